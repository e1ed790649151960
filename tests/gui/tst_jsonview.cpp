// SPDX-License-Identifier: Apache-2.0
#include "widgets/jsonview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;

class tst_JsonView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void findsByKeyboard();
    void staysQuick();
    void saysWhyThereIsNone();
    void sameJsonKeepsTheSelection();
    void showsAnArray();

private:
    template <class T> T *part(const char *name) const { return m_view->findChild<T *>(QLatin1String(name)); }

    std::unique_ptr<JsonView> m_view;
};

void tst_JsonView::init()
{
    m_view = std::make_unique<JsonView>();
    m_view->resize(400, 300);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void tst_JsonView::findsByKeyboard()
{
    m_view->setJson({{u"id"_s, 1042}, {u"sla_id"_s, 3}, {u"sla_name"_s, u"Gold sla"_s}});
    auto *text = part<QPlainTextEdit>("jsonText");
    auto *find = part<QLineEdit>("jsonFind");
    auto *count = part<QLabel>("jsonFindCount");
    QVERIFY(text->toPlainText().contains(u"\"id\": 1042"_s));

    text->setFocus();
    QTest::keyClick(text, Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(find->hasFocus());
    QTest::keyClicks(find, u"SLA"_s);
    QCOMPARE(count->text(), u"1 of 3"_s);
    QCOMPARE(text->textCursor().selectedText(), u"sla"_s);
    QCOMPARE(text->extraSelections().size(), 3);
    QTest::keyClick(find, Qt::Key_Return);
    QTest::keyClick(find, Qt::Key_Return);
    QCOMPARE(count->text(), u"3 of 3"_s);
    QTest::keyClick(find, Qt::Key_Return); // round
    QCOMPARE(count->text(), u"1 of 3"_s);
    QTest::keyClicks(find, u"x"_s);
    QCOMPARE(count->text(), u"Not found"_s);
    QTest::keyClick(find, Qt::Key_Escape);
    QVERIFY(find->text().isEmpty() && count->text().isEmpty());
    QTRY_VERIFY(text->hasFocus());
}

void tst_JsonView::staysQuick()
{
    const QJsonObject object{{u"details"_s, QString(10'000'000, u'x')}, {u"id"_s, 1}};
    QElapsedTimer timer;
    timer.start();
    m_view->setJson(object);
    m_view->grab();
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(part<QPlainTextEdit>("jsonText")->toPlainText().contains(u"Copy all takes the whole"_s));
    part<QToolButton>("jsonCopyAll")->click();
    const QByteArray copied = QGuiApplication::clipboard()->text().toUtf8();
    QCOMPARE(QJsonDocument::fromJson(copied).object(), object);
}

void tst_JsonView::saysWhyThereIsNone()
{
    m_view->setMessage(u"Not loaded."_s);
    QVERIFY(part<QLabel>("jsonMessage")->isVisible());
    QCOMPARE(part<QLabel>("jsonMessage")->text(), u"Not loaded."_s);
    QVERIFY(!part<QToolButton>("jsonCopyAll")->isEnabled());
    m_view->setJson({{u"id"_s, 1}});
    QVERIFY(!part<QLabel>("jsonMessage")->isVisible());
    QVERIFY(part<QPlainTextEdit>("jsonText")->isVisible());
}

void tst_JsonView::sameJsonKeepsTheSelection()
{
    m_view->setJson({{u"id"_s, 1}});
    auto *text = part<QPlainTextEdit>("jsonText");
    text->selectAll();
    m_view->setJson({{u"id"_s, 1}});
    QVERIFY(text->textCursor().hasSelection());
    m_view->setJson({{u"id"_s, 2}});
    QVERIFY(!text->textCursor().hasSelection());
}

void tst_JsonView::showsAnArray()
{
    m_view->setDocument(QJsonDocument::fromJson(R"([{"ticket_id": 1042}])"));
    QCOMPARE(part<QPlainTextEdit>("jsonText")->toPlainText(), u"[\n    {\n        \"ticket_id\": 1042\n    }\n]"_s);
    m_view->setDocument(QJsonDocument::fromJson("[]"));
    QCOMPARE(part<QPlainTextEdit>("jsonText")->toPlainText(), u"[\n]"_s);
}

QTEST_MAIN(tst_JsonView)
#include "tst_jsonview.moc"
