// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/download/data_fetcher.h"

#include "served_data.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace bitops;
using test::HttpServer;
using Kind = FetchProblem::Kind;

namespace {

/// Server, folder and fetcher of one test.
struct DataFetcherFixture
{
    HttpServer server;
    QTemporaryDir folder;
    std::string archive = test::smallArchive();
    DataSource source = test::servedArchive(server, archive);
    QNetworkAccessManager network;

    /// How it ends: nothing if it finished, else what was wrong.
    std::optional<FetchProblem> fetch(std::chrono::milliseconds patience = std::chrono::seconds(30))
    {
        DataFetcher fetcher(source, folder.path(), &network);
        fetcher.setPatience(patience);
        std::optional<FetchProblem> problem;
        bool isFinished = false;
        QObject::connect(&fetcher, &DataFetcher::failed, &fetcher,
                         [&problem](const FetchProblem& told) { problem = told; });
        QObject::connect(&fetcher, &DataFetcher::finished, &fetcher, [&isFinished] { isFinished = true; });
        fetcher.start();
        if (!QTest::qWaitFor([&] { return isFinished || problem; }, 20'000)) {
            qFatal("The fetcher did not end.");
        }
        if (fetcher.isRunning() || isFinished == problem.has_value()) {
            qFatal("The fetcher ended twice.");
        }
        return problem;
    }

    [[nodiscard]] std::optional<Kind> kind()
    {
        const auto problem = fetch();
        return problem ? std::optional(problem->kind) : std::nullopt;
    }

    [[nodiscard]] QString path(const char* name) const { return folder.filePath(QLatin1String(name)); }
    [[nodiscard]] bool isThere(const char* name) const { return QFile::exists(path(name)); }
    [[nodiscard]] QStringList entries() const
    {
        return QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }
    void answer(const HttpServer::Answer& answer) { server.setAnswer("set.tar.gz", answer); }
    [[nodiscard]] QByteArray body() const { return QByteArray::fromStdString(archive); }
    /// Lets the first try end in the middle.
    void cut()
    {
        answer({.body = body(), .sends = body().size() / 2});
        QCOMPARE(kind(), std::optional(Kind::Cut));
        QVERIFY(!isThere("set"));
        QVERIFY(QFile(path("set.part/set.tar.gz")).size() > 0);
    }
};

} // namespace

class TestDataFetcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetchesChecksAndUnpacks()
    {
        DataFetcherFixture test;
        QCOMPARE(test.kind(), std::nullopt);
        QVERIFY(test.isThere("set/train.bin"));
        QCOMPARE(test.entries(), QStringList(QStringLiteral("set"))); // Nothing else is left.
        QCOMPARE(test.server.requests().constFirst().headers["accept-encoding"], QByteArray("identity"));
    }

    void whatHasComeIsNotNeededAgain()
    {
        DataFetcherFixture test;
        const DataFetcher fetcher(test.source, test.folder.path(), &test.network);
        const qint64 whole = test.source.bytesOnDisk + test.source.bytesToFetch();
        QCOMPARE(fetcher.roomNeeded(), whole);
        test.cut();
        const qint64 come = QFileInfo(test.path("set.part/set.tar.gz")).size();
        QCOMPARE(fetcher.roomNeeded(), whole - come);
        QFile byHand(test.path("set.tar.gz")); // It is not fetched at all, then.
        QVERIFY(byHand.open(QIODevice::WriteOnly));
        QCOMPARE(byHand.write(test.body()), test.body().size());
        byHand.close();
        QCOMPARE(fetcher.roomNeeded(), test.source.bytesOnDisk);
    }

