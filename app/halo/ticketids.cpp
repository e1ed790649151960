// SPDX-License-Identifier: Apache-2.0
#include "halo/ticketids.h"

#include "halo/json.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>
#include <QUrlQuery>
#include <algorithm>

namespace {

constexpr int deepest = 16; // lists in lists; a text of brackets must not overflow the stack

QString shown(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c.isSpace())
            c = u' ';
    }
    return text.size() > 40 ? text.left(39) + u'…' : text;
}

bool saysSomething(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TicketIds)
};

class Reader
{
public:
    explicit Reader(TicketIds &found) : m_found(found) {}

    void text(const QString &text, int depth)
    {
        const QString trimmed = text.trimmed();
        if (trimmed.startsWith(u'[') || trimmed.startsWith(u'{')) {
            const QJsonDocument document = halo::readJson(trimmed.toUtf8());
            if (document.isArray())
                return value(document.array(), depth);
            if (document.isObject())
                return value(document.object(), depth);
        }
        words(text);
    }

    void value(const QJsonValue &given, int depth)
    {
        if (depth > deepest)
            return problem(QStringLiteral("[…]"));
        if (given.isArray()) {
            const QJsonArray list = given.toArray();
            for (const QJsonValue &each : list)
                value(each, depth + 1);
        } else if (given.isObject()) {
            record(given.toObject(), depth);
        } else if (given.isString()) {
            const QString words = given.toString();
            words.trimmed().isEmpty() ? problem(QStringLiteral("\"\"")) : text(words, depth + 1);
        } else if (given.isDouble()) {
            id(halo::toId(given), halo::toText(given)); // 1042.0 is 1042, as some servers send it; 1042.5 is nothing
        } else {
            problem(given.isBool() ? halo::toText(given) : QStringLiteral("null"));
        }
    }

private:
    void record(const QJsonObject &object, int depth)
    {
        // ticket_id before id: an action has both, and its own id counts from 1 in every ticket.
        for (const char *key : {"ticket_id", "ticketId", "id"}) {
            const QJsonValue own = object.value(QLatin1String(key));
            if (own.isDouble() || own.isString())
                return value(own, depth + 1);
        }
        // D3's inputs, what HaloPSA answers, and what `sundog run` prints
        for (const char *key : {"Ticket IDs", "tickets", "actions", "results"}) {
            const QJsonValue list = object.value(QLatin1String(key));
            if (!list.isUndefined() && !list.isNull())
                return value(list, depth + 1);
        }
        problem(QStringLiteral("{…}"));
    }

    void words(const QString &text)
    {
        // Possessive throughout: a long text must not use up the stack that a regular expression may go back on. A
        // Markdown link, whose caption may hold numbers of its own; a link, up to where the next thing begins; a word.
        static const QRegularExpression part(
            QStringLiteral(R"(\[(?:\\.|[^\[\]\\])*+\]\(\s*(?<markdown>https?://[^\s<>]*?)\s*\)(?=[\s,;|]|$))"
                           R"(|(?<link>https?://(?:(?![,;]\s*https?://)[^\s<>"'|\[\]{}\\^`])++))"
                           R"(|(?<word>(?:(?!https?://)[^\s,;|\p{Cf}\p{Cc}])++))"),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption |
                QRegularExpression::DotMatchesEverythingOption);
        QRegularExpressionMatchIterator parts = part.globalMatch(text);
        while (parts.hasNext()) {
            const QRegularExpressionMatch match = parts.next();
            m_offset = static_cast<int>(match.capturedStart());
            if (!match.captured(u"markdown").isEmpty())
                link(match.captured(u"markdown"));
            else if (!match.captured(u"link").isEmpty())
                link(match.captured(u"link"));
            else
                word(match.captured(u"word"));
        }
        m_offset = -1;
    }

