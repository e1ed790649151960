// SPDX-License-Identifier: Apache-2.0
#include "triage/resultwords.h"

#include <QCoreApplication>

using JobResult = JobItem::Result;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ResultWords)
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

QString shownResult(JobResult result)
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
    if (!item.message.isEmpty())
        return item.message;
    if (item.result == JobResult::Done && item.isUnverified())
        return Words::tr("Accepted; the server's record does not say whether it was done.");
    return item.result == JobResult::Done ? QString() : item.error.message;
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
