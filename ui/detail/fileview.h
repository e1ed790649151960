// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

class AttachmentTable;
struct Attachment;

// The table of a ticket's files. Space looks at one, Enter saves what is selected.
class FileView : public QTableView
{
    Q_OBJECT
public:
    explicit FileView(AttachmentTable &table, QWidget *parent = nullptr);

    [[nodiscard]] QList<Attachment> chosen() const; // in the order of the rows
    void choose(const QList<Attachment> &files);    // by their ids

Q_SIGNALS:
    void chosenChanged();
    void previewWanted();
    void saveWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void applyFont();
    void fitColumns();

    AttachmentTable &m_table;
};
