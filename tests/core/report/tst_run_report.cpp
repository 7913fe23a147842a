// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/translator.h"
#include "core/report/cost_table.h"
#include "core/report/number_text.h"
#include "core/report/run_report.h"
#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace bitops;

namespace {

using Row = QStringList;

/// What a reader finds in a page.
struct Page
{
    QString error;                    ///< Why it is no well-formed XML.
    QMap<QString, QList<Row>> tables; ///< By the section that they stand in, all rows in a list.
    QStringList elements;
    QString language;
    QStringList headings; ///< Of sections and of columns.
    QStringList captions; ///< Of pictures, for those who do not see them.
    QStringList targets;  ///< Of all attributes that could load something.
    QString text;
    QStringList paths; ///< Of the curves.
    int shapes = 0;
};

Page pageOf(const std::string& html)
{
    Page page;
    QXmlStreamReader reader(QByteArray::fromStdString(html));
    QString section;
    bool isInCell = false;
    bool isInHeading = false;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        const QString name = reader.name().toString();
        if (token == QXmlStreamReader::Characters) {
            page.text += reader.text();
            if (isInCell) {
                page.tables[section].last().last() += reader.text();
            }
            if (isInHeading) {
                page.headings += reader.text().toString();
            }
        }
        if (name == QLatin1String("td") || name == QLatin1String("th")) {
            isInCell = token == QXmlStreamReader::StartElement;
        }
        if (name == QLatin1String("h2") || name == QLatin1String("h3") || name == QLatin1String("th")) {
            isInHeading = token == QXmlStreamReader::StartElement;
        }
        if (token != QXmlStreamReader::StartElement) {
            continue;
        }
        page.elements += name;
        for (const QXmlStreamAttribute& attribute : reader.attributes()) {
            const QString key = attribute.name().toString();
            if (key == QLatin1String("src") || key == QLatin1String("href") ||
                key.startsWith(QLatin1String("on"))) {
                page.targets += key;
            }
        }
        if (name == QLatin1String("html")) {
            page.language = reader.attributes().value(QLatin1String("lang")).toString();
        } else if (name == QLatin1String("svg")) {
            page.captions += reader.attributes().value(QLatin1String("aria-label")).toString();
        } else if (name == QLatin1String("section")) {
            section = reader.attributes().value(QLatin1String("id")).toString();
        } else if (name == QLatin1String("tr")) {
            page.tables[section].append(Row());
        } else if (name == QLatin1String("td") || name == QLatin1String("th")) {
            page.tables[section].last().append(QString());
        } else if (name == QLatin1String("path")) {
            page.paths += reader.attributes().value(QLatin1String("d")).toString();
        } else if (name == QLatin1String("rect") || name == QLatin1String("polygon")) {
            ++page.shapes;
        }
    }
    page.error = reader.hasError() ? reader.errorString() : QString();
    for (QList<Row>& rows : page.tables) {
        for (Row& row : rows) {
            for (QString& cell : row) {
                cell = cell.simplified();
            }
        }
    }
    return page;
}

Row rowOf(const Page& page, const QString& section, const QString& first)
{
    for (const Row& row : page.tables.value(section)) {
        if (row.value(0) == first) {
            return row;
        }
    }
    return {};
}

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

DataEvent dataOf(const char* kind, const std::vector<std::string>& classes)
{
    DataEvent data;
    data.kind = kind;
    data.classes = classes;
    data.trainingImages = 20'000;
    return data;
}

ClassesEvent someClasses(std::size_t count)
{
    ClassesEvent classes;
    classes.epoch = 2;
    classes.images.assign(count, 10);
    classes.correct.assign(count, 7);
    classes.confusion.assign(count, std::vector<std::int64_t>(count, 0));
    for (std::size_t i = 0; i < count; ++i) {
        classes.confusion[i][i] = 7;
        classes.confusion[i][(i + 1) % count] = 3;
    }
    return classes;
}

} // namespace

class TestRunReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { Translator::set(nullptr); }

    void totalsAreThoseOfTheCostEngine_data();
    void totalsAreThoseOfTheCostEngine();
    void eachEpochHasItsRow();
    void namesAreNeverMarkup();
    void aPageLoadsNothing();
    void tellsClassesLayersAndTest();
    void countsThatNoTrainerWritesAreLeftOut();
    void manyClassesHaveNoMatrix();
    void tellsWhatLayersLoseAtOtherBits();
    void aRunWithoutEpochsSaysSo();
    void aDivergedRunHasGapsInItsCurves();
    void anIncompleteDesignIsStillReported();
    void mixedBitsHaveAFieldEach();
    void allTextsAreTranslated();
    void numbersHaveTheSignsOfTheLanguage();
    void tablesStayEnglish();

