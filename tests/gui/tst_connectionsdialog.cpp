// SPDX-License-Identifier: Apache-2.0
// The list of connections, the menu of the title row, the welcome card, and the colours they share.
#include "connection/accentbutton.h"
#include "connection/connectiondialog.h"
#include "connection/connectionlabel.h"
#include "connection/connectionmenu.h"
#include "connection/connectionsdialog.h"
#include "connection/welcomecard.h"
#include "net/clock.h"
#include "net/requestlog.h"
#include "widgets/statecolours.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTreeWidget>
#include <QtTest>

namespace {

class LockedKeychain final : public SecretStore
{
public:
    void read(const QString &, QObject *context, std::function<void(Result<QString>)> callback) override
    {
        QMetaObject::invokeMethod(
            context, [=] { callback(QString()); }, Qt::QueuedConnection);
    }
    void write(const QString &, const QString &, QObject *context, std::function<void(Result<bool>)> callback) override
    {
        QMetaObject::invokeMethod(
            context, [=] { callback(error()); }, Qt::QueuedConnection);
    }
    void remove(const QString &, QObject *context, std::function<void(Result<bool>)> callback) override
    {
        ++removals;
        const bool open = opensAfter > 0 && removals > opensAfter;
        QMetaObject::invokeMethod(
            context, [=] { callback(open ? Result<bool>(true) : Result<bool>(error())); }, Qt::QueuedConnection);
    }

    int removals = 0;
    int opensAfter = 0;

private:
    static Error error()
    {
        Error e;
        e.kind = Error::Kind::Refused;
        e.message = QStringLiteral("The keychain is locked.");
        return e;
    }
};

} // namespace

class tst_ConnectionsDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_dialog.reset(); }
    void emptyPlaceSaysWhatToDo();
    void listSaysWhatMatters();
    void usesByKey();
    void inactiveIsNeverUsed();
    void addsThroughTheForm();
    void duplicates();
    void removesAfterTheQuestion();
    void lockedKeychainIsSaid();
    void menuListsTheActive();
    void welcomeCardOffersTwoWays();
    void welcomeCardListsTheSaved();
    void dotIsSeenOnTheSelection();
    void coloursAreLegible_data();
    void coloursAreLegible();

private:
    void open(SecretStore &keychain);
    QString add(const char *name, bool active = true)
    {
        Connection c;
        c.name = QLatin1String(name);
        c.server = QStringLiteral("https://%1.halopsa.com").arg(c.name.toLower());
        c.clientId = QStringLiteral("x");
        c.active = active;
        return m_connections->save(c).value().id;
    }
    template <class T> T *find(const char *name)
    {
        T *widget = m_dialog->findChild<T *>(QLatin1String(name));
        Q_ASSERT(widget);
        return widget;
    }
    void press(const char *name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    void choose(const char *name)
    {
        auto *list = find<QTreeWidget>("connections");
        list->setCurrentItem(list->findItems(QLatin1String(name), Qt::MatchExactly).constFirst());
    }
    void confirmRemoval()
    {
        press("remove");
        QTest::mouseClick(find<QAbstractButton>("confirmRemove"), Qt::LeftButton);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connections> m_connections;
    std::unique_ptr<SessionSecrets> m_keychain;
    std::unique_ptr<SessionSecrets> m_session;
    SystemClock m_clock;
    RequestLog m_log;
    std::unique_ptr<ConnectionsDialog> m_dialog;
};

void tst_ConnectionsDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_connections = std::make_unique<Connections>(m_folder->filePath(QStringLiteral("connections.json")));
    m_keychain = std::make_unique<SessionSecrets>();
    m_session = std::make_unique<SessionSecrets>();
}

