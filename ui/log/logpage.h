// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/requestlist.h"

#include <QWidget>
#include <memory>

class EmptyPlace;
class LoggedRequests;
class NoticeLine;
class QAction;
class QButtonGroup;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QThread;
class RequestDetail;
class RequestLog;
class RequestView;

// The tab Log: every request that went out, sign-ins included, and what came back, with secrets replaced wherever it is
// shown, copied or saved. Keys while the focus is in it: / filter, J and K move, Ctrl+Shift+C copies as cURL, Ctrl+S
// saves as HAR what the filter shows, Ctrl+L clears.
class LogPage : public QWidget
{
    Q_OBJECT
public:
    // The log outlives the page.
    explicit LogPage(RequestLog &log, QWidget *parent = nullptr);
    ~LogPage() override;

    void focusList(); // the table, or what stands in its place
    void showOnly(const QString &words); // filters by them, of all kinds

Q_SIGNALS:
    void told(const QString &what); // done, for the status bar: "Copied as cURL"

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QWidget *buildTop();
    QAction *action(const char *name, const QString &text, const char *iconName, const QKeySequence &key,
                    void (LogPage::*slot)());

    void applyFilter();
    void clearFilter();
    void showPlace(); // rows or why there are none, count, what can be done
    void showChosen();
    void copyCurl();
    void save();
    void write(const LoggedRequests &requests, const QString &path);
    void written(int requests, const QString &path, const QString &problem);
    void clear();

    RequestLog &m_log;
    RequestList m_list;
    RequestFilter m_filter;
    QLineEdit *m_find = nullptr;
    QButtonGroup *m_kinds = nullptr;
    QLabel *m_count = nullptr;
    QAction *m_copyCurl = nullptr;
    QAction *m_saveHar = nullptr;
    QAction *m_clear = nullptr;
    NoticeLine *m_failure = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_places = nullptr;
    RequestView *m_view = nullptr;
    EmptyPlace *m_empty = nullptr;
    RequestDetail *m_detail = nullptr;
    std::unique_ptr<QThread> m_saving; // while a file is being written
};
