// SPDX-License-Identifier: Apache-2.0
// What a server's HTML may do to the person who reads it: nothing. Nothing is loaded, nothing is hidden, nothing opens
// by itself, nothing freezes.
#include "detail/safehtmlview.h"
#include "detail/safelink.h"
#include "report/htmltags.h"
#include "support/hostilehtml.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextFragment>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QColor forbidden(255, 0, 254); // no palette has it

bool shows(QWidget &widget, const QColor &colour)
{
    const QImage image = widget.grab().toImage();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == colour)
                return true;
        }
    }
    return false;
}

// The rectangle of the first link in the viewport.
QPoint linkPlace(const SafeHtmlView &view)
{
    for (int y = 0; y < view.viewport()->height(); y += 2) {
        for (int x = 0; x < view.viewport()->width(); x += 2) {
            if (!view.anchorAt({x, y}).isEmpty())
                return {x + 2, y + 2};
        }
    }
    return {-1, -1};
}

template <class Look> void forEachFragment(const QTextDocument &document, Look look)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part)
            look(part.fragment());
    }
}

} // namespace

class tst_SafeHtmlView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void anOrdinaryViewWouldLoadTheFile();
    void loadsNothing_data();
    void loadsNothing();
    void hidesNothing_data();
    void hidesNothing();
    void staysQuick_data();
    void staysQuick();
    void keepsWhatStructuresText();
    void showsPicturesFromInside();
    void refusesPicturesOverTheLimits();
    void targets_data();
    void targets();
    void linkAsksFirst();
    void linkCopies();
    void linkHidesNothing();
    void questionGoesWithItsText();
    void moreOnlyWhenAsked();
    void plainTextIsPlain();
    void followsThePalette();

private:
    QByteArray filled(const QByteArray &html) const;

    std::unique_ptr<SafeHtmlView> m_view;
    std::unique_ptr<QTcpServer> m_server;
    std::unique_ptr<QTemporaryDir> m_dir;
    QList<QUrl> m_opened;
    int m_connections = 0;
};

