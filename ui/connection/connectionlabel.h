// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"

#include <QColor>
#include <QIcon>
#include <QList>
#include <QPalette>

// PRODUCTION, SANDBOX, PRACTICE: told by the word first. The colour is an accent, the user's own if one was chosen,
// and legible on the palette in any case.
[[nodiscard]] QString labelWord(Connection::Label label);
[[nodiscard]] QColor labelColour(Connection::Label label, const QString &chosen, const QPalette &palette);

// The accents offered: neither red nor amber, which mean failure and waiting.
struct Accent
{
    QString name;   // translated
    QString colour; // "#rrggbb", as it is stored
};
[[nodiscard]] QList<Accent> accents();

// A filled circle, sharp at every scale. Selected, it has a ring: its colour may be that of the selection.
[[nodiscard]] QIcon dotIcon(const QColor &colour, const QPalette &palette);
