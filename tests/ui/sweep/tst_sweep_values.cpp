// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/recipe_fields.h"
#include "core/sweep/sweep_variables.h"
#include "tests/support/test_main.h"
#include "ui/sweep/sweep_values.h"

#include <QTest>

#include <algorithm>

using namespace bitops;

class TestSweepValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsTyped_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("json");

        const auto row = [](const char* name, const char* key, const char* text, const char* json) {
            QTest::newRow(name) << QByteArray(key) << QString::fromUtf8(text) << QByteArray(json);
        };
        row("whole numbers", "seed", "0, 1,2", "[0,1,2]");
        row("a range", "seed", "3..5, 9", "[3,4,5,9]");
        row("a range as typographers write it", "seed", "0…2", "[0,1,2]");
        row("numbers", "learning_rate", "0.001, 1e-2", "[0.001,0.01]");
        row("by their logarithms", "learning_rate", "log 0.001 0.1 3", "[0.001,0.01,0.1]");
        row("with commas", "learning_rate", "log 0.001, 0.1, 3", "[0.001,0.01,0.1]");
        row("names", "quantizer", " ste , lsq ", R"(["ste","lsq"])");
        row("flags", "nesterov", "off, on", "[false,true]");
        row("flags as in files", "nesterov", "false, true", "[false,true]");
        row("names that look like flags", "batch_norm_reestimation", "on, off", R"(["on","off"])");
        row("folders", "data", "/images, shapes", R"(["/images","shapes"])");
        row("bits", "weight_bits", "2,4, 32", "[2,4,32]");
    }
    void readsWhatIsTyped()
    {
        QFETCH(QByteArray, key);
        QFETCH(QString, text);
        QFETCH(QByteArray, json);

        const Result<std::vector<nlohmann::json>> values = sweepValuesFromText(key.toStdString(), text);

        QVERIFY2(values, values ? "" : values.error().message.c_str());
        QCOMPARE(QByteArray::fromStdString(nlohmann::json(*values).dump()), json);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("blanks and commas") << QStringLiteral(" , ,");
        QTest::newRow("too few") << QStringLiteral("log 1 2");
        QTest::newRow("below 0") << QStringLiteral("log -1 2 3");
        QTest::newRow("words") << QStringLiteral("log a b c");
        QTest::newRow("nothing but log") << QStringLiteral("log");
    }
    void refuses()
    {
        QFETCH(QString, text);
        const Result<std::vector<nlohmann::json>> values = sweepValuesFromText("learning_rate", text);
        QVERIFY(!values);
        QVERIFY(!values.error().message.empty());
    }

    void whatIsShownGivesTheSameAgain()
    {
        const std::vector<nlohmann::json> values{0.0001, 3, true, "ste"};
        QCOMPARE(sweepValuesToText(values), QStringLiteral("0.0001, 3, on, ste"));
    }

    void offersAllThatCanVary()
    {
        const std::vector<SweepKey> keys = sweepKeys();
        for (const SweepKey& key : keys) {
            QVERIFY2(isSweepKey(key.key), key.key.c_str());
            QVERIFY2(!key.title.isEmpty(), key.key.c_str());
            QVERIFY2(!sweepValuesHelp(key.key).isEmpty(), key.key.c_str());
        }
        for (const RecipeField& field : recipeFields()) {
            const bool isOffered = std::any_of(
                keys.begin(), keys.end(), [&field](const SweepKey& key) { return key.key == field.key; });
            QCOMPARE(isOffered, isSweepKey(field.key));
        }
        QCOMPARE(sweepTitle("learning_rate"), QStringLiteral("Learning rate"));
        QCOMPARE(sweepTitle("front"), QStringLiteral("Front"));
        QCOMPARE(sweepTitle("something"), QStringLiteral("something"));
    }

    void whatIsProposedCanBeTrained()
    {
        for (const SweepKey& key : sweepKeys()) {
            const QString usual = usualSweepValues(key.key, {});
            if (usual.isEmpty()) {
                continue; // Such as a folder that nobody has chosen.
            }
            const Result<std::vector<nlohmann::json>> values = sweepValuesFromText(key.key, usual);
            QVERIFY2(values, key.key.c_str());
            for (const nlohmann::json& value : *values) {
                TrainingConfiguration training;
                QVERIFY2(changesDesign(key.key) || setRecipeValue(key.key, value, training),
                         (key.key + " " + value.dump()).c_str());
            }
        }
    }
};

BITOPS_TEST(TestSweepValues, QCoreApplication)
#include "tst_sweep_values.moc"
