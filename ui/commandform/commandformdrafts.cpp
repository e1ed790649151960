// SPDX-License-Identifier: Apache-2.0
#include "commandform/commandform.h"

#include "commandform/jsoninputfield.h"
#include "commandform/linefield.h"
#include "commandform/ticketreview.h"
#include "halo/json.h"
#include "halo/ticketids.h"
#include "model/timewords.h"
#include "store/drafts.h"
#include "widgets/noticeline.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QMenu>
#include <QScopedValueRollback>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostNamed = 3; // of a draft's tickets, in one line

QString inWords(const QList<TicketId> &ids)
{
    QStringList names;
    for (const TicketId id : ids.first(std::min<qsizetype>(ids.size(), mostNamed)))
        names.append(u'#' + QString::number(number(id)));
    return names.join(u", "_s) + (ids.size() > mostNamed ? u" …"_s : QString());
}

} // namespace

// Ticket IDs only where the person wrote them: else they are those selected when the form opens again.
QJsonObject CommandForm::draft() const
{
    QJsonObject draft;
    for (const Row &row : m_rows) {
        const auto *ids = qobject_cast<const TicketIdsField *>(row.field);
        if (ids && !ids->isEdited()) {
            if (!m_draftIds.isEmpty()) // not taken back yet, but not given up
                draft.insert(row.field->input().name, m_draftIds);
            continue;
        }
        if (const QJsonValue typed = row.field->draft(); !typed.isNull() && !typed.isUndefined())
            draft.insert(row.field->input().name, typed);
    }
    return draft;
}

QString CommandForm::draftName() const
{
    return m_needs.place.isEmpty() ? m_command.name : m_command.name + u'/' + m_needs.place;
}

void CommandForm::saveDraft()
{
    m_draftTimer.stop();
    if (!m_dirty)
        return;
    const QJsonObject typed = draft();
    if (typed.isEmpty()) {
        m_needs.drafts.remove(m_needs.connectionId, draftName());
        m_dirty = false;
        m_draftNotice->show(NoticeLine::Tone::Quiet, {});
        return;
    }
    m_dirty = !m_needs.drafts.save(m_needs.connectionId, draftName(), typed);
    if (m_dirty)
        m_draftNotice->show(NoticeLine::Tone::Failure,
                            tr("What is typed here could not be saved as a draft: it will be lost when Sundog ends."));
}

void CommandForm::takeUpDraft()
{
    const QJsonObject draft = m_needs.drafts.load(m_needs.connectionId, draftName());
    if (draft.isEmpty())
        return;
    const QScopedValueRollback filling(m_filling, true);
    for (Row &row : m_rows) {
        const QString name = row.field->input().name;
        if (!draft.contains(name))
            continue;
        row.field->setValue(draft.value(name));
        row.touched = true;
        m_idsFromDraft = m_idsFromDraft || qobject_cast<TicketIdsField *>(row.field);
    }
    const qint64 saved = m_needs.drafts.savedAt(m_needs.connectionId, draftName()).toMSecsSinceEpoch();
    m_draftNotice->show(NoticeLine::Tone::Quiet,
                        tr("Draft of %1", "a time").arg(compactTime(saved, QDateTime::currentMSecsSinceEpoch())));
}

TicketIdsField *CommandForm::idsField() const
{
    CommandField *field = fieldOf(InputKind::TicketIds);
    return qobject_cast<TicketIdsField *>(field ? field : fieldOf(InputKind::TicketId));
}

// The selection is what is meant, but ids that took typing are not to be typed again.
void CommandForm::offerDraftIds()
{
    const TicketIdsField *field = idsField();
    const TicketIds then = TicketIds::fromText(m_draftIds);
    QList<TicketId> now = field ? TicketIds::fromText(field->draft().toString()).ids : QList<TicketId>();
    QList<TicketId> sorted = then.ids;
    std::sort(sorted.begin(), sorted.end());
    std::sort(now.begin(), now.end());
    if (m_draftIds.isEmpty() || (then.problems.isEmpty() && sorted == now))
        return m_idsNotice->show(NoticeLine::Tone::Quiet, {});
    QString words = inWords(then.ids);
    if (!then.problems.isEmpty())
        words = u"“%1”"_s.arg(m_draftIds.simplified().left(40));
    m_idsNotice->show(NoticeLine::Tone::Quiet, tr("Your draft was for %1", "tickets").arg(words));
}

// Objects name their tickets themselves, and a draft may hold those of another day.
void CommandForm::sayOthers()
{
    const auto *field = qobject_cast<const JsonInputField *>(fieldOf(InputKind::JsonArray));
    const QList<TicketId> others = field ? field->others() : QList<TicketId>();
    m_othersNotice->findChild<QPushButton *>(u"nameChosen"_s)->setVisible(field && field->common());
    m_othersNotice->show(NoticeLine::Tone::Quiet,
                         others.isEmpty()
                             ? QString()
                             : tr("This is for %1, and not for what is selected now.", "tickets").arg(inWords(others)));
}

void CommandForm::useDraftIds()
{
    if (TicketIdsField *field = idsField()) {
        field->setValue(std::exchange(m_draftIds, {}));
        field->focusFirst(); // the button is gone
    }
}

void CommandForm::discardDraft()
{
    clear();
    review();
    focusFirstEmpty();
}

// As a form that was just opened for these tickets.
void CommandForm::clear()
{
    m_draftTimer.stop();
    m_dirty = false;
    m_tried = false;
    m_idsFromDraft = false;
    m_draftIds.clear();
    m_needs.drafts.remove(m_needs.connectionId, draftName());
    m_draftNotice->show(NoticeLine::Tone::Quiet, {});
    m_notice->show(NoticeLine::Tone::Quiet, {});
    if (m_review)
        m_review->clear();
    const QScopedValueRollback filling(m_filling, true);
    for (Row &row : m_rows) {
        row.field->setValue({});
        row.touched = false;
        if (auto *ids = qobject_cast<TicketIdsField *>(row.field)) {
            ids->follow();
            ids->setTickets(m_tickets);
        }
    }
}

void CommandForm::fillMenu()
{
    const auto add = [this](const QString &name, const QString &words, auto slot) {
        QAction *action = m_menu->addAction(words);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, slot);
    };
    add(u"pasteInputs"_s, tr("Paste D3 JSON"), [this] { pasteInputs(QGuiApplication::clipboard()->text()); });
    add(u"copyInputs"_s, tr("Copy as D3 JSON"), [this] {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(QJsonDocument(inputs()).toJson()).trimmed());
    });
    m_menu->addSeparator();
    add(u"clearForm"_s, tr("Clear the form"), [this] { discardDraft(); });
}

void CommandForm::pasteInputs(const QString &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8(), &error);
    if (!document.isObject()) {
        m_notice->show(NoticeLine::Tone::Failure,
                       document.isNull()
                           ? tr("What is in the clipboard is not JSON: %1.").arg(error.errorString())
                           : tr("What is in the clipboard is not one JSON object with the inputs of a command."));
        return;
    }
    const QJsonObject inputs = document.object();
    QStringList unknown = inputs.keys();
    for (const Row &row : std::as_const(m_rows))
        unknown.removeAll(row.field->input().name);
    setInputs(inputs);
    focusFirstEmpty();
    m_notice->show(NoticeLine::Tone::Failure,
                   unknown.isEmpty()
                       ? QString()
                       : tr("Not an input of %1, so it was left out: %2").arg(m_command.name, unknown.join(u", "_s)));
}
