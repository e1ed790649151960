// SPDX-License-Identifier: Apache-2.0
#include "permissions/rehearsaldialog.h"

#include "triage/desk.h"
#include "triage/rehearsal.h"
#include "widgets/fieldnote.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

// The same in every language: it is shown as what to type.
const QString &agreed()
{
    static const QString word = u"REHEARSE"_s;
    return word;
}

QLabel *plain(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

bool looksLikeAddress(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && at < text.size() - 1 && text.count(u'@') == 1 && !text.contains(u' ') && !text.contains(u',') &&
           !text.contains(u';');
}

} // namespace

RehearsalDialog::RehearsalDialog(const Connection &connection, Desk &desk, QWidget *parent)
    : QDialog(parent), m_connection(connection), m_desk(desk), m_count(plain({})), m_plan(new QPlainTextEdit),
      m_mailTo(new QLineEdit), m_mailNote(nullptr), m_word(new QLineEdit)
{
    setObjectName(u"rehearsalDialog"_s);
    setWindowTitle(tr("Rehearse on %1").arg(connection.name));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(plain(tr(
        "A rehearsal writes. It creates one ticket, “Sundog permission check, delete me”, runs on it what the "
        "commands do, and deletes it. Rules of the tenant may react to it, and may mail. If the ticket does not offer "
        "the outcome of a private note, another one that changes no status and mails nobody is taken for the action. "
        "What cannot be deleted is named afterwards.")));
    m_count->setObjectName(u"rehearsalCount"_s);
    layout->addWidget(m_count);
    m_plan->setObjectName(u"rehearsalPlan"_s);
    m_plan->setAccessibleName(tr("Requests of the rehearsal"));
    m_plan->setReadOnly(true);
    m_plan->setTabChangesFocus(true);
    m_plan->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_plan->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_plan->setMinimumSize(fontMetrics().averageCharWidth() * 40, fontMetrics().height() * 3);
    layout->addWidget(m_plan, 1);

    auto *form = new QGridLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(4);
    form->setColumnStretch(1, 1);
    const auto addRow = [&](const QString &text, QLineEdit *field, const char *name) {
        auto *label = plain(text);
        label->setWordWrap(false);
        label->setTextFormat(Qt::AutoText); // it has a key, and a name is typed below, not here
        label->setBuddy(field);
        field->setObjectName(QLatin1String(name));
        field->setAccessibleName(QString(text).remove(u'&'));
        form->addWidget(label, form->rowCount(), 0);
        form->addWidget(field, form->rowCount() - 1, 1);
    };
    addRow(tr("Your own &e-mail address"), m_mailTo, "rehearsalMail");
    m_mailNote = new FieldNote(m_mailTo, tr("Resolve Tickets mails to this address only. Empty: it is not rehearsed."));
    form->addWidget(m_mailNote, form->rowCount(), 1);
    addRow(tr("&Type %1").arg(agreed()), m_word, "rehearsalWord");
    if (connection.label == Connection::Label::Production) {
        m_name = new QLineEdit;
        addRow(tr("This is PRODUCTION: type the connection's &name"), m_name, "rehearsalName");
        m_name->setPlaceholderText(connection.name);
        connect(m_name, &QLineEdit::textChanged, this, &RehearsalDialog::check);
    }
    layout->addLayout(form);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_agree = buttons->addButton(tr("Switch the rehearsal on"), QDialogButtonBox::AcceptRole);
    m_agree->setObjectName(u"rehearsalAgree"_s);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_mailTo, &QLineEdit::textChanged, this, &RehearsalDialog::showPlan);
    connect(m_word, &QLineEdit::textChanged, this, &RehearsalDialog::check);
    m_count->setText(tr("Reading what the requests depend on…"));
    check();
    m_mailTo->setFocus();
    const QSize room = screen()->availableSize() - QSize(32, 48); // of the window's frame
    resize(QSize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 28).boundedTo(room));
    // Which requests it makes depends on the tenant's statuses, outcomes and teams.
    m_desk.facts().read(TenantFacts::Teams | TenantFacts::Agents | TenantFacts::Statuses | TenantFacts::Outcomes |
                            TenantFacts::Types,
                        this, [this](const TenantFacts &) {
                            m_planned = true;
                            showPlan();
                        });
}

QString RehearsalDialog::mailTo() const
{
    return m_mailTo->text().trimmed();
}

void RehearsalDialog::showPlan()
{
    const bool usable = mailTo().isEmpty() || looksLikeAddress(mailTo());
    m_mailNote->setProblem(usable ? QString() : tr("This is not one e-mail address."));
    check();
    if (!m_planned)
        return;
    const QString address = usable ? mailTo() : QString();
    const QStringList plan = Rehearsal::plan(m_desk, address);
    m_plan->setPlainText(plan.join(u'\n'));
    m_count->setText(tr("It makes %n request(s), in this order:", nullptr, static_cast<int>(plan.size())));
    check();
}

void RehearsalDialog::check()
{
    m_agree->setEnabled(m_planned && m_word->text().trimmed() == agreed() && m_mailNote->problem().isEmpty() &&
                        (!m_name || m_name->text().trimmed() == m_connection.name));
}
