// SPDX-License-Identifier: Apache-2.0
#include "jobs/resultlook.h"

#include "widgets/statecolours.h"

using JobResult = JobItem::Result;
using State = Job::State;

namespace {

bool onlyNotSent(const Job &job)
{
    return job.count(JobResult::NotSent) > 0 &&
           job.count(JobResult::Done) + job.count(JobResult::NotSent) == static_cast<int>(job.items().size());
}

} // namespace

QStringView symbolOf(JobResult result)
{
    switch (result) {
    case JobResult::Waiting:
        return u"clock";
    case JobResult::Sending:
        return u"upload";
    case JobResult::Done:
        return u"check";
    case JobResult::NotApplied:
        return u"warning";
    case JobResult::Failed:
        return u"cross";
    case JobResult::Unknown:
        return u"unknown";
    case JobResult::NotSent:
        return u"minus";
    }
    return {};
}

QColor colourOf(JobResult result, const QPalette &palette)
{
    switch (result) {
    case JobResult::Waiting:
    case JobResult::NotSent:
        return quietColour(palette);
    case JobResult::Done:
        return okColour(palette);
    case JobResult::NotApplied:
    case JobResult::Failed:
    case JobResult::Unknown:
        return failureColour(palette);
    case JobResult::Sending:
        break;
    }
    return palette.color(QPalette::WindowText);
}

QStringView symbolOf(Job::ReturnData returnData)
{
    switch (returnData) {
    case Job::ReturnData::Successful:
        return u"check";
    case Job::ReturnData::PartiallySuccessful:
        return u"warning";
    case Job::ReturnData::Failed:
        return u"cross";
    }
    return {};
}

QColor colourOf(Job::ReturnData returnData, const QPalette &palette)
{
    return returnData == Job::ReturnData::Successful ? okColour(palette) : failureColour(palette);
}

QStringView symbolOf(const Job &job, bool waits)
{
    switch (job.state()) {
    case State::Asking:
        return u"warning";
    case State::Paused:
        return u"pause";
    case State::Finished:
        return onlyNotSent(job) ? u"minus" : symbolOf(job.returnData());
    case State::Ready:
    case State::Preparing:
    case State::Running:
    case State::Verifying:
        break;
    }
    return waits ? u"clock" : u"play";
}

QColor colourOf(const Job &job, bool waits, const QPalette &palette)
{
    switch (job.state()) {
    case State::Asking:
    case State::Paused:
        return waitingColour(palette);
    case State::Finished:
        return onlyNotSent(job) ? palette.color(QPalette::WindowText) : colourOf(job.returnData(), palette);
    case State::Ready:
    case State::Preparing:
    case State::Running:
    case State::Verifying:
        break;
    }
    return waits ? waitingColour(palette) : palette.color(QPalette::WindowText);
}
