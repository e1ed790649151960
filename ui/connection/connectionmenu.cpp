// SPDX-License-Identifier: Apache-2.0
#include "connection/connectionmenu.h"

#include "connection/connectionlabel.h"
#include "store/connections.h"
#include "widgets/icon.h"

ConnectionMenu::ConnectionMenu(const Connections &connections, QWidget *parent)
    : QMenu(parent), m_connections(connections)
{
    setObjectName(QStringLiteral("connectionMenu"));
    connect(this, &QMenu::aboutToShow, this, &ConnectionMenu::fill);
    fill();
}

void ConnectionMenu::setCurrent(const QString &connectionId)
{
    m_current = connectionId;
}

void ConnectionMenu::setPracticeCurrent(bool current)
{
    m_practice = current;
}

// Not when the current one changes: that comes of an action's triggered, and the action would be deleted in there.
void ConnectionMenu::fill()
{
    clear();
    const QList<Connection> all = m_connections.all();
    for (const Connection &connection : all) {
        if (!connection.active)
            continue;
        QString text = tr("%1 – %2", "a connection's name and its label, e.g. Contoso – PRODUCTION")
                           .arg(connection.name, labelWord(connection.label));
        if (connection.readOnly)
            text += tr(", read-only");
        if (connection.id == m_current)
            text += tr(", in use");
        // A single & in a name would become a mnemonic.
        QAction *action = addAction(dotIcon(labelColour(connection.label, connection.colour, palette()), palette()),
                                    text.replace(u'&', QStringLiteral("&&")));
        action->setObjectName(QStringLiteral("use-") + connection.id);
        action->setCheckable(true);
        action->setChecked(connection.id == m_current);
        connect(action, &QAction::triggered, this, [this, id = connection.id] { Q_EMIT connectionRequested(id); });
    }
    if (isEmpty())
        addAction(tr("No active connection"))->setEnabled(false);
    addSeparator();
    QAction *practice =
        addAction(::icon(u"practice"), m_practice ? tr("&Practice tenant, in use") : tr("&Practice tenant"), this,
                  &ConnectionMenu::practiceRequested);
    practice->setObjectName(QStringLiteral("usePractice"));
    practice->setCheckable(true);
    practice->setChecked(m_practice);
    addSeparator();
    addAction(::icon(u"settings"), tr("&Manage connections…"), this, &ConnectionMenu::manageRequested)
        ->setObjectName(QStringLiteral("manageConnections"));
}