void tst_SafeHtmlView::init()
{
    m_connections = 0;
    m_opened.clear();
    m_server = std::make_unique<QTcpServer>();
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    connect(m_server.get(), &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            ++m_connections;
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        }
    });
    m_dir = std::make_unique<QTemporaryDir>();
    QImage image(64, 64, QImage::Format_RGB32);
    image.fill(forbidden);
    QVERIFY(image.save(m_dir->filePath(u"image.png"_s)));
    QFile style(m_dir->filePath(u"style.css"_s));
    QVERIFY(style.open(QIODevice::WriteOnly));
    style.write("body, p, div { color: #ff00fe; background: #ff00fe }");

    m_view = std::make_unique<SafeHtmlView>();
    m_view->setOpener([this](const QUrl &url) { m_opened.append(url); });
    m_view->resize(400, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void tst_SafeHtmlView::cleanup()
{
    m_view.reset();
    m_server.reset();
}

QByteArray tst_SafeHtmlView::filled(const QByteArray &html) const
{
    return filledIn(html, m_server->serverPort(), m_dir->path());
}

// Shows that the corpus below would notice: QTextBrowser reads files by itself.
void tst_SafeHtmlView::anOrdinaryViewWouldLoadTheFile()
{
    QTextBrowser browser;
    browser.resize(200, 200);
    browser.setHtml(QString::fromUtf8(filled("<img src='FOLDER/image.png'>")));
    QVERIFY(shows(browser, forbidden));
}

void tst_SafeHtmlView::loadsNothing_data()
{
    QTest::addColumn<QByteArray>("html");
    for (const HostileHtml &hostile : wouldLoad())
        QTest::newRow(hostile.name) << hostile.html;
}

void tst_SafeHtmlView::loadsNothing()
{
    QFETCH(QByteArray, html);
    m_view->showHtml(QString::fromUtf8(filled("<p>Before</p>" + html)));
    QVERIFY(!shows(*m_view, forbidden));
    QVERIFY2(m_view->toPlainText().contains(u"Before"), qPrintable(m_view->toPlainText()));
    // What follows is readable as well; in the second round, so that a construct without an end is the last once.
    m_view->showHtml(QString::fromUtf8(filled("<p>Before</p>" + html + "\"'><p>After</p>")));
    QVERIFY(!shows(*m_view, forbidden));
    QVERIFY2(m_view->toPlainText().contains(u"After"), qPrintable(m_view->toPlainText()));

    // A connection of our own comes after any the view could have made.
    QTcpSocket fence;
    fence.connectToHost(m_server->serverAddress(), m_server->serverPort());
    QTRY_VERIFY(m_connections >= 1);
    QCOMPARE(m_connections, 1);
    QVERIFY(m_opened.isEmpty());
}

void tst_SafeHtmlView::hidesNothing_data()
{
    QTest::addColumn<QByteArray>("html");
    for (const HostileHtml &hostile : wouldHide())
        QTest::newRow(hostile.name) << hostile.html;
}

void tst_SafeHtmlView::hidesNothing()
{
    QFETCH(QByteArray, html);
    m_view->showHtml(QString::fromUtf8(html));
    QVERIFY2(m_view->toPlainText().contains(u"Readable"), qPrintable(m_view->toPlainText()));
    QVERIFY(m_view->height() < 400); // not pushed out of sight
    forEachFragment(*m_view->document(), [](const QTextFragment &fragment) {
        const QTextCharFormat format = fragment.charFormat();
        QVERIFY(format.isAnchor() || !format.hasProperty(QTextFormat::ForegroundBrush));
        QVERIFY(!format.hasProperty(QTextFormat::BackgroundBrush));
        QVERIFY(!format.hasProperty(QTextFormat::FontPointSize));
        QVERIFY(!format.hasProperty(QTextFormat::FontPixelSize));
        QVERIFY(!format.hasProperty(QTextFormat::FontSizeAdjustment));
    });
    for (QTextBlock block = m_view->document()->begin(); block.isValid(); block = block.next()) {
        QVERIFY(block.isVisible());
        QVERIFY(!block.blockFormat().hasProperty(QTextFormat::BackgroundBrush));
        QVERIFY(block.blockFormat().leftMargin() >= 0 && block.blockFormat().textIndent() == 0);
    }
}

void tst_SafeHtmlView::staysQuick_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::addColumn<int>("times");
    const auto row = [](const char *name, const QByteArray &piece) {
        QTest::newRow(name) << piece << static_cast<int>(10'000'000 / piece.size());
    };
    row("text", "<p>Lorem ipsum dolor sit amet, <b>consetetur</b> sadipscing.</p>");
    row("one word", "a");
    row("one paragraph", "lorem ipsum ");
    row("nested blocks", "<div>");
    row("nested tables", "<table><tr><td>x");
    row("nested lists", "<ul><li>x");
    row("nested quotes", "<blockquote>x");
    row("nested bold", "<b>");
    row("crossed tags", "<b><i>x</b>");
    row("rows", "<tr><td>a<td>b<td>c");
    row("cells", "<td>a");
    row("wide cells", "<tr><td colspan=999999 rowspan=999999>x");
    row("small tables", "<table border=1><tr><td>x</table>");
    row("line breaks", "x<br>");
    row("lines", "<hr>");
    row("quotes without end", "<a \"");
    row("tags without end", "<a");
    row("less-than signs", "<");
    row("ampersands", "&");
    row("entities", "&#x41;");
    row("comments without end", "<!--");
    row("scripts without end", "<script>");
    row("styles without end", "<style></styl>");
    row("unknown tags", "<x y=z>");
    row("attributes", "a=b c='d' ");
    row("links", "<a href='https://a.example/b'>x</a>");
    row("remote images", "<img src='https://a.example/b'>");
    row("combining marks", "e\xcc\x81");
    row("right-to-left embeddings", "\xe2\x80\xab");
    row("spaces", " ");
    row("NUL", QByteArray(1, '\0'));
}

