// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

// What the window remembers, per connection: filter, columns, sorting, splitters. One JSON file per connection id in
// `folder`; a damaged one is ignored, it holds nothing that cannot be chosen again.
class ViewState
{
public:
    explicit ViewState(QString folder);

    [[nodiscard]] QJsonObject load(const QString &connectionId) const;
    void save(const QString &connectionId, const QJsonObject &state);
    void remove(const QString &connectionId);

private:
    QString m_folder;
};
