// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "detail/htmlcleaner.h"

#include <QPointer>
#include <QTextBrowser>
#include <functional>

class QMessageBox;

// The only place where a server's HTML is shown. The HTML is built anew by cleanedHtml(), and should anything be asked
// for all the same, loadResource() hands out nothing but the pictures that came inside the text. A link opens only
// after a question that names its real target.
class SafeHtmlView : public QTextBrowser
{
    Q_OBJECT
public:
    explicit SafeHtmlView(QWidget *parent = nullptr);

    void showHtml(const QString &html);
    void showPlain(const QString &text);
    // How much is shown before "Show more"; for views of which many stand below each other.
    void setFirstPart(qsizetype characters) { m_firstPart = characters; }
    // Pictures of other hosts are words until they are given here, by their address.
    void setRemoteImages(const QHash<QString, QImage> &images);
    [[nodiscard]] const QStringList &missingImages() const { return m_missing; } // addresses, of what is shown
    void setOpener(std::function<void(const QUrl &)> opener) { m_opener = std::move(opener); } // default: the desktop

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    void linkHovered(const QString &address); // "" = none
    void heightChanged();
    void caretMoved(const QRect &place); // by keys or mouse, in the view's coordinates: to be scrolled into view

protected:
    void doSetSource(const QUrl &, QTextDocument::ResourceType) override {} // it never goes anywhere
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    enum class Kind { Html, Plain };

    void take(Kind kind, const QString &source);
    void render();
    void fitImages();
    void fitHeight();
    void follow(const QUrl &url);
    void ask(const QUrl &url);

    QString m_source;
    Kind m_kind = Kind::Plain;
    bool m_all = false; // the person asked for more than the first part
    QHash<QString, QImage> m_images;
    QHash<QString, QImage> m_remote;
    QStringList m_missing;
    qsizetype m_firstPart = 0; // 0 = as HtmlLimits says
    std::function<void(const QUrl &)> m_opener;
    QPointer<QMessageBox> m_question;
};
