// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What can go wrong between a server and the disk, as the dialog tells it. Each time nothing is taken for the
// data set, what is there already stays, and the same button fetches it once all is well again.

#include "served_data.h"
#include "tests/support/faults.h"
#include "tests/support/test_main.h"
#include "ui/download/download_dialog.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace bitops;
using test::HttpServer;

namespace {

QByteArray wholeArchive()
{
    static const QByteArray bytes = QByteArray::fromStdString(test::smallArchive());
    return bytes;
}

/// The head of an answer, and what follows.
QByteArray raw(const QByteArray& headers, const QByteArray& body = {}, const QByteArray& status = "200 Said")
{
    return "HTTP/1.1 " + status + "\r\nETag: \"v1\"\r\nConnection: close\r\n" + headers + "\r\n" + body;
}

QByteArray lengthOf(qsizetype bytes)
{
    return "Content-Length: " + QByteArray::number(bytes) + "\r\n";
}

QByteArray changed(QByteArray bytes)
{
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    return bytes;
}

/// A dialog, its server, a folder with another data set in it, and the source that is offered.
struct DownloadFaultsFixture
{
    HttpServer server;
    QTemporaryDir folder;
    DownloadDialog dialog{{test::servedArchive(server, wholeArchive().toStdString())}, folder.path()};
    QSignalSpy ready{&dialog, &DownloadDialog::dataReady};

    DownloadFaultsFixture()
    {
        QDir(folder.path()).mkpath(QStringLiteral("other"));
        QFile file(folder.filePath(QStringLiteral("other/train.bin")));
        if (!file.open(QIODevice::WriteOnly) || file.write("kept") != 4) {
            qFatal("No file for the test.");
        }
        dialog.show();
    }

