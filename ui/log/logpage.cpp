// SPDX-License-Identifier: Apache-2.0
#include "log/logpage.h"

#include "log/hardialog.h"
#include "log/requestdetail.h"
#include "log/requestview.h"
#include "net/curlcommand.h"
#include "net/requestlog.h"
#include "widgets/emptyplace.h"
#include "widgets/noticeline.h"

#include <QAction>
#include <QButtonGroup>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QThread>

using namespace Qt::StringLiterals;

LogPage::LogPage(RequestLog &log, QWidget *parent) : QWidget(parent), m_log(log), m_list(log), m_filter(m_list)
{
    build();
    connect(m_find, &QLineEdit::textChanged, this, &LogPage::applyFilter);
    connect(m_find, &QLineEdit::returnPressed, this, &LogPage::focusList);
    connect(m_kinds, &QButtonGroup::idToggled, this, [this](int, bool checked) {
        if (checked)
            applyFilter();
    });
    connect(m_view, &RequestView::chosenChanged, this, &LogPage::showChosen);
    connect(&m_log, &RequestLog::ended, this, [this](qsizetype index) {
        if (m_log.at(index).number == m_view->chosen())
            showChosen();
    });
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(&m_list, change, this, &LogPage::showPlace);
        connect(&m_filter, change, this, &LogPage::showPlace);
    }
    connect(&m_filter, &QAbstractItemModel::modelReset, this, &LogPage::showPlace);
    showPlace();
    showChosen();
}

// The view goes with the widgets, after the models: it must not ask for rows any more.
LogPage::~LogPage()
{
    if (m_saving)
        m_saving->wait(); // a file that was asked for is written
    delete m_splitter;
}

void LogPage::focusList()
{
    QWidget *const there = m_places->currentWidget();
    there->setFocus(Qt::OtherFocusReason);
}

void LogPage::showOnly(const QString &words)
{
    m_kinds->button(static_cast<int>(RequestFilter::Kind::All))->setChecked(true);
    m_find->setText(words);
    focusList();
}

void LogPage::applyFilter()
{
    m_view->refilter([this] {
        m_filter.setText(m_find->text());
        m_filter.setKind(static_cast<RequestFilter::Kind>(m_kinds->checkedId()));
    });
    showPlace();
}

void LogPage::clearFilter()
{
    m_find->clear();
    m_kinds->button(static_cast<int>(RequestFilter::Kind::All))->setChecked(true);
    focusList();
}

void LogPage::showPlace()
{
    const int all = m_list.rowCount();
    const int shown = m_filter.rowCount();
    if (all == 0)
        m_empty->show(
            tr("No request yet"),
            tr("Every request that Sundog sends is listed here, sign-ins included, with secrets replaced. The "
               "log is kept in memory only and ends with the program."));
    else if (shown == 0)
        m_empty->show(tr("No request matches the filter"), {}, {{tr("Clear the filter"), [this] { clearFilter(); }}});
    m_places->setCurrentWidget(shown > 0 ? static_cast<QWidget *>(m_view) : m_empty);
    m_detail->setVisible(shown > 0); // with nothing to select there is nothing to say
    m_count->setText(shown == all ? tr("%n request(s)", nullptr, all)
                                  : tr("%1 of %n request(s)", nullptr, all).arg(shown));
    m_saveHar->setEnabled(shown > 0 && !m_saving);
    m_clear->setEnabled(all > 0);
}

void LogPage::showChosen()
{
    const qsizetype index = m_list.logIndex(m_view->chosen());
    m_copyCurl->setEnabled(index >= 0);
    m_detail->showRequest(index >= 0 ? std::optional(m_log.redacted(index)) : std::nullopt);
}

void LogPage::copyCurl()
{
    const qsizetype index = m_list.logIndex(m_view->chosen());
    if (index < 0)
        return;
    QGuiApplication::clipboard()->setText(curlCommand(m_log, index));
    Q_EMIT told(tr("Copied as cURL"));
}

// What is shown now, whatever comes or goes while the dialog is open.
void LogPage::save()
{
    if (m_saving)
        return;
    QList<qsizetype> indexes;
    const QList<quint64> numbers = m_filter.numbers(); // ascending: HAR wants the earliest first
    for (const quint64 number : numbers)
        indexes.append(m_list.logIndex(number));
    askForHarFile(static_cast<int>(indexes.size()), this,
                  [this, requests = m_log.snapshot(indexes)](const QString &path) { write(requests, path); });
}

void LogPage::write(const LoggedRequests &requests, const QString &path)
{
    if (m_saving)
        return; // its thread may not be ended by another one
    m_failure->show(NoticeLine::Tone::Failure, {});
    const auto problem = std::make_shared<QString>();
    m_saving.reset(QThread::create([=] { *problem = saveHar(requests, path); }));
    connect(m_saving.get(), &QThread::finished, this, [this, problem, path, count = static_cast<int>(requests.size())] {
        m_saving.release()->deleteLater(); // it is the sender
        written(count, path, *problem);
    });
    m_saving->start();
    showPlace();
}

void LogPage::written(int requests, const QString &path, const QString &problem)
{
    showPlace();
    const QString file = QDir::toNativeSeparators(path);
    if (problem.isEmpty())
        Q_EMIT told(tr("%n request(s) saved to %1", nullptr, requests).arg(file));
    m_failure->show(NoticeLine::Tone::Failure,
                    problem.isEmpty() ? QString() : tr("Not saved to %1: %2").arg(file, problem));
}

void LogPage::clear()
{
    m_log.clear();
    focusList();
}

// Accepted here, before the window's own actions see it: there "/" may belong to another page.
bool LogPage::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Slash && !(key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)))
            event->accept();
    }
    return QWidget::event(event);
}

void LogPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Slash) {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    } else if (event->key() == Qt::Key_Escape && m_find->hasFocus()) {
        m_find->clear();
        focusList();
    } else {
        QWidget::keyPressEvent(event);
    }
}
