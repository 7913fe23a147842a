// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/exporters.h"

#include "core/base/json_text.h"
#include "core/base/translator.h"
#include "core/formats/design_json.h"
#include "core/formats/python_file.h"
#include "core/report/cost_csv.h"
#include "core/report/cost_json.h"
#include "core/report/cost_table.h"
#include "core/report/design_onnx.h"
#include "core/report/rule_comparison.h"
#include "core/report/run_report.h"
#include "core/report/training_csv.h"

#include <array>

namespace bitops {

namespace file_type {

const FileType bitops{"bitops", Translator::marked("BitOps networks")};
const FileType csv{"csv", Translator::marked("CSV files")};
const FileType html{"html", Translator::marked("HTML pages")};
const FileType json{"json", Translator::marked("JSON files")};
const FileType markdown{"md", Translator::marked("Markdown files")};
const FileType onnx{"onnx", Translator::marked("ONNX models")};
const FileType python{"py", Translator::marked("Python files")};
const FileType text{"txt", Translator::marked("Text files")};

} // namespace file_type

namespace {

using Text = Result<std::string>;

const std::array designExporters{
    Exporter<DesignSource>{
        .id = "exportDesign",
        .type = file_type::bitops,
        .write = [](const DesignSource& design, const CsvDialect&) -> Text {
            Design whole = design.network;
            whole.setBudget(design.budget);
            return designToText(whole, {});
        },
        .contents = "JSON",
        .takesProblems = true, // Only this holds what is to be mended.
    },
    Exporter<DesignSource>{
        .id = "exportTuples",
        .type = file_type::python,
        .write = [](const DesignSource& design, const CsvDialect&) -> Text {
            return networkToTupleFile(design.network);
        },
        .contents = "a list of tuples",
        .alternative = "--pytorch writes a PyTorch class of any network",
    },
    Exporter<DesignSource>{
        .id = "exportQonnx",
        .type = file_type::onnx,
        .write = [](const DesignSource& design, const CsvDialect&) -> Text {
            return designToOnnx(design.network, design.weights, OnnxForm::Qonnx);
        },
        .title = Translator::marked("ONN&X Model…"),
        .form = "qonnx",
        .contents = "an ONNX model",
        .takesWeights = true,
    },
    Exporter<DesignSource>{
        .id = "exportQcdq",
        .type = file_type::onnx,
        .write = [](const DesignSource& design, const CsvDialect&) -> Text {
            return designToOnnx(design.network, design.weights, OnnxForm::Qcdq);
        },
        .title = Translator::marked("ONNX Model for Other Runtimes (&QCDQ)…"),
        .form = "qcdq",
        .contents = "an ONNX model in the form QCDQ",
        .takesWeights = true,
        .alternative = "--form qonnx takes any bits",
    },
    Exporter<DesignSource>{
        .id = "exportPyTorch",
        .type = file_type::python,
        .write = [](const DesignSource& design, const CsvDialect&) -> Text {
            return networkToPyTorchFile(design.network, design.arithmetic);
        },
        .title = Translator::marked("&PyTorch Class…"),
        .option = "pytorch",
        .help = "Write Python code with a complete PyTorch class of the network",
        .contents = "Python code",
    },
};

Result<std::string> importedPerChannel(const ImportedSource& model, OnnxForm form)
{
    if (model.weights != nullptr) {
        return Error{Translator::tr("the weights of a run have the scales that it was trained with")};
    }
    return importedToOnnx(model.network, nullptr, onnx::WeightScales::PerChannel, form);
}

const std::array importedExporters{
    Exporter<ImportedSource>{
        .id = "exportModel",
        .type = file_type::onnx,
        .write = [](const ImportedSource& model, const CsvDialect&) -> Text {
            return importedToOnnx(model.network, model.weights);
        },
        .title = Translator::marked("ONN&X Model with These Bits…"),
        .form = "qonnx",
        .contents = "an ONNX model",
    },
    Exporter<ImportedSource>{
        .id = "exportModelPerChannel",
        .type = file_type::onnx,
        .write = [](const ImportedSource& model, const CsvDialect&) -> Text {
            return importedPerChannel(model, OnnxForm::Qonnx);
        },
        .title = Translator::marked("ONNX Model with These Bits, a Scale for &Each Channel…"),
        .option = "per-channel",
        .form = "qonnx",
        .help = "Gives weights whose bits were changed in an ONNX model a scale for each output channel, as "
                "sensitivity --per-channel measures, instead of one for each layer",
        .contents = "an ONNX model",
    },
    Exporter<ImportedSource>{
        .id = "exportModelQcdq",
        .type = file_type::onnx,
        .write = [](const ImportedSource& model, const CsvDialect&) -> Text {
            return importedToOnnx(model.network, model.weights, onnx::WeightScales::PerLayer, OnnxForm::Qcdq);
        },
        .title = Translator::marked("ONNX Model with These Bits for Other Runtimes (&QCDQ)…"),
        .form = "qcdq",
        .contents = "an ONNX model in the form QCDQ",
    },
    Exporter<ImportedSource>{
        .id = "exportModelQcdqPerChannel",
        .type = file_type::onnx,
        .write = [](const ImportedSource& model, const CsvDialect&) -> Text {
            return importedPerChannel(model, OnnxForm::Qcdq);
        },
        .option = "per-channel",
        .form = "qcdq",
        .contents = "an ONNX model in the form QCDQ",
    },
};

const std::array costExporters{
    Exporter<CostSource>{
        .id = "exportLayersAsTable",
        .type = file_type::text,
        .write = [](const CostSource& costs, const CsvDialect&) -> Text {
            return costsToTable(costs.report);
        },
        .option = "table",
    },
    Exporter<CostSource>{
        .id = "exportLayers",
        .type = file_type::csv,
        .write = [](const CostSource& costs, const CsvDialect& dialect) -> Text {
            return costsToCsv(costs.report, dialect);
        },
        .title = Translator::marked("All &Layers as CSV…"),
        .subject = "layers",
        .option = "csv",
    },
    Exporter<CostSource>{
        .id = "exportSelectedLayers",
        .type = file_type::csv,
        .write = [](const CostSource& costs, const CsvDialect& dialect) -> Text {
            return costsOfBlocksToCsv(costs.report, costs.selectedBlocks, dialect);
        },
        .part = ExportPart::Selected,
        .title = Translator::marked("Layers of &Selected Blocks as CSV…"),
        .subject = "selected-layers",
    },
    Exporter<CostSource>{
        .id = "exportLayersAsJson",
        .type = file_type::json,
        .write = [](const CostSource& costs, const CsvDialect&) -> Text {
            return jsonToText(costsToJson(costs.report));
        },
        .option = "json",
    },
    Exporter<CostSource>{
        .id = "exportLayersAsMarkdown",
        .type = file_type::markdown,
        .write = [](const CostSource& costs, const CsvDialect&) -> Text {
            return costsToMarkdown(costs.report);
        },
        .title = Translator::marked("Layers as &Markdown…"),
        .copyTitle = Translator::marked("&Copy Layers as Markdown"),
        .subject = "layers",
        .option = "markdown",
    },
};

const std::array ruleExporters{
    Exporter<RuleSource>{
        .id = "exportRulesAsTable",
        .type = file_type::text,
        .write = [](const RuleSource& rules, const CsvDialect&) -> Text {
            return comparisonToTable(rules.reports);
        },
        .option = "table",
    },
    Exporter<RuleSource>{
        .id = "exportRules",
        .type = file_type::csv,
        .write = [](const RuleSource& rules, const CsvDialect& dialect) -> Text {
            return comparisonToCsv(rules.reports, dialect);
        },
        .title = Translator::marked("Counting &Rules as CSV…"),
        .subject = "rules",
        .option = "csv",
    },
    Exporter<RuleSource>{
        .id = "exportRulesAsJson",
        .type = file_type::json,
        .write = [](const RuleSource& rules, const CsvDialect&) -> Text {
            return jsonToText(comparisonToJson(rules.reports));
        },
        .option = "json",
    },
    Exporter<RuleSource>{
        .id = "exportRulesAsMarkdown",
        .type = file_type::markdown,
        .write = [](const RuleSource& rules, const CsvDialect&) -> Text {
            return comparisonToMarkdown(rules.reports);
        },
        .title = Translator::marked("Counting Rules as Mar&kdown…"),
        .subject = "rules",
        .option = "markdown",
    },
};

const std::array trainingExporters{
    Exporter<TrainingSource>{
        .id = "exportTraining",
        .type = file_type::csv,
        .write = [](const TrainingSource& training, const CsvDialect& dialect) -> Text {
            return epochsToCsv(training.epochs, dialect);
        },
        .title = Translator::marked("&Training as CSV…"),
        .subject = "training",
    },
};

const std::array classExporters{
    Exporter<ClassSource>{
        .id = "exportClasses",
        .type = file_type::csv,
        .write = [](const ClassSource& source, const CsvDialect& dialect) -> Text {
            return classesToCsv(source.classes, source.names, dialect);
        },
        .title = Translator::marked("&Accuracy of Classes as CSV…"),
        .subject = "classes",
    },
    Exporter<ClassSource>{
        .id = "exportConfusion",
        .type = file_type::csv,
        .write = [](const ClassSource& source, const CsvDialect& dialect) -> Text {
            return confusionToCsv(source.classes, source.names, dialect);
        },
        .obstacle =
            [](const ClassSource& source) {
                return source.classes.confusion.empty()
                           ? Translator::tr(
                                 "There are so many classes that the run keeps no confusion matrix.")
                           : std::string();
            },
        .title = Translator::marked("Con&fusion Matrix as CSV…"),
        .subject = "confusion",
    },
};

const std::array runExporters{
    Exporter<RunSource>{
        .id = "reportOfRun",
        .type = file_type::html,
        .write = [](const RunSource& source, const CsvDialect&) -> Text {
            return runToHtml(source.run, source.notes, source.sensitivity, source.costs);
        },
        .title = Translator::marked("Re&port of Run…"),
        .option = "report",
        .help = "Writes all that is known of a run as one HTML file to be read and printed",
    },
};

Text listToCsv(const RunListSource& list, const CsvDialect& dialect)
{
    return runsToCsv(list.runs, list.costs, dialect);
}

const std::array runListExporters{
    Exporter<RunListSource>{
        .id = "exportAllRuns",
        .type = file_type::csv,
        .write = listToCsv,
        .title = Translator::marked("&All Runs as CSV…"),
        .fileName = Translator::marked("runs"),
    },
    Exporter<RunListSource>{
        .id = "exportShownRuns",
        .type = file_type::csv,
        .write = listToCsv,
        .part = ExportPart::Matching,
        .title = Translator::marked("Runs That Match the &Filter as CSV…"),
        .fileName = Translator::marked("filtered-runs"),
    },
    Exporter<RunListSource>{
        .id = "exportSelectedRuns",
        .type = file_type::csv,
        .write = listToCsv,
        .part = ExportPart::Selected,
        .title = Translator::marked("&Selected Runs as CSV…"),
        .fileName = Translator::marked("selected-runs"),
    },
};

Text curvesAsCsv(const CurveSource& curves, const CsvDialect& dialect)
{
    return curvesToCsv(curves.runs, curves.costs, curves.range, dialect);
}

const std::array curveExporters{
    Exporter<CurveSource>{
        .id = "exportCurves",
        .type = file_type::csv,
        .write = curvesAsCsv,
        .title = Translator::marked("&Curves, All Epochs, as CSV…"),
        .fileName = Translator::marked("curves"),
        .option = "csv",
        .help = "Writes the epochs of runs as one table, a row for each run and epoch",
    },
    Exporter<CurveSource>{
        .id = "exportVisibleCurves",
        .type = file_type::csv,
        .write = curvesAsCsv,
        .part = ExportPart::Visible,
        .title = Translator::marked("Curves, &Visible Range, as CSV…"),
        .fileName = Translator::marked("visible-curves"),
    },
};

} // namespace

template <> std::span<const Exporter<DesignSource>> exporters()
{
    return designExporters;
}

template <> std::span<const Exporter<ImportedSource>> exporters()
{
    return importedExporters;
}

template <> std::span<const Exporter<CostSource>> exporters()
{
    return costExporters;
}

template <> std::span<const Exporter<RuleSource>> exporters()
{
    return ruleExporters;
}

template <> std::span<const Exporter<TrainingSource>> exporters()
{
    return trainingExporters;
}

template <> std::span<const Exporter<ClassSource>> exporters()
{
    return classExporters;
}

template <> std::span<const Exporter<RunSource>> exporters()
{
    return runExporters;
}

template <> std::span<const Exporter<RunListSource>> exporters()
{
    return runListExporters;
}

template <> std::span<const Exporter<CurveSource>> exporters()
{
    return curveExporters;
}

} // namespace bitops
