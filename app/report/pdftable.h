// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/pdfpages.h"

// A table over pages, its head on each. Columns that do not fit beside each other, texts that are long and the whole of
// what a cell has no room for stand below the row, each with its label: nothing is left out.
class PdfTable
{
public:
    struct Column
    {
        QString title; // printable, as all texts here
        bool number = false;
    };

    // `sample` are some rows, which the widths are chosen by.
    PdfTable(PdfPages &pages, QList<Column> columns, const QList<QStringList> &sample);
    ~PdfTable();

    void begin(); // on a page of its own
    void add(const QStringList &cells);
    void end();

private:
    struct Place
    {
        qsizetype column;
        qreal left;
        qreal width;
    };
    using Layouts = std::vector<std::unique_ptr<QTextLayout>>;

    void choosePlaces(const QList<QStringList> &sample);
    void paintHead();
    void paintRow(const QStringList &cells, QList<bool> &whole);
    void paintBelow(const QStringList &cells, const QList<bool> &whole);
    [[nodiscard]] std::unique_ptr<QTextLayout> cell(const QString &text, const Place &place, bool &whole) const;
    [[nodiscard]] static qreal paint(PdfPages &pages, const Layouts &layouts, const QList<Place> &places);

    PdfPages &m_pages;
    const QList<Column> m_columns;
    QList<Place> m_places; // of the columns that stand beside each other, from left to right
    QString m_continued;   // what the row on this page is, where it began on an earlier one
};
