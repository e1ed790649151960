// SPDX-License-Identifier: Apache-2.0
// The third part of PermissionsPage: what can be chosen, which earlier runs there are, and what is made of those shown.
#include "permissions/permissionspage.h"

#include "connection/connectionlabel.h"
#include "halo/inbackground.h"
#include "model/permissionmatrix.h"
#include "model/plaintooltip.h"
#include "permissions/checkbar.h"
#include "permissions/leastprivilegedialog.h"
#include "permissions/permissionfile.h"
#include "permissions/permissionview.h"
#include "store/permissionruns.h"
#include "widgets/noticeline.h"

#include <QAction>
#include <QDir>
#include <QMenu>
#include <algorithm>

using namespace Qt::StringLiterals;

void PermissionsPage::fillConnections()
{
    QMenu &menu = m_bar->connections();
    menu.clear();
    const QList<Connection> all = candidates();
    for (const Connection &each : all) {
        const bool open = each.id == m_connection.id;
        QString text = QString(each.name).replace(u'&', "&&"_L1) + u"  "_s + labelWord(each.label);
        if (each.readOnly)
            text += u"  "_s + tr("read-only");
        QAction *action = menu.addAction(open ? tr("%1 (open)", "a connection").arg(text) : text);
        action->setObjectName(u"connection_"_s + each.id);
        action->setCheckable(true);
        action->setChecked(m_chosen.contains(each.id));
        connect(action, &QAction::toggled, this, [this, id = each.id](bool on) {
            if (on)
                m_chosen.insert(id);
            else
                m_chosen.remove(id);
            showState();
        });
    }
}

QList<PermissionRun> PermissionsPage::earlierRuns(const QString &connectionId, int *damaged) const
{
    const PermissionRuns::Kept kept = m_services.permissionRuns.load(connectionId);
    QList<PermissionRun> runs;
    int unreadable = kept.damaged;
    for (const QJsonObject &json : kept.runs) {
        if (const std::optional<PermissionRun> run = PermissionRun::fromJson(json))
            runs.append(*run);
        else
            ++unreadable;
    }
    if (damaged)
        *damaged += unreadable;
    return runs;
}

void PermissionsPage::fillEarlier()
{
    QMenu &menu = m_bar->earlier();
    menu.clear();
    int damaged = 0;
    const QList<Connection> all = chosen();
    for (const Connection &each : all) {
        const QList<PermissionRun> runs = earlierRuns(each.id, &damaged);
        for (const PermissionRun &run : runs) {
            const QString text = QStringList{run.connection, runTime(run), run.agent}.join(u" · "_s).simplified();
            QAction *action = menu.addAction(QString(text).replace(u'&', "&&"_L1));
            action->setToolTip(plainToolTip(runConditions(run)));
            action->setCheckable(true);
            action->setChecked(std::any_of(m_shown.cbegin(), m_shown.cend(),
                                           [&](const Shown &shown) { return keyOf(shown.run) == keyOf(run); }));
            connect(action, &QAction::toggled, this, [this, run](bool on) { toggle(run, on); });
        }
    }
    if (menu.isEmpty())
        menu.addAction(tr("No run of these connections is kept."))->setEnabled(false);
    if (damaged > 0)
        menu.addAction(tr("%n file(s) of runs cannot be read and are left as they are.", nullptr, damaged))
            ->setEnabled(false);
}

void PermissionsPage::leastPrivilege()
{
    // The one that is looked at, else the last one.
    const PermissionRun *of = m_matrix->run(m_view->currentIndex().column());
    const QList<PermissionRun> &runs = m_matrix->runs();
    if (!of && !runs.isEmpty())
        of = &runs.last();
    const std::optional<PermissionRun> run = of ? std::optional(*of) : std::nullopt;
    auto *dialog = new LeastPrivilegeDialog(run, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void PermissionsPage::exportTo(PermissionFormat format)
{
    // What is shown now, whatever comes or goes while the dialog is open.
    askForPermissionFile(format, this, [this, format, runs = m_matrix->runs()](const QString &path) {
        m_failure->show(NoticeLine::Tone::Failure, {});
        inBackground(
            this, [=] { return savePermissionFile(path, runs, format); },
            [this, path](const QString &problem) {
                const QString file = QDir::toNativeSeparators(path);
                if (problem.isEmpty())
                    Q_EMIT told(tr("Saved to %1").arg(file));
                else
                    m_failure->show(NoticeLine::Tone::Failure, tr("Not saved to %1: %2").arg(file, problem));
            });
    });
}
