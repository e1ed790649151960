// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>

class QLineEdit;

// Notices when several lines (or a JSON object) arrive in a line edit at once, by whatever way: key, menu, middle
// button, drop, assistive technology. The line edit goes back to what it held and the text is handed out instead. One
// line with a line end after it, the usual copy of a single value, is only trimmed.
class MultilinePaste : public QObject
{
    Q_OBJECT
public:
    explicit MultilinePaste(QObject *parent = nullptr) : QObject(parent) {}

    void watch(QLineEdit *edit);

Q_SIGNALS:
    void pasted(const QString &text);

private:
    struct Before
    {
        QString text;
        qsizetype from = 0; // where the next insertion begins and what it replaces: the selection, else the cursor
        qsizetype to = 0;
    };
    void remember(QLineEdit *edit);
    void look(QLineEdit *edit);

    QHash<QLineEdit *, Before> m_before;
};
