// SPDX-License-Identifier: Apache-2.0
#include "triage/commandrun.h"

#include "halo/json.h"
#include "halo/ticketids.h"
#include "triage/connectioncheck.h"
#include "triage/desk.h"
#include "triage/erroradvice.h"
#include "triage/job.h"
#include "triage/ticketfetch.h"
#include "triage/ticketreports.h"

namespace {

QString words(RunReport::ReturnData returnData)
{
    switch (returnData) {
    case RunReport::ReturnData::Successful:
        return QStringLiteral("Successful");
    case RunReport::ReturnData::PartiallySuccessful:
        return QStringLiteral("Partially Successful");
    case RunReport::ReturnData::Failed:
        return QStringLiteral("Failed");
    }
    return {};
}

QString resultWord(ReportedTicket::State state)
{
    switch (state) {
    case ReportedTicket::State::Done:
        return QStringLiteral("Done");
    case ReportedTicket::State::Failed:
        return QStringLiteral("Failed");
    case ReportedTicket::State::Unknown:
        return QStringLiteral("Unknown");
    case ReportedTicket::State::Waiting:
    case ReportedTicket::State::NotSent:
        break;
    }
    return QStringLiteral("NotSent");
}

QString words(ConnectionCheck::State state)
{
    switch (state) {
    case ConnectionCheck::State::Passed:
        return QStringLiteral("Passed");
    case ConnectionCheck::State::Warning:
        return QStringLiteral("Warning");
    case ConnectionCheck::State::Failed:
        return QStringLiteral("Failed");
    case ConnectionCheck::State::Skipped:
        return QStringLiteral("Skipped");
    case ConnectionCheck::State::Waiting:
    case ConnectionCheck::State::Running:
        break;
    }
    return QStringLiteral("Not tried");
}

} // namespace

QJsonObject RunReport::toJson(const Command &command) const
{
    QJsonArray failures;
    for (const Failure &failure : errors) {
        failures.append(QJsonObject{
            {QStringLiteral("ticketId"), failure.ticket ? QJsonValue(number(*failure.ticket)) : QJsonValue()},
            {QStringLiteral("failureIndicator"), failure.failureIndicator},
            {QStringLiteral("statusCode"), failure.statusCode ? QString::number(failure.statusCode) : QString()},
            {QStringLiteral("message"), failure.message},
        });
    }
    QJsonArray outcomes;
    for (const Outcome &result : results)
        outcomes.append(QJsonObject{{QStringLiteral("ticketId"), number(result.ticket)},
                                    {QStringLiteral("outcome"), result.outcome}});
    QJsonObject json{
        {QStringLiteral("command"), command.name}, {QStringLiteral("returnData"), words(returnData)},
        {QStringLiteral("results"), outcomes},     {QStringLiteral("errors"), failures},
        {QStringLiteral("rawData"), rawData},      {QStringLiteral("requests"), requests},
    };
    if (load) {
        json.insert(QStringLiteral("loaded"), load->loaded);
        json.insert(QStringLiteral("recordCount"),
                    load->recordCount < 0 ? QJsonValue() : QJsonValue(load->recordCount));
        json.insert(QStringLiteral("complete"), load->complete());
        json.insert(QStringLiteral("notApplied"), QJsonArray::fromStringList(load->notApplied));
    }
    return json;
}

CommandRun::CommandRun(const Command &command, QJsonObject inputs, const TenantAccess &access, Clock &clock,
                       QObject *parent)
    : QObject(parent), m_command(command), m_inputs(std::move(inputs)), m_access(access), m_clock(clock)
{
}

CommandRun::CommandRun(const Command &command, QJsonObject inputs, Desk &desk, Clock &clock, QObject *parent)
    : QObject(parent), m_command(command), m_inputs(std::move(inputs)), m_access(desk.access()), m_clock(clock),
      m_desk(&desk)
{
}

CommandRun::~CommandRun() = default;

void CommandRun::setConnection(const QString &name, const QString &ticketAddress)
{
    m_connection = name;
    m_ticketAddress = ticketAddress;
}

void CommandRun::cancel()
{
    if (m_tickets)
        m_tickets->cancel();
    if (m_reports)
        m_reports->cancel();
}

void CommandRun::start()
{
    if (!m_desk && m_command.run != Command::Run::Check) {
        m_own = std::make_unique<Desk>(m_access, m_clock);
        m_desk = m_own.get();
    }
    if (m_desk)
        m_sentBefore = m_desk->requestsSent();
    switch (m_command.run) {
    case Command::Run::List:
        return list();
    case Command::Run::Fetch:
        return fetch();
    case Command::Run::Check:
        m_check = std::make_unique<ConnectionCheck>(m_access, m_clock);
        return check();
    case Command::Run::Tickets:
        return tickets();
    case Command::Run::Report:
        return reports();
    case Command::Run::Write:
        return write();
    }
}

