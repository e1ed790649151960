// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QWidget>
#include <functional>

class Drafts;
class FieldNote;
class QComboBox;
class QPushButton;

// Inputs that are needed again and again, saved by name.
class TemplateBar : public QWidget
{
    Q_OBJECT
public:
    TemplateBar(Drafts &drafts, const QString &connectionId, QWidget *parent = nullptr);

    void setInputs(std::function<QJsonObject()> inputs) { m_inputs = std::move(inputs); } // to be saved

Q_SIGNALS:
    void chosen(const QJsonObject &inputs);

private:
    void fill();
    void describe();
    void save();
    void remove();
    [[nodiscard]] QString name() const;

    Drafts &m_drafts;
    QString m_connectionId;
    std::function<QJsonObject()> m_inputs;
    QComboBox *m_names;
    QPushButton *m_save;
    QPushButton *m_remove;
    FieldNote *m_note;
};