private:
    [[nodiscard]] std::filesystem::path folder() const { return m_folder->path().toStdString(); }
    /// Of the run of that name, with these events more.
    [[nodiscard]] Page reportOf(const std::filesystem::path& run, const RunNotes& notes = {},
                                const CostOptions& options = {}) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRunReport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

Page TestRunReport::reportOf(const std::filesystem::path& run, const RunNotes& notes,
                             const CostOptions& options) const
{
    const Result<RunSummary> summary = RunSummary::load(run);
    if (!summary) {
        Page page;
        page.error = text(summary.error().message);
        return page;
    }
    const Result<SensitivityRecord> sensitivity = loadSensitivityRecord(sensitivityFolder(run));
    if (!sensitivity) {
        Page page;
        page.error = text(sensitivity.error().message);
        return page;
    }
    return pageOf(runToHtml(*summary, notes, *sensitivity, options));
}

void TestRunReport::totalsAreThoseOfTheCostEngine_data()
{
    QTest::addColumn<CostOptions>("options");
    for (const CountingRuleInfo& info : countingRules()) {
        QTest::newRow(std::string(info.name).c_str()) << CostOptions{.rule = info.rule};
    }
    QTest::newRow("with classifier") << CostOptions{.withClassifier = true};
}

void TestRunReport::totalsAreThoseOfTheCostEngine()
{
    QFETCH(CostOptions, options);
    const Page page = reportOf(storeRun(folder(), "run", {0.5, 0.6}), {}, options);
    QCOMPARE(page.error, QString());
    const CostReport costs = computeCosts(notebookNetwork(), options);
    const QString bitops = text(groupedText(costs.total.bitops));
    const Row total = rowOf(page, QStringLiteral("costs"), QStringLiteral("BitOps"));
    QCOMPARE(total.value(2), bitops);
    QVERIFY(total.value(1).startsWith(text(std::string(infoOf(options.rule).name))));
    QVERIFY(page.text.contains(text(std::string(infoOf(options.rule).formula))));
    // The sum of what is counted, like its neighbours: 2,570 of the 67,179 are the classifier's.
    const QString parameters = options.withClassifier ? QStringLiteral("67,179") : QStringLiteral("64,609");
    const QList<Row> costRows = page.tables.value(QStringLiteral("costs"));
    QVERIFY(std::any_of(costRows.begin(), costRows.end(), [&](const Row& row) {
        return row.value(0) == QLatin1String("Total") && row.value(8) == parameters;
    }));
    // Each layer, and each block, with its own count.
    for (std::size_t i = 0; i < costs.layers.size(); ++i) {
        const Row row = rowOf(page, QStringLiteral("costs"), text(costs.pathOf(i)));
        QCOMPARE(row.value(5), text(groupedText(costs.layers[i].macs)));
        QCOMPARE(row.value(6), text(groupedText(costs.layers[i].bitops)));
    }
    for (std::size_t i = 0; i < costs.blocks.size(); ++i) {
        const Row row = rowOf(page, QStringLiteral("design"), QString::number(i));
        QCOMPARE(row.value(2), text(notebookNetwork().blocks[i].weightBits.toText()));
        QCOMPARE(row.value(8), text(shapeToText(costs.blocks[i].output)));
        QCOMPARE(row.value(9), text(groupedText(costs.blocks[i].bitops)));
    }
}

void TestRunReport::eachEpochHasItsRow()
{
    const Page page = reportOf(storeRun(folder(), "run", {0.5, 0.75, 0.6}));
    QCOMPARE(page.error, QString());
    QCOMPARE(page.tables.value(QStringLiteral("epochs")).size(), 1 + 3);
    QCOMPARE(rowOf(page, QStringLiteral("epochs"), QStringLiteral("1")),
             (Row{QStringLiteral("1"), QStringLiteral("2.0000"), QStringLiteral("45.0 %"),
                  QStringLiteral("2.5000"), QStringLiteral("50.0 %"), QStringLiteral("0.001"),
                  QStringLiteral("1001"), QStringLiteral("1.0")}));
    QCOMPARE(rowOf(page, QStringLiteral("epochs"), QStringLiteral("2 (best)")).value(4),
             QStringLiteral("75.0 %"));
    QCOMPARE(page.paths.size(), 4);
    for (const QString& path : page.paths) {
        QCOMPARE(path.count(QLatin1Char('M')), 1);
        QCOMPARE(path.count(QLatin1Char('L')), 2);
    }
    QVERIFY(page.text.contains(QStringLiteral("State: completed.")));
    QVERIFY(page.text.contains(QStringLiteral("2026-11-23 15:27:13 UTC by version 0.1.0, seed 0")));
}

