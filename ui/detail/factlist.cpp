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
constexpr int narrowestValue = 10; // characters; below that one column reads better than two

} // namespace

FactList::FactList(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
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

int FactList::labelWidth() const
{
    int widest = 0;
    for (const Row &row : m_rows)
        widest = std::max(widest, row.label->sizeHint().width());
    return widest;
}

int FactList::arrange(int width, bool apply) const
{
    const int label = labelWidth();
    const int narrowest = label + betweenLabelAndValue + narrowestValue * fontMetrics().averageCharWidth();
    const int columns = width >= 2 * narrowest + betweenColumns ? 2 : 1;
    const int column = (width - (columns - 1) * betweenColumns) / columns;
    const int value = std::max(column - label - betweenLabelAndValue, 1);
    const qsizetype lines = (m_rows.size() + columns - 1) / columns;
    int y = 0;
    for (qsizetype line = 0; line < lines; ++line) {
        int height = fontMetrics().lineSpacing();
        for (qsizetype i = line; i < m_rows.size(); i += lines)
            height = std::max(height, m_rows[i].value->heightForWidth(value));
        if (apply) {
            int x = 0;
            for (qsizetype i = line; i < m_rows.size(); i += lines) {
                const QRect left(x, y, label, fontMetrics().lineSpacing());
                const QRect right(x + label + betweenLabelAndValue, y, value, height);
                m_rows[i].label->setGeometry(QStyle::visualRect(layoutDirection(), rect(), left));
                m_rows[i].value->setGeometry(QStyle::visualRect(layoutDirection(), rect(), right));
                x += column + betweenColumns;
            }
        }
        y += height + betweenRows;
    }
    return std::max(y - betweenRows, 0);
}

QSize FactList::sizeHint() const
{
    const int width = labelWidth() + betweenLabelAndValue + 30 * fontMetrics().averageCharWidth();
    return {width, arrange(width, false)};
}

QSize FactList::minimumSizeHint() const
{
    return {labelWidth() + betweenLabelAndValue + 8 * fontMetrics().averageCharWidth(), fontMetrics().lineSpacing()};
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
