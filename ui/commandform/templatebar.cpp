// SPDX-License-Identifier: Apache-2.0
#include "commandform/templatebar.h"

#include "store/drafts.h"
#include "widgets/fieldnote.h"
#include "widgets/flowlayout.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

TemplateBar::TemplateBar(Drafts &drafts, const QString &connectionId, QWidget *parent)
    : QWidget(parent), m_drafts(drafts), m_connectionId(connectionId), m_names(new QComboBox(this)),
      m_save(new QPushButton(tr("Save"), this)), m_remove(new QPushButton(tr("Delete"), this))
{
    setObjectName(u"templates"_s);
    m_names->setObjectName(u"templateName"_s);
    m_names->setAccessibleName(tr("Template"));
    m_names->setEditable(true);
    m_names->setInsertPolicy(QComboBox::NoInsert);
    m_names->setFocusPolicy(Qt::StrongFocus);
    m_names->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_names->setMinimumContentsLength(8);
    m_names->lineEdit()->setPlaceholderText(tr("Name of a template"));
    m_save->setObjectName(u"saveTemplate"_s);
    m_save->setAccessibleName(tr("Save as template"));
    m_remove->setObjectName(u"deleteTemplate"_s);
    m_remove->setAccessibleName(tr("Delete the template"));
    auto *label = new QLabel(tr("Template"), this);
    label->setBuddy(m_names);
    m_note = new FieldNote(m_names, {}, this);
    m_names->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *line = new FlowLayout(nullptr, 4);
    line->setFilling(true);
    line->addWidget(m_names);
    for (QPushButton *button : {m_save, m_remove}) {
        button->setAutoDefault(false);
        line->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(2);
    column->addWidget(label);
    column->addLayout(line);
    column->addWidget(m_note);
    connect(m_names, &QComboBox::activated, this, [this](int index) {
        m_note->setHint({});
        Q_EMIT chosen(m_drafts.templates(m_connectionId).value(m_names->itemText(index)).toObject());
    });
    connect(m_names, &QComboBox::editTextChanged, this, [this] {
        m_note->setProblem({});
        describe();
    });
    connect(m_save, &QPushButton::clicked, this, &TemplateBar::save);
    connect(m_remove, &QPushButton::clicked, this, &TemplateBar::remove);
    fill();
}

QString TemplateBar::name() const
{
    return m_names->currentText().trimmed();
}

void TemplateBar::fill()
{
    const QSignalBlocker quiet(m_names);
    const QString typed = m_names->currentText();
    m_names->clear();
    m_names->addItems(m_drafts.templates(m_connectionId).keys());
    m_names->setCurrentIndex(-1);
    m_names->setEditText(typed);
    describe();
}

void TemplateBar::describe()
{
    const bool there = m_names->findText(name(), Qt::MatchFixedString | Qt::MatchCaseSensitive) >= 0;
    m_save->setEnabled(!name().isEmpty());
    m_save->setText(there ? tr("Save anew") : tr("Save"));
    m_remove->setEnabled(there);
}

void TemplateBar::save()
{
    QJsonObject all = m_drafts.templates(m_connectionId);
    all.insert(name(), m_inputs());
    const bool saved = m_drafts.saveTemplates(m_connectionId, all);
    m_note->setProblem(saved ? QString() : tr("The template could not be saved."));
    m_note->setHint(saved ? tr("Saved as “%1”.").arg(name()) : QString());
    fill();
}

void TemplateBar::remove()
{
    QJsonObject all = m_drafts.templates(m_connectionId);
    const QString gone = name();
    all.remove(gone);
    const bool saved = m_drafts.saveTemplates(m_connectionId, all);
    m_note->setProblem(saved ? QString() : tr("The template could not be deleted."));
    m_note->setHint(saved ? tr("“%1” was deleted.").arg(gone) : QString());
    if (saved)
        m_names->clearEditText();
    fill();
}