    [[nodiscard]] QString state() const
    {
        return dialog.findChild<QLabel*>(QStringLiteral("downloadState"))->text();
    }
    /// What the server says, and how long its silence is borne: not for long where it is known to be silent.
    void answer(const HttpServer::Answer& given)
    {
        server.setAnswer("set.tar.gz", given);
        dialog.setPatience(std::chrono::seconds(given.fallsSilent ? 1 : 600));
    }
    /// Presses the button, and gives what the dialog says in the end.
    [[nodiscard]] QString fetch() const
    {
        const auto* bar = dialog.findChild<QProgressBar*>(QStringLiteral("downloadBar"));
        dialog.findChild<QPushButton*>(QStringLiteral("get"))->click();
        if (!QTest::qWaitFor([bar] { return !bar->isVisible(); }, 600'000)) {
            return QStringLiteral("It goes on for ever.");
        }
        return state();
    }
    [[nodiscard]] QByteArray contentOf(const char* path) const
    {
        QFile file(folder.filePath(QLatin1String(path)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] bool isThere(const char* path) const
    {
        return QFile::exists(folder.filePath(QLatin1String(path)));
    }
};

/// That the data set is there and whole, and nothing beside it but what was there.
void checkWhole(const DownloadFaultsFixture& test)
{
    std::string content;
    for (int i = 0; i < 20'000; ++i) {
        content += std::to_string(i * 7'919 % 10'007);
    }
    QVERIFY2(test.contentOf("set/train.bin") == QByteArray::fromStdString(content), qPrintable(test.state()));
    QCOMPARE(QDir(test.folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList({QStringLiteral("other"), QStringLiteral("set")}));
    QCOMPARE(test.contentOf("other/train.bin"), QByteArray("kept"));
}

} // namespace

class TestDownloadFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofTheServer_data();
    void ofTheServer();
    void ofTheServerWhereItGoesOn_data() { ofTheServer_data(); }
    void ofTheServerWhereItGoesOn();
    void aSlowServerIsWaitedFor();
    void ofTheDisk_data();
    void ofTheDisk();
};

void TestDownloadFaults::ofTheServer_data()
{
    QTest::addColumn<HttpServer::Answer>("answer");
    QTest::addColumn<QString>("sentence");
    const QByteArray all = wholeArchive();
    const QByteArray half = all.left(all.size() / 2);
    const auto row = [](const char* name, const HttpServer::Answer& answer, const char* sentence) {
        QTest::newRow(name) << answer << QString::fromUtf8(sentence);
    };
    const char* const cut =
        "The connection to 127.0.0.1 ended early. What has come is kept; Get goes on from there.";
    const char* const unreachable = "Could not reach 127.0.0.1: ";
    const char* const wrong =
        "This is not what was published: its MD5 sum is another one. It was removed; press Get";
    row("cut in the file", {.body = all, .sends = half.size()}, cut);
    row("cut before the file", {.body = all, .sends = 0}, cut);
    row("cut in the header", {.raw = raw(lengthOf(all.size())).left(60)}, unreachable);
    row("cut before the header", {.raw = "H"}, unreachable);
    row("cut in a chunk", {.raw = raw("Transfer-Encoding: chunked\r\n", "ffff\r\n" + half.left(1'000))}, cut);
    row("cut where no length was told", {.raw = raw({}, half)}, wrong);
    row("a length that is too large", {.raw = raw(lengthOf(all.size() + 1), all)}, cut);
    row("a length that is too small", {.raw = raw(lengthOf(half.size()), all)}, wrong);
    row("a length beyond all numbers", {.raw = raw("Content-Length: 99999999999999999999\r\n", all)}, "");
    row("a length below nothing", {.raw = raw("Content-Length: -5\r\n", all)}, "");
    row("a length that is none", {.raw = raw("Content-Length: many\r\n", all)}, "");
    row("another sum", {.body = changed(all)}, wrong);
    row("nothing in it", {.body = ""},
        "Could not fetch Set: the server 127.0.0.1 answers “200 Said”. Try again later.");
    row("more than there can be", {.body = all + all + all},
        "Could not fetch Set: the server 127.0.0.1 sends much more than the data set is large. Nothing of it "
        "was kept.");
    for (const char* const status : {"400", "401", "403", "404", "410", "429", "500", "503"}) {
        row(status, {.body = "<html>sorry</html>", .status = QByteArray(status).toInt()},
            qPrintable(QStringLiteral(
                           "Could not fetch Set: the server 127.0.0.1 answers “%1 Said”. Try again later.")
                           .arg(QLatin1String(status))));
    }
    row("nothing at all", {.body = "", .status = 204},
        "Could not fetch Set: the server 127.0.0.1 answers “204 Said”. Try again later.");
    row("a page to log in", {.body = "<html>Who are you?</html>"}, wrong);
    row("a circle", {.body = "", .status = 302, .location = "/set.tar.gz"},
        "Could not fetch Set: the server 127.0.0.1 answers “302 Said”. Try again later.");
    row("to a file of this machine", {.body = "", .status = 302, .location = "file:///etc/passwd"},
        "Could not fetch Set: the server 127.0.0.1 answers “302 Said”. Try again later.");
    row("to a server that is not there",
        {.body = "", .status = 302, .location = "http://127.0.0.2:1/set.tar.gz"},
        "Could not reach 127.0.0.2: ");
    row("to what is not there", {.body = "", .status = 302, .location = "/nothing"},
        "Could not fetch Set: the server 127.0.0.1 answers “404 Said”. Try again later.");
    row("silent before the header", {.fallsSilent = true, .raw = "HTTP/1.1 200 "},
        "Could not reach 127.0.0.1: no answer for 1 s. What has come is kept;");
    row("silent in the file", {.body = all, .sends = half.size(), .fallsSilent = true},
        "Could not reach 127.0.0.1: no answer for 1 s. What has come is kept;");
    row("slow, and silent in the end", {.body = all, .sends = 1'000, .fallsSilent = true, .drips = true},
        "Could not reach 127.0.0.1: no answer for 1 s. What has come is kept;");
    row("no HTTP", {.raw = "220 ready for new user\r\n"}, unreachable);
}

void TestDownloadFaults::ofTheServer()
{
    QFETCH(const HttpServer::Answer, answer);
    QFETCH(const QString, sentence);
    DownloadFaultsFixture test;
    test.answer(answer);
    const QString said = test.fetch();
    if (!sentence.isEmpty()) { // Else it is for Qt to say what such a length means: the file, or none of it.
        QVERIFY2(said.startsWith(sentence), qPrintable(said));
        QVERIFY(!test.isThere("set"));
        QCOMPARE(test.ready.count(), 0);
    }
    QVERIFY(!test.isThere("set.part/unpacked"));
    if (!test.isThere("set")) {
        test.answer({.body = wholeArchive()});
        QCOMPARE(test.fetch(), QStringLiteral("Set is in %1 and is chosen for the training.")
                                   .arg(test.folder.filePath(QStringLiteral("set"))));
    }
    QCOMPARE(test.ready.count(), 1);
    checkWhole(test);
}

/// The same for a server that answers so when the rest is asked for.
void TestDownloadFaults::ofTheServerWhereItGoesOn()
{
    QFETCH(const HttpServer::Answer, answer);
    DownloadFaultsFixture test;
    test.answer({.body = wholeArchive(), .sends = 5'000});
    QVERIFY(test.fetch().startsWith(QLatin1String("The connection to 127.0.0.1 ended early.")));
    QCOMPARE(test.contentOf("set.part/set.tar.gz"), wholeArchive().left(5'000));
    test.answer(answer);
    QVERIFY(!test.fetch().isEmpty());
    // What there is of it is the beginning of the file, or none of it is.
    const QByteArray come = test.contentOf("set.part/set.tar.gz");
    QVERIFY(wholeArchive().startsWith(come) || !answer.raw.isEmpty());
    if (!test.isThere("set")) {
        test.answer({.body = wholeArchive()});
        QVERIFY(test.fetch().startsWith(QLatin1String("Set is in")));
    }
    checkWhole(test);
}

void TestDownloadFaults::aSlowServerIsWaitedFor()
{
    DownloadFaultsFixture test;
    test.answer({.body = wholeArchive(), .drips = true});
    QVERIFY(test.fetch().startsWith(QLatin1String("Set is in")));
    checkWhole(test);
}

void TestDownloadFaults::ofTheDisk_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<bool>("isAlone");
    for (const auto& [name, error] : {std::pair("disk full", ENOSPC), std::pair("broken disk", EIO),
                                      std::pair("no permission", EACCES)}) {
        QTest::addRow("%s, once", name) << error << true;
        QTest::addRow("%s, from then on", name) << error << false;
    }
}

/// Each call that changes files fails once, and all from it on: from the folder's making to the last rename.
void TestDownloadFaults::ofTheDisk()
{
    QFETCH(const int, error);
    QFETCH(const bool, isAlone);
    constexpr long most = 1'000;
    long number = 0;
    for (bool wasHit = true; wasHit && number < most; ++number) {
        DownloadFaultsFixture test;
        test.answer({.body = wholeArchive()});
        QString said;
        {
            const test::InjectedFault fault({.error = error,
                                             .number = number,
                                             .isAlone = isAlone,
                                             .under = test.folder.path().toStdString()});
            said = test.fetch();
            wasHit = fault.count() > 0;
        }
        const QByteArray place = "call " + QByteArray::number(qlonglong(number)) + ": " + said.toUtf8();
        if (test.isThere("set")) {
            QVERIFY2(said.startsWith(QLatin1String("Set is in")), place.constData());
        } else {
            QVERIFY2(said.startsWith(QLatin1String("Could not write into ")) ||
                         said.startsWith(
                             QLatin1String("The archive was not unpacked, and nothing of it was kept. ")),
                     place.constData());
            QVERIFY2(said.contains(QLatin1Char('.')), place.constData());
            QVERIFY2(test.fetch().startsWith(QLatin1String("Set is in")),
                     (place + test.state().toUtf8()).constData());
        }
        QDir(test.folder.filePath(QStringLiteral("set.part"))).removeRecursively(); // Where that was to fail.
        checkWhole(test);
        if (QTest::currentTestFailed()) {
            qInfo("%s", place.constData());
            return;
        }
    }
    QVERIFY(number > 10 && number < most);
    qInfo("faults: %ld", number - 1);
}

BITOPS_TEST(TestDownloadFaults, QApplication)
#include "tst_download_faults.moc"
