// SPDX-License-Identifier: Apache-2.0
#include "connection/welcomecard.h"

#include "connection/statelabel.h"
#include "widgets/icon.h"

#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

constexpr int CardWidth = 640; // lines longer than this are hard to read

} // namespace

WelcomeCard::WelcomeCard(QWidget *parent) : QScrollArea(parent)
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
}

void WelcomeCard::addButtons(QVBoxLayout *column)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    const auto add = [&](int place, const QString &objectName, QStringView iconName, const QString &text,
                         const QString &explanation) {
        auto *button = new QPushButton(icon(iconName), text);
        button->setObjectName(objectName);
        button->setIconSize({20, 20});
        button->setMinimumHeight(40);
        button->setAutoDefault(true); // Enter presses the one that has the focus
        auto *note = new StateLabel(StateRole::Quiet);
        note->setText(explanation);
        button->setAccessibleDescription(explanation);
        grid->addWidget(button, 0, place);
        grid->addWidget(note, 1, place, Qt::AlignTop);
        grid->setColumnStretch(place, 1);
        return button;
    };
    connect(add(0, QStringLiteral("connectToHalo"), u"connect", tr("&Connect to HaloPSA"),
                tr("With the Client ID and the Client Secret of an API application")),
            &QPushButton::clicked, this, &WelcomeCard::connectRequested);
    connect(add(1, QStringLiteral("openPractice"), u"practice", tr("Open the &practice tenant"),
                tr("Made-up tickets inside this program; nothing leaves this computer")),
            &QPushButton::clicked, this, &WelcomeCard::practiceRequested);
    column->addLayout(grid);
}

void WelcomeCard::addSteps(QVBoxLayout *column)
{
    auto *title = new StateLabel(StateRole::Text);
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    title->setText(tr("What an administrator does in HaloPSA first"));
    column->addSpacing(8);
    column->addWidget(title);

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