void CommandRun::list()
{
    const ListStep step = m_command.list(m_inputs);
    m_desk->api().list(step.path, step.query, step.key, Priority::Click, this, [this](Result<QJsonArray> result) {
        if (!result.ok()) {
            fail(result.error());
            return finish(RunReport::ReturnData::Failed);
        }
        for (const QJsonValue &row : std::as_const(result.value())) {
            if (!m_command.keeps || m_command.keeps(row.toObject(), m_inputs))
                m_report.rawData.append(row);
        }
        finish(RunReport::ReturnData::Successful);
    });
}

void CommandRun::fetch()
{
    QList<Problem> none; // the caller has shown them
    const TicketFilter filter = TicketFilter::fromInputs(m_inputs, none);
    m_loader = std::make_unique<TicketLoader>(m_desk->api(), m_desk->lookups(), m_clock);
    TicketLoader &loader = *m_loader;
    loader.keepRaw();
    connect(&loader, &TicketLoader::rows, this, [this, &loader](const QList<Ticket> &tickets) {
        for (const Ticket &ticket : tickets)
            m_report.rawData.append(loader.raw(ticket.id));
    });
    connect(&loader, &TicketLoader::finished, this, [this, &loader] {
        const LoadReport &load = loader.report();
        m_report.load = load;
        if (load.end == LoadReport::End::Failed)
            fail(load.error);
        else if (load.end == LoadReport::End::PagingBroken)
            m_report.errors.append({m_command.name + QStringLiteral(" failed."), 0,
                                    tr("The server sends the same page again and again, so the rest cannot be read.")});
        else if (load.end == LoadReport::End::CountDiffers)
            m_report.errors.append({m_command.name + QStringLiteral(" failed."), 0,
                                    tr("The server counts more tickets than its pages hold.")});
        else if (load.unreadable > 0)
            m_report.errors.append({m_command.name + QStringLiteral(" failed."), 0,
                                    tr("%n row(s) came without a readable id.", nullptr, load.unreadable)});
        if (load.complete())
            return finish(RunReport::ReturnData::Successful);
        finish(load.loaded > 0 ? RunReport::ReturnData::PartiallySuccessful : RunReport::ReturnData::Failed);
    });
    loader.load(filter, true);
}

void CommandRun::check()
{
    connect(m_check.get(), &ConnectionCheck::finished, this, [this] {
        for (const ConnectionCheck::StepResult &step : m_check->steps()) {
            m_report.rawData.append(QJsonObject{
                {QStringLiteral("step"), ConnectionCheck::title(step.step)},
                {QStringLiteral("state"), words(step.state)},
                {QStringLiteral("text"), step.text},
                {QStringLiteral("serverSaid"), step.advice.serverSaid},
                {QStringLiteral("cause"), step.advice.cause},
                {QStringLiteral("cure"), step.advice.cure},
            });
        }
        const ConnectionCheck::Outcome &outcome = *m_check->outcome();
        m_report.signInFailed = !outcome.successful && outcome.failedAt == ConnectionCheck::Step::SignIn;
        if (!outcome.successful)
            m_report.errors.append({outcome.failureIndicator, outcome.statusCode, outcome.message});
        finish(outcome.successful ? RunReport::ReturnData::Successful : RunReport::ReturnData::Failed);
    });
    m_check->start();
}

void CommandRun::tickets()
{
    m_tickets = std::make_unique<TicketFetch>(m_desk->api());
    connect(m_tickets.get(), &TicketFetch::progress, this, [this] {
        const auto total = static_cast<int>(m_tickets->results().size());
        Q_EMIT progressed(total - m_tickets->count(FetchedTicket::State::Waiting), total);
    });
    connect(m_tickets.get(), &TicketFetch::finished, this, &CommandRun::takeTickets);
    m_tickets->fetch(TicketIds::fromInput(m_inputs.value(QLatin1String("Ticket IDs"))).ids,
                     flagInput(m_inputs, QLatin1String("Include Details")));
}

void CommandRun::takeTickets()
{
    for (const FetchedTicket &result : m_tickets->results()) {
        switch (result.state) {
        case FetchedTicket::State::Done:
            m_report.results.append({result.id, QStringLiteral("Done")});
            m_report.rawData.append(result.record);
            break;
        case FetchedTicket::State::Failed:
            m_report.results.append({result.id, QStringLiteral("Failed")});
            fail(result.error, result.id);
            break;
        case FetchedTicket::State::Waiting:
        case FetchedTicket::State::NotSent:
            m_report.results.append({result.id, QStringLiteral("NotSent")});
            fail(result.error, result.id);
            break;
        }
    }
    const int done = m_tickets->count(FetchedTicket::State::Done);
    m_report.signInFailed &= done == 0;
    finish(m_report.errors.isEmpty() ? RunReport::ReturnData::Successful
           : done > 0                ? RunReport::ReturnData::PartiallySuccessful
                                     : RunReport::ReturnData::Failed);
}

