// SPDX-License-Identifier: Apache-2.0
#include "triage/safefilename.h"

#include <QList>
#include <QStringList>
#include <QTextBoundaryFinder>

namespace {

constexpr qsizetype mostBytes = 200;
constexpr qsizetype longestExtension = 16; // with its dot; what is longer is no extension

// Control and format characters: among the latter those that turn the direction of writing, so that "exe.fdp" reads
// "pdf.exe", and those that cannot be seen.
bool isDropped(char32_t code)
{
    switch (QChar::category(code)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

bool isReplaced(char32_t code)
{
    return QStringView(u"/\\:*?\"<>|").contains(QChar::fromUcs2(code < 0x80 ? char16_t(code) : u'a'));
}

bool isBlank(QChar character)
{
    return character.isSpace();
}

QString withoutEdges(QString name)
{
    qsizetype from = 0;
    while (from < name.size() && (isBlank(name.at(from)) || name.at(from) == u'.'))
        ++from; // a leading dot hides a file
    qsizetype to = name.size();
    while (to > from && (isBlank(name.at(to - 1)) || name.at(to - 1) == u'.'))
        --to; // Windows drops these, so that "a.exe." is "a.exe"
    return name.mid(from, to - from);
}

// Names that Windows takes for a device, with any extension.
bool isReserved(const QString &name)
{
    const QString stem = name.left(name.indexOf(u'.')).trimmed().toUpper();
    static const QStringList whole{QStringLiteral("CON"),   QStringLiteral("PRN"),    QStringLiteral("AUX"),
                                   QStringLiteral("NUL"),   QStringLiteral("CONIN$"), QStringLiteral("CONOUT$"),
                                   QStringLiteral("CLOCK$")};
    if (whole.contains(stem))
        return true;
    const bool numbered = stem.startsWith(u"COM") || stem.startsWith(u"LPT");
    return numbered && stem.size() == 4 && QStringView(u"0123456789¹²³").contains(stem.at(3));
}

qsizetype bytesOf(QStringView text)
{
    return text.toUtf8().size();
}

// Where the extension begins; the size if there is none. ".tar.gz" is one.
qsizetype extensionOf(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    if (dot <= 0 || bytesOf(QStringView(name).mid(dot)) > longestExtension)
        return name.size();
    if (const qsizetype tar = dot - 4; tar > 0 && name.mid(tar, 4).compare(u".tar", Qt::CaseInsensitive) == 0)
        return tar;
    return dot;
}

// The longest beginning of so many bytes that does not cut through what a person takes for one character.
QString beginning(const QString &text, qsizetype bytes)
{
    if (bytesOf(text) <= bytes)
        return text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype fits = 0;
    for (qsizetype at = finder.toNextBoundary(); at > 0; at = finder.toNextBoundary()) {
        if (bytesOf(QStringView(text).left(at)) > bytes)
            break;
        fits = at;
    }
    if (fits == 0) { // one heap of accents
        for (fits = text.size(); fits > 0 && bytesOf(QStringView(text).left(fits)) > bytes;)
            --fits;
        if (fits > 0 && text.at(fits - 1).isHighSurrogate())
            --fits;
    }
    return text.left(fits);
}

QString fitted(const QString &name, const QString &beforeExtension)
{
    const qsizetype dot = extensionOf(name);
    const QString extension = name.mid(dot);
    const qsizetype room = mostBytes - bytesOf(extension) - bytesOf(beforeExtension);
    QString stem = beginning(name.left(dot), room);
    while (!stem.isEmpty() && isBlank(stem.back()))
        stem.chop(1);
    return stem + beforeExtension + extension;
}

} // namespace

QString safeFileName(const QString &name, qint64 id)
{
    QString safe;
    for (const char32_t code : name.left(4096).toUcs4()) {
        if (isReplaced(code))
            safe += u'_';
        else if (code == U'\t' || code == U'\n' || code == U'\r')
            safe += u' ';
        else if (!isDropped(code))
            safe += QString::fromUcs4(&code, 1);
    }
    safe = withoutEdges(fitted(withoutEdges(safe), {}));
    if (isReserved(safe))
        safe = fitted(u'_' + safe, {});
    return safe.isEmpty() ? QStringLiteral("attachment-%1").arg(id) : safe;
}

QString numberedFileName(const QString &name, int number)
{
    return fitted(name, QStringLiteral(" (%1)").arg(number));
}

QString fileNameOf(const QString &title)
{
    QString name = title.toLower();
    for (QChar &c : name) {
        if (!c.isLetterOrNumber())
            c = u'-';
    }
    return name;
}

QString sameFileKey(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).toCaseFolded();
}
