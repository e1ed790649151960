// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandform/commandfield.h"

class QListWidget;
class QMimeData;
class QPushButton;

// Files to send: chosen, dropped, or pasted. A picture from the clipboard becomes a PNG file of its own.
class FilesField : public CommandField
{
    Q_OBJECT
public:
    explicit FilesField(const Input &input, QWidget *parent = nullptr);

    [[nodiscard]] QJsonValue value() const override; // a path, or a list of paths
    void setValue(const QJsonValue &value) override;
    [[nodiscard]] QString problem() const override;
    [[nodiscard]] QString remark() const override;
    [[nodiscard]] QWidget *editor() const override;

    [[nodiscard]] const QStringList &paths() const { return m_paths; }
    [[nodiscard]] static bool canTake(const QMimeData *data);
    void take(const QMimeData *data); // from a drop or the clipboard
    void discardPictures();           // they have been sent: those made here are not needed any more

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void choose();
    void paste();
    void removeCurrent();
    void add(const QStringList &paths);
    void show();
    [[nodiscard]] QString savePicture(const QImage &picture);

    QStringList m_paths;
    QStringList m_pictures; // saved by this field
    QString m_pictureProblem;
    QListWidget *m_list;
    QPushButton *m_remove;
};