void tst_ConnectionsDialog::open(SecretStore &keychain)
{
    m_dialog = std::make_unique<ConnectionsDialog>(*m_connections, keychain, *m_session, m_clock, m_log);
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void tst_ConnectionsDialog::emptyPlaceSaysWhatToDo()
{
    open(*m_keychain);
    QVERIFY(find<QLabel>("empty")->isVisible());
    QVERIFY(find<QAbstractButton>("add")->isEnabled());
    for (const char *name : {"use", "edit", "duplicate", "remove"})
        QVERIFY2(!find<QAbstractButton>(name)->isEnabled(), name);
}

void tst_ConnectionsDialog::listSaysWhatMatters()
{
    const QString id = add("Contoso");
    add("Fabrikam", false);
    open(*m_keychain);
    m_dialog->setCurrent(id);
    auto *list = find<QTreeWidget>("connections");
    QCOMPARE(list->accessibleName(), QStringLiteral("Connections"));
    QCOMPARE(list->topLevelItemCount(), 2);
    QCOMPARE(list->headerItem()->text(3), QStringLiteral("State"));
    const auto *first = list->topLevelItem(0);
    QCOMPARE(first->text(0), QStringLiteral("Contoso"));
    QCOMPARE(first->text(1), QStringLiteral("PRODUCTION"));
    QCOMPARE(first->text(2), QStringLiteral("contoso.halopsa.com"));
    QCOMPARE(first->text(3), QStringLiteral("active, in use"));
    QCOMPARE(list->topLevelItem(1)->text(3), QStringLiteral("inactive"));
}

void tst_ConnectionsDialog::usesByKey()
{
    add("Contoso");
    const QString id = add("Fabrikam");
    open(*m_keychain);
    QSignalSpy use(m_dialog.get(), &ConnectionsDialog::useRequested);
    auto *list = find<QTreeWidget>("connections");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(use.size(), 1);
    QCOMPARE(use.constFirst().constFirst().toString(), id);
    QVERIFY(!m_dialog->isVisible());
}

void tst_ConnectionsDialog::inactiveIsNeverUsed()
{
    add("Contoso", false);
    open(*m_keychain);
    QSignalSpy use(m_dialog.get(), &ConnectionsDialog::useRequested);
    auto *list = find<QTreeWidget>("connections");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(!find<QAbstractButton>("use")->isEnabled());
    QVERIFY(find<QAbstractButton>("edit")->isEnabled());
    QCOMPARE(use.size(), 0);
}

void tst_ConnectionsDialog::addsThroughTheForm()
{
    open(*m_keychain);
    press("add");
    auto *form = m_dialog->findChild<ConnectionDialog *>();
    QVERIFY(form);
    const auto put = [&](const char *field, const char *text) {
        QTest::keyClicks(form->findChild<QLineEdit *>(QLatin1String(field)), QLatin1String(text));
    };
    put("connectionName", "Contoso");
    put("serverUrl", "contoso.halopsa.com");
    put("clientId", "x");
    put("clientSecret", "y");
    QSignalSpy saved(m_dialog.get(), &ConnectionsDialog::saved);
    QTest::mouseClick(form->findChild<QAbstractButton *>(QStringLiteral("save")), Qt::LeftButton);
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(find<QTreeWidget>("connections")->topLevelItemCount(), 1);
    QVERIFY(find<QAbstractButton>("use")->isEnabled());
    QTRY_VERIFY(!m_dialog->findChild<ConnectionDialog *>()); // deleted on close
}

void tst_ConnectionsDialog::duplicates()
{
    const QString id = add("Contoso");
    add("Contoso (copy)");
    QObject context;
    m_keychain->write(id, QStringLiteral("s3cret"), &context, [](const Result<bool> &) {});
    open(*m_keychain);
    choose("Contoso");
    press("duplicate");
    auto *form = m_dialog->findChild<ConnectionDialog *>();
    QCOMPARE(form->findChild<QLineEdit *>(QStringLiteral("connectionName"))->text(),
             QStringLiteral("Contoso (copy 2)"));
    QTest::mouseClick(form->findChild<QAbstractButton *>(QStringLiteral("save")), Qt::LeftButton);
    QTRY_COMPARE(m_connections->all().size(), 3);
    const QString copy = m_connections->byName(QStringLiteral("Contoso (copy 2)"))->id;
    QString secret;
    m_keychain->read(copy, &context, [&](const Result<QString> &r) { secret = r.value(); });
    QTRY_COMPARE(secret, QStringLiteral("s3cret"));
}

void tst_ConnectionsDialog::removesAfterTheQuestion()
{
    const QString id = add("Contoso");
    QObject context;
    m_keychain->write(id, QStringLiteral("s3cret"), &context, [](const Result<bool> &) {});
    open(*m_keychain);
    press("remove");
    auto *question = m_dialog->findChild<QMessageBox *>();
    QVERIFY(question->text().contains(QStringLiteral("“Contoso”")));
    QVERIFY(question->defaultButton() == question->escapeButton()); // Enter removes nothing
    QTest::keyClick(question, Qt::Key_Return);
    QCOMPARE(m_connections->all().size(), 1);
    QTRY_VERIFY(!m_dialog->findChild<QMessageBox *>());

    QSignalSpy removed(m_dialog.get(), &ConnectionsDialog::removed);
    confirmRemoval();
    QTRY_COMPARE(removed.size(), 1);
    QCOMPARE(removed.constFirst().constFirst().toString(), id);
    QVERIFY(m_connections->all().isEmpty());
    QString secret = QStringLiteral("?");
    m_keychain->read(id, &context, [&](const Result<QString> &r) { secret = r.value(); });
    QTRY_COMPARE(secret, QString());
    QVERIFY(find<QLabel>("empty")->isVisible());
}

void tst_ConnectionsDialog::lockedKeychainIsSaid()
{
    add("Contoso");
    add("Fabrikam");
    LockedKeychain keychain;
    open(keychain);
    choose("Contoso");
    confirmRemoval();
    QTRY_VERIFY(find<QLabel>("noticeText")->text().contains(QLatin1String("The keychain is locked.")));
    QCOMPARE(m_connections->all().size(), 2);
    press("keepProfile");
    QVERIFY(!find<QWidget>("notice")->isVisible());
    QTRY_VERIFY(!m_dialog->findChild<QMessageBox *>());

    confirmRemoval();
    QTRY_VERIFY(m_dialog->findChild<QWidget *>(QStringLiteral("removeAnyway")));
    press("removeAnyway");
    QCOMPARE(m_connections->all().size(), 1);
    QTRY_VERIFY(!m_dialog->findChild<QMessageBox *>());

    keychain.opensAfter = keychain.removals + 1;
    choose("Fabrikam");
    confirmRemoval();
    QTRY_VERIFY(m_dialog->findChild<QWidget *>(QStringLiteral("retryRemove")));
    press("retryRemove");
    QTRY_VERIFY(m_connections->all().isEmpty());
}

void tst_ConnectionsDialog::menuListsTheActive()
{
    const QString id = add("R&D");
    add("Fabrikam", false);
    ConnectionMenu menu(*m_connections);
    menu.setCurrent(id);
    Q_EMIT menu.aboutToShow();
    QSignalSpy requested(&menu, &ConnectionMenu::connectionRequested);
    QStringList texts;
    const QList<QAction *> actions = menu.actions();
    for (QAction *action : actions)
        texts.append(action->text());
    QVERIFY2(texts.constFirst().startsWith(QLatin1String("R&&D")), qPrintable(texts.constFirst()));
    QVERIFY(!texts.join(u' ').contains(QLatin1String("Fabrikam")));
    QVERIFY(actions.constFirst()->isChecked());
    actions.constFirst()->trigger();
    QCOMPARE(requested.constFirst().constFirst().toString(), id);

    // The window answers by setting the current one: the action that is still in its own signal must outlive that.
    const QPointer<QAction> chosen = actions.constFirst();
    connect(&menu, &ConnectionMenu::connectionRequested, &menu, [&menu](const QString &requestedId) {
        menu.setCurrent(requestedId);
        menu.setPracticeCurrent(false);
    });
    chosen->trigger();
    QVERIFY(chosen);

    QSignalSpy practice(&menu, &ConnectionMenu::practiceRequested);
    QSignalSpy manage(&menu, &ConnectionMenu::manageRequested);
    menu.findChild<QAction *>(QStringLiteral("usePractice"))->trigger();
    menu.findChild<QAction *>(QStringLiteral("manageConnections"))->trigger();
    QCOMPARE(practice.size(), 1);
    QCOMPARE(manage.size(), 1);
}

void tst_ConnectionsDialog::welcomeCardOffersTwoWays()
{
    WelcomeCard card(*m_connections);
    card.resize(640, 400);
    card.show();
    QVERIFY(QTest::qWaitForWindowActive(&card));
    QSignalSpy connect(&card, &WelcomeCard::connectRequested);
    QSignalSpy practice(&card, &WelcomeCard::practiceRequested);
    QTest::mouseClick(card.findChild<QAbstractButton *>(QStringLiteral("connectToHalo")), Qt::LeftButton);
    auto *second = card.findChild<QAbstractButton *>(QStringLiteral("openPractice"));
    second->setFocus();
    QTest::keyClick(second, Qt::Key_Return);
    QCOMPARE(connect.size(), 1);
    QCOMPARE(practice.size(), 1);
    QVERIFY(card.widget()->width() <= card.viewport()->width()); // scrolls down, never sideways
}

void tst_ConnectionsDialog::welcomeCardListsTheSaved()
{
    const QString fabrikam = add("Fabrikam");
    add("Closed down", false);
    WelcomeCard card(*m_connections);
    card.resize(640, 400);
    card.show();
    QVERIFY(QTest::qWaitForWindowActive(&card));
    const auto names = [&card] {
        QStringList found;
        const auto buttons = card.findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons) {
            if (button->isVisible() && button->objectName().startsWith(QLatin1String("open-")))
                found.append(button->text());
        }
        return found;
    };
    QTRY_COMPARE(names(), QStringList{QStringLiteral("Fabrikam")}); // an inactive one is never used
    const QString contoso = add("Contoso & Sons");
    QTRY_COMPARE(names(), (QStringList{QStringLiteral("Contoso && Sons"), QStringLiteral("Fabrikam")}));
    auto *first = card.findChild<QAbstractButton *>(QStringLiteral("open-") + contoso);
    QCOMPARE(first->accessibleName(), QStringLiteral("Contoso & Sons"));
    QVERIFY(first->accessibleDescription().contains(QLatin1String("PRODUCTION")));
    QSignalSpy opened(&card, &WelcomeCard::connectionRequested);
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.constFirst().constFirst().toString(), contoso);
    QTest::keyClick(first, Qt::Key_Tab); // as one reads
    QVERIFY(QApplication::focusWidget()->objectName().endsWith(fabrikam));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("connectToHalo"));
    QVERIFY(card.widget()->width() <= card.viewport()->width());
    QVERIFY(m_connections->remove(contoso).ok() && m_connections->remove(fabrikam).ok());
    QTRY_VERIFY(names().isEmpty());
}

