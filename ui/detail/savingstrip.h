// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "triage/filesaving.h"

#include <QWidget>

class Desk;
class FlowText;
class NoticeLine;
class QLabel;
class QProgressBar;
class QPushButton;

// Saves files and says how far it is and what came of it. It asks where to, and before it writes over anything. Nothing
// that was saved is ever opened from here.
class SavingStrip : public QWidget
{
    Q_OBJECT
public:
    explicit SavingStrip(Desk &desk, QWidget *parent = nullptr);

    // Asks for a place: a file for one, a folder for several. Nothing happens while files are being saved.
    void askAndSave(const QList<Attachment> &files, TicketId ticket);
    [[nodiscard]] bool isRunning() const { return m_saving.isRunning(); }

Q_SIGNALS:
    void runningChanged();

private:
    void saveInto(const QString &folder, const QList<Attachment> &files);
    void saveUnlessInTheWay(const QList<FileToSave> &files, const QString &folder);
    void start(const QList<FileToSave> &files);
    void saveRest();
    void showProgress();
    void showResult();
    void say(const QString &text, const QString &detail, bool good);

    Desk &m_desk;
    FileSaving m_saving;
    TicketId m_asked{};  // whose files are asked about
    TicketId m_ticket{}; // whose are being saved; somebody may look at another one by now
    QString m_folder;    // where it was saved to last
    QWidget *m_progress;
    QLabel *m_words;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    NoticeLine *m_result;
    FlowText *m_detail;
    QPushButton *m_retry;
};
