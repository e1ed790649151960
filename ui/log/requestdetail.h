// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <optional>

class MessageView;
class QLabel;
class QStackedWidget;
class QTabWidget;
struct LoggedRequest;

// One request of the log, with its answer. Takes only what RequestLog::redacted() gave.
class RequestDetail : public QWidget
{
    Q_OBJECT
public:
    explicit RequestDetail(QWidget *parent = nullptr);

    void showRequest(const std::optional<LoggedRequest> &redacted); // no value: none is chosen

private:
    QStackedWidget *m_pages;
    QLabel *m_message;
    QTabWidget *m_tabs;
    MessageView *m_request;
    MessageView *m_answer;
};
