// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "practice/httpmessage.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <optional>
#include <span>

namespace practice {

// A fault is switched on by a text:
//
//     NAME[:WHERE][+SKIP][*TIMES]       never-answer              every /api call, but not authinfo and not the token
//                                       never-answer:all          everything
//                                       never-answer:token        the token request alone; also :authinfo
//                                       reset:/Actions            /api/Actions and what is below it
//                                       reset:POST                every POST to /api
//                                       reset:POST/Tickets        a verb and a path
//                                       server-error-html:#1042   requests about ticket 1042: its id stands in the
//                                       path,
//                                                                 in ticket_id or in the posted objects
//                                       status-429*1              the first matching request only
//                                       cut-body+2*1              the third matching request only
//     NAME:VALUE[+SKIP][*TIMES]         filter-ignored:ticketarea_id, lookup-failed:Team, token-lifetime:5
//
// The names are in faulttable.cpp.
enum class FaultId {
    // what answers look like
    IdsAsStrings,
    IdsAsFloats,
    PageSize50,
    RecordCountWrong,
    RecordCountTooBig,
    RecordCountMissing,
    FiltersIgnored,
    FilterIgnored,
    IgnoreTimeFilter,
    PagingIgnored,
    PageOverlap,
    OrderIgnored,
    SingleWrappedInArray,
    MalformedJson,
    Utf8Bom,
    LookupFailed,
    LookupEmpty,
    AttachmentLink,
    AttachmentLinkEnded,
    FileSizeWrong,
    DeleteWithBody,
    // what is accepted and what is done
    AssignNotApplied,
    UpdateNotApplied,
    LostBeforeActing,
    PrintIgnored,
    // refusals
    Status429,
    Status429RetryAfter,
    Status429RetryAfterDate,
    Status429Json,
    RetryAfter,
    RetryAfterDate,
    LimitJson,
    Status401,
    ForbiddenEmpty,
    ForbiddenJson,
    BadRequestString,
    BadRequestMessage,
    BadRequestModelState,
    TooLarge,
    ServerErrorHtml,
    ServerError500Html,
    ServerErrorJson,
    // sign-in
    ExpiredToken400,
    ExpiredTokens,
    TokenLifetime,
    ScopesGranted,
    AuthHostElsewhere,
    AuthInfoMissing,
    WrongTenant500,
    InvalidClient401,
    // the line
    Slow,
    Drip,
    CutHeader,
    CutBody,
    Reset,
    CloseBeforeAnswer,
    NeverAnswer,
    RedirectElsewhere,
};

struct FaultKind
{
    enum class Takes { Where, Value };
    FaultId id;
    const char *name;
    Takes takes;
    const char *text; // English; translated in the context "practice::Faults"
};

[[nodiscard]] std::span<const FaultKind> faultKinds();
[[nodiscard]] QString faultText(const FaultKind &kind);

// What a request is about, as far as faults can be aimed.
struct FaultAim
{
    enum class Area { Api, AuthInfo, Token };
    Area area = Area::Api;
    QString apiPath; // lower case, without "/api", e.g. "/tickets/1042"
};

class Fault
{
public:
    [[nodiscard]] static std::optional<Fault> fromText(const QString &text); // nothing: no such fault

    [[nodiscard]] const FaultKind &kind() const { return *m_kind; }
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QString value() const { return m_value; }
    [[nodiscard]] bool isUsedUp() const { return m_times == 0; }

    [[nodiscard]] bool aimsAt(const HttpRequest &request, const FaultAim &aim) const;
    [[nodiscard]] bool strike(); // counts a request it aims at; false while it is still skipping

private:
    bool readWhere(const QString &where);

    const FaultKind *m_kind = nullptr;
    QString m_text;
    QString m_value;
    QString m_method;
    QString m_path;
    QString m_ticket;
    QString m_area; // "all", "token", "authinfo" or nothing
    int m_skip = 0;
    int m_times = -1; // -1: always
};

// The faults that strike one request.
class RequestFaults
{
public:
    void add(const Fault &fault) { m_faults.append(fault); }
    [[nodiscard]] bool has(FaultId id) const;
    [[nodiscard]] QStringList values(FaultId id) const;

private:
    QList<Fault> m_faults;
};

} // namespace practice
