// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/timeline.h"

#include <QHash>
#include <QImage>
#include <QWidget>

class FlowText;
class QPushButton;
class SafeHtmlView;
class StateWord;

// One action of the timeline: to whom it can be seen, who, when, what; its note, the quoted mail folded away.
class ActionCard : public QWidget
{
    Q_OBJECT
public:
    explicit ActionCard(QWidget *parent = nullptr);

    void show(const TimelineEntry &entry, const QString &statusName, qint64 now);
    void setUnfolded(bool unfolded); // the quoted mail
    void setRemoteImages(const QHash<QString, QImage> &images);
    void setCurrent(bool current);
    [[nodiscard]] const TimelineEntry &entry() const { return m_entry; }
    [[nodiscard]] QStringList missingImages() const;

    // Lays itself out in this width, now, and returns the height it has.
    int layOut(int width);

Q_SIGNALS:
    void heightChanged(); // by itself: "show more", a picture that came
    void unfolded(bool unfolded);
    void linkHovered(const QString &address);
    void caretMoved(const QRect &place); // in coordinates of the card

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showNote();
    void applyLook();

    TimelineEntry m_entry;
    bool m_unfolded = false;
    bool m_current = false;
    bool m_layingOut = false;
    StateWord *m_audience;
    FlowText *m_heading;
    FlowText *m_what;
    SafeHtmlView *m_note;
    QPushButton *m_fold;
};

// The action for the clipboard: heading, who, when in UTC, note.
[[nodiscard]] QString actionText(const TimelineEntry &entry);
[[nodiscard]] QString actionMarkdown(const TimelineEntry &entry);
[[nodiscard]] QString audienceWord(TimelineEntry::Audience audience);
