// SPDX-License-Identifier: Apache-2.0
#include "practice/directory.h"

using namespace Qt::StringLiterals;

namespace practice {

// What an administrator of the tenant has set up. Only these ids may be relied upon on a real tenant: status 1, 2 and
// 9, ticket type 1, outcome 7, agent 1. The others are deliberately not the ones a client might guess.
void Directory::buildSetup()
{
    types = {
        {1, u"Incident"_s, Domain::Requests, 1, 1},
        {3, u"Service Request"_s, Domain::Requests, 1, 3},
        {4, u"Problem"_s, Domain::Requests, 1, 4, true},
        {5, u"Change Request"_s, Domain::Requests, 2, 2, false, true},
        {21, u"Security Alert"_s, Domain::Requests, 3, 1, true},
        {22, u"New Starter"_s, Domain::Requests, 1, 3},
        {30, u"Opportunity"_s, Domain::Opportunities, 4, 0},
        {24, u"Project"_s, Domain::Projects, 5, 0},
        {25, u"Project Task"_s, Domain::Projects, 5, 0},
    };
    statuses = {
        {1, u"New"_s, u"New"_s, u"#1d70b8"_s},
        {2, u"In Progress"_s, u"In Prog"_s, u"#00703c"_s},
        {3, u"Action Required"_s, u"Action"_s, u"#d4351c"_s},
        {4, u"With User"_s, u"User"_s, u"#b58840"_s, false, false, true},
        {5, u"With Supplier"_s, u"Supplier"_s, u"#b58840"_s, false, false, true},
        {21, u"Scheduled"_s, u"Sched"_s, u"#5694ca"_s, false, false, true},
        {22, u"Awaiting Approval"_s, u"Approval"_s, u"#4c2c92"_s, false, false, true},
        {8, u"Resolved"_s, u"Resolved"_s, u"#85994b"_s, false, true},
        {9, u"Closed"_s, u"Closed"_s, u"#505a5f"_s, true},
        {24, u"Closed as Duplicate"_s, u"Dup"_s, u"#505a5f"_s, true},
        {25, u"Cancelled"_s, u"Cancel"_s, u"#505a5f"_s, true},
    };
    areas = {{1, u"Service Desk"_s}, {2, u"Security"_s}, {4, u"Projects & Changes"_s}, {7, u"Sales"_s}};
    const QString support = u"Support"_s;
    const QString services = u"Professional Services"_s;
    teams = {
        {1, u"1st Line Support"_s, 1, support, 1, Domain::Requests},
        {2, u"2nd Line Support"_s, 1, support, 1, Domain::Requests},
        {5, u"Security Operations"_s, 1, support, 2, Domain::Requests},
        {6, u"Infrastructure"_s, 1, support, 1, Domain::Requests},
        {8, u"Field Engineers – North"_s, 2, services, 1, Domain::Requests},
        {9, u"Projects"_s, 2, services, 4, Domain::Projects},
        {11, u"Account Management"_s, 3, u"Sales"_s, 7, Domain::Opportunities},
    };
    slas = {{1, u"Standard (9x5)"_s}, {2, u"Premium (24x7)"_s}, {4, u"Best effort"_s}};
    struct Level
    {
        QString name;
        QString colour;
        int responseMinutes;
        int fixMinutes;
    };
    const Level levels[] = {{u"Critical"_s, u"#d4351c"_s, 15, 240},
                            {u"High"_s, u"#f47738"_s, 60, 480},
                            {u"Medium"_s, u"#ffdd00"_s, 240, 1440},
                            {u"Low"_s, u"#00703c"_s, 480, 4320}};
    for (const Sla &sla : std::as_const(slas)) {
        const int factor = sla.id == 2 ? 1 : sla.id == 1 ? 2 : 6;
        for (int level = 0; level < 4; ++level) {
            const QString guid = u"7c1e4f0%1-5b2a-4d6e-9f3c-0a81d2c4e6%2"_s.arg(sla.id).arg(level + 16);
            priorities.append({guid, level + 1, sla.id, levels[level].name, levels[level].colour,
                               levels[level].responseMinutes * factor, levels[level].fixMinutes * factor});
        }
    }
    outcomes = {
        {1, u"First User Email"_s, u"First User Email"_s, 0, false, false, true},
        {2, u"Email User"_s, u"Email User"_s, 4, false, true},
        {4, u"Re-Assign"_s, u"Re-Assign"_s},
        {7, u"Private Note"_s, u"Add Note"_s, 0, true},
        {9, u"Public Note"_s, u"Public Note"_s},
        {12, u"User Replied"_s, u"User Replied"_s, 3, false, false, true},
        {15, u"Resolve"_s, u"Resolve Ticket"_s, 8, false, true},
        {16, u"Close"_s, u"Close Ticket"_s, 9},
        {18, u"Remote Session"_s, u"Remote Session"_s, 2},
        {20, u"With Supplier"_s, u"Send to Supplier"_s, 5, false, true},
        {23, u"Request Approval"_s, u"Request Approval"_s, 22, false, true, false, 5},
        {26, u"Escalate to Security"_s, u"Escalate to Security"_s, 2, true, false, false, 21},
        {31, u"Change SLA"_s, u"Change SLA"_s, 0, true, false, false, 0, true},
        {90, u"Status Changed"_s, u"Status Changed"_s, 0, true, false, true},
        {91, u"Updated"_s, u"Updated"_s, 0, true, false, true},
    };
    impacts = {{1, u"Company Wide"_s}, {2, u"Multiple Users Affected"_s}, {3, u"Single User Affected"_s}};
    urgencies = {{1, u"High"_s}, {2, u"Medium"_s}, {3, u"Low"_s}};
}

void Directory::buildCategories()
{
    // Leaves only; every ancestor becomes a category of its own. A team's name after | keeps a branch for that team.
    const QStringList trees[] = {
        {
            u"Hardware>Printer>Paper jam>Tray 2"_s,
            u"Hardware>Printer>Print quality>Toner"_s,
            u"Hardware>Printer>Offline>Print queue stuck"_s,
            u"Hardware>Laptop>Battery>Swollen"_s,
            u"Hardware>Laptop>Screen>Cracked"_s,
            u"Hardware>Laptop>Docking station>No picture"_s,
            u"Hardware>Phone>Headset>No sound"_s,
            u"Hardware>Server>Disk>Full"_s,
            u"Hardware>Server>Disk>RAID degraded"_s,
            u"Software>Outlook>Does not open>Profile"_s,
            u"Software>Outlook>Search>Index"_s,
            u"Software>Outlook>Shared mailbox>Permission"_s,
            u"Software>Teams>Meeting>No sound"_s,
            u"Software>Teams>Sign-in>Loop"_s,
            u"Software>OneDrive>Sync>Conflict"_s,
            u"Software>Line of business>Sage>Posting"_s,
            u"Software>Line of business>AutoCAD>Licence"_s,
            u"Software>Windows>Update>Failed"_s,
            u"Network>VPN>Drops>After sleep"_s,
            u"Network>VPN>Cannot connect>Certificate"_s,
            u"Network>Wi-Fi>Slow>Meeting room"_s,
            u"Network>Internet>Down>Whole site"_s,
            u"Network>DNS>Wrong answer>Internal zone"_s,
            u"Account>Password>Locked out>Old phone"_s,
            u"Account>MFA>New phone>Reset method"_s,
            u"Account>Access>Shared folder>Add"_s,
            u"Account>Starter>Standard>Office"_s,
            u"Account>Leaver>Standard>Office"_s,
            u"Licence>Microsoft 365>Renewal>Yearly"_s,
            u"Licence>Adobe>Add seat>Acrobat"_s,
            u"Backup>Failed>Job>Retention"_s,
            u"IT Security Threats>Phishing>Reported>Clicked"_s,
            u"IT Security Threats>Phishing>Reported>Not clicked"_s,
            u"IT Security Threats>Malware>Blocked>Endpoint"_s,
            u"IT Security Threats>Cylance|Security Operations"_s,
            u"IT Security Threats>Sign-in>Impossible travel>Confirmed|Security Operations"_s,
        },
        {
            u"Resolved>Remotely"_s,
            u"Resolved>On site"_s,
            u"Resolved>By the user"_s,
            u"Resolved>Workaround"_s,
            u"Not a fault>Training"_s,
            u"Not a fault>Works as designed"_s,
            u"Supplier>Replaced under warranty"_s,
            u"Supplier>Fixed by vendor"_s,
            u"Duplicate"_s,
            u"Security>False positive|Security Operations"_s,
            u"Security>Contained|Security Operations"_s,
            u"Security>Confirmed incident>Reported>Regulator|Security Operations"_s,
        },
        {
            u"Cause>Change>Planned"_s,
            u"Cause>Change>Unplanned"_s,
            u"Cause>Human error"_s,
            u"Cause>Hardware failure"_s,
            u"Cause>Third party"_s,
            u"Cause>Unknown"_s,
        },
        {
            u"Service>E-mail"_s,
            u"Service>Telephony"_s,
            u"Service>Workplace"_s,
            u"Service>Network"_s,
            u"Service>Security"_s,
        },
    };
    int id = 100;
    for (int type = 1; type <= 4; ++type) {
        QStringList known;
        for (const QString &entry : trees[type - 1]) {
            const QStringList halves = entry.split(u'|');
            const Team *owner = halves.size() > 1 ? team(halves.at(1)) : nullptr;
            const QStringList names = halves.first().split(u'>');
            for (qsizetype depth = 1; depth <= names.size(); ++depth) {
                const QString path = names.first(depth).join(u'>');
                if (known.contains(path))
                    continue;
                known.append(path);
                const bool shared = depth == 1;
                categories.append({++id, type, path, owner && !shared ? owner->id : 0});
            }
        }
        id += 100;
    }
}

} // namespace practice