void TestRunReport::namesAreNeverMarkup()
{
    Network network = notebookNetwork();
    network.name = "<script>alert('network')</script>";
    const auto run = storeRun(folder(), "a <img onerror=x> \"run\"", {0.5}, true, network);
    addStoredEvents(run, {HelloEvent{}, dataOf("<b>", {"<i>cat", "dog & \"co\""}), someClasses(2),
                          LayersEvent{1, {{.layer = "</table><script>"}}},
                          FailedEvent{"<script>failed</script>"}});
    const RunNotes notes{.name = "<script>name</script>", .notes = "first\n</p><script>second"};
    const Page page = reportOf(run, notes);
    QCOMPARE(page.error, QString());
    for (const char* element : {"script", "img", "i", "b"}) {
        QVERIFY2(!page.elements.contains(QLatin1String(element)), element);
    }
    QVERIFY(page.text.contains(text(network.name)));
    QVERIFY(page.text.contains(text(notes.notes)));
    QVERIFY(page.text.contains(QStringLiteral("<script>failed</script>")));
    QCOMPARE(rowOf(page, QStringLiteral("classes"), QStringLiteral("1")).value(1),
             QStringLiteral("dog & \"co\""));
}

void TestRunReport::aPageLoadsNothing()
{
    const auto run = storeRun(folder(), "run", {0.5, 0.6});
    const Page page = reportOf(run);
    QCOMPARE(page.targets, QStringList());
    for (const char* element : {"script", "link", "img", "image", "iframe", "object", "use"}) {
        QVERIFY2(!page.elements.contains(QLatin1String(element)), element);
    }
    const QByteArray html = QByteArray::fromStdString(runToHtml(*RunSummary::load(run), {}, {}, {}));
    QVERIFY(!html.contains("url(http") && !html.contains("@import"));
}

void TestRunReport::tellsClassesLayersAndTest()
{
    const auto run = storeRun(folder(), "run", {0.5, 0.6}, false);
    addStoredEvents(run, {dataOf("cifar-10", {"cat", "dog", "ship"}),
                          LayersEvent{1, {{.layer = "blocks.0.depthwise", .bits = 8, .sqnr = 1.0}}},
                          LayersEvent{2, {{.layer = "blocks.0.depthwise", .bits = 8, .sqnr = 41.237}}},
                          someClasses(3), TestEvent{2, 5000, 1.25, 0.625}, CompletedEvent{2, 3}});
    const Page page = reportOf(run);
    QCOMPARE(page.error, QString());
    QCOMPARE(rowOf(page, QStringLiteral("layers"), QStringLiteral("blocks.0.depthwise")).mid(0, 4),
             (Row{QStringLiteral("blocks.0.depthwise"), QStringLiteral("8"), QStringLiteral("41.24"),
                  QStringLiteral("–")}));
    QCOMPARE(rowOf(page, QStringLiteral("classes"), QStringLiteral("All")),
             (Row{QStringLiteral("All"), QString(), QStringLiteral("30"), QStringLiteral("21"),
                  QStringLiteral("70.0 %")}));
    QCOMPARE(rowOf(page, QStringLiteral("classes"), QStringLiteral("ship")),
             (Row{QStringLiteral("ship"), QStringLiteral("3"), QStringLiteral("0"), QStringLiteral("7")}));
    QVERIFY(page.text.contains(QStringLiteral("62.5 %")));
    QCOMPARE(rowOf(page, QStringLiteral("data"), QStringLiteral("Training images")).value(1),
             QStringLiteral("20,000"));
}

void TestRunReport::countsThatNoTrainerWritesAreLeftOut()
{
    const auto run = storeRun(folder(), "run", {0.5, 0.6}, false);
    ClassesEvent damaged = someClasses(3);
    damaged.images.assign(3, std::numeric_limits<std::int64_t>::max());
    addStoredEvents(run, {damaged});
    const Page page = reportOf(run);
    QCOMPARE(page.error, QString());
    QVERIFY(rowOf(page, QStringLiteral("classes"), QStringLiteral("0")).isEmpty());
    QVERIFY(rowOf(page, QStringLiteral("classes"), QStringLiteral("All")).isEmpty());
}

