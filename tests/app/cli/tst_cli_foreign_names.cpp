// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"
#include "core/formats/network_json.h"
#include "core/network/presets.h"
#include "core/runs/run_folder.h"
#include "tests/app/cli/program.h"
#include "tests/support/paths.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <fstream>
#include <memory>

using namespace bitops;
using namespace bitops::test;

namespace {

/// Whether a terminal would do anything but show it: control characters, marks of direction, separators of
/// lines, and what is no UTF-8.
bool actsOnATerminal(const QByteArray& output)
{
    const QString text = QString::fromUtf8(output);
    return text.contains(QChar::ReplacementCharacter) ||
           std::any_of(text.begin(), text.end(), [](QChar character) {
               const char16_t code = character.unicode();
               const bool isLineEnd = code == '\n' || code == '\r';
               return (code < 0x20 && !isLineEnd) || (code >= 0x7F && code < 0xA0) || code == 0x61C ||
                      (code >= 0x200E && code <= 0x200F) || (code >= 0x2028 && code <= 0x202E) ||
                      (code >= 0x2066 && code <= 0x2069);
           });
}

/// What a command of a shell leaves: only there can a word be no UTF-8. "$bitops" is the program, "$bad" a
/// name in Latin-1, "$folder" the test's own.
Ending inShell(const QString& folder, const char* command)
{
    QProcess process;
    process.start(QStringLiteral("/bin/sh"),
                  {QStringLiteral("-c"),
                   QStringLiteral("bitops=$1; folder=$2; bad=$(printf 'caf\\351'); cd \"$folder\"\n") +
                       QString::fromUtf8(command),
                   QStringLiteral("sh"), program(), folder});
    return endingOf(process);
}

} // namespace

/// Names that act on a terminal, names that are no UTF-8, and names without an end.
class TestCliForeignNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void nothingOfAFileActsOnATerminal_data();
    void nothingOfAFileActsOnATerminal();
    void keepsTheNameInJson();
    void defusesFormulas();
    void namesARunInItsOwnScript();
    void alignsNamesOfWideCharacters();
    void readsFilesWhoseNameIsNoUtf8_data();
    void readsFilesWhoseNameIsNoUtf8();
    void refusesFoldersWhoseNameIsNoUtf8_data();
    void refusesFoldersWhoseNameIsNoUtf8();
    void quotesNoMoreThanAFewLines_data();
    void quotesNoMoreThanAFewLines();
    void passesOnAFewLinesOfATrainer();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    [[nodiscard]] QString networkNamed(const QByteArray& name) const
    {
        Network network = notebookNetwork();
        network.name = name.toStdString();
        const bool isSaved =
            writeTextFile(path("named.bitops").toStdString(), networkToText(network)).hasValue();
        return isSaved ? path("named.bitops") : QStringLiteral("not saved");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliForeignNames::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    qputenv("XDG_DATA_HOME", path("home").toUtf8());
    qputenv("BITOPS_TRAINER", fakeTrainer().toUtf8());
    qputenv("FAKE_TRAINER_SCENARIO", "happy");
}

void TestCliForeignNames::nothingOfAFileActsOnATerminal_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("escape") << QByteArray("red \x1b[31mtext\x1b[2J");
    QTest::newRow("line break") << QByteArray("first\nsecond");
    QTest::newRow("carriage return") << QByteArray("good\rOVER");
    QTest::newRow("eight-bit controls") << QByteArray("a\u009B31mb\u0085c");
    QTest::newRow("delete and bell") << QByteArray("a\x7F\x07");
    QTest::newRow("direction") << QByteArray("a\u202Eb\u2066c\u200Fd");
    QTest::newRow("separators") << QByteArray("a\u2028b\u2029c");
}

