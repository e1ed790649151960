// SPDX-License-Identifier: Apache-2.0
#include "practice/directory.h"

#include <algorithm>

namespace practice {

namespace {

template <typename List, typename Test> auto findBy(const List &list, Test test) -> decltype(&list.first())
{
    const auto it = std::find_if(list.cbegin(), list.cend(), test);
    return it == list.cend() ? nullptr : &*it;
}

template <typename List> auto findById(const List &list, int id)
{
    return findBy(list, [id](const auto &item) { return item.id == id; });
}

template <typename List> auto findByIndex(const List &list, int id) -> decltype(&list.first())
{
    return id >= 1 && id <= list.size() ? &list.at(id - 1) : nullptr;
}

bool sameName(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

QString pathKey(int type, const QString &path)
{
    return QString::number(type) + u'/' + path.toLower();
}

} // namespace

Directory::Directory(quint64 seed)
{
    buildSetup();
    buildCategories();
    buildAgents(seed);
    buildClients(seed);
    for (qsizetype i = 0; i < categories.size(); ++i) {
        m_categoryIndex.insert(categories.at(i).id, i);
        m_categoryByPath.insert(pathKey(categories.at(i).type, categories.at(i).path), i);
        m_categoriesOf[categories.at(i).type - 1].append(&categories.at(i));
    }
}

const TicketType *Directory::type(int id) const
{
    return findById(types, id);
}
const Status *Directory::status(int id) const
{
    return findById(statuses, id);
}
const Team *Directory::team(int id) const
{
    return findById(teams, id);
}
const Agent *Directory::agent(int id) const
{
    return findById(agents, id);
}
const Sla *Directory::sla(int id) const
{
    return findById(slas, id);
}
const Outcome *Directory::outcome(int id) const
{
    return findById(outcomes, id);
}
const Client *Directory::client(int id) const
{
    return findByIndex(clients, id);
}
const Site *Directory::site(int id) const
{
    return findByIndex(sites, id);
}
const User *Directory::user(int id) const
{
    return findByIndex(users, id);
}

const Team *Directory::team(const QString &name) const
{
    return findBy(teams, [&](const Team &team) { return sameName(team.name, name); });
}

const Outcome *Directory::outcome(const QString &name) const
{
    return findBy(outcomes, [&](const Outcome &outcome) { return sameName(outcome.name, name); });
}

const Priority *Directory::priority(int sla, int priorityId) const
{
    return findBy(priorities,
                  [&](const Priority &priority) { return priority.sla == sla && priority.priorityId == priorityId; });
}

const Category *Directory::category(int id) const
{
    const auto it = m_categoryIndex.constFind(id);
    return it == m_categoryIndex.cend() ? nullptr : &categories.at(*it);
}

const Category *Directory::category(int type, const QString &path) const
{
    const auto it = m_categoryByPath.constFind(pathKey(type, path));
    return it == m_categoryByPath.cend() ? nullptr : &categories.at(*it);
}

} // namespace practice
