// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "triage/erroradvice.h"

#include <QWidget>

class FlowText;
class QPushButton;

// Why a ticket could not be read: what happened, the server's own words, cause, cure, and Retry.
class ReadFailure : public QWidget
{
    Q_OBJECT
public:
    explicit ReadFailure(QWidget *parent = nullptr);

    void say(const Error &error, const AdviceContext &context);

Q_SIGNALS:
    void retry();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    FlowText *m_happened;
    FlowText *m_server;
    FlowText *m_why;
    QPushButton *m_retry;
};
