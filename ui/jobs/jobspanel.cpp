// SPDX-License-Identifier: Apache-2.0
#include "jobs/jobspanel.h"

#include "jobs/interruptedquestion.h"
#include "jobs/jobresults.h"
#include "jobs/jobstrip.h"
#include "triage/desk.h"
#include "triage/jobs.h"
#include "triage/resultwords.h"
#include "widgets/icon.h"

#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

JobsPanel::JobsPanel(Jobs &jobs, const Desk &desk, Clock &clock, QWidget *parent)
    : QWidget(parent), m_interrupted(new InterruptedQuestion(jobs, clock, this)), m_place(new QWidget(this)),
      m_title(new QLabel(m_place)), m_results(new JobResults(desk, m_place)),
      m_strip(new JobStrip(jobs, desk, clock, this))
{
    setObjectName(u"jobsPanel"_s);
    m_title->setObjectName(u"jobResultsTitle"_s);
    m_title->setTextFormat(Qt::PlainText); // a new ticket's summary is in it
    QFont weight = font();
    weight.setWeight(QFont::DemiBold);
    m_title->setFont(weight);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *close = new QToolButton(m_place);
    close->setObjectName(u"jobResultsClose"_s);
    close->setAutoRaise(true);
    close->setIcon(icon(u"cross"));
    close->setToolTip(tr("Close the results (Esc)"));
    close->setAccessibleName(tr("Close the results"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 4, 8, 4);
    head->setSpacing(8);
    head->addWidget(m_title, 1);
    head->addWidget(close);
    auto *place = new QVBoxLayout(m_place);
    place->setContentsMargins(0, 0, 0, 0);
    place->setSpacing(0);
    place->addLayout(head);
    place->addWidget(m_results, 1);
    m_place->setFixedHeight(18 * fontMetrics().height());
    m_place->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_interrupted);
    column->addWidget(m_place);
    column->addWidget(m_strip);

    connect(close, &QToolButton::clicked, this, &JobsPanel::closeResults);
    connect(m_interrupted, &InterruptedQuestion::resultsWanted, this, &JobsPanel::showResults);
    connect(m_strip, &JobStrip::resultsWanted, this, &JobsPanel::showResults);
    connect(m_strip, &JobStrip::ticketsWanted, this, &JobsPanel::ticketsWanted);
    connect(m_strip, &JobStrip::told, this, &JobsPanel::told);
    connect(m_results, &JobResults::ticketWanted, this, &JobsPanel::ticketWanted);
    connect(&jobs, &Jobs::removed, this, [this] {
        if (!m_results->job())
            closeResults(); // of one that is gone
    });
}

void JobsPanel::setConnectionName(const QString &name)
{
    m_strip->setConnectionName(name);
}

void JobsPanel::askAboutInterrupted(int count)
{
    m_interrupted->ask(count);
}

void JobsPanel::showResults(Job *job, bool atFirstFailure)
{
    m_results->setJob(job);
    m_title->setText(jobTitle(*job));
    m_place->show();
    if (atFirstFailure)
        m_results->showErrors();
    else
        m_results->setCurrentIndex(1);
    m_results->currentWidget()->setFocus();
}

void JobsPanel::closeResults()
{
    const bool hadFocus = m_place->isAncestorOf(focusWidget());
    m_place->hide();
    m_results->clear();
    if (hadFocus)
        m_strip->focusFirst();
}

void JobsPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_place->isVisible())
        closeResults();
    else
        QWidget::keyPressEvent(event);
}
