// SPDX-License-Identifier: Apache-2.0
#include "browser/filterbar.h"

#include "browser/jsonbutton.h"
#include "browser/pickbutton.h"
#include "browser/timebutton.h"
#include "widgets/flowlayout.h"
#include "widgets/statecolours.h"

#include <QEvent>
#include <QLineEdit>
#include <QSpinBox>

namespace {

constexpr int mostEvents = 1000; // D3: Number of Event(s) Fetched, 1 to 1000
constexpr int pauseMs = 300;     // between two keystrokes of one word

} // namespace

FilterBar::FilterBar(Lookups &lookups, Clock &clock, QWidget *parent)
    : QWidget(parent), m_time(new TimeButton(clock, this)), m_number(new QSpinBox(this)),
      m_types(new PickButton(Lookup::Types, QStringLiteral("Ticket Types"), tr("Types"), lookups, clock, this)),
      m_statuses(new PickButton(Lookup::Statuses, QStringLiteral("Statuses"), tr("Statuses"), lookups, clock, this)),
      m_areas(new PickButton(Lookup::Areas, QStringLiteral("Ticket Areas"), tr("Areas"), lookups, clock, this)),
      m_teams(new PickButton(Lookup::Teams, QStringLiteral("Teams"), tr("Teams"), lookups, clock, this)),
      m_agents(new PickButton(Lookup::Agents, QStringLiteral("Agents"), tr("Agents"), lookups, clock, this)),
      m_priorities(
          new PickButton(Lookup::Priorities, QStringLiteral("Priorities"), tr("Priorities"), lookups, clock, this)),
      m_search(new QLineEdit(this)), m_additional(new JsonButton(this))
{
    m_time->setObjectName(QStringLiteral("filterTime"));
    m_types->setObjectName(QStringLiteral("filterTypes"));
    m_statuses->setObjectName(QStringLiteral("filterStatuses"));
    m_areas->setObjectName(QStringLiteral("filterAreas"));
    m_teams->setObjectName(QStringLiteral("filterTeams"));
    m_agents->setObjectName(QStringLiteral("filterAgents"));
    m_priorities->setObjectName(QStringLiteral("filterPriorities"));
    for (size_t i = 0; i < m_categories.size(); ++i) {
        const int type = int(i) + 1;
        m_categories.at(i) =
            new PickButton(Lookup::Categories, categoryInput(type), tr("Category %1").arg(type), lookups, clock, this);
        m_categories.at(i)->setObjectName(QStringLiteral("filterCategory%1").arg(type));
        m_categories.at(i)->setGroup(type);
    }
    m_additional->setObjectName(QStringLiteral("filterAdditional"));

    m_number->setObjectName(QStringLiteral("filterNumber"));
    m_number->setAccessibleName(QStringLiteral("Number of Event(s) Fetched"));
    m_number->setToolTip(tr("Number of Event(s) Fetched: all, or the newest 1 to 1000"));
    // Wider than what is taken: a digit swallowed while typing would turn 5000 into 500 without a word.
    m_number->setRange(0, 99'999);
    m_number->setPrefix(tr("Number: "));
    m_number->setSpecialValueText(tr("Number: all"));
    // The wheel over it, on the way somewhere else, must not cut the list short.
    m_number->setFocusPolicy(Qt::StrongFocus);
    m_number->installEventFilter(this);

    m_search->setObjectName(QStringLiteral("filterSearch"));
    m_search->setAccessibleName(QStringLiteral("Search String"));
    m_search->setPlaceholderText(tr("Summary contains…"));
    m_search->setToolTip(tr("Search String: the server looks for it in the summary"));
    m_search->setClearButtonEnabled(true);
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_search->setMinimumWidth(104);

    auto *layout = new FlowLayout(this);
    QList<QWidget *> fields{m_types, m_statuses, m_areas, m_teams, m_agents, m_priorities};
    std::copy(m_categories.begin(), m_categories.end(), std::back_inserter(fields));
    fields << m_time << m_number << m_search << m_additional;
    for (QWidget *field : fields)
        layout->addWidget(field);
    for (qsizetype i = 1; i < fields.size(); ++i)
        setTabOrder(fields.at(i - 1), fields.at(i));

    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FilterBar::now);
    connect(m_time, &TimeButton::chosen, this, &FilterBar::now);
    connect(m_time, &TimeButton::edited, this, &FilterBar::later);
    const QList<PickButton *> picks = findChildren<PickButton *>(Qt::FindDirectChildrenOnly);
    for (PickButton *pick : picks)
        connect(pick, &PickButton::idsChanged, this, &FilterBar::later);
    connect(m_number, &QSpinBox::valueChanged, this, [this] {
        showNumber();
        later();
    });
    connect(m_search, &QLineEdit::textChanged, this, &FilterBar::later);
    connect(m_search, &QLineEdit::returnPressed, this, &FilterBar::now);
    connect(m_additional, &JsonButton::objectChanged, this, &FilterBar::later);
    setFilter(TicketFilter());
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_number && event->type() == QEvent::Wheel && !m_number->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

TicketFilter FilterBar::filter() const
{
    TicketFilter filter;
    m_time->writeTo(filter);
    filter.number = m_number->value() <= mostEvents ? m_number->value() : m_told.number;
    filter.types = m_types->ids();
    filter.statuses = m_statuses->ids();
    filter.areas = m_areas->ids();
    filter.teams = m_teams->ids();
    filter.agents = m_agents->ids();
    filter.priorities = m_priorities->ids();
    for (size_t i = 0; i < m_categories.size(); ++i)
        filter.categories.at(i) = m_categories.at(i)->ids();
    filter.search = m_search->text().trimmed();
    filter.additional = m_additional->object();
    return filter;
}

void FilterBar::setFilter(const TicketFilter &filter)
{
    m_time->show(filter);
    m_number->setValue(filter.number);
    m_types->setIds(filter.types);
    m_statuses->setIds(filter.statuses);
    m_areas->setIds(filter.areas);
    m_teams->setIds(filter.teams);
    // D3's inputs have none of these, and with one field more the bar would not fit on one line of a usual window. They
    // stay until another filter is set: nothing moves while one ticks names in them.
    const auto setRare = [](PickButton *pick, const QList<qint64> &ids) {
        pick->setIds(ids);
        pick->setVisible(!ids.isEmpty());
    };
    setRare(m_agents, filter.agents);
    setRare(m_priorities, filter.priorities);
    for (size_t i = 0; i < m_categories.size(); ++i)
        setRare(m_categories.at(i), filter.categories.at(i));
    if (m_search->text().trimmed() != filter.search)
        m_search->setText(filter.search);
    m_additional->setObject(filter.additional);
    m_told = this->filter();
    m_pause.stop();
}

void FilterBar::reset()
{
    setFilter(TicketFilter());
    Q_EMIT filterChanged(m_told);
}

void FilterBar::focusFirst()
{
    m_types->setFocus(Qt::ShortcutFocusReason);
}

void FilterBar::showNumber()
{
    const bool tooMany = m_number->value() > mostEvents;
    QPalette colours = palette();
    if (tooMany)
        colours.setColor(QPalette::Text, failureColour(palette()));
    m_number->setPalette(colours);
    m_number->setSuffix(tooMany ? tr(" (at most %1)").arg(mostEvents) : QString());
    updateGeometry();
}

void FilterBar::later()
{
    m_pause.start();
}

void FilterBar::now()
{
    m_pause.stop();
    const TicketFilter current = filter();
    if (current == m_told)
        return;
    m_told = current;
    Q_EMIT filterChanged(current);
}
