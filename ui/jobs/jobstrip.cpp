// SPDX-License-Identifier: Apache-2.0
#include "jobs/jobstrip.h"

#include "jobs/jobline.h"
#include "triage/desk.h"
#include "triage/jobs.h"

#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

JobStrip::JobStrip(Jobs &jobs, const Desk &desk, Clock &clock, QWidget *parent)
    : QWidget(parent), m_jobs(jobs), m_desk(desk), m_clock(clock), m_area(new QScrollArea(this)), m_column(new QWidget),
      m_layout(new QVBoxLayout(m_column))
{
    setObjectName(u"jobStrip"_s);
    setAccessibleName(tr("Jobs"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addStretch(1);
    m_column->installEventFilter(this);
    m_area->setWidget(m_column);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus); // its buttons are what is there to reach
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *edge = new QFrame(this);
    edge->setFrameShape(QFrame::HLine);
    edge->setFrameShadow(QFrame::Plain);
    edge->setForegroundRole(QPalette::Mid);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(edge);
    column->addWidget(m_area, 1);
    for (int i = 0; i < jobs.size(); ++i)
        add(i);
    connect(&jobs, &Jobs::added, this, &JobStrip::add);
    connect(&jobs, &Jobs::removed, this, &JobStrip::remove);
    setVisible(!m_lines.isEmpty());
}

void JobStrip::setConnectionName(const QString &name)
{
    m_connectionName = name;
    for (JobLine *line : std::as_const(m_lines))
        line->setConnectionName(name);
}

void JobStrip::add(int index)
{
    auto *line = new JobLine(m_jobs, m_jobs.at(index), m_desk, m_clock, m_column);
    line->setConnectionName(m_connectionName);
    connect(line, &JobLine::resultsWanted, this, &JobStrip::resultsWanted);
    connect(line, &JobLine::ticketsWanted, this, &JobStrip::ticketsWanted);
    connect(line, &JobLine::told, this, &JobStrip::told);
    m_lines.insert(index, line);
    m_layout->insertWidget(static_cast<int>(m_lines.size()) - 1 - index, line);
    for (JobLine *each : std::as_const(m_lines)) // only the last one can be taken back
        each->refresh();
    // From the newest to the oldest, as they are seen; left alone it would be as they were made.
    QWidget *before = nullptr;
    for (auto each = m_lines.crbegin(); each != m_lines.crend(); ++each) {
        const QList<QWidget *> stops = (*each)->stops();
        for (QWidget *stop : stops) {
            if (before)
                setTabOrder(before, stop);
            before = stop;
        }
    }
    show();
    fit();
    m_area->verticalScrollBar()->setValue(0);
}

void JobStrip::focusFirst()
{
    if (!m_lines.isEmpty())
        m_lines.last()->focusFirst();
}

void JobStrip::remove(int index)
{
    JobLine *line = m_lines.takeAt(index);
    line->jobGone();
    m_layout->removeWidget(line);
    line->hide();
    line->deleteLater(); // its own button may have done it
    for (JobLine *each : std::as_const(m_lines))
        each->refresh();
    setVisible(!m_lines.isEmpty());
    fit();
}

// As high as the first lines are; they wrap where the window is narrow, and a question makes one higher.
void JobStrip::fit()
{
    const int width = m_area->viewport()->width();
    int height = 0;
    const auto first = std::max<qsizetype>(0, m_lines.size() - mostLines);
    for (qsizetype i = first; i < m_lines.size(); ++i)
        height += m_lines.at(i)->layout()->totalHeightForWidth(width);
    m_area->setFixedHeight(height);
}

bool JobStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_column && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize))
        fit();
    return QWidget::eventFilter(watched, event);
}

void JobStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}
