// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/network_file.h"
#include "core/formats/network_json.h"
#include "core/network/presets.h"
#include "tests/support/every_fault.h"
#include "tests/support/own_settings.h"
#include "tests/support/test_main.h"
#include "ui/base/files.h"
#include "ui/base/settings_file.h"
#include "ui/design/autosave.h"
#include "ui/design/network_document.h"
#include "ui/design/unsaved_design.h"
#include "ui/runs/run_library.h"
#include "ui/training/queue_file.h"
#include "ui/training/queue_runner.h"
#include "ui/training/training_session.h"

#include <QDir>
#include <QSettings>
#include <QSignalSpy>

using namespace bitops;
using namespace bitops::test;

namespace {

std::optional<std::string> troubleOf(const Status& status)
{
    return status ? std::nullopt : std::optional(status.error().message);
}

/// What a signal with one sentence has said first. Nothing is no sentence, where the writer gave no success.
std::optional<std::string> saidBy(const QSignalSpy& spy, bool isKept)
{
    if (isKept) {
        return std::nullopt;
    }
    return spy.isEmpty() ? std::string() : spy.first().first().toString().toStdString();
}

Network smallerNetwork()
{
    Network network = notebookNetwork();
    network.blocks.pop_back();
    return network;
}

/// The only file of this ending in the folder; empty without one.
QString fileIn(const QString& folder, const char* pattern)
{
    const QDir dir(folder);
    const QStringList names = dir.entryList({QLatin1String(pattern)}, QDir::Files);
    return names.size() == 1 ? dir.filePath(names.first()) : QString();
}

} // namespace

/// Each call of each of the window's writers fails, alone and with all that follow.
class TestWindowWriteFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDesign_data() { addFaults(); }
    void aDesign();
    void anAutosave_data() { addFaults(); }
    void anAutosave();
    void aQueue_data() { addFaults(); }
    void aQueue();
    void settings_data() { addFaults(); }
    void settings();
    void anExport_data() { addFaults(); }
    void anExport();
};

void TestWindowWriteFaults::aDesign()
{
    NetworkDocument document;
    const auto path = [](const QString& folder) { return folder + QStringLiteral("/a.bitops"); };
    const QByteArray old = QByteArray::fromStdString(networkToText(notebookNetwork()));
    const QByteArray wanted = QByteArray::fromStdString(networkToText(smallerNetwork()));
    failEachCall(
        {.prepare =
             [&](const QString& folder) {
                 document.setNetwork(notebookNetwork());
                 QVERIFY(document.save(path(folder)).hasValue());
                 const int last = static_cast<int>(document.network().blocks.size()) - 1;
                 document.removeBlocks(last, 1);
             },
         .write =
             [&](const QString& folder) {
                 const Status saved = document.save(path(folder));
                 // The title says saved when it is.
                 return document.hasChanges() == saved.hasValue() ? "It is not what the title says."
                                                                  : troubleOf(saved);
             },
         .check = [&](const QString& folder, bool isNew) { compareFile(path(folder), old, wanted, isNew); }});
}

void TestWindowWriteFaults::anAutosave()
{
    std::unique_ptr<NetworkDocument> document;
    std::unique_ptr<Autosave> autosave;
    failEachCall({.prepare =
                      [&](const QString& folder) {
                          document = std::make_unique<NetworkDocument>();
                          autosave =
                              std::make_unique<Autosave>(document.get(), folder + QStringLiteral("/unsaved"));
                          document->setNetwork(notebookNetwork());
                          document->removeBlocks(0, 1);
                          QVERIFY(autosave->keepNow());
                          document->removeBlocks(0, 1);
                      },
                  .write =
                      [&](const QString&) {
                          const QSignalSpy failed(autosave.get(), &Autosave::failed);
                          const bool isKept = autosave->keepNow();
                          return saidBy(failed, isKept);
                      },
                  .check =
                      [&](const QString& folder, bool isNew) {
                          Network first = notebookNetwork();
                          first.blocks.erase(first.blocks.begin());
                          const QString path = fileIn(folder + QStringLiteral("/unsaved"), "*.unsaved");
                          const auto text = [](const Network& network) {
                              return QByteArray::fromStdString(unsavedToText({network, QString()}));
                          };
                          compareFile(path, text(first), text(document->network()), isNew);
                          autosave.reset(); // Before its folder.
                      }});
}

