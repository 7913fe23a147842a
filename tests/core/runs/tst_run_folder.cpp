// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/run_folder.h"

#include "core/network/presets.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <thread>
#include <vector>

using namespace bitops;

namespace {

RunDescription notebookRun()
{
    return {.network = notebookNetwork(),
            .training = {.quantizer = Quantizer::Notebook, .epochs = 3, .seed = 42},
            .program = "0.1.0",
            .created = "2026-11-23T15:27:13Z"};
}

nlohmann::json notebookJson()
{
    return nlohmann::json::parse(descriptionToText(notebookRun()));
}

bool writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QByteArray hello()
{
    return QByteArray::fromStdString(eventToLine(HelloEvent{1, "0.1.0"})) + '\n';
}

QByteArray epoch(int number)
{
    EpochEvent event;
    event.epoch = number;
    return QByteArray::fromStdString(eventToLine(event)) + '\n';
}

} // namespace

class TestRunFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void readsBackADescription();
    void writesTheDocumentedKeys();
    void leavesABudgetOut();
    void refusesADescriptionByName_data();
    void refusesADescriptionByName();
    void refusesADeeplyNestedDescription();
    void keepsRunsInTheDataFolder();
    void ignoresARelativeDataFolder();
    void namesFolderAfterTimeAndNetwork_data();
    void namesFolderAfterTimeAndNetwork();
    void givesEveryRunAFolderOfItsOwn();
    void makesTheParent();
    void givesNewRunsTheNewestArithmetic();
    void keepsTheArithmeticOfEarlierRuns();
    void saysWhyItCannotMakeAFolder();
    void makesARunInAGivenFolder();
    void refusesAFolderThatHasARun_data();
    void refusesAFolderThatHasARun();
    void refusesAFolderInWhichAnotherMakesARun();
    void letsOneOfTwoMakeARun();
    void replacesARunThatNeverBegan_data();
    void replacesARunThatNeverBegan();
    void namesTheFileOfABrokenDescription();
    void takesNoEventsForAnEmptyRecord();
    void readsEvents();
    void leavesOutACutLastLineAndRubbish();
    void readsEventsThatLackAHello_data();
    void readsEventsThatLackAHello();
    void refusesEventsOfAnotherProtocol();
    void refusesEventsThatItCannotRead_data();
    void refusesEventsThatItCannotRead();

private:
    [[nodiscard]] std::filesystem::path folder(const char* name) const
    {
        return m_folder->filePath(QString::fromUtf8(name)).toStdString();
    }
    Result<RunRecord> recordOf(const QByteArray& events) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRunFolder::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

Result<RunRecord> TestRunFolder::recordOf(const QByteArray& events) const
{
    return writeFile(m_folder->filePath(QStringLiteral("events.jsonl")), events)
               ? loadRunRecord(m_folder->path().toStdString())
               : Error{"The test could not write its file."};
}

void TestRunFolder::readsBackADescription()
{
    const Result<RunDescription> read = descriptionFromText(descriptionToText(notebookRun()));
    QVERIFY(read.hasValue());
    QCOMPARE(*read, notebookRun());
}

void TestRunFolder::writesTheDocumentedKeys()
{
    const nlohmann::json json = notebookJson();
    QCOMPARE(json.size(), 6U);
    QCOMPARE(json.at("format").get<std::string>(), std::string("bitops-run"));
    QCOMPARE(json.at("version").get<int>(), 1);
    QCOMPARE(json.at("program").get<std::string>(), std::string("0.1.0"));
    QCOMPARE(json.at("created").get<std::string>(), std::string("2026-11-23T15:27:13Z"));
    QCOMPARE(json.at("network").at("format").get<std::string>(), std::string("bitops-network"));
    QCOMPARE(json.at("training").at("seed").get<int>(), 42);
}

void TestRunFolder::leavesABudgetOut()
{
    RunDescription run = notebookRun();
    const std::string text = descriptionToText(run);
    run.network.setBudget(DesignBudget());
    QCOMPARE(descriptionToText(run), text);
}

