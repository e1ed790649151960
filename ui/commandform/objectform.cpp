// SPDX-License-Identifier: Apache-2.0
#include "commandform/objectform.h"

#include "commandform/fieldmaker.h"
#include "halo/json.h"
#include "widgets/fieldnote.h"

#include <QLabel>
#include <QScopedValueRollback>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostCharacters = 60; // of a value in the line that says what changes

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > mostCharacters ? line.left(mostCharacters - 1) + u'…' : line;
}

} // namespace

bool saysTheSame(InputKind kind, const QJsonValue &a, const QJsonValue &b)
{
    switch (kind) {
    case InputKind::Flag:
        return halo::toBool(a) == halo::toBool(b) && (a.isNull() || a.isUndefined()) == (b.isNull() || b.isUndefined());
    case InputKind::DateTime:
        return halo::toMs(a) == halo::toMs(b);
    case InputKind::Team:
        return halo::toText(a).trimmed().compare(halo::toText(b).trimmed(), Qt::CaseInsensitive) == 0;
    default:
        break;
    }
    const auto one = halo::toId(a);
    const auto other = halo::toId(b);
    return (one && other) ? *one == *other : halo::toText(a).trimmed() == halo::toText(b).trimmed();
}

ObjectForm::ObjectForm(const QList<ObjectField> &parts, const FieldMaker &maker, QWidget *parent)
    : QWidget(parent), m_maker(maker), m_parts(parts)
{
    const FieldMaker::Siblings siblings{[this] { return team(); }, [this] { return ticket(); }};
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const ObjectField &part : parts) {
        CommandField *field = maker.makePart(part, siblings, this);
        field->editor()->setAccessibleName(part.label);
        auto *label = new QLabel(part.required ? part.label + u" *"_s : part.label, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setBuddy(field->editor());
        auto *note = new FieldNote(field->editor(), {}, this);
        column->addWidget(label);
        column->addSpacing(2);
        column->addWidget(field);
        column->addWidget(note);
        column->addSpacing(8);
        m_fields.append(field);
        m_notes.append(note);
        connect(field, &CommandField::changed, this, [this, field] { take(field); });
        if (auto *named = qobject_cast<NamedField *>(field))
            connect(named, &NamedField::settled, this, [this, named] { fillFrom(named); });
    }
    show();
}

// The focus leaves a form that is destroyed: its fields are not to tell it of that.
ObjectForm::~ObjectForm()
{
    for (CommandField *field : std::as_const(m_fields))
        field->disconnect(this);
}

QString ObjectForm::team() const
{
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        if (m_parts.at(i).kind == InputKind::Team)
            return halo::toText(m_fields.at(i)->value());
    }
    return {};
}

std::optional<TicketId> ObjectForm::ticket() const
{
    std::optional<TicketId> common;
    for (const ObjectField &part : m_parts) {
        if (part.kind != InputKind::TicketId)
            continue;
        for (const QJsonObject &object : m_objects) {
            const auto id = halo::toId(object.value(part.name));
            if (!id || *id <= 0 || (common && *common != TicketId{*id}))
                return std::nullopt;
            common = TicketId{*id};
        }
    }
    return common;
}

// A user has a site, and that a client: nobody is to look up what is known.
void ObjectForm::fillFrom(const CommandField *field)
{
    if (m_showing)
        return;
    const auto id = halo::toId(field->value());
    if (!id || saysTheSame(InputKind::Id, m_before ? m_before->value(field->input().name) : QJsonValue(), *id))
        return;
    const QHash<QString, qint64> implied = m_maker.impliedBy(field->input().name, *id);
    for (CommandField *other : std::as_const(m_fields)) {
        const auto known = implied.constFind(other->input().name);
        if (known != implied.constEnd() && halo::toId(other->value()) != *known)
            other->setValue(*known);
    }
}

void ObjectForm::setObjects(const QList<QJsonObject> &objects)
{
    if (objects == m_objects)
        return;
    m_objects = objects;
    show();
}

void ObjectForm::setBefore(const std::optional<QJsonObject> &record, bool many)
{
    if (record == m_before && many == m_many)
        return;
    m_before = record;
    m_many = many;
    show();
}

void ObjectForm::refresh()
{
    const QScopedValueRollback showing(m_showing, true);
    for (CommandField *field : std::as_const(m_fields))
        field->refresh();
    describe();
}

// A field that was given in all the objects alike shows that; else what the record has.
void ObjectForm::show()
{
    const QScopedValueRollback showing(m_showing, true);
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        const ObjectField &part = m_parts.at(i);
        if (part.kind == InputKind::Outcome)
            m_fields.at(i)->refresh(); // they are those of the ticket
        QJsonValue common =
            m_objects.isEmpty() ? QJsonValue(QJsonValue::Undefined) : m_objects.first().value(part.name);
        bool differs = false;
        for (const QJsonObject &object : std::as_const(m_objects))
            differs = differs || object.value(part.name) != common;
        if (common.isUndefined() && m_before)
            common = m_before->value(part.name);
        // Not while it is typed into: "1." would become "1".
        if (!saysTheSame(part.kind, m_fields.at(i)->value(), differs ? QJsonValue() : common))
            m_fields.at(i)->setValue(differs || common.isUndefined() ? QJsonValue() : common);
        m_fields.at(i)->setKeep(differs  ? tr("different values", "of several objects")
                                : m_many ? tr("keep", "leave the field of each ticket as it is")
                                         : QString());
    }
    describe();
}

