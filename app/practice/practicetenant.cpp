// SPDX-License-Identifier: Apache-2.0
#include "practice/practicetenant.h"

#include "practice/controls.h"
#include "practice/httpserver.h"
#include "practice/tenantapi.h"

#include <QDateTime>
#include <QThread>

using namespace Qt::StringLiterals;

namespace practice {

namespace {

// Lives in the server's thread: the two listeners and what they serve.
class Service : public QObject
{
public:
    Service(Controls &controls, SignIn &signIn, const Options &options, const QSslConfiguration &tls)
        : m_controls(controls), m_signIn(signIn), m_options(options), m_tls(tls)
    {
    }

    bool listen(QString *error)
    {
        const HttpHandler handler = [this](const HttpRequest &request) { return m_api->answer(request); };
        m_web = new HttpServer(handler, m_tls, this);
        m_elsewhere = new HttpServer(handler, m_tls, this);
        if (!m_web->listen(QHostAddress::LocalHost, m_options.port)) {
            *error = m_web->errorString();
            return false;
        }
        if (!m_elsewhere->listen(QHostAddress::LocalHost, 0)) {
            *error = m_elsewhere->errorString();
            return false;
        }
        return true;
    }

    [[nodiscard]] quint16 port() const { return m_web->serverPort(); }
    [[nodiscard]] quint16 elsewherePort() const { return m_elsewhere->serverPort(); }

    // A request that comes before the data is there waits in its socket: this runs in the same thread.
    void build()
    {
        m_tenant = std::make_unique<Tenant>(m_options.seed, m_options.tickets, QDateTime::currentMSecsSinceEpoch());
        const QString scheme = m_tls.isNull() ? u"http"_s : u"https"_s;
        const auto address = [&](quint16 port) { return u"%1://127.0.0.1:%2"_s.arg(scheme).arg(port); };
        m_api = std::make_unique<TenantApi>(m_controls, m_signIn, *m_tenant,
                                            Addresses{address(port()), address(elsewherePort()), elsewherePort()});
    }

private:
    Controls &m_controls;
    SignIn &m_signIn;
    const Options m_options;
    const QSslConfiguration m_tls;
    HttpServer *m_web = nullptr;
    HttpServer *m_elsewhere = nullptr;
    std::unique_ptr<Tenant> m_tenant;
    std::unique_ptr<TenantApi> m_api;
};

} // namespace

class PracticeTenant::Private
{
public:
    explicit Private(const Options &given) : options(given), controls(given), signIn(controls, given.seed) {}

    Options options;
    Controls controls;
    SignIn signIn; // used by the server's thread alone, but for its three names, which never change
    QThread thread;
    Service *service = nullptr; // deletes itself when the thread ends
    QString error;
    quint16 port = 0;
    quint16 elsewherePort = 0;
};

PracticeTenant::PracticeTenant(Options options, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(options))
{
    d->thread.setObjectName(u"practice tenant"_s);
}

PracticeTenant::~PracticeTenant()
{
    d->thread.quit();
    d->thread.wait();
}

bool PracticeTenant::start()
{
    if (d->service)
        return true;
    for (const QString &fault : std::as_const(d->options.faults)) {
        if (!Fault::fromText(fault)) {
            d->error = tr("There is no fault called “%1”.").arg(fault);
            return false;
        }
    }
    QSslConfiguration tls;
    if (!d->options.certificatePem.isEmpty() || !d->options.privateKeyPem.isEmpty()) {
        tls = serverTls(d->options.certificatePem, d->options.privateKeyPem);
        if (tls.isNull()) {
            d->error = tr("The certificate or its private key cannot be read.");
            return false;
        }
    }
    auto *service = new Service(d->controls, d->signIn, d->options, tls);
    service->moveToThread(&d->thread);
    connect(&d->thread, &QThread::finished, service, &QObject::deleteLater);
    d->thread.start();
    bool listening = false;
    QMetaObject::invokeMethod(
        service,
        [&] {
            listening = service->listen(&d->error);
            if (listening) {
                d->port = service->port();
                d->elsewherePort = service->elsewherePort();
            }
        },
        Qt::BlockingQueuedConnection);
    if (!listening) {
        d->thread.quit();
        d->thread.wait();
        return false;
    }
    d->service = service;
    QMetaObject::invokeMethod(
        service, [service] { service->build(); }, Qt::QueuedConnection);
    return true;
}

QString PracticeTenant::errorString() const
{
    return d->error;
}

QUrl PracticeTenant::url() const
{
    QUrl url;
    url.setScheme(d->options.certificatePem.isEmpty() ? u"http"_s : u"https"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(d->port);
    return url;
}

quint16 PracticeTenant::elsewherePort() const
{
    return d->elsewherePort;
}
QString PracticeTenant::tenant() const
{
    return d->signIn.tenant();
}
QString PracticeTenant::clientId() const
{
    return d->signIn.clientId();
}
QString PracticeTenant::clientSecret() const
{
    return d->signIn.clientSecret();
}

// The ids stand in the order of their groups, but for the two that are about single values.
static FaultGroup faultGroup(FaultId id)
{
    if (id >= FaultId::Slow)
        return FaultGroup::Line;
    if (id >= FaultId::ExpiredToken400)
        return FaultGroup::SignIn;
    if (id >= FaultId::Status401)
        return FaultGroup::Refusals;
    if (id >= FaultId::Status429)
        return FaultGroup::RequestLimit;
    if (id >= FaultId::AssignNotApplied)
        return FaultGroup::Writes;
    return id >= FaultId::PageSize50 && id <= FaultId::OrderIgnored ? FaultGroup::Lists : FaultGroup::Answers;
}

QList<FaultInfo> PracticeTenant::faults()
{
    QList<FaultInfo> infos;
    for (const FaultKind &kind : faultKinds())
        infos.append({faultGroup(kind.id), QString::fromLatin1(kind.name), faultText(kind),
                      kind.takes == FaultKind::Takes::Value});
    return infos;
}

bool PracticeTenant::setFault(const QString &name, bool on)
{
    return d->controls.setFault(name, on);
}
QStringList PracticeTenant::activeFaults() const
{
    return d->controls.activeFaults();
}
void PracticeTenant::setRole(Role role)
{
    d->controls.setRole(role);
}
void PracticeTenant::setLimit(int requests, int seconds)
{
    d->controls.setLimit({requests, seconds});
}
QList<ReceivedRequest> PracticeTenant::requests() const
{
    return d->controls.requests();
}
void PracticeTenant::clearRequests()
{
    d->controls.clearRequests();
}

} // namespace practice
