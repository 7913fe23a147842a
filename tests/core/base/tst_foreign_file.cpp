// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/foreign_file.h"
#include "core/base/text_file.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstring>

using namespace bitops;

class TestForeignFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsARegularFile();
    void readsOnFromAPlace();
    void refusesWhatIsNoFile_data();
    void refusesWhatIsNoFile();
    void refusesWhatIsTooLarge();
    void refusesASparseFileBeforeReadingIt();
    void readsAPipeThatItWasGiven();
    void stopsWhenAsked();
    void isNotInherited();

private:
    [[nodiscard]] std::filesystem::path path(const char* name) const
    {
        return m_folder.filePath(QString::fromUtf8(name)).toStdString();
    }

    QTemporaryDir m_folder;
};

void TestForeignFile::readsARegularFile()
{
    QVERIFY(writeTextFile(path("file"), "some text").hasValue());
    Result<ForeignFile> file = ForeignFile::open(path("file"));
    QVERIFY(file.hasValue());
    QCOMPARE(file->size(), std::uint64_t{9});
    QCOMPARE(*file->readAll(9), std::string("some text"));
    QCOMPARE(*file->readAll(9), std::string()); // It is at its end.
}

void TestForeignFile::readsOnFromAPlace()
{
    QVERIFY(writeTextFile(path("file"), "some text").hasValue());
    Result<ForeignFile> file = ForeignFile::open(path("file"));
    QVERIFY(file.hasValue() && file->seek(5).hasValue());
    std::array<char, 2> buffer{};
    QCOMPARE(*file->read(buffer), std::size_t{2});
    QCOMPARE(std::string(buffer.data(), 2), std::string("te"));
    QCOMPARE(*file->readAll(100), std::string("xt"));
}

void TestForeignFile::refusesWhatIsNoFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");

    const auto row = [this](const char* name, const char* reason) {
        QTest::newRow(name) << QString::fromStdString(path(name).string()) << QString::fromUtf8(reason);
    };
    QVERIFY(std::filesystem::create_directory(path("folder")));
    row("folder", "it is a folder");
    QCOMPARE(::mkfifo(path("pipe").c_str(), 0600), 0);
    row("pipe", "it is a pipe, not a file");
    std::filesystem::create_symlink("pipe", path("link to a pipe"));
    row("link to a pipe", "it is a pipe, not a file");
    std::filesystem::create_symlink("loop", path("loop"));
    row("loop", "Too many levels of symbolic links");
    row("nothing", "No such file or directory");
    QTest::newRow("endless device") << QStringLiteral("/dev/zero")
                                    << QStringLiteral("it is a device, not a file");

    const FileDescriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string place = path("socket").string();
    QVERIFY(place.size() < sizeof address.sun_path);
    std::strcpy(address.sun_path, place.c_str());
    QCOMPARE(::bind(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    row("socket", "it is a socket, not a file");
}

void TestForeignFile::refusesWhatIsNoFile()
{
    QFETCH(QString, name);
    QFETCH(QString, reason);

    const Result<ForeignFile> file = ForeignFile::open(name.toStdString());

    QVERIFY(!file.hasValue());
    QCOMPARE(QString::fromStdString(file.error().message),
             QStringLiteral("Could not read %1: %2.").arg(name, reason));
}

void TestForeignFile::refusesWhatIsTooLarge()
{
    QVERIFY(writeTextFile(path("file"), "some text").hasValue());
    QVERIFY(readTextFile(path("file"), 9).hasValue());
    QCOMPARE(readTextFile(path("file"), 8).error().message,
             "Could not read " + path("file").string() + ": it is larger than 8 B.");
    // The files of /proc have a size of 0, whatever comes out of them.
    QCOMPARE(readTextFile("/proc/self/status", 16).error().message,
             std::string("Could not read /proc/self/status: it is larger than 16 B."));
}

void TestForeignFile::refusesASparseFileBeforeReadingIt()
{
    QFile sparse(m_folder.filePath(QStringLiteral("sparse")));
    QVERIFY(sparse.open(QIODevice::WriteOnly) && sparse.resize(qint64{1} << 40U));
    QCOMPARE(readTextFile(path("sparse"), 1ULL << 30U).error().message,
             "Could not read " + path("sparse").string() + ": it is larger than 1 GiB.");
}

void TestForeignFile::readsAPipeThatItWasGiven()
{
    std::array<int, 2> ends{};
    QCOMPARE(::pipe(ends.data()), 0);
    const FileDescriptor readEnd(ends[0]);
    {
        const FileDescriptor writeEnd(ends[1]);
        QVERIFY(writeWhole(writeEnd.get(), "from a pipe"));
    }
    QCOMPARE(*readTextFile("/dev/fd/" + std::to_string(readEnd.get())), std::string("from a pipe"));
}

void TestForeignFile::stopsWhenAsked()
{
    QVERIFY(writeTextFile(path("file"), "some text").hasValue());
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(readTextFile(path("file"), mostTextBytes, stop.get_token()).error().message,
             "Could not read " + path("file").string() + ": it was stopped.");
}

void TestForeignFile::isNotInherited()
{
    QVERIFY(writeTextFile(path("file"), "x").hasValue());
    Result<ForeignFile> file = ForeignFile::open(path("file"));
    QVERIFY(file.hasValue());
    const FileDescriptor descriptor(file->release());
    QVERIFY((::fcntl(descriptor.get(), F_GETFD) & FD_CLOEXEC) != 0);
}

BITOPS_TEST(TestForeignFile, NoApplication)
#include "tst_foreign_file.moc"
