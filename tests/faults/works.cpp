// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/works.h"

#include "core/allocation/sensitivity_file.h"
#include "core/base/checksum.h"
#include "core/base/text_file.h"
#include "core/data/archive_unpacker.h"
#include "core/data/data_set.h"
#include "core/formats/design_file.h"
#include "core/formats/design_json.h"
#include "core/formats/onnx_form.h"
#include "core/network/presets.h"
#include "core/report/design_onnx.h"
#include "core/report/exporters.h"
#include "core/report/sensitivity_csv.h"
#include "core/runs/run_events.h"
#include "core/runs/run_notes.h"
#include "core/sweep/sweep_record.h"
#include "core/sweep/sweep_status.h"
#include "core/sweep/sweep_table.h"
#include "core/weights/stored_tensors.h"
#include "tests/core/data/pictures.h"
#include "tests/support/archives.h"
#include "tests/support/stored_run.h"

#include <stdexcept>

namespace bitops::test {

namespace {

using WorkPath = std::filesystem::path;
using Answer = Result<std::string>;

/// Of what is made without faults.
template <typename Value> const Value& need(const Result<Value>& made)
{
    if (!made) {
        throw std::runtime_error(made.error().message);
    }
    return made.value();
}

void store(const WorkPath& file, std::string_view bytes)
{
    std::filesystem::create_directories(file.parent_path());
    need(writeTextFile(file, bytes));
}

/// Of a design that was read: it is written beside it.
Answer keepAgain(const Result<Design>& design, const WorkPath& folder)
{
    if (!design) {
        return design.error();
    }
    const std::string text = designToText(*design, folder);
    const Status status = writeTextFile(folder / "again.bitops", text);
    return status ? Answer(text) : Answer(status.error());
}

Work readsDesign(const char* name, const char* file, const std::string& text)
{
    return {.name = name,
            .prepare = [=](const WorkPath& folder) { store(folder / file, text); },
            .run = [=](const WorkPath& folder) { return keepAgain(loadDesign(folder / file), folder); }};
}

constexpr const char* tuples = "network = [(32, 1, 8), (64, 2, 4), (64, 1, 2)]\n";
constexpr const char* notebook =
    R"({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{"cell_type": "code",
        "metadata": {}, "outputs": [], "source": ["network = [(32, 1, 8), (64, 2, 4)]\n"]}]})";

Answer exportOnnx(const WorkPath& folder)
{
    Answer bytes = designToOnnx(notebookNetwork(), nullptr, OnnxForm::Qonnx);
    if (!bytes) {
        return bytes;
    }
    const Status status = writeTextFile(folder / "model.onnx", *bytes);
    return status ? bytes : Answer(status.error());
}

/// One run of each state, with notes.
void storeRuns(const WorkPath& folder)
{
    storeRun(folder / "runs", "a", {0.5, 0.625, 0.75});
    const WorkPath second = storeRun(folder / "runs", "b", {0.25}, false);
    need(saveRunNotes(second, {.name = "second", .notes = "It was stopped."}));
    addStoredEvents(second, {ClassesEvent{1, "validation", {5, 5}, {4, 3}, {{4, 1}, {2, 3}}}});
}

/// All that is written about runs, one after the other; the first thing that could not be.
template <typename Source> Answer writeAll(const Source& source)
{
    std::string all;
    for (const Exporter<Source>& exporter : exporters<Source>()) {
        const Answer text = exporter.write(source, {});
        if (!text) {
            return text;
        }
        all += *text;
    }
    return all;
}

Answer reportRun(const WorkPath& folder)
{
    const WorkPath run = folder / "runs" / "b";
    const Result<RunSummary> summary = RunSummary::load(run);
    const Result<RunNotes> notes = loadRunNotes(run);
    if (!summary || !notes) {
        return summary ? notes.error() : summary.error();
    }
    const SensitivityRecord none;
    const Answer text = writeAll(RunSource{*summary, *notes, none});
    if (!text) {
        return text;
    }
    const Status status = writeTextFile(folder / "report.html", *text);
    return status ? text : Answer(status.error());
}

Answer listRunsOf(const WorkPath& folder)
{
    const RunScan scan = scanRuns(folder / "runs", {});
    if (!scan.problem.empty()) {
        return Error{scan.problem};
    }
    for (const ListedRunPtr& run : scan.runs) {
        if (!run->problem.empty()) {
            return Error{run->problem};
        }
    }
    return writeAll(RunListSource{scan.runs});
}

