// SPDX-License-Identifier: Apache-2.0
#include "commandform/emailsfield.h"

#include "halo/json.h"
#include "model/plaintooltip.h"
#include "widgets/flowlayout.h"

#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

// "Anna <anna@contoso.com>; ben@contoso.com": separated by what people and mail programs separate with.
QStringList split(const QString &text)
{
    static const QRegularExpression separator(u"\\s*[,;\\r\\n]\\s*"_s);
    return text.trimmed().split(separator, Qt::SkipEmptyParts);
}

bool isAddress(const QString &text)
{
    static const QRegularExpression address(u"^[^\\s@<>\",;]+@[^\\s@<>\",;.]+(\\.[^\\s@<>\",;.]+)+$"_s);
    return address.match(text).hasMatch();
}

// An address may be longer than the form is wide.
class OfferButton : public QPushButton
{
public:
    OfferButton(const QString &words, QWidget *parent) : QPushButton(words, parent), m_words(words)
    {
        setAccessibleName(words);
        setMinimumWidth(8 * fontMetrics().averageCharWidth());
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics = fontMetrics();
        const int more = metrics.horizontalAdvance(m_words) - metrics.horizontalAdvance(unescaped());
        return QPushButton::sizeHint() + QSize(more, 0);
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QPushButton::resizeEvent(event);
        const int frame = QPushButton::sizeHint().width() - fontMetrics().horizontalAdvance(unescaped());
        QString shown = fontMetrics().elidedText(m_words, Qt::ElideMiddle, width() - frame);
        setText(shown.replace(u'&', u"&&"_s));
    }

private:
    [[nodiscard]] QString unescaped() const { return text().replace(u"&&"_s, u"&"_s); }

    QString m_words;
};

} // namespace

EmailsField::EmailsField(const Input &input, QWidget *parent)
    : CommandField(input, parent), m_edit(new QLineEdit(this)), m_offers(new QWidget(this)),
      m_offersLayout(new FlowLayout(m_offers, 4))
{
    m_edit->setPlaceholderText(exampleWords(input.example));
    nameEditor(m_edit);
    m_offers->setObjectName(fieldObjectName(input.name) + u"Offers"_s);
    m_offersLayout->setContentsMargins(0, 4, 0, 0);
    m_offers->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_edit);
    column->addWidget(m_offers);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        offer();
        Q_EMIT changed();
    });
}

QStringList EmailsField::addresses() const
{
    return split(m_edit->text());
}

QJsonValue EmailsField::value() const
{
    const QStringList all = addresses();
    if (all.isEmpty())
        return {};
    return all.size() == 1 ? QJsonValue(all.first()) : QJsonValue(QJsonArray::fromStringList(all));
}

void EmailsField::setValue(const QJsonValue &value)
{
    QStringList all;
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        for (const QJsonValue &each : list)
            all.append(halo::toText(each));
    }
    const QString text = value.isArray() ? all.join(u"; "_s) : halo::toText(value);
    if (m_edit->text() != text)
        m_edit->setText(text);
}

QJsonValue EmailsField::draft() const
{
    return m_edit->text().isEmpty() ? QJsonValue() : QJsonValue(m_edit->text());
}

QString EmailsField::problem() const
{
    const QStringList all = addresses();
    for (const QString &one : all) {
        if (!isAddress(one))
            return tr("holds “%1”, which is not an e-mail address").arg(one.left(80));
    }
    return {};
}

QWidget *EmailsField::editor() const
{
    return m_edit;
}

void EmailsField::setTickets(const FormTickets &tickets)
{
    m_suggestions.clear();
    m_user.clear();
    if (tickets.record) {
        m_user = halo::toText(tickets.record->value(u"user_name"));
        for (const QLatin1StringView field : {"user_email"_L1, "emailtolist"_L1}) {
            const QStringList found = split(halo::toText(tickets.record->value(field)));
            for (const QString &address : found) {
                if (isAddress(address) && !m_suggestions.contains(address, Qt::CaseInsensitive))
                    m_suggestions.append(address);
            }
        }
    }
    offer();
}

void EmailsField::offer()
{
    QStringList open;
    const QStringList taken = addresses();
    for (const QString &address : std::as_const(m_suggestions)) {
        if (!taken.contains(address, Qt::CaseInsensitive))
            open.append(address);
    }
    const QList<QPushButton *> before = m_offers->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly);
    QStringList shown;
    for (const QPushButton *button : before)
        shown.append(button->property("address").toString());
    if (shown == open)
        return;
    for (QPushButton *button : before) {
        m_offersLayout->removeWidget(button);
        button->setParent(nullptr); // it may be the one that was just pressed
        button->deleteLater();
    }
    QWidget *last = m_edit;
    for (const QString &address : std::as_const(open)) {
        auto *button = new OfferButton(tr("Add %1").arg(address), m_offers);
        button->setProperty("address", address);
        button->setObjectName(u"offeredEmail"_s);
        button->setAutoDefault(false);
        button->setToolTip(plainToolTip((m_user.isEmpty() ? tr("Of this ticket's user") : m_user) + u'\n' + address));
        m_offersLayout->addWidget(button);
        setTabOrder(last, button); // else it would come after all the fields that are there already
        last = button;
        connect(button, &QPushButton::clicked, this, [this, address] {
            const QString typed = m_edit->text().trimmed();
            m_edit->setText(typed.isEmpty() ? address : typed + u"; "_s + address);
            m_edit->setFocus(Qt::OtherFocusReason);
        });
    }
    m_offers->setVisible(!open.isEmpty());
}
