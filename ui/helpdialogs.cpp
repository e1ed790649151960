// SPDX-License-Identifier: Apache-2.0
#include "helpdialogs.h"

#include "widgets/icon.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QIcon>
#include <QLabel>
#include <QVBoxLayout>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HelpDialogs)
};

QDialog *dialog(QWidget *parent, const QString &name, const QString &title)
{
    auto *window = new QDialog(parent);
    window->setObjectName(name);
    window->setWindowTitle(title);
    window->setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(window);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(16);
    return window;
}

void addCloseButton(QDialog *window)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, window);
    QObject::connect(buttons, &QDialogButtonBox::rejected, window, &QDialog::reject);
    window->layout()->addWidget(buttons);
}

} // namespace

void showKeysDialog(QWidget *parent)
{
    QDialog *window = dialog(parent, QStringLiteral("keysDialog"), Words::tr("Keys"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(24);
    const std::pair<QString, QString> keys[] = {
        {Words::tr("J, K or arrows"), Words::tr("Move through the tickets")},
        {Words::tr("X"), Words::tr("Mark the ticket and move on")},
        {Words::tr("Shift+Up, Shift+Down"), Words::tr("Mark the tickets passed over")},
        {Words::tr("Space"), Words::tr("Read the ticket beside the list")},
        {Words::tr("Enter"), Words::tr("Read it in a window of its own")},
        {Words::tr("/"), Words::tr("Find in loaded rows")},
        {Words::tr("F"), Words::tr("Go to the filters")},
        {Words::tr("F5"), Words::tr("Refresh")},
        {Words::tr("Ctrl+G"), Words::tr("Get tickets by their ids")},
        {Words::tr("Ctrl+E, Ctrl+Shift+E"), Words::tr("Export what the list holds; the same once more")},
        {Words::tr("Ctrl+W"), Words::tr("Close the tab of such tickets")},
        {Words::tr("O"), Words::tr("Open in HaloPSA")},
        {Words::tr("Y"), Words::tr("Copy the ticket's id")},
        {Words::tr("Ctrl+C"), Words::tr("Copy the selected rows, tab-separated")},
        {Words::tr("Ctrl+A"), Words::tr("Select all rows")},
        {Words::tr("Esc"), Words::tr("Back to the list; there one step back: marks, find text, loading")},
        {Words::tr("A, Shift+A"), Words::tr("Assign; to me")},
        {Words::tr("N, C, R"), Words::tr("Add a private note, close, resolve")},
        {Words::tr("E, T, U"), Words::tr("Update, add an action, attach a file")},
        {Words::tr("Del"), Words::tr("Delete")},
        {Words::tr("G"), Words::tr("Write reports of the tickets")},
        {Words::tr("Ctrl+N"), Words::tr("Create a ticket")},
        {Words::tr("Ctrl+Enter"), Words::tr("In a form: send. Esc closes it, what was typed is kept")},
        {Words::tr("Ctrl+1 to Ctrl+6"),
         Words::tr("To the tickets, the commands, the look-ups, the permissions, the reports, the log of all requests")},
        {Words::tr("Enter"), Words::tr("In a look-up: the tickets of what is selected")},
        {Words::tr("Del"), Words::tr("In the permissions: remove the column")},
        {Words::tr("/"), Words::tr("In the log: filter the requests")},
        {Words::tr("Ctrl+Shift+C"), Words::tr("In the log: copy the request as cURL")},
        {Words::tr("Ctrl+S"), Words::tr("In the log: save what is shown as HAR")},
        {Words::tr("Ctrl+L"), Words::tr("In the log: forget all requests")},
        {Words::tr("?"), Words::tr("This list")},
    };
    for (const auto &[key, what] : keys) {
        auto *name = new QLabel(key);
        QFont strong = name->font();
        strong.setWeight(QFont::DemiBold);
        name->setFont(strong);
        form->addRow(name, new QLabel(what));
    }
    static_cast<QVBoxLayout *>(window->layout())->addLayout(form);
    addCloseButton(window);
    window->open();
}

void showAboutDialog(QWidget *parent)
{
    QDialog *window = dialog(parent, QStringLiteral("aboutDialog"), Words::tr("About Sundog"));
    auto *row = new QHBoxLayout;
    row->setSpacing(24);
    auto *picture = new QLabel;
    picture->setPixmap(applicationIcon().pixmap(QSize(96, 96), window->devicePixelRatioF()));
    picture->setAlignment(Qt::AlignTop);
    row->addWidget(picture);

    auto *name = new QLabel(QStringLiteral("Sundog %1").arg(QCoreApplication::applicationVersion()));
    QFont large = name->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    name->setFont(large);
    auto *text = new QLabel(
        Words::tr(
            "A native triage desk for HaloPSA: empty the queue with the keyboard, see what an application may do, "
            "and get tickets into files that can be defended.\n\n"
            "A sundog is a bright spot beside the sun, made by light in ice crystals: one looks up and sees more "
            "than one sun, and knows which is the real one.\n\n"
            "Apache License 2.0. Not made by or connected with Halo Service Solutions.\n"
            "Uses Qt %1, qtkeychain and zlib.")
            .arg(QLatin1String(qVersion())));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setMinimumWidth(360);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *column = new QVBoxLayout;
    column->addWidget(name);
    column->addWidget(text);
    row->addLayout(column, 1);
    static_cast<QVBoxLayout *>(window->layout())->addLayout(row);
    addCloseButton(window);
    window->open();
}