void tst_SafeHtmlView::staysQuick()
{
    QFETCH(QByteArray, piece);
    QFETCH(int, times);
    QByteArray begin;
    if (piece.startsWith("<t") && !piece.startsWith("<table"))
        begin = "<table border=1>";
    else if (piece.startsWith("a="))
        begin = "<p ";
    const QString html = QString::fromUtf8(begin + piece.repeated(times));
    // Milliseconds, really. Without the cleaner's limits these take minutes, more than a test function is given.
    m_view->showHtml(html);
    QVERIFY(!m_view->grab().isNull());
}

void tst_SafeHtmlView::keepsWhatStructuresText()
{
    m_view->showHtml(u"<h2>Title</h2><p>one <b>bold</b> <span style='FONT-WEIGHT: bold'>too</span> "
                     "<i>italic</i> <u>under</u> &amp; &lt;b&gt; &eacute; &#146;</p><ul><li>item</ul>"
                     "<table border=1><tr><th>head</th></tr><tr><td>cell</td></tr></table><pre>a\n  b</pre>"_s);
    const QString text = m_view->toPlainText();
    QVERIFY2(text.contains(u"one bold too italic under & <b> é ’"_s), qPrintable(text));
    QVERIFY(text.contains(u"a\n  b"_s));
    QHash<QString, QTextCharFormat> formats;
    forEachFragment(*m_view->document(),
                    [&](const QTextFragment &f) { formats.insert(f.text().trimmed(), f.charFormat()); });
    for (const QString &bold : {u"Title"_s, u"bold"_s, u"too"_s, u"head"_s})
        QVERIFY2(formats.value(bold).fontWeight() > QFont::Normal, qPrintable(bold));
    QVERIFY(formats.value(u"italic"_s).fontItalic());
    QVERIFY(formats.value(u"under"_s).fontUnderline());
    QVERIFY(m_view->document()->toHtml().contains(u"<table"_s));
    QVERIFY(m_view->document()->toHtml().contains(u"<li"_s));
}

void tst_SafeHtmlView::showsPicturesFromInside()
{
    QImage image(600, 40, QImage::Format_RGB32);
    image.fill(forbidden);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "png"));
    m_view->showHtml(u"<p>x</p><img src='data:image/png;base64,"_s + QString::fromLatin1(bytes.toBase64()) + u"'>"_s);
    QVERIFY(shows(*m_view, forbidden));
    int width = 0;
    forEachFragment(*m_view->document(), [&](const QTextFragment &fragment) {
        if (fragment.charFormat().isImageFormat())
            width = static_cast<int>(fragment.charFormat().toImageFormat().width());
    });
    QCOMPARE(width, m_view->viewport()->width()); // not wider than the text
    m_view->resize(300, 400);
    QTRY_COMPARE(m_view->viewport()->width(), 300);
    forEachFragment(*m_view->document(), [&](const QTextFragment &fragment) {
        if (fragment.charFormat().isImageFormat())
            width = static_cast<int>(fragment.charFormat().toImageFormat().width());
    });
    QCOMPARE(width, 300);
}

void tst_SafeHtmlView::refusesPicturesOverTheLimits()
{
    QImage image(6000, 6000, QImage::Format_Mono); // 36 million pixels in a few kilobytes
    image.fill(0);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "png"));
    m_view->showHtml(u"<img src='data:image/png;base64,"_s + QString::fromLatin1(bytes.toBase64()) + u"'>"_s +
                     u"<img src='data:image/png;base64,AAAA'><img src='data:image/bmp;base64,Qk0='>"_s);
    QCOMPARE(m_view->toPlainText().count(u"[image not shown]"_s), 3);
}

