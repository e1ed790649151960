// SPDX-License-Identifier: Apache-2.0
#include "commandform/commandform.h"

#include "commandform/commandwords.h"
#include "commandform/filesfield.h"
#include "commandform/jsoninputfield.h"
#include "commandform/linefield.h"
#include "commandform/templatebar.h"
#include "commandform/ticketreview.h"
#include "halo/json.h"
#include "halo/ticketids.h"
#include "triage/seenplaces.h"
#include "triage/tenantfactsreader.h"
#include "widgets/fieldnote.h"
#include "widgets/icon.h"
#include "widgets/noticeline.h"
#include "widgets/statelabel.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int draftMs = 400; // after the first keystroke that is not saved yet
constexpr int placesMs = 500;

} // namespace

CommandForm::CommandForm(const Command &command, const Needs &needs, QWidget *parent)
    : QWidget(parent), m_command(command), m_needs(needs), m_outcomes(needs.details),
      m_maker(needs.lookups, needs.facts, m_outcomes, needs.places)
{
    setObjectName(u"commandForm"_s);
    setAccessibleName(command.name);
    setAcceptDrops(inputOfKind(command, InputKind::Files) != nullptr);
    build();
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(draftMs);
    connect(&m_draftTimer, &QTimer::timeout, this, &CommandForm::saveDraft);
    connect(&needs.lookups, &Lookups::changed, this, [this] {
        learn();
        refreshFields();
    });
    connect(&m_outcomes, &TicketOutcomes::learned, &needs.facts, &TenantFactsReader::addOffered);
    connect(&m_outcomes, &TicketOutcomes::changed, this, &CommandForm::refreshFields);
    m_placesTimer.setSingleShot(true);
    m_placesTimer.setInterval(placesMs);
    connect(&m_placesTimer, &QTimer::timeout, this, &CommandForm::refreshFields);
    connect(&needs.places, &SeenPlaces::changed, this, [this] {
        if (!m_placesTimer.isActive())
            m_placesTimer.start();
    });
    const auto shortcut = [this](const QKeySequence &key, auto slot) {
        auto *made = new QShortcut(key, this);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, this, slot);
    };
    shortcut(Qt::CTRL | Qt::Key_Return, &CommandForm::send);
    shortcut(Qt::CTRL | Qt::Key_Enter, &CommandForm::send);
    shortcut(Qt::Key_Escape, [this] {
        saveDraft();
        Q_EMIT closeRequested();
    });
    takeUpDraft();
    learn();
    review();
}

CommandForm::~CommandForm()
{
    saveDraft();
    m_filling = true;
    delete m_scroll; // the fields ask m_maker for what they show: they go first
}

void CommandForm::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addWidget(header());
    m_draftNotice = new NoticeLine(u"formDraft"_s, this);
    connect(m_draftNotice->addButton(u"discardDraft"_s, tr("Discard")), &QPushButton::clicked, this,
            &CommandForm::discardDraft);
    m_notice = new NoticeLine(u"formNotice"_s, this);
    m_idsNotice = new NoticeLine(u"formDraftIds"_s, this);
    connect(m_idsNotice->addButton(u"useDraftIds"_s, tr("Use them")), &QPushButton::clicked, this,
            &CommandForm::useDraftIds);
    m_othersNotice = new NoticeLine(u"formForOthers"_s, this);
    connect(m_othersNotice->addButton(u"nameChosen"_s, tr("For those selected")), &QPushButton::clicked, this, [this] {
        if (auto *field = qobject_cast<JsonInputField *>(fieldOf(InputKind::JsonArray))) {
            field->nameChosen();
            field->focusFirst(); // the button is gone
        }
    });
    for (NoticeLine *notice : {m_draftNotice, m_idsNotice, m_othersNotice, m_notice}) {
        notice->layout()->setContentsMargins(0, 0, 0, 0);
        column->addWidget(notice);
    }
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(u"formFields"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *inner = new QWidget(m_scroll);
    auto *fields = new QVBoxLayout(inner);
    fields->setContentsMargins(0, 0, 4, 0);
    fields->setSpacing(0);
    if (m_command.name == u"Create Tickets") {
        m_templates = new TemplateBar(m_needs.drafts, m_needs.connectionId, inner);
        fields->addWidget(m_templates);
        connect(m_templates, &TemplateBar::chosen, this, [this](const QJsonObject &inputs) {
            setInputs(inputs);
            focusFirstEmpty();
        });
        m_templates->setInputs([this] { return inputs(); });
    }
    for (const Input &input : std::as_const(m_command.inputs))
        addField(input, inner, fields);
    if (m_command.wantsConsent) {
        m_review = new TicketReview(inner);
        fields->addWidget(m_review);
    }
    if (m_command.inputs.isEmpty()) {
        auto *none = new StateLabel(StateRole::Quiet, inner);
        none->setText(tr("This command needs nothing to be filled in."));
        fields->addWidget(none);
    }
    fields->addStretch(1);
    m_scroll->setWidget(inner);
    m_scroll->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    column->addWidget(m_scroll, 1);
    m_footer = new FormFooter(this);
    connect(m_footer, &FormFooter::send, this, &CommandForm::send);
    column->addWidget(m_footer);
}

