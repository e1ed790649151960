// SPDX-License-Identifier: Apache-2.0
#include "permissions/checkbar.h"

#include "widgets/flowlayout.h"
#include "widgets/icon.h"
#include "widgets/statelabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

// What is said of a button goes with it into the next line.
QBoxLayout *together(FlowLayout *line)
{
    auto *pair = new QWidget;
    auto *layout = new QHBoxLayout(pair);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    line->addWidget(pair);
    return layout;
}

StateLabel *quiet(QBoxLayout *pair, const char *name)
{
    auto *label = new StateLabel(StateRole::Quiet);
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(false);
    label->setContentsMargins(0, 0, 8, 0);
    pair->addWidget(label);
    return label;
}

} // namespace

CheckBar::CheckBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"checkBar"_s);
    auto *first = new QWidget(this);
    auto *line = new FlowLayout(first, 8);
    m_connectionsButton = addMenu(line, tr("Connections"), "connect", "checkConnections", m_connections);
    QBoxLayout *running = together(line);
    m_run = addButton(running, tr("&Run safe checks"), "play", "runChecks");
    m_stop = addButton(running, tr("&Stop"), "stop", "stopChecks");
    m_cost = quiet(running, "checkCost");
    QBoxLayout *comparing = together(line);
    m_compare = addButton(comparing, tr("&Fresh token and compare"), "key", "freshCompare");
    m_compare->setToolTip(
        tr("A token keeps the rights it was issued with for up to about 9 hours. This gets a new one, "
           "runs the checks again and shows what changed."));
    m_token = quiet(comparing, "checkToken");
    m_earlierButton = addMenu(line, tr("Earlier runs"), "clock", "earlierRuns", m_earlier);
    m_least = addButton(line, tr("&Least privilege…"), "lock", "leastPrivilege");
    m_exportButton = addMenu(line, tr("Export"), "download", "exportPermissions", m_export);
    buildExport();

    auto *second = new QWidget(this);
    auto *levels = new FlowLayout(second, 8);
    m_noMatch = new QCheckBox(tr("Also send writes that match nothing (level &3)"));
    m_noMatch->setObjectName(u"level3"_s);
    m_noMatch->setToolTip(tr("Sends deletes and actions to a ticket that the server has just said does not exist. They "
                             "change nothing; the answer tells whether they are allowed."));
    m_rehearsal = new QCheckBox(tr("Also rehearse on a ticket of its own (level &4)…"));
    m_rehearsal->setObjectName(u"level4"_s);
    m_rehearsal->setToolTip(tr("Creates one ticket, runs the writing commands on it and deletes it. It asks first, and "
                               "each time."));
    levels->addWidget(m_noMatch);
    levels->addWidget(m_rehearsal);
    m_reason = new StateLabel(StateRole::Quiet);
    m_reason->setObjectName(u"levelReason"_s);
    m_reason->setWordWrap(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(first);
    layout->addWidget(second);
    layout->addWidget(m_reason);

    connect(m_run, &QPushButton::clicked, this, &CheckBar::runRequested);
    connect(m_stop, &QPushButton::clicked, this, &CheckBar::stopRequested);
    connect(m_compare, &QPushButton::clicked, this, &CheckBar::compareRequested);
    connect(m_least, &QPushButton::clicked, this, &CheckBar::leastPrivilegeRequested);
    connect(m_noMatch, &QCheckBox::toggled, this, &CheckBar::levelsChanged);
    connect(m_rehearsal, &QCheckBox::toggled, this, [this](bool on) {
        if (!on)
            return Q_EMIT levelsChanged();
        setRehearsal(false); // until it is confirmed
        Q_EMIT rehearsalRequested();
    });
    setReasons({}, {});
    show({});
}

QPushButton *CheckBar::addButton(QLayout *line, const QString &text, const char *iconName, const char *name)
{
    auto *button = new QPushButton(icon(QString::fromLatin1(iconName)), text);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    line->addWidget(button);
    return button;
}

