// SPDX-License-Identifier: Apache-2.0
#include "halo/jsonpath.h"
#include "halo/types.h"
#include "model/fieldtable.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;

class tst_JsonPath : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void value_data();
    void value();
    void refuses_data();
    void refuses();
    void everyFieldIsFoundByItsPath();
    void rowsKeepOwnFields();
    void tableFilters();
};

namespace {

QJsonObject record()
{
    return QJsonDocument::fromJson(R"json({"id":1042,"summary":"Printer","empty":"","none":null,"flag":false,
        "location":{"id":3,"name":"Main"},"odd name":{"it's":"quoted"},"list":["a","b"],
        "customfields":[{"id":101,"label":"Cost centre","value":"4001"},{"id":7,"label":"Room","value":12}],
        "empty_list":[]})json")
        .object();
}

} // namespace

void tst_JsonPath::value_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("expected");
    const auto row = [](const QString &path, const QJsonValue &expected) {
        QTest::newRow(qPrintable(path)) << path << expected;
    };
    row(u"$.id"_s, 1042);
    row(u"summary"_s, u"Printer"_s);
    row(u" $.location.name "_s, u"Main"_s);
    row(u"$['odd name'][\"it's\"]"_s, u"quoted"_s);
    row(u"$['odd name']['it\\'s']"_s, u"quoted"_s);
    row(u"$.list[1]"_s, u"b"_s);
    row(u"$.list[2]"_s, QJsonValue(QJsonValue::Undefined));
    row(u"$.customfields[?(@.id==7)].value"_s, 12);
    row(u"$.customfields[?(@.id==8)].value"_s, QJsonValue(QJsonValue::Undefined));
    row(u"$.nothing.there"_s, QJsonValue(QJsonValue::Undefined));
    row(u"$.none"_s, QJsonValue());
    row(u"$.Summary"_s, QJsonValue(QJsonValue::Undefined));
}

void tst_JsonPath::value()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, expected);
    const auto parsed = JsonPath::parse(path);
    QVERIFY(parsed);
    QCOMPARE(parsed->value(record()), expected);
    // What is shown can be typed again.
    QCOMPARE(JsonPath::parse(parsed->text())->value(record()), expected);
}

void tst_JsonPath::refuses_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path : {"", "$", "$..id", "$.*", "$.list[*]", "$.list[-1]", "$.list[1", "$[0]", "$.a b", "$.a.",
                             "$.list[?(@.id>1)]", "$.list[?(@.id==1)", "$.a;drop"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

void tst_JsonPath::refuses()
{
    QFETCH(QString, path);
    QVERIFY(!JsonPath::parse(path));
}

void tst_JsonPath::everyFieldIsFoundByItsPath()
{
    const QList<JsonField> fields = fieldsOf(record());
    QStringList paths;
    for (const JsonField &field : fields) {
        const auto path = JsonPath::parse(field.path);
        QVERIFY2(path, qPrintable(field.path));
        const QJsonValue value = path->value(record());
        QVERIFY2(!value.isUndefined(), qPrintable(field.path));
        QCOMPARE(value.isNull() ? QString() : value.toVariant().toString(), field.value);
        paths.append(field.path);
    }
    QVERIFY(paths.contains(u"$.customfields[?(@.id==101)].value"_s));
    QCOMPARE(paths.removeDuplicates(), 0);
    // A custom field is found by the name that people gave it.
    const auto centre = std::find_if(fields.cbegin(), fields.cend(), [](const JsonField &field) {
        return field.path == u"$.customfields[?(@.id==101)].value";
    });
    QCOMPARE(centre->name, u"Cost centre"_s);
}

void tst_JsonPath::rowsKeepOwnFields()
{
    TicketReader reader;
    QVERIFY(reader.read(record())->own.isEmpty());
    reader.setOwnPaths(
        {*JsonPath::parse(u"$.location.name"_s), *JsonPath::parse(u"$.empty"_s), *JsonPath::parse(u"$.not_there"_s)});
    const QStringList own = reader.read(record())->own;
    QCOMPARE(own, (QStringList{u"Main"_s, QString(), QString()}));
    QVERIFY(!own[1].isNull()); // there, and empty
    QVERIFY(own[2].isNull());  // not there
}

void tst_JsonPath::tableFilters()
{
    FieldTable table;
    QAbstractItemModelTester tester(&table);
    table.setRecord(record());
    QCOMPARE(table.rowCount(), table.total());
    table.setFilter(u"cost"_s, false);
    QCOMPARE(table.rowCount(), 2); // its label and its value
    table.setFilter(u"main loc"_s, false);
    QCOMPARE(table.rowCount(), 1);
    QCOMPARE(table.field(0).path, u"$.location.name"_s);
    table.setFilter({}, true);
    for (int row = 0; row < table.rowCount(); ++row)
        QVERIFY(!table.field(row).value.isEmpty());
    QVERIFY(table.rowCount() < table.total());
    table.setRecord({});
    QCOMPARE(table.rowCount(), 0);
}

QTEST_GUILESS_MAIN(tst_JsonPath)
#include "tst_jsonpath.moc"