void TestCliForeignNames::nothingOfAFileActsOnATerminal()
{
    QFETCH(QByteArray, name);
    const QString network = networkNamed(name);
    QCOMPARE(run({QStringLiteral("train"), network, QStringLiteral("--run"), path("run")}).code, 0);
    std::ofstream(path("run/events.jsonl").toStdString())
        << eventToLine(HelloEvent{}) << '\n'
        << eventToLine(EpochEvent{.epoch = 1}) << '\n'
        << eventToLine(FailedEvent{name.toStdString()}) << '\n';
    std::ofstream(path("run/notes.json").toStdString()) << "{\"" << name.toStdString() << "\": 1}";
    for (const QStringList& arguments : {
             QStringList{QStringLiteral("cost"), network},
             {QStringLiteral("cost"), network, QStringLiteral("--counting"), QStringLiteral("all")},
             {QStringLiteral("cost"), network, QStringLiteral("--format"), QStringLiteral("markdown")},
             {QStringLiteral("cost"), network, QStringLiteral("--format"), QStringLiteral("json")},
             {QStringLiteral("cost"), network, QStringLiteral("--format"), QStringLiteral("csv")},
             {QStringLiteral("check"), network},
             {QStringLiteral("convert"), network},
             {QStringLiteral("convert"), network, QStringLiteral("--pytorch")},
             {QStringLiteral("runs"), QStringLiteral("show"), path("run")},
             {QStringLiteral("runs"), QStringLiteral("csv"), path("run")},
             {QStringLiteral("runs"), QStringLiteral("report"), path("run")},
         }) {
        Ending ending = run(arguments);
        const QByteArray what = arguments.join(QLatin1Char(' ')).toUtf8() + ": " + ending.output;
        QCOMPARE(ending.code, 0);
        QVERIFY2(!actsOnATerminal(ending.output.replace("\xEF\xBF\xBD", "?")), what.constData());
        QVERIFY2(!actsOnATerminal(ending.errors), ending.errors.constData());
        if (what.startsWith("cost")) {
            QVERIFY(!ending.output.contains("\nsecond") && !ending.output.contains("good\r"));
        }
    }
}

void TestCliForeignNames::keepsTheNameInJson()
{
    const QByteArray name = "混合 \x1b[31m\u009B\u202E\u2028";
    const Ending ending =
        run({QStringLiteral("cost"), networkNamed(name), QStringLiteral("--format"), QStringLiteral("json")});
    QVERIFY(ending.output.contains("混合"));
    const auto json = nlohmann::json::parse(ending.output.toStdString());
    QCOMPARE(json["network"].get<std::string>(), name.toStdString());
}

void TestCliForeignNames::defusesFormulas()
{
    const QString network = networkNamed("=HYPERLINK(\"http://x\",\"y\")");
    QCOMPARE(run({QStringLiteral("train"), network, QStringLiteral("--run"), path("run")}).code, 0);
    std::ofstream(path("run/events.jsonl").toStdString()) << eventToLine(HelloEvent{}) << '\n'
                                                          << eventToLine(EpochEvent{.epoch = 1}) << '\n';
    const Ending ending = run({QStringLiteral("runs"), QStringLiteral("csv"), path("run")});
    QVERIFY2(ending.output.contains("\r\nrun,interrupted,\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\","),
             ending.output.constData());
}

void TestCliForeignNames::namesARunInItsOwnScript()
{
    const Ending ending = run({QStringLiteral("train"), networkNamed("混合")});
    QCOMPARE(ending.code, 0);
    QVERIFY2(ending.output.split('\n').first().endsWith("Z-混合"), ending.output.constData());
}

void TestCliForeignNames::alignsNamesOfWideCharacters()
{
    for (const char* name : {"混合", "e\u0301", "plain"}) {
        QVERIFY(createRunAt(defaultRunsFolder() / name, {notebookNetwork(), {}, "0.1.0", {}}).hasValue());
    }
    const QByteArrayList lines = run({QStringLiteral("runs")}).output.split('\n');
    QVERIFY2(lines.value(0).startsWith("Run    Design"), lines.value(0).constData());
    QVERIFY2(lines.value(1).startsWith("e\u0301      5 blocks"), lines.value(1).constData());
    QVERIFY2(lines.value(2).startsWith("plain  5 blocks"), lines.value(2).constData());
    QVERIFY2(lines.value(3).startsWith("混合   5 blocks"), lines.value(3).constData());
}

void TestCliForeignNames::readsFilesWhoseNameIsNoUtf8_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("output");
    QTest::newRow("table") << QByteArray("cost \"$bad.py\"") << QByteArray("Network caf\\xe9, input");
    QTest::newRow("JSON") << QByteArray("cost \"$bad.py\" --format json")
                          << QByteArray("\"network\": \"caf\\\\xe9\"");
    QTest::newRow("design") << QByteArray("convert \"$bad.py\"") << QByteArray("\"name\": \"caf\\\\xe9\"");
    QTest::newRow("PyTorch") << QByteArray("convert --pytorch \"$bad.py\"") << QByteArray("class Caf");
    QTest::newRow("into a file") << QByteArray("cost -o \"$bad.txt\" && cat \"$bad.txt\"")
                                 << QByteArray("Network notebook");
    QTest::newRow("run") << QByteArray("train \"$bad.py\" --run \"$bad-run\"")
                         << QByteArray("/caf\\xe9-run\n");
}