    void tellsHowFarItIs()
    {
        DataFetcherFixture test;
        DataFetcher fetcher(test.source, test.folder.path(), &test.network);
        QList<std::pair<DataFetcher::Step, bool>> told;
        connect(&fetcher, &DataFetcher::progressed, &fetcher,
                [&told](DataFetcher::Step step, qint64 done, qint64 total) {
                    QVERIFY(done >= 0 && total > 0);
                    told.append({step, done == total});
                });
        const QSignalSpy finished(&fetcher, &DataFetcher::finished);
        fetcher.start();
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(told.contains(std::pair(DataFetcher::Step::Fetching, true)));
        QVERIFY(told.contains(std::pair(DataFetcher::Step::Checking, true)));
        QCOMPARE(told.constLast().first, DataFetcher::Step::Unpacking);
    }

    void goesOnWhereTheConnectionWasCut()
    {
        DataFetcherFixture test;
        test.cut();
        const qint64 have = QFile(test.path("set.part/set.tar.gz")).size();
        test.answer({.body = test.body()});
        QCOMPARE(test.kind(), std::nullopt);
        QVERIFY(test.isThere("set/train.bin"));
        const auto& headers = test.server.requests().constLast().headers;
        QCOMPARE(headers["range"], "bytes=" + QByteArray::number(have) + '-');
        QCOMPARE(headers["if-range"], QByteArray("\"v1\""));
    }

    void startsOverWhereItMust_data()
    {
        QTest::addColumn<HttpServer::Answer>("later");
        QTest::addColumn<int>("requests");
        QTest::newRow("no ranges") << HttpServer::Answer{.knowsRanges = false} << 1;
        QTest::newRow("another version") << HttpServer::Answer{.tag = "\"v2\""} << 1;
        QTest::newRow("another range than asked for") << HttpServer::Answer{.range = "bytes 5-9/10"} << 2;
        QTest::newRow("a range that is none") << HttpServer::Answer{.range = "what"} << 2;
    }

    void startsOverWhereItMust()
    {
        QFETCH(HttpServer::Answer, later);
        QFETCH(int, requests);
        DataFetcherFixture test;
        test.cut();
        const qsizetype before = test.server.requests().size();
        later.body = test.body();
        test.answer(later);
        QCOMPARE(test.kind(), std::nullopt);
        QVERIFY(test.isThere("set/train.bin"));
        QCOMPARE(test.server.requests().size() - before, requests);
    }

