// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>

// What was typed into the forms of commands and not sent yet, per connection and command, as the command's inputs. On
// disk at once, readable by the user alone, so that it survives a crash. A damaged file is set aside, never
// overwritten.
class Drafts
{
public:
    explicit Drafts(QString folder);

    [[nodiscard]] QJsonObject load(const QString &connectionId, const QString &command) const;  // {} = none
    [[nodiscard]] QDateTime savedAt(const QString &connectionId, const QString &command) const; // UTC, invalid = none
    [[nodiscard]] bool save(const QString &connectionId, const QString &command, const QJsonObject &inputs);
    void remove(const QString &connectionId, const QString &command);
    void removeAll(const QString &connectionId);

    // Templates of Create Tickets, saved by name.
    [[nodiscard]] QJsonObject templates(const QString &connectionId) const; // name → inputs
    [[nodiscard]] bool saveTemplates(const QString &connectionId, const QJsonObject &templates);

private:
    [[nodiscard]] QString fileFor(const QString &connectionId, const QString &name) const;

    QString m_folder;
};