void TestCliForeignNames::readsFilesWhoseNameIsNoUtf8()
{
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, output);
    command = "echo 'blocks = [(32, 1, 8)]' > \"$bad.py\"; \"$bitops\" " + command;
    const Ending ending = inShell(m_folder->path(), command.constData());
    QCOMPARE(ending.errors, QByteArray());
    QVERIFY2(ending.output.contains(output), ending.output.constData());
    QVERIFY(QString::fromUtf8(ending.output).toUtf8() == ending.output);
    QCOMPARE(ending.code, 0);
}

void TestCliForeignNames::refusesFoldersWhoseNameIsNoUtf8_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("errors");
    const QByteArray reason = "its name is not UTF-8, so that run.json cannot hold it.\n";
    QTest::newRow("data")
        << QByteArray("mkdir -p \"$bad/cat\"; \"$bitops\" train preset:notebook --run r --data \"$bad\"")
        << "/caf\\xe9: " + reason;
    QTest::newRow("from") << QByteArray("\"$bitops\" train preset:notebook --run \"$bad\" > out; "
                                        "\"$bitops\" train preset:notebook --run r --from \"$bad\"")
                          << "/caf\\xe9: " + reason;
    QTest::newRow("no such file") << QByteArray("\"$bitops\" cost \"$bad.bitops\"; mkdir r; rmdir r; exit 1")
                                  << QByteArray(
                                         "Could not read caf\\xe9.bitops: No such file or directory.\n");
}

void TestCliForeignNames::refusesFoldersWhoseNameIsNoUtf8()
{
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, errors);
    const Ending ending = inShell(m_folder->path(), command.constData());
    QVERIFY2(ending.errors.endsWith(errors), ending.errors.constData());
    QCOMPARE(ending.errors.count('\n'), 1);
    QCOMPARE(ending.code, 1);
    QVERIFY(!QDir(path("r")).exists());
}

void TestCliForeignNames::quotesNoMoreThanAFewLines_data()
{
    QTest::addColumn<QByteArray>("ending");
    QTest::addColumn<QByteArray>("content");
    const QByteArray longText(5'000'000, 'x');
    QTest::newRow("key") << QByteArray("bitops") << "{\"" + longText + "\": 1}";
    QTest::newRow("value") << QByteArray("bitops") << "{\"format\": \"" + longText + "\"}";
    QTest::newRow("type of block") << QByteArray("bitops")
                                   << R"({"format": "bitops-network", "version": 1, "blocks": [{"type": ")" +
                                          longText + "\"}]}";
    QTest::newRow("text behind the document") << QByteArray("bitops") << "{} " + longText;
    QTest::newRow("no JSON") << QByteArray("bitops") << "\"" + longText;
    QTest::newRow("tuple") << QByteArray("py") << "x = [(" + longText + ", 1, 8)]";
    QTest::newRow("many problems") << QByteArray("py")
                                   << "x = [" + QByteArray("(0, 0, 0),").repeated(100'000) + "]";
}

void TestCliForeignNames::quotesNoMoreThanAFewLines()
{
    QFETCH(QByteArray, ending);
    QFETCH(QByteArray, content);
    const QString file = path("long.") + QString::fromUtf8(ending);
    std::ofstream(file.toStdString()) << content.toStdString();
    for (const char* command : {"cost", "check", "convert", "train"}) {
        const Ending end = run({QString::fromUtf8(command), file});
        QVERIFY2(end.errors.size() < 20'000, command);
        QVERIFY2(end.code == 1 || QByteArray(command) == "convert", command);
    }
}

void TestCliForeignNames::passesOnAFewLinesOfATrainer()
{
    QVERIFY(useScriptAsTrainer(
        path("trainer"),
        "{ printf '\\033[2J'; head -c 900000 /dev/zero | tr '\\0' x; echo; } >&2\n"
        "printf '{\"type\":\"hello\",\"protocol\":1,\"trainer\":\"fake\"}\\n{\"type\":\"failed\","
        "\"message\":\"a\\\\u001b[2J%s\"}\\n' \"$(head -c 100000 /dev/zero | tr '\\0' y)\"\nexit 3\n"));
    const Ending ending = run(
        {QStringLiteral("train"), QStringLiteral("preset:notebook"), QStringLiteral("--run"), path("run")});
    QCOMPARE(ending.code, 3);
    const QByteArrayList lines = ending.errors.split('\n');
    QVERIFY2(std::count_if(lines.begin(), lines.end(),
                           [](const QByteArray& line) {
                               return line.startsWith("\\x1b[2Jxxx") || line.startsWith("a\\x1b[2Jyyy");
                           }) == 2,
             ending.errors.left(100).constData());
    QVERIFY(!actsOnATerminal(ending.errors));
    QVERIFY(ending.errors.size() < 10'000);
}

BITOPS_TEST(TestCliForeignNames, QCoreApplication)
#include "tst_cli_foreign_names.moc"