    void word(const QString &given)
    {
        // "(#1042)", "[1041]", "1040." and "{id: 7" without its end; "-5" keeps its sign, it is no bullet.
        static const QRegularExpression before(QStringLiteral(R"(^[\[\](){}<>"'“”„‘’«»#*•:=]+)"));
        static const QRegularExpression after(QStringLiteral(R"([\[\](){}<>"'“”„‘’«»*.:!?]+$)"));
        static const QRegularExpression label(QStringLiteral(R"(^(?:(?:ticket[_ ]?)?ids?|tickets?)["']?[:=#]?["']?#?)"),
                                              QRegularExpression::CaseInsensitiveOption);
        QString bare = given;
        bare.remove(before).remove(after);
        const QRegularExpressionMatch name = label.match(bare);
        // "ID:0001042" as in the subject of HaloPSA's mails; the label alone says what comes.
        if (name.hasMatch()) {
            const QString rest = bare.mid(name.capturedEnd());
            if (rest.isEmpty())
                return;
            if (const auto number = halo::toId(QJsonValue(rest)))
                return id(number, given);
        }
        if (!saysSomething(bare))
            return;             // a bullet, a dash
        if (isTicketPage(bare)) // "/tickets?id=1042", a link without its host
            return link(bare);
        id(halo::toId(QJsonValue(bare)), given);
    }

    static bool isTicketPage(const QString &address)
    {
        const QString page = address.section(u'?', 0, 0).section(u'/', -1);
        return address.contains(u'?') && (page.compare(u"ticket", Qt::CaseInsensitive) == 0 ||
                                          page.compare(u"tickets", Qt::CaseInsensitive) == 0);
    }

    // {web}/ticket?id=N, and what else ends in a ticket: /tickets?area=1&id=N, /api/Tickets/N. Any other link may hold
    // an id as well, but that of a customer or of an article.
    void link(QString address)
    {
        while (!address.isEmpty() && QStringLiteral(".,;:!?)>*").contains(address.back()))
            address.chop(1);
        const QUrl url(address);
        const QUrlQuery query(url);
        const QStringList path = url.path().split(u'/', Qt::SkipEmptyParts);
        const auto isTickets = [&path](qsizetype place) {
            const QString name = path.value(place).toLower();
            return name == u"ticket" || name == u"tickets";
        };
        QString ids;
        if (isTickets(path.size() - 1)) {
            const auto items = query.queryItems(QUrl::FullyDecoded);
            for (const auto &[key, value] : items) {
                const QString name = key.toLower();
                if (ids.isEmpty() &&
                    (name == u"id" || name == u"ticketid" || name == u"ticket_id" || name == u"ticketids"))
                    ids = value;
            }
        } else if (path.size() >= 2 && isTickets(path.size() - 2)) {
            ids = path.constLast();
        }
        if (ids.isEmpty())
            return problem(address);
        const QStringList each = ids.split(u',', Qt::SkipEmptyParts);
        for (const QString &one : each)
            id(halo::toId(QJsonValue(one)), address);
    }

    void id(std::optional<qint64> number, const QString &given)
    {
        if (!number || *number < 1 || *number > TicketIds::largest)
            return problem(given);
        const TicketId id{*number};
        if (m_known.contains(id))
            return;
        m_known.insert(id);
        m_found.ids.append(id);
    }

    void problem(const QString &given)
    {
        m_found.notIds.append(shown(given));
        m_found.problems.append(
            {QStringLiteral("Ticket IDs"),
             Words::tr("“%1” is not the id of a ticket. Expected are whole numbers from 1, such as 1042 or "
                       "#1042, or links to tickets.")
                 .arg(m_found.notIds.constLast()),
             m_offset});
    }

    TicketIds &m_found;
    QSet<TicketId> m_known;
    int m_offset = -1;
};

} // namespace

TicketIds TicketIds::fromText(const QString &text)
{
    TicketIds found;
    Reader(found).text(text, 0);
    return found;
}

TicketIds TicketIds::fromInput(const QJsonValue &value)
{
    TicketIds found;
    if (!value.isNull() && !value.isUndefined())
        Reader(found).value(value, 0);
    return found;
}

QJsonArray TicketIds::toInput(const QList<TicketId> &ids)
{
    QJsonArray array;
    for (const TicketId id : ids)
        array.append(number(id));
    return array;
}

QString TicketIds::problemsInWords(int most) const
{
    if (notIds.isEmpty())
        return {};
    QStringList named;
    for (const QString &text : notIds.first(std::min<qsizetype>(most, notIds.size())))
        named.append(u'“' + text + u'”');
    if (notIds.size() > most)
        named.append(Words::tr("and %n more", nullptr, static_cast<int>(notIds.size()) - most));
    return Words::tr(
               "Not the id of a ticket: %1. Expected are whole numbers from 1, such as 1042 or #1042, or links to "
               "tickets.")
        .arg(named.join(QStringLiteral(", ")));
}
