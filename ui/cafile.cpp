// SPDX-License-Identifier: Apache-2.0
#include "cafile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CaFile)
};

constexpr qint64 MostBytes = 4 << 20; // all authorities a system trusts are a quarter of a megabyte

} // namespace

QString caFileProblem(const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    const QFileInfo info(path);
    if (info.isRelative()) // it would mean another file in another folder
        return Words::tr("The whole path of the CA file is expected, for example %1.")
            .arg(QDir::toNativeSeparators(QDir::rootPath() + QStringLiteral("certificates/company-ca.pem")));
    if (!info.exists())
        return Words::tr("There is no file %1. Choose the PEM file with your company's certificate.").arg(shown);
    if (!info.isFile())
        return Words::tr("%1 is not a file. Choose the PEM file with your company's certificate.").arg(shown);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Words::tr("The CA file %1 could not be read: %2.").arg(shown, file.errorString());
    if (!file.read(MostBytes).contains("-----BEGIN CERTIFICATE-----"))
        return Words::tr("The CA file %1 holds no certificate in PEM form: it has to have a line %2.")
            .arg(shown, QStringLiteral("-----BEGIN CERTIFICATE-----"));
    return {};
}
