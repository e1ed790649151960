// SPDX-License-Identifier: Apache-2.0
// The other half of ExportDialog: its fields.
#include "export/exportdialog.h"

#include "halo/inbackground.h"
#include "triage/desk.h"
#include "widgets/fieldnote.h"
#include "widgets/fieldrows.h"
#include "widgets/noticeline.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QComboBox *combo(const QString &name, const QString &accessible, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(accessible);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return box;
}

QWidget *column(QWidget *parent, std::initializer_list<QWidget *> widgets)
{
    auto *place = new QWidget(parent);
    auto *layout = new QVBoxLayout(place);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    return place;
}

} // namespace

ExportDialog::ExportDialog(const Desk &desk, Clock &clock, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_clock(clock), m_what(new QButtonGroup(this))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export tickets"));
    m_fields = new QWidget;
    auto *column = new QVBoxLayout(m_fields);
    column->setContentsMargins(16, 16, 16, 8);
    column->setSpacing(8);
    auto *rows = new QWidget(m_fields);
    m_format = combo(u"exportFormat"_s, tr("Format"), rows);
    buildTickets(column);
    column->addWidget(rows);
    column->addStretch(1);
    new FieldRows(rows);
    buildFields();

    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_fields);
    area->viewport()->setAutoFillBackground(false);
    m_fields->setAutoFillBackground(false);

    m_missing = new NoticeLine(u"exportMissing"_s, this);
    m_words = new NoticeLine(u"exportCost"_s, this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_export = buttons->addButton(tr("E&xport"), QDialogButtonBox::AcceptRole);
    m_export->setObjectName(u"exportStart"_s);
    m_export->setDefault(true);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(16, 0, 16, 16);
    foot->setSpacing(8);
    foot->addWidget(m_missing);
    foot->addWidget(m_words);
    foot->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(area, 1);
    layout->addLayout(foot);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::start);
    connect(this, &QDialog::finished, this, [this] { letGo(std::exchange(m_offer, {})); });
    auto *send = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(send, &QShortcut::activated, this, &ExportDialog::start);
    connect(&desk, &Desk::statusChanged, this, [this] {
        if (isVisible())
            showCost();
    });
}

void ExportDialog::buildTickets(QLayout *layout)
{
    auto *title = new QLabel(tr("Tickets"));
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    layout->addWidget(title);
    const std::pair<ExportChoice::What, QString> choices[] = {
        {ExportChoice::What::Selected, u"exportSelected"_s},
        {ExportChoice::What::Listed, u"exportListed"_s},
        {ExportChoice::What::Filter, u"exportFilter"_s},
    };
    for (const auto &[what, name] : choices) {
        auto *button = new QRadioButton;
        button->setObjectName(name);
        m_what->addButton(button, static_cast<int>(what));
        layout->addWidget(button);
    }
    connect(m_what, &QButtonGroup::idToggled, this, &ExportDialog::showWords);
}

