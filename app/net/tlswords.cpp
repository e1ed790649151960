// SPDX-License-Identifier: Apache-2.0
#include "net/tlswords.h"

#include <QCoreApplication>
#include <QSslCertificate>
#include <algorithm>

namespace {

class Tls
{
    Q_DECLARE_TR_FUNCTIONS(Tls)

public:
    // Several errors come together, e.g. self-signed and wrong host. The one that explains the others is said.
    enum class Fault { None, Other, UnknownIssuer, WrongHost, NotYetValid, Expired, Revoked, SelfSigned };

    static Fault fault(QSslError::SslError error)
    {
        switch (error) {
        case QSslError::NoError:
            return Fault::None;
        case QSslError::SelfSignedCertificate:
            return Fault::SelfSigned;
        case QSslError::CertificateRevoked:
        case QSslError::CertificateBlacklisted:
            return Fault::Revoked;
        case QSslError::CertificateExpired:
            return Fault::Expired;
        case QSslError::CertificateNotYetValid:
            return Fault::NotYetValid;
        case QSslError::HostNameMismatch:
            return Fault::WrongHost;
        case QSslError::SelfSignedCertificateInChain: // a private authority that sent its own root along
        case QSslError::UnableToGetIssuerCertificate:
        case QSslError::UnableToGetLocalIssuerCertificate:
        case QSslError::UnableToVerifyFirstCertificate:
        case QSslError::CertificateUntrusted:
        case QSslError::InvalidCaCertificate:
            return Fault::UnknownIssuer;
        default:
            return Fault::Other;
        }
    }

    static QString words(Fault fault, const QSslError &error, const QString &host)
    {
        const QSslCertificate certificate = error.certificate();
        switch (fault) {
        case Fault::None:
            break;
        case Fault::SelfSigned:
            return tr("The certificate of %1 is self-signed: nobody vouches for it.").arg(host);
        case Fault::Revoked:
            return tr("The certificate of %1 was revoked.").arg(host);
        case Fault::Expired:
            return tr("The certificate of %1 expired on %2.")
                .arg(host, certificate.expiryDate().toUTC().date().toString(Qt::ISODate));
        case Fault::NotYetValid:
            return tr("The certificate of %1 is not valid before %2. Is the clock of this computer right?")
                .arg(host, certificate.effectiveDate().toUTC().date().toString(Qt::ISODate));
        case Fault::WrongHost:
            return tr("The certificate was issued for a server other than %1.").arg(host);
        case Fault::UnknownIssuer:
            return tr("The certificate of %1 was issued by an authority that is not known here.").arg(host);
        case Fault::Other:
            // Qt's text for a certificate error holds no address, unlike QNetworkReply::errorString().
            return tr("The certificate of %1 was refused: %2").arg(host, error.errorString());
        }
        return tr("No secure connection could be agreed with %1. Does it speak TLS on this port?").arg(host);
    }
};

} // namespace

QString tlsWords(const QList<QSslError> &errors, const QString &host)
{
    const auto worst = std::max_element(errors.cbegin(), errors.cend(), [](const QSslError &a, const QSslError &b) {
        return Tls::fault(a.error()) < Tls::fault(b.error());
    });
    if (worst == errors.cend())
        return Tls::words(Tls::Fault::None, {}, host);
    return Tls::words(Tls::fault(worst->error()), *worst, host);
}
