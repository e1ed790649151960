// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QIODevice;

// Where the writers of all formats put their bytes, in blocks. After a false nothing more is to be called, and
// problem() says why.
class ReportOutput
{
public:
    explicit ReportOutput(QIODevice &device) : m_device(device) {}
    virtual ~ReportOutput() = default;
    Q_DISABLE_COPY_MOVE(ReportOutput)

    [[nodiscard]] const QString &problem() const { return m_problem; }

protected:
    [[nodiscard]] bool write(const QByteArray &bytes);
    [[nodiscard]] bool write(const QString &text);
    [[nodiscard]] bool flush();
    [[nodiscard]] bool fail(const QString &problem);

    QIODevice &m_device;

private:
    QByteArray m_buffer;
    QString m_problem;
};
