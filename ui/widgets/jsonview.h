// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QWidget>

class JsonText;
class QBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

// JSON to read: indented, selectable, folding, with find (Ctrl+F while the focus is in it). Very long strings are shown
// shortened, because one line of megabytes freezes an editor; that is said in the text, and Copy all takes the whole.
class JsonView : public QWidget
{
    Q_OBJECT
public:
    explicit JsonView(QWidget *parent = nullptr);

    void setJson(const QJsonObject &object);         // laid out when it is first seen
    void setDocument(const QJsonDocument &document); // the same; it may be an array
    void setMessage(const QString &text);            // in place of JSON: why there is none

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void render();
    void find(bool backward);
    void markAll();
    void updateFont();

    QJsonDocument m_document;
    QString m_message;
    bool m_rendered = true;
    QLineEdit *m_find;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_foldAll;
    QToolButton *m_unfoldAll;
    QToolButton *m_copy;
    QBoxLayout *m_bar;
    JsonText *m_text;
    QLabel *m_messageLabel;
};
