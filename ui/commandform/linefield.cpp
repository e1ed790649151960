// SPDX-License-Identifier: Apache-2.0
#include "commandform/linefield.h"

#include "halo/json.h"
#include "halo/ticketids.h"
#include "model/timewords.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString joined(const QJsonValue &value)
{
    if (!value.isArray())
        return halo::toText(value);
    QStringList parts;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &each : list)
        parts.append(halo::toText(each));
    return parts.join(u", "_s);
}

QStringList parts(const QString &text)
{
    static const QRegularExpression separator(u"\\s*[,;\\n]\\s*"_s);
    return text.trimmed().split(separator, Qt::SkipEmptyParts);
}

std::optional<qint64> wholeNumber(const QString &text)
{
    bool ok = false;
    const qint64 number = text.trimmed().toLongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

QLineEdit *lineIn(CommandField *field)
{
    auto *edit = new QLineEdit(field);
    auto *row = new QHBoxLayout(field);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(edit);
    edit->setPlaceholderText(exampleWords(field->input().example));
    return edit;
}

QString inWords(const TicketIds &found)
{
    return found.problemsInWords(3);
}

} // namespace

LineField::LineField(const Input &input, QWidget *parent) : CommandField(input, parent), m_edit(lineIn(this))
{
    if (input.kind == InputKind::DateTime && input.example.isEmpty())
        m_edit->setPlaceholderText(exampleWords(u"2026-11-24 09:30:00"_s));
    nameEditor(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandField::changed);
}

QJsonValue LineField::value() const
{
    const QString text = m_edit->text().trimmed();
    if (text.isEmpty())
        return {};
    switch (input().kind) {
    case InputKind::Id:
    case InputKind::Count:
        if (const auto number = wholeNumber(text))
            return *number;
        return text;
    case InputKind::Ids: {
        QJsonArray ids;
        for (const QString &part : parts(text)) {
            const auto number = wholeNumber(part);
            if (!number)
                return text;
            ids.append(*number);
        }
        return ids;
    }
    case InputKind::Texts: {
        const QStringList texts = parts(text);
        if (texts.size() == 1)
            return texts.first();
        return QJsonArray::fromStringList(texts);
    }
    default:
        return text;
    }
}

void LineField::setValue(const QJsonValue &value)
{
    const QString text = joined(value);
    if (m_edit->text() != text)
        m_edit->setText(text);
}

QJsonValue LineField::draft() const
{
    return m_edit->text().isEmpty() ? QJsonValue() : QJsonValue(m_edit->text());
}

QString LineField::problem() const
{
    const QString text = m_edit->text().trimmed();
    if (text.isEmpty())
        return {};
    switch (input().kind) {
    case InputKind::Id:
        return wholeNumber(text) ? QString() : tr("is expected to be a whole number");
    case InputKind::Count: {
        const auto number = wholeNumber(text);
        return number && *number >= 0 ? QString() : tr("is expected to be a whole number");
    }
    case InputKind::Ids:
        for (const QString &part : parts(text)) {
            if (!wholeNumber(part))
                return tr("holds “%1”, which is not a whole number").arg(part.left(40));
        }
        return {};
    case InputKind::DateTime:
        return halo::parseTime(text) ? QString() : tr("is expected to be a time as 2026-11-24 09:30:00, in UTC");
    default:
        return {};
    }
}

QString LineField::remark() const
{
    if (input().kind != InputKind::DateTime)
        return {};
    const auto ms = halo::parseTime(m_edit->text().trimmed());
    if (!ms || *ms == 0)
        return tr("In UTC");
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(*ms);
    return tr("In UTC; here it is %1").arg(local.toString(u"yyyy-MM-dd HH:mm"_s));
}

QWidget *LineField::editor() const
{
    return m_edit;
}

void LineField::setKeep(const QString &words)
{
    m_edit->setPlaceholderText(words);
}

void LineField::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

TicketIdsField::TicketIdsField(const Input &input, QWidget *parent) : CommandField(input, parent), m_edit(lineIn(this))
{
    if (input.example.isEmpty())
        m_edit->setPlaceholderText(exampleWords(input.kind == InputKind::TicketId ? u"1042"_s : u"1042, 1041"_s));
    nameEditor(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { m_edited = true; });
    connect(m_edit, &QLineEdit::textChanged, this, &CommandField::changed);
}

QJsonValue TicketIdsField::value() const
{
    const QString text = m_edit->text().trimmed();
    if (text.isEmpty())
        return {};
    const TicketIds found = TicketIds::fromText(text);
    if (!found.problems.isEmpty() || found.ids.isEmpty())
        return text;
    if (input().kind == InputKind::TicketId)
        return found.ids.size() == 1 ? QJsonValue(number(found.ids.first())) : QJsonValue(text);
    QJsonArray ids;
    for (const TicketId id : found.ids)
        ids.append(number(id));
    return ids;
}

void TicketIdsField::setValue(const QJsonValue &value)
{
    const QString text = joined(value);
    if (m_edit->text() == text)
        return;
    m_edited = !text.isEmpty();
    m_edit->setText(text);
    m_edit->setCursorPosition(0); // the first of many says more than the last
}

QJsonValue TicketIdsField::draft() const
{
    return m_edit->text().isEmpty() ? QJsonValue() : QJsonValue(m_edit->text());
}

QString TicketIdsField::problem() const
{
    if (m_edit->text().trimmed().isEmpty())
        return {};
    const TicketIds found = TicketIds::fromText(m_edit->text());
    if (!found.problems.isEmpty())
        return inWords(found);
    if (input().kind == InputKind::TicketId && found.ids.size() > 1)
        return tr("is expected to hold the id of one ticket");
    return {};
}

QString TicketIdsField::remark() const
{
    const TicketIds found = TicketIds::fromText(m_edit->text());
    if (found.ids.isEmpty())
        return {};
    if (found.ids.size() == 1) {
        for (const Ticket &ticket : m_tickets.chosen) {
            if (ticket.id == found.ids.first())
                return ticket.summary;
        }
    }
    const int count = static_cast<int>(found.ids.size());
    bool chosen = count == m_tickets.chosen.size();
    for (const Ticket &ticket : m_tickets.chosen)
        chosen = chosen && found.ids.contains(ticket.id);
    return m_edited && !chosen && !m_tickets.chosen.isEmpty()
               ? tr("%n ticket(s), not those that are selected", nullptr, count)
               : tr("%n ticket(s)", nullptr, count);
}

QWidget *TicketIdsField::editor() const
{
    return m_edit;
}

void TicketIdsField::setTickets(const FormTickets &tickets)
{
    m_tickets = tickets;
    if (m_edited)
        return;
    QStringList ids;
    for (const Ticket &ticket : tickets.chosen)
        ids.append(QString::number(number(ticket.id)));
    if (input().kind == InputKind::TicketId && ids.size() > 1)
        ids.clear(); // which of them is for the person to say
    const QString text = ids.join(u", "_s);
    if (m_edit->text() == text)
        return;
    m_edit->setText(text);
    m_edit->setCursorPosition(0);
}

void TicketIdsField::setKeep(const QString &words)
{
    m_edit->setPlaceholderText(words);
}
