// SPDX-License-Identifier: Apache-2.0
#include "practice/restfields.h"

#include <QStringList>

namespace practice {

namespace {

// Taken from the vendor's field list of a ticket ("Faults"): on a real tenant most of them are there and empty.
constexpr char zeroFields[] =
    "id status_id tickettype_id sla_id priority_id client_id site_id user_id agent_id categoryid_1 "
    "categoryid_2 categoryid_3 categoryid_4 parent_id child_count child_count_open attachment_count "
    "enduserstatus organisation_id department_id matched_kb_id product_id release_id release2_id release3_id "
    "workflow_stage_id workflow_id workflow_step workflow_seq pipeline_stage_id unread_child_action_count "
    "unread_related_action_count child_action_count related_action_count impact urgency starttimeslot "
    "targettimeslot oppattemptsmade oppclosurecategory quantity source releasenotegroup_id third_party_id "
    "supplier_status appointment_type appointment_id connectedinstance_id action_number action_ticket_id "
    "salesorder_id orderhead_id impactlevel supplier_id pr_id branch_id update_milestone_id milestone_id "
    "milestone_sequence milestone_status merged_into_id reassigncount parent_status parent_agent child_status "
    "createdfrom_id clonedfrom_id top_level_id asset_number asset_site site_sla_id supplier_contract_id "
    "supplier_sla_id supplier_priority_id approvedby satisfactionlevel risklevel service_id "
    "currentfaactionnumber approval_process_step approval_process_id faultcodeopen faultcode "
    "laststatus3rdparty causedby unapprovedchangestatus changeseq template_id child_template_id mailboxid";

constexpr char fractionFields[] =
    "estimate estimatedays projecttimepercentage projectcompletionpercentage timetaken chargehours "
    "nonchargehours travelhours totalmileage itemsprice slaholdtime slapercused slatimeleft "
    "currentelapsedhours oppvalue oppvalue_monthly oppvalue_annual oppvalue_oneoff oppconversionprobability "
    "oppvalueadjusted oppprofit cost projecttimebudget projectmoneybudget projecttimeactual "
    "projectmoneyactual milestone_value slatimeelapsed search_score closure_time supplier_responsetime "
    "supplier_slatimeelapsed nonbillable_time mileage responsetime first_responsetime quotelabouramount "
    "actualcost invoicelabouramount invoicematerialsamount";

constexpr char falseFields[] =
    "flagged read onhold excludefromsla parentassign hasbeenclosed is_vip isimportantcontact inactive "
    "release_important projectinternaltask ticket_invoices_for_each_site recalculate_billing reviewed "
    "supplier_breachrespsent supplier_breachfixbysent showforusers agreedcleared isparentservice surveysent "
    "inform3rdpartysystem surveyneeded knownerror development actisbillabledefault forwardinboundupdates "
    "loggedoutofhdworkinghours acctmaninformedsurvey ukasaccredited fixbydateadjusted requestdetailsprinted "
    "serviceformprinted oppdontaddtomailinglist deleted matched_rule_dont_show_notification ignore_kb_match "
    "showonroadmap sendack create_article dont_do_rules dont_do_databaselookups apply_rules return_this "
    "nochangesequpdate is_opportunity is_project is_closure_reminder_closure is_slahold_reminder_closure "
    "process_ai linkremotesession";

constexpr char emptyFields[] =
    "oppjobtitle summary details status_name tickettype_name sla_name client_name site_name user_name team "
    "agent_name category_1 category_2 category_3 category_4 category_1_display category_2_display "
    "category_3_display category_4_display items supplier_name slaresponsestate site_timezone parentguid "
    "reportedby user_email emailtolist emailtolistsupplier emailcclist emailcclistsupplier release_note "
    "product_name release_name release2_name release3_name child_ticket_id_string asset_key_field_string "
    "asset_type_name workflow_name workflow_stage workflow_stage_number inventory_number pipeline_stage_name "
    "parent_subject startdate_timezone targetdate_timezone oppcontactname oppcompanyname oppemailaddress "
    "oppcustomertitle opptel oppaddr1 oppaddr2 oppaddr3 oppaddr4 opppostcode oppcountry oppregion opptype "
    "oppcurrentsystem oppcompetitors oppproductchosen oppreason opphear opptimezonename lastnote userdef1 "
    "userdef2 userdef3 userdef4 userdef5 releasenotegroup_name third_party_id_string contract_refextra "
    "section_timezone itilname related_service_descriptions related_service_category_names firstname lastname "
    "web_url api_url action_outcome action_chargerate action_contract_ref action_note budgettype "
    "requesttype_name branch_name milestone_name";

constexpr char unsetDates[] =
    "dateoccurred projectearlieststart projectlatestend respondbydate responsedate first_responsedate "
    "responsestartdate fixbydate dateclosed dateassigned slaactiondate lastactiondate last_update "
    "lastchildactiondate lastincomingemail nextactivitydate startdate targetdate deadlinedate followupdate "
    "opptrialdate oppdemodate oppdiscountdate oppconverteddate nextappointmentdate";

void add(const char *names, const QJsonValue &value, QJsonObject *object)
{
    const QStringList list = QString::fromLatin1(names).split(QLatin1Char(' '));
    for (const QString &name : list) {
        if (!object->contains(name))
            object->insert(name, value);
    }
}

} // namespace

void addRestFields(QJsonObject *object)
{
    add(zeroFields, 0, object);
    add(fractionFields, 0.0, object);
    add(falseFields, false, object);
    add(emptyFields, QString(), object);
    add(unsetDates, QStringLiteral("1900-01-01T00:00:00"), object);
}

} // namespace practice