void TestRunReport::manyClassesHaveNoMatrix()
{
    const auto run = storeRun(folder(), "run", {0.5, 0.6}, false);
    addStoredEvents(run, {someClasses(100)});
    const Page page = reportOf(run);
    QVERIFY(!page.text.contains(QStringLiteral("Confusion matrix")));
    QVERIFY(page.text.contains(QStringLiteral("Most frequent mistakes")));
    for (const Row& row : page.tables.value(QStringLiteral("classes"))) {
        QVERIFY(row.size() <= 5);
    }
}

void TestRunReport::tellsWhatLayersLoseAtOtherBits()
{
    const auto run = storeRun(folder(), "run", {0.5});
    QVERIFY(!reportOf(run).tables.contains(QStringLiteral("sensitivity")));
    SensitivityEvent subject{.sum = "s",
                             .settings = {.bits = {2, 8}},
                             .images = 1234,
                             .epoch = 7,
                             .layers = {"blocks.0.depthwise"}};
    std::filesystem::create_directories(sensitivityFolder(run));
    addStoredEvents(sensitivityFolder(run),
                    {HelloEvent{.protocol = protocolVersion, .trainer = "0.1.0"}, subject,
                     MeasuredEvent{{.loss = 1.25, .accuracy = 0.625}},
                     MeasuredEvent{{.layer = "blocks.0.depthwise", .bits = 2, .accuracyDrop = 0.0325}}});
    const Page page = reportOf(run);
    QCOMPARE(page.error, QString());
    QCOMPARE(page.tables.value(QStringLiteral("sensitivity")).value(0),
             (Row{QStringLiteral("Layer"), QStringLiteral("2 bits"), QStringLiteral("8 bits")}));
    QCOMPARE(rowOf(page, QStringLiteral("sensitivity"), QStringLiteral("blocks.0.depthwise")),
             (Row{QStringLiteral("blocks.0.depthwise"), QStringLiteral("3.25"), QStringLiteral("–")}));
    QVERIFY(page.text.contains(QStringLiteral(
        "on 1,234 validation images with the weights of epoch 7, which have an accuracy of 62.5 %")));
}

void TestRunReport::aRunWithoutEpochsSaysSo()
{
    const auto run = storeRun(folder(), "run", {}, false);
    addStoredEvents(run, {FailedEvent{"Could not read the data."}});
    const Page page = reportOf(run);
    QCOMPARE(page.error, QString());
    QVERIFY(page.text.contains(QStringLiteral("No epoch is done yet.")));
    QVERIFY(page.text.contains(QStringLiteral("State: failed. Could not read the data.")));
    QVERIFY(page.paths.isEmpty());
    QVERIFY(!page.tables.contains(QStringLiteral("epochs")));
    QVERIFY(page.text.contains(QStringLiteral("bitops train --resume ") + text(run.string())));
}

void TestRunReport::aDivergedRunHasGapsInItsCurves()
{
    const auto run = storeRun(folder(), "run", {0.5, 0.6, 0.55, 0.7}, false);
    addStoredEvents(run, {DivergedEvent{4, 17, "The loss was not finite."}});
    Result<RunSummary> summary = RunSummary::load(run);
    QVERIFY(summary.hasValue());
    // No event can carry what is not finite; whoever makes a record by hand can.
    auto& epochs = const_cast<std::vector<EpochEvent>&>(summary->record().epochs());
    epochs[1].trainLoss = std::nan("");
    epochs[3].valLoss = std::numeric_limits<double>::infinity();
    const Page page = pageOf(runToHtml(*summary, {}, {}, {}));
    QCOMPARE(page.error, QString());
    QCOMPARE(page.paths.value(0).count(QLatin1Char('M')), 2); // Epoch 1; 3 and 4.
    QCOMPARE(page.paths.value(0).count(QLatin1Char('L')), 1);
    QCOMPARE(page.paths.value(1).count(QLatin1Char('L')), 2); // Epochs 1 to 3.
    for (const QString& path : page.paths) {
        QVERIFY(!path.contains(QLatin1String("nan")) && !path.contains(QLatin1String("inf")));
    }
    QCOMPARE(rowOf(page, QStringLiteral("epochs"), QStringLiteral("2")).value(1), QStringLiteral("–"));
    QVERIFY(page.text.contains(QStringLiteral("State: diverged. The loss was not finite.")));
}

