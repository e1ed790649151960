// SPDX-License-Identifier: Apache-2.0
#include "commandform/filesfield.h"

#include "halo/json.h"
#include "model/plaintooltip.h"
#include "widgets/flowlayout.h"
#include "widgets/localfiles.h"

#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QKeyEvent>
#include <QListWidget>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QTemporaryDir>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int fewestRows = 2;
constexpr int mostRows = 6;

// An empty list says what to do, and shows that the keyboard is in it, which no row can.
class FileList : public QListWidget
{
public:
    using QListWidget::QListWidget;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QListWidget::paintEvent(event);
        if (count() > 0)
            return;
        QPainter painter(viewport());
        const QRect place = viewport()->rect();
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(place.adjusted(4, 2, -4, -2), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                         FilesField::tr("Drop files here, choose them, or paste a picture."));
        if (!hasFocus())
            return;
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(place.adjusted(0, 0, -1, -1));
    }
};

} // namespace

FilesField::FilesField(const Input &input, QWidget *parent)
    : CommandField(input, parent), m_list(new FileList(this)), m_remove(new QPushButton(tr("Remove"), this))
{
    setAcceptDrops(true);
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAcceptDrops(false); // the field takes them
    m_list->viewport()->setAcceptDrops(false);
    m_list->installEventFilter(this);
    nameEditor(m_list);
    auto *choose = new QPushButton(tr("Choose…"), this);
    choose->setObjectName(u"chooseFiles"_s);
    auto *paste = new QPushButton(tr("Paste"), this);
    paste->setObjectName(u"pasteFiles"_s);
    paste->setToolTip(plainToolTip(tr("A picture or files from the clipboard; Ctrl+V in the list does the same")));
    m_remove->setObjectName(u"removeFile"_s);
    auto *place = new QWidget(this);
    auto *buttons = new FlowLayout(place, 4);
    buttons->setContentsMargins(0, 4, 0, 0);
    for (QPushButton *button : {choose, paste, m_remove}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list);
    column->addWidget(place);
    connect(choose, &QPushButton::clicked, this, &FilesField::choose);
    connect(paste, &QPushButton::clicked, this, &FilesField::paste);
    connect(m_remove, &QPushButton::clicked, this, &FilesField::removeCurrent);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) { m_remove->setEnabled(row >= 0); });
    show();
}

QJsonValue FilesField::value() const
{
    if (m_paths.isEmpty())
        return {};
    return m_paths.size() == 1 ? QJsonValue(m_paths.first()) : QJsonValue(QJsonArray::fromStringList(m_paths));
}

void FilesField::setValue(const QJsonValue &value)
{
    QStringList paths;
    const QJsonArray list = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue &each : list) {
        if (const QString path = halo::toText(each); !path.isEmpty() && !paths.contains(path))
            paths.append(path);
    }
    if (paths == m_paths)
        return;
    m_paths = paths;
    show();
    Q_EMIT changed();
}

QString FilesField::problem() const
{
    if (!m_pictureProblem.isEmpty())
        return m_pictureProblem;
    for (const QString &path : m_paths) {
        const QFileInfo file(path);
        if (!file.exists())
            return tr("is not there: %1").arg(QDir::toNativeSeparators(path));
        if (!file.isFile())
            return tr("is not a file: %1").arg(QDir::toNativeSeparators(path));
        if (!file.isReadable())
            return tr("cannot be read: %1").arg(QDir::toNativeSeparators(path));
    }
    return {};
}

QString FilesField::remark() const
{
    if (m_paths.isEmpty())
        return {};
    qint64 bytes = 0;
    for (const QString &path : m_paths)
        bytes += QFileInfo(path).size();
    return tr("%n file(s), %1", nullptr, static_cast<int>(m_paths.size())).arg(QLocale().formattedDataSize(bytes));
}

QWidget *FilesField::editor() const
{
    return m_list;
}

bool FilesField::canTake(const QMimeData *data)
{
    return data && (data->hasImage() || !localFiles(data).isEmpty());
}

