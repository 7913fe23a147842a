// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/translator.h"
#include "core/cost/explanation.h"
#include "core/network/presets.h"
#include "tests/core/random_network.h"
#include "tests/support/test_main.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace bitops;

namespace {

/// The value of what the explanation puts in: whole numbers, max(a, b), log2(…), sums and products.
class Arithmetic
{
public:
    explicit Arithmetic(const std::string& text)
        : m_text(QString::fromStdString(text)
                     .remove(QLatin1Char(' '))
                     .replace(QStringLiteral("·"), QStringLiteral("*")))
    {
    }

    long double value() { return sum(); }

private:
    long double sum()
    {
        long double value = product();
        while (accept(QStringLiteral("+"))) {
            value += product();
        }
        return value;
    }

    long double product()
    {
        long double value = factor();
        while (accept(QStringLiteral("*"))) {
            value *= factor();
        }
        return value;
    }

    long double factor()
    {
        if (accept(QStringLiteral("max("))) {
            const long double first = sum();
            accept(QStringLiteral(","));
            const long double second = sum();
            accept(QStringLiteral(")"));
            return std::max(first, second);
        }
        const bool isLogarithm = accept(QStringLiteral("log2("));
        if (isLogarithm || accept(QStringLiteral("("))) {
            const long double value = sum();
            accept(QStringLiteral(")"));
            return isLogarithm ? std::log2(value) : value;
        }
        static const QRegularExpression number(QStringLiteral("^[0-9]+"));
        const QString digits = number.match(m_text.mid(m_at)).captured();
        m_at += digits.size();
        return static_cast<long double>(digits.toLongLong());
    }

    bool accept(const QString& wanted)
    {
        if (!m_text.mid(m_at).startsWith(wanted)) {
            return false;
        }
        m_at += wanted.size();
        return true;
    }

    QString m_text;
    qsizetype m_at = 0;
};

} // namespace

class TestCoreExplanation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { Translator::set(nullptr); }

    void explainsADepthwiseLayer()
    {
        const CostReport report = computeCosts(notebookNetwork(), {});
        const Explanation explanation = explain(report.layers[2], CountingRule::WeightBits);
        QCOMPARE(explanation.formula, std::string("H_out · W_out · C_in · K · K · b_w"));
        QCOMPARE(explanation.numbers, std::string("16 · 16 · 32 · 3 · 3 · 4"));
        QCOMPARE(explanation.bitops, 294'912);
        QCOMPARE(explanation.sizes, std::vector<std::string>{"H_out = ⌊(32 + 2·1 − 3) / 2⌋ + 1 = 16"});
        QVERIFY(explanation.remarks.empty());
        QCOMPARE(explanation.notebook->numbers, (std::vector<std::int64_t>{32, 9'437'184}));
    }

    void givesTheFactorsOfEachRule()
    {
        Network network = notebookNetwork();
        network.blocks[0].activationBits = 6;
        const LayerCost cost = computeCosts(network, {.rule = CountingRule::Accumulator}).layers[1];
        QCOMPARE(explain(cost, CountingRule::Product).numbers, std::string("32 · 32 · 3 · 32 · 8 · 6"));
        QCOMPARE(explain(cost, CountingRule::Max).numbers, std::string("32 · 32 · 3 · 32 · max(8, 6)"));
        QCOMPARE(explain(cost, CountingRule::Accumulator).numbers,
                 std::string("32 · 32 · 3 · 32 · (8 · 6 + 8 + 6 + log2(3 · 1 · 1))"));
    }

    /// What is put in comes out, for layers of all types, rules and random bits.
    void theNumbersGiveTheResult()
    {
        for (std::uint32_t seed = 0; seed < 200; ++seed) {
            for (const CostReport& report : computeAllCosts(RandomNetwork(seed).sound(), true)) {
                for (const LayerCost& cost : report.layers) {
                    const Explanation explanation = explain(cost, report.options.rule);
                    QCOMPARE(explanation.bitops, cost.bitops);
                    QCOMPARE(std::llround(Arithmetic(explanation.numbers).value()), cost.bitops);
                }
            }
        }
    }

    void mentionsTheSkipConnection()
    {
        const CostReport report = computeCosts(*findPreset("mobilenetv2"), {});
        const BlockCost& block = report.blocks[3]; // The second of 24 channels.
        QVERIFY(block.hasSkip);
        const auto remarks = explain(report.layers[block.firstLayer + 2], CountingRule::WeightBits).remarks;
        QCOMPARE(remarks.size(), std::size_t{1});
        QVERIFY(QByteArray(remarks[0].text.english).contains("skip connection"));
        QVERIFY(explain(report.layers[report.blocks[2].firstLayer + 2], CountingRule::WeightBits)
                    .remarks.empty());
    }

    void everyRemarkIsTranslated()
    {
        Translator::set([](const char* english) { return "«" + std::string(english); });
        for (std::uint32_t seed = 0; seed < 100; ++seed) {
            for (const CostReport& report : computeAllCosts(RandomNetwork(seed).sound(), true)) {
                for (const LayerCost& cost : report.layers) {
                    const Explanation explanation = explain(cost, report.options.rule);
                    for (const Sentence& remark : explanation.remarks) {
                        QVERIFY(describe(remark).starts_with("«"));
                    }
                    QVERIFY(!explanation.notebook || describe(*explanation.notebook).starts_with("«"));
                }
            }
        }
    }
};

BITOPS_TEST(TestCoreExplanation, NoApplication)
#include "tst_core_explanation.moc"