void TestRunReport::anIncompleteDesignIsStillReported()
{
    Network network = notebookNetwork();
    network.blocks[2].stride = 9;
    const Page page = reportOf(storeRun(folder(), "run", {0.5}, true, network));
    QCOMPARE(page.error, QString());
    QVERIFY(page.text.contains(QStringLiteral("Block 2: stride is 9, but must be 1 to 8.")));
    QCOMPARE(rowOf(page, QStringLiteral("design"), QStringLiteral("4")).value(9), QStringLiteral("–"));
    QVERIFY(!rowOf(page, QStringLiteral("costs"), QStringLiteral("Partial total")).isEmpty());
}

void TestRunReport::mixedBitsHaveAFieldEach()
{
    const int uniform = reportOf(storeRun(folder(), "uniform", {0.5})).shapes;
    Network network = notebookNetwork();
    network.blocks[1].weightBits = WeightBits(std::vector<int>{8, 2});
    const Page page = reportOf(storeRun(folder(), "mixed", {0.5}, true, network));
    QCOMPARE(page.error, QString());
    QCOMPARE(page.shapes, uniform + 2); // Two fields, and the outline that they are cut to.
    QCOMPARE(rowOf(page, QStringLiteral("design"), QStringLiteral("1")).value(2), QStringLiteral("8·2"));
}

void TestRunReport::allTextsAreTranslated()
{
    const auto run = storeRun(folder(), "run", {0.5, 0.6}, false);
    // What the run is about has no Latin letters: those that are left are the program's.
    addStoredEvents(run, {dataOf("1", {"2", "3", "4"}), LayersEvent{1, {{.layer = "5"}}}, someClasses(3),
                          TestEvent{2, 5000, 1.25, 0.625}, CompletedEvent{2, 3}});
    QCOMPARE(reportOf(run).language, QStringLiteral("en"));
    Translator::set([](const char* english) { return "«" + std::string(english) + "»"; });
    const Page page = reportOf(run);
    QCOMPARE(page.error, QString());
    QCOMPARE(page.language, QStringLiteral("«en»"));
    for (const QString& text : page.headings + page.captions) {
        const bool isOwn =
            text.contains(QStringLiteral("«")) || text.toInt() > 0 || text == QLatin1String("design.bitops");
        QVERIFY2(isOwn, qPrintable(text));
    }
    QVERIFY(page.headings.contains(QStringLiteral("«Confusion matrix»")));
    for (const char* section : {"configuration", "data"}) {
        for (const Row& row : page.tables.value(QLatin1String(section))) {
            QVERIFY2(row.value(0).startsWith(QStringLiteral("«")), qPrintable(row.value(0)));
        }
    }
    QVERIFY(page.text.contains(QStringLiteral("«State: «completed».»")));
    QVERIFY(page.text.contains(QStringLiteral("«The training was completed: «2 epochs» in «3 s».»")));
    const CountingRuleInfo& rule = infoOf(CountingRule::WeightBits);
    QVERIFY(page.text.contains(text("«" + std::string(rule.description.english) + "»")));
}

void TestRunReport::numbersHaveTheSignsOfTheLanguage()
{
    const auto withSigns = [](std::string_view english) {
        std::string number(english);
        std::transform(number.begin(), number.end(), number.begin(), [](char sign) {
            return sign == '.' ? ',' : sign == ',' ? '.' : sign;
        });
        return number;
    };
    Translator::set(nullptr, {withSigns, Translator::englishNumbers.shortest});
    const auto run = storeRun(folder(), "run", {0.5, 0.6}, false);
    addStoredEvents(run, {dataOf("shapes", {"cat"})});
    const Page page = reportOf(run);
    QCOMPARE(page.error, QString()); // Places in pictures have points still.
    const Row epoch = rowOf(page, QStringLiteral("epochs"), QStringLiteral("1"));
    QCOMPARE(epoch.value(1), QStringLiteral("2,0000"));
    QCOMPARE(epoch.value(4), QStringLiteral("50,0 %"));
    QCOMPARE(rowOf(page, QStringLiteral("data"), QStringLiteral("Training images")).value(1),
             QStringLiteral("20.000"));
    for (const QString& path : page.paths) {
        QVERIFY(!path.contains(QLatin1Char(',')));
    }
}

void TestRunReport::tablesStayEnglish()
{
    Network network = notebookNetwork();
    network.blocks[2].stride = 9;
    const CostReport costs = computeCosts(network, {});
    const std::string english = costsToMarkdown(costs);
    Translator::set([](const char*) { return std::string("translated"); });
    QCOMPARE(costsToMarkdown(costs), english);
}

BITOPS_TEST(TestRunReport, QCoreApplication)
#include "tst_run_report.moc"
