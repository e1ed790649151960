// SPDX-License-Identifier: Apache-2.0
#include "settingsmenus.h"

#include "language.h"
#include "widgets/appearance.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SettingsMenus)
};

QAction *addChoice(QMenu *menu, QActionGroup *group, const QString &text, bool chosen)
{
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(chosen);
    group->addAction(action);
    return action;
}

} // namespace

QMenu *appearanceMenu(QSettings &settings, QWidget *parent)
{
    using appearance::Mode;
    auto *menu = new QMenu(Words::tr("&Appearance"), parent);
    auto *group = new QActionGroup(menu);
    const Mode now = appearance::fromText(settings.value(QStringLiteral("appearance")).toString());
    const std::pair<QString, Mode> choices[] = {{Words::tr("Same as the &system"), Mode::System},
                                                {Words::tr("&Light"), Mode::Light},
                                                {Words::tr("&Dark"), Mode::Dark}};
    for (const auto &[text, mode] : choices) {
        QObject::connect(addChoice(menu, group, text, mode == now), &QAction::triggered, menu,
                         [&settings, mode = mode] {
                             settings.setValue(QStringLiteral("appearance"), appearance::toText(mode));
                             appearance::apply(mode);
                         });
    }
    return menu;
}

QMenu *languageMenu(QSettings &settings, QWidget *window, QWidget *parent)
{
    auto *menu = new QMenu(Words::tr("&Language"), parent);
    auto *group = new QActionGroup(menu);
    const QString now = settings.value(QStringLiteral("language")).toString();
    const auto add = [&](const QString &text, const QString &code) {
        QObject::connect(
            addChoice(menu, group, text, code == now), &QAction::triggered, menu, [&settings, window, code] {
                settings.setValue(QStringLiteral("language"), code);
                auto *box = new QMessageBox(QMessageBox::Information, Words::tr("Language"),
                                            Words::tr("The language changes when Sundog is started again."),
                                            QMessageBox::Ok, window);
                box->setAttribute(Qt::WA_DeleteOnClose);
                box->open();
            });
    };
    add(Words::tr("Same as the &system"), {});
    const QStringList codes = language::available();
    for (const QString &code : codes)
        add(language::nativeName(code), code);
    return menu;
}
