// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace practice {

enum class Domain { Requests, Opportunities, Projects };

struct TicketType
{
    int id;
    QString name;
    Domain domain;
    int group;
    int itil; // Halo's itilrequesttype: 1 incident, 2 change, 3 service request, 4 problem, 0 none
    bool needsResolutionCode = false; // a mandatory closure field
    bool needsApproval = false;       // cannot be closed from New
};

struct Status
{
    int id;
    QString name;
    QString shortName;
    QString colour;
    bool closed = false;
    bool pending = false; // resolved, waiting for the user's word: not closed yet
    bool onHold = false;
};

struct Area
{
    int id;
    QString name;
};

struct Team
{
    int id;
    QString name;
    int department;
    QString departmentName;
    int area;
    Domain domain;
};

struct Agent
{
    int id;
    QString name;
    QString firstName;
    QString surname;
    QString email;
    QString phone;
    QList<int> teams; // the first is the agent's own
    bool disabled = false;
    bool api = false;
};

struct Category
{
    int id;
    int type; // 1 to 4 = category_1 to category_4; 2 = resolution codes
    QString path;
    int team = 0; // 0: every team
};

struct Sla
{
    int id;
    QString name;
};

struct Priority
{
    QString guid;
    int priorityId;
    int sla;
    QString name;
    QString colour;
    int responseMinutes;
    int fixMinutes;
};

struct Outcome
{
    int id;
    QString name;
    QString label;
    int newStatus = 0; // 0: as it was
    bool hidden = false;
    bool sendsEmail = false;
    bool system = false; // written by the server alone
    int onlyForType = 0; // 0: every type
    bool adminOnly = false;
};

struct Client
{
    int id;
    QString name;
    QString domain;
    QString language; // "en", "de", "pl", "el", "ja", "ar", "he": which texts its users write
    QList<int> sites;
};

struct Site
{
    int id;
    QString name;
    int client;
    QString timezone;
    QList<int> users;
};

struct User
{
    int id;
    QString name;
    QString email;
    int site;
};

struct NamedItem
{
    int id;
    QString name;
};

// Everything of the tenant that is not a ticket. Read only once it is built.
class Directory
{
public:
    explicit Directory(quint64 seed);
    Q_DISABLE_COPY_MOVE(Directory)

    QList<TicketType> types;
    QList<Status> statuses;
    QList<Area> areas;
    QList<Team> teams;
    QList<Agent> agents;
    QList<Category> categories;
    QList<Sla> slas;
    QList<Priority> priorities;
    QList<Outcome> outcomes;
    QList<Client> clients; // id = index + 1; so are sites and users
    QList<Site> sites;
    QList<User> users;
    QList<NamedItem> impacts;
    QList<NamedItem> urgencies;

    [[nodiscard]] const TicketType *type(int id) const;
    [[nodiscard]] const Status *status(int id) const;
    [[nodiscard]] const Team *team(int id) const;
    [[nodiscard]] const Team *team(const QString &name) const;
    [[nodiscard]] const Agent *agent(int id) const;
    [[nodiscard]] const Category *category(int id) const;
    [[nodiscard]] const Category *category(int type, const QString &path) const;
    [[nodiscard]] const Sla *sla(int id) const;
    [[nodiscard]] const Priority *priority(int sla, int priorityId) const;
    [[nodiscard]] const Outcome *outcome(int id) const;
    [[nodiscard]] const Outcome *outcome(const QString &name) const;
    [[nodiscard]] const Client *client(int id) const;
    [[nodiscard]] const Site *site(int id) const;
    [[nodiscard]] const User *user(int id) const;
    [[nodiscard]] const QList<const Category *> &categoriesOf(int type) const
    {
        return m_categoriesOf[type - 1];
    } // 1 to 4

    static constexpr int unassigned = 1; // Halo's built-in agent
    static constexpr int apiAgent = 3;   // whom the practice application logs in as
    static constexpr int endUser = 2;    // the user it logs in as when its login type is not "Agent"

private:
    void buildSetup();
    void buildCategories();
    void buildAgents(quint64 seed);
    void buildClients(quint64 seed);

    QList<const Category *> m_categoriesOf[4];
    QHash<int, qsizetype> m_categoryIndex;
    QHash<QString, qsizetype> m_categoryByPath;
};

} // namespace practice
