// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/exportchoice.h"

#include <QDialog>

class Clock;
class Desk;
class FieldNote;
class NoticeLine;
class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

// Asks what of the list goes into which file and how, and says what it costs and what will be missing before it is
// begun.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    ExportDialog(const Desk &desk, Clock &clock, QWidget *parent = nullptr);

    void ask(const ExportOffer &offer, const ExportChoice &choice);
    [[nodiscard]] ExportChoice choice() const; // as it stands in the fields

Q_SIGNALS:
    void requested(const ExportRequest &request);

private:
    void buildTickets(QLayout *layout);
    void buildFields();
    void buildCsv();
    void fill(const ExportChoice &choice);
    void fillTickets(ExportChoice::What what);
    void showName();
    void showWords();
    void showCost();
    void browse();
    void start();
    [[nodiscard]] ExportChoice::What what() const;

    const Desk &m_desk;
    Clock &m_clock;
    ExportOffer m_offer;
    QString m_shownName;         // made by us, with the time in it
    bool m_filling = false;      // by us, not by the person
    bool m_mayReplace = false;   // the file dialog has asked
    QWidget *m_fields = nullptr; // what scrolls
    QButtonGroup *m_what;
    QComboBox *m_format;
    QComboBox *m_columns;
    QLineEdit *m_paths;
    FieldNote *m_columnsNote;
    QCheckBox *m_actions;
    QCheckBox *m_attachments;
    QComboBox *m_zone;
    FieldNote *m_zoneNote;
    QWidget *m_csv;
    QLabel *m_csvLabel;
    QComboBox *m_delimiter;
    QComboBox *m_lineEnd;
    QCheckBox *m_bom;
    QCheckBox *m_guard;
    QLineEdit *m_file;
    FieldNote *m_fileNote;
    NoticeLine *m_missing;
    NoticeLine *m_words;
    QPushButton *m_export;
};
