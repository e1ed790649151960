// SPDX-License-Identifier: Apache-2.0
#include "practice/story.h"

#include "practice/attachmentbytes.h"
#include "practice/random.h"
#include "practice/topics.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace practice {

namespace {

enum Salt : quint64 { WordsSalt = 21, DetailsSalt, ActionsSalt, AttachmentsSalt, HtmlSalt };

// What mail carries and a safe view must survive: nothing here may ever run, load or look like a part of the program.
QString mailDecoration(int kind)
{
    switch (kind) {
    case 0:
        return u"<table border=\"1\" cellpadding=\"4\"><tr><th>Check</th><th>Result</th></tr><tr><td>Ping</td><td>12 "
               u"ms</td></tr><tr><td>DNS</td><td style=\"color:#d4351c\">timeout</td></tr></table>"_s;
    case 1:
        return u"<p>See <a href=\"https://docs.example.com/kb/4711?from=mail&amp;x=1\">the article</a> or <a "
               u"href=\"javascript:alert('no')\">click here</a>.</p>"_s;
    case 2:
        return u"<p><img alt=\"Screenshot\" src=\"data:image/png;base64,%1\"></p>"_s.arg(
            QString::fromLatin1(pngBytes(24, 16, 7).toBase64()));
    case 3:
        return u"<p><img src=\"https://tracker.example.net/open.gif?id=8841\" width=\"1\" height=\"1\" alt=\"\"></p>"_s;
    case 4:
        return u"<script>document.title='This must never run';</script><p onclick=\"alert(1)\">Kind regards</p>"_s;
    case 5:
        return u"<blockquote style=\"border-left:2px solid #aaa;padding-left:8px\"><p>On Monday the service desk "
               u"wrote:</p><p>&gt; Could you please try again?<br>&gt; Thank you</p></blockquote>"_s;
    case 6:
        return u"<p><img src=\"file:///etc/hostname\" alt=\"local file\"> <iframe "
               u"src=\"https://ads.example.net/\"></iframe></p><style>body{background:url(https://tracker.example.net/"
               u"bg.png)}</style>"_s;
    default:
        return {};
    }
}

} // namespace

const Topic &Story::topicOf(const Ticket &ticket) const
{
    const auto count = qint16(topics().size());
    return ticket.topic < count ? topics()[size_t(qMax<qint16>(0, ticket.topic))]
                                : localTopics()[size_t(ticket.topic - count)];
}

Words Story::wordsFor(const Ticket &ticket) const
{
    Random random(m_seed, quint64(ticket.id), WordsSalt);
    static const QString desks[] = {u"LT-"_s, u"PC-"_s};
    static const QString racks[] = {u"SRV-"_s, u"VM-"_s};
    static const QString shares[] = {u"\\\\fs01\\accounts"_s, u"\\\\fs01\\Projekte 2026"_s, u"Team site \"Board\""_s,
                                     u"H:\\Year end"_s, u"\\\\nas\\scans"_s};
    Words words;
    const User *user = m_directory.user(ticket.user);
    words.user = user && !user->email.isEmpty() ? user->name.section(u' ', 0, 0) : u"Reception"_s;
    constexpr int infrastructure = 6; // the team whose tickets are about servers
    words.host = random.pick(topicOf(ticket).team == infrastructure ? racks : desks) +
                 QString::number(random.between(1000, 9899));
    words.number = QString::number(random.between(2, 480));
    const Client *client = m_directory.client(ticket.client);
    words.client = client ? client->name : QString();
    const Site *site = m_directory.site(ticket.site);
    words.site = site ? site->name : QString();
    words.file = random.pick(shares);
    return words;
}

QString Story::summary(const Ticket &ticket) const
{
    const Topic &topic = topicOf(ticket);
    const Words words = wordsFor(ticket);
    QString text = fill(topic.summaries[ticket.variant % 3], words);
    if (ticket.longSummary) {
        // Somebody typed the whole mail into the subject.
        text += u" – "_s + fill(topic.body, words);
        while (text.size() < 400 + ticket.variant * 2)
            text += u" FW: RE: AW: "_s + fill(topic.body, words);
        text.replace(u'\n', u' ');
    }
    return text;
}

QString Story::details(const Ticket &ticket) const
{
    Random random(m_seed, quint64(ticket.id), DetailsSalt);
    if (random.chance(2))
        return {};
    const Words words = wordsFor(ticket);
    QString text = fill(topicOf(ticket).body, words);
    if (text.startsWith(u'<'))
        return text;
    if (random.chance(40))
        text += u"\n\nComputer: %1\nLocation: %2"_s.arg(words.host, words.site);
    text += u"\n\nKind regards\n"_s + words.user;
    if (random.chance(8))
        text = u"<p>"_s + text.toHtmlEscaped().replace(u"\n\n"_s, u"</p><p>"_s).replace(u"\n"_s, u"<br>"_s) +
               u"</p>"_s + mailDecoration(random.below(7));
    return text;
}

QString Story::detailsHtml(const Ticket &ticket) const
{
    const QString text = details(ticket);
    return text.startsWith(u'<') ? text : htmlOf(text, ticket, 0);
}

