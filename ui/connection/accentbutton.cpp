// SPDX-License-Identifier: Apache-2.0
#include "connection/accentbutton.h"

#include "connection/connectionlabel.h"

#include <QEvent>
#include <QMenu>

AccentButton::AccentButton(QWidget *parent) : QPushButton(parent)
{
    auto *choices = new QMenu(this);
    setMenu(choices);
    // Filled when it opens: the dots follow the palette and the label.
    connect(choices, &QMenu::aboutToShow, this, &AccentButton::fillMenu);
    fillMenu();
    refresh();
}

void AccentButton::setLabel(Connection::Label label)
{
    m_label = label;
    refresh();
}

void AccentButton::setColour(const QString &colour)
{
    if (m_colour == colour)
        return;
    m_colour = colour;
    refresh();
    Q_EMIT colourChanged();
}

void AccentButton::fillMenu()
{
    menu()->clear();
    const auto add = [&](const QString &name, const QString &colour) {
        QAction *action = menu()->addAction(dotIcon(labelColour(m_label, colour, palette()), palette()), name);
        action->setCheckable(true);
        action->setChecked(colour == m_colour);
        connect(action, &QAction::triggered, this, [this, colour] { setColour(colour); });
    };
    add(tr("By label"), {});
    menu()->addSeparator();
    bool known = m_colour.isEmpty();
    for (const Accent &accent : accents()) {
        add(accent.name, accent.colour);
        known = known || accent.colour == m_colour;
    }
    if (!known) // written into the file by hand, or by a version with other accents
        add(m_colour, m_colour);
}

void AccentButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

void AccentButton::refresh()
{
    QString name = m_colour.isEmpty() ? tr("By label") : m_colour;
    for (const Accent &accent : accents()) {
        if (accent.colour == m_colour)
            name = accent.name;
    }
    setText(name);
    setIcon(dotIcon(labelColour(m_label, m_colour, palette()), palette()));
}
