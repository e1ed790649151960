// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/attachment.h"

#include <QAbstractTableModel>

class Lookups;

// The files of one ticket.
class AttachmentTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Name, Size, Who, When, From };
    static constexpr int columns = 5;

    explicit AttachmentTable(const Lookups &lookups, QObject *parent = nullptr);

    void setFiles(const QList<Attachment> &files, qint64 now);
    void setNow(qint64 now); // "3 days ago" goes on
    [[nodiscard]] const QList<Attachment> &files() const { return m_files; }
    [[nodiscard]] const Attachment *file(int row) const; // null = no such row

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // What it is saved as too, so that no name can read as another kind of file in the list.
    [[nodiscard]] static QString shownName(const Attachment &file);
    [[nodiscard]] static QString shownSize(qint64 bytes); // "1.4 MB", "–" = not known
    [[nodiscard]] static QString exactSize(qint64 bytes); // "1468006 bytes"

private:
    [[nodiscard]] QString text(const Attachment &file, Column column) const;
    [[nodiscard]] QString toolTip(const Attachment &file, Column column) const;
    [[nodiscard]] QString who(const Attachment &file) const;
    void refreshed(Column column);

    const Lookups &m_lookups;
    QList<Attachment> m_files;
    qint64 m_now = 0;
};
