// SPDX-License-Identifier: Apache-2.0
#include "detail/actioncard.h"
#include "detail/htmlcleaner.h"
#include "model/timewords.h"
#include "report/htmltags.h"
#include "report/htmltext.h"

#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longest = 1024 * 1024;

bool isHtml(const Action &action)
{
    return !action.noteHtml.isEmpty() || looksLikeHtml(action.note);
}

// Never given HTML that was not cleaned: QTextDocument would read files for its images.
QTextDocument *cleaned(const Action &action, QObject *parent)
{
    auto *document = new QTextDocument(parent);
    HtmlLimits limits;
    limits.output = longest;
    document->setHtml(cleanedHtml(action.text(), limits).html);
    return document;
}

QString note(const Action &action)
{
    if (!isHtml(action))
        return harmlessText(action.text());
    QObject owner;
    QString text = cleaned(action, &owner)->toPlainText();
    return text.remove(QChar::ObjectReplacementCharacter);
}

QString title(const TimelineEntry &entry)
{
    const Action &action = entry.action;
    QStringList parts{audienceWord(entry.audience), action.who, action.outcome,
                      action.at == 0 ? QString() : utcTime(action.at) + u" UTC"_s};
    parts.removeAll(QString());
    return harmlessText(parts.join(u" · "_s));
}

} // namespace

QString actionText(const TimelineEntry &entry)
{
    return title(entry) + u'\n' + note(entry.action).trimmed() + u'\n';
}

QString actionMarkdown(const TimelineEntry &entry)
{
    QObject owner;
    const QString body = isHtml(entry.action) ? cleaned(entry.action, &owner)->toMarkdown() : note(entry.action);
    return u"**"_s + title(entry) + u"**\n\n"_s + body.trimmed() + u'\n';
}