QToolButton *CheckBar::addMenu(FlowLayout *line, const QString &text, const char *iconName, const char *name,
                               QMenu *&menu)
{
    auto *button = new QToolButton;
    button->setObjectName(QLatin1String(name));
    button->setText(text);
    button->setAccessibleName(text);
    button->setIcon(icon(QString::fromLatin1(iconName)));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    menu = new QMenu(button);
    menu->setObjectName(QLatin1String(name) + u"Menu"_s);
    menu->setToolTipsVisible(true);
    button->setMenu(menu);
    line->addWidget(button);
    return button;
}

void CheckBar::buildExport()
{
    const auto add = [this](const QString &text, PermissionFormat format) {
        QAction *action = m_export->addAction(text);
        action->setObjectName(u"export_"_s + suffixOf(format));
        connect(action, &QAction::triggered, this, [this, format] { Q_EMIT exportRequested(format); });
    };
    add(tr("Web page (&HTML)…"), PermissionFormat::Html);
    add(tr("&CSV…"), PermissionFormat::Csv);
    add(tr("&Markdown…"), PermissionFormat::Markdown);
    add(tr("&JSON…"), PermissionFormat::Json);
}

void CheckBar::show(const State &state)
{
    const bool idle = state.open && !state.running;
    m_connectionsButton->setEnabled(idle);
    m_connectionsButton->setText(state.connections == 1 ? tr("1 connection")
                                                        : tr("%n connection(s)", nullptr, state.connections));
    const bool stopHadFocus = m_stop->hasFocus();
    const bool runHadFocus = m_run->hasFocus() || m_compare->hasFocus();
    m_run->setVisible(!state.running);
    m_stop->setVisible(state.running);
    m_stop->setEnabled(!state.stopping);
    if (runHadFocus && state.running)
        m_stop->setFocus();
    m_run->setText(m_rehearsal->isChecked() ? tr("&Run the checks and the rehearsal")
                   : m_noMatch->isChecked() ? tr("&Run checks up to level 3")
                                            : tr("&Run safe checks"));
    m_run->setEnabled(idle && state.connections > 0);
    m_run->setToolTip(tr("Levels 0 to 2: what the sign-in says, reads, and hints in what was read. Changes nothing."));
    if (stopHadFocus && !state.running)
        m_run->setFocus();
    if (state.running)
        m_cost->setText(state.stopping ? tr("Stopping…")
                                       : tr("%1 of %n request(s)", nullptr, state.all).arg(state.made));
    else if (state.connections > 1)
        m_cost->setText(tr("%n request(s) on %1 connections", nullptr, state.requests).arg(state.connections));
    else
        m_cost->setText(tr("%n request(s), %1 left", nullptr, state.requests).arg(state.left));
    m_cost->setVisible(state.open);
    m_compare->setEnabled(idle);
    m_token->setText(state.token);
    m_token->setVisible(state.open);
    m_earlierButton->setEnabled(idle);
    m_least->setEnabled(state.open);
    m_exportButton->setEnabled(state.hasRuns);
    m_noMatch->setEnabled(idle && m_noMatchReason.isEmpty());
    m_rehearsal->setEnabled(idle && m_rehearsalReason.isEmpty());
}

void CheckBar::setReasons(const QString &noMatch, const QString &rehearsal)
{
    m_noMatchReason = noMatch;
    m_rehearsalReason = rehearsal;
    if (!noMatch.isEmpty()) {
        const QSignalBlocker quietly(m_noMatch);
        m_noMatch->setChecked(false);
    }
    if (!rehearsal.isEmpty())
        setRehearsal(false);
    QStringList reasons{noMatch, rehearsal};
    reasons.removeAll(QString());
    reasons.removeDuplicates();
    m_reason->setText(reasons.join(u' '));
    m_reason->setVisible(!reasons.isEmpty());
    m_noMatch->setAccessibleDescription(noMatch);
    m_rehearsal->setAccessibleDescription(rehearsal);
}

bool CheckBar::noMatch() const
{
    return m_noMatch->isChecked();
}

bool CheckBar::rehearsal() const
{
    return m_rehearsal->isChecked();
}

void CheckBar::setRehearsal(bool on)
{
    const QSignalBlocker quietly(m_rehearsal);
    m_rehearsal->setChecked(on);
}

void CheckBar::focusRun()
{
    (m_stop->isVisible() ? m_stop : m_run)->setFocus(Qt::OtherFocusReason);
}
