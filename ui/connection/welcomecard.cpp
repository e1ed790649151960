// SPDX-License-Identifier: Apache-2.0
#include "connection/welcomecard.h"

#include "connection/connectionlabel.h"
#include "model/plaintooltip.h"
#include "store/connections.h"
#include "widgets/icon.h"
#include "widgets/statelabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

namespace {

constexpr int CardWidth = 640; // lines longer than this are hard to read
constexpr int Columns = 2;
constexpr int LongestName = 240; // of a connection, on its button

QLabel *title(const QString &text)
{
    auto *label = new StateLabel(StateRole::Text);
    QFont bold = label->font();
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    label->setText(text);
    return label;
}

QGridLayout *buttonGrid()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    for (int column = 0; column < Columns; ++column)
        grid->setColumnStretch(column, 1);
    return grid;
}

// A button with a line under it that says more.
QPushButton *addButton(QGridLayout *grid, int place, const QIcon &icon, const QString &text, const QString &explanation)
{
    auto *button = new QPushButton(icon, text);
    button->setIconSize({20, 20});
    button->setMinimumHeight(40);
    button->setAutoDefault(true); // Enter presses the one that has the focus
    button->setAccessibleDescription(explanation);
    auto *note = new StateLabel(StateRole::Quiet);
    note->setText(explanation);
    const int row = place / Columns * 3;
    if (row > 0)
        grid->setRowMinimumHeight(row - 1, 4);
    grid->addWidget(button, row, place % Columns);
    grid->addWidget(note, row + 1, place % Columns, Qt::AlignTop);
    return button;
}

} // namespace

WelcomeCard::WelcomeCard(const Connections &connections, QWidget *parent)
    : QScrollArea(parent), m_connections(connections)
{
    setObjectName(QStringLiteral("welcomeCard"));
    setAccessibleName(tr("Welcome"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setBackgroundRole(QPalette::Base);

    auto *card = new QWidget;
    card->setMaximumWidth(CardWidth);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(16);

    auto *mark = new QLabel(card);
    QPixmap drawing = applicationPixmap(qRound(48 * devicePixelRatioF()));
    drawing.setDevicePixelRatio(devicePixelRatioF());
    mark->setPixmap(drawing);
    auto *name = new StateLabel(StateRole::Text, card);
    QFont large = name->font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    large.setWeight(QFont::DemiBold);
    name->setFont(large);
    name->setText(tr("Sundog"));
    auto *line = new StateLabel(StateRole::Quiet, card);
    line->setText(tr("Works through the tickets of HaloPSA, and shows what really happened."));
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(name);
    words->addWidget(line);
    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(mark, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    column->addLayout(head);
    addButtons(column);
    addSteps(column);

    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    auto *middle = new QGridLayout(content);
    middle->setContentsMargins(0, 0, 0, 0);
    // Centred, a little above the middle, as long as there is room; from the top when it has to scroll.
    middle->setRowStretch(0, 1);
    middle->setRowStretch(2, 2);
    middle->setColumnStretch(0, 1);
    middle->setColumnStretch(1, 1000);
    middle->setColumnStretch(2, 1);
    middle->addWidget(card, 1, 1);
    setWidget(content);
    m_column = column;
    connect(&m_connections, &Connections::changed, this, &WelcomeCard::showSaved);
    showSaved();
}

void WelcomeCard::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_column) // it comes while this is being made as well
        showSaved();                                        // the dots are of the palette's colours
}

// Made anew and the old ones deleted later: it may be one of these buttons that was pressed.
void WelcomeCard::showSaved()
{
    if (m_saved) {
        m_saved->hide();
        m_saved->deleteLater();
        m_saved = nullptr;
    }
    QList<Connection> usable = m_connections.all();
    usable.removeIf([](const Connection &connection) { return !connection.active; });
    if (usable.isEmpty())
        return;
    std::sort(usable.begin(), usable.end(),
              [](const Connection &a, const Connection &b) { return QString::localeAwareCompare(a.name, b.name) < 0; });
    m_saved = new QWidget;
    auto *rows = new QVBoxLayout(m_saved);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(title(tr("Saved connections")));
    QGridLayout *grid = buttonGrid();
    rows->addLayout(grid);
    m_column->insertWidget(1, m_saved); // under the head
    QPushButton *before = nullptr;
    for (int i = 0; i < usable.size(); ++i) {
        const Connection &connection = usable.at(i);
        QStringList about{labelWord(connection.label), QUrl(connection.server).authority()};
        if (connection.readOnly)
            about.append(tr("read-only"));
        QPushButton *button = addButton(
            grid, i, dotIcon(labelColour(connection.label, connection.colour, palette()), palette()),
            fontMetrics().elidedText(connection.name, Qt::ElideMiddle, LongestName), about.join(QStringLiteral(" · ")));
        button->setText(button->text().replace(u'&', QLatin1String("&&"))); // a name is no mnemonic
        button->setObjectName(QStringLiteral("open-") + connection.id);
        button->setAccessibleName(connection.name);
        button->setToolTip(plainToolTip(
            connection.description.isEmpty() ? connection.name : connection.name + u'\n' + connection.description));
        connect(button, &QPushButton::clicked, this, [this, id = connection.id] { Q_EMIT connectionRequested(id); });
        if (before)
            setTabOrder(before, button);
        before = button;
    }
    setTabOrder(before, m_connect);
    setTabOrder(m_connect, m_practice);
}

void WelcomeCard::addButtons(QVBoxLayout *column)
{
    QGridLayout *grid = buttonGrid();
    m_connect = addButton(grid, 0, icon(u"connect"), tr("&Connect to HaloPSA"),
                          tr("With the Client ID and the Client Secret of an API application"));
    m_connect->setObjectName(QStringLiteral("connectToHalo"));
    connect(m_connect, &QPushButton::clicked, this, &WelcomeCard::connectRequested);
    m_practice = addButton(grid, 1, icon(u"practice"), tr("Open the &practice tenant"),
                           tr("Made-up tickets inside this program; nothing leaves this computer"));
    m_practice->setObjectName(QStringLiteral("openPractice"));
    connect(m_practice, &QPushButton::clicked, this, &WelcomeCard::practiceRequested);
    column->addLayout(grid);
}

void WelcomeCard::addSteps(QVBoxLayout *column)
{
    column->addSpacing(8);
    column->addWidget(title(tr("What an administrator does in HaloPSA first")));

    const QStringList steps{
        tr("Configuration > Teams & Agents > Roles: make a role with only the rights Sundog is to have, and an agent "
           "with this role. The rights of that agent are the most Sundog can do."),
        tr("Configuration > Integrations > HaloPSA API: note the Resource Server and the Tenant, then View "
           "Applications > New, with the Authentication Method “Client ID and Secret (Services)”."),
        tr("Login Type: Agent; choose the agent of step 1. With any other Login Type nearly everything is refused."),
        tr("Copy the Client Secret now: HaloPSA shows it once."),
        tr("Permissions tab: choose the permissions, usually “all”, and save."),
        tr("Copy the Client ID last: it changes when permissions are chosen."),
    };
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < steps.size(); ++i) {
        auto *number = new StateLabel(StateRole::Quiet);
        number->setText(QLocale().toString(i + 1));
        number->setWordWrap(false);
        auto *text = new StateLabel(StateRole::Text);
        text->setText(steps.at(i));
        text->setSelectable();
        text->setFocusPolicy(Qt::ClickFocus); // the tab key goes from button to button
        grid->addWidget(number, i, 0, Qt::AlignTop | Qt::AlignRight);
        grid->addWidget(text, i, 1);
    }
    column->addLayout(grid);
}