void TestRunFolder::refusesADescriptionByName_data()
{
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("message");

    QTest::newRow("newer version") << QByteArray("/version") << QByteArray("2")
                                   << QByteArray("its format version is 2, and this program reads up to 1");
    QTest::newRow("another format") << QByteArray("/format") << QByteArray("\"bitops-network\"")
                                    << QByteArray("its format is \"bitops-network\", not \"bitops-run\"");
    QTest::newRow("unknown key") << QByteArray("/notes") << QByteArray("1")
                                 << QByteArray("\"notes\" is not a key of this format");
    QTest::newRow("wrong type") << QByteArray("/program") << QByteArray("1")
                                << QByteArray("\"program\" is 1, but must be a text");
    QTest::newRow("in the training") << QByteArray("/training/epochs") << QByteArray("\"x\"")
                                     << QByteArray(
                                            "\"training.epochs\" is \"x\", but must be a whole number");
    QTest::newRow("in the network") << QByteArray("/network/classes") << QByteArray("null")
                                    << QByteArray(
                                           "in \"network\", \"classes\" is null, but must be a whole number");
    QTest::newRow("newer network") << QByteArray("/network/version") << QByteArray("9")
                                   << QByteArray(
                                          "in \"network\", its format version is 9, and this program reads "
                                          "up to 2");
}

void TestRunFolder::refusesADescriptionByName()
{
    QFETCH(QByteArray, pointer);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, message);
    nlohmann::json json = notebookJson();
    json[nlohmann::json::json_pointer(pointer.toStdString())] = nlohmann::json::parse(value.toStdString());

    const Result<RunDescription> read = descriptionFromText(json.dump());
    QVERIFY(!read.hasValue());
    QCOMPARE(QByteArray::fromStdString(read.error().message), message);
}

