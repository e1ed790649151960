// SPDX-License-Identifier: Apache-2.0
#include "practice/faults.h"

#include <QCoreApplication>

namespace practice {

namespace {

using enum FaultId;
using enum FaultKind::Takes;

// Names are part of the command line (`sundog practice --fault NAME`): they may be added to, not changed.
constexpr FaultKind table[] = {
    {IdsAsStrings, "ids-as-strings", Where, QT_TRANSLATE_NOOP("practice::Faults", "Ids arrive as text: \"3\".")},
    {IdsAsFloats, "ids-as-floats", Where, QT_TRANSLATE_NOOP("practice::Faults", "Ids arrive with a fraction: 3.0.")},
    {PageSize50, "page-size-50", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "A page holds 50 tickets at most, however many were asked for.")},
    {RecordCountWrong, "record-count-wrong", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "The number of records is too small by a third.")},
    {RecordCountTooBig, "record-count-too-big", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "The number of records is too big by one.")},
    {RecordCountMissing, "record-count-missing", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "Lists do not say how many records there are.")},
    {FiltersIgnored, "filters-ignored", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "Every filter is ignored: lists hold everything.")},
    {FilterIgnored, "filter-ignored", Value,
     QT_TRANSLATE_NOOP("practice::Faults", "One query parameter is ignored, for example filter-ignored:status.")},
    {IgnoreTimeFilter, "ignore-time-filter", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "Start and end times are ignored.")},
    {PagingIgnored, "paging-ignored", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "The first page comes, whichever was asked for.")},
    {PageOverlap, "page-overlap", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "Each page repeats the last rows of the page before.")},
    {OrderIgnored, "order-ignored", Where, QT_TRANSLATE_NOOP("practice::Faults", "The order asked for is ignored.")},
    {SingleWrappedInArray, "single-wrapped-in-array", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "An answer of one object comes inside an array.")},
    {MalformedJson, "malformed-json", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "The JSON breaks off in the middle, although the answer is complete.")},
    {Utf8Bom, "utf8-bom", Where, QT_TRANSLATE_NOOP("practice::Faults", "Answers begin with a byte order mark.")},
    {LookupFailed, "lookup-failed", Value,
     QT_TRANSLATE_NOOP("practice::Faults", "One look-up answers with a server error, for example lookup-failed:Team.")},
    {LookupEmpty, "lookup-empty", Value,
     QT_TRANSLATE_NOOP("practice::Faults", "One look-up answers with an empty list, as for a restricted agent.")},
    {AttachmentLink, "attachment-link", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "A file is answered with a link to another host.")},
    {AttachmentLinkEnded, "attachment-link-ended", Where,
     QT_TRANSLATE_NOOP("practice::Faults",
                       "A file is answered with a link to another host, which refuses it because it has ended.")},
    {FileSizeWrong, "file-size-wrong", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "Lists of files name sizes that are too big by one byte.")},
    {DeleteWithBody, "delete-with-body", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "A deletion is answered with the record instead of nothing.")},
    {AssignNotApplied, "assign-not-applied", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "An assignment is accepted and not applied.")},
    {UpdateNotApplied, "update-not-applied", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "Every change to a ticket is accepted and not applied.")},
    {LostBeforeActing, "lost-before-acting", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "Where an answer is lost, the request is not acted upon either.")},
    {PrintIgnored, "print-ignored", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "The order for a ticket's PDF is accepted, and none is made.")},
    {Status429, "status-429", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "Refused as too many requests, without saying when to come back.")},
    {Status429RetryAfter, "status-429-retry-after", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "Refused as too many requests, with the seconds to wait.")},
    {Status429RetryAfterDate, "status-429-retry-after-date", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "Refused as too many requests, with the time to come back at.")},
    {Status429Json, "status-429-json", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "Refused as too many requests, as JSON.")},
    {RetryAfter, "retry-after", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "The real request limit names the seconds to wait.")},
    {RetryAfterDate, "retry-after-date", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "The real request limit names the time to come back at.")},
    {LimitJson, "limit-json", Where, QT_TRANSLATE_NOOP("practice::Faults", "The real request limit answers as JSON.")},
    {Status401, "status-401", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "Every token is refused, a fresh one as well.")},
    {ForbiddenEmpty, "forbidden-empty", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "Forbidden, with nothing in the answer.")},
    {ForbiddenJson, "forbidden-json", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "Forbidden, with a sentence as JSON.")},
    {BadRequestString, "bad-request-string", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "Refused as a bad request, with a bare sentence.")},
    {BadRequestMessage, "bad-request-message", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "Refused as a bad request, with a message object.")},
    {BadRequestModelState, "bad-request-model-state", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "Refused as a bad request, with the errors listed by field.")},
    {TooLarge, "too-large", Where, QT_TRANSLATE_NOOP("practice::Faults", "Refused as too large.")},
    {ServerErrorHtml, "server-error-html", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "A gateway in between answers 502 with a web page.")},
    {ServerError500Html, "server-error-500-html", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "The server answers 500 with a web page.")},
    {ServerErrorJson, "server-error-500-json", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "The server answers 500 with an exception as JSON.")},
    {ExpiredToken400, "expired-token-400", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "An expired token is refused with 400 instead of 401.")},
    {ExpiredTokens, "expired-tokens", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "All tokens issued until now have expired.")},
    {TokenLifetime, "token-lifetime", Value,
     QT_TRANSLATE_NOOP("practice::Faults", "New tokens live for this many seconds, for example token-lifetime:5.")},
    {ScopesGranted, "scopes-granted", Value,
     QT_TRANSLATE_NOOP(
         "practice::Faults",
         "Only these scopes are granted, whatever was asked for, for example scopes-granted:read:tickets.")},
    {AuthHostElsewhere, "auth-host-elsewhere", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "Signing in happens on another host, which authinfo names.")},
    {AuthInfoMissing, "authinfo-missing", Where, QT_TRANSLATE_NOOP("practice::Faults", "There is no authinfo.")},
    {WrongTenant500, "wrong-tenant-500", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "The tenant is taken for a wrong one: 500 with plain text.")},
    {InvalidClient401, "invalid-client-401", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "A wrong client id or secret is refused with 401 instead of 400.")},
    {Slow, "slow", Where, QT_TRANSLATE_NOOP("practice::Faults", "Answers take two seconds longer.")},
    {Drip, "drip", Where, QT_TRANSLATE_NOOP("practice::Faults", "Answers come in a few bytes at a time.")},
    {CutHeader, "cut-header", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "The line is cut in the middle of the answer's header.")},
    {CutBody, "cut-body", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "The line is cut in the middle of the answer's body.")},
    {FaultId::Reset, "reset", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "The request is acted upon, then the connection is reset.")},
    {CloseBeforeAnswer, "close-before-answer", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "The request is acted upon, then the connection is closed unanswered.")},
    {NeverAnswer, "never-answer", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "The request is acted upon and never answered.")},
    {RedirectElsewhere, "redirect-elsewhere", Where,
     QT_TRANSLATE_NOOP("practice::Faults", "The server points to another host (302).")},
};

} // namespace

std::span<const FaultKind> faultKinds()
{
    return table;
}

QString faultText(const FaultKind &kind)
{
    return QCoreApplication::translate("practice::Faults", kind.text);
}

} // namespace practice
