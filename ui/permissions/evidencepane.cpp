// SPDX-License-Identifier: Apache-2.0
#include "permissions/evidencepane.h"

#include "model/permissionmatrix.h"
#include "permissions/permissionlook.h"
#include "widgets/flowlayout.h"
#include "widgets/icon.h"

#include <QFrame>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

StateLabel *words(StateRole role, const QString &text, const QString &name, bool strong = false)
{
    auto *label = new StateLabel(role);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setText(text);
    label->setSelectable();
    if (strong) {
        QFont weight = label->font();
        weight.setWeight(QFont::DemiBold);
        label->setFont(weight);
    }
    return label;
}

QString strength(const PermissionEvidence &seen)
{
    return seen.sign.proof ? EvidencePane::tr("This is proof.") : EvidencePane::tr("This is inferred, not proof.");
}

} // namespace

EvidencePane::EvidencePane(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(u"permissionEvidence"_s);
    setAccessibleName(tr("Evidence"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void EvidencePane::show(const PermissionMatrix &matrix, const QModelIndex &index)
{
    if (QWidget *before = takeWidget())
        before->deleteLater(); // a button in it may have brought us here
    auto *page = new QWidget;
    m_layout = new QVBoxLayout(page);
    m_layout->setContentsMargins(12, 12, 12, 12);
    m_layout->setSpacing(4);
    if (!index.isValid()) {
        m_layout->addWidget(
            words(StateRole::Quiet, tr("Choose a cell to see what it is based on."), u"evidenceNone"_s));
    } else if (const std::optional<Permission> cell = matrix.permission(index)) {
        const PermissionRun &run = *matrix.run(index.column());
        m_layout->addWidget(words(
            StateRole::Text, tr("%1 on %2", "command, connection").arg(matrix.command(index.row()), run.connection),
            u"evidenceTitle"_s, true));
        m_layout->addWidget(words(lookOf(cell->state), stateWithLevel(*cell), u"evidenceState"_s, true));
        say({}, cell->reading, "evidenceReading");
        say(tr("Likely cause"), cell->likelyCause, "evidenceCause");
        say(tr("What mends it"), cell->cure, "evidenceCure");
        addSameCause(matrix, index);
        int number = 0;
        for (const PermissionEvidence &seen : cell->evidence)
            addEvidence(seen, ++number);
        say(tr("The run"), runConditions(run), "evidenceRun");
    } else if (index.column() >= PermissionMatrix::FirstRun) {
        addChange(matrix, index);
    } else {
        m_layout->addWidget(words(StateRole::Text, matrix.sentence(index), u"evidenceNeeds"_s));
        say({}, tr("This is what D3's page says. It was not tested."), "evidenceNeedsNote");
    }
    m_layout->addStretch(1);
    setWidget(page);
    page->show();
}

void EvidencePane::say(const QString &heading, const QString &text, const char *name)
{
    if (text.isEmpty())
        return;
    if (!heading.isEmpty()) {
        m_layout->addSpacing(8);
        m_layout->addWidget(words(StateRole::Quiet, heading, QString()));
    }
    m_layout->addWidget(words(StateRole::Text, text, QLatin1String(name)));
}

void EvidencePane::addSameCause(const PermissionMatrix &matrix, const QModelIndex &index)
{
    const Permission cell = *matrix.permission(index);
    if (cell.cause == Sign::Cause::None)
        return;
    auto *place = new QWidget;
    auto *flow = new FlowLayout(place, 4);
    for (int row = 0; row < matrix.rowCount(); ++row) {
        const QModelIndex other = matrix.index(row, index.column());
        if (row == index.row() || matrix.permission(other)->cause != cell.cause)
            continue;
        const QString command = matrix.command(row);
        auto *button = new QPushButton(command, place);
        button->setObjectName(u"sameCause_"_s + command);
        button->setAutoDefault(false);
        button->setAccessibleDescription(matrix.sentence(other));
        connect(button, &QPushButton::clicked, this, [this, command] { Q_EMIT commandChosen(command); });
        flow->addWidget(button);
    }
    if (flow->count() == 0) {
        delete place;
        return;
    }
    m_layout->addSpacing(8);
    m_layout->addWidget(words(StateRole::Quiet, tr("What hangs on the same cause"), QString()));
    m_layout->addWidget(place);
}

void EvidencePane::addEvidence(const PermissionEvidence &seen, int number)
{
    m_layout->addSpacing(8);
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setForegroundRole(QPalette::Mid);
    line->setFrameShadow(QFrame::Plain);
    m_layout->addWidget(line);
    m_layout->addSpacing(4);
    const QString name = u"evidence%1"_s.arg(number);
    QString request = seen.request.isEmpty() ? tr("No request was made for this.") : seen.request;
    if (!seen.request.isEmpty())
        request += seen.status > 0 ? u" → "_s + QString::number(seen.status) : u" → "_s + tr("no answer");
    m_layout->addWidget(words(StateRole::Quiet, levelWords(seen.level), QString()));
    m_layout->addWidget(words(StateRole::Text, request, name + u"Request"_s));
    if (!seen.serverSaid.isEmpty())
        m_layout->addWidget(words(StateRole::Text, tr("The server said: “%1”").arg(seen.serverSaid), name + u"Said"_s));
    if (!seen.sign.words.isEmpty())
        m_layout->addWidget(words(StateRole::Text, seen.sign.words, name + u"Reading"_s));
    m_layout->addWidget(words(seen.sign.proof ? StateRole::Text : StateRole::Quiet, strength(seen), name + u"Proof"_s));
    if (seen.request.isEmpty() || seen.purpose.isEmpty())
        return;
    auto *log = new QPushButton(icon(u"log"), tr("Show in the log"));
    log->setObjectName(name + u"Log"_s);
    log->setAutoDefault(false);
    log->setAccessibleDescription(request);
    connect(log, &QPushButton::clicked, this, [this, purpose = seen.purpose] { Q_EMIT logRequested(purpose); });
    m_layout->addWidget(log, 0, Qt::AlignLeft);
}

void EvidencePane::addChange(const PermissionMatrix &matrix, const QModelIndex &index)
{
    m_layout->addWidget(words(StateRole::Text, matrix.command(index.row()), u"evidenceTitle"_s, true));
    const auto changed = static_cast<PermissionChange>(index.data(PermissionMatrix::ChangeRole).toInt());
    m_layout->addWidget(words(lookOf(changed), index.data().toString(), u"evidenceState"_s, true));
    say({}, matrix.sentence(index), "evidenceReading");
}