QWidget *CommandForm::header()
{
    auto *place = new QWidget(this);
    auto *title = new QLabel(m_command.name, place);
    title->setObjectName(u"formTitle"_s);
    title->setTextFormat(Qt::PlainText);
    QFont heavy = font();
    heavy.setWeight(QFont::DemiBold);
    title->setFont(heavy);
    const auto button = [place](const QString &name, const QString &words, QStringView symbol) {
        auto *made = new QToolButton(place);
        made->setObjectName(name);
        made->setText(words);
        made->setAccessibleName(words);
        made->setToolTip(words.toHtmlEscaped());
        made->setIcon(icon(symbol));
        made->setAutoRaise(true);
        made->setFocusPolicy(Qt::StrongFocus);
        return made;
    };
    QToolButton *more = button(u"formMenu"_s, tr("More of this form"), u"more");
    m_menu = new QMenu(more);
    m_menu->setObjectName(u"formMenuEntries"_s);
    more->setMenu(m_menu);
    more->setPopupMode(QToolButton::InstantPopup);
    fillMenu();
    QToolButton *close = button(u"closeForm"_s, tr("Close; what is typed is kept"), u"cross");
    connect(close, &QToolButton::clicked, this, [this] {
        saveDraft();
        Q_EMIT closeRequested();
    });
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(title, 1);
    line->addWidget(more);
    line->addWidget(close);
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(line);
    if (!m_command.summary.isEmpty()) {
        auto *summary = new StateLabel(StateRole::Quiet, place);
        summary->setObjectName(u"formSummary"_s);
        summary->setText(m_command.summary);
        column->addWidget(summary);
    }
    return place;
}

void CommandForm::addField(const Input &input, QWidget *parent, QVBoxLayout *column)
{
    const QString label = inputLabel(input.name);
    const QString marked = input.required ? label + u" *"_s : label;
    CommandField *field = m_maker.make(input, marked, {[this] { return team(); }, [this] { return ticket(); }}, parent);
    if (!field->labelsItself()) {
        auto *caption = new QLabel(marked, parent);
        caption->setTextFormat(Qt::PlainText);
        caption->setWordWrap(true);
        caption->setBuddy(field->editor());
        if (!input.fields.isEmpty()) { // it stands above fields with labels of their own
            QFont heavy = font();
            heavy.setWeight(QFont::DemiBold);
            caption->setFont(heavy);
        }
        column->addWidget(caption);
        column->addSpacing(2);
    }
    auto *note = new FieldNote(field->editor(), input.hint, parent);
    column->addWidget(field);
    column->addWidget(note);
    column->addSpacing(8);
    m_rows.append({field, note, label});
    connect(field, &CommandField::changed, this, [this, field] { edited(field); });
}

CommandField *CommandForm::fieldOf(InputKind kind) const
{
    for (const Row &row : m_rows) {
        if (row.field->input().kind == kind)
            return row.field;
    }
    return nullptr;
}

QString CommandForm::team() const
{
    const CommandField *field = fieldOf(InputKind::Team);
    return field ? halo::toText(field->value()) : QString();
}

std::optional<TicketId> CommandForm::ticket() const
{
    const TicketIdsField *field = idsField();
    const QList<TicketId> ids = field ? TicketIds::fromInput(field->value()).ids : QList<TicketId>();
    return ids.size() == 1 ? std::optional(ids.first()) : std::nullopt;
}

