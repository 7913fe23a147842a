// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/known_designs.h"

#include "core/network/presets.h"
#include "core/runs/run_folder.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace bitops;

namespace {

std::string textOf(std::int64_t seed, const Network& network = notebookNetwork())
{
    return descriptionToText({.network = network,
                              .training = {.epochs = 3, .seed = seed},
                              .program = "0.1.0",
                              .created = "2026-11-23T15:27:13Z"});
}

std::string replaced(std::string text, const std::string& before, const std::string& after)
{
    const std::size_t at = text.find(before);
    return at == std::string::npos ? text : text.replace(at, before.size(), after);
}

} // namespace

class TestKnownDesigns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheObjectOfAKey_data();
    void findsTheObjectOfAKey();
    void readsTheSame();
    void saysTheSameOfWhatIsWrong_data();
    void saysTheSameOfWhatIsWrong();
};

void TestKnownDesigns::findsTheObjectOfAKey_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("object");
    QTest::newRow("plain") << QByteArray(R"({"a": {"b": [1, {"c": 2}]}, "d": 1})")
                           << QByteArray(R"({"b": [1, {"c": 2}]})");
    QTest::newRow("brackets in texts")
        << QByteArray(R"({"x": "}\"{", "a": {"b": "]}\\"}})") << QByteArray(R"({"b": "]}\\"})");
    QTest::newRow("further in") << QByteArray(R"({"b": {"a": {}}, "a": {"c": 1}})")
                                << QByteArray(R"({"c": 1})");
    QTest::newRow("as a value") << QByteArray(R"({"b": "a", "a": {"c": 1}})") << QByteArray(R"({"c": 1})");
    QTest::newRow("a longer key") << QByteArray(R"({"ab": {"c": 1}})") << QByteArray();
    QTest::newRow("no object") << QByteArray(R"({"a": [1]})") << QByteArray();
    QTest::newRow("cut off") << QByteArray(R"({"a": {"b": )") << QByteArray(R"({"b": )");
    QTest::newRow("cut off in a text") << QByteArray(R"({"a)") << QByteArray();
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void TestKnownDesigns::findsTheObjectOfAKey()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, object);
    QCOMPARE(QByteArray::fromStdString(std::string(objectOfKey(text.toStdString(), "a"))), object);
}

void TestKnownDesigns::readsTheSame()
{
    KnownDesigns known;
    Network other = notebookNetwork();
    other.blocks[0].weightBits = 3;
    for (const std::string& text : {textOf(0), textOf(1), textOf(2, other), textOf(3, other)}) {
        const Result<RunDescription> quick = descriptionFromText(text, {}, known);
        QVERIFY(quick);
        QCOMPARE(*quick, *descriptionFromText(text));
    }
    QVERIFY(known.find(objectOfKey(textOf(9, other), "network")).has_value());
    QVERIFY(!known.find("{}"));
}

void TestKnownDesigns::saysTheSameOfWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("no JSON behind it") << QByteArray("\"training\": {") << QByteArray("\"training\": {,");
    QTest::newRow("a key twice") << QByteArray("\"training\": {")
                                 << QByteArray("\"network\": {}, \"training\": {");
    QTest::newRow("a key that is not known") << QByteArray("\"program\":") << QByteArray("\"programme\":");
    QTest::newRow("a field of the recipe") << QByteArray("\"epochs\": 3") << QByteArray("\"epochs\": \"3\"");
    QTest::newRow("another kind") << QByteArray("\"bitops-run\"") << QByteArray("\"bitops-ruin\"");
    QTest::newRow("another design") << QByteArray("\"blocks\":") << QByteArray("\"blocs\":");
}

void TestKnownDesigns::saysTheSameOfWhatIsWrong()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    KnownDesigns known;
    QVERIFY(descriptionFromText(textOf(0), {}, known));
    const std::string text = replaced(textOf(1), before.toStdString(), after.toStdString());
    QVERIFY(text != textOf(1));

    const Result<RunDescription> quick = descriptionFromText(text, {}, known);

    QVERIFY(!quick);
    QCOMPARE(quick.error().message, descriptionFromText(text).error().message);
}

BITOPS_TEST(TestKnownDesigns, NoApplication)
#include "tst_known_designs.moc"
