// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QScrollArea>

class PermissionMatrix;
class QVBoxLayout;
struct PermissionEvidence;

// What stands behind a cell of the matrix: how it is read, why it is probably so, what mends it, which other cells that
// mends as well, and each thing that was seen. All of it is plain text.
class EvidencePane : public QScrollArea
{
    Q_OBJECT
public:
    explicit EvidencePane(QWidget *parent = nullptr);

    void show(const PermissionMatrix &matrix, const QModelIndex &index); // invalid = none is chosen

Q_SIGNALS:
    void commandChosen(const QString &command); // of the same column
    void logRequested(const QString &purpose);

private:
    void say(const QString &heading, const QString &text, const char *name);
    void addSameCause(const PermissionMatrix &matrix, const QModelIndex &index);
    void addEvidence(const PermissionEvidence &seen, int number);
    void addChange(const PermissionMatrix &matrix, const QModelIndex &index);

    QVBoxLayout *m_layout = nullptr; // of what is shown
};
