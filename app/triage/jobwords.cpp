// SPDX-License-Identifier: Apache-2.0
#include "triage/jobwords.h"

#include <QCoreApplication>
#include <algorithm>

using JobResult = JobItem::Result;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(JobWords)
};

// As they are told, the good news first.
constexpr JobResult told[] = {JobResult::Done,    JobResult::Failed,  JobResult::NotApplied, JobResult::Unknown,
                              JobResult::NotSent, JobResult::Sending, JobResult::Waiting};

// "Add Note to Tickets" → "Add Note": beside a number the rest says nothing.
QString shortName(const Command &command)
{
    QString name = command.name;
    for (const QLatin1String end :
         {QLatin1String(" to Tickets"), QLatin1String(" to Ticket"), QLatin1String(" Tickets")}) {
        if (name.endsWith(end))
            return name.chopped(end.size());
    }
    return name;
}

} // namespace

QString resultWord(JobResult result)
{
    switch (result) {
    case JobResult::Waiting:
        return Words::tr("Waiting", "a ticket of a job");
    case JobResult::Sending:
        return Words::tr("Sending", "a ticket of a job");
    case JobResult::Done:
        return Words::tr("Done", "a ticket of a job");
    case JobResult::NotApplied:
        return Words::tr("Not applied", "a ticket of a job");
    case JobResult::Failed:
        return Words::tr("Failed", "a ticket of a job");
    case JobResult::Unknown:
        return Words::tr("Unknown", "a ticket of a job");
    case JobResult::NotSent:
        return Words::tr("Not sent", "a ticket of a job");
    }
    return {};
}

QString resultName(JobResult result)
{
    switch (result) {
    case JobResult::Waiting:
        return QStringLiteral("Waiting");
    case JobResult::Sending:
        return QStringLiteral("Sending");
    case JobResult::Done:
        return QStringLiteral("Done");
    case JobResult::NotApplied:
        return QStringLiteral("NotApplied");
    case JobResult::Failed:
        return QStringLiteral("Failed");
    case JobResult::Unknown:
        return QStringLiteral("Unknown");
    case JobResult::NotSent:
        return QStringLiteral("NotSent");
    }
    return {};
}

QString returnDataWord(Job::ReturnData returnData)
{
    switch (returnData) {
    case Job::ReturnData::Successful:
        return Words::tr("Successful");
    case Job::ReturnData::PartiallySuccessful:
        return Words::tr("Partially Successful");
    case Job::ReturnData::Failed:
        return Words::tr("Failed", "a whole command");
    }
    return {};
}

QString returnDataName(Job::ReturnData returnData)
{
    switch (returnData) {
    case Job::ReturnData::Successful:
        return QStringLiteral("Successful");
    case Job::ReturnData::PartiallySuccessful:
        return QStringLiteral("Partially Successful");
    case Job::ReturnData::Failed:
        return QStringLiteral("Failed");
    }
    return {};
}

Job::ReturnData sameReturnData(RunReport::ReturnData returnData)
{
    switch (returnData) {
    case RunReport::ReturnData::Successful:
        return Job::ReturnData::Successful;
    case RunReport::ReturnData::PartiallySuccessful:
        return Job::ReturnData::PartiallySuccessful;
    case RunReport::ReturnData::Failed:
        break;
    }
    return Job::ReturnData::Failed;
}

QString jobTitle(const Job &job)
{
    const QString name = shortName(job.command());
    const QList<JobItem> &items = job.items();
    if (items.size() == 1)
        return Words::tr("%1 %2", "a command and its one ticket").arg(name, items.constFirst().label());
    return Words::tr("%1 %2", "a command and how many tickets").arg(name).arg(items.size());
}

QString countInWords(JobResult result, int count)
{
    switch (result) {
    case JobResult::Waiting:
        return Words::tr("%n waiting", nullptr, count);
    case JobResult::Sending:
        return Words::tr("%n on the way", nullptr, count);
    case JobResult::Done:
        return Words::tr("%n done", nullptr, count);
    case JobResult::NotApplied:
        return Words::tr("%n not applied", nullptr, count);
    case JobResult::Failed:
        return Words::tr("%n failed", nullptr, count);
    case JobResult::Unknown:
        return Words::tr("%n unknown", nullptr, count);
    case JobResult::NotSent:
        return Words::tr("%n not sent", nullptr, count);
    }
    return {};
}

QString countsInWords(const Job &job)
{
    QStringList words;
    for (const JobResult result : told) {
        if (const int count = job.count(result); count > 0)
            words.append(countInWords(result, count));
    }
    return words.join(u' ');
}

int countEnded(const Job &job)
{
    return static_cast<int>(job.items().size()) - job.count(JobResult::Waiting) - job.count(JobResult::Sending);
}

QString messageOf(const JobItem &item)
{
    QStringList words;
    words.append(item.message.isEmpty() ? item.error.message : item.message);
    if (item.unverified && item.result == JobResult::Done && item.message.isEmpty())
        words.append(Words::tr("Accepted; the server's record does not say whether it was done."));
    if (!item.done.isEmpty() && item.result != JobResult::Done)
        words.append(Words::tr("Done before that: %1").arg(item.done.join(u' ')));
    words.removeAll(QString());
    return words.join(u' ');
}

bool isFailure(const JobItem &item)
{
    switch (item.result) {
    case JobResult::Failed:
    case JobResult::NotApplied:
    case JobResult::Unknown:
        return true;
    case JobResult::NotSent:
        return !item.error.message.isEmpty();
    case JobResult::Waiting:
    case JobResult::Sending:
    case JobResult::Done:
        break;
    }
    return false;
}

QString failureIndicator(const Command &command)
{
    return command.name + QStringLiteral(" failed.");
}

AdviceContext::Attempt attemptOf(const Command &command)
{
    using Attempt = AdviceContext::Attempt;
    // A command that is not among these gets the advice that fits any request.
    static const std::pair<QLatin1String, Attempt> known[] = {
        {QLatin1String("Add Note to Tickets"), Attempt::Act},      {QLatin1String("Resolve Tickets"), Attempt::Act},
        {QLatin1String("Create Actions"), Attempt::Act},           {QLatin1String("Assign Tickets"), Attempt::Assign},
        {QLatin1String("Close Tickets"), Attempt::Close},          {QLatin1String("Create Tickets"), Attempt::Save},
        {QLatin1String("Update Tickets"), Attempt::Save},          {QLatin1String("Delete Tickets"), Attempt::Delete},
        {QLatin1String("Attach File to Ticket"), Attempt::Attach}, {QLatin1String("Get Tickets"), Attempt::ReadTicket},
        {QLatin1String("Fetch Event"), Attempt::ReadTickets},
    };
    const auto *found = std::find_if(std::begin(known), std::end(known),
                                     [&command](const auto &each) { return command.name == each.first; });
    return found == std::end(known) ? Attempt::Other : found->second;
}