    void startsOverWithoutAnythingToTellVersionsBy()
    {
        DataFetcherFixture test;
        test.answer({.body = test.body(), .tag = "W/\"weak\"", .sends = 1'000});
        QCOMPARE(test.kind(), std::optional(Kind::Cut));
        test.answer({.body = test.body()});
        QCOMPARE(test.kind(), std::nullopt);
        QVERIFY(!test.server.requests().constLast().headers.contains("range"));
    }

    void startsOverWhenTheServersFileIsShorter()
    {
        DataFetcherFixture test;
        test.cut();
        const std::string shorter = test::makeArchive({{"set/train.bin", "x"}});
        QVERIFY(static_cast<qsizetype>(shorter.size()) < test.body().size() / 4);
        test.source.files.front().md5 = test::md5Of(shorter);
        test.answer({.body = QByteArray::fromStdString(shorter)});
        QCOMPARE(test.kind(), std::nullopt);
        QVERIFY(test.isThere("set/train.bin"));
    }

    void removesWhatHasAnotherSum()
    {
        DataFetcherFixture test;
        QByteArray wrong = test.body();
        wrong[100] = static_cast<char>(wrong[100] ^ 1);
        test.answer({.body = wrong});
        QCOMPARE(test.kind(), std::optional(Kind::WrongSum));
        QVERIFY(test.entries().isEmpty());
        test.answer({.body = test.body()});
        QCOMPARE(test.kind(), std::nullopt);
    }

    void unpacksNothingThatIsMalicious_data()
    {
        QTest::addColumn<QByteArray>("archive");
        const auto row = [](const char* name, const std::vector<test::ArchiveEntry>& entries) {
            QTest::newRow(name) << QByteArray::fromStdString(test::makeArchive(entries));
        };
        row("up", {{"set/train.bin", "x"}, {"../../out", "x"}});
        row("absolute", {{"set/train.bin", "x"}, {QDir::tempPath().toStdString() + "/bitops-out", "x"}});
        row("link", {{"set/train.bin", "x"}, {"set/l", {}, AE_IFLNK, "../../.."}, {"set/l/out", "x"}});
        row("large", {{"set/train.bin", std::string(300'000, '\0')}});
        row("another folder", {{"other/train.bin", "x"}});
        QTest::newRow("no archive") << QByteArray(2'000, 'x');
    }

    void unpacksNothingThatIsMalicious()
    {
        QFETCH(QByteArray, archive);
        DataFetcherFixture test;
        test.source = test::servedArchive(test.server, archive.toStdString());
        const auto problem = test.fetch();
        QVERIFY(problem);
        QCOMPARE(problem->kind, Kind::BadArchive);
        QVERIFY(!problem->reason.isEmpty());
        QVERIFY(!test.isThere("set"));
        QVERIFY(!test.isThere("out"));
        QVERIFY(!QFile::exists(QDir::tempPath() + QStringLiteral("/bitops-out")));
        QVERIFY(!test.isThere("set.part/unpacked"));
    }

    void saysWhatTheServerSays_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("404") << 404;
        QTest::newRow("500") << 500;
        QTest::newRow("403") << 403;
    }

    void saysWhatTheServerSays()
    {
        QFETCH(int, status);
        DataFetcherFixture test;
        test.answer({.body = "<html>sorry</html>", .status = status});
        const auto problem = test.fetch();
        QVERIFY(problem);
        QCOMPARE(problem->kind, Kind::Refused);
        QCOMPARE(problem->reason, QStringLiteral("%1 Said").arg(status));
        QVERIFY(!test.isThere("set"));
        // The page is not taken for the file.
        test.answer({.body = test.body()});
        QCOMPARE(test.kind(), std::nullopt);
    }

    void followsTheServerElsewhere()
    {
        DataFetcherFixture test;
        test.server.setAnswer("new.tar.gz", {.body = test.body()});
        test.answer({.body = "moved",
                     .status = 302,
                     .location = QByteArray::fromStdString(test.server.address("new.tar.gz"))});
        QCOMPARE(test.kind(), std::nullopt);
        QVERIFY(test.isThere("set/train.bin"));
    }

    void isToldWithoutANetwork()
    {
        DataFetcherFixture test;
        test.server.close();
        const auto problem = test.fetch();
        QVERIFY(problem);
        QCOMPARE(problem->kind, Kind::NoNetwork);
        QVERIFY(!problem->reason.isEmpty());
        QVERIFY(!test.isThere("set"));
    }

    void doesNotWaitForEver()
    {
        DataFetcherFixture test;
        test.answer({.body = test.body(), .sends = 1'000, .fallsSilent = true});
        const auto problem = test.fetch(std::chrono::milliseconds(200));
        QVERIFY(problem);
        QCOMPARE(problem->kind, Kind::NoNetwork);
        QCOMPARE(QFile(test.path("set.part/set.tar.gz")).size(), 1'000); // To go on from.
    }

    void refusesMoreThanThereCanBe()
    {
        DataFetcherFixture test;
        test.answer({.body = QByteArray(3 * test.body().size(), 'x')});
        QCOMPARE(test.kind(), std::optional(Kind::TooLarge));
        QVERIFY(!test.isThere("set.part/set.tar.gz"));
    }

    void canBeStoppedAndGoesOn()
    {
        DataFetcherFixture test;
        test.answer({.body = test.body(), .sends = 1'000, .fallsSilent = true});
        {
            DataFetcher fetcher(test.source, test.folder.path(), &test.network);
            const QSignalSpy progressed(&fetcher, &DataFetcher::progressed);
            const QSignalSpy stopped(&fetcher, &DataFetcher::stopped);
            const QSignalSpy failed(&fetcher, &DataFetcher::failed);
            fetcher.start();
            QTRY_VERIFY(QFile(test.path("set.part/set.tar.gz")).size() == 1'000);
            QVERIFY(fetcher.isRunning());
            fetcher.stop();
            QTRY_COMPARE(stopped.count(), 1);
            QVERIFY(!fetcher.isRunning());
            QCOMPARE(failed.count(), 0);
        }
        QVERIFY(!test.isThere("set"));
        test.answer({.body = test.body()});
        QCOMPARE(test.kind(), std::nullopt);
        QCOMPARE(test.server.requests().constLast().headers["range"], QByteArray("bytes=1000-"));
    }

    void twoDoNotFetchTheSame()
    {
        DataFetcherFixture test;
        test.answer({.body = test.body(), .sends = 1'000, .fallsSilent = true});
        DataFetcher first(test.source, test.folder.path(), &test.network);
        first.start();
        QCOMPARE(test.kind(), std::optional(Kind::Busy));
        QVERIFY(first.isRunning());
        first.stop();
        test.answer({.body = test.body()});
        QCOMPARE(test.kind(), std::nullopt);
    }

    void takesAnArchiveThatWasPutThereByHand()
    {
        DataFetcherFixture test;
        test.server.close();
        QFile file(test.path("set.tar.gz"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(test.body());
        file.close();
        QCOMPARE(test.kind(), std::nullopt);
        QCOMPARE(test.entries(), QStringList({QStringLiteral("set"), QStringLiteral("set.tar.gz")}));
    }

    void doesNotTouchAWrongOneThatWasPutThereByHand()
    {
        DataFetcherFixture test;
        QFile file(test.path("set.tar.gz"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("something else");
        file.close();
        QCOMPARE(test.kind(), std::optional(Kind::WrongSum));
        QCOMPARE(test.entries(), QStringList(QStringLiteral("set.tar.gz")));
    }

    void doesNotTouchAFolderThatIsThere()
    {
        DataFetcherFixture test;
        QVERIFY(QDir(test.folder.path()).mkdir(QStringLiteral("set")));
        QCOMPARE(test.kind(), std::optional(Kind::Disk));
        QVERIFY(QDir(test.path("set")).isEmpty());
    }

    void fetchesSeveralFilesAsTheyAre()
    {
        DataFetcherFixture test;
        const auto serve = [&test](const char* name, const std::string& bytes) {
            test.server.setAnswer(name, {.body = QByteArray::fromStdString(bytes)});
            return SourceFile{test.server.address(name), test::md5Of(bytes),
                              static_cast<std::int64_t>(bytes.size())};
        };
        test.source.isArchive = false;
        test.source.files = {serve("a.gz", "first"), serve("b.gz", "second one")};
        test.server.setAnswer("b.gz", {.body = "second one", .sends = 3});
        QCOMPARE(test.kind(), std::optional(Kind::Cut));
        QVERIFY(!test.isThere("set"));
        test.server.setAnswer("b.gz", {.body = "second one"});
        QCOMPARE(test.kind(), std::nullopt);
        QCOMPARE(QDir(test.path("set")).entryList(QDir::Files),
                 QStringList({QStringLiteral("a.gz"), QStringLiteral("b.gz")}));
        // What was whole was not fetched again.
        QCOMPARE(test.server.requests().size(), 3);
        QCOMPARE(test.entries(), QStringList(QStringLiteral("set")));
    }

    void saysWhatCannotBeWritten()
    {
        DataFetcherFixture test;
        QFile file(test.path("set.part")); // Where the folder is to be.
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(test.kind(), std::optional(Kind::Disk));
    }
};

BITOPS_TEST(TestDataFetcher, QCoreApplication)
#include "tst_data_fetcher.moc"