void tst_SafeHtmlView::targets_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("expected"); // "" = no link
    const auto row = [](const char *name, const QString &address, const QString &expected) {
        QTest::newRow(name) << address << expected;
    };
    row("https", u"https://a.example/b?c=1&d=2"_s, u"https://a.example/b?c=1&d=2"_s);
    row("http", u" http://a.example "_s, u"http://a.example"_s);
    row("mail", u"mailto:a@b.example?subject=Hi&attach=/etc/passwd"_s, u"mailto:a@b.example?subject=Hi"_s);
    row("mail without address", u"mailto:?attach=/etc/passwd"_s, {});
    row("look-alike letters", u"https://р\u0430ypal.com/"_s, u"https://xn--aypal-uye4f.com/"_s);
    row("writing direction", u"https://a.example/\u202Egpj.exe"_s, u"https://a.example/%E2%80%AEgpj.exe"_s);
    row("javascript", u"javascript:alert(1)"_s, {});
    row("javascript, broken up", u"java\nscript:alert(1)"_s, {});
    row("javascript, capitals", u" JaVaScRiPt:alert(1)"_s, {});
    row("data", u"data:text/html,x"_s, {});
    row("file", u"file:///etc/passwd"_s, {});
    row("share", u"\\\\host\\share"_s, {});
    row("bare path", u"/etc/passwd"_s, {});
    row("relative", u"x.html"_s, {});
    row("anchor", u"#x"_s, {});
    row("own scheme", u"sundog-more:"_s, {});
    row("other schemes", u"vbscript:x"_s, {});
    row("custom handler", u"ms-msdt:/id"_s, {});
    row("no host", u"https:///x"_s, {});
    row("host missing", u"https:x"_s, {});
    row("empty", {}, {});
}

void tst_SafeHtmlView::targets()
{
    QFETCH(QString, address);
    QFETCH(QString, expected);
    const std::optional<QUrl> url = safeLink(address);
    if (!expected.isEmpty() && expected.startsWith(u"https://xn--"))
        QVERIFY(url && linkHost(*url).startsWith(u"xn--"));
    else
        QCOMPARE(url ? linkAddress(*url) : QString(), expected);
    m_view->showHtml(u"<a href=\""_s + address.toHtmlEscaped() + u"\">link</a>"_s);
    QCOMPARE(m_view->toPlainText(), u"link"_s);
    QCOMPARE(linkPlace(*m_view).x() >= 0, url.has_value());
}

void tst_SafeHtmlView::linkAsksFirst()
{
    m_view->showHtml(u"<p><a href='https://bank.example@evil.example/path?x=1'>https://bank.example</a></p>"_s);
    const auto click = [this] { QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, linkPlace(*m_view)); };
    const auto question = [this] { return m_view->findChild<QMessageBox *>(u"openLinkQuestion"_s); };
    const auto button = [](QMessageBox *box, const QString &text) -> QAbstractButton * {
        const auto buttons = box->buttons();
        for (QAbstractButton *one : buttons) {
            if (one->text().remove(u'&') == text)
                return one;
        }
        return nullptr;
    };

    click();
    QTRY_VERIFY(question() && question()->isVisible());
    QVERIFY(m_opened.isEmpty());
    QCOMPARE(question()->textFormat(), Qt::PlainText);
    QVERIFY(question()->text().contains(u"Host: evil.example\n"_s));
    QVERIFY(question()->text().contains(u"https://bank.example@evil.example/path?x=1"_s));
    QCOMPARE(question()->defaultButton(), question()->button(QMessageBox::Cancel));
    QTest::keyClick(question(), Qt::Key_Return); // the default
    QTRY_VERIFY(!question());
    QVERIFY(m_opened.isEmpty());

    click();
    QTRY_VERIFY(question() && question()->isVisible());
    button(question(), u"Open"_s)->setFocus(); // Return presses the button one has gone to, not the default
    QTest::keyClick(button(question(), u"Open"_s), Qt::Key_Return);
    QTRY_VERIFY(!question());
    QCOMPARE(m_opened.size(), 1);
    m_opened.clear();

    click();
    QTRY_VERIFY(question());
    QTest::keyClick(question(), Qt::Key_Escape);
    QTRY_VERIFY(!question());
    QVERIFY(m_opened.isEmpty());

    click();
    QTRY_VERIFY(question());
    QVERIFY(button(question(), u"Open"_s));
    button(question(), u"Open"_s)->click();
    QTRY_VERIFY(!question());
    QCOMPARE(m_opened, QList<QUrl>{QUrl(u"https://bank.example@evil.example/path?x=1"_s)});
}

