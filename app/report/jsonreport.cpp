// SPDX-License-Identifier: Apache-2.0
#include "report/jsonreport.h"

#include "report/reportactions.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace {

// Of well-formed text.
QByteArray quoted(const QString &text)
{
    QByteArray json = "\"";
    const QByteArray utf8 = text.toUtf8();
    for (const char c : utf8) {
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            json += "\\u00" + QByteArray(1, c).toHex();
        } else {
            json += c;
        }
    }
    return json + '"';
}

} // namespace

bool JsonReport::begin()
{
    return m_form == Form::Lines || write(QByteArray("{\"tickets\":["));
}

bool JsonReport::add(const ReportRow &row)
{
    QByteArray json = head().raw ? QJsonDocument(row.record).toJson(QJsonDocument::Compact) : '{' + fields(row) + '}';
    // Beside the record's own fields: two underscores in front, as D3 marks what is added to it.
    const auto append = [&json](const char *name, const QJsonArray &values) {
        json.chop(1);
        if (json.size() > 1)
            json += ',';
        json += '"' + QByteArray(name) + "\":" + QJsonDocument(values).toJson(QJsonDocument::Compact) + '}';
    };
    if (head().withActions && row.actions)
        append("__actions", actionsJson(*row.actions, head().zone));
    if (head().withAttachments && row.files)
        append("__attachments", attachmentsJson(*row.files, head().zone));
    if (m_form == Form::Lines)
        return write(json + '\n');
    return write((std::exchange(m_first, false) ? "\n" : ",\n") + json);
}

bool JsonReport::end(const ReportManifest &manifest)
{
    const bool good =
        m_form == Form::Lines ||
        write("\n],\"manifest\":" + QJsonDocument(manifest.toJson()).toJson(QJsonDocument::Compact) + "}\n");
    return good && flush();
}

QByteArray JsonReport::fields(const ReportRow &row) const
{
    QByteArray json;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const ReportCell &cell = row.cells.at(i);
        json += i == 0 ? "" : ",";
        json += quoted(head().columns.at(i).title) + ':';
        switch (cell.kind) {
        case ReportCell::Kind::Empty:
            json += "null";
            break;
        case ReportCell::Kind::Text:
            json += quoted(cell.text);
            break;
        case ReportCell::Kind::Number:
            json += cell.text.toLatin1();
            break;
        case ReportCell::Kind::Time:
            json += quoted(head().zone.iso(cell.ms));
            break;
        }
    }
    return json;
}
