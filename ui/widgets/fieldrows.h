// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QGridLayout>
#include <initializer_list>

class FieldNote;
class QLabel;

// Fields under each other: label, field, and its note under the field.
class FieldRows : public QGridLayout
{
public:
    explicit FieldRows(QWidget *parent);

    // `label` "" = the field says itself what it is. `buddy` is what the label's key goes to, in `row` or `row` itself.
    // Returns the label, nullptr = there is none.
    QLabel *add(const QString &label, QWidget *buddy, QWidget *row, FieldNote *note);

    // One column of labels where there are several of these under each other.
    static void align(std::initializer_list<FieldRows *> all);
};
