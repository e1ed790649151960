// SPDX-License-Identifier: Apache-2.0
#include "widgets/jsonview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextBlock>
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
    void foldsByKeys();
    void foldsByMouse();
    void foldsAll();
    void findsInWhatIsFolded();
    void bracketsInTextsDoNotFold();
    void foldsWhatIsCutOff();
    void readsFromTheLeft();

private:
    QStringList shown() const; // the lines in sight
    void caretTo(const QString &word) const;
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
    QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed())));
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

QStringList tst_JsonView::shown() const
{
    QStringList lines;
    for (QTextBlock block = part<QPlainTextEdit>("jsonText")->document()->begin(); block.isValid();
         block = block.next()) {
        if (block.isVisible())
            lines.append(block.text().trimmed());
    }
    return lines;
}

void tst_JsonView::caretTo(const QString &word) const
{
    auto *text = part<QPlainTextEdit>("jsonText");
    QTextCursor cursor = text->document()->find(word);
    QVERIFY(!cursor.isNull());
    cursor.clearSelection();
    text->setTextCursor(cursor);
}

namespace {

// Keys come out in the order of the alphabet.
const QByteArray nested = R"({"a": {"b": [1, 2, {"deep": "needle"}], "c": 3}, "d": {}, "e": []})";

} // namespace

