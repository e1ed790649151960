// SPDX-License-Identifier: Apache-2.0
#include "detail/factlist.h"

#include "detail/flowtext.h"
#include "widgets/statecolours.h"

#include <QEvent>
#include <QLabel>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace {

constexpr int betweenLabelAndValue = 8;
constexpr int betweenColumns = 16;
constexpr int betweenRows = 4;

} // namespace

FactList::FactList(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FactList::setFacts(const QList<Fact> &facts)
{
    bool changed = m_rows.size() != facts.size();
    while (m_rows.size() < facts.size()) {
        Row row{{}, {}, new QLabel(this), new FlowText(this)};
        row.label->setTextFormat(Qt::PlainText);
        row.label->setBuddy(row.value);
        row.label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        row.label->show();
        row.value->show();
        m_rows.append(row);
    }
    for (qsizetype i = 0; i < facts.size(); ++i) {
        const Fact &fact = facts[i];
        Row &row = m_rows[i];
        changed = changed || row.text != fact.value;
        row.key = fact.key;
        row.text = fact.value;
        row.label->setText(fact.label);
        row.value->setObjectName(u"fact_"_s + fact.key);
        row.value->setAccessibleName(fact.label);
        row.value->setText(fact.value);
        row.value->setToolTipText(fact.toolTip);
    }
    paintLabels();
    if (changed) {
        updateGeometry();
        arrange(width(), true);
    }
}

QString FactList::value(const QString &key) const
{
    for (const Row &row : m_rows) {
        if (row.key == key)
            return row.text;
    }
    return {};
}

int FactList::labelWidth(qsizetype from, qsizetype to) const
{
    int widest = 0;
    for (qsizetype i = from; i < std::min(to, m_rows.size()); ++i)
        widest = std::max(widest, m_rows[i].label->sizeHint().width());
    return widest;
}

int FactList::arrange(int width, bool apply) const
{
    const qsizetype half = (m_rows.size() + 1) / 2;
    const int first = labelWidth(0, half);
    const int second = labelWidth(half, m_rows.size());
    // Two columns only where a date fits into both; below that, one reads better.
    const int date = fontMetrics().horizontalAdvance(u"0000-00-00 00:00 "_s);
    const bool two = width >= first + second + 2 * (betweenLabelAndValue + date) + betweenColumns;
    const qsizetype lines = two ? half : m_rows.size();
    const int label = two ? first : std::max(first, second);
    const int values = two ? (width - first - second - 2 * betweenLabelAndValue - betweenColumns) / 2
                           : std::max(width - label - betweenLabelAndValue, 1);
    int y = 0;
    for (qsizetype line = 0; line < lines; ++line) {
        int height = fontMetrics().lineSpacing();
        for (qsizetype i = line; i < m_rows.size(); i += lines)
            height = std::max(height, m_rows[i].value->heightForWidth(values));
        for (qsizetype i = line; apply && i < m_rows.size(); i += lines) {
            const int x = i < lines ? 0 : label + betweenLabelAndValue + values + betweenColumns;
            const int labelled = i < lines ? label : second;
            const QRect left(x, y, labelled, fontMetrics().lineSpacing());
            const QRect right(x + labelled + betweenLabelAndValue, y, values, height);
            m_rows[i].label->setGeometry(QStyle::visualRect(layoutDirection(), rect(), left));
            m_rows[i].value->setGeometry(QStyle::visualRect(layoutDirection(), rect(), right));
        }
        y += height + betweenRows;
    }
    return std::max(y - betweenRows, 0);
}

QSize FactList::sizeHint() const
{
    const int width = labelWidth(0, m_rows.size()) + betweenLabelAndValue + 30 * fontMetrics().averageCharWidth();
    return {width, arrange(width, false)};
}

QSize FactList::minimumSizeHint() const
{
    return {labelWidth(0, m_rows.size()) + betweenLabelAndValue + 8 * fontMetrics().averageCharWidth(),
            fontMetrics().lineSpacing()};
}

void FactList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(width(), true);
}

void FactList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintLabels();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
        arrange(width(), true);
    }
}

// Labels are of less weight than what they label.
void FactList::paintLabels()
{
    QPalette quiet = palette();
    const QColor colour = quietColour(quiet);
    quiet.setColor(QPalette::WindowText, colour);
    for (const Row &row : m_rows) {
        if (row.label->palette().color(QPalette::WindowText) != colour)
            row.label->setPalette(quiet);
    }
}
