// SPDX-License-Identifier: Apache-2.0
#include "browser/ticketbrowser.h"
#include "browser/ticketview.h"
#include "deskpage.h"
#include "detail/detailpane.h"
#include "detail/fieldsview.h"
#include "detail/filesview.h"
#include "detail/ticketwindow.h"
#include "practice/practicetenant.h"
#include "support/windowfixture.h"
#include "widgets/practicestrip.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// Where a ticket is shown (beside the list, below it, in windows), and its fields as columns of the list.
class tst_TicketPlaces : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void belowTheListAndBack();
    void windowsOfTheirOwn();
    void windowsGoWithTheConnection();
    void aFieldBecomesAColumn();
    void whatRowsDoNotHaveIsSaid();
    void badColumnsAreNamed();
    void columnsAreRememberedAndRemoved();
    void savingIsNotStoppedUnasked();
    void anotherConnectionDoesNotStopSavingUnasked();

private:
    DeskPage &page() { return *m_window->deskPage(); }
    TicketView &queue() { return page().browser().view(); }
    const TicketTable &table() { return page().browser().table(); }
    QList<TicketWindow *> windows() { return page().findChildren<TicketWindow *>(); }
    QDialog *columnDialog() { return queue().findChild<QDialog *>(u"ownColumnDialog"_s); }
    void openPractice()
    {
        m_window->openPractice();
        QTRY_VERIFY(m_window->deskPage() && table().rowCount() > 20);
        QTRY_VERIFY(page().desk().queued().isEmpty());
    }
    void add(const QString &name, const QString &path)
    {
        queue().askForColumn(name, path);
        QTest::mouseClick(columnDialog()->findChild<QPushButton *>(u"columnAdd"_s), Qt::LeftButton);
        QTRY_VERIFY(!columnDialog());
        QTRY_VERIFY(page().desk().queued().isEmpty());
    }
    void startSaving(FilesView **saving);
    // Answers the question about files that are being saved, which has to be there.
    static void answer(QWidget *window, QMessageBox::ButtonRole role)
    {
        QMessageBox *question = nullptr;
        for (QMessageBox *each : window->findChildren<QMessageBox *>(u"leavingQuestion"_s, Qt::FindDirectChildrenOnly)) {
            if (each->isVisible())
                question = each;
        }
        QVERIFY(question);
        for (QAbstractButton *button : question->buttons()) {
            if (question->buttonRole(button) == role)
                return button->click();
        }
    }
    QString cell(int row, int column) { return table().index(row, column).data().toString(); }

    std::unique_ptr<WindowFixture> m_fixture;
    MainWindow *m_window = nullptr;
};

void tst_TicketPlaces::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_window = &m_fixture->open();
    openPractice();
}

void tst_TicketPlaces::cleanup()
{
    m_fixture.reset();
}

void tst_TicketPlaces::belowTheListAndBack()
{
    auto *splitter = page().findChild<QSplitter *>(u"deskSplitter"_s);
    QCOMPARE(splitter->orientation(), Qt::Horizontal);
    m_window->findChild<QAction *>(u"detailBelow"_s)->trigger();
    QCOMPARE(splitter->orientation(), Qt::Vertical);
    QVERIFY(page().detail().height() > 100 && queue().height() > 100);
    m_window->openPractice(); // the connection again: as it was left
    QTRY_VERIFY(m_window->deskPage());
    QCOMPARE(page().detailPlace(), DeskPage::DetailPlace::Below);
    m_window->findChild<QAction *>(u"detailRight"_s)->trigger();
    QCOMPARE(page().detailPlace(), DeskPage::DetailPlace::Right);
}

