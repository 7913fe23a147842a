// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/sensitivity_settings.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace bitops;

namespace {

QByteArray reasonAgainst(const QByteArray& json)
{
    const Result<SensitivitySettings> settings =
        settingsFromJson(nlohmann::json::parse(json.toStdString()), "sensitivity");
    return settings ? QByteArray("none") : QByteArray::fromStdString(settings.error().message);
}

} // namespace

class TestSensitivitySettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatItWrote();
    void takesDefaultsForWhatIsMissing();
    void refusesWhatIsNotKnown_data();
    void refusesWhatIsNotKnown();
    void tellsTheRuleThatIsBroken_data();
    void tellsTheRuleThatIsBroken();
    void measuresWeightsBeforeActivations();
};

void TestSensitivitySettings::readsBackWhatItWrote()
{
    const SensitivitySettings settings{.images = 7,
                                       .bits = {1, 16},
                                       .parts = MeasuredParts::Both,
                                       .allBut = true,
                                       .reach = GridReach::Largest,
                                       .perChannel = true,
                                       .norms = NormFigures::Estimated,
                                       .seed = 3};
    const Result<SensitivitySettings> read = settingsFromJson(settingsToJson(settings), "");
    QVERIFY(read.hasValue());
    QVERIFY(*read == settings);
    QVERIFY(brokenRule(settings).empty());
}

void TestSensitivitySettings::takesDefaultsForWhatIsMissing()
{
    const Result<SensitivitySettings> read = settingsFromJson(nlohmann::json::object(), "");
    QVERIFY(read.hasValue());
    QVERIFY(*read == SensitivitySettings());
    QVERIFY(brokenRule(*read).empty());
}

void TestSensitivitySettings::refusesWhatIsNotKnown_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("reason");

    QTest::newRow("key") << QByteArray(R"({"mood":"good"})") << QByteArray("sensitivity.mood");
    QTest::newRow("grid") << QByteArray(R"({"grid":"coarse"})")
                          << QByteArray(R"("sensitivity.grid" is "coarse", which is not known)");
    QTest::newRow("parts") << QByteArray(R"({"of":"biases"})")
                           << QByteArray(R"("sensitivity.of" is "biases")");
    QTest::newRow("norms") << QByteArray(R"({"norms":1})") << QByteArray("sensitivity.norms");
    QTest::newRow("bits") << QByteArray(R"({"bits":8})") << QByteArray("sensitivity.bits");
    QTest::newRow("bits of another type")
        << QByteArray(R"({"bits":["8"]})") << QByteArray("sensitivity.bits");
}

void TestSensitivitySettings::refusesWhatIsNotKnown()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, reason);
    QVERIFY2(reasonAgainst(json).contains(reason), reasonAgainst(json).constData());
}

void TestSensitivitySettings::tellsTheRuleThatIsBroken_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("rule");

    const auto row = [](const char* name, const char* json, const char* rule) {
        QTest::newRow(name) << QByteArray(json) << QByteArray(rule);
    };
    row("no images", R"({"images":0})", "Sensitivity: the number of images is 0, but must be 1 or more.");
    row("no bits", R"({"bits":[]})", "Sensitivity: there are no bits to be measured.");
    row("0 bits", R"({"bits":[0,2]})", "Sensitivity: bits are 0, but must be 1 to 16.");
    row("float", R"({"bits":[8,32]})", "Sensitivity: bits are 32, but must be 1 to 16.");
    row("in another order", R"({"bits":[8,4]})",
        "Sensitivity: bits must be in ascending order, each of them once.");
    row("twice", R"({"bits":[4,4]})", "Sensitivity: bits must be in ascending order, each of them once.");
    row("seed", R"({"seed":-1})", "Sensitivity: the seed is -1, but must be 0 or more.");
}

void TestSensitivitySettings::tellsTheRuleThatIsBroken()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, rule);
    const Result<SensitivitySettings> settings =
        settingsFromJson(nlohmann::json::parse(json.toStdString()), "");
    QVERIFY(settings.hasValue());
    QCOMPARE(QByteArray::fromStdString(brokenRule(*settings)), rule);
}

void TestSensitivitySettings::measuresWeightsBeforeActivations()
{
    using Parts = std::vector<LayerPart>;
    QCOMPARE(listOf(MeasuredParts::Weights), Parts{LayerPart::Weights});
    QCOMPARE(listOf(MeasuredParts::Activations), Parts{LayerPart::Activations});
    QCOMPARE(listOf(MeasuredParts::Both), (Parts{LayerPart::Weights, LayerPart::Activations}));
}

BITOPS_TEST(TestSensitivitySettings, NoApplication)
#include "tst_sensitivity_settings.moc"
