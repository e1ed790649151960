// SPDX-License-Identifier: Apache-2.0
#include "model/permissionmatrix.h"

#include "commands/registry.h"
#include "model/plaintooltip.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

QString changeSymbol(PermissionChange change)
{
    switch (change) {
    case PermissionChange::Unchanged:
        return u"="_s;
    case PermissionChange::Gained:
        return u"+"_s;
    case PermissionChange::Lost:
        return u"−"_s;
    case PermissionChange::Other:
        break;
    }
    return u"≠"_s;
}

// Names come from the server and from people; a header has three lines and no more.
QString oneLine(const QString &text)
{
    QString line = text.simplified();
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return line;
}

} // namespace

QString changeWord(PermissionChange change)
{
    switch (change) {
    case PermissionChange::Unchanged:
        return PermissionMatrix::tr("unchanged");
    case PermissionChange::Gained:
        return PermissionMatrix::tr("gained");
    case PermissionChange::Lost:
        return PermissionMatrix::tr("lost");
    case PermissionChange::Other:
        break;
    }
    return PermissionMatrix::tr("changed");
}

QString PermissionMatrix::Changes::words() const
{
    QStringList parts{PermissionMatrix::tr("%n gained", nullptr, gained),
                      PermissionMatrix::tr("%n lost", nullptr, lost),
                      PermissionMatrix::tr("%n unchanged", nullptr, unchanged)};
    if (other > 0)
        parts.append(PermissionMatrix::tr("%n changed otherwise", nullptr, other));
    return parts.join(u", "_s);
}

Permission permissionIn(const PermissionRun &run, const QString &command)
{
    if (const auto found = run.cells.constFind(command); found != run.cells.cend()) {
        Permission cell = *found;
        if (cell.state == Permission::State::NotTested && cell.reading.isEmpty())
            cell.reading = run.level < ProbeLevel::NoMatch
                               ? PermissionMatrix::tr("Nothing that was asked tells whether it is allowed. Levels 3 "
                                                      "and 4 ask more.")
                               : PermissionMatrix::tr("Nothing that was asked tells whether it is allowed.");
        return cell;
    }
    Permission none;
    none.reading = !run.problem.isEmpty() ? run.problem
                   : run.whole            ? PermissionMatrix::tr("The run had no test for this command.")
                                          : PermissionMatrix::tr("The run was stopped before it came to this command.");
    return none;
}

QString stateWithLevel(const Permission &permission)
{
    const QString words = permissionSymbol(permission) + u' ' + permissionWord(permission);
    return permission.state == Permission::State::NotTested ? words
                                                            : PermissionMatrix::tr("%1, level %2", "allowed, level 1")
                                                                  .arg(words)
                                                                  .arg(static_cast<int>(permission.level));
}

QString runTime(const PermissionRun &run)
{
    return QLocale().toString(run.at.toLocalTime(), PermissionMatrix::tr("d MMM yyyy, HH:mm", "how a time is written"));
}

QString runConditions(const PermissionRun &run)
{
    const auto list = [&](const QStringList &names) {
        return names.isEmpty() ? PermissionMatrix::tr("none") : names.join(u", "_s);
    };
    QStringList lines{run.connection + u" – "_s + run.server, PermissionMatrix::tr("Tested: %1").arg(runTime(run))};
    if (!run.problem.isEmpty())
        lines.append(PermissionMatrix::tr("Not tested: %1").arg(run.problem));
    QString agent = run.agent.isEmpty() ? PermissionMatrix::tr("The server did not say.") : run.agent;
    if (run.isAdmin.value_or(false))
        agent += u' ' + PermissionMatrix::tr("(an administrator)");
    else if (run.isAgent.has_value())
        agent += u' ' + (*run.isAgent ? PermissionMatrix::tr("(an agent)") : PermissionMatrix::tr("(not an agent)"));
    lines.append(PermissionMatrix::tr("Agent: %1").arg(agent));
    lines.append(PermissionMatrix::tr("Roles: %1").arg(list(run.roles)));
    lines.append(run.scopesGranted
                     ? PermissionMatrix::tr("Scopes granted: %1").arg(list(*run.scopesGranted))
                     : PermissionMatrix::tr("Scopes asked for: %1; the server did not say which it granted.")
                           .arg(list(run.scopesAsked)));
    if (run.tokenIssuedAt.isValid()) {
        const qint64 minutes = qMax<qint64>(0, run.tokenIssuedAt.secsTo(run.at) / 60);
        lines.append(
            PermissionMatrix::tr("Token: %1 h %2 min old when this was tested").arg(minutes / 60).arg(minutes % 60));
    }
    lines.append(PermissionMatrix::tr("Went up to level %1, with %n request(s)", nullptr, run.requests)
                     .arg(static_cast<int>(run.level)));
    if (!run.whole && run.problem.isEmpty())
        lines.append(PermissionMatrix::tr("It was stopped before its end."));
    return lines.join(u'\n');
}

void PermissionMatrix::setRuns(const QList<PermissionRun> &runs, std::optional<Compared> compared)
{
    beginResetModel();
    m_runs = runs;
    const auto isThere = [this](int place) { return place >= 0 && place < m_runs.size(); };
    m_compared = compared && isThere(compared->before) && isThere(compared->after) ? compared : std::nullopt;
    endResetModel();
}

