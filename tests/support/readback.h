// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

// Files as programs read them that nobody here wrote.

// What a program says on standard output, as JSON; null if it failed, and its complaint is in `problem`.
inline QJsonDocument readBack(const QString &program, const QStringList &arguments, QByteArray *problem = nullptr)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(110'000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        if (problem)
            *problem = process.errorString().toUtf8() + process.readAllStandardError();
        return {};
    }
    return QJsonDocument::fromJson(process.readAllStandardOutput());
}

// By the system's own Python, which the package of openpyxl is for.
inline QJsonDocument python(const char *script, const QStringList &arguments, QByteArray *problem = nullptr)
{
    return readBack(QStringLiteral("/usr/bin/python3"),
                    QStringList{QStringLiteral("-c"), QString::fromUtf8(script)} + arguments, problem);
}

// Rows of cells. Arguments: file, delimiter.
inline constexpr const char *csvScript = R"(
import csv, json, sys
with open(sys.argv[1], newline='', encoding='utf-8') as f:
    json.dump(list(csv.reader(f, delimiter=sys.argv[2], strict=True)), sys.stdout)
)";

// {"sheet": {"rows": [[…]], "frozen", "filter", "links": {"A2": …}}}, times as text. Argument: file.
inline constexpr const char *xlsxScript = R"(
import json, openpyxl, sys
from openpyxl.utils.escape import unescape
book = openpyxl.load_workbook(sys.argv[1])
json.dump({s.title: {
    'rows': [[unescape(c.value) if isinstance(c.value, str) else c.value for c in r] for r in s.iter_rows()],
    'frozen': s.freeze_panes, 'filter': s.auto_filter.ref,
    'links': {c.coordinate: c.hyperlink.target for r in s.iter_rows() for c in r if c.hyperlink}}
    for s in book}, sys.stdout, default=str)
)";
