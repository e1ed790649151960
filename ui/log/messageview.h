// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/noticeline.h"

#include <QWidget>

class JsonView;
class QLabel;
class QPlainTextEdit;
class QSplitter;
class QStackedWidget;
struct LoggedBody;

// One half of an exchange: its first line and headers as text, beside them the body: JSON indented, other text as it
// came, bytes as words about them.
class MessageView : public QWidget
{
    Q_OBJECT
public:
    // `name` tells the two halves apart in object names: "request", "answer".
    explicit MessageView(const QString &name, QWidget *parent = nullptr);

    void showMessage(const QString &head, const LoggedBody &body);
    // Instead of a message, or about it. No text: nothing is to be said.
    void setNotice(NoticeLine::Tone tone, const QString &text);

private:
    void showBody(const LoggedBody &body);

    NoticeLine *m_notice;
    QPlainTextEdit *m_head;
    QStackedWidget *m_bodies;
    JsonView *m_json;
    QPlainTextEdit *m_text;
    QLabel *m_words;
    NoticeLine *m_missing;
};