void CommandForm::refreshFields()
{
    for (const Row &row : std::as_const(m_rows))
        row.field->refresh();
    review();
}

void CommandForm::edited(CommandField *field)
{
    if (m_filling)
        return;
    for (Row &row : m_rows)
        row.touched = row.touched || row.field == field;
    if (qobject_cast<TicketIdsField *>(field))
        m_idsFromDraft = false; // they are the person's of now
    m_dirty = true;
    if (!m_draftTimer.isActive()) // not put off by the next keystroke: one who types on without a pause loses nothing
        m_draftTimer.start();
    m_notice->show(NoticeLine::Tone::Quiet, {});
    if (field->input().kind == InputKind::Team) {
        for (const Row &row : std::as_const(m_rows)) {
            if (row.field->input().kind == InputKind::Agent)
                row.field->refresh();
        }
    }
    review();
}

void CommandForm::learn()
{
    TenantFacts::Facts wanted = FieldMaker::factsOf(m_command.inputs);
    if (m_command.facts)
        wanted |= m_command.facts(inputs());
    if (m_learning || !wanted || m_needs.facts.requestsFor(wanted) == 0)
        return;
    m_learning = true;
    m_needs.facts.read(wanted, this, [this](const TenantFacts &) {
        m_learning = false;
        refreshFields();
    });
}

void CommandForm::setTickets(const QList<Ticket> &chosen, const std::optional<QJsonObject> &record)
{
    m_tickets = {chosen, record};
    m_needs.places.add(chosen);
    m_outcomes.setTickets(chosen, record);
    const QScopedValueRollback filling(m_filling, true);
    for (const Row &row : std::as_const(m_rows)) {
        auto *ids = qobject_cast<TicketIdsField *>(row.field);
        if (!ids)
            continue;
        // What is selected now is meant, not what was selected when the draft was written.
        if (m_idsFromDraft && !chosen.isEmpty()) {
            m_draftIds = ids->draft().toString();
            ids->follow();
        }
        ids->setTickets(m_tickets);
    }
    if (!chosen.isEmpty())
        m_idsFromDraft = false;
    if (!m_placesTimer.isActive())
        return review();
    m_placesTimer.stop(); // these tickets named places: they are to be chosen from at once
    refreshFields();
}

QJsonObject CommandForm::inputs() const
{
    QJsonObject inputs;
    for (const Row &row : m_rows) {
        if (row.field->isEnabled() && !row.field->isEmpty())
            inputs.insert(row.field->input().name, row.field->value());
    }
    return inputs;
}

void CommandForm::setInputs(const QJsonObject &inputs)
{
    {
        const QScopedValueRollback filling(m_filling, true);
        for (Row &row : m_rows) {
            const QString name = row.field->input().name;
            if (!inputs.contains(name))
                continue;
            row.field->setValue(inputs.value(name));
            row.touched = true;
        }
        m_idsFromDraft = false;
    }
    m_dirty = true;
    m_draftTimer.start();
    refreshFields();
}

void CommandForm::focusFirstEmpty()
{
    const Row *place = nullptr;
    for (const Row &row : std::as_const(m_rows)) {
        if (!place && row.field->isEnabled() && row.field->isEmpty())
            place = &row;
    }
    if (!place && !m_rows.isEmpty())
        place = &m_rows.last();
    if (!place)
        return m_footer->focusSend();
    place->field->focusFirst();
    // Of a field that is higher than the form, its beginning; when the form knows how high it is.
    QTimer::singleShot(0, this, [this] {
        if (QWidget *focus = focusWidget(); focus && m_scroll->isAncestorOf(focus))
            m_scroll->ensureWidgetVisible(focus, 0, 24);
    });
}

void CommandForm::setFocusToSend()
{
    m_footer->focusSend();
}

void CommandForm::dragEnterEvent(QDragEnterEvent *event)
{
    if (FilesField::canTake(event->mimeData()))
        event->acceptProposedAction();
}

void CommandForm::dropEvent(QDropEvent *event)
{
    if (auto *files = qobject_cast<FilesField *>(fieldOf(InputKind::Files))) {
        files->take(event->mimeData());
        event->acceptProposedAction();
    }
}

void CommandForm::hideEvent(QHideEvent *event)
{
    saveDraft();
    QWidget::hideEvent(event);
}
