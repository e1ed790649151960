// SPDX-License-Identifier: Apache-2.0
#include "commandform/jsoninputfield.h"

#include "commandform/objectform.h"
#include "halo/json.h"
#include "widgets/flowlayout.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int fewestLines = 4;
constexpr int mostLines = 12;

// Qt counts bytes, a person lines and columns.
QString place(const QByteArray &utf8, int offset)
{
    const QString before = QString::fromUtf8(utf8.left(offset));
    const auto line = before.count(u'\n') + 1;
    const auto column = before.size() - (before.lastIndexOf(u'\n') + 1) + 1;
    return JsonInputField::tr("line %1, column %2").arg(line).arg(column);
}

} // namespace

JsonInputField::JsonInputField(const Input &input, const FieldMaker &maker, QWidget *parent)
    : CommandField(input, parent), m_edit(new QPlainTextEdit(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    nameEditor(m_edit);
    if (!input.fields.isEmpty()) {
        for (const ObjectField &part : input.fields) {
            if (part.kind == InputKind::TicketId)
                m_ticketPart = part.name;
        }
        if (isArray()) {
            auto *row = new FlowLayout(nullptr, 4);
            row->setFilling(true);
            m_element = new QComboBox(this);
            m_element->setObjectName(fieldObjectName(input.name) + u"Element"_s);
            m_element->setAccessibleName(tr("Which one the fields show"));
            m_element->setFocusPolicy(Qt::StrongFocus);
            m_element->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
            m_element->setMinimumContentsLength(8);
            m_element->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
            m_add = new QPushButton(tr("Add another"), this);
            m_add->setObjectName(fieldObjectName(input.name) + u"Add"_s);
            m_remove = new QPushButton(tr("Remove"), this);
            m_remove->setObjectName(fieldObjectName(input.name) + u"Remove"_s);
            m_add->setAutoDefault(false);
            m_remove->setAutoDefault(false);
            row->addWidget(m_element);
            row->addWidget(m_add);
            row->addWidget(m_remove);
            column->addLayout(row);
            connect(m_element, &QComboBox::currentIndexChanged, this, &JsonInputField::showObjects);
            connect(m_add, &QPushButton::clicked, this, &JsonInputField::addElement);
            connect(m_remove, &QPushButton::clicked, this, &JsonInputField::removeElement);
        }
        m_form = new ObjectForm(input.fields, maker, this);
        column->addWidget(m_form);
        connect(m_form, &ObjectForm::edited, this, &JsonInputField::takePart);
        auto *label = new QLabel(tr("As JSON"), this);
        label->setBuddy(m_edit);
        column->addWidget(label);
        setFocusProxy(nullptr);
    }
    m_edit->setTabChangesFocus(true);
    m_edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_edit->setPlaceholderText(!input.example.isEmpty() ? exampleWords(input.example)
                               : isArray()              ? u"[{ }]"_s
                                                        : u"{ }"_s);
    // JSON reads from the left wherever it is read.
    QTextOption option = m_edit->document()->defaultTextOption();
    option.setTextDirection(Qt::LeftToRight);
    m_edit->document()->setDefaultTextOption(option);
    column->addWidget(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &JsonInputField::takeText);
    grow();
    showObjects();
}

QString JsonInputField::text() const
{
    return m_edit->toPlainText();
}

QJsonValue JsonInputField::value() const
{
    if (text().trimmed().isEmpty())
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(text().toUtf8());
    if (document.isObject())
        return document.object();
    if (document.isArray() && isArray())
        return document.array();
    return text();
}

void JsonInputField::setValue(const QJsonValue &value)
{
    if (value.isObject())
        setText(QString::fromUtf8(QJsonDocument(value.toObject()).toJson()).trimmed());
    else if (value.isArray())
        setText(QString::fromUtf8(QJsonDocument(value.toArray()).toJson()).trimmed());
    else
        setText(value.toString());
    m_filled = false;
}

QJsonValue JsonInputField::draft() const
{
    return text().isEmpty() ? QJsonValue() : QJsonValue(text());
}

QString JsonInputField::problem() const
{
    if (!m_problem.isEmpty())
        return m_problem;
    return m_form ? m_form->problem() : QString();
}

QList<TicketId> JsonInputField::others() const
{
    QList<TicketId> others;
    for (const QJsonObject &object : m_objects) {
        const auto id = halo::toId(object.value(m_ticketPart));
        if (id && !m_chosen.isEmpty() && !m_chosen.contains(TicketId(*id)) && !others.contains(TicketId(*id)))
            others.append(TicketId(*id));
    }
    return others;
}

std::optional<QJsonObject> JsonInputField::common() const
{
    QList<QJsonObject> objects = m_objects;
    for (QJsonObject &object : objects)
        object.remove(m_ticketPart);
    const bool same = std::all_of(objects.cbegin(), objects.cend(),
                                  [&objects](const QJsonObject &each) { return each == objects.first(); });
    return objects.isEmpty() || !same ? std::nullopt : std::optional(objects.first());
}

void JsonInputField::nameChosen()
{
    if (const std::optional<QJsonObject> each = common())
        fill(*each);
}

void JsonInputField::fill(const QJsonObject &each)
{
    m_objects.clear();
    for (const TicketId ticket : std::as_const(m_chosen)) {
        QJsonObject object = each;
        object.insert(m_ticketPart, number(ticket));
        m_objects.append(object);
    }
    write();
    m_filled = !m_objects.isEmpty() && each.isEmpty();
    showObjects();
    Q_EMIT changed();
}

QWidget *JsonInputField::editor() const
{
    return m_edit;
}

void JsonInputField::focusFirst()
{
    if (m_form && m_form->isEnabled())
        m_form->focusFirst();
    else
        m_edit->setFocus(Qt::OtherFocusReason);
}

void JsonInputField::setText(const QString &text)
{
    if (text == this->text())
        return;
    m_edit->selectAll(); // and not setPlainText(): what was there can be had back by undo
    m_edit->insertPlainText(text);
}

void JsonInputField::parse()
{
    m_objects.clear();
    m_problem.clear();
    const QByteArray utf8 = text().toUtf8();
    if (utf8.trimmed().isEmpty())
        return;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(utf8, &error);
    if (document.isNull()) {
        m_problem = tr("is not JSON: %1, %2", "where, what").arg(place(utf8, error.offset), error.errorString());
        return;
    }
    if (document.isObject()) {
        m_objects.append(document.object());
        return;
    }
    if (!isArray()) {
        m_problem = tr("is expected to be one JSON object: { … }");
        return;
    }
    const QJsonArray list = document.array();
    for (const QJsonValue &each : list) {
        if (!each.isObject()) {
            m_problem = tr("is expected to hold only objects: [{ … }]");
            m_objects.clear();
            return;
        }
        m_objects.append(each.toObject());
    }
}

void JsonInputField::write()
{
    const QScopedValueRollback writing(m_writing, true);
    QJsonDocument document;
    if (isArray()) {
        QJsonArray list;
        for (const QJsonObject &object : std::as_const(m_objects))
            list.append(object);
        document.setArray(list);
    } else if (!m_objects.isEmpty()) {
        document.setObject(m_objects.first());
    }
    const bool nothing = m_objects.isEmpty() || (m_objects.size() == 1 && m_objects.first().isEmpty());
    setText(nothing ? QString() : QString::fromUtf8(document.toJson()).trimmed());
}

void JsonInputField::takeText()
{
    grow();
    if (m_writing) // by the fields: they show it already
        return;
    m_filled = false;
    parse();
    showObjects();
    Q_EMIT changed();
}

void JsonInputField::takePart(const QString &name, const QJsonValue &value)
{
    if (m_objects.isEmpty())
        m_objects.append(QJsonObject());
    const QList<int> elements = current();
    for (const int element : elements) {
        if (value.isUndefined())
            m_objects[element].remove(name);
        else
            m_objects[element].insert(name, value);
    }
    m_filled = false;
    write();
    Q_EMIT changed();
}

QList<int> JsonInputField::current() const
{
    const int count = static_cast<int>(m_objects.size());
    const int chosen = m_element && m_element->isVisibleTo(this) && count > 1 ? m_element->currentIndex() : 1;
    if (chosen > 0)
        return {std::min(chosen, std::max(1, count)) - 1};
    QList<int> all;
    for (int i = 0; i < count; ++i)
        all.append(i);
    return all;
}

void JsonInputField::showObjects()
{
    if (!m_form)
        return;
    const int count = static_cast<int>(m_objects.size());
    if (m_element) {
        const QSignalBlocker quiet(m_element);
        const int before = m_element->currentIndex();
        m_element->clear();
        if (count > 1)
            m_element->addItem(tr("All %1").arg(count));
        for (int i = 0; i < count && count > 1; ++i)
            m_element->addItem(tr("%1 of %2").arg(i + 1).arg(count));
        m_element->setCurrentIndex(std::clamp(before, 0, std::max(0, m_element->count() - 1)));
        m_element->setVisible(count > 1);
        m_remove->setVisible(count > 1);
        m_remove->setEnabled(m_element->currentIndex() > 0);
        m_add->setEnabled(m_problem.isEmpty()); // what cannot be read would be lost
    }
    m_form->setEnabled(m_problem.isEmpty());
    QList<QJsonObject> shown;
    const QList<int> elements = current();
    for (const int element : elements)
        shown.append(m_objects.value(element));
    m_form->setObjects(shown);
}

void JsonInputField::addElement()
{
    if (m_objects.isEmpty())
        m_objects.append(QJsonObject());
    m_objects.append(QJsonObject());
    m_filled = false;
    write();
    showObjects();
    m_element->setCurrentIndex(static_cast<int>(m_objects.size()));
    m_form->focusFirst();
    Q_EMIT changed();
}

void JsonInputField::removeElement()
{
    const QList<int> elements = current();
    if (elements.size() != 1 || m_objects.size() < 2)
        return;
    m_objects.removeAt(elements.first());
    m_filled = false;
    write();
    showObjects();
    Q_EMIT changed();
}

void JsonInputField::setTickets(const FormTickets &tickets)
{
    if (!m_form)
        return;
    if (!isArray()) {
        // Of all objects this one alone has the ticket's own fields.
        if (input().name == u"Update Ticket Object")
            m_form->setBefore(tickets.record, tickets.chosen.size() > 1);
        return;
    }
    m_chosen.clear();
    for (const Ticket &ticket : tickets.chosen)
        m_chosen.append(ticket.id);
    if (!m_ticketPart.isEmpty() && (m_filled || text().trimmed().isEmpty()))
        fill({});
}

void JsonInputField::refresh()
{
    if (m_form)
        m_form->refresh();
}

void JsonInputField::grow()
{
    const int lines = std::clamp(m_edit->blockCount(), fewestLines, mostLines);
    const int margins = 2 * (m_edit->frameWidth() + qRound(m_edit->document()->documentMargin()));
    m_edit->setFixedHeight(lines * m_edit->fontMetrics().lineSpacing() + margins);
}
