// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/fieldtable.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

// Every field of the record, to find, to copy, and to make a column of the list.
class FieldsView : public QWidget
{
    Q_OBJECT
public:
    explicit FieldsView(QWidget *parent = nullptr);

    void setRecord(const QJsonObject &record); // read when it is first seen
    void setMessage(const QString &text);      // in place of it: why there is none

Q_SIGNALS:
    void columnWanted(const QString &name, const QString &path);

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void render();
    void filter();
    void copy(FieldTable::Column column);
    [[nodiscard]] const JsonField *current() const;
    void showButtons();

    QJsonObject m_record;
    bool m_rendered = true;
    FieldTable m_table;
    QLineEdit *m_find;
    QCheckBox *m_filled;
    QLabel *m_count;
    QStackedWidget *m_places;
    QTableView *m_view;
    QLabel *m_message;
    QPushButton *m_copyValue;
    QPushButton *m_copyPath;
    QPushButton *m_addColumn;
};