Answer readRun(const WorkPath& folder)
{
    const WorkPath run = folder / "runs" / "a";
    const Result<RunDescription> description = loadRunDescription(run);
    const Result<RunRecord> record = loadRunRecord(run);
    if (!description || !record) {
        return description ? record.error() : description.error();
    }
    return descriptionToText(*description) + std::to_string(record->epochs().size());
}

Answer renameRun(const WorkPath& folder)
{
    const WorkPath run = folder / "runs" / "b";
    const Status status = saveRunNotes(run, {.name = "renamed", .notes = "More is said of it."});
    const Result<RunNotes> notes = status ? loadRunNotes(run) : Result<RunNotes>(status.error());
    return notes ? Answer(notesToText(*notes)) : Answer(notes.error());
}

void storeSweep(const WorkPath& folder)
{
    store(folder / "bits.json", R"({"format": "bitops-sweep", "version": 1, "design": "preset:notebook",
          "vary": {"seed": [0, 1], "learning_rate": [0.1, 0.01]}})");
    std::filesystem::create_directories(folder / "runs");
}

Answer planAndKeep(const WorkPath& folder)
{
    const auto same = [](const std::string& path) { return Answer(path); };
    const Result<SweepFile> sweep = loadSweepFile(folder / "bits.json");
    if (!sweep) {
        return sweep.error();
    }
    const Result<SweepPlan> plan = planSweep(*sweep, {folder / "runs", same, same});
    if (!plan) {
        return plan.error();
    }
    Status status = keepSweep(*sweep, plan->folder);
    status = status ? writeSweepRecord(*plan, "0.1.0") : status;
    const Result<SweepRecord> record =
        status ? loadSweepRecord(plan->folder) : Result<SweepRecord>(status.error());
    const Result<std::vector<SweepTask>> tasks = tasksOf(*plan);
    if (!record || !tasks) {
        return record ? tasks.error() : record.error();
    }
    std::string answer = std::to_string(tasks->size());
    for (const SweepTableRow& row : tableOf(*plan, SweepLook(*plan).all()).rows) {
        answer += row.name + '\n';
    }
    return answer;
}

const std::vector<SensitivityMeasurement>& someMeasurements()
{
    static const std::vector<SensitivityMeasurement> measurements{
        {"", {}, 0, 1.5, 0.5, 0.75, 0, 0, 0, 0},
        {"classifier", LayerPart::Weights, 4, 1.75, 0.5, 0.7, 0.05, 0.1, 30, 0.01}};
    return measurements;
}