void TestRunFolder::refusesADeeplyNestedDescription()
{
    const QByteArray nested = QByteArray(200'000, '[') + QByteArray(200'000, ']');
    const auto reasonAgainst = [](const QByteArray& text) {
        const auto read = descriptionFromText(text.toStdString());
        return read ? std::string() : read.error().message;
    };
    QCOMPARE(reasonAgainst(nested), std::string("it is nested deeper than 64 levels"));
    QCOMPARE(reasonAgainst(R"({"format":"bitops-run","version":1,"program":)" + nested + "}"),
             std::string("it is nested deeper than 64 levels"));
}

void TestRunFolder::keepsRunsInTheDataFolder()
{
    qputenv("XDG_DATA_HOME", "/somewhere/data");
    QCOMPARE(defaultRunsFolder().string(),
             std::string("/somewhere/data/io.github.bitops_explorer.BitOpsExplorer/runs"));
}

void TestRunFolder::ignoresARelativeDataFolder()
{
    qputenv("XDG_DATA_HOME", "data");
    qputenv("HOME", "/home/someone");
    QCOMPARE(defaultRunsFolder().string(),
             std::string("/home/someone/.local/share/io.github.bitops_explorer.BitOpsExplorer/runs"));
}

void TestRunFolder::namesFolderAfterTimeAndNetwork_data()
{
    QTest::addColumn<QByteArray>("network");
    QTest::addColumn<QByteArray>("part");

    QTest::newRow("plain") << QByteArray("notebook") << QByteArray("notebook");
    QTest::newRow("spaces") << QByteArray("My  net v2") << QByteArray("My-net-v2");
    QTest::newRow("path") << QByteArray("../../etc/passwd") << QByteArray("etc-passwd");
    QTest::newRow("hidden") << QByteArray(".net.") << QByteArray("net");
    QTest::newRow("not ASCII") << QByteArray("Zähler") << QByteArray("Zähler");
    QTest::newRow("line break and zero") << QByteArray("a\nb\0c", 5) << QByteArray("a-b-c");
    QTest::newRow("empty") << QByteArray("") << QByteArray("network");
    QTest::newRow("nothing of use") << QByteArray("///") << QByteArray("network");
    QTest::newRow("long") << QByteArray(300, 'x') << QByteArray(40, 'x');
}

void TestRunFolder::namesFolderAfterTimeAndNetwork()
{
    QFETCH(QByteArray, network);
    QFETCH(QByteArray, part);
    RunDescription description = notebookRun();
    description.network.setName(network.toStdString());

    const auto made = createRunFolder(folder("runs"), description);

    QVERIFY(made.hasValue());
    QCOMPARE(made->parent_path(), folder("runs"));
    const QString name = QString::fromStdString(made->filename().string());
    const QRegularExpression expected(
        QStringLiteral("\\A[0-9]{8}T[0-9]{6}Z-%1\\z").arg(QString::fromUtf8(part)));
    QVERIFY2(expected.match(name).hasMatch(), qPrintable(name));

    const auto read = loadRunDescription(*made);
    QVERIFY(read.hasValue());
    QCOMPARE(read->network, description.network);
    QCOMPARE(read->training, description.training);
    QString moment = QString::fromStdString(read->created).remove(QLatin1Char('-')).remove(QLatin1Char(':'));
    QVERIFY(name.startsWith(moment + QLatin1Char('-')));
}

void TestRunFolder::givesEveryRunAFolderOfItsOwn()
{
    constexpr int runs = 12; // Several within one second, whose names would be the same.
    std::set<std::filesystem::path> folders;
    for (int i = 0; i < runs; ++i) {
        const auto made = createRunFolder(folder("runs"), notebookRun());
        QVERIFY(made.hasValue());
        folders.insert(*made);
    }
    QCOMPARE(folders.size(), std::size_t{runs});
}

/// Also where the recipe comes from an earlier run, or from a queue of before.
void TestRunFolder::givesNewRunsTheNewestArithmetic()
{
    RunDescription description = notebookRun();
    description.training.arithmetic = Arithmetic::UnroundedSums;
    const auto named = createRunFolder(folder("runs"), description);
    QVERIFY(named.hasValue());
    QVERIFY(createRunAt(folder("given"), description).hasValue());
    for (const std::filesystem::path& made : {*named, folder("given")}) {
        const Result<RunDescription> read = loadRunDescription(made);
        QVERIFY(read.hasValue());
        QVERIFY(read->training.arithmetic == newestArithmetic);
    }
}

void TestRunFolder::keepsTheArithmeticOfEarlierRuns()
{
    nlohmann::json json = notebookJson();
    json.at("training").erase("arithmetic");
    const Result<RunDescription> read = descriptionFromText(json.dump());
    QVERIFY(read.hasValue());
    QVERIFY(read->training.arithmetic == Arithmetic::UnroundedSums);
}

void TestRunFolder::makesTheParent()
{
    const auto made = createRunFolder(folder("a") / "b" / "c", notebookRun());
    QVERIFY(made.hasValue());
    QVERIFY(std::filesystem::is_regular_file(*made / "run.json"));
}

void TestRunFolder::saysWhyItCannotMakeAFolder()
{
    QVERIFY(writeFile(m_folder->filePath(QStringLiteral("file")), "x"));
    const auto made = createRunFolder(folder("file") / "runs", notebookRun());
    QVERIFY(!made.hasValue());
    QCOMPARE(made.error().message,
             "Could not make the run folder " + (folder("file") / "runs").string() + ": Not a directory.");
}

void TestRunFolder::makesARunInAGivenFolder()
{
    QVERIFY(createRunAt(folder("mine"), notebookRun()).hasValue());
    const auto read = loadRunDescription(folder("mine"));
    QVERIFY(read.hasValue());
    QCOMPARE(read->network, notebookRun().network);
    QVERIFY2(read->created != notebookRun().created, "it was made now");
}

void TestRunFolder::refusesAFolderThatHasARun_data()
{
    QTest::addColumn<QString>("file");

    QTest::newRow("description") << QStringLiteral("run.json");
    QTest::newRow("events") << QStringLiteral("events.jsonl");
    QTest::newRow("checkpoint") << QStringLiteral("last.ckpt");
    QTest::newRow("the checkpoint before") << QStringLiteral("previous.ckpt");
}

void TestRunFolder::refusesAFolderThatHasARun()
{
    QFETCH(QString, file);
    QVERIFY(writeFile(m_folder->filePath(file), "precious"));

    const Result<FolderClaim> claim = createRunAt(m_folder->path().toStdString(), notebookRun());

    QVERIFY(!claim.hasValue());
    QVERIFY(claim.error().message.find("there is a run in it already") != std::string::npos);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList(file));
}