void tst_TicketPlaces::windowsOfTheirOwn()
{
    queue().setFocus();
    queue().selectRow(0);
    const TicketId first = *queue().currentTicket();
    QTest::keyClick(&queue(), Qt::Key_Return);
    QCOMPARE(windows().size(), 1);
    TicketWindow *one = windows().constFirst();
    QVERIFY(one->isWindow() && one->isVisible());
    QVERIFY(one->windowTitle().startsWith(u"#%1"_s.arg(number(first))));
    QVERIFY(one->findChild<PracticeStrip *>()); // everything of the practice tenant says so
    QTRY_VERIFY(one->findChild<QTabWidget *>(u"detailTabs"_s)->isVisible());

    // It stays with its ticket, and another opens beside it, here by a double click.
    const QRect row = queue().visualRect(table().index(1, 1));
    QTest::mouseClick(queue().viewport(), Qt::LeftButton, {}, row.center());
    QTest::mouseDClick(queue().viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(windows().size(), 2);
    QCOMPARE(one->id(), first);
    QVERIFY(windows().at(1)->id() != first);
    QTest::keyClick(&queue(), Qt::Key_Return); // of the same ticket: none more
    QCOMPARE(windows().size(), 2);
    QTest::keyClick(one, Qt::Key_Escape);
    QTRY_COMPARE(windows().size(), 1);
}

void tst_TicketPlaces::windowsGoWithTheConnection()
{
    queue().selectRow(0);
    page().openWindow();
    QPointer<TicketWindow> window = windows().constFirst();
    m_window->openPractice();
    QTRY_VERIFY(!window);
}

void tst_TicketPlaces::aFieldBecomesAColumn()
{
    queue().setFocus();
    queue().selectRow(0);
    auto *fields = page().findChild<FieldsView *>();
    page().findChild<QTabWidget *>(u"detailTabs"_s)->setCurrentWidget(fields);
    auto *view = fields->findChild<QTableView *>(u"fieldsTable"_s);
    QTRY_VERIFY(view->isVisible() && view->model()->rowCount() > 100);
    fields->findChild<QLineEdit *>(u"fieldsFind"_s)->setText(u"$.site_id"_s);
    QCOMPARE(view->model()->rowCount(), 1);
    view->setCurrentIndex(view->model()->index(0, 0));
    QTest::mouseClick(fields->findChild<QPushButton *>(u"addColumn"_s), Qt::LeftButton);
    QDialog *dialog = columnDialog();
    QVERIFY(dialog && dialog->isVisible());
    auto *name = dialog->findChild<QLineEdit *>(u"columnName"_s);
    QCOMPARE(name->text(), u"site_id"_s);
    QCOMPARE(dialog->findChild<QLineEdit *>(u"columnPath"_s)->text(), u"$.site_id"_s);
    name->setText(u"Site number"_s);
    QVERIFY(dialog->findChild<QLabel *>(u"columnMapped"_s)->text().contains(u"__Site_number"_s)); // D3's rule
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(!columnDialog());

    const int column = table().columnCount() - 1;
    QCOMPARE(table().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), u"Site number"_s);
    QVERIFY(!queue().isColumnHidden(column));
    QTRY_VERIFY(cell(0, column).toInt() > 0); // the list is read again
    QTRY_VERIFY(page().desk().queued().isEmpty());
    queue().sortByColumn(column, Qt::DescendingOrder); // as numbers
    for (int row = 1; row < table().rowCount(); ++row)
        QVERIFY(cell(row - 1, column).toInt() >= cell(row, column).toInt());
    queue().selectRow(0);
    queue().copyRows();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QVERIFY(lines[0].split(u'\t').contains(u"Site number"_s));
    QVERIFY(lines[1].split(u'\t').contains(cell(0, column)));
}

void tst_TicketPlaces::whatRowsDoNotHaveIsSaid()
{
    add(u"Nothing"_s, u"$.no_such_field"_s);
    const int column = table().columnCount() - 1;
    QTRY_COMPARE(cell(0, column), u"–"_s);
    QVERIFY(table().index(0, column).data(Qt::ToolTipRole).toString().contains(u"no_such_field"_s));
}

void tst_TicketPlaces::badColumnsAreNamed()
{
    add(u"Site"_s, u"$.site_name"_s);
    queue().askForColumn();
    QDialog *dialog = columnDialog();
    auto *name = dialog->findChild<QLineEdit *>(u"columnName"_s);
    auto *path = dialog->findChild<QLineEdit *>(u"columnPath"_s);
    auto *problem = dialog->findChild<QLabel *>(u"columnProblem"_s);
    auto *button = dialog->findChild<QPushButton *>(u"columnAdd"_s);
    QVERIFY(!button->isEnabled());
    name->setText(u"Other"_s);
    path->setText(u"$..x"_s);
    QVERIFY(problem->text().startsWith(u"JSON path"_s) && !button->isEnabled());
    path->setText(u"$.client_name"_s);
    QVERIFY(problem->text().isEmpty() && button->isEnabled());
    name->setText(u" site "_s);
    QVERIFY(problem->text().startsWith(u"Name"_s) && !button->isEnabled());
    dialog->reject();
}