void FilesField::take(const QMimeData *data)
{
    if (!data)
        return;
    // A file manager that copies a picture's file may offer its image as well: the file is what was meant.
    if (const QStringList files = localFiles(data); !files.isEmpty())
        return add(files);
    if (!data->hasImage())
        return;
    m_pictureProblem.clear();
    const QString path = savePicture(qvariant_cast<QImage>(data->imageData()));
    if (path.isEmpty())
        Q_EMIT changed();
    else
        add({path});
}

// In a folder that only this user can open, and not one that ends with the form: the job reads it later, and a draft
// brings it back.
QString FilesField::savePicture(const QImage &picture)
{
    QTemporaryDir folder(QDir::tempPath() + u"/sundog-picture-XXXXXX"_s);
    folder.setAutoRemove(false);
    const QString name = QDateTime::currentDateTime().toString(u"'Screenshot' yyyy-MM-dd HH.mm.ss'.png'"_s);
    const QString path = folder.filePath(name);
    if (folder.isValid() && !picture.isNull() && picture.save(path, "PNG")) {
        m_pictures.append(path);
        return path;
    }
    folder.setAutoRemove(true);
    m_pictureProblem = tr("cannot take the picture: it could not be saved in %1").arg(QDir::tempPath());
    return {};
}

void FilesField::discardPictures()
{
    for (const QString &path : std::as_const(m_pictures)) {
        QFile::remove(path);
        QDir().rmdir(QFileInfo(path).path());
    }
    m_pictures.clear();
}

void FilesField::choose()
{
    auto *dialog = new QFileDialog(this, tr("Attach files"));
    dialog->setObjectName(u"attachFilesDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &FilesField::add);
    dialog->open();
}

void FilesField::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (canTake(data))
        return take(data);
    m_pictureProblem = tr("cannot take what is in the clipboard: it holds neither a picture nor files");
    Q_EMIT changed();
}

void FilesField::add(const QStringList &paths)
{
    m_pictureProblem.clear();
    for (const QString &path : paths) {
        if (!m_paths.contains(path))
            m_paths.append(path);
    }
    show();
    m_list->setCurrentRow(m_list->count() - 1);
    Q_EMIT changed();
}

void FilesField::removeCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_pictureProblem.clear();
    const QString path = m_paths.takeAt(row);
    if (m_pictures.removeOne(path)) {
        QFile::remove(path);
        QDir().rmdir(QFileInfo(path).path());
    }
    show();
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    m_list->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

void FilesField::show()
{
    m_list->clear();
    for (const QString &path : std::as_const(m_paths)) {
        const QFileInfo file(path);
        const QString size = file.isFile() ? QLocale().formattedDataSize(file.size()) : tr("not there");
        auto *item = new QListWidgetItem(u"%1  ·  %2"_s.arg(file.fileName(), size), m_list);
        item->setToolTip(plainToolTip(QDir::toNativeSeparators(path)));
    }
    const int rows = std::clamp(m_list->count(), fewestRows, mostRows);
    const int height = m_list->count() > 0 ? m_list->sizeHintForRow(0) : m_list->fontMetrics().height();
    m_list->setFixedHeight(rows * height + 2 * m_list->frameWidth() + 4);
    m_remove->setEnabled(m_list->currentRow() >= 0);
}

bool FilesField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Paste)) {
            paste();
            return true;
        }
        if (key->matches(QKeySequence::Delete) || key->key() == Qt::Key_Backspace) {
            removeCurrent();
            return true;
        }
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() == Qt::NoModifier) {
            choose();
            return true;
        }
    }
    return CommandField::eventFilter(watched, event);
}

void FilesField::dragEnterEvent(QDragEnterEvent *event)
{
    if (canTake(event->mimeData()))
        event->acceptProposedAction();
}

void FilesField::dropEvent(QDropEvent *event)
{
    take(event->mimeData());
    event->acceptProposedAction();
}
