// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"
#include "core/formats/network_file.h"
#include "core/formats/network_json.h"
#include "core/network/presets.h"
#include "core/runs/run_folder.h"
#include "core/runs/run_notes.h"
#include "core/runs/sensitivity.h"
#include "tests/support/every_fault.h"
#include "tests/support/test_main.h"

#include <QDir>

using namespace bitops;
using namespace bitops::test;

namespace {

template <typename Value> std::optional<std::string> troubleOf(const Result<Value>& status)
{
    return status ? std::nullopt : std::optional(status.error().message);
}

std::filesystem::path within(const QString& folder, const char* name)
{
    return std::filesystem::path(folder.toStdString()) / name;
}

void store(const std::filesystem::path& path, const std::string& text)
{
    QVERIFY(writeTextFile(path, text).hasValue());
}

/// One that replaces a file of the folder by a text that the file did not hold before.
Writer writerOf(const char* name, const std::string& old, const std::string& wanted,
                const std::function<Status(const QString& folder)>& write)
{
    return {.prepare = [=](const QString& folder) { store(within(folder, name), old); },
            .write = [=](const QString& folder) { return troubleOf(write(folder)); },
            .check =
                [=](const QString& folder, bool isNew) {
                    compareFile(QDir(folder).filePath(QString::fromUtf8(name)),
                                QByteArray::fromStdString(old), QByteArray::fromStdString(wanted), isNew);
                }};
}

RunDescription someRun()
{
    return {.network = notebookNetwork(), .training = {.epochs = 3}, .program = "0.1.0", .created = ""};
}

} // namespace

/// Each call of each of the core's writers fails, alone and with all that follow.
class TestWriteFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aText_data() { addFaults(); }
    void aText();
    void aDesign_data() { addFaults(); }
    void aDesign();
    void notes_data() { addFaults(); }
    void notes();
    void notesThatAreTakenAway_data() { addFaults(); }
    void notesThatAreTakenAway();
    void aRunOfAGivenPlace_data() { addFaults(); }
    void aRunOfAGivenPlace();
    void aRunOfItsOwnPlace_data() { addFaults(); }
    void aRunOfItsOwnPlace();
    void aMeasurement_data() { addFaults(); }
    void aMeasurement();
};

void TestWriteFaults::aText()
{
    const std::string large(300'000, 'n'); // More than one write takes when half is taken each time.
    failEachCall(writerOf("file", "old", large, [&](const QString& folder) {
        return writeTextFile(within(folder, "file"), large);
    }));
}

void TestWriteFaults::aDesign()
{
    Network design = notebookNetwork();
    const std::string old = networkToText(design);
    design.blocks.pop_back();
    failEachCall(writerOf("a.bitops", old, networkToText(design), [&](const QString& folder) {
        return writeTextFile(within(folder, "a.bitops"), networkToText(design));
    }));
}

void TestWriteFaults::notes()
{
    const RunNotes before{.name = "before", .notes = ""};
    const RunNotes after{.name = "after", .notes = "a\nb", .color = RunColor::Red};
    failEachCall(writerOf(runNotesFile, notesToText(before), notesToText(after),
                          [&](const QString& folder) { return saveRunNotes(folder.toStdString(), after); }));
}

void TestWriteFaults::notesThatAreTakenAway()
{
    const std::string before = notesToText({.name = "before", .notes = ""});
    Writer writer = writerOf(runNotesFile, before, "nothing",
                             [](const QString& folder) { return saveRunNotes(folder.toStdString(), {}); });
    writer.leastCalls = 1;
    QFETCH(int, error);
    if (error == 0) {
        QSKIP("Nothing is written.");
    }
    failEachCall(writer);
}

void TestWriteFaults::aRunOfAGivenPlace()
{
    failEachCall(
        {.prepare = [](const QString&) {},
         .write =
             [](const QString& folder) { return troubleOf(createRunAt(within(folder, "run"), someRun())); },
         .check =
             [](const QString& folder, bool isNew) {
                 const std::filesystem::path run = within(folder, "run");
                 if (isNew || std::filesystem::exists(run / run_file::description)) {
                     QVERIFY(loadRunDescription(run).hasValue());
                     return;
                 }
                 // What has failed does not take the name.
                 QVERIFY(createRunAt(run, someRun()).hasValue());
             }});
}

void TestWriteFaults::aRunOfItsOwnPlace()
{
    failEachCall({.prepare = [](const QString&) {},
                  .write =
                      [](const QString& folder) {
                          const auto made = createRunFolder(within(folder, "runs"), someRun());
                          return made ? std::nullopt : std::optional(made.error().message);
                      },
                  .check =
                      [](const QString& folder, bool isNew) {
                          const QDir runs(QDir(folder).filePath(QStringLiteral("runs")));
                          const QStringList names = runs.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
                          QVERIFY(!isNew || names.size() == 1);
                          for (const QString& name : names) {
                              const std::filesystem::path run = runs.filePath(name).toStdString();
                              const bool isWhole = std::filesystem::exists(run / run_file::description);
                              QVERIFY(isWhole ? loadRunDescription(run).hasValue() : !isNew);
                          }
                      }});
}

void TestWriteFaults::aMeasurement()
{
    const auto jobIn = [](const QString& run) {
        return SensitivityDescription{.run = run.toStdString(), .data = "shapes", .program = "0.1.0"};
    };
    failEachCall({.prepare = [](const QString&) {},
                  .write = [&](const QString& run) { return troubleOf(prepareSensitivity(jobIn(run))); },
                  .check =
                      [&](const QString& run, bool isNew) {
                          const std::filesystem::path job = sensitivityFolder(run.toStdString());
                          if (!isNew && !std::filesystem::exists(job / jobDescriptionFile)) {
                              // What has failed is not in the way of another try.
                              QVERIFY(prepareSensitivity(jobIn(run)).hasValue());
                          }
                          Result<SensitivityDescription> read = loadSensitivityJob(job);
                          QVERIFY(read.hasValue());
                          read->created.clear();
                          read->run = jobIn(run).run; // A disk is looked at elsewhere.
                          QCOMPARE(*read, jobIn(run));
                      }});
}

BITOPS_TEST(TestWriteFaults, NoApplication)
#include "tst_write_faults.moc"