void tst_SafeHtmlView::linkCopies()
{
    m_view->showHtml(u"<a href='https://a.example/b'>link</a>"_s);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, linkPlace(*m_view));
    auto *box = m_view->findChild<QMessageBox *>(u"openLinkQuestion"_s);
    QVERIFY(box);
    const auto buttons = box->buttons();
    for (QAbstractButton *button : buttons) {
        if (button->text().remove(u'&') == u"Copy address")
            button->click();
    }
    QCOMPARE(QGuiApplication::clipboard()->text(), u"https://a.example/b"_s);
    QVERIFY(m_opened.isEmpty());
}

void tst_SafeHtmlView::linkHidesNothing()
{
    QSignalSpy hovered(m_view.get(), &SafeHtmlView::linkHovered);
    m_view->showHtml(u"<a href='https://a.example/&#x202E;gpj.exe'>a &#x202E;gpj.exe</a>"_s);
    QCOMPARE(m_view->toPlainText(), u"a [U+202E]gpj.exe"_s);
    QTest::mouseMove(m_view->viewport(), linkPlace(*m_view));
    QTRY_COMPARE(hovered.count(), 1);
    QCOMPARE(hovered.first().first().toString(), u"https://a.example/%E2%80%AEgpj.exe"_s);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, linkPlace(*m_view));
    auto *box = m_view->findChild<QMessageBox *>(u"openLinkQuestion"_s);
    QVERIFY(box && box->text().contains(u"%E2%80%AEgpj.exe"_s) && !box->text().contains(QChar(0x202e)));
}

void tst_SafeHtmlView::questionGoesWithItsText()
{
    m_view->showHtml(u"<a href='https://a.example/b'>link</a>"_s);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, linkPlace(*m_view));
    QVERIFY(m_view->findChild<QMessageBox *>(u"openLinkQuestion"_s));
    m_view->showHtml(u"<p>Another ticket</p>"_s);
    QVERIFY(!m_view->findChild<QMessageBox *>(u"openLinkQuestion"_s));
}

void tst_SafeHtmlView::moreOnlyWhenAsked()
{
    QString html;
    for (int i = 0; i < 5000; ++i)
        html += u"<p>Paragraph number %1 of many.</p>"_s.arg(i);
    m_view->showHtml(html);
    QVERIFY(m_view->toPlainText().contains(u"it is shown up to here"_s));
    QVERIFY(!m_view->toPlainText().contains(u"number 4999"_s));
    Q_EMIT m_view->anchorClicked(QUrl(u"sundog-more:"_s));
    QVERIFY(m_view->toPlainText().contains(u"number 4999"_s));
    QVERIFY(m_opened.isEmpty() && !m_view->findChild<QMessageBox *>());
}

void tst_SafeHtmlView::plainTextIsPlain()
{
    m_view->showPlain(u"1 < 2 &amp; <b>no</b>\n  indented <img src='x'>"_s);
    QCOMPARE(m_view->toPlainText(), u"1 < 2 &amp; <b>no</b>\n  indented <img src='x'>"_s);
    m_view->showPlain(QString(10'000'000, u'x'));
    QVERIFY(m_view->toPlainText().size() < 100'000);
    QVERIFY(looksLikeHtml(u"a <br> b"_s) && looksLikeHtml(u"<p>"_s));
    QVERIFY(!looksLikeHtml(u"a < b, <user@a.example>, <https://a.example>"_s));
}

void tst_SafeHtmlView::followsThePalette()
{
    const auto linkColour = [this] {
        QColor colour;
        forEachFragment(*m_view->document(), [&](const QTextFragment &fragment) {
            if (fragment.charFormat().isAnchor())
                colour = fragment.charFormat().foreground().color();
        });
        return colour;
    };
    m_view->showHtml(u"<a href='https://a.example/b'>link</a>"_s);
    const QPalette before = QGuiApplication::palette();
    QPalette other = before;
    other.setColor(QPalette::Link, QColor(1, 2, 3));
    QVERIFY(linkColour() != QColor(1, 2, 3));
    QGuiApplication::setPalette(other);
    QTRY_COMPARE(linkColour(), QColor(1, 2, 3));
    QGuiApplication::setPalette(before);
}

QTEST_MAIN(tst_SafeHtmlView)
#include "tst_safehtmlview.moc"
