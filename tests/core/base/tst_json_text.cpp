// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/json_text.h"
#include "tests/support/test_main.h"

#include <QByteArray>
#include <QTest>

using namespace bitops;

class TestJsonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isIndentedAndEndsItsLine()
    {
        QCOMPARE(jsonToText({{"a", 1}, {"b", {2, 3}}}),
                 std::string("{\n  \"a\": 1,\n  \"b\": [\n    2,\n    3\n  ]\n}\n"));
    }

    void standsOnALine()
    {
        QCOMPARE(jsonToLine({{"a", {1, "\u009B\n"}}}), std::string("{\"a\":[1,\"\\u009b\\n\"]}"));
    }

    void leavesKeysOut()
    {
        const nlohmann::ordered_json object{{"a", 1}, {"b", {{"a", 2}}}, {"c", 3}};
        QCOMPARE(jsonToLine(without(object, {"a", "d"})), std::string(R"({"b":{"a":2},"c":3})"));
        QCOMPARE(jsonToLine(without(object, {"c", "b", "a"})), std::string("{}"));
    }

    void textsAreReadBackAndActNowhere_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("Chinese") << QByteArray("混合") << QByteArray("混合");
        QTest::newRow("escape") << QByteArray("\x1b[31m") << QByteArray("\\u001b[31m");
        QTest::newRow("line break") << QByteArray("a\nb") << QByteArray("a\\nb");
        QTest::newRow("delete") << QByteArray("\x7F") << QByteArray("\\u007f");
        QTest::newRow("eight-bit control") << QByteArray("\u009B31m") << QByteArray("\\u009b31m");
        QTest::newRow("direction") << QByteArray("\u202E") << QByteArray("\\u202e");
        QTest::newRow("a tag") << QByteArray("\U000E0041") << QByteArray("\\udb40\\udc41");
    }

    void textsAreReadBackAndActNowhere()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, written);
        const std::string document = jsonToText({text.toStdString()});
        QCOMPARE(document, ("[\n  \"" + written + "\"\n]\n").toStdString());
        QCOMPARE(nlohmann::json::parse(document).at(0).get<std::string>(), text.toStdString());
    }

    void whatIsNoUtf8IsReplaced()
    {
        QCOMPARE(jsonToText({std::string("caf\xE9")}), std::string("[\n  \"caf\uFFFD\"\n]\n"));
    }
};

BITOPS_TEST(TestJsonText, NoApplication)
#include "tst_json_text.moc"
