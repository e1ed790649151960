// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/ticketfilter.h"
#include "model/lookuptable.h"

#include <QWidget>
#include <optional>

class Clock;
class Desk;
class EmptyPlace;
class JsonView;
class LookupInputs;
class LookupView;
class NoticeLine;
class QAction;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;

// One look-up: its inputs, its rows, how old they are, and the JSON of what is selected. Nothing is asked of the server
// before load().
class LookupPanel : public QWidget
{
    Q_OBJECT
public:
    // The desk outlives the panel.
    LookupPanel(LookupKind kind, Desk &desk, Clock &clock, QWidget *parent = nullptr);
    ~LookupPanel() override;

    void load(); // if that has not been done yet
    void refresh();
    void focusFind();
    void focusRows(); // or what stands in their place

Q_SIGNALS:
    void ticketsRequested(const TicketFilter &filter);
    void told(const QString &what); // done, for the status bar: "3 rows copied"

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    QWidget *buildTools();
    QAction *action(const char *name, const QString &text, const char *iconName, void (LookupPanel::*slot)());

    void ask(const QJsonObject &inputs);
    void take();
    void showState(); // rows or why there are none, count, age
    void showPlace();
    void showAge();
    void showChosen();
    [[nodiscard]] bool answersOthers() const; // the rows there are answer other inputs than those asked with last
    [[nodiscard]] std::optional<TicketFilter> ticketsOfChosen() const;
    [[nodiscard]] QString whyNoTickets() const; // of what is selected

    void showTickets();
    void showAgents();
    void copy();
    void saveCsv();
    void saveJson();
    void save(const QString &suffix, const QByteArray &bytes, int rows);
    void write(const QString &path, const QByteArray &bytes, int rows);

    Desk &m_desk;
    Clock &m_clock;
    LookupList m_list;
    LookupTable m_table;

    bool m_split = false; // the rows have got their share of the height

    LookupInputs *m_inputs = nullptr;
    QLineEdit *m_find = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_age = nullptr;
    NoticeLine *m_problem = nullptr;     // with an input
    NoticeLine *m_failure = nullptr;     // of loading
    NoticeLine *m_saveFailure = nullptr; // of a file
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_places = nullptr;
    LookupView *m_view = nullptr;
    EmptyPlace *m_empty = nullptr;
    JsonView *m_json = nullptr;
    QAction *m_showTickets = nullptr;
    QAction *m_showAgents = nullptr; // teams
    QAction *m_refresh = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_saveCsv = nullptr;
    QAction *m_saveJson = nullptr;
};