void ObjectForm::take(CommandField *field)
{
    if (m_showing)
        return;
    const ObjectField &part = m_parts.at(m_fields.indexOf(field));
    QJsonValue value = field->value();
    if (value.isArray()) // HaloPSA's fields of addresses are one text
        value = QStringList(value.toVariant().toStringList()).join(u"; "_s);
    const bool empty = value.isNull() || value.isUndefined();
    if (m_before) {
        const QJsonValue before = m_before->value(part.name);
        if (saysTheSame(part.kind, value, before))
            value = QJsonValue(QJsonValue::Undefined);
        else if (empty) // emptied, where there was something; only a text can be
            value = part.kind == InputKind::Text || part.kind == InputKind::Note ? QJsonValue(QString())
                                                                                 : QJsonValue(QJsonValue::Undefined);
    } else if (empty) {
        value = QJsonValue(QJsonValue::Undefined);
    }
    for (QJsonObject &object : m_objects) {
        if (value.isUndefined())
            object.remove(part.name);
        else
            object.insert(part.name, value);
    }
    Q_EMIT edited(part.name, value);
    if (part.kind == InputKind::Team || part.kind == InputKind::TicketId)
        refresh();
    describe();
}

// An id that no list has the name of: the record that has the id may have the name too.
QString ObjectForm::nameBefore(const CommandField *field) const
{
    const QString id = field->input().name;
    const auto *named = qobject_cast<const NamedField *>(field);
    if (!m_before || !id.endsWith(u"_id") ||
        (named && !named->nameOf(halo::toId(m_before->value(id)).value_or(0)).isEmpty()))
        return {};
    return shortened(halo::toText(m_before->value(id.chopped(3) + u"_name"_s)));
}

QString ObjectForm::inWords(const CommandField *field, const QJsonValue &value) const
{
    if (value.isBool() || field->input().kind == InputKind::Flag)
        return halo::toBool(value) ? tr("Yes") : tr("No");
    if (const auto *named = qobject_cast<const NamedField *>(field)) {
        if (const auto id = halo::toId(value); id && field->input().kind != InputKind::Team) {
            const QString name = named->nameOf(*id);
            return shortened(name.isEmpty() ? u"#%1"_s.arg(*id) : name);
        }
    }
    const QString text = shortened(halo::toText(value));
    if (const QString name = nameBefore(field); !name.isEmpty() && m_before->value(field->input().name) == value)
        return u"%1 %2"_s.arg(text, name);
    return text.isEmpty() ? tr("nothing", "the value of a field that is empty") : text;
}

// A note of an action that is not said to be shown is private, unless it is mailed: then the outcome decides.
NoteField::Audience ObjectForm::audience() const
{
    const auto known = [this](const QString &name) {
        return std::any_of(m_parts.cbegin(), m_parts.cend(),
                           [&name](const ObjectField &part) { return part.name == name; });
    };
    if (!known(u"hiddenfromuser"_s) || m_objects.isEmpty())
        return NoteField::Audience::NotSaid;
    std::optional<NoteField::Audience> common;
    for (const QJsonObject &object : m_objects) {
        const QJsonValue hidden = object.value(u"hiddenfromuser");
        const bool said = !halo::toText(hidden).isEmpty();
        const auto audience = said
                                  ? (halo::toBool(hidden) ? NoteField::Audience::Agents : NoteField::Audience::Everyone)
                              : halo::toBool(object.value(u"sendemail")) ? NoteField::Audience::NotSaid
                                                                         : NoteField::Audience::Agents;
        if (common && *common != audience)
            return NoteField::Audience::NotSaid;
        common = audience;
    }
    return *common;
}

void ObjectForm::describe()
{
    for (CommandField *field : std::as_const(m_fields)) {
        if (auto *note = qobject_cast<NoteField *>(field))
            note->setAudience(audience());
    }
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        const CommandField *field = m_fields.at(i);
        const QString problem = field->problem();
        m_notes.at(i)->setProblem(problem.isEmpty() ? QString() : tr("The field %1.", "what is wrong").arg(problem));
        const QString name = m_parts.at(i).name;
        const QJsonValue after =
            m_objects.isEmpty() ? QJsonValue(QJsonValue::Undefined) : m_objects.first().value(name);
        const bool changes = m_before && !after.isUndefined();
        m_notes.at(i)->setHint(
            changes ? tr("%1 → %2", "before, after").arg(inWords(field, m_before->value(name)), inWords(field, after))
            : field->remark().isEmpty() ? nameBefore(field)
                                        : field->remark());
    }
}

QString ObjectForm::problem() const
{
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        if (const QString problem = m_fields.at(i)->problem(); !problem.isEmpty())
            return tr("has a field that is not right: %1 %2", "the field, what is wrong")
                .arg(m_parts.at(i).label, problem);
    }
    return {};
}

void ObjectForm::focusFirst()
{
    for (CommandField *field : std::as_const(m_fields)) {
        if (!field->problem().isEmpty())
            return field->focusFirst();
    }
    for (CommandField *field : std::as_const(m_fields)) {
        if (field->isEnabled() && (m_before || field->isEmpty()))
            return field->focusFirst();
    }
    if (!m_fields.isEmpty())
        m_fields.first()->focusFirst();
}