void TestRunFolder::refusesAFolderInWhichAnotherMakesARun()
{
    {
        const Result<FolderClaim> first = createRunAt(folder("run"), notebookRun());
        QVERIFY(first.hasValue());
        const Result<FolderClaim> second = createRunAt(folder("run"), notebookRun());
        QVERIFY(!second.hasValue());
        QCOMPARE(second.error().message, "Could not make the run folder " + folder("run").string() +
                                             ": another program is making a run in it.");
    }
    QVERIFY(createRunAt(folder("run"), notebookRun()).hasValue());
}

void TestRunFolder::letsOneOfTwoMakeARun()
{
    constexpr int programs = 8;
    std::vector<std::optional<Result<FolderClaim>>> claims(programs);
    std::vector<std::thread> threads;
    for (int i = 0; i < programs; ++i) {
        threads.emplace_back([this, &claims, i] {
            RunDescription description = notebookRun();
            description.training.seed = i;
            claims[static_cast<std::size_t>(i)] = createRunAt(folder("run"), description);
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    const auto isMade = [](const auto& claim) { return claim->hasValue(); };
    QCOMPARE(std::count_if(claims.begin(), claims.end(), isMade), 1);
    const auto winner = std::find_if(claims.begin(), claims.end(), isMade) - claims.begin();
    const Result<RunDescription> made = loadRunDescription(folder("run"));
    QVERIFY(made.hasValue());
    QCOMPARE(made->training.seed, std::int64_t{winner});
}

void TestRunFolder::replacesARunThatNeverBegan_data()
{
    QTest::addColumn<QByteArray>("events"); // Empty: no file.
    QTest::addColumn<bool>("isReplaced");

    const auto line = [](const Event& event) { return QByteArray::fromStdString(eventToLine(event)) + '\n'; };
    const QByteArray failure = line(FailedEvent{"Could not train on /typo: there is no such folder."});
    QTest::newRow("no trainer came") << QByteArray() << true;
    QTest::newRow("its data were not there") << hello() + failure << true;
    QTest::newRow("twice") << hello() + failure + hello() + failure << true;
    QTest::newRow("it had begun") << hello() + line(StartedEvent{}) + failure << false;
    QTest::newRow("it trained") << hello() + epoch(1) << false;
    QTest::newRow("nobody knows") << QByteArray(100, '\0') + "\n" + failure << false;
}

void TestRunFolder::replacesARunThatNeverBegan()
{
    QFETCH(QByteArray, events);
    QFETCH(bool, isReplaced);
    QVERIFY(createRunAt(folder("run"), notebookRun()).hasValue());
    const QString file = QString::fromStdString((folder("run") / run_file::events).string());
    QVERIFY(events.isEmpty() || writeFile(file, events));

    RunDescription other = notebookRun();
    other.training.seed = 7;
    QCOMPARE(createRunAt(folder("run"), other).hasValue(), isReplaced);

    QCOMPARE(loadRunDescription(folder("run"))->training.seed, std::int64_t{isReplaced ? 7 : 42});
    QCOMPARE(QFile::exists(file), !isReplaced);
}

void TestRunFolder::namesTheFileOfABrokenDescription()
{
    QVERIFY(writeFile(m_folder->filePath(QStringLiteral("run.json")), "{}"));
    const auto read = loadRunDescription(m_folder->path().toStdString());
    QVERIFY(!read.hasValue());
    QCOMPARE(read.error().message,
             "Could not open " + (folder("run.json")).string() + " as a run: \"format\" is missing.");
}

void TestRunFolder::takesNoEventsForAnEmptyRecord()
{
    const auto record = loadRunRecord(m_folder->path().toStdString());
    QVERIFY(record.hasValue());
    QVERIFY(record->epochs().empty());
    QVERIFY(!record->outcome());
}

void TestRunFolder::readsEvents()
{
    QByteArray events = hello();
    constexpr int epochs = 2'000; // More than fits one read.
    for (int i = 1; i <= epochs; ++i) {
        events += epoch(i);
    }
    events += QByteArray::fromStdString(eventToLine(CompletedEvent{epochs, 10})) + '\n';

    const auto record = recordOf(events);

    QVERIFY(record.hasValue());
    QCOMPARE(record->epochs().size(), std::size_t{epochs});
    QVERIFY(record->outcome() == Outcome(CompletedEvent{epochs, 10}));
}

void TestRunFolder::leavesOutACutLastLineAndRubbish()
{
    const auto record = recordOf(hello() + "rubbish\n" + QByteArray("\0\xff\n", 3) + epoch(1) +
                                 "{\"type\":\"epoch\"}\n" + epoch(2).chopped(1));
    QVERIFY(record.hasValue());
    QCOMPARE(record->epochs().size(), 1U);
    QVERIFY(!record->outcome());
}

/// What a write that failed, or a power cut, leaves.
void TestRunFolder::readsEventsThatLackAHello_data()
{
    QTest::addColumn<QByteArray>("events");
    QTest::addColumn<int>("epochs");
    QTest::addColumn<QByteArray>("damage");

    const QByteArray hellos("The events of this run are damaged: the first event of a trainer is missing.");
    const QByteArray aLine("The events of this run are damaged: a line of them is no event.");
    const QByteArray lines("The events of this run are damaged: 2 lines of them are no events.");
    const QByteArray failure = QByteArray::fromStdString(eventToLine(FailedEvent{"full"})) + '\n';
    const QByteArray zeros(100, '\0');
    QTest::newRow("whole") << hello() + epoch(1) << 1 << QByteArray();
    QTest::newRow("no hello") << epoch(1) + epoch(2) << 2 << hellos;
    QTest::newRow("a failure before it") << failure + hello() + epoch(1) << 1 << hellos;
    QTest::newRow("zeros in its place") << zeros + "\n" + epoch(1) + epoch(2) << 2 << aLine;
    QTest::newRow("zeros before it, on its line") << zeros + hello() + epoch(1) << 1 << aLine;
    QTest::newRow("that of the second trainer")
        << hello() + epoch(1) + failure + zeros + "\n" + epoch(2) << 2 << aLine;
    QTest::newRow("zeros among epochs")
        << hello() + epoch(1) + zeros + epoch(2) + "rubbish\n" + epoch(3) << 2 << lines;
    QTest::newRow("empty lines") << hello() + "\n\r\n" + epoch(1) << 1 << QByteArray();
    QTest::newRow("an epoch beyond all numbers")
        << hello() + epoch(1).replace("\"epoch\":1,", "\"epoch\":18446744073709551615,") + epoch(2) << 1
        << aLine;
}

void TestRunFolder::readsEventsThatLackAHello()
{
    QFETCH(QByteArray, events);
    QFETCH(int, epochs);
    QFETCH(QByteArray, damage);
    const Result<RunRecord> record = recordOf(events);
    QVERIFY2(record.hasValue(), record ? "" : record.error().message.c_str());
    QCOMPARE(static_cast<int>(record->epochs().size()), epochs);
    QVERIFY(!record->outcome());
    QCOMPARE(QByteArray::fromStdString(describeDamage(*record)), damage);
}

void TestRunFolder::refusesEventsOfAnotherProtocol()
{
    const auto record = recordOf("{\"type\":\"hello\",\"protocol\":2,\"trainer\":\"9\"}\n");
    QVERIFY(!record.hasValue());
    QCOMPARE(record.error().message,
             "Could not read " + folder("events.jsonl").string() +
                 ": The trainer 9 speaks version 2 of the event protocol, and this program "
                 "speaks version 1.");
}

void TestRunFolder::refusesEventsThatItCannotRead_data()
{
    QTest::addColumn<bool>("isFolder");
    QTest::addColumn<QByteArray>("reason");

    QTest::newRow("cannot be read") << true << QByteArray("it is a folder.");
    QTest::newRow("cannot be opened") << false << QByteArray("Too many levels of symbolic links.");
}

void TestRunFolder::refusesEventsThatItCannotRead()
{
    QFETCH(bool, isFolder);
    QFETCH(QByteArray, reason);
    const QString path = m_folder->filePath(QStringLiteral("events.jsonl"));
    QVERIFY(isFolder ? QDir().mkdir(path) : QFile::link(path, path));

    const auto record = loadRunRecord(m_folder->path().toStdString());

    QVERIFY(!record.hasValue());
    QCOMPARE(QByteArray::fromStdString(record.error().message),
             "Could not read " + path.toUtf8() + ": " + reason);
}

BITOPS_TEST(TestRunFolder, NoApplication)
#include "tst_run_folder.moc"
