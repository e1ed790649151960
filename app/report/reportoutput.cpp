// SPDX-License-Identifier: Apache-2.0
#include "report/reportoutput.h"

#include <QIODevice>

bool ReportOutput::write(const QByteArray &bytes)
{
    constexpr qsizetype block = 64 * 1024;
    m_buffer += bytes;
    return m_buffer.size() < block || flush();
}

bool ReportOutput::write(const QString &text)
{
    return write(text.toUtf8());
}

bool ReportOutput::flush()
{
    if (m_device.write(m_buffer) != m_buffer.size())
        return fail(m_device.errorString());
    m_buffer.clear();
    return true;
}

bool ReportOutput::fail(const QString &problem)
{
    m_problem = problem;
    return false;
}
