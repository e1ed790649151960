// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/reportwriter.h"

#include <QCoreApplication>

// HTML in the texts of tickets and notes as a person reads it, for formats that are meant for people.
class ReadableText
{
    Q_DECLARE_TR_FUNCTIONS(ReadableText)
public:
    [[nodiscard]] QString of(const QString &text);
    // Only of columns that may be HTML: in a summary a tag is text. Values of own columns and whole records stay as
    // they came: who asks for them wants them so.
    [[nodiscard]] QString of(const ReportCell &cell, ReportColumn::Type type);
    [[nodiscard]] QString actions(const ActionList *list, const ZonedTime &zone); // as actionsText()
    [[nodiscard]] QStringList notes() const; // whether there was any, for the manifest

private:
    bool m_had = false;
};