void TestWindowWriteFaults::aQueue()
{
    std::unique_ptr<RunLibrary> library;
    std::unique_ptr<TrainingSession> session;
    std::unique_ptr<QueueRunner> runner;
    std::unique_ptr<QueueFile> file;
    const auto named = [](const char* name) {
        QueuedJob training{.network = notebookNetwork(), .training = {.epochs = 3}};
        training.network.setName(name);
        return training;
    };
    const auto textOf = [&named](std::initializer_list<const char*> names) {
        std::vector<QueuedJob> trainings;
        for (const char* const name : names) {
            trainings.push_back(named(name));
        }
        return QByteArray::fromStdString(queueToText(trainings));
    };
    failEachCall({.prepare =
                      [&](const QString& folder) {
                          file.reset();
                          runner.reset();
                          session.reset();
                          library =
                              std::make_unique<RunLibrary>((folder + QStringLiteral("/runs")).toStdString());
                          QTRY_VERIFY(library->isRead()); // Its thread must not meet the fault.
                          session =
                              std::make_unique<TrainingSession>(QStringLiteral("no trainer"), library.get());
                          runner = std::make_unique<QueueRunner>(session.get());
                          runner->hold();
                          file = std::make_unique<QueueFile>(runner.get(), folder + QStringLiteral("/kept"));
                          runner->add(named("first"));
                      },
                  .write =
                      [&](const QString&) {
                          const QSignalSpy failed(file.get(), &QueueFile::failed);
                          runner->add(named("second"));
                          return saidBy(failed, failed.isEmpty());
                      },
                  .check =
                      [&](const QString& folder, bool isNew) {
                          compareFile(fileIn(folder + QStringLiteral("/kept"), "*.queue"), textOf({"first"}),
                                      textOf({"first", "second"}), isNew);
                          file.reset(); // Before its folder.
                      }});
}

void TestWindowWriteFaults::settings()
{
    QByteArray old;
    QString name; // In the folder.
    failEachCall({.prepare =
                      [&](const QString& folder) {
                          keepSettingsIn(folder);
                          name = QDir(folder).relativeFilePath(QSettings().fileName());
                          QVERIFY(SettingsFile::instance().setValue(QStringLiteral("a/b"), 1));
                          old = contentOf(QSettings().fileName());
                          QVERIFY(old.contains("b=1"));
                      },
                  .write =
                      [](const QString&) {
                          const QSignalSpy failed(&SettingsFile::instance(), &SettingsFile::failed);
                          const bool isKept =
                              SettingsFile::instance().setValue(QStringLiteral("a/b"), QStringLiteral("2"));
                          return saidBy(failed, isKept);
                      },
                  .check =
                      [&](const QString& folder, bool isNew) {
                          compareFile(QDir(folder).filePath(name), old, QByteArray(old).replace("b=1", "b=2"),
                                      isNew);
                      }});
}

void TestWindowWriteFaults::anExport()
{
    const QByteArray picture(100'000, '\x89');
    const auto path = [](const QString& folder) { return folder + QStringLiteral("/plot.png"); };
    failEachCall(
        {.prepare = [&](const QString& folder) { QVERIFY(saveFile(path(folder), "old").hasValue()); },
         .write =
             [&](const QString& folder) { return troubleOf(saveFile(path(folder), picture.toStdString())); },
         .check = [&](const QString& folder,
                      bool isNew) { compareFile(path(folder), "old", picture, isNew); }});
}

BITOPS_TEST(TestWindowWriteFaults, QCoreApplication)
#include "tst_window_write_faults.moc"