void tst_TicketPlaces::columnsAreRememberedAndRemoved()
{
    add(u"Site"_s, u"$.site_name"_s);
    add(u"Number"_s, u"$.site_id"_s);
    m_window->openPractice();
    QTRY_VERIFY(m_window->deskPage() && table().rowCount() > 20);
    QCOMPARE(table().ownColumns().size(), 2);
    const int first = TicketTable::columns;
    QTRY_VERIFY(!cell(0, first).isEmpty() && cell(0, first) != u"…"_s);
    const QString number = cell(0, first + 1);
    QTRY_VERIFY(page().desk().queued().isEmpty());
    QMenu menu;
    queue().fillColumnMenu(&menu);
    QMenu *remove = nullptr;
    for (QAction *action : menu.actions()) {
        if (action->menu())
            remove = action->menu();
    }
    QVERIFY(remove);
    remove->actions().constFirst()->trigger();
    QCOMPARE(table().columnCount(), first + 1);
    QCOMPARE(cell(0, first), number); // the other kept its values
}

// In a window of the ticket's own, and for ever.
void tst_TicketPlaces::startSaving(FilesView **saving)
{
    TicketFilter all;
    all.lastHours = 0;
    page().browser().load(all);
    int row = -1; // a ticket with files
    const auto find = [&] {
        for (row = table().rowCount() - 1; row >= 0; --row) {
            if (table().ticket(row).attachments > 0)
                return true;
        }
        return false;
    };
    QTRY_VERIFY(find());
    QTRY_VERIFY(page().desk().queued().isEmpty());
    queue().selectRow(row);
    page().openWindow();
    TicketWindow *window = windows().constFirst();
    auto *tabs = window->findChild<QTabWidget *>(u"detailTabs"_s);
    auto *files = window->findChild<FilesView *>();
    tabs->setCurrentWidget(files);
    QTRY_VERIFY(files->count().value_or(0) > 0);
    QVERIFY(m_window->practiceTenant()->setFault(u"never-answer:/Attachment"_s, true));
    files->findChild<QTableView *>()->selectRow(0);
    QTest::mouseClick(files->findChild<QPushButton *>(u"filesSave"_s), Qt::LeftButton);
    auto *dialog = files->findChild<QFileDialog *>(u"saveFilesDialog"_s);
    QTRY_VERIFY(dialog && dialog->isVisible());
    dialog->setDirectory(m_fixture->folder());
    dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(m_fixture->folder() + u"/a.bin"_s);
    const auto choices = dialog->findChild<QDialogButtonBox *>()->buttons();
    for (QAbstractButton *button : choices) {
        if (dialog->findChild<QDialogButtonBox *>()->buttonRole(button) == QDialogButtonBox::AcceptRole)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_VERIFY(files->isSaving());
    *saving = files;
}

void tst_TicketPlaces::savingIsNotStoppedUnasked()
{
    FilesView *files = nullptr;
    startSaving(&files);
    QVERIFY(files);
    QPointer<TicketWindow> alive = windows().constFirst();
    QTest::keyClick(alive, Qt::Key_Escape);
    QVERIFY(alive && alive->isVisible());
    answer(alive, QMessageBox::DestructiveRole);
    QTRY_VERIFY(!alive);
}

void tst_TicketPlaces::anotherConnectionDoesNotStopSavingUnasked()
{
    FilesView *files = nullptr;
    startSaving(&files);
    QVERIFY(files);
    const QPointer<DeskPage> desk = m_window->deskPage();
    m_window->openPractice();
    QVERIFY(desk && files->isSaving());
    answer(m_window, QMessageBox::RejectRole);
    QCoreApplication::processEvents();
    QVERIFY(desk && desk == m_window->deskPage() && files->isSaving());

    m_window->findChild<QAction *>(u"closeConnection"_s)->trigger();
    QVERIFY(desk && files->isSaving());
    answer(m_window, QMessageBox::DestructiveRole);
    QTRY_VERIFY(!desk);
    QVERIFY(!m_window->deskPage());
}

QTEST_MAIN(tst_TicketPlaces)
#include "tst_ticketplaces.moc"
