// SPDX-License-Identifier: Apache-2.0
#include "commandform/namedfield.h"

#include "halo/json.h"
#include "model/plaintooltip.h"
#include "triage/tenantfactsreader.h"
#include "widgets/flowlayout.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Two agents of one name are told apart by their ids.
void tellApart(QList<NamedField::Choice> &choices)
{
    QHash<QString, int> times;
    for (const NamedField::Choice &choice : std::as_const(choices))
        ++times[choice.name.toLower()];
    for (NamedField::Choice &choice : choices) {
        if (choice.name.isEmpty() || times.value(choice.name.toLower()) > 1)
            choice.name = u"%1 #%2"_s.arg(choice.name).arg(choice.id).trimmed();
    }
}

} // namespace

NamedField::NamedField(const Input &input, Source source, QWidget *parent)
    : CommandField(input, parent), m_source(std::move(source)), m_box(new QComboBox(this)),
      m_retry(new QPushButton(tr("Try again"), this))
{
    m_box->setEditable(true);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    m_box->setFocusPolicy(Qt::StrongFocus); // the wheel on its way through the form changes nothing
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(8);
    m_box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_box->lineEdit()->setPlaceholderText(exampleWords(input.example));
    m_box->lineEdit()->setAccessibleName(input.name);
    m_box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_box->completer()->setFilterMode(Qt::MatchContains);
    nameEditor(m_box);
    m_retry->setObjectName(fieldObjectName(input.name) + u"Retry"_s);
    m_retry->setAutoDefault(false);
    auto *row = new FlowLayout(this, 4); // in a narrow form the buttons stand below
    row->setFilling(true);
    row->addWidget(m_box);
    row->addWidget(m_retry);
    connect(m_box, &QComboBox::editTextChanged, this, [this](const QString &text) {
        Q_EMIT changed();
        const QString whole = text.trimmed();
        if (std::any_of(m_choices.cbegin(), m_choices.cend(),
                        [&whole](const Choice &choice) { return choice.name == whole; }))
            Q_EMIT settled();
    });
    connect(m_box->lineEdit(), &QLineEdit::editingFinished, this, &NamedField::settled);
    connect(m_retry, &QPushButton::clicked, this, [this] { m_source.retry(); });
    fill();
}

// The focus leaves a field that is destroyed: that is nobody's editing.
NamedField::~NamedField()
{
    m_box->disconnect(this);
    m_box->lineEdit()->disconnect(this);
}

void NamedField::addButton(QPushButton *button)
{
    layout()->addWidget(button);
}

void NamedField::fill()
{
    QList<Choice> choices = m_source.choices();
    tellApart(choices);
    const auto same = [](const Choice &a, const Choice &b) { return a.id == b.id && a.name == b.name; };
    if (!std::equal(choices.begin(), choices.end(), m_choices.begin(), m_choices.end(), same)) {
        // What is typed stays, and an id that had no name yet gets it.
        const QJsonValue held = value();
        const bool named = chosen() != nullptr;
        const QString typed = text();
        const int cursor = m_box->lineEdit()->cursorPosition();
        const QSignalBlocker quiet(m_box);
        m_choices = choices;
        m_box->clear();
        for (const Choice &choice : std::as_const(m_choices))
            m_box->addItem(choice.name, choice.id);
        m_box->setCurrentIndex(-1);
        m_box->setEditText(typed);
        m_box->lineEdit()->setCursorPosition(cursor);
        if (!isByName() && held.isDouble() && !m_box->lineEdit()->hasFocus()) {
            if (const QString name = nameOf(held.toInteger()); !name.isEmpty())
                m_box->setEditText(name);
            else if (named) // it is no longer among them: its name would be read as a text
                m_box->setEditText(QString::number(held.toInteger()));
        }
    }
    m_retry->setVisible(m_source.retry &&
                        (m_source.state() == State::Failed || (m_source.incomplete && m_source.incomplete())));
}

void NamedField::refresh()
{
    fill();
}

QString NamedField::text() const
{
    return m_box->currentText().trimmed();
}