void ExportDialog::buildFields()
{
    QWidget *place = m_format->parentWidget();
    auto *rows = static_cast<FieldRows *>(place->layout());
    const auto note = [place](QWidget *field, const QString &hint = {}) { return new FieldNote(field, hint, place); };

    for (const ReportFormat format : allReportFormats)
        m_format->addItem(titleOf(format), suffixOf(format));
    rows->add(tr("&Format"), m_format, m_format, nullptr);

    m_columns = combo(u"exportColumns"_s, tr("Columns"), place);
    m_columns->addItem(tr("As in the list"), static_cast<int>(ExportChoice::Columns::Listed));
    m_columns->addItem(tr("D3's mapped fields, by their names"), static_cast<int>(ExportChoice::Columns::Mapped));
    m_columns->addItem(tr("All of the record, as received"), static_cast<int>(ExportChoice::Columns::Raw));
    m_columns->addItem(tr("JSON paths of your own"), static_cast<int>(ExportChoice::Columns::Own));
    m_paths = new QLineEdit(place);
    m_paths->setObjectName(u"exportPaths"_s);
    m_paths->setAccessibleName(tr("JSON paths"));
    m_paths->setPlaceholderText(u"$.id, $.summary, $.location.name"_s);
    m_columnsNote = note(m_paths);
    rows->add(tr("&Columns"), m_columns, column(place, {m_columns, m_paths}), m_columnsNote);

    m_actions = new QCheckBox(tr("&Actions: notes, mails, changes of status (one request per ticket)"), place);
    m_actions->setObjectName(u"exportActions"_s);
    m_attachments = new QCheckBox(tr("&List of attachments (one request per ticket)"), place);
    m_attachments->setObjectName(u"exportAttachments"_s);
    rows->add(tr("With"), m_actions, column(place, {m_actions, m_attachments}), nullptr);

    m_zone = combo(u"exportZone"_s, tr("Time zone"), place);
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->addItem(tr("Local (%1)").arg(QString::fromUtf8(QTimeZone::systemTimeZoneId())), u"local"_s);
    m_zone->addItem(u"UTC"_s, u"utc"_s);
    const QList<QByteArray> zones = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &zone : zones) {
        if (zone.contains('/'))
            m_zone->addItem(QString::fromUtf8(zone), QString::fromUtf8(zone));
    }
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_zone->setMinimumContentsLength(20);
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zoneNote = note(m_zone, tr("Of all times in the file; it is written into the file."));
    rows->add(tr("&Time zone"), m_zone, m_zone, m_zoneNote);
    buildCsv();

    m_file = new QLineEdit(place);
    m_file->setObjectName(u"exportFile"_s);
    m_file->setAccessibleName(tr("File"));
    m_file->setMinimumWidth(fontMetrics().averageCharWidth() * 44);
    auto *browseButton = new QPushButton(tr("C&hoose…"), place);
    browseButton->setObjectName(u"exportChoose"_s);
    browseButton->setAutoDefault(false);
    auto *fileRow = new QWidget(place);
    auto *line = new QHBoxLayout(fileRow);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_file, 1);
    line->addWidget(browseButton);
    m_fileNote = note(m_file);
    rows->add(tr("F&ile"), m_file, fileRow, m_fileNote);

    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::showName);
    for (QComboBox *box : {m_columns, m_delimiter, m_lineEnd})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::showWords);
    for (QCheckBox *box : {m_actions, m_attachments, m_bom, m_guard})
        connect(box, &QCheckBox::toggled, this, &ExportDialog::showWords);
    connect(m_paths, &QLineEdit::textChanged, this, &ExportDialog::showWords);
    connect(m_zone, &QComboBox::currentTextChanged, this, &ExportDialog::showWords);
    connect(m_file, &QLineEdit::textChanged, this, [this] {
        m_mayReplace = false;
        showWords();
    });
    connect(browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
}

void ExportDialog::buildCsv()
{
    QWidget *place = m_format->parentWidget();
    auto *rows = static_cast<FieldRows *>(place->layout());
    m_csv = new QWidget(place);
    m_delimiter = combo(u"exportDelimiter"_s, tr("Delimiter"), m_csv);
    m_delimiter->addItem(tr("Comma ,"), u","_s);
    m_delimiter->addItem(tr("Semicolon ;"), u";"_s);
    m_delimiter->addItem(tr("Tab"), u"\t"_s);
    m_lineEnd = combo(u"exportLineEnd"_s, tr("End of lines"), m_csv);
    m_lineEnd->addItem(tr("CRLF, as RFC 4180 has it"), true);
    m_lineEnd->addItem(tr("LF"), false);
    m_bom = new QCheckBox(tr("&Byte order mark, by which Excel knows UTF-8"), m_csv);
    m_bom->setObjectName(u"exportBom"_s);
    m_guard = new QCheckBox(tr("Formula &guard"), m_csv);
    m_guard->setObjectName(u"exportGuard"_s);
    auto *why = new FieldNote(m_guard,
                              tr("An apostrophe goes before text that begins like a formula (= + - @): a spreadsheet "
                                 "would run what a stranger wrote into a ticket."),
                              m_csv);
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_delimiter);
    first->addWidget(m_lineEnd);
    auto *layout = new QVBoxLayout(m_csv);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(first);
    layout->addWidget(m_bom);
    layout->addWidget(m_guard);
    layout->addWidget(why);
    m_csvLabel = rows->add(tr("CS&V"), m_delimiter, m_csv, nullptr);
}
