// SPDX-License-Identifier: Apache-2.0
#include "status/healthstrip.h"

#include "widgets/popupbutton.h"
#include "net/clock.h"
#include "triage/desk.h"
#include "widgets/statecolours.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

namespace {

constexpr int shownOutcomes = 10;
constexpr int listedOutcomes = 6;
constexpr int markWidth = 4;
constexpr int markHeight = 12;

// A full bar for each success, a low one for each failure: to be told apart without colours.
class Marks final : public QWidget
{
public:
    void setOutcomes(const QList<HealthCheck::Outcome> &outcomes)
    {
        m_outcomes = outcomes.last(qMin<qsizetype>(outcomes.size(), shownOutcomes));
        setVisible(!m_outcomes.isEmpty());
        updateGeometry();
        update();
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {static_cast<int>(m_outcomes.size()) * (markWidth + 2), markHeight};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        int x = 0;
        const int bottom = (height() + markHeight) / 2;
        for (const HealthCheck::Outcome &outcome : std::as_const(m_outcomes)) {
            const int tall = outcome.successful ? markHeight : markHeight / 3;
            painter.fillRect(x, bottom - tall, markWidth, tall,
                             outcome.successful ? okColour(palette()) : failureColour(palette()));
            x += markWidth + 2;
        }
    }

private:
    QList<HealthCheck::Outcome> m_outcomes;
};

QString line(const HealthCheck::Outcome &outcome)
{
    const QString at = QLocale().toString(QDateTime::fromMSecsSinceEpoch(outcome.at), QStringLiteral("HH:mm:ss"));
    return outcome.successful ? HealthStrip::tr("%1  ✓ Successful").arg(at)
                              : HealthStrip::tr("%1  ✗ Failed. %2").arg(at, outcome.message);
}

} // namespace

HealthStrip::HealthStrip(const Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_marks(new Marks), m_button(new PopupButton(tr("Health check"))),
      m_interval(new QComboBox), m_last(new QLabel), m_now(new QPushButton(tr("Check &now")))
{
    m_button->setObjectName(QStringLiteral("statusHealth"));
    m_button->setFlat(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_marks);
    // In a narrow window it elides instead of making the window wider than the screen.
    m_button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_button->setMinimumWidth(12 * fontMetrics().averageCharWidth());
    layout->addWidget(m_button);
    buildPopup();
}

void HealthStrip::buildPopup()
{
    m_interval->setObjectName(QStringLiteral("healthInterval"));
    for (const int minutes : {0, 1, 5, 15, 60})
        m_interval->addItem(minutes == 0 ? tr("never") : tr("every %n minute(s)", nullptr, minutes), minutes);
    auto *label = new QLabel(tr("&Test Connection"));
    label->setBuddy(m_interval);
    m_now->setObjectName(QStringLiteral("healthNow"));
    m_now->setAutoDefault(true); // Return presses it
    m_last->setObjectName(QStringLiteral("healthLast"));
    m_last->setTextFormat(Qt::PlainText); // the server's words are among it
    m_last->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(label);
    row->addWidget(m_interval);
    row->addWidget(m_now);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(m_button->popup());
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addLayout(row);
    layout->addWidget(m_last);
    m_button->popup()->setFixedWidth(fontMetrics().averageCharWidth() * 60);
    connect(m_button, &PopupButton::aboutToOpen, this, [this] {
        fillPopup();
        m_interval->setFocus();
    });
    connect(m_interval, &QComboBox::activated, this,
            [this] { m_desk->health().setInterval(m_interval->currentData().toInt()); });
    connect(m_now, &QPushButton::clicked, this, [this] { m_desk->health().checkNow(); });
}

void HealthStrip::setDesk(Desk *desk)
{
    if (m_desk)
        m_desk->health().disconnect(this);
    m_desk = desk;
    if (desk)
        connect(&desk->health(), &HealthCheck::changed, this, &HealthStrip::refresh);
    else
        m_button->popup()->hide();
    setVisible(desk);
    refresh();
}

void HealthStrip::refresh()
{
    if (!m_desk)
        return;
    const HealthCheck &health = m_desk->health();
    static_cast<Marks *>(m_marks)->setOutcomes(health.outcomes());
    QString text = tr("Health: not checked");
    if (health.running())
        text = tr("Health: checking…");
    else if (!health.outcomes().isEmpty())
        text = health.outcomes().constLast().successful ? tr("Health: ✓ good") : tr("Health: ✗ failing");
    m_button->setValue(text, {});
    if (m_button->popup()->isVisible())
        fillPopup();
}

void HealthStrip::fillPopup()
{
    if (!m_desk)
        return;
    const HealthCheck &health = m_desk->health();
    if (const int place = m_interval->findData(health.interval()); place >= 0 && !m_interval->hasFocus())
        m_interval->setCurrentIndex(place);
    m_now->setEnabled(!health.running());
    QStringList lines;
    if (health.nextAt() > 0)
        lines += tr("Next at %1. Each check takes about 4 requests.")
                     .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(health.nextAt()), QStringLiteral("HH:mm")));
    const QList<HealthCheck::Outcome> &outcomes = health.outcomes();
    for (qsizetype i = outcomes.size() - 1; i >= qMax<qsizetype>(0, outcomes.size() - listedOutcomes); --i)
        lines += line(outcomes.at(i));
    if (outcomes.isEmpty())
        lines += tr("Not checked yet. What fails is told here and as a desktop notice.");
    m_last->setText(lines.join(u'\n'));
    m_button->popup()->adjustSize();
}
