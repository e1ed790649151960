// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/attachment.h"

#include <QCache>
#include <QWidget>
#include <memory>
#include <optional>

class AttachmentDownload;
class AttachmentTable;
class Clock;
class Desk;
class FilePreview;
class FileView;
class NoticeLine;
class QLabel;
class QPushButton;
class QStackedWidget;
class ReadFailure;
class SavingStrip;
struct PreviewContent;

// The files of a ticket and of its actions: a list, a preview of pictures and texts, and saving. Nothing is ever
// opened. It asks the server only while it can be seen, and only when the ticket has changed since.
class FilesView : public QWidget
{
    Q_OBJECT
public:
    static constexpr qint64 restMs = 250;
    static constexpr qint64 mostUnasked = 1024 * 1024; // a larger file is loaded for its preview only when asked for

    FilesView(Desk &desk, Clock &clock, QWidget *parent = nullptr);
    ~FilesView() override;

    // No value: nothing is selected.
    void showTicket(std::optional<TicketId> id, qint64 lastUpdate);
    void reread(); // of the same ticket: now, or when the view is looked at
    [[nodiscard]] bool isSaving() const;
    // Nothing = not known yet, or it could not be read.
    [[nodiscard]] std::optional<int> count() const { return m_count; }

Q_SIGNALS:
    void countChanged();

protected:
    void showEvent(QShowEvent *event) override;

private:
    using Key = std::pair<qint64, qint64>; // ticket and its last update, or a file and its date

    void build();
    void layOut();
    void forget(); // the list that is on its way
    void fetchWhenRested();
    void fetch();
    void take(const AttachmentList &list);
    void fail(const Error &error);
    void setCount(std::optional<int> count);
    void say(const QString &message);
    void tick();

    void onChosen();
    void forgetPreview();
    void preview(bool asked);
    void loadPreview(const Attachment &file);
    void takePreview(const Attachment &file, const PreviewContent &content);
    void updateButtons();
    void save(const QList<Attachment> &files);

    Desk &m_desk;
    Clock &m_clock;
    std::optional<TicketId> m_ticket;
    qint64 m_lastUpdate = 0;
    std::optional<int> m_count;
    bool m_current = false; // what is shown is of this ticket as it is, or is on its way
    bool m_offline = false;
    quint64 m_request = 0;
    quint64 m_turn = 0; // counts tickets: an answer for an earlier one is not shown
    bool m_decoding = false;
    bool m_unseen = false; // a preview was to be loaded while nobody could see it
    quint64 m_choice = 0;  // counts selections
    QCache<Key, AttachmentList> m_cache;
    QCache<Key, PreviewContent> m_previews; // cost in KB
    std::unique_ptr<AttachmentDownload> m_download;

    AttachmentTable *m_table;
    QStackedWidget *m_pages;
    QLabel *m_message;
    ReadFailure *m_failure;
    NoticeLine *m_notice;
    FileView *m_view;
    QPushButton *m_save;
    QPushButton *m_saveAll;
    QPushButton *m_previewButton;
    FilePreview *m_preview;
    SavingStrip *m_saving;
};
