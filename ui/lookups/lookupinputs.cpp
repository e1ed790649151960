// SPDX-License-Identifier: Apache-2.0
#include "lookups/lookupinputs.h"

#include "commands/domain.h"
#include "triage/lookups.h"
#include "widgets/flowlayout.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace {

constexpr int pauseMs = 400; // between two keystrokes of one word

struct Words
{
    const char *input; // D3's
    const char *label;
    const char *hint;
};

constexpr Words words[] = {
    {"Domain", QT_TRANSLATE_NOOP("LookupInputs", "Domain"),
     QT_TRANSLATE_NOOP("LookupInputs", "Only the ticket types of this domain, with their numbers of tickets")},
    {"Team Names", QT_TRANSLATE_NOOP("LookupInputs", "With the agents of"),
     QT_TRANSLATE_NOOP("LookupInputs", "Names of teams, separated by commas; their agents are listed under them")},
    {"Team Type", QT_TRANSLATE_NOOP("LookupInputs", "Team type"),
     QT_TRANSLATE_NOOP("LookupInputs", "Only teams for these")},
    {"Department ID", QT_TRANSLATE_NOOP("LookupInputs", "Department ID"),
     QT_TRANSLATE_NOOP("LookupInputs", "Only teams of this department")},
    {"Search Agent", QT_TRANSLATE_NOOP("LookupInputs", "Name, e-mail or phone"),
     QT_TRANSLATE_NOOP("LookupInputs", "Only agents whose name, e-mail address or phone number contains this")},
    {"Team", QT_TRANSLATE_NOOP("LookupInputs", "Team"), QT_TRANSLATE_NOOP("LookupInputs", "Only agents of this team")},
    {"Team Name", QT_TRANSLATE_NOOP("LookupInputs", "Team"),
     QT_TRANSLATE_NOOP("LookupInputs", "Only what this team may use; works only together with a category type")},
    {"Category Type ID", QT_TRANSLATE_NOOP("LookupInputs", "Category type"),
     QT_TRANSLATE_NOOP("LookupInputs", "Only categories of this type")},
};

QString labelOf(const QString &input)
{
    for (const Words &each : words) {
        if (input == QLatin1String(each.input))
            return QCoreApplication::translate("LookupInputs", each.label);
    }
    return input;
}

QString hintOf(const QString &input)
{
    for (const Words &each : words) {
        if (input == QLatin1String(each.input))
            return QCoreApplication::translate("LookupInputs", each.hint);
    }
    return {};
}

// "Category Type ID" → "inputCategoryTypeID"
QString objectNameOf(const QString &input)
{
    return u"input"_s + QString(input).remove(u' ');
}

} // namespace

LookupInputs::LookupInputs(LookupKind kind, const Lookups &lookups, QWidget *parent)
    : QWidget(parent), m_kind(kind), m_lookups(lookups)
{
    setObjectName(u"lookupInputs"_s);
    auto *layout = new FlowLayout(this, 8);
    // As one reads: what narrows first, and the team that needs a type after it.
    QList<Input> inputs = lookupCommand(kind).inputs;
    if (kind == LookupKind::Categories || kind == LookupKind::Teams)
        std::reverse(inputs.begin(), inputs.end());
    for (const Input &input : std::as_const(inputs)) {
        auto *pair = new QWidget(this);
        auto *row = new QHBoxLayout(pair);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(6);
        auto *label = new QLabel(labelOf(input.name), pair);
        QWidget *field = fieldFor(input);
        field->setParent(pair);
        field->setObjectName(objectNameOf(input.name));
        field->setAccessibleName(input.name);
        field->setAccessibleDescription(hintOf(input.name));
        field->setToolTip(hintOf(input.name));
        label->setBuddy(field);
        row->addWidget(label);
        row->addWidget(field);
        layout->addWidget(pair);
        m_fields.append({input, field});
    }
    setVisible(!inputs.isEmpty());
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &LookupInputs::now);
    enable();
}

