// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/jsonpath.h"

#include <QAbstractTableModel>

// Every field of a ticket's record: name, value, JSON path; those that the filter leaves.
class FieldTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Value, Path };

    explicit FieldTable(QObject *parent = nullptr);

    void setRecord(const QJsonObject &record);
    // Words that must all appear in name, value or path, without regard to case. `filledOnly`: without empty ones.
    void setFilter(const QString &text, bool filledOnly);
    [[nodiscard]] const JsonField &field(int row) const { return m_fields[m_shown[row]]; }
    [[nodiscard]] int total() const { return static_cast<int>(m_fields.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void filter();

    QList<JsonField> m_fields;
    QList<int> m_shown;
    QString m_text;
    bool m_filledOnly = false;
};
