// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/translator.h"
#include "core/cost/cost_report.h"
#include "core/jobs/events.h"
#include "core/network/arithmetic.h"
#include "core/network/design_budget.h"
#include "core/network/network.h"
#include "core/report/csv_writer.h"
#include "core/report/runs_csv.h"
#include "core/runs/run_notes.h"
#include "core/runs/run_scan.h"
#include "core/runs/run_summary.h"
#include "core/runs/sensitivity.h"

#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

struct ImportedNetwork;
struct RunWeights;

/// A kind of file that results are written as.
struct FileType
{
    std::string_view ending; ///< "csv"
    TranslatableText title;  ///< "CSV files": for a file dialog.
};

namespace file_type {

extern const FileType bitops;
extern const FileType csv;
extern const FileType html;
extern const FileType json;
extern const FileType markdown;
extern const FileType onnx;
extern const FileType python;
extern const FileType text;

} // namespace file_type

// What files are made of. Where a source refers to something, that has to outlive it.

struct DesignSource
{
    const Network& network;
    Arithmetic arithmetic = newestArithmetic; ///< How its trained weights, if it has any, are meant.
    const RunWeights* weights = nullptr;      ///< For exporters that take them; null: it is not trained.
    std::optional<DesignBudget> budget = {};
};

struct ImportedSource
{
    const ImportedNetwork& network;
    const RunWeights* weights = nullptr; ///< Null: those of the model's file.
};

struct CostSource
{
    const CostReport& report;
    std::set<std::size_t> selectedBlocks = {}; ///< For exporters of the selected part.
};

/// The design under each of the counting rules.
struct RuleSource
{
    std::vector<CostReport> reports;
};

/// The epochs of one training.
struct TrainingSource
{
    std::vector<EpochEvent> epochs;
};

/// How a run tells classes; they need not have names.
struct ClassSource
{
    const ClassesEvent& classes;
    std::vector<std::string> names;
};

struct RunSource
{
    const RunSummary& run; ///< Loaded in all detail.
    const RunNotes& notes;
    const SensitivityRecord& sensitivity; ///< Empty where nothing was measured.
    CostOptions costs = {};
};

struct RunListSource
{
    std::vector<ListedRunPtr> runs;
    CostOptions costs = {};
};

struct CurveSource
{
    std::vector<ListedRunPtr> runs;
    CostOptions costs = {};
    std::optional<CurveRange> range = {}; ///< None: all epochs.
};

/// Which part of what there is goes into the file: an exporter of a part is given that part.
enum class ExportPart {
    All,
    Selected,
    Matching, ///< The filter of a list.
    Visible,  ///< In a plot.
};

/// One thing that can be written, as window and command line offer it.
template <typename Source> struct Exporter
{
    std::string_view id;  ///< Unique: the name of the window's action.
    const FileType& type; ///< Of its files.
    Result<std::string> (*write)(const Source& source, const CsvDialect& dialect) = nullptr;
    ExportPart part = ExportPart::All;
    /// Why there is nothing to be written of this source; empty if there is. Null: there always is.
    std::string (*obstacle)(const Source& source) = nullptr;

    // In the window.
    TranslatableText title = {}; ///< "All &Layers as CSV…": in its menu. Empty: it is not offered there.
    TranslatableText copyTitle = {}; ///< The same for the clipboard.
    std::string_view subject = {};   ///< "layers": what proposed file names end with, in all languages alike.
    TranslatableText fileName = {};  ///< "filtered-runs": the same in the language of the window.

    // On the command line.
    std::string_view option = {}; ///< "csv", where one of several is chosen. Empty: by the ending, or never.
    /// "qcdq", of forms that files of one ending have: the first of them if none is chosen.
    std::string_view form = {};
    const char* help = "";      ///< Of that option, or of the subcommand that has its name.
    const char* contents = "";  ///< "a list of tuples", within a sentence about a file.
    bool takesProblems = false; ///< Whether a design with problems can be written.
    bool takesWeights = false;  ///< Whether trained weights are written, too.
    /// "--pytorch writes a PyTorch class of any network": what helps where a design cannot be written so.
    const char* alternative = "";
};

/// All that is written of such a source, in the order in which it is offered.
template <typename Source> std::span<const Exporter<Source>> exporters();

template <> std::span<const Exporter<DesignSource>> exporters();
template <> std::span<const Exporter<ImportedSource>> exporters();
template <> std::span<const Exporter<CostSource>> exporters();
template <> std::span<const Exporter<RuleSource>> exporters();
template <> std::span<const Exporter<TrainingSource>> exporters();
template <> std::span<const Exporter<ClassSource>> exporters();
template <> std::span<const Exporter<RunSource>> exporters();
template <> std::span<const Exporter<RunListSource>> exporters();
template <> std::span<const Exporter<CurveSource>> exporters();

/// The exporter that the command line calls so; null if there is none.
template <typename Source> const Exporter<Source>* findExporter(std::string_view option)
{
    for (const Exporter<Source>& exporter : exporters<Source>()) {
        if (exporter.option == option) {
            return &exporter;
        }
    }
    return nullptr;
}

/// "table", "csv", …: all names of the command line for such a source.
template <typename Source> std::vector<std::string> exporterOptions()
{
    std::vector<std::string> options;
    for (const Exporter<Source>& exporter : exporters<Source>()) {
        if (!exporter.option.empty()) {
            options.emplace_back(exporter.option);
        }
    }
    return options;
}

} // namespace bitops
