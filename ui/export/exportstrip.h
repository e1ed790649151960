// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class Clock;
class Desk;
class NoticeLine;
class QProgressBar;
class QPushButton;
class QTimer;
class QVBoxLayout;
class TicketExport;
struct ExportRequest;

// One export: how far it is, or what came of it, and what can be done about it.
class ExportLine : public QWidget
{
    Q_OBJECT
public:
    ExportLine(Desk &desk, Clock &clock, const ExportRequest &request, QWidget *parent = nullptr);
    ~ExportLine() override;

    [[nodiscard]] const TicketExport &running() const { return *m_export; }
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    void againWanted(const ExportRequest &request);
    void dismissed();
    void ended();

private:
    void showProgress();
    void showEnd();

    Desk &m_desk;
    TicketExport *m_export;
    QTimer *m_tick;
    NoticeLine *m_words;
    QProgressBar *m_bar;
    const bool m_replaces; // a file
    QPushButton *m_cancel;
    QPushButton *m_open;
    QPushButton *m_folder;
    QPushButton *m_again;
    QPushButton *m_dismiss;
};

// The exports of one desk, the newest on top. It takes no room while there are none.
class ExportStrip : public QWidget
{
    Q_OBJECT
public:
    static constexpr int mostLines = 3; // what ended longest ago goes

    // Both outlive it.
    ExportStrip(Desk &desk, Clock &clock, QWidget *parent = nullptr);

    void run(const ExportRequest &request);
    [[nodiscard]] int running() const;

Q_SIGNALS:
    void told(const QString &what); // for the status bar

private:
    void dismiss(ExportLine *line);

    Desk &m_desk;
    Clock &m_clock;
    QVBoxLayout *m_layout;
    QList<ExportLine *> m_lines; // the newest first
};
