// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandform/commandfield.h"
#include "triage/lookups.h"

#include <functional>

class QComboBox;
class QPushButton;
class TenantFactsReader;

// Something the tenant has a list of: chosen by name, or typed where the list is not known. A team's value is its name,
// of all others it is the id.
class NamedField : public CommandField
{
    Q_OBJECT
public:
    struct Choice
    {
        qint64 id = 0;
        QString name;
        QString plain = {}; // is taken as well, where only one choice has it: "Acme" of "Acme (12)"
    };
    enum class State { Loading, Known, Failed };
    // Where the names come from, asked for again at each refresh().
    struct Source
    {
        std::function<QList<Choice>()> choices;
        std::function<State()> state;
        std::function<QString()> failure = {}; // the server's words
        std::function<void()> retry = {};
        std::function<QString()> about = {};   // a sentence: which list it is
        std::function<bool()> incomplete = {}; // it stands in for one that could not be read: retry is offered
    };

    NamedField(const Input &input, Source source, QWidget *parent = nullptr);
    ~NamedField() override;

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    [[nodiscard]] QJsonValue draft() const override;
    [[nodiscard]] QString problem() const override;
    [[nodiscard]] QString remark() const override;
    [[nodiscard]] QWidget *editor() const override;
    void refresh() override;
    void setKeep(const QString &words) override;

    [[nodiscard]] QString text() const;
    [[nodiscard]] QString nameOf(qint64 id) const; // "" = not known

Q_SIGNALS:
    // One of the choices stands there whole, or the person has left the field: not each digit of a number.
    void settled();

protected:
    void addButton(QPushButton *button);

private:
    [[nodiscard]] bool isByName() const { return input().kind == InputKind::Team; }
    [[nodiscard]] const Choice *chosen() const; // nullptr: what stands there is none of them
    void fill();

    Source m_source;
    QList<Choice> m_choices;
    QComboBox *m_box;
    QPushButton *m_retry;
};

// An agent; only those of the chosen team, once one is chosen.
class AgentField : public NamedField
{
    Q_OBJECT
public:
    AgentField(const Input &input, const TenantFactsReader &facts, Source source, QWidget *parent = nullptr);

    void refresh() override;

private:
    const TenantFactsReader &m_facts;
    QPushButton *m_me;
};
