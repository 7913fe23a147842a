// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Two windows, their trainers and the command line at work in the same folders at once: nothing is lost, and
// nothing is there twice.

#include "core/base/text_file.h"
#include "core/runs/run_folder.h"
#include "core/runs/run_summary.h"
#include "tests/support/test_main.h"
#include "ui/base/paths.h"
#include "ui/design/unsaved_design.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_tabs.h"
#include "window_fixture.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>

#include <algorithm>
#include <memory>
#include <set>
#include <vector>

using namespace bitops;

namespace {

/// What all of them share; the trash lies in it, too.
struct Home
{
    QTemporaryDir folder;

    Home()
    {
        qputenv("XDG_DATA_HOME", folder.path().toUtf8());
        qputenv("BITOPS_TRAINER", fakeTrainer().toUtf8());
        qputenv("FAKE_TRAINER_SCENARIO", "happy");
        qputenv("FAKE_TRAINER_STORES", "1");
    }
    ~Home() { qunsetenv("FAKE_TRAINER_STORES"); }
    Q_DISABLE_COPY_MOVE(Home)

    [[nodiscard]] std::filesystem::path runs() const { return defaultRunsFolder(); }
    [[nodiscard]] QString unsaved() const { return fromPath(runs().parent_path() / "unsaved"); }
    [[nodiscard]] std::set<std::filesystem::path> runFolders() const
    {
        std::set<std::filesystem::path> folders;
        for (const QString& name :
             QDir(fromPath(runs())).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden)) {
            folders.insert(runs() / toPath(name));
        }
        return folders;
    }
};

struct SharedWindow
{
    MainWindow window;
    QSignalSpy ended{window.session(), &TrainingSession::ended};

    explicit SharedWindow(const Home& home)
        : window({fakeTrainer(), home.runs(), false, home.unsaved()})
    {
        window.show();
    }

    [[nodiscard]] RunLibrary* library() const { return window.runs()->library(); }
    /// The folders that it lists, in their order.
    [[nodiscard]] std::vector<std::filesystem::path> listed() const
    {
        std::vector<std::filesystem::path> folders;
        for (const ListedRunPtr& run : library()->runs()) {
            folders.push_back(run->folder);
        }
        return folders;
    }
    void train() const { window.findChild<QAction*>(QStringLiteral("train"))->trigger(); }
};

using Process = std::unique_ptr<QProcess>;

Process trainByCommand()
{
    auto process = std::make_unique<QProcess>();
    process->start(programFolder() + QStringLiteral("/bitops"),
                   {QStringLiteral("train"), QStringLiteral("preset:notebook"), QStringLiteral("--epochs"),
                    QStringLiteral("3")});
    return process;
}

/// That the run is one that was trained to its end by one trainer.
void checkWhole(const std::filesystem::path& folder)
{
    const Result<RunDescription> description = loadRunDescription(folder);
    QVERIFY2(description.hasValue(), description ? "" : description.error().message.c_str());
    const Result<std::string> events = readTextFile(folder / "events.jsonl");
    QVERIFY(events.hasValue());
    QCOMPARE(std::count(events->begin(), events->end(), '\n'), std::ptrdiff_t{7});
    QVERIFY(events->find("hello") == events->rfind("hello"));
    const Result<RunSummary> summary = RunSummary::load(folder);
    QVERIFY(summary.hasValue());
    QCOMPARE(summary->record().epochs().size(), std::size_t{3});
    QVERIFY(summary->record().outcome().has_value());
    QVERIFY(summary->record().damage() == EventDamage{});
}

} // namespace

class TestSharedFolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRunIsThereOnce();
    void notesOfBothWindowsAreKept();
    void whatOneRemovesIsGoneForAll();
    void eachWindowKeepsItsOwnDesign();
};