QString NamedField::nameOf(qint64 id) const
{
    for (const Choice &choice : m_choices) {
        if (choice.id == id)
            return choice.name;
    }
    return {};
}

const NamedField::Choice *NamedField::chosen() const
{
    const QString typed = text();
    for (const Choice &choice : m_choices) {
        if (choice.name.compare(typed, Qt::CaseInsensitive) == 0)
            return &choice;
    }
    const Choice *found = nullptr;
    for (const Choice &choice : m_choices) {
        if (choice.plain.isEmpty() || choice.plain.compare(typed, Qt::CaseInsensitive) != 0)
            continue;
        if (found)
            return nullptr; // which of them is for the person to say
        found = &choice;
    }
    return found;
}

QJsonValue NamedField::value() const
{
    const QString typed = text();
    if (typed.isEmpty())
        return {};
    const Choice *choice = chosen();
    if (isByName())
        return choice ? choice->name : typed;
    if (choice)
        return choice->id;
    bool number = false;
    const qint64 id = (typed.startsWith(u'#') ? typed.mid(1) : typed).toLongLong(&number);
    return number ? QJsonValue(id) : QJsonValue(typed);
}

void NamedField::setValue(const QJsonValue &value)
{
    QString text = halo::toText(value);
    if (const auto id = halo::toId(value); id && !isByName()) {
        if (const QString name = nameOf(*id); !name.isEmpty())
            text = name;
    }
    if (m_box->currentText() != text)
        m_box->setEditText(text);
}

QJsonValue NamedField::draft() const
{
    return m_box->currentText().isEmpty() ? QJsonValue() : value();
}

QString NamedField::problem() const
{
    const QString typed = text();
    if (typed.isEmpty() || chosen())
        return {};
    if (!isByName() && value().isDouble())
        return {}; // an id is taken as it is
    if (m_source.state() != State::Known || m_choices.isEmpty())
        return isByName() ? QString() : tr("is expected to be an id, as long as the names are not known");
    return tr("has no “%1” to choose", "the field").arg(typed.left(60));
}

QString NamedField::remark() const
{
    switch (m_source.state()) {
    case State::Loading:
        return tr("The names are being read.");
    case State::Failed: {
        const QString words = m_source.failure ? m_source.failure() : QString();
        const QString what = isByName() ? tr("The list could not be read; a name can be typed.")
                                        : tr("The list could not be read; an id can be typed.");
        return words.isEmpty() ? what : u"%1 %2"_s.arg(what, words);
    }
    case State::Known:
        break;
    }
    if (m_choices.isEmpty() && !m_source.about)
        return isByName() ? tr("The server names none to this agent; a name can be typed.")
                          : tr("The server names none to this agent; an id can be typed.");
    if (!isByName() && value().isDouble() && nameOf(value().toInteger()).isEmpty())
        return tr("#%1 is not in the list of names.").arg(value().toInteger());
    return m_source.about ? m_source.about() : QString();
}

QWidget *NamedField::editor() const
{
    return m_box;
}

void NamedField::setKeep(const QString &words)
{
    m_box->lineEdit()->setPlaceholderText(words);
}

AgentField::AgentField(const Input &input, const TenantFactsReader &facts, Source source, QWidget *parent)
    : NamedField(input, std::move(source), parent), m_facts(facts), m_me(new QPushButton(tr("Assign to me"), this))
{
    m_me->setObjectName(fieldObjectName(input.name) + u"Me"_s);
    m_me->setAutoDefault(false);
    m_me->setMinimumWidth(m_me->sizeHint().width() + 12);
    addButton(m_me);
    connect(m_me, &QPushButton::clicked, this, [this] { setValue(m_facts.facts().me); });
    AgentField::refresh();
}

void AgentField::refresh()
{
    NamedField::refresh();
    const bool known = m_facts.facts().me != 0;
    m_me->setEnabled(known);
    m_me->setToolTip(known ? QString() : plainToolTip(tr("It is not known which agent this connection is.")));
}
