// SPDX-License-Identifier: Apache-2.0
#include "browser/loadwords.h"

#include "model/timewords.h"
#include "triage/erroradvice.h"

#include <QCoreApplication>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LoadNotice)
};

// "50 of 1254 loaded". The server's count is a hint: where it is less than what is here, it is wrong and not repeated.
QString counts(const LoadReport &report)
{
    if (report.recordCount > report.loaded)
        return Words::tr("%1 of %2 loaded").arg(report.loaded).arg(report.recordCount);
    if (report.recordCount >= 0)
        return Words::tr("%n loaded", nullptr, report.loaded);
    return Words::tr("%n loaded, the server does not say of how many", nullptr, report.loaded);
}

QString loadAllCaption(const LoadReport &report)
{
    return report.requestsLeft > 0 ? Words::tr("Load all (%n request(s))", nullptr, report.requestsLeft)
                                   : Words::tr("Load all");
}

QString page(const LoadReport &report)
{
    const int current = report.pages + 1;
    return report.pagesExpected >= current ? Words::tr("page %1 of %2").arg(current).arg(report.pagesExpected)
                                           : Words::tr("page %1").arg(current);
}

QString adviceText(const Advice &advice)
{
    QStringList parts;
    for (const QString &part : {advice.cause, advice.cure}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    const QString ours = parts.join(u' ');
    if (advice.serverSaid.isEmpty())
        return ours;
    const QString theirs = Words::tr("The server said: “%1”").arg(advice.serverSaid);
    return ours.isEmpty() ? theirs : theirs + u'\n' + ours;
}

LoadWords failed(const LoadReport &report, AdviceContext context)
{
    context.attempt =
        report.error.kind == Error::Kind::SignIn ? AdviceContext::Attempt::SignIn : AdviceContext::Attempt::ReadTickets;
    const Advice advice = advise(report.error, context);
    LoadWords words;
    words.tone = LoadWords::Tone::Loss;
    words.text = report.loaded > 0 ? counts(report) + QStringLiteral(". ") + advice.happened : advice.happened;
    words.detail = adviceText(advice);
    words.retry = true;
    words.raw = !report.error.body.isEmpty();
    if (report.pages > 0)
        words.loadAll = loadAllCaption(report);
    return words;
}

LoadWords ofThisLoad(const LoadReport &report, const AdviceContext &context)
{
    LoadWords words;
    switch (report.end) {
    case LoadReport::End::Loading:
        words.tone = LoadWords::Tone::Quiet;
        words.text = report.loaded > 0
                         ? Words::tr("Loading, %1 · %n row(s) so far", nullptr, report.loaded).arg(page(report))
                         : Words::tr("Loading, %1").arg(page(report));
        words.cancel = true;
        break;
    case LoadReport::End::Whole:
        break;
    case LoadReport::End::NumberReached:
        words.tone = LoadWords::Tone::Quiet;
        words.text = Words::tr("Only the newest %n, as set by Number.", nullptr, report.loaded);
        if (report.recordCount > report.loaded)
            words.text += u' ' + Words::tr("The server has %n in all.", nullptr, static_cast<int>(report.recordCount));
        break;
    case LoadReport::End::Paused:
        words.tone = LoadWords::Tone::Loss;
        words.text = counts(report);
        words.loadAll = loadAllCaption(report);
        break;
    case LoadReport::End::Cancelled:
        words.tone = LoadWords::Tone::Loss;
        words.text = Words::tr("Cancelled: %1").arg(counts(report));
        words.loadAll = loadAllCaption(report);
        words.retry = report.pages == 0;
        break;
    case LoadReport::End::Failed:
        return failed(report, context);
    case LoadReport::End::CountDiffers:
        words.tone = LoadWords::Tone::Loss;
        words.text = counts(report);
        words.detail = Words::tr("The server counts more tickets than its pages hold, and looking again did not bring "
                                 "them. Its count may be wrong, or tickets changed while they were read.");
        words.retry = true;
        break;
    case LoadReport::End::PagingBroken:
        words.tone = LoadWords::Tone::Loss;
        words.text = counts(report);
        words.detail =
            Words::tr("The server sends the same page again and again, so there may be more tickets than can "
                      "be read. A narrower filter (a shorter time, one status) gets the rest.");
        words.retry = true;
        break;
    }
    return words;
}

} // namespace

LoadWords loadWords(const LoadReport &report, const AdviceContext &context, qint64 shownAt, qint64 now)
{
    LoadWords words = ofThisLoad(report, context);
    if (shownAt == 0)
        return words;
    const QString at = compactTime(shownAt, now);
    switch (report.end) {
    case LoadReport::End::Loading:
        words.text = Words::tr("Refreshing, %1").arg(page(report));
        break;
    case LoadReport::End::Cancelled:
        words.tone = LoadWords::Tone::Quiet;
        words.text = Words::tr("The refresh was cancelled. The rows are those of %1.").arg(at);
        words.loadAll.clear();
        words.retry = true;
        break;
    case LoadReport::End::Failed: {
        LoadReport alone = report; // how far the refresh came says nothing of the rows on the screen
        alone.loaded = 0;
        words = failed(alone, context);
        words.text = Words::tr("The rows are those of %1. %2").arg(at, words.text);
        words.loadAll.clear();
        break;
    }
    case LoadReport::End::Whole:
    case LoadReport::End::NumberReached:
    case LoadReport::End::Paused:
    case LoadReport::End::PagingBroken:
    case LoadReport::End::CountDiffers:
        break;
    }
    return words;
}

QStringList incompleteWords(const LoadReport &report, const AdviceContext &context)
{
    if (report.complete())
        return {};
    if (report.end == LoadReport::End::Loading)
        return {Words::tr("The list is still being loaded: %1").arg(counts(report))};
    const LoadWords words = ofThisLoad(report, context);
    QStringList sentences{words.text, words.detail, unreadableWords(report)};
    sentences.removeAll(QString());
    return sentences;
}

QString sideWords(const LoadReport &report)
{
    QStringList parts;
    if (!report.notApplied.isEmpty())
        parts.append(Words::tr("The server did not apply: %1.").arg(report.notApplied.join(QStringLiteral(", "))));
    if (report.dropped > 0)
        parts.append(Words::tr("%n row(s) outside the filter were left out.", nullptr, report.dropped));
    return parts.join(u' ');
}

QString unreadableWords(const LoadReport &report)
{
    return report.unreadable > 0
               ? Words::tr("%n row(s) came without a readable id and are missing here.", nullptr, report.unreadable)
               : QString();
}
