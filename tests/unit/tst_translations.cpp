// SPDX-License-Identifier: Apache-2.0
// Translations against the sources: lupdate runs on a copy, so that a text nobody translated, or that is gone from the
// program, shows at once.
#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QString state; // "", "unfinished", "vanished", "obsolete"
    bool numerus = false;
    QStringList forms; // one, or one per plural form
};

QList<Message> readMessages(QIODevice *ts)
{
    QList<Message> messages;
    QXmlStreamReader xml(ts);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QStringView name = xml.name();
        if (name == u"name") {
            context = xml.readElementText();
        } else if (name == u"message") {
            messages.append({context, {}, {}, xml.attributes().value("numerus"_L1) == u"yes", {}});
        } else if (name == u"source") {
            messages.last().source = xml.readElementText();
        } else if (name == u"translation") {
            messages.last().state = xml.attributes().value("type"_L1).toString();
            if (!messages.last().numerus)
                messages.last().forms << xml.readElementText();
        } else if (name == u"numerusform") {
            messages.last().forms << xml.readElementText();
        }
    }
    if (xml.hasError())
        qFatal("not a translation file: %s", qUtf8Printable(xml.errorString()));
    return messages;
}

// What stands for a value: %1, %L1, %n. Sorted, so that a translation may order them as its language does.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression placeholder(u"%(?:L?\\d{1,2}|L?n)"_s);
    QStringList found;
    for (auto it = placeholder.globalMatch(text); it.hasNext();)
        found << it.next().captured();
    found.sort();
    return found;
}

// What is wrong with one message, "" if nothing. `complete`: also texts without a number must be translated.
QString problem(const Message &message, bool complete)
{
    if (message.state == u"vanished" || message.state == u"obsolete")
        return u"is no longer in the sources"_s;
    if (!complete && !message.numerus)
        return {};
    if (message.state == u"unfinished")
        return u"is unfinished"_s;
    if (message.numerus && message.forms.size() != 2) // both English and German have two
        return u"has not two plural forms"_s;
    for (const QString &form : message.forms) {
        if (form.isEmpty())
            return u"is empty"_s;
        QStringList expected = placeholders(message.source);
        QStringList found = placeholders(form);
        // "1 ticket" may be written "one ticket".
        if (message.numerus) {
            expected.removeAll(u"%n"_s);
            found.removeAll(u"%n"_s);
        }
        if (found != expected)
            return u"has other placeholders than the source: \"%1\""_s.arg(form);
    }
    if (message.numerus && message.source.contains(u"%n"_s) && !message.forms.last().contains(u"%n"_s))
        return u"loses the number in the plural"_s;
    return {};
}

QStringList report(const QList<Message> &messages, bool complete)
{
    QStringList lines;
    for (const Message &message : messages) {
        const QString found = problem(message, complete);
        if (!found.isEmpty())
            lines << u"%1: \"%2\" %3"_s.arg(message.context, message.source, found);
    }
    return lines;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesMatchTheSources_data()
    {
        QTest::addColumn<bool>("complete");
        QTest::newRow("en") << false; // plural forms only, the rest is the source text
        QTest::newRow("de") << true;
    }

    void filesMatchTheSources()
    {
        QFETCH(bool, complete);
        const QString language = QString::fromLatin1(QTest::currentDataTag());
        QTemporaryDir folder;
        QVERIFY(folder.isValid());
        const QString ts = folder.filePath(u"sundog_%1.ts"_s.arg(language));
        QVERIFY(QFile::copy(QStringLiteral(SOURCE_DIR "/translations/sundog_%1.ts").arg(language), ts));
        QVERIFY(QFile::setPermissions(ts, QFile::ReadOwner | QFile::WriteOwner));

        QStringList arguments{u"-silent"_s, u"-locations"_s, u"none"_s, u"-source-language"_s, u"en"_s};
        arguments << u"-target-language"_s << language << QStringLiteral(SOURCE_DIR "/app")
                  << QStringLiteral(SOURCE_DIR "/ui") << u"-ts"_s << ts;
        if (!complete)
            arguments.prepend(u"-pluralonly"_s);
        QProcess lupdate;
        lupdate.setProcessChannelMode(QProcess::MergedChannels);
        lupdate.start(QStringLiteral(LUPDATE), arguments);
        QVERIFY2(lupdate.waitForFinished(120'000), qPrintable(lupdate.errorString()));
        const QByteArray said = lupdate.readAll();
        QVERIFY2(lupdate.exitStatus() == QProcess::NormalExit && lupdate.exitCode() == 0, said.constData());
        // A class without Q_OBJECT, or a tr() that is not understood: the text would silently stay English.
        QVERIFY2(said.isEmpty(), said.constData());

        QFile file(ts);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList problems = report(readMessages(&file), complete);
        for (const QString &problem : problems) // one by one: QVERIFY2 cuts a long text
            qWarning("%s", qUtf8Printable(problem));
        QVERIFY2(problems.isEmpty(), "run the target update-translations, then translate what is unfinished");
    }

    void everyLanguageIsInTheProgram()
    {
        const QStringList files = QDir(QStringLiteral(SOURCE_DIR "/translations")).entryList({u"*.ts"_s});
        QVERIFY(files.size() >= 2);
        for (QString file : files) {
            file.replace(u".ts"_s, u".qm"_s);
            QTranslator translator;
            QVERIFY2(translator.load(u":/i18n/"_s + file), qPrintable(file));
        }
    }

    void checkerSeesWhatIsWrong_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<bool>("right");
        const auto row = [](const char *name, bool right, const QString &message) {
            QTest::newRow(name) << message << right;
        };
        row("fine", true, u"<message><source>a %1 b %2</source><translation>%2 c %1</translation></message>"_s);
        row("unfinished", false, u"<message><source>a</source><translation type=\"unfinished\"/></message>"_s);
        row("vanished", false,
            u"<message><source>a</source><translation type=\"vanished\">b</translation></message>"_s);
        row("obsolete", false,
            u"<message><source>a</source><translation type=\"obsolete\">b</translation></message>"_s);
        row("empty", false, u"<message><source>a</source><translation></translation></message>"_s);
        row("lost", false, u"<message><source>a %1</source><translation>b</translation></message>"_s);
        row("other", false, u"<message><source>a %1</source><translation>b %2</translation></message>"_s);
        row("plural", true,
            u"<message numerus=\"yes\"><source>%n of %1</source><translation><numerusform>eins von %1</numerusform>"
            "<numerusform>%n von %1</numerusform></translation></message>"_s);
        row("one form", false,
            u"<message numerus=\"yes\"><source>%n</source><translation><numerusform>%n</numerusform></translation>"
            "</message>"_s);
        row("number lost", false,
            u"<message numerus=\"yes\"><source>%n a</source><translation><numerusform>ein a</numerusform>"
            "<numerusform>viele a</numerusform></translation></message>"_s);
    }

    void checkerSeesWhatIsWrong()
    {
        QFETCH(QString, message);
        QFETCH(bool, right);
        QByteArray xml = "<TS><context><name>c</name>" + message.toUtf8() + "</context></TS>";
        QBuffer buffer(&xml);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        const QList<Message> messages = readMessages(&buffer);
        QCOMPARE(messages.size(), 1);
        QCOMPARE(report(messages, true).isEmpty(), right);
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
