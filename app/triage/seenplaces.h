// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/types.h"

#include <QObject>

// The clients, sites and users that tickets named so far, by id: there is no list of them to be asked for. It is never
// all there are.
class SeenPlaces : public QObject
{
    Q_OBJECT
public:
    struct Place
    {
        QString name;
        qint64 site = 0;   // of a user; 0 = not known, as the next
        qint64 client = 0; // of a user or a site
        friend bool operator==(const Place &, const Place &) = default;
    };
    using Places = QHash<qint64, Place>;

    using QObject::QObject;

    void add(const QList<Ticket> &tickets);

    [[nodiscard]] const Places &clients() const { return m_clients; }
    [[nodiscard]] const Places &sites() const { return m_sites; }
    [[nodiscard]] const Places &users() const { return m_users; }

Q_SIGNALS:
    void changed();

private:
    Places m_clients;
    Places m_sites;
    Places m_users;
};
