// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "detail/previewcontent.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QScrollArea;
class QStackedWidget;

// A picture, made to fit, or the text of a file; or words in their place.
class FilePreview : public QWidget
{
    Q_OBJECT
public:
    explicit FilePreview(QWidget *parent = nullptr);

    void setContent(const PreviewContent &content, const QString &fileName);
    void setMessage(const QString &text); // in place of a preview
    [[nodiscard]] QString message() const;

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    class Picture;

    void applyLook();

    QStackedWidget *m_pages;
    QScrollArea *m_messagePlace;
    QLabel *m_message;
    Picture *m_picture;
    QPlainTextEdit *m_text;
    QLabel *m_note;
};