/// All begin within the second that their folders are named after.
void TestSharedFolders::everyRunIsThereOnce()
{
    constexpr int rounds = 3;
    const Home home;
    const SharedWindow first(home);
    const SharedWindow second(home);
    std::vector<Process> commands;
    for (int round = 1; round <= rounds; ++round) {
        commands.push_back(trainByCommand());
        first.train();
        second.train();
        commands.push_back(trainByCommand());
        QTRY_COMPARE_WITH_TIMEOUT(first.ended.count(), round, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(second.ended.count(), round, 60'000);
    }
    for (const Process& command : commands) {
        QVERIFY(command->waitForFinished(60'000) || command->state() == QProcess::NotRunning);
        QVERIFY2(command->exitStatus() == QProcess::NormalExit && command->exitCode() == 0,
                 command->readAllStandardError().constData());
    }
    const std::set<std::filesystem::path> folders = home.runFolders();
    QCOMPARE(folders.size(), std::size_t{4 * rounds});
    for (const std::filesystem::path& folder : folders) {
        checkWhole(folder);
    }
    const std::vector<std::filesystem::path> wanted(folders.begin(), folders.end());
    for (const SharedWindow* window : {&first, &second}) {
        QTRY_COMPARE_WITH_TIMEOUT(window->listed(), wanted, 60'000);
        const auto isRead = [window] {
            const auto& runs = window->library()->runs();
            return std::all_of(runs.begin(), runs.end(), [](const ListedRunPtr& run) {
                return run->summary && run->summary->record().outcome() && !run->isLive;
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isRead(), 60'000);
        std::set<std::string> names;
        for (const ListedRunPtr& run : window->library()->runs()) {
            names.insert(run->identity->name);
        }
        QCOMPARE(names.size(), wanted.size());
    }
}

void TestSharedFolders::notesOfBothWindowsAreKept()
{
    const Home home;
    const SharedWindow first(home);
    const SharedWindow second(home);
    first.train();
    QTRY_COMPARE(first.ended.count(), 1);
    QTRY_COMPARE(second.listed().size(), std::size_t{1});
    const std::filesystem::path run = second.listed().front();
    const auto add = [&run](const SharedWindow& window, const std::string& text) {
        return window.library()->changeNotes({run}, [&text](RunNotes& notes) { notes.notes += text; });
    };
    // Neither has read what the other one has written.
    QVERIFY(add(first, "a").hasValue());
    QVERIFY(add(second, "b").hasValue());
    QVERIFY(add(first, "c").hasValue());
    QVERIFY(add(second, "d").hasValue());
    const Result<RunNotes> notes = loadRunNotes(run);
    QVERIFY(notes.hasValue());
    QCOMPARE(notes->notes, std::string("abcd"));
    for (const SharedWindow* window : {&first, &second}) {
        QTRY_COMPARE(window->library()->find(run)->notes.notes, notes->notes);
    }
}

void TestSharedFolders::whatOneRemovesIsGoneForAll()
{
    const Home home;
    const SharedWindow first(home);
    const SharedWindow second(home);
    for (int i = 1; i <= 2; ++i) {
        first.train();
        QTRY_COMPARE(first.ended.count(), i);
    }
    QTRY_COMPARE(second.listed().size(), std::size_t{2});
    const std::filesystem::path removed = second.listed().front();
    const std::filesystem::path kept = second.listed().back();
    QVERIFY(second.library()->moveToTrash(removed).hasValue());
    QVERIFY(!first.library()->moveToTrash(removed).hasValue()); // Which has not noticed yet.
    for (const SharedWindow* window : {&first, &second}) {
        QTRY_COMPARE(window->listed(), std::vector<std::filesystem::path>{kept});
    }
    checkWhole(kept);
}

void TestSharedFolders::eachWindowKeepsItsOwnDesign()
{
    const Home home;
    SharedWindow first(home);
    SharedWindow second(home);
    first.window.document()->removeBlocks(0, 1);
    second.window.document()->removeBlocks(0, 2);
    const QDir unsaved(home.unsaved());
    const auto files = [&unsaved] {
        return unsaved.entryList({QLatin1Char('*') + unsavedEnding()}, QDir::Files);
    };
    QTRY_COMPARE_WITH_TIMEOUT(files().size(), 2, 60'000);
    std::multiset<std::size_t> blocks;
    for (const QString& name : files()) {
        const Result<std::string> text = readTextFile(toPath(unsaved.filePath(name)));
        QVERIFY(text.hasValue());
        const Result<UnsavedDesign> design = unsavedFromText(*text);
        QVERIFY(design.hasValue());
        blocks.insert(design->design.blocks()->blocks.size());
    }
    const std::multiset<std::size_t> wanted{first.window.document()->blocks().size(),
                                            second.window.document()->blocks().size()};
    QVERIFY(blocks == wanted);
    answerNextQuestion(QMessageBox::Discard);
    QVERIFY(first.window.close());
    QCOMPARE(files().size(), 1); // The other one's.
}

BITOPS_TEST(TestSharedFolders, QApplication)
#include "tst_shared_folders.moc"
