// SPDX-License-Identifier: Apache-2.0
#include "commandform/choicefields.h"

#include "halo/json.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>

namespace {

QHBoxLayout *rowIn(QWidget *field)
{
    auto *row = new QHBoxLayout(field);
    row->setContentsMargins(0, 0, 0, 0);
    return row;
}

} // namespace

ChoiceField::ChoiceField(const Input &input, const QList<Choice> &choices, QWidget *parent)
    : CommandField(input, parent), m_box(new QComboBox(this))
{
    m_box->setFocusPolicy(Qt::StrongFocus);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(8);
    m_box->addItem(input.usual.isEmpty() ? QString() : tr("%1 (usual)", "a choice").arg(input.usual));
    for (const Choice &choice : choices)
        m_box->addItem(choice.text, choice.value.toVariant());
    nameEditor(m_box);
    rowIn(this)->addWidget(m_box, 1);
    connect(m_box, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index > 0)
            m_unknown = {};
        Q_EMIT changed();
    });
}

QJsonValue ChoiceField::value() const
{
    return m_box->currentIndex() > 0 ? QJsonValue::fromVariant(m_box->currentData()) : m_unknown;
}

void ChoiceField::setValue(const QJsonValue &value)
{
    const QString wanted = halo::toText(value);
    int place = 0;
    for (int i = 1; i < m_box->count(); ++i) {
        const QString has = halo::toText(QJsonValue::fromVariant(m_box->itemData(i)));
        if (!wanted.isEmpty() && has.compare(wanted, Qt::CaseInsensitive) == 0)
            place = i;
    }
    const QJsonValue unknown = place == 0 && !wanted.isEmpty() ? value : QJsonValue();
    const bool differs = unknown != m_unknown;
    m_unknown = unknown;
    if (m_box->currentIndex() != place)
        m_box->setCurrentIndex(place);
    else if (differs)
        Q_EMIT changed();
}

QString ChoiceField::problem() const
{
    return m_unknown.isNull() ? QString() : tr("cannot be “%1”", "the field").arg(halo::toText(m_unknown).left(60));
}

QWidget *ChoiceField::editor() const
{
    return m_box;
}

void ChoiceField::setKeep(const QString &words)
{
    m_box->setItemText(0, words);
}

FlagField::FlagField(const Input &input, const QString &label, QWidget *parent)
    : CommandField(input, parent), m_box(new QCheckBox(label, this))
{
    nameEditor(m_box);
    rowIn(this)->addWidget(m_box, 1);
    connect(m_box, &QCheckBox::toggled, this, &CommandField::changed);
}

QJsonValue FlagField::value() const
{
    return m_box->isChecked() ? QJsonValue(true) : QJsonValue();
}

void FlagField::setValue(const QJsonValue &value)
{
    m_box->setChecked(halo::toBool(value));
}

QWidget *FlagField::editor() const
{
    return m_box;
}
