// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandform/commandfield.h"
#include "commandform/fieldmaker.h"
#include "commandform/formfooter.h"
#include "triage/ticketoutcomes.h"

#include <QHash>
#include <QTimer>
#include <memory>

class Drafts;
class FieldNote;
class FormFooter;
class NoticeLine;
class QLabel;
class QMenu;
class QScrollArea;
class SeenPlaces;
class QToolButton;
class TemplateBar;
class TicketIdsField;
class TicketReview;

// The form of any command. What is typed is kept as a draft until the owner says that it was sent() for all: through a
// failure, a closed window, a crash.
class CommandForm : public QWidget
{
    Q_OBJECT
public:
    // What a form needs of the desk. All of it outlives the form.
    struct Needs
    {
        Lookups &lookups;
        TenantFactsReader &facts;
        TicketDetails &details;
        SeenPlaces &places;
        Drafts &drafts;
        QString connectionId;
        std::function<FormBudget()> budget;
        // Where it stands: a command that has a form in several places has a draft for each. "" = beside the list.
        QString place = {};
    };

    CommandForm(const Command &command, const Needs &needs, QWidget *parent = nullptr);
    ~CommandForm() override; // saves the draft

    [[nodiscard]] const Command &command() const { return m_command; }

    // Fills Ticket IDs, unless the person edited them; ids of a draft give way, but are offered. `record`: the whole of
    // the one ticket; without it nothing is compared with what was before, and no address is offered.
    void setTickets(const QList<Ticket> &chosen, const std::optional<QJsonObject> &record);
    [[nodiscard]] QJsonObject inputs() const; // without those that say nothing
    void setInputs(const QJsonObject &inputs);
    void pasteInputs(const QString &json); // D3's; what is none of them is said in the form
    void focusFirstEmpty();
    void setFocusToSend(); // all of it is filled
    // Why nothing can be sent now (read-only, offline), a sentence; "" = it can.
    void setBlocked(const QString &reason);
    void saveDraft(); // at once, e.g. before the program ends

    void send(); // as Ctrl+Enter: shows the problems or emits sendRequested()

    // After sendRequested() it cannot be sent again until one of these: done for all, or not. What was typed since
    // stays in either case; so do the inputs of a command that changes nothing.
    void sent();
    void showFailure(const QString &words); // may be of several lines; plain text

public Q_SLOTS:
    void refreshCost(); // the budget has changed

Q_SIGNALS:
    void sendRequested(const QJsonObject &inputs, bool stopOnFirst);
    void closeRequested(); // the draft is saved

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Row
    {
        CommandField *field;
        FieldNote *note;
        QString label;
        bool touched = false;
    };

    void build();
    [[nodiscard]] QWidget *header();
    void addField(const Input &input, QWidget *parent, class QVBoxLayout *column);
    void fillMenu();
    [[nodiscard]] CommandField *fieldOf(InputKind kind) const; // the first; nullptr = none
    [[nodiscard]] QString team() const;
    [[nodiscard]] std::optional<TicketId> ticket() const; // that it is for, where it is one
    void refreshFields();
    void edited(CommandField *field);
    void learn(); // what of the tenant the fields show

    [[nodiscard]] QHash<QString, QString> findProblems() const; // input → sentence; those of no field under ""
    void review();                                              // everything that follows from the inputs
    void followTickets();                                       // those that are in the field now
    void nameFiles();
    [[nodiscard]] int targetCount() const;
    void updateBlocked();

    [[nodiscard]] QJsonObject draft() const;
    [[nodiscard]] QString draftName() const;
    void takeUpDraft();
    [[nodiscard]] TicketIdsField *idsField() const; // nullptr: it has none
    void offerDraftIds();
    void sayOthers();
    void useDraftIds();
    void discardDraft();
    void clear();

    Command m_command;
    Needs m_needs;
    TicketOutcomes m_outcomes;
    FieldMaker m_maker;
    QList<Row> m_rows;
    FormTickets m_tickets;   // as chosen
    FormTickets m_effective; // as in the field
    QScrollArea *m_scroll = nullptr;
    NoticeLine *m_notice = nullptr;
    NoticeLine *m_draftNotice = nullptr;
    NoticeLine *m_idsNotice = nullptr;
    NoticeLine *m_othersNotice = nullptr;
    TicketReview *m_review = nullptr; // nullptr: the command asks for none
    TemplateBar *m_templates = nullptr;
    FormFooter *m_footer = nullptr;
    QMenu *m_menu = nullptr;
    QTimer m_draftTimer;
    QTimer m_placesTimer; // rows come page by page
    QString m_blocked;
    bool m_idsFromDraft = false;
    QString m_draftIds;     // typed for Ticket IDs, but they gave way to the selection
    bool m_filling = false; // by the program
    bool m_dirty = false;   // the person changed something since the draft was saved
    bool m_tried = false;   // to send: all problems are shown
    bool m_sending = false;
    std::optional<QJsonObject> m_handedOut; // the draft as it was then; a retry elsewhere may still do it
    bool m_learning = false;
};
