// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/text_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include <memory>

using namespace bitops;

class TestTextFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void readsBackWhatItWrote_data();
    void readsBackWhatItWrote();
    void replacesWhatWasThere();
    void leavesNoTemporaryFileBehind();
    void saysWhyItCannotWrite();
    void keepsTheOldFileWhenItFails();
    void givesNewFilesTheUsualPermissions();
    void keepsThePermissionsOfAFile();
    void writesThroughALink();
    void writesToADeviceWithoutReplacingIt();
    void saysWhyItCannotRead();
    void refusesAHugeFile();
    void refusesAnEndlessFile();

private:
    [[nodiscard]] std::filesystem::path path(const char* name) const
    {
        return m_folder->filePath(QString::fromUtf8(name)).toStdString();
    }
    [[nodiscard]] mode_t permissionsOf(const char* name) const
    {
        struct stat status = {};
        return ::stat(path(name).c_str(), &status) == 0 ? status.st_mode & 07777 : 0;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestTextFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestTextFile::readsBackWhatItWrote_data()
{
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one line") << QByteArray("a line\n");
    QTest::newRow("line ends of all kinds") << QByteArray("a\r\nb\rc\n\nd");
    QTest::newRow("zero bytes") << QByteArray("a\0b\0", 4);
    QTest::newRow("more than one read") << QByteArray(1'000'000, 'x');
}

void TestTextFile::readsBackWhatItWrote()
{
    QFETCH(QByteArray, text);

    QVERIFY(writeTextFile(path("file"), text.toStdString()).hasValue());
    const auto read = readTextFile(path("file"));
    QVERIFY(read.hasValue());
    QCOMPARE(QByteArray::fromStdString(*read), text);
}

void TestTextFile::replacesWhatWasThere()
{
    QVERIFY(writeTextFile(path("file"), "a long text").hasValue());
    QVERIFY(writeTextFile(path("file"), "short").hasValue());
    QCOMPARE(*readTextFile(path("file")), std::string("short"));
}

void TestTextFile::leavesNoTemporaryFileBehind()
{
    QVERIFY(writeTextFile(path("file"), "x").hasValue());
    QVERIFY(std::filesystem::create_directory(path("folder")));
    QVERIFY(!writeTextFile(path("folder"), "x").hasValue());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList({QStringLiteral("file"), QStringLiteral("folder")}));
}

void TestTextFile::saysWhyItCannotWrite()
{
    QVERIFY(writeTextFile(path("file"), "x").hasValue());
    const std::filesystem::path belowAFile = path("file") / "below";
    QCOMPARE(writeTextFile(belowAFile, "y").error().message,
             "Could not write " + belowAFile.string() + ": Not a directory.");
    QCOMPARE(writeTextFile(path("none") / "file", "y").error().message,
             "Could not write " + (path("none") / "file").string() + ": No such file or directory.");
}

void TestTextFile::keepsTheOldFileWhenItFails()
{
    // A folder without room for a temporary file's name stops even root.
    const std::string name(254, 'n');
    const std::filesystem::path full = path(name.c_str());
    {
        QFile file(QString::fromStdString(full.string()));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("old") == 3);
    }

    const Status status = writeTextFile(full, "new");

    QVERIFY(!status.hasValue());
    QCOMPARE(status.error().message, "Could not write " + full.string() + ": File name too long.");
    QCOMPARE(*readTextFile(full), std::string("old"));
}

void TestTextFile::givesNewFilesTheUsualPermissions()
{
    const mode_t before = ::umask(0027);
    const bool isWritten = writeTextFile(path("file"), "x").hasValue();
    const mode_t after = ::umask(before);

    QVERIFY(isWritten);
    QCOMPARE(permissionsOf("file"), mode_t{0640});
    QCOMPARE(after, mode_t{0027});
}

void TestTextFile::keepsThePermissionsOfAFile()
{
    QVERIFY(writeTextFile(path("file"), "x").hasValue());
    QCOMPARE(::chmod(path("file").c_str(), 0600), 0);
    QVERIFY(writeTextFile(path("file"), "y").hasValue());
    QCOMPARE(permissionsOf("file"), mode_t{0600});
}

void TestTextFile::writesThroughALink()
{
    QVERIFY(writeTextFile(path("target"), "old").hasValue());
    std::filesystem::create_symlink("target", path("link"));
    QVERIFY(writeTextFile(path("link"), "new").hasValue());
    QVERIFY(std::filesystem::is_symlink(path("link")));
    QCOMPARE(*readTextFile(path("target")), std::string("new"));
}

void TestTextFile::writesToADeviceWithoutReplacingIt()
{
    std::filesystem::create_symlink("/dev/null", path("null"));
    QVERIFY(writeTextFile(path("null"), "x").hasValue());
    QVERIFY(std::filesystem::is_symlink(path("null")));
    QVERIFY(std::filesystem::is_character_file("/dev/null"));
}

void TestTextFile::saysWhyItCannotRead()
{
    QCOMPARE(readTextFile(path("none")).error().message,
             "Could not read " + path("none").string() + ": No such file or directory.");
    QCOMPARE(readTextFile(m_folder->path().toStdString()).error().message,
             "Could not read " + m_folder->path().toStdString() + ": it is a folder.");
}

void TestTextFile::refusesAHugeFile()
{
    QFile file(m_folder->filePath(QStringLiteral("huge")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize((64 << 20) + 1));
    QCOMPARE(readTextFile(path("huge")).error().message,
             "Could not read " + path("huge").string() + ": it is larger than 64 MiB.");
}

void TestTextFile::refusesAnEndlessFile()
{
    QCOMPARE(readTextFile("/dev/zero").error().message,
             std::string("Could not read /dev/zero: it is larger than 64 MiB."));
}

QTEST_APPLESS_MAIN(TestTextFile)
#include "tst_text_file.moc"
