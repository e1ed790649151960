// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/command.h"

// The fields of HaloPSA's objects that a form offers beside the JSON. An object may hold any other as well.
[[nodiscard]] QList<ObjectField> newTicketFields();
[[nodiscard]] QList<ObjectField> ticketFields(); // of one that is there
[[nodiscard]] QList<ObjectField> actionFields();
[[nodiscard]] QString fieldLabel(const QString &name); // translated; the name itself where it has no label

// What an object does not have that it must, and what does not fit its field. `place` names the object in an array,
// e.g. "[2]: ".
void checkFields(const QJsonObject &object, const QList<ObjectField> &fields, const QString &input,
                 const QString &place, QList<Problem> &problems);
// With ids that came as text as numbers: HaloPSA wants plain integers (halopsa-api 0). What is empty in the form of a
// list of fields is left as it is.
[[nodiscard]] QJsonObject withPlainIds(QJsonObject object, const QList<ObjectField> &fields);