RunReport reportOf(const Job &job)
{
    RunReport report;
    const QList<JobItem> &items = job.items();
    const QString indicator = job.command().name + QStringLiteral(" failed.");
    int signIns = 0;
    for (const JobItem &item : items) {
        const bool named = number(item.target.ticket) > 0;
        const TicketId ticket = named ? item.target.ticket : TicketId(halo::toId(item.saved.value(u"id")).value_or(0));
        report.results.append({ticket, resultWord(item.result)});
        if (!item.saved.isEmpty())
            report.rawData.append(item.saved);
        if (item.result == JobItem::Result::Done)
            continue;
        report.errors.append({indicator, item.status, item.message, named ? std::optional(ticket) : std::nullopt});
        if (item.error.kind == Error::Kind::SignIn || item.error.kind == Error::Kind::TokenRefused)
            ++signIns;
    }
    switch (job.returnData()) {
    case Job::ReturnData::Successful:
        report.returnData = RunReport::ReturnData::Successful;
        break;
    case Job::ReturnData::PartiallySuccessful:
        report.returnData = RunReport::ReturnData::PartiallySuccessful;
        break;
    case Job::ReturnData::Failed:
        report.returnData = RunReport::ReturnData::Failed;
        break;
    }
    report.signInFailed = signIns > 0 && signIns == items.size();
    report.requests = job.requests();
    report.refused = job.wasRefused();
    return report;
}

void CommandRun::write()
{
    Job &job = m_desk->jobs().run(m_command, m_inputs);
    connect(&job, &Job::finished, this, [this, &job] {
        m_report = reportOf(job);
        // What is known to its end needs no journal; what is not is asked about in the window.
        if (m_own && job.toCheck() == 0)
            m_desk->jobs().forget(job);
        finish(m_report.returnData);
    });
}

void CommandRun::reports()
{
    m_reports = std::make_unique<TicketReports>(*m_desk, m_clock, m_inputs);
    m_reports->setConnection(m_connection, m_ticketAddress);
    connect(m_reports.get(), &TicketReports::progressed, this,
            [this] { Q_EMIT progressed(m_reports->ended(), static_cast<int>(m_reports->tickets().size())); });
    connect(m_reports.get(), &TicketReports::finished, this, &CommandRun::takeReports);
    m_reports->start();
}

void CommandRun::takeReports()
{
    bool signedIn = false;
    for (const ReportedTicket &ticket : m_reports->tickets()) {
        m_report.results.append({ticket.id, resultWord(ticket.state)});
        signedIn |= ticket.state == ReportedTicket::State::Done;
        for (const ReportedTicket::Failure &failure : ticket.failures) {
            m_report.signInFailed |=
                failure.error.kind == Error::Kind::SignIn || failure.error.kind == Error::Kind::TokenRefused;
            m_report.errors.append({m_command.name + QStringLiteral(" failed."), failure.error.status, failure.words,
                                    ticket.id, failure.error});
        }
    }
    m_report.signInFailed &= !signedIn;
    m_report.refused = !m_reports->refusal().isEmpty();
    for (const ReportedFile &file : m_reports->files()) {
        QJsonArray ids;
        for (const TicketId id : file.tickets)
            ids.append(number(id));
        m_report.rawData.append(QJsonObject{{QStringLiteral("file"), file.path},
                                            {QStringLiteral("ticketIds"), ids},
                                            {QStringLiteral("bytes"), file.bytes},
                                            {QStringLiteral("sha256"), QString::fromLatin1(file.sha256.toHex())},
                                            {QStringLiteral("complete"), file.complete}});
    }
    finish(m_report.errors.isEmpty()      ? RunReport::ReturnData::Successful
           : m_reports->files().isEmpty() ? RunReport::ReturnData::Failed
                                          : RunReport::ReturnData::PartiallySuccessful);
}

void CommandRun::fail(const Error &error, std::optional<TicketId> ticket)
{
    AdviceContext context;
    if (ticket)
        context.attempt = AdviceContext::Attempt::ReadTicket;
    Advice advice = advise(error, context);
    if (error.cancelled())
        advice.happened = tr("Stopped before it was asked for.");
    m_report.signInFailed |= error.kind == Error::Kind::SignIn || error.kind == Error::Kind::TokenRefused;
    m_report.errors.append({m_command.name + QStringLiteral(" failed."), error.status,
                            advice.serverSaid.isEmpty() ? advice.happened : advice.serverSaid, ticket, error});
}

void CommandRun::finish(RunReport::ReturnData returnData)
{
    m_report.returnData = returnData;
    m_report.requests = m_check ? m_check->requests() : m_desk->requestsSent() - m_sentBefore;
    Q_EMIT finished();
}