QWidget *LookupInputs::fieldFor(const Input &input)
{
    if (input.kind == InputKind::Choice) {
        QList<std::pair<QString, QJsonValue>> choices{{tr("All"), {}}};
        const QStringList domains{tr("Tickets"), tr("Opportunities"), tr("Projects")};
        for (int i = 0; i < input.choices.size(); ++i)
            choices.append(
                {input.choices == domainChoices() ? domains.at(i) : input.choices.at(i), input.choices.at(i)});
        return choiceField(choices);
    }
    if (m_kind == LookupKind::Categories && input.kind == InputKind::Id) {
        QList<std::pair<QString, QJsonValue>> choices{{tr("All"), {}}};
        for (int type = 1; type <= 4; ++type)
            choices.append({categoryTypeWords(type), type});
        return choiceField(choices);
    }
    if (input.name == u"Team" || input.name == u"Team Name")
        return teamField(input);
    auto *line = new QLineEdit(this);
    line->setClearButtonEnabled(true);
    line->setMinimumWidth((input.kind == InputKind::Id ? 8 : 26) * fontMetrics().averageCharWidth());
    if (input.kind == InputKind::Texts)
        line->setPlaceholderText(tr("Names, separated by commas"));
    connect(line, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(line, &QLineEdit::returnPressed, this, &LookupInputs::now);
    return line;
}

QComboBox *LookupInputs::choiceField(const QList<std::pair<QString, QJsonValue>> &choices)
{
    auto *field = new QComboBox(this);
    for (const auto &[text, value] : choices)
        field->addItem(text, value.toVariant());
    // The wheel over it, on the way somewhere else, must not ask the server for another list.
    field->setFocusPolicy(Qt::StrongFocus);
    field->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(field, &QComboBox::currentIndexChanged, this, [this] {
        enable();
        now();
    });
    return field;
}

// Names to choose from, as far as they are known; a restricted agent is told none and can still type one.
QComboBox *LookupInputs::teamField(const Input &)
{
    auto *field = new QComboBox(this);
    field->setEditable(true);
    field->setInsertPolicy(QComboBox::NoInsert);
    field->setFocusPolicy(Qt::StrongFocus);
    field->setMinimumWidth(26 * fontMetrics().averageCharWidth());
    field->lineEdit()->setClearButtonEnabled(true);
    field->lineEdit()->setPlaceholderText(tr("All"));
    const auto fill = [this, field](Lookup lookup) {
        if (lookup != Lookup::Teams)
            return;
        const QSignalBlocker quiet(field);
        const QString typed = field->currentText();
        const int cursor = field->lineEdit()->cursorPosition();
        field->clear();
        for (const LookupItem &team : m_lookups.items(Lookup::Teams))
            field->addItem(team.name);
        field->setCurrentIndex(-1);
        field->setEditText(typed);
        field->lineEdit()->setCursorPosition(cursor);
    };
    connect(&m_lookups, &Lookups::changed, field, fill);
    fill(Lookup::Teams);
    connect(field, &QComboBox::editTextChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(field->lineEdit(), &QLineEdit::returnPressed, this, &LookupInputs::now);
    connect(field, &QComboBox::activated, this, &LookupInputs::now);
    return field;
}

QJsonValue LookupInputs::value(const Field &field) const
{
    if (const auto *line = qobject_cast<const QLineEdit *>(field.widget))
        return line->text().trimmed();
    const auto *box = static_cast<const QComboBox *>(field.widget);
    return box->isEditable() ? QJsonValue(box->currentText().trimmed()) : QJsonValue::fromVariant(box->currentData());
}

QJsonObject LookupInputs::inputs() const
{
    QJsonObject inputs;
    for (const Field &field : m_fields) {
        const QJsonValue given = value(field);
        const bool empty = given.isNull() || given.isUndefined() || (given.isString() && given.toString().isEmpty());
        if (!empty && field.widget->isEnabled())
            inputs.insert(field.input.name, given);
    }
    return inputs;
}

QString LookupInputs::problem() const
{
    QStringList sentences;
    const QList<Problem> found = problems(lookupCommand(m_kind), inputs());
    for (const Problem &problem : found)
        sentences.append(tr("%1 %2.", "an input, what is wrong with it").arg(labelOf(problem.input), problem.message));
    return sentences.join(u' ');
}

void LookupInputs::setText(const QString &input, const QString &text)
{
    for (const Field &field : std::as_const(m_fields)) {
        if (auto *line = qobject_cast<QLineEdit *>(field.widget); line && field.input.name == input)
            line->setText(text);
    }
    now();
}

void LookupInputs::clear()
{
    {
        const QSignalBlocker quiet(this);
        for (const Field &field : std::as_const(m_fields)) {
            if (auto *line = qobject_cast<QLineEdit *>(field.widget))
                line->clear();
            else if (auto *box = qobject_cast<QComboBox *>(field.widget); box->isEditable())
                box->clearEditText();
            else
                box->setCurrentIndex(0);
        }
    }
    m_told = {{QString(), true}}; // whatever was told while it was quiet
    now();
}

// The team narrows nothing without a type (halopsa-api 2.12).
void LookupInputs::enable()
{
    if (m_kind != LookupKind::Categories)
        return;
    bool typed = false;
    for (const Field &field : std::as_const(m_fields)) {
        if (field.input.kind == InputKind::Id)
            typed = static_cast<QComboBox *>(field.widget)->currentIndex() > 0;
    }
    for (const Field &field : std::as_const(m_fields)) {
        if (field.input.kind == InputKind::Text)
            field.widget->setEnabled(typed);
    }
}

QJsonObject LookupInputs::take()
{
    m_pause.stop();
    return m_told = inputs();
}

void LookupInputs::now()
{
    m_pause.stop();
    const QString wrong = problem();
    Q_EMIT problemChanged(wrong);
    const QJsonObject current = inputs();
    if (!wrong.isEmpty() || current == m_told)
        return;
    m_told = current;
    Q_EMIT changed(current);
}
