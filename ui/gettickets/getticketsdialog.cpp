// SPDX-License-Identifier: Apache-2.0
#include "gettickets/getticketsdialog.h"

#include "halo/ticketids.h"
#include "triage/desk.h"
#include "triage/ticketfetch.h"
#include "widgets/noticeline.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

GetTicketsDialog::GetTicketsDialog(Desk &desk, QWidget *parent) : QDialog(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("getTicketsDialog"));
    setWindowTitle(tr("Get Tickets"));
    m_ids = new QPlainTextEdit(this);
    m_ids->setObjectName(QStringLiteral("ticketIds"));
    m_ids->setAccessibleName(QStringLiteral("Ticket IDs"));
    m_ids->setPlaceholderText(tr("1042, #1041, https://contoso.halopsa.com/ticket?id=1040"));
    m_ids->setTabChangesFocus(true);
    m_ids->installEventFilter(this);
    auto *label = new QLabel(tr("Ticket &IDs *"), this);
    label->setBuddy(m_ids);
    auto *hint =
        new QLabel(tr("Paste what you have: numbers, lines, JSON, links. Enter gets them, Shift+Enter begins a "
                      "new line."),
                   this);
    hint->setObjectName(QStringLiteral("getTicketsHint"));
    hint->setWordWrap(true);
    m_details = new QCheckBox(tr("Include &Details"), this);
    m_details->setObjectName(QStringLiteral("includeDetails"));
    m_details->setAccessibleName(QStringLiteral("Include Details"));
    m_details->setToolTip(tr("The whole record of each ticket: one request per ticket"));
    m_words = new NoticeLine(QStringLiteral("getTicketsWords"), this);
    m_keep = m_words->addButton(QStringLiteral("keepOnlyIds"), tr("&Keep only the ids"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_get = buttons->addButton(tr("&Get"), QDialogButtonBox::AcceptRole);
    m_get->setObjectName(QStringLiteral("get"));
    m_get->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_ids, 1);
    layout->addWidget(hint);
    layout->addWidget(m_details);
    layout->addWidget(m_words);
    layout->addWidget(buttons);
    m_ids->setMinimumHeight(fontMetrics().lineSpacing() * 4);
    resize(fontMetrics().averageCharWidth() * 76, fontMetrics().lineSpacing() * 21);

    connect(m_ids, &QPlainTextEdit::textChanged, this, &GetTicketsDialog::showWords);
    connect(m_details, &QCheckBox::toggled, this, &GetTicketsDialog::showWords);
    connect(&desk, &Desk::statusChanged, this, [this] {
        if (isVisible())
            showWords();
    });
    connect(m_keep, &QPushButton::clicked, this, &GetTicketsDialog::keepOnlyIds);
    connect(m_get, &QPushButton::clicked, this, &GetTicketsDialog::get);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showWords();
}

void GetTicketsDialog::ask()
{
    showWords();
    m_ids->selectAll();
    m_ids->setFocus(Qt::OtherFocusReason);
    open();
}

void GetTicketsDialog::forget(const QString &text)
{
    if (m_ids->toPlainText() == text)
        m_ids->clear();
}

void GetTicketsDialog::showWords()
{
    const TicketIds found = TicketIds::fromText(m_ids->toPlainText());
    const auto count = static_cast<int>(found.ids.size());
    const int requests = TicketFetch::requestsFor(count, m_details->isChecked());
    const int left = std::max(0, m_desk.limit().requests - m_desk.requestsUsed());
    const QString cost = tr("%1, %2, %3 left", "12 tickets, 1 request, 402 left")
                             .arg(tr("%n ticket(s)", nullptr, count), tr("%n request(s)", nullptr, requests))
                             .arg(left);
    m_keep->setVisible(!found.problems.isEmpty() && count > 0);
    m_get->setEnabled(count > 0 && found.problems.isEmpty());
    if (!found.problems.isEmpty())
        m_words->show(NoticeLine::Tone::Failure, found.problemsInWords(3), count > 0 ? cost : QString());
    else if (count == 0)
        m_words->show(NoticeLine::Tone::Quiet, tr("No ticket id yet."));
    else if (requests > left)
        m_words->show(NoticeLine::Tone::Waiting, cost, tr("The rest waits until the server's limit lets it through."));
    else
        m_words->show(NoticeLine::Tone::Quiet, cost);
}

void GetTicketsDialog::get()
{
    const QString text = m_ids->toPlainText();
    const TicketIds found = TicketIds::fromText(text);
    if (found.ids.isEmpty() || !found.problems.isEmpty())
        return;
    accept();
    Q_EMIT requested(found.ids, m_details->isChecked(), text);
}

void GetTicketsDialog::keepOnlyIds()
{
    QStringList ids;
    const TicketIds found = TicketIds::fromText(m_ids->toPlainText());
    for (const TicketId id : found.ids)
        ids.append(QString::number(number(id)));
    m_ids->selectAll(); // and not setPlainText(): what was typed can be had back by undo
    m_ids->insertPlainText(ids.join(QStringLiteral(", ")));
    m_ids->setFocus(Qt::OtherFocusReason);
}

bool GetTicketsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ids && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !(key->modifiers() & Qt::ShiftModifier)) {
            get();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}
