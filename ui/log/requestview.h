// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPersistentModelIndex>
#include <QTableView>
#include <functional>

class RequestFilter;
class RequestList;

// The table of requests. At its end and with nothing chosen it follows what comes; else nothing moves, whether requests
// come, go or change places. What was chosen stays chosen, by its number, as long as the log has it.
class RequestView : public QTableView
{
    Q_OBJECT
public:
    RequestView(RequestList &list, RequestFilter &filter, QWidget *parent = nullptr);

    [[nodiscard]] quint64 chosen() const; // number of the request; 0 = none that is shown
    void refilter(const std::function<void()> &change);

    void keyboardSearch(const QString &text) override;

Q_SIGNALS:
    void chosenChanged(quint64 number); // 0 = none

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void updateGeometries() override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    [[nodiscard]] bool follows() const;
    void hold();
    void release();
    void restoreChoice();
    void report();
    void move(int rows);
    void applyFont();
    void fitColumns();

    RequestList &m_list;
    RequestFilter &m_filter;
    quint64 m_wanted = 0;   // chosen, perhaps not shown at present
    quint64 m_reported = 0; // what chosenChanged() said last
    int m_holds = 0;        // changes of the rows that have begun and not ended
    bool m_atEnd = true;
    bool m_measuring = false;
    bool m_following = false; // before the change
    QPersistentModelIndex m_anchor; // the row at the top, which stays there
    int m_anchorY = 0;
    bool m_fits = true; // until a width is chosen by hand, purpose, path and query share what is left
    bool m_fitting = false;
};
