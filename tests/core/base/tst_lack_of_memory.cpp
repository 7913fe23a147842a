// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How a process ends that cannot go on: each time another one, a child of the test's.

#include "core/base/lack_of_memory.h"

#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <exception>
#include <stdexcept>
#include <string>
#include <thread>

using namespace bitops;

namespace {

constexpr int exitCode = 42;
constexpr const char* sentence = "There is not enough memory.";

/// Asks for more than any machine has.
void askForTooMuch()
{
    std::string().resize(std::string().max_size() / 2);
}

void askAndGoOn()
{
    try {
        askForTooMuch();
    } catch (const std::bad_alloc&) {
    }
}

/// Whose destructor asks for memory where nothing must be thrown: as those of JSON do. The compiler may end
/// the process there without noting the exception as caught.
struct AsksAtItsEnd
{
    AsksAtItsEnd() = default;
    ~AsksAtItsEnd() { askForTooMuch(); }
    Q_DISABLE_COPY_MOVE(AsksAtItsEnd)
};

struct ThrowsAtItsEnd
{
    ThrowsAtItsEnd() = default;
    ~ThrowsAtItsEnd() { throwAnother(); }
    static void throwAnother() { throw std::runtime_error("for another reason"); }
    Q_DISABLE_COPY_MOVE(ThrowsAtItsEnd)
};

/// What the child process does until it ends.
using Work = void (*)();

/// The exit status of a child that does the work, and what it says on standard error.
struct Ending
{
    int status = 0;
    QByteArray words;
};

Ending endingOf(Work work)
{
    const QTemporaryDir folder;
    QFile errors(folder.filePath(QStringLiteral("errors")));
    if (!errors.open(QIODevice::ReadWrite)) {
        qFatal("No file for the words of the child.");
    }
    const pid_t child = ::fork();
    if (child == 0) {
        const rlimit noCore{};
        ::setrlimit(RLIMIT_CORE, &noCore);
        ::signal(SIGABRT, SIG_DFL); // Qt Test would tell of it at length.
        ::dup2(errors.handle(), STDERR_FILENO);
        endOnLackOfMemory(sentence, exitCode);
        std::thread(work).join(); // Where Qt Test does not catch what it throws.
        ::_exit(0);
    }
    Ending ending;
    if (child < 0 || ::waitpid(child, &ending.status, 0) != child) {
        qFatal("No child.");
    }
    errors.seek(0);
    ending.words = errors.readAll();
    return ending;
}

} // namespace

class TestLackOfMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsWithTheSentence_data()
    {
        QTest::addColumn<Work>("work");
        QTest::newRow("nobody catches it") << Work(askForTooMuch);
        QTest::newRow("it must not be thrown") << Work([] { const AsksAtItsEnd asks; });
        QTest::newRow("on another thread") << Work([] { std::thread(askForTooMuch).join(); });
        QTest::newRow("after one that was caught") << Work([] {
            askAndGoOn();
            const AsksAtItsEnd asks;
        });
        QTest::newRow("a copy of it that is thrown on") << Work([] {
            std::exception_ptr refusal;
            try {
                askForTooMuch();
            } catch (...) {
                refusal = std::current_exception();
            }
            std::rethrow_exception(refusal);
        });
    }

    void endsWithTheSentence()
    {
        QFETCH(const Work, work);
        const Ending ending = endingOf(work);
        QVERIFY(WIFEXITED(ending.status));
        QCOMPARE(WEXITSTATUS(ending.status), exitCode);
        QCOMPARE(ending.words, QByteArray(sentence) + '\n');
    }

    void abortsForOtherReasons_data()
    {
        QTest::addColumn<Work>("work");
        QTest::newRow("without an exception") << Work([] { std::terminate(); });
        QTest::newRow("without an exception, after a refusal") << Work([] {
            askAndGoOn();
            std::terminate();
        });
        QTest::newRow("by another exception, after a refusal") << Work([] {
            askAndGoOn();
            throw std::runtime_error("for another reason");
        });
        QTest::newRow("by one that must not be thrown, after a refusal") << Work([] {
            askAndGoOn();
            const ThrowsAtItsEnd throws;
        });
        QTest::newRow("after a refusal that was not thrown") << Work([] {
            static_cast<void>(::operator new(std::string().max_size() / 2, std::nothrow));
            const ThrowsAtItsEnd throws;
        });
        QTest::newRow("on a thread that was refused memory") << Work([] {
            std::thread([] {
                askAndGoOn();
                const std::thread joinable([] { ::pause(); }); // Whose destructor ends the process.
            }).join();
        });
        QTest::newRow("after a refusal that went to another thread") << Work([] {
            std::exception_ptr refusal;
            std::thread([&refusal] {
                try {
                    askForTooMuch();
                } catch (...) {
                    refusal = std::current_exception();
                }
            }).join();
            refusal = nullptr;
            const ThrowsAtItsEnd throws;
        });
    }

    void abortsForOtherReasons()
    {
        QFETCH(const Work, work);
        const Ending ending = endingOf(work);
        QVERIFY(WIFSIGNALED(ending.status));
        QCOMPARE(WTERMSIG(ending.status), SIGABRT);
        QCOMPARE(ending.words, QByteArray());
    }
};

BITOPS_TEST(TestLackOfMemory, NoApplication)
#include "tst_lack_of_memory.moc"