void storeMeasurement(const WorkPath& folder)
{
    const Result<WorkPath> job = prepareSensitivity({.run = folder, .data = "shapes", .program = "0.1.0"});
    std::vector<Event> events{HelloEvent{protocolVersion, "0.1.0"},
                              SensitivityEvent{"sum", {}, 2'000, 1, {"classifier"}, 6, 0}};
    for (const SensitivityMeasurement& measurement : someMeasurements()) {
        events.emplace_back(MeasuredEvent{measurement});
    }
    events.emplace_back(CompletedEvent{});
    addStoredEvents(need(job), events);
}

Answer readMeasurement(const WorkPath& folder)
{
    const Result<SensitivityDescription> job = loadSensitivityJob(sensitivityFolder(folder));
    const Result<SensitivityRecord> record = loadSensitivityRecord(sensitivityFolder(folder));
    if (!job || !record) {
        return job ? record.error() : job.error();
    }
    return sensitivityToCsv(record->table({})) + descriptionToText(*job);
}

Answer readTable(const WorkPath& folder)
{
    const Result<SensitivityTable> table = loadSensitivity(folder / "measured.csv");
    return table ? Answer(std::string("read")) : Answer(table.error());
}

Answer readData(const WorkPath& folder)
{
    const TrainingConfiguration recipe{.data = folder / "data", .threads = 1};
    std::error_code code;
    const bool isCifar = std::filesystem::exists(folder / "data" / "test_batch.bin", code);
    const auto data = loadDataSet(recipe, NetworkEnds({3, 32, 32}, isCifar ? 10 : 2), [] { return true; });
    if (!data) {
        return data.error();
    }
    const std::vector<std::uint8_t>& pixels = data->value().training.pixels;
    return std::to_string(checksumOf({reinterpret_cast<const char*>(pixels.data()), pixels.size()}));
}

std::string cifarRecords()
{
    std::string bytes;
    for (int image = 0; image < 8; ++image) {
        bytes += static_cast<char>(image % 2);
        bytes.append(3072, static_cast<char>(image));
    }
    return bytes;
}

void storeCifar(const WorkPath& folder)
{
    for (const char* const name : {"data_batch_1.bin", "test_batch.bin"}) {
        store(folder / "data" / name, cifarRecords());
    }
}

std::string idxHeader(unsigned char sides, const std::vector<unsigned char>& counts)
{
    std::string bytes{'\0', '\0', '\x08', static_cast<char>(sides)};
    for (const unsigned char count : counts) {
        bytes += std::string(3, '\0') + static_cast<char>(count);
    }
    return bytes;
}

void storeIdx(const WorkPath& folder)
{
    for (const std::string part : {"train", "t10k"}) {
        store(folder / "data" / (part + "-images-idx3-ubyte"),
              idxHeader(3, {4, 8, 8}) + std::string(std::size_t{4} * 8 * 8, '\7'));
        store(folder / "data" / (part + "-labels-idx1-ubyte"),
              idxHeader(1, {4}) + std::string{'\0', '\1', '\0', '\1'});
    }
}

/// Half of them PNGs, half JPEGs.
void storePictures(const WorkPath& folder)
{
    for (const char* const part : {"train", "val"}) {
        for (const char* const name : {"cat/1", "cat/2", "dog/1", "dog/2"}) {
            const WorkPath file = folder / "data" / part / name;
            const QByteArray grey(3, '\7');
            store(file.string() + ".png", plainPng(32, 32, PNG_FORMAT_RGB, grey).toStdString());
            store(file.string() + ".jpg", plainJpeg(32, 32, grey).toStdString());
        }
    }
}

void storeArchive(const WorkPath& folder)
{
    store(folder / "set.tar.gz", makeArchive({{"set/", {}, AE_IFDIR}, {"set/train.bin", cifarRecords()}}));
}

Answer unpack(const WorkPath& folder)
{
    const WorkPath target = folder / "unpacked";
    std::error_code code;
    std::filesystem::remove_all(target, code);
    std::filesystem::create_directory(target, code);
    if (code) {
        return Error{"Could not make the folder of the test: " + code.message() + "."};
    }
    const auto goOn = [](std::int64_t) { return true; };
    const Result<bool> done = unpackArchive(folder / "set.tar.gz", target, {1'000'000, 10}, goOn);
    if (!done) {
        return done.error();
    }
    return readTextFile(target / "set" / "train.bin");
}

void storeTensors(const WorkPath& folder)
{
    const std::string values(4'000, '\1');
    store(folder / "last.ckpt", tensorFileBytes({{"format", "test"}}, {{"a", {"F32", {10, 100}, values}}}));
}

Answer readTensors(const WorkPath& folder)
{
    const Result<StoredTensors> read = readStoredTensors(folder / "last.ckpt");
    return read ? Answer(read->tensors.at("a").bytes) : Answer(read.error());
}

std::vector<Work> makeWorks()
{
    return {
        readsDesign("a design", "a.bitops", designToText(Design(notebookNetwork()), {})),
        readsDesign("tuples", "a.py", tuples),
        readsDesign("a notebook", "a.ipynb", notebook),
        {"an ONNX model", [](const WorkPath& folder) { need(exportOnnx(folder)); },
         [](const WorkPath& folder) { return keepAgain(loadDesignToKeep(folder / "model.onnx"), folder); }},
        {"an ONNX export", [](const WorkPath&) {}, exportOnnx},
        {"a run", storeRuns, readRun},
        {"a list of runs", storeRuns, listRunsOf},
        {"notes of a run", storeRuns, renameRun},
        {"a report", storeRuns, reportRun},
        {"a sweep", storeSweep, planAndKeep},
        {"a record of sensitivity", storeMeasurement, readMeasurement},
        {"a table of sensitivity",
         [](const WorkPath& folder) { store(folder / "measured.csv", sensitivityToCsv(someMeasurements())); },
         readTable},
        {"data in CIFAR's format", storeCifar, readData},
        {"data in IDX's format", storeIdx, readData},
        {"data of pictures", storePictures, readData},
        {"an archive", storeArchive, unpack},
        {"stored tensors", storeTensors, readTensors},
    };
}

} // namespace

const std::vector<Work>& works()
{
    static const std::vector<Work> all = makeWorks();
    return all;
}

} // namespace bitops::test