void tst_JsonView::foldsByKeys()
{
    m_view->setDocument(QJsonDocument::fromJson(nested));
    auto *text = part<QPlainTextEdit>("jsonText");
    const QStringList whole = shown();
    text->setFocus();
    caretTo(u"2,"_s);
    QTest::keyClick(text, Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(shown(), QStringList({u"{"_s, u"\"a\": {"_s, u"\"b\": ["_s, u"\"c\": 3"_s, u"},"_s, u"\"d\": {"_s, u"},"_s,
                                   u"\"e\": ["_s, u"]"_s, u"}"_s}));
    QCOMPARE(text->textCursor().block().text().trimmed(), u"\"b\": ["_s); // not somewhere out of sight
    QTest::keyClick(text, Qt::Key_Minus, Qt::ControlModifier);            // what is around it
    QCOMPARE(shown().value(1), u"\"a\": {"_s);
    QCOMPARE(shown().value(2), u"\"d\": {"_s);
    QTest::keyClick(text, Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(shown().value(2), u"\"b\": ["_s); // folded as it was
    QCOMPARE(shown().value(3), u"\"c\": 3"_s);
    QTest::keyClick(text, Qt::Key_Down);
    QTest::keyClick(text, Qt::Key_End);
    QTest::keyClick(text, Qt::Key_Right); // into it
    QCOMPARE(shown(), whole);
    caretTo(u"\"d\""_s); // nothing in it: what is around it is folded
    QTest::keyClick(text, Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(shown(), QStringList({u"{"_s}));
    QTest::keyClick(text, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(text, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(shown(), QStringList({u"{"_s}));
    QCOMPARE(QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()), QJsonDocument::fromJson(nested));
}

void tst_JsonView::foldsByMouse()
{
    m_view->setDocument(QJsonDocument::fromJson(nested));
    auto *text = part<QPlainTextEdit>("jsonText");
    auto *margin = part<QWidget>("jsonFolds");
    const QStringList whole = shown();
    caretTo(u"\"b\""_s);
    const QPoint line = text->cursorRect().center();
    QTest::mouseClick(margin, Qt::LeftButton, {}, {margin->width() / 2, line.y()});
    QCOMPARE(shown().size(), whole.size() - 6);
    QTest::mouseClick(margin, Qt::LeftButton, {}, {margin->width() / 2, line.y()});
    QCOMPARE(shown(), whole);

    // What stands for the folded lines is drawn behind the bracket, and opens them.
    QTextCursor cursor = text->textCursor();
    cursor.movePosition(QTextCursor::EndOfBlock);
    text->setTextCursor(cursor);
    const QPoint behind = text->cursorRect().center() + QPoint(3 * text->fontMetrics().averageCharWidth(), 0);
    const QRect strip(behind.x(), behind.y() - 4, 40, 8);
    const QImage before = text->viewport()->grab(strip).toImage();
    QTest::keyClick(text, Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(shown().size(), whole.size() - 6);
    QVERIFY(text->viewport()->grab(strip).toImage() != before);
    QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, behind);
    QCOMPARE(shown(), whole);
}

void tst_JsonView::foldsAll()
{
    m_view->setDocument(QJsonDocument::fromJson(nested));
    const QStringList whole = shown();
    part<QToolButton>("jsonFoldAll")->click();
    QCOMPARE(shown(), QStringList({u"{"_s, u"\"a\": {"_s, u"\"d\": {"_s, u"},"_s, u"\"e\": ["_s, u"]"_s, u"}"_s}));
    part<QToolButton>("jsonCopyAll")->click();
    QCOMPARE(QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()), QJsonDocument::fromJson(nested));
    part<QToolButton>("jsonUnfoldAll")->click();
    QCOMPARE(shown(), whole);
    part<QToolButton>("jsonFoldAll")->click();
    m_view->setDocument(QJsonDocument::fromJson(R"([[1], [2]])")); // another text is not folded
    QCOMPARE(shown().size(), 8);
    m_view->setDocument(QJsonDocument::fromJson("{}"));
    QVERIFY(!part<QToolButton>("jsonFoldAll")->isEnabled()); // nothing in it
    m_view->setDocument(QJsonDocument::fromJson(nested));
    QVERIFY(part<QToolButton>("jsonFoldAll")->isEnabled());
    m_view->setMessage(u"Not loaded."_s);
    QVERIFY(!part<QToolButton>("jsonFoldAll")->isEnabled());
    QVERIFY(!part<QToolButton>("jsonUnfoldAll")->isEnabled());
}

void tst_JsonView::findsInWhatIsFolded()
{
    m_view->setDocument(QJsonDocument::fromJson(nested));
    const QStringList whole = shown();
    part<QToolButton>("jsonFoldAll")->click();
    QTest::keyClicks(part<QLineEdit>("jsonFind"), u"needle"_s);
    QCOMPARE(part<QLabel>("jsonFindCount")->text(), u"1 of 1"_s);
    QCOMPARE(part<QPlainTextEdit>("jsonText")->textCursor().selectedText(), u"needle"_s);
    QCOMPARE(shown(), whole);
}

void tst_JsonView::bracketsInTextsDoNotFold()
{
    m_view->setJson({{u"a"_s, u"text {"_s}, {u"b"_s, u"} and ["_s}, {u"c"_s, u"x\n{\n"_s}});
    const QStringList whole = shown();
    caretTo(u"text {"_s);
    auto *text = part<QPlainTextEdit>("jsonText");
    QTest::keyClick(text, Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(shown(), QStringList({u"{"_s})); // the only one there is
    QTest::keyClick(text, Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(shown(), whole);
}

void tst_JsonView::foldsWhatIsCutOff()
{
    QJsonArray list;
    for (int i = 0; i < 3000; ++i)
        list.append(QJsonObject{{u"text"_s, QString(1900, u'x')}});
    m_view->setJson({{u"actions"_s, list}});
    auto *text = part<QPlainTextEdit>("jsonText");
    QVERIFY(text->toPlainText().endsWith(u"Copy all takes the whole."_s));
    text->moveCursor(QTextCursor::Start);
    QTest::keyClick(text, Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(shown(), QStringList({u"{"_s, text->document()->lastBlock().text()})); // what is missing is still said
    QTest::keyClick(text, Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(shown().size(), text->blockCount());
}

void tst_JsonView::readsFromTheLeft()
{
    m_view->setLayoutDirection(Qt::RightToLeft);
    m_view->setDocument(QJsonDocument::fromJson(R"({"a": ["\u05d0\u05d1", "\u05d2"]})"));
    auto *text = part<QPlainTextEdit>("jsonText");
    auto *margin = part<QWidget>("jsonFolds");
    QTRY_COMPARE(margin->geometry().right() + 1, text->viewport()->geometry().left());
    for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next()) {
        QVERIFY(block.layout()->lineCount() > 0);
        QVERIFY(block.layout()->lineAt(0).naturalTextRect().left() < text->viewport()->width() / 4);
    }
    caretTo(u"\"a\""_s);
    QTest::mouseClick(margin, Qt::LeftButton, {}, {margin->width() / 2, text->cursorRect().center().y()});
    QCOMPARE(shown(), QStringList({u"{"_s, u"\"a\": ["_s, u"}"_s}));
}

QTEST_MAIN(tst_JsonView)
#include "tst_jsonview.moc"
