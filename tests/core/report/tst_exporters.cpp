// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "core/report/exporters.h"
#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace bitops;

namespace {

/// What all tables have in common, whatever the source.
struct Entry
{
    QByteArray id;
    QByteArray ending;
    bool isOffered = false; ///< In the window, on the command line, or by the ending of a file.
    std::string text;       ///< Of an example.
};

template <typename Source> void addEntries(QList<Entry>& entries, const Source& source)
{
    for (const Exporter<Source>& exporter : exporters<Source>()) {
        const Result<std::string> text = exporter.write(source, {});
        entries.append(
            {QByteArray(exporter.id.data(), static_cast<qsizetype>(exporter.id.size())),
             QByteArray(exporter.type.ending.data(), static_cast<qsizetype>(exporter.type.ending.size())),
             !exporter.title.isEmpty() || !exporter.option.empty() || *exporter.contents != '\0',
             text ? *text : std::string()});
    }
}

/// All exporters with an example of what they write.
QList<Entry> allEntries()
{
    const QTemporaryDir folder;
    const Network network = notebookNetwork();
    const CostReport report = computeCosts(network, {});
    const std::vector<EpochEvent> epochs{storedEpoch(1, 0.5)};
    const ClassesEvent classes{
        .epoch = 1, .part = "validation", .images = {2}, .correct = {1}, .confusion = {{2}}};
    const std::filesystem::path run = storeRun(folder.path().toStdString(), "a", {0.5});
    const Result<RunSummary> summary = RunSummary::load(run, RunDetail::All);
    auto listed = std::make_shared<ListedRun>();
    listed->folder = run;
    listed->summary = *summary;
    QList<Entry> entries;
    addEntries(entries, DesignSource{network});
    addEntries(entries, CostSource{report, {1}});
    addEntries(entries, RuleSource{computeAllCosts(network, false)});
    addEntries(entries, TrainingSource{epochs});
    addEntries(entries, ClassSource{classes, {"cat"}});
    const SensitivityRecord sensitivity;
    addEntries(entries, RunSource{*summary, listed->notes, sensitivity});
    addEntries(entries, RunListSource{{listed}});
    addEntries(entries, CurveSource{{listed}});
    return entries;
}

} // namespace

class TestExporters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyExporterWritesAndIsOffered()
    {
        QSet<QByteArray> ids;
        for (const Entry& entry : allEntries()) {
            QVERIFY2(!entry.text.empty(), entry.id.constData());
            QVERIFY2(!entry.ending.isEmpty() && !entry.ending.startsWith('.'), entry.id.constData());
            QVERIFY2(entry.isOffered, entry.id.constData());
            QVERIFY2(!ids.contains(entry.id), entry.id.constData());
            ids.insert(entry.id);
        }
        QVERIFY(ids.contains("exportLayers"));
    }

    /// The command line takes one name for both.
    void rulesAreWrittenInTheFormsOfCosts()
    {
        QCOMPARE(exporterOptions<RuleSource>(), exporterOptions<CostSource>());
        QCOMPARE(exporterOptions<CostSource>(),
                 (std::vector<std::string>{"table", "csv", "json", "markdown"}));
    }

    void exportersAreFoundByTheNameOfTheCommandLine()
    {
        QCOMPARE(findExporter<RunSource>("report")->id, std::string_view("reportOfRun"));
        QVERIFY(findExporter<RunSource>("csv") == nullptr);
    }

    void thePartDecidesWhatIsWritten()
    {
        const Network network = notebookNetwork();
        const CostReport report = computeCosts(network, {});
        std::vector<std::string> texts;
        for (const Exporter<CostSource>& exporter : exporters<CostSource>()) {
            if (&exporter.type == &file_type::csv) {
                texts.push_back(*exporter.write({report, {1}}, {}));
            }
        }
        QCOMPARE(texts.size(), std::size_t{2});
        QCOMPARE(QByteArray::fromStdString(texts.front()).count('\n'), 1 + 11); // Header and layers.
        QCOMPARE(QByteArray::fromStdString(texts.back()).count('\n'), 1 + 2);
    }

    void aMatrixThatIsNotKeptIsNotOffered()
    {
        const ClassesEvent classes{
            .epoch = 1, .part = "test", .images = {2}, .correct = {1}, .confusion = {}};
        const auto exporters = bitops::exporters<ClassSource>();
        QVERIFY(exporters.front().obstacle == nullptr);
        QVERIFY(!exporters.back().obstacle({classes, {}}).empty());
        ClassesEvent whole = classes;
        whole.confusion = {{2}};
        QVERIFY(exporters.back().obstacle({whole, {}}).empty());
    }
};

BITOPS_TEST(TestExporters, NoApplication)
#include "tst_exporters.moc"