// The colour of PRODUCTION is that of the selection.
void tst_ConnectionsDialog::dotIsSeenOnTheSelection()
{
    const QPalette palette = QGuiApplication::palette();
    const QColor selection = palette.color(QPalette::Highlight);
    const QImage image = dotIcon(selection, palette).pixmap(QSize(16, 16), 1, QIcon::Selected).toImage();
    double best = 1;
    for (int x = 0; x < image.width(); ++x) {
        if (const QColor pixel = image.pixelColor(x, image.height() / 2); pixel.alpha() == 255)
            best = std::max(best, contrastRatio(pixel, selection));
    }
    QVERIFY2(best >= 3, qPrintable(QString::number(best)));
}

void tst_ConnectionsDialog::coloursAreLegible_data()
{
    QTest::addColumn<QPalette>("palette");
    const auto palette = [](const char *window, const char *base, const char *text, const char *highlight) {
        QPalette p;
        p.setColor(QPalette::Window, QColor(QLatin1String(window)));
        p.setColor(QPalette::Base, QColor(QLatin1String(base)));
        p.setColor(QPalette::AlternateBase, QColor(QLatin1String(base)));
        p.setColor(QPalette::WindowText, QColor(QLatin1String(text)));
        p.setColor(QPalette::Highlight, QColor(QLatin1String(highlight)));
        return p;
    };
    QTest::newRow("light") << palette("#efefef", "#ffffff", "#000000", "#308cc6");
    QTest::newRow("dark") << palette("#2b2d30", "#1e1f22", "#dfe1e5", "#3d7dd8");
    QTest::newRow("black") << palette("#000000", "#000000", "#ffffff", "#0000ff");
    QTest::newRow("sepia") << palette("#e8dcc0", "#f4ecd8", "#3b2f1e", "#c8a060");
}

void tst_ConnectionsDialog::coloursAreLegible()
{
    QFETCH(QPalette, palette);
    QList<QColor> colours{failureColour(palette), waitingColour(palette), okColour(palette), quietColour(palette)};
    for (const Accent &accent : accents())
        colours.append(accentOn(palette, QColor(accent.colour)));
    for (const auto label : {Connection::Label::Production, Connection::Label::Sandbox, Connection::Label::Practice})
        colours.append(labelColour(label, {}, palette));
    for (const QColor &colour : std::as_const(colours)) {
        QVERIFY2(contrastRatio(colour, palette.color(QPalette::Window)) >= 4.5, qPrintable(colour.name()));
        QVERIFY2(contrastRatio(colour, palette.color(QPalette::Base)) >= 4.5, qPrintable(colour.name()));
    }
    QVERIFY(failureColour(palette).hslHue() < 20 || failureColour(palette).hslHue() > 340);
}

QTEST_MAIN(tst_ConnectionsDialog)
#include "tst_connectionsdialog.moc"
