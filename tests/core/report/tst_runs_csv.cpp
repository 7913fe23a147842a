// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/translator.h"
#include "core/report/runs_csv.h"
#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace bitops;

namespace {

QList<QStringList> rowsOf(const std::string& csv)
{
    QList<QStringList> rows;
    QString text = QString::fromStdString(csv);
    text.chop(2);
    for (const QString& line : text.split(QStringLiteral("\r\n"))) {
        rows.append(line.split(QLatin1Char(',')));
    }
    return rows;
}

QString cell(const QList<QStringList>& rows, int row, const char* column)
{
    return rows.value(row).value(rows.first().indexOf(QLatin1String(column)));
}

} // namespace

class TestRunsCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_parent = m_folder->path().toStdString();
        // A design without commas: fields in quotes have a test of their own.
        const Network uniform = withUniformBits(notebookNetwork(), 2);
        storeRun(m_parent, "a", {0.5, 0.75, 0.625}, true, uniform);
        const auto b = storeRun(m_parent, "b", {0.25}, false, uniform);
        addStoredEvents(b, {StartedEvent{.epochs = 10, .trainingImages = 130}});
        QVERIFY(saveRunNotes(b, {.name = "Second", .notes = "x"}).hasValue());
    }

    [[nodiscard]] std::vector<ListedRunPtr> runs() const { return scanRuns(m_parent, {}).runs; }

    void curvesHaveARowForEachRunAndEpoch()
    {
        const auto rows = rowsOf(curvesToCsv(runs()));
        QCOMPARE(rows.size(), 1 + 3 + 1);
        for (const QStringList& row : rows) {
            QCOMPARE(row.size(), rows.first().size());
        }
        QCOMPARE(cell(rows, 2, "run"), QStringLiteral("a"));
        QCOMPARE(cell(rows, 2, "epoch"), QStringLiteral("2"));
        QCOMPARE(cell(rows, 3, "train_loss"), QStringLiteral("0.6666666666666666"));
        QCOMPARE(cell(rows, 3, "elapsed_seconds"), QStringLiteral("3"));
        QCOMPARE(cell(rows, 3, "step"), QString());           // How many images it learnt from is not known.
        QCOMPARE(cell(rows, 4, "step"), QStringLiteral("3")); // 130 images in batches of 64.
        QCOMPARE(cell(rows, 4, "name"), QStringLiteral("Second"));
    }

    void filesAreEnglishInAnyLanguage()
    {
        const std::string english = runsToCsv(runs(), {});
        Translator::set([](const char*) { return std::string("translated"); });
        const std::string written = runsToCsv(runs(), {});
        Translator::set(nullptr);
        QCOMPARE(QByteArray::fromStdString(written), QByteArray::fromStdString(english));
    }

    void stepsAreThoseOfTheTrainer()
    {
        const Network uniform = withUniformBits(notebookNetwork(), 2);
        const auto folder = storeRun(m_parent, "c", {0.5, 0.5}, false, uniform);
        // A single image joins the batch before it: 64 and 65.
        addStoredEvents(folder, {StartedEvent{.epochs = 10, .trainingImages = 129}});
        constexpr std::int64_t most = std::int64_t{1} << 48U; // More is damage, and no event.
        const auto huge = storeRun(m_parent, "d", {0.5, 0.5}, false, uniform);
        addStoredEvents(huge, {StartedEvent{.epochs = 10, .trainingImages = most}});
        const auto wide = storeRun(m_parent, "e", {}, false, uniform);
        addStoredEvents(wide, {StartedEvent{.epochs = 10, .trainingImages = most}, storedEpoch(100, 0.5)});
        const auto rows = rowsOf(curvesToCsv(runs()));
        QStringList steps;
        for (const QStringList& row : rows) {
            if (QStringLiteral("cde").contains(row.first())) {
                steps += row.value(rows.first().indexOf(QStringLiteral("step")));
            }
        }
        QCOMPARE(steps,
                 QStringList({QStringLiteral("2"), QStringLiteral("4"), QStringLiteral("4398046511104"),
                              QStringLiteral("8796093022208"), QStringLiteral("439804651110400")}));
    }

    void curvesKeepToTheRange_data()
    {
        QTest::addColumn<int>("axis");
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<QStringList>("kept");
        const QString one = QStringLiteral("b1");
        QTest::newRow("epochs") << int(CurveRange::Axis::Epoch) << 1.5 << 3.0
                                << QStringList{QStringLiteral("a2"), QStringLiteral("a3")};
        QTest::newRow("ends belong to it")
            << int(CurveRange::Axis::Epoch) << 1.0 << 1.0 << QStringList{QStringLiteral("a1"), one};
        QTest::newRow("seconds") << int(CurveRange::Axis::Seconds) << 1.9 << 2.1
                                 << QStringList{QStringLiteral("a2")};
        QTest::newRow("steps, where they are known")
            << int(CurveRange::Axis::Step) << 0.0 << 1e9 << QStringList{one};
        QTest::newRow("nothing") << int(CurveRange::Axis::Epoch) << 7.0 << 9.0 << QStringList();
    }

    void curvesKeepToTheRange()
    {
        QFETCH(int, axis);
        QFETCH(double, from);
        QFETCH(double, to);
        const CurveRange range{static_cast<CurveRange::Axis>(axis), from, to};
        const auto rows = rowsOf(curvesToCsv(runs(), {}, range));
        QStringList kept;
        for (int i = 1; i < rows.size(); ++i) {
            kept += cell(rows, i, "run") + cell(rows, i, "epoch");
        }
        QTEST(kept, "kept");
    }

    void runsHaveARowEach()
    {
        const auto rows = rowsOf(runsToCsv(runs()));
        QCOMPARE(rows.size(), 1 + 2);
        for (const QStringList& row : rows) {
            QCOMPARE(row.size(), rows.first().size());
        }
    }

    void figuresOfRunsAreExact()
    {
        const Network network = withUniformBits(notebookNetwork(), 2);
        const CostOptions options{.rule = CountingRule::Product, .withClassifier = true};
        const auto rows = rowsOf(runsToCsv(runs(), options));
        QCOMPARE(cell(rows, 1, "best_epoch"), QStringLiteral("2"));
        QCOMPARE(cell(rows, 1, "last_train_loss"), QStringLiteral("0.6666666666666666"));
        QCOMPARE(cell(rows, 1, "most_val_accuracy"), QStringLiteral("0.75"));
        QCOMPARE(cell(rows, 1, "seconds"), QStringLiteral("3"));
        QCOMPARE(cell(rows, 2, "bitops"), QString::number(computeCosts(network, options).total.bitops));
        QCOMPARE(cell(rows, 2, "counting"), QStringLiteral("product"));
        QCOMPARE(cell(rows, 2, "with_classifier"), QStringLiteral("yes"));
        QCOMPARE(cell(rows, 2, "best_val_accuracy"), QStringLiteral("0.25"));
        QCOMPARE(cell(rows, 2, "created"), QStringLiteral("2026-11-23T15:27:13Z"));
        QCOMPARE(cell(rows, 2, "state"), QStringLiteral("interrupted"));
        QCOMPARE(cell(rows, 2, "name"), QStringLiteral("Second"));
        QCOMPARE(cell(rows, 2, "notes"), QStringLiteral("x"));
    }

    void textsOfPeopleStayInTheirFields()
    {
        const auto b = std::filesystem::path(m_parent) / "b";
        QVERIFY(saveRunNotes(b, {.name = "a, \"b\"\nc", .notes = "1;2,\r\n\"3\""}).hasValue());
        const QString runsTable = QString::fromStdString(runsToCsv(runs()));
        QVERIFY(runsTable.endsWith(QStringLiteral(",\"a, \"\"b\"\"\nc\",\"1;2,\r\n\"\"3\"\"\"\r\n")));
        const QString curves = QString::fromStdString(curvesToCsv(runs()));
        QVERIFY(curves.endsWith(QStringLiteral(",\"a, \"\"b\"\"\nc\",no\r\n")));
    }

    void aRunThatCannotBeReadIsNamed()
    {
        std::ofstream(std::filesystem::path(m_parent) / "b" / run_file::description) << "{";
        const auto rows = rowsOf(runsToCsv(runs()));
        QCOMPARE(rows.value(2).size(), rows.first().size());
        QCOMPARE(cell(rows, 2, "run"), QStringLiteral("b"));
        QCOMPARE(cell(rows, 2, "state"), QStringLiteral("unreadable"));
        QCOMPARE(cell(rows, 2, "bitops"), QString());
        QCOMPARE(cell(rows, 2, "name"), QStringLiteral("Second"));
        QCOMPARE(rowsOf(curvesToCsv(runs())).size(), 1 + 3);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_parent;
};

BITOPS_TEST(TestRunsCsv, QCoreApplication)
#include "tst_runs_csv.moc"
