// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "triage/lookups.h"
#include "widgets/popupbutton.h"

class Clock;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

// Chooses several of a look-up by name: "Statuses: New, In Progress". A list that could not be loaded says so and takes
// ids typed by hand; it never looks like a list without entries.
class PickButton : public PopupButton
{
    Q_OBJECT
public:
    // `title`: the short translated word on the button.
    PickButton(Lookup lookup, const QString &parameter, const QString &title, Lookups &lookups, Clock &clock,
               QWidget *parent = nullptr);

    void setGroup(qint64 group) { m_group = group; } // only those of it are to be chosen from
    [[nodiscard]] QList<qint64> ids() const { return m_ids; }
    void setIds(const QList<qint64> &ids); // emits nothing

Q_SIGNALS:
    void idsChanged(const QList<qint64> &ids);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void fill();
    void showState();
    void showFound();
    void toggle(QListWidgetItem *item);
    void takeTyped();
    void choose(const QList<qint64> &ids);
    void updateText();
    [[nodiscard]] QString nameOf(qint64 id) const;
    [[nodiscard]] QString failure() const; // why the list could not be read; "" = it could

    Lookup m_lookup;
    QString m_parameter;
    QString m_title;
    Lookups &m_lookups;
    Clock &m_clock;
    qint64 m_group = 0; // 0 = of all
    QList<qint64> m_ids;
    bool m_filling = false;

    QLineEdit *m_find = nullptr;
    QListWidget *m_list = nullptr;
    QLabel *m_message = nullptr; // why there is no list
    QLineEdit *m_typed = nullptr;
    QLabel *m_typedProblem = nullptr;
    QLabel *m_age = nullptr;
    QPushButton *m_refresh = nullptr;
    QPushButton *m_clear = nullptr;
};