std::optional<PermissionMatrix::Changes> PermissionMatrix::changes() const
{
    if (!m_compared)
        return std::nullopt;
    Changes changes;
    for (int row = 0; row < rowCount(); ++row) {
        switch (changeOf(row)) {
        case PermissionChange::Unchanged:
            ++changes.unchanged;
            break;
        case PermissionChange::Gained:
            ++changes.gained;
            break;
        case PermissionChange::Lost:
            ++changes.lost;
            break;
        case PermissionChange::Other:
            ++changes.other;
            break;
        }
    }
    return changes;
}

QString PermissionMatrix::command(int row) const
{
    return commands().value(row).name;
}

int PermissionMatrix::rowOf(const QString &command) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (commands().at(row).name == command)
            return row;
    }
    return -1;
}

const PermissionRun *PermissionMatrix::run(int column) const
{
    const int place = column - FirstRun;
    return place >= 0 && place < m_runs.size() ? &m_runs.at(place) : nullptr;
}

bool PermissionMatrix::isChangeColumn(int column) const
{
    return m_compared && column == FirstRun + m_runs.size();
}

PermissionChange PermissionMatrix::changeOf(int row) const
{
    return change(permissionIn(m_runs.at(m_compared->before), command(row)),
                  permissionIn(m_runs.at(m_compared->after), command(row)));
}

std::optional<Permission> PermissionMatrix::permission(const QModelIndex &index) const
{
    const PermissionRun *of = index.isValid() ? run(index.column()) : nullptr;
    return of ? std::optional(permissionIn(*of, command(index.row()))) : std::nullopt;
}

QString PermissionMatrix::sentence(const QModelIndex &index) const
{
    const QString name = command(index.row());
    if (isChangeColumn(index.column())) {
        const auto state = [&](int place) { return permissionWord(permissionIn(m_runs.at(place), name)); };
        return tr("%1: %2, before: %3, after: %4", "command, gained, denied, allowed")
            .arg(name, changeWord(changeOf(index.row())), state(m_compared->before), state(m_compared->after));
    }
    if (const std::optional<Permission> cell = permission(index)) {
        const PermissionRun &of = *run(index.column());
        const QString what =
            cell->state == Permission::State::NotTested
                ? permissionWord(*cell)
                : tr("%1 (%2)", "allowed (read, level 1)").arg(permissionWord(*cell), levelWords(cell->level));
        return tr("%1 on %2, %3: %4. %5", "command, connection, time, state, why")
            .arg(name, oneLine(of.connection), runTime(of), what, cell->reading)
            .trimmed();
    }
    return index.column() == NeedColumn ? tr("%1 needs, as D3 documents it: %2").arg(name, needWords(name)) : name;
}

int PermissionMatrix::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(commands().size());
}

int PermissionMatrix::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstRun + static_cast<int>(m_runs.size()) + (m_compared ? 1 : 0);
}

QVariant PermissionMatrix::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::AccessibleTextRole)
        return sentence(index);
    if (role == Qt::ToolTipRole)
        return plainToolTip(sentence(index));
    if (index.column() == CommandColumn)
        return role == Qt::DisplayRole ? command(index.row()) : QVariant();
    if (index.column() == NeedColumn)
        return role == Qt::DisplayRole ? needWords(command(index.row())) : QVariant();
    if (isChangeColumn(index.column())) {
        const PermissionChange changed = changeOf(index.row());
        if (role == Qt::DisplayRole)
            return QString(changeSymbol(changed) + u' ' + changeWord(changed));
        return role == ChangeRole ? static_cast<int>(changed) : QVariant();
    }
    const Permission cell = *permission(index);
    switch (role) {
    case Qt::DisplayRole:
        return stateWithLevel(cell);
    case StateRole:
        return static_cast<int>(cell.state);
    case LeaningRole:
        return static_cast<int>(cell.leaning);
    default:
        return {};
    }
}

QVariant PermissionMatrix::runHeader(const PermissionRun &run, int role) const
{
    if (role == Qt::ToolTipRole)
        return plainToolTip(runConditions(run));
    if (role == Qt::AccessibleTextRole)
        return runConditions(run);
    if (role != Qt::DisplayRole)
        return {};
    const int place = static_cast<int>(&run - m_runs.constData());
    QString title = oneLine(run.connection);
    if (m_compared && place == m_compared->before)
        title = tr("Before: %1").arg(title);
    else if (m_compared && place == m_compared->after)
        title = tr("After: %1").arg(title);
    QString how = tr("up to level %1").arg(static_cast<int>(run.level));
    if (!run.problem.isEmpty())
        how = tr("could not be tested");
    else if (!run.whole)
        how = tr("stopped");
    QStringList who{runTime(run), how};
    return QStringList{title, run.agent.isEmpty() ? tr("agent unknown") : oneLine(run.agent), who.join(u" · "_s)}.join(
        u'\n');
}

QVariant PermissionMatrix::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (section < 0 || section >= rowCount())
            return {};
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? command(section) : QVariant();
    }
    if (const PermissionRun *of = run(section))
        return runHeader(*of, role);
    if (section == NeedColumn && role == Qt::ToolTipRole)
        return plainToolTip(
            tr("What D3's page says a command needs of the application and its agent. It was not tested."));
    if (role != Qt::DisplayRole)
        return {};
    if (section == CommandColumn)
        return tr("Command");
    if (section == NeedColumn)
        return tr("D3 documents");
    return isChangeColumn(section) ? tr("Change") : QVariant();
}
