// SPDX-License-Identifier: Apache-2.0
#include "reports/summarychart.h"

#include "widgets/icon.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

SummaryChart::SummaryChart(const QString &name, const QString &title, QWidget *parent)
    : QWidget(parent), m_title(new QLabel(title, this)), m_note(new QLabel(this)), m_menu(new QMenu(this))
{
    setObjectName(name);
    setAccessibleName(title);
    QFont weight = font();
    weight.setWeight(QFont::DemiBold);
    m_title->setFont(weight);
    m_note->setObjectName(u"chartNote"_s);
    for (QLabel *label : {m_title, m_note}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_note->setVisible(false);
    auto *more = new QToolButton(this);
    more->setObjectName(u"chartMenu"_s);
    more->setIcon(icon(u"more"));
    more->setAutoRaise(true);
    more->setFocusPolicy(Qt::StrongFocus);
    more->setAccessibleName(tr("Save or copy: %1", "the title of a chart").arg(title));
    more->setToolTip(tr("Save or copy"));
    fillChartMenu(*m_menu, [this](ChartUse use) { Q_EMIT wanted(use); });
    connect(more, &QToolButton::clicked, m_menu,
            [this, more] { m_menu->popup(more->mapToGlobal(QPoint(0, more->height()))); });

    m_canvas = new ChartCanvas(more, this);
    m_canvas->setObjectName(u"chart"_s);
    m_canvas->setAccessibleName(title);

    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title, 1);
    head->addWidget(more);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_note);
    layout->addWidget(m_canvas);
    connect(m_canvas, &ChartCanvas::pressed, this, &SummaryChart::pressed);
}

QString SummaryChart::title() const
{
    return m_title->text();
}

void SummaryChart::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

QString SummaryChart::note() const
{
    return m_note->text();
}

void SummaryChart::contextMenuEvent(QContextMenuEvent *event)
{
    m_menu->popup(event->globalPos());
}

void fillChartMenu(QMenu &menu, const std::function<void(ChartUse)> &wanted)
{
    const auto add = [&](QStringView symbol, const QString &text, const QString &name, ChartUse use) {
        QAction *action = menu.addAction(icon(symbol), text);
        action->setObjectName(name);
        QObject::connect(action, &QAction::triggered, &menu, [wanted, use] { wanted(use); });
    };
    add(u"download", SummaryChart::tr("Save picture…"), u"saveChart"_s, ChartUse::SavePicture);
    add(u"copy", SummaryChart::tr("Copy picture"), u"copyChart"_s, ChartUse::CopyPicture);
    add(u"columns", SummaryChart::tr("Copy as table"), u"copyChartTable"_s, ChartUse::CopyTable);
}
