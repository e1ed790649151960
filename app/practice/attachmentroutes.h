// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "practice/call.h"

namespace practice {

// /Attachment, and the "other host" that serves the files when they are answered as links.
class AttachmentRoutes
{
public:
    explicit AttachmentRoutes(Tenant &tenant);

    [[nodiscard]] Reply list(const Call &call) const;
    [[nodiscard]] Reply one(const Call &call, const QString &elsewhere) const;
    [[nodiscard]] Reply post(const Call &call);
    [[nodiscard]] Reply remove(const Call &call);
    [[nodiscard]] Reply image(const Call &call) const; // an inline picture, by token instead of Authorization

    // GET {elsewhere}/cdn/{id}?Signature=…: refuses an Authorization header, as a signed link of a real store does.
    [[nodiscard]] HttpAnswer fromElsewhere(const HttpRequest &request) const;

private:
    [[nodiscard]] std::optional<Attachment> visible(const Call &call, int id) const;
    [[nodiscard]] std::optional<Reply> problem(const Call &call, const QJsonObject &object, int index) const;
    [[nodiscard]] QString signatureOf(int id) const;

    Tenant &m_tenant;
    QByteArray m_linkKey; // of this run: a guessed link opens nothing
};

} // namespace practice
