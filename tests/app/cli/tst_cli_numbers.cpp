// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/network_argument.h"
#include "app/cli/number_options.h"
#include "app/cli/training_options.h"
#include "tests/support/test_main.h"

#include <CLI/CLI.hpp>

#include <QByteArray>
#include <QTest>

#include <limits>

using namespace bitops;

namespace {

/// All that the program is asked, without anything that it does.
class CommandLine
{
public:
    CommandLine()
    {
        for (const auto& add : {addCostCommand, addCheckCommand, addConvertCommand, addPresetsCommand,
                                addTrainCommand, addRunsCommand}) {
            add(m_app, m_chosen);
        }
    }

    /// Each option that takes a number, behind its commands: "train --epochs".
    [[nodiscard]] QList<QByteArray> numberOptions() const { return numberOptionsOf(m_app, {}); }

    /// Why the words are refused; empty if they are not.
    static std::string complaintAbout(const std::vector<std::string>& words)
    {
        CommandLine line;
        try {
            line.m_app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
        } catch (const CLI::ParseError& error) {
            return error.what();
        }
        return {};
    }

private:
    static QList<QByteArray> numberOptionsOf(const CLI::App& app, const QByteArray& words)
    {
        QList<QByteArray> all;
        for (const CLI::Option* const option : app.get_options()) {
            const std::string type = option->get_type_name();
            if (type == "INT" || type == "FLOAT" || type == "UINT") {
                all.append(words + QByteArray::fromStdString(option->get_name()));
            }
        }
        for (const CLI::App* const command : app.get_subcommands({})) {
            all += numberOptionsOf(*command, words + QByteArray::fromStdString(command->get_name()) + ' ');
        }
        return all;
    }

    CLI::App m_app;
    Action m_chosen;
};

/// In the words of the test's row, "train --epochs", with the value.
std::vector<std::string> wordsOf(const QByteArray& option, const char* value)
{
    std::vector<std::string> words;
    for (const QByteArray& word : option.split(' ')) {
        words.push_back(word.toStdString());
    }
    words.emplace_back(value);
    words.emplace_back("preset:notebook");
    return words;
}

} // namespace

class TestCliNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeNumbersAreDecimal_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("number");
        QTest::newRow("zero") << QByteArray("0") << qint64{0};
        QTest::newRow("zeros in front") << QByteArray("010") << qint64{10};
        QTest::newRow("many zeros in front") << QByteArray("0000000000000000000000042") << qint64{42};
        QTest::newRow("no octal digit") << QByteArray("08") << qint64{8};
        QTest::newRow("negative") << QByteArray("-3") << qint64{-3};
        QTest::newRow("largest") << QByteArray("9223372036854775807") << std::numeric_limits<qint64>::max();
        QTest::newRow("least") << QByteArray("-9223372036854775808") << std::numeric_limits<qint64>::min();
    }

    void wholeNumbersAreDecimal()
    {
        QFETCH(QByteArray, text);
        const Result<std::int64_t> number = wholeNumberFromText(text.toStdString());
        QVERIFY2(number.hasValue(), text.constData());
        QTEST(static_cast<qint64>(*number), "number");
    }

    void otherTextsAreNoWholeNumbers_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* const text :
             {"", " ", "5 ", " 5", "+5", "5.0", "1e3", "1_000", "1,000", "0x10", "0b1", "five", "nan", "--5",
              "-", "9223372036854775808", "-9223372036854775809", "18446744073709551616", "\xD9\xA5"}) {
            QTest::addRow("\"%s\"", text) << QByteArray(text);
        }
    }

    void otherTextsAreNoWholeNumbers()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!wholeNumberFromText(text.toStdString()).hasValue());
    }

    void decimalNumbersAreRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<double>("number");
        QTest::newRow("whole") << QByteArray("2") << 2.0;
        QTest::newRow("zeros in front") << QByteArray("010") << 10.0;
        QTest::newRow("fraction") << QByteArray("0.001") << 0.001;
        QTest::newRow("no digit before the point") << QByteArray(".5") << 0.5;
        QTest::newRow("exponent") << QByteArray("3.25e-5") << 3.25e-5;
        QTest::newRow("capital exponent") << QByteArray("1E2") << 100.0;
        QTest::newRow("negative") << QByteArray("-0.5") << -0.5;
        QTest::newRow("tiny") << QByteArray("5e-324") << 5e-324;
    }

    void decimalNumbersAreRead()
    {
        QFETCH(QByteArray, text);
        const Result<double> number = realNumberFromText(text.toStdString());
        QVERIFY2(number.hasValue(), text.constData());
        QTEST(*number, "number");
    }

    void otherTextsAreNoDecimalNumbers_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* const text :
             {"",      " ",      "5 ",     " 5",   "+5",     "0,001", "1_000", "0x1p3",
              "0x10",  "nan",    "NaN",    "-nan", "nan(1)", "inf",   "-inf",  "infinity",
              "1e400", "-1e400", "1e-400", "1e",   ".",      "-",     "e5",    "1.2.3"}) {
            QTest::addRow("\"%s\"", text) << QByteArray(text);
        }
    }

    void otherTextsAreNoDecimalNumbers()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!realNumberFromText(text.toStdString()).hasValue());
    }

    void eachOptionRefusesWhatIsNoNumber_data()
    {
        QTest::addColumn<QByteArray>("option");
        const QList<QByteArray> options = CommandLine().numberOptions();
        for (const char* const known :
             {"cost --classes", "check --classes", "convert --classes", "train --classes", "train --epochs",
              "train --seed", "train --learning-rate", "train --validation-fraction"}) {
            QVERIFY2(options.contains(known), known);
        }
        for (const QByteArray& option : options) {
            QTest::newRow(option.constData()) << option;
        }
    }

    void eachOptionRefusesWhatIsNoNumber()
    {
        QFETCH(QByteArray, option);
        const std::string name = option.mid(option.lastIndexOf(' ') + 1).toStdString();
        for (const char* const text : {"", " ", "nan", "inf", "1e400", "0x10", "+5", " 5", "5 ", "1_000",
                                       "five", "99999999999999999999999x"}) {
            const std::string complaint = CommandLine::complaintAbout(wordsOf(option, text));
            QVERIFY2(complaint.starts_with(name + ": \"" + text + "\" is "),
                     (text + std::string(": ") + complaint).c_str());
        }
        for (const char* const text : {"1", "010", "0000000000000000000000042"}) {
            QCOMPARE(CommandLine::complaintAbout(wordsOf(option, text)), std::string());
        }
    }

    void numbersOutOfTheRangeOfTheirTypeAreRefused_data()
    {
        QTest::addColumn<QByteArray>("option");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("past an int") << QByteArray("train --epochs") << QByteArray("2147483648");
        QTest::newRow("wraps to 1") << QByteArray("train --threads") << QByteArray("4294967297");
        QTest::newRow("past 63 bits") << QByteArray("train --seed") << QByteArray("9223372036854775808");
        QTest::newRow("past 64 bits") << QByteArray("train --seed") << QByteArray("18446744073709551617");
        QTest::newRow("classes") << QByteArray("cost --classes") << QByteArray("9223372036854775808");
    }

    void numbersOutOfTheRangeOfTheirTypeAreRefused()
    {
        QFETCH(QByteArray, option);
        QFETCH(QByteArray, value);
        const std::string complaint = CommandLine::complaintAbout(wordsOf(option, value.constData()));
        QVERIFY2(complaint.find("\"" + value.toStdString() + "\" is outside ") != std::string::npos,
                 complaint.c_str());
    }

    void numbersArriveAsTheyAreWritten()
    {
        CLI::App app;
        TrainingConfiguration training;
        addTrainingOptions(app, training);
        std::vector<std::string> words{
            "9223372036854775807", "--seed", "0100", "--batch-size", "010", "--epochs", "3.25e-5",
            "--learning-rate"};
        app.parse(words);
        QCOMPARE(training.seed, std::numeric_limits<std::int64_t>::max());
        QCOMPARE(training.batchSize, 100);
        QCOMPARE(training.epochs, 10);
        QCOMPARE(training.learningRate, 3.25e-5);
    }

    void sizesAreDecimal_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isSize");
        QTest::newRow("three") << QByteArray("3x032x0100") << true;
        QTest::newRow("two") << QByteArray("32x64") << true;
        QTest::newRow("one") << QByteArray("128") << true;
        QTest::newRow("four") << QByteArray("3x8x32x32") << true;
        QTest::newRow("of two inputs") << QByteArray("3x32x32,5x8") << true;
        QTest::newRow("of the second alone") << QByteArray(",5x8") << true;
        for (const char* const text :
             {"", "x", "3x32x", "x32x32", "1x2x3x4x5x6x7x8x9", "3X32X32", "3x 32x32", "3x32x32 ", "+3x32x32",
              "3x32.0x32", "4x0,4", "3x32,", ",", "3,,4", "3,1x2x3x4x5x6x7x8x9", "9223372036854775808x32"}) {
            QTest::addRow("\"%s\"", text) << QByteArray(text) << false;
        }
    }

    void sizesAreDecimal()
    {
        QFETCH(QByteArray, text);
        const std::optional<std::vector<std::int64_t>> sizes = inputSizesFromText(text.toStdString());
        QTEST(sizes.has_value(), "isSize");
        if (text.startsWith("3x0")) {
            QCOMPARE(*sizes, (std::vector<std::int64_t>{3, 32, 100}));
        }
        if (text.endsWith(",5x8")) {
            QCOMPARE(sizes->at(sizes->size() - 3), nextInput);
        }
    }
};

BITOPS_TEST(TestCliNumbers, NoApplication)
#include "tst_cli_numbers.moc"
