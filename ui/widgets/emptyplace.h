// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <functional>

class FlowLayout;
class QLabel;

// Stands where the rows would be: why there are none, and what to do.
class EmptyPlace : public QWidget
{
    Q_OBJECT
public:
    struct Way
    {
        QString text; // on the button
        std::function<void()> go;
    };

    explicit EmptyPlace(QWidget *parent = nullptr);

    void show(const QString &title, const QString &text, const QList<Way> &ways = {});
    [[nodiscard]] QString title() const;

private:
    QStringList m_captions;
    QLabel *m_title;
    QLabel *m_text;
    QWidget *m_waysPlace;
    FlowLayout *m_ways;
};
