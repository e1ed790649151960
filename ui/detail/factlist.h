// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "detail/ticketfacts.h"

#include <QHash>
#include <QWidget>

class FlowText;
class QLabel;

// Facts as label and value, in two columns where there is room for two.
class FactList : public QWidget
{
    Q_OBJECT
public:
    explicit FactList(QWidget *parent = nullptr);

    void setFacts(const QList<Fact> &facts); // the same keys in the same order each time
    [[nodiscard]] QString value(const QString &key) const;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return arrange(width, false); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QString key;
        QString text;
        QLabel *label;
        FlowText *value;
    };

    int arrange(int width, bool apply) const;                         // returns the height needed
    [[nodiscard]] int labelWidth(qsizetype from, qsizetype to) const; // the widest of these rows
    void paintLabels();

    QList<Row> m_rows;
};
