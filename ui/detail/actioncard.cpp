// SPDX-License-Identifier: Apache-2.0
#include "detail/actioncard.h"

#include "detail/flowtext.h"
#include "detail/oneline.h"
#include "detail/quotedmail.h"
#include "detail/safehtmlview.h"
#include "model/timewords.h"
#include "report/htmltags.h"
#include "widgets/statecolours.h"
#include "widgets/stateword.h"

#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype firstPart = 6000; // characters of a note: a screen of cards is laid out while one scrolls
constexpr int margin = 8;
constexpr int bar = 3; // at the edge of the current card

// The words stay untranslated in capitals where HaloPSA's users know them so.
QString iconOf(TimelineEntry::Audience audience)
{
    switch (audience) {
    case TimelineEntry::Audience::Private:
        return u"private"_s;
    case TimelineEntry::Audience::Public:
        return u"public"_s;
    case TimelineEntry::Audience::Unknown:
        return u"unknown"_s;
    case TimelineEntry::Audience::System:
        return u"settings"_s;
    }
    return {};
}

QString joined(const QStringList &parts)
{
    return oneLineOf(parts, u"\u00a0· "_s);
}

} // namespace

ActionCard::ActionCard(QWidget *parent)
    : QWidget(parent), m_audience(new StateWord(this)), m_heading(new FlowText(this)), m_what(new FlowText(this)),
      m_note(new SafeHtmlView(this)), m_fold(new QPushButton(this))
{
    m_audience->setObjectName(u"actionAudience"_s);
    m_heading->setObjectName(u"actionHeading"_s);
    m_what->setObjectName(u"actionWhat"_s);
    for (FlowText *text : {m_heading, m_what}) // the menu of the card, not that of a text field
        text->setContextMenuPolicy(Qt::NoContextMenu);
    m_what->setAccessibleName(tr("Action"));
    m_note->setObjectName(u"actionNote"_s);
    m_note->setAccessibleName(tr("Note"));
    m_note->setFirstPart(firstPart);
    m_fold->setObjectName(u"actionFold"_s);
    m_fold->setFlat(true);
    QFont heavy = font();
    heavy.setWeight(QFont::DemiBold);
    m_audience->setFont(heavy);

    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_audience, 0, Qt::AlignTop);
    line->addWidget(m_heading, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(m_what);
    column->addWidget(m_note);
    column->addWidget(m_fold, 0, Qt::AlignLeading);

    connect(m_fold, &QPushButton::clicked, this, [this] {
        setUnfolded(!m_unfolded);
        Q_EMIT unfolded(m_unfolded);
        Q_EMIT heightChanged();
    });
    connect(m_note, &SafeHtmlView::heightChanged, this, [this] {
        if (!m_layingOut)
            Q_EMIT heightChanged();
    });
    connect(m_note, &SafeHtmlView::linkHovered, this, &ActionCard::linkHovered);
    connect(m_note, &SafeHtmlView::caretMoved, this,
            [this](const QRect &place) { Q_EMIT caretMoved(place.translated(m_note->pos())); });
}

void ActionCard::show(const TimelineEntry &entry, const QString &statusName, qint64 now)
{
    m_entry = entry;
    const Action &action = entry.action;
    const QString who = action.who.isEmpty() ? tr("Nobody named") : action.who;
    const QString audience = audienceWord(entry.audience);
    m_audience->setState(iconOf(entry.audience), audience);
    const QString when = action.at == 0 ? tr("no time given") : compactTime(action.at, now);
    m_heading->setText(joined({who, when, action.at == 0 ? QString() : relativeTime(action.at, now)}));
    m_heading->setToolTipText(exactTime(action.at, now));
    m_heading->setAccessibleName(tr("Who and when"));
    QStringList what{action.outcome.isEmpty() ? tr("No outcome named") : action.outcome};
    if (action.important)
        what.append(tr("important"));
    if (action.newStatusId != 0)
        what.append(tr("status → %1").arg(isolated(statusName)));
    if (const QString taken = timeTaken(action.hours); !taken.isEmpty())
        what.append(tr("%1 taken", "0:15 h taken").arg(taken));
    if (action.attachments > 0)
        what.append(tr("%n file(s)", nullptr, action.attachments));
    if (!action.emailTo.isEmpty())
        what.append(tr("mailed to %1").arg(isolated(action.emailTo)));
    if (!action.emailCc.isEmpty())
        what.append(tr("copy to %1").arg(isolated(action.emailCc)));
    m_what->setText(joined(what));
    setAccessibleName(joined({audience, who, when, action.outcome}));
    applyLook();
    showNote();
}

void ActionCard::setUnfolded(bool unfolded)
{
    m_unfolded = unfolded;
    showNote();
}

void ActionCard::showNote()
{
    const QString &text = m_entry.action.text();
    const bool html = !m_entry.action.noteHtml.isEmpty() || looksLikeHtml(text);
    const qsizetype quote = quotedMailAt(text, html);
    const QString shown = quote >= 0 && !m_unfolded ? text.first(quote) : text;
    if (html)
        m_note->showHtml(shown);
    else
        m_note->showPlain(shown);
    m_note->setVisible(!text.trimmed().isEmpty());
    m_fold->setVisible(quote >= 0);
    m_fold->setText(m_unfolded ? tr("Hide the quoted mail") : tr("Show the quoted mail"));
}

void ActionCard::setRemoteImages(const QHash<QString, QImage> &images)
{
    m_note->setRemoteImages(images);
}

QStringList ActionCard::missingImages() const
{
    return m_note->missingImages();
}

void ActionCard::setCurrent(bool current)
{
    m_current = current;
    update();
}

int ActionCard::layOut(int width)
{
    m_layingOut = true;
    // Texts know their height only once they have their width, and that only when the layout gave it to them.
    int height = 0;
    for (int turn = 0; turn < 3; ++turn) {
        layout()->invalidate();
        const int wanted = layout()->totalHeightForWidth(width);
        const int now = wanted > 0 ? wanted : layout()->totalSizeHint().height();
        if (turn > 0 && now == height)
            break;
        height = now;
        resize(width, height);
        layout()->activate();
    }
    m_layingOut = false;
    return height;
}

void ActionCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyLook();
}

void ActionCard::applyLook()
{
    // Private is what must not get out: it has the accent of what waits; the words say the rest.
    m_audience->setColour(m_entry.audience == TimelineEntry::Audience::Private  ? waitingColour(palette())
                          : m_entry.audience == TimelineEntry::Audience::Public ? okColour(palette())
                                                                                : quietColour(palette()));
    QPalette quiet = m_heading->palette();
    quiet.setColor(QPalette::Text, quietColour(palette()));
    m_heading->setPalette(quiet);
}

void ActionCard::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1),
                     mixed(palette().color(QPalette::Window), palette().color(QPalette::Text), 0.2));
    if (m_current) {
        const int x = layoutDirection() == Qt::RightToLeft ? width() - bar : 0;
        painter.fillRect(QRect(x, 0, bar, height() - 1), palette().color(QPalette::Highlight));
    }
}

QString audienceWord(TimelineEntry::Audience audience)
{
    switch (audience) {
    case TimelineEntry::Audience::Private:
        return ActionCard::tr("PRIVATE");
    case TimelineEntry::Audience::Public:
        return ActionCard::tr("PUBLIC");
    case TimelineEntry::Audience::Unknown:
        return ActionCard::tr("PRIVATE OR PUBLIC: NOT KNOWN");
    case TimelineEntry::Audience::System:
        return ActionCard::tr("SYSTEM");
    }
    return {};
}
