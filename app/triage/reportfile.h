// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/manifest.h"

#include <QCryptographicHash>
#include <QIODevice>
#include <QSaveFile>
#include <atomic>
#include <memory>

// A report's file and the manifest beside it, FILE.manifest.json. What was there stays until the new one is whole: each
// takes its place at once or not at all.
class ReportFile final : public QIODevice
{
    Q_OBJECT
public:
    // Once `stop` is true nothing more is written and it does not finish. Another thread may set it.
    explicit ReportFile(const QString &path, std::shared_ptr<const std::atomic_bool> stop = {});

    // "" = good, else why not.
    [[nodiscard]] QString begin();
    [[nodiscard]] QString finish(const ReportManifest &manifest);
    [[nodiscard]] bool isInPlace() const { return m_inPlace; } // also where only its manifest could not be written
    void discard();

    [[nodiscard]] QString folder() const;
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] static QString manifestPathOf(const QString &path) { return path + QStringLiteral(".manifest.json"); }
    [[nodiscard]] qint64 written() const { return m_bytes; }
    [[nodiscard]] QByteArray sha256() const { return m_hash.result(); } // of what is written
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override;

private:
    [[nodiscard]] bool isStopped() const { return m_stop && *m_stop; }

    QString m_path;
    std::shared_ptr<const std::atomic_bool> m_stop;
    QSaveFile m_file;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_bytes = 0;
    bool m_inPlace = false;
};