QString Story::htmlOf(const QString &text, const Ticket &ticket, int number) const
{
    if (text.isEmpty())
        return {};
    Random random(m_seed, quint64(ticket.id), HtmlSalt + quint64(number) * 64);
    QString html = text.toHtmlEscaped();
    html.replace(u"\n\n"_s, u"</p><p>"_s).replace(u"\n"_s, u"<br>"_s);
    return u"<p>"_s + html + u"</p>"_s + mailDecoration(random.below(14));
}

QList<Action> Story::actions(const Ticket &ticket) const
{
    Random random(m_seed, quint64(ticket.id), ActionsSalt);
    const Topic &topic = topicOf(ticket);
    const Words words = wordsFor(ticket);
    const User *user = m_directory.user(ticket.user);
    const Team *team = m_directory.team(ticket.team);
    QList<const Agent *> crew;
    for (const Agent &agent : m_directory.agents) {
        if (!agent.api && team && agent.teams.contains(team->id))
            crew.append(&agent);
    }
    if (crew.isEmpty())
        crew.append(&m_directory.agents.at(4));

    const int count = ticket.actions;
    QList<qint64> times{ticket.occurred};
    for (int i = 1; i < count - 1; ++i)
        times.append(ticket.occurred + qint64(random.fraction() * double(ticket.lastAction - ticket.occurred)));
    std::sort(times.begin(), times.end());
    times.append(ticket.lastAction);

    QList<Action> actions;
    int status = 1;
    for (int i = 0; i < count; ++i) {
        Action action;
        action.id = i + 1;
        action.at = times.at(i);
        action.oldStatus = status;
        const Agent &agent = *random.pick(crew);
        const bool last = i == count - 1;
        const int dice = random.below(100);
        const bool fromUser = i == 0 || (!last && dice < 18);
        if (fromUser) {
            action.outcome = i == 0 ? 1 : 12;
            action.note = i == 0 ? details(ticket) : fill(random.pick(userReplies()), words);
            action.who = user ? user->name : u"Monitoring"_s;
            action.whoType = 1;
        } else {
            action.who = agent.name;
            action.whoAgent = agent.id;
            if (last && m_directory.status(ticket.status)->closed) {
                action.outcome = 16;
                action.note = fill(topic.finding, words);
            } else if (last && m_directory.status(ticket.status)->pending) {
                action.outcome = 15;
                action.note = u"Hello %1, "_s.arg(words.user) + fill(topic.finding, words);
                action.emailTo = user ? user->email : QString();
            } else if (dice < 50) {
                action.outcome = 7;
                action.note = fill(dice < 32 ? topic.finding : random.pick(agentNotes()), words);
            } else if (dice < 78) {
                action.outcome = 2;
                action.note = fill(random.pick(agentReplies()), words);
                action.emailTo = user ? user->email : QString();
            } else if (dice < 88) {
                action.outcome = 4;
                action.note = u"Re-assigned to %1"_s.arg(agent.name);
            } else {
                action.outcome = 90;
                action.note = u"Status changed"_s;
                action.who = u"System"_s;
                action.whoAgent = 0;
            }
        }
        const Outcome *outcome = m_directory.outcome(action.outcome);
        action.outcomeName = outcome->name;
        action.hidden = outcome->hidden;
        action.system = action.outcome == 90 || action.outcome == 4;
        action.important = random.chance(3);
        if (last)
            status = ticket.status;
        else if (i > 0 && status == 1 && ticket.status != 1)
            status = 2;
        action.newStatus = status;
        if (!fromUser && !action.system)
            action.hours = random.between(0, 8) * 0.25;
        action.html = action.note.startsWith(u'<') ? action.note : htmlOf(action.note, ticket, action.id);
        actions.append(action);
    }
    return actions;
}

QList<Attachment> Story::attachments(const Ticket &ticket) const
{
    Random random(m_seed, quint64(ticket.id), AttachmentsSalt);
    QList<Attachment> list;
    for (int i = 0; i < ticket.attachments; ++i) {
        Attachment attachment;
        attachment.id = ticket.id * attachmentsPerTicket + i + 1;
        attachment.ticket = ticket.id;
        attachment.action = random.chance(70) ? 1 : random.between(1, qMax<int>(1, ticket.actions));
        attachment.at = ticket.occurred;
        switch (random.below(4)) {
        case 0:
            attachment.kind = Attachment::Kind::Text;
            attachment.name = u"event-log-%1.txt"_s.arg(random.between(100, 999));
            break;
        case 1:
            attachment.kind = Attachment::Kind::Csv;
            attachment.name = random.chance(30) ? u"Größen, Übersicht.csv"_s : u"export.csv"_s;
            break;
        case 2:
            attachment.kind = Attachment::Kind::Png;
            attachment.name = random.chance(30) ? u"スクリーンショット.png"_s : u"image00%1.png"_s.arg(i + 1);
            attachment.image = true;
            break;
        default:
            attachment.kind = Attachment::Kind::Pdf;
            attachment.name = u"Quote %1.pdf"_s.arg(random.between(10000, 99999));
            break;
        }
        list.append(attachment);
    }
    return list;
}

} // namespace practice
