// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"
#include "core/runs/run_notes.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

using namespace bitops;

class TestRunNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSavedIsLoaded_data()
    {
        QTest::addColumn<RunNotes>("notes");
        QTest::newRow("all") << RunNotes{"first try", "line 1\nline 2 \"quoted\" ü 量", RunColor::Sky};
        QTest::newRow("name") << RunNotes{"first try", "", {}};
        QTest::newRow("color") << RunNotes{"", "", RunColor::Blue};
        QTest::newRow("look") << RunNotes{"", "", RunColor::Olive, RunMark::TriangleDown};
    }

    void whatIsSavedIsLoaded()
    {
        QFETCH(RunNotes, notes);
        QVERIFY(saveRunNotes(root(), notes));
        const Result<RunNotes> loaded = loadRunNotes(root());
        QVERIFY(loaded);
        QCOMPARE(*loaded, notes);
    }

    void noFileIsAnEmptyNoteAndTheOtherWayRound()
    {
        QVERIFY(saveRunNotes(root(), {"a", "b", RunColor::Red}));
        QVERIFY(std::filesystem::exists(root() / runNotesFile));
        QVERIFY(saveRunNotes(root(), {}));
        QVERIFY(!std::filesystem::exists(root() / runNotesFile));
        const Result<RunNotes> loaded = loadRunNotes(root());
        QVERIFY(loaded);
        QCOMPARE(*loaded, RunNotes{});
    }

    void aBrokenFileIsOneSentenceAndIsKept_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("notes.json");
        QTest::newRow("garbage") << QByteArray("\xff{{{") << QStringLiteral("notes.json");
        QTest::newRow("a list") << QByteArray("[]") << QStringLiteral("notes.json");
        QTest::newRow("another format")
            << QByteArray(R"({"format":"bitops-run","version":1})") << QStringLiteral("bitops-notes");
        QTest::newRow("a newer version")
            << QByteArray(R"({"format":"bitops-notes","version":2})") << QStringLiteral("version");
        QTest::newRow("wrong type") << QByteArray(R"({"format":"bitops-notes","version":1,"name":3})")
                                    << QStringLiteral("name");
        QTest::newRow("unknown key") << QByteArray(R"({"format":"bitops-notes","version":1,"mood":""})")
                                     << QStringLiteral("mood");
        QTest::newRow("unknown color")
            << QByteArray(R"({"format":"bitops-notes","version":1,"color":"plaid"})")
            << QStringLiteral("plaid");
        QTest::newRow("unknown mark")
            << QByteArray(R"({"format":"bitops-notes","version":1,"mark":"star"})") << QStringLiteral("star");
    }

    void aBrokenFileIsOneSentenceAndIsKept()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, reason);
        QVERIFY(writeTextFile(root() / runNotesFile, text.toStdString()));
        const Result<RunNotes> loaded = loadRunNotes(root());
        QVERIFY(!loaded);
        const QString sentence = QString::fromStdString(loaded.error().message);
        QVERIFY2(sentence.contains(reason) && sentence.contains(QLatin1String("notes.json")),
                 qPrintable(sentence));
        QVERIFY2(sentence.endsWith(QLatin1Char('.')) && !sentence.contains(QLatin1Char('\n')),
                 qPrintable(sentence));
        QVERIFY(!saveRunNotes(root(), {"new", "", {}}));
        const Result<std::string> kept = readTextFile(root() / runNotesFile);
        QVERIFY(kept);
        QCOMPARE(QByteArray::fromStdString(*kept), text);
    }

    void aFolderThatIsGoneIsNamed()
    {
        const Status status = saveRunNotes(root() / "gone", {"a", "", {}});
        QVERIFY(!status);
        QVERIFY(status.error().message.find("gone") != std::string::npos);
    }

    void aChangeKeepsTheRest()
    {
        QVERIFY(saveRunNotes(root(), {"a", "b", RunColor::Red}));
        const Result<RunNotes> changed =
            changeRunNotes(root(), [](RunNotes& notes) { notes.mark = RunMark::Pentagon; });
        QVERIFY(changed);
        QCOMPARE(*changed, (RunNotes{"a", "b", RunColor::Red, RunMark::Pentagon}));
        QCOMPARE(*loadRunNotes(root()), *changed);
        QVERIFY(!changeRunNotes(root() / "gone", [](RunNotes& notes) { notes.name = "x"; }));
    }

    /// Two windows on the same runs are two processes.
    void changesOfTwoProgramsAreBothKept()
    {
        constexpr std::size_t changes = 50;
        const auto changeOften = [this](char letter) {
            bool isDone = true;
            for (std::size_t i = 0; i < changes; ++i) {
                isDone =
                    changeRunNotes(root(), [letter](RunNotes& notes) { notes.notes += letter; }) && isDone;
            }
            return isDone;
        };
        const pid_t other = ::fork();
        if (other == 0) {
            ::_exit(changeOften('b') ? 0 : 1);
        }
        QVERIFY(other > 0);
        const bool isDone = changeOften('a');
        int status = -1;
        QCOMPARE(::waitpid(other, &status, 0), other);
        QVERIFY(isDone && WIFEXITED(status) && WEXITSTATUS(status) == 0);
        const Result<RunNotes> notes = loadRunNotes(root());
        QVERIFY(notes);
        QCOMPARE(std::count(notes->notes.begin(), notes->notes.end(), 'a'), std::ptrdiff_t{changes});
        QCOMPARE(notes->notes.size(), 2 * changes);
    }

    void aLookHasBothOfItsHalves()
    {
        QVERIFY(!(RunNotes{"", "", RunColor::Red}).look());
        QVERIFY(!(RunNotes{"", "", {}, RunMark::Disc}).look());
        QCOMPARE((RunNotes{"", "", RunColor::Red, RunMark::Bar}).look(),
                 std::optional(RunLook{RunColor::Red, RunMark::Bar}));
    }

    void everyColorAndMarkHasANameOfItsOwn()
    {
        for (std::size_t i = 0; i < runMarks.size(); ++i) {
            QCOMPARE(static_cast<std::size_t>(runMarks.at(i).value), i);
        }
        for (std::size_t i = 0; i < runColors.size(); ++i) {
            QCOMPARE(static_cast<std::size_t>(runColors.at(i).value), i);
        }
    }

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

private:
    [[nodiscard]] std::filesystem::path root() const { return m_folder->path().toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

BITOPS_TEST(TestRunNotes, NoApplication)
#include "tst_run_notes.moc"
