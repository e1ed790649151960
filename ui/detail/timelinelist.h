// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/timeline.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QImage>
#include <QSet>
#include <functional>
#include <map>

class ActionCard;

// Cards below each other, of which only those in sight exist: 5,000 actions scroll like 50. A card that was never seen
// has an assumed height; when it comes into sight from above and is higher, what stands below it stays where it is.
class TimelineList : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit TimelineList(QWidget *parent = nullptr);
    ~TimelineList() override;

    // `keepPlace`: the card that is at the top stays there, if it is still among them; else from the beginning.
    void setEntries(QList<TimelineEntry> entries, bool keepPlace);
    [[nodiscard]] const QList<TimelineEntry> &entries() const { return m_entries; }
    void setNow(qint64 now) { m_now = now; }
    void setStatusName(std::function<QString(const Action &)> name) { m_statusName = std::move(name); }
    void setRemoteImages(const QHash<QString, QImage> &images);
    [[nodiscard]] QStringList missingImages() const; // of the cards in sight
    void refreshCards();                             // words that depend on the time and on names

    [[nodiscard]] int current() const { return m_current; } // -1 = none
    void setCurrent(int place);                             // and into sight
    [[nodiscard]] ActionCard *card(int place) const;        // null = out of sight

Q_SIGNALS:
    void linkHovered(const QString &address);
    void copyRequested(const TimelineEntry &entry, bool markdown);
    void laidOut(); // cards may have come or gone

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] qint64 topOf(int place) const;
    [[nodiscard]] int placeAt(qint64 y) const;
    [[nodiscard]] qint64 offset() const;
    void scrollTo(qint64 y);
    ActionCard *make(int place);
    void setHeight(int place, int height);
    void layOut();
    void layOutSoon();
    void scrollIntoSight(int place);

    QList<TimelineEntry> m_entries;
    QList<int> m_heights; // of each entry, known or assumed
    mutable QList<qint64> m_tops; // of each entry, and the end; right up to m_topsValid
    mutable int m_topsValid = 0;
    std::map<int, ActionCard *> m_cards; // in sight
    QList<ActionCard *> m_spare;
    QSet<qint64> m_unfolded; // by action id
    QHash<QString, QImage> m_images;
    std::function<QString(const Action &)> m_statusName;
    qint64 m_now = 0;
    int m_current = -1;
    bool m_inLayout = false;
    bool m_soon = false;
};
