// SPDX-License-Identifier: Apache-2.0
// The other half of FilesView: its widgets, and what is done with the files that are chosen.
#include "detail/filesview.h"

#include "detail/filepreview.h"
#include "detail/fileview.h"
#include "detail/readfailure.h"
#include "detail/savingstrip.h"
#include "halo/attachmentdownload.h"
#include "halo/inbackground.h"
#include "model/attachmenttable.h"
#include "net/clock.h"
#include "triage/desk.h"
#include "widgets/flowlayout.h"
#include "widgets/icon.h"
#include "widgets/noticeline.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

qsizetype costOf(const PreviewContent &content)
{
    return 1 + (content.image.sizeInBytes() + content.text.size() * 2) / 1024;
}

QString kindAndSize(const Attachment &file)
{
    return file.bytes < 0 ? fileKind(file) : fileKind(file) + u", "_s + AttachmentTable::shownSize(file.bytes);
}

QPushButton *button(const QString &name, QStringView iconName, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(icon(iconName), text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

} // namespace

void FilesView::build()
{
    setObjectName(u"filesView"_s);
    setAccessibleName(tr("Files"));
    m_table = new AttachmentTable(m_desk.lookups(), this);
    m_pages = new QStackedWidget(this);
    m_message = new QLabel(m_pages);
    m_message->setObjectName(u"filesMessage"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setMargin(16);
    m_failure = new ReadFailure(this);
    m_failure->setObjectName(u"filesFailure"_s);
    m_failure->hide();
    m_notice = new NoticeLine(u"filesNotice"_s, this);
    m_view = new FileView(*m_table);
    m_save = button(u"filesSave"_s, u"download", tr("Save…"), this);
    m_save->setToolTip(
        tr("Save the selected files (%1)").arg(QKeySequence(QKeySequence::Save).toString(QKeySequence::NativeText)));
    m_saveAll = button(u"filesSaveAll"_s, u"download", tr("Save all…"), this);
    m_previewButton = button(u"filesPreview"_s, u"search", tr("Preview"), this);
    m_previewButton->setToolTip(tr("Show the selected file below (Space)"));
    m_preview = new FilePreview;
    m_saving = new SavingStrip(m_desk, this);
    auto *saveKey = new QAction(tr("Save selected files…"), this);
    saveKey->setObjectName(u"filesSaveAction"_s);
    saveKey->setShortcut(QKeySequence::Save);
    saveKey->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(saveKey);
    auto *look = new QAction(tr("Preview"), this);
    look->setObjectName(u"filesPreviewAction"_s);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->addActions({saveKey, look});
    layOut();

    connect(saveKey, &QAction::triggered, this, [this] { save(m_view->chosen()); });
    connect(look, &QAction::triggered, this, [this] { preview(true); });
    connect(m_save, &QPushButton::clicked, this, [this] { save(m_view->chosen()); });
    connect(m_saveAll, &QPushButton::clicked, this, [this] { save(m_table->files()); });
    connect(m_previewButton, &QPushButton::clicked, this, [this] { preview(true); });
    connect(m_view, &FileView::saveWanted, this, [this] { save(m_view->chosen()); });
    connect(m_view, &FileView::previewWanted, this, [this] { preview(true); });
    connect(m_view, &FileView::chosenChanged, this, &FilesView::onChosen);
    connect(m_saving, &SavingStrip::runningChanged, this, &FilesView::updateButtons);
}

void FilesView::layOut()
{
    auto *list = new QWidget;
    auto *listColumn = new QVBoxLayout(list);
    listColumn->setContentsMargins(0, 0, 0, 0);
    listColumn->setSpacing(8);
    listColumn->addWidget(m_view, 1);
    auto *buttons = new FlowLayout(nullptr, 8);
    for (QPushButton *each : {m_save, m_saveAll, m_previewButton})
        buttons->addWidget(each);
    listColumn->addLayout(buttons);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(u"filesSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(list);
    splitter->addWidget(m_preview);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    m_pages->addWidget(m_message);
    m_pages->addWidget(splitter);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_failure);
    column->addWidget(m_notice);
    column->addWidget(m_pages, 1);
    column->addWidget(m_saving);
    QWidget *before = m_view;
    for (QWidget *next : {m_save, m_saveAll, m_previewButton}) {
        setTabOrder(before, next);
        before = next;
    }
    setTabOrder(before, m_preview);
    setTabOrder(m_preview, m_saving);
    setFocusProxy(m_view);
}

void FilesView::forgetPreview()
{
    ++m_choice;
    m_unseen = false;
    m_download.reset();
    m_decoding = false;
}

// The selection has changed, or the list has.
void FilesView::onChosen()
{
    forgetPreview();
    updateButtons();
    const QList<Attachment> chosen = m_view->chosen();
    if (chosen.isEmpty())
        return m_preview->setMessage(tr("Select a file to preview it."));
    if (chosen.size() > 1) {
        qint64 bytes = 0;
        for (const Attachment &file : chosen)
            bytes += std::max<qint64>(0, file.bytes);
        const QString count = tr("%n file(s) selected", nullptr, int(chosen.size()));
        return m_preview->setMessage(count + u", "_s + AttachmentTable::shownSize(bytes));
    }
    preview(false);
}

// `asked`: by a key or a button; else the selection has only come to rest here.
void FilesView::preview(bool asked)
{
    const QList<Attachment> chosen = m_view->chosen();
    if (chosen.size() != 1)
        return;
    const Attachment &file = chosen.first();
    if (const PreviewContent *known = m_previews.object({file.id, file.date}))
        return takePreview(file, *known);
    if (!mayHavePreview(file) || file.bytes == 0)
        return m_preview->setMessage((file.bytes == 0 ? tr("The file is empty.") : tr("No preview.")) + u'\n' +
                                     kindAndSize(file));
    if (asked) {
        if (!m_download && !m_decoding)
            loadPreview(file);
        return;
    }
    if (file.bytes < 0 || file.bytes > mostUnasked)
        return m_preview->setMessage(tr("Press Space or Preview to load it.") + u'\n' + kindAndSize(file));
    m_preview->setMessage(tr("Loading…"));
    m_clock.after(restMs, this, [this, file, choice = m_choice] {
        if (choice != m_choice || m_download)
            return;
        m_unseen = !isVisible();
        if (!m_unseen)
            loadPreview(file);
    });
}

void FilesView::loadPreview(const Attachment &file)
{
    forgetPreview();
    m_preview->setMessage(tr("Loading…"));
    m_download = std::make_unique<AttachmentDownload>(m_desk.api(), file);
    connect(m_download.get(), &AttachmentDownload::progressed, this, [this, file](qint64 received) {
        m_preview->setMessage(file.bytes > 0 ? tr("Loading… %1 of %2")
                                                   .arg(AttachmentTable::shownSize(std::min(received, file.bytes)),
                                                        AttachmentTable::shownSize(file.bytes))
                                             : tr("Loading… %1").arg(AttachmentTable::shownSize(received)));
    });
    m_download->start(Priority::Detail, [this, file](const Result<FileContent> &result) {
        const bool elsewhere = m_download->isElsewhere();
        m_download.reset();
        if (result.ok()) {
            m_decoding = true;
            inBackground(
                this, [bytes = result.value().bytes] { return previewOf(bytes); },
                [this, file, size = result.value().bytes.size(), choice = m_choice](PreviewContent content) {
                    if (file.bytes >= 0 && file.bytes != size) {
                        content.note += content.note.isEmpty() ? QString() : u" "_s;
                        content.note +=
                            tr("%1 came, but the list of files says %2.")
                                .arg(AttachmentTable::exactSize(size), AttachmentTable::exactSize(file.bytes));
                    }
                    if (choice == m_choice) {
                        m_decoding = false;
                        takePreview(file, content);
                    }
                    const auto cost = costOf(content);
                    m_previews.insert({file.id, file.date}, new PreviewContent(std::move(content)), cost);
                });
            return;
        }
        if (result.error().cancelled())
            return m_preview->setMessage({});
        AdviceContext context = m_desk.adviceContext(elsewhere ? AdviceContext::Attempt::DownloadElsewhere
                                                               : AdviceContext::Attempt::Download);
        context.subject = AttachmentTable::shownName(file);
        const Advice advice = advise(result.error(), context);
        QStringList lines{advice.happened};
        if (!advice.serverSaid.isEmpty())
            lines += tr("The server said: “%1”").arg(advice.serverSaid);
        lines += (advice.cause + u' ' + advice.cure).trimmed();
        m_preview->setMessage(lines.join(u'\n'));
        if (!elsewhere)
            m_desk.reachability().failed(result.error());
    });
}

void FilesView::takePreview(const Attachment &file, const PreviewContent &content)
{
    if (content.kind == PreviewContent::Kind::None)
        return m_preview->setMessage(content.note + u'\n' + kindAndSize(file));
    m_preview->setContent(content, AttachmentTable::shownName(file));
}

bool FilesView::isSaving() const
{
    return m_saving->isRunning();
}

void FilesView::updateButtons()
{
    const QList<Attachment> chosen = m_view->chosen();
    const bool idle = !m_saving->isRunning();
    m_save->setEnabled(idle && !chosen.isEmpty());
    m_saveAll->setEnabled(idle && !m_table->files().isEmpty());
    m_previewButton->setEnabled(chosen.size() == 1 && mayHavePreview(chosen.first()));
}

void FilesView::save(const QList<Attachment> &files)
{
    if (m_ticket)
        m_saving->askAndSave(files, *m_ticket);
}
