// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"

#include "tests/support/full_disk.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <memory>

using namespace bitops;

namespace {

/// As long as one lives, the process acts as an ordinary user.
class NotRoot
{
public:
    NotRoot()
        : m_user(::geteuid())
    {
        constexpr uid_t nobody = 65534;
        if (m_user == 0 && ::seteuid(nobody) != 0) {
            qFatal("Root could not become anybody else.");
        }
    }
    ~NotRoot()
    {
        if (::seteuid(m_user) != 0) {
            qFatal("Nobody could not become root again.");
        }
    }

private:
    uid_t m_user;
};

} // namespace

class TestTextFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void readsBackWhatItWrote_data();
    void readsBackWhatItWrote();
    void aLinkThatLeadsNowhereIsThere();
    void replacesWhatWasThere();
    void leavesNoTemporaryFileBehind();
    void saysWhyItCannotWrite();
    void keepsTheOldFileWhenItFails();
    void replacesFilesOfTheLongestName();
    void doesNotReplaceAProtectedFile();
    void doesNotHandOnWhatMakesAProgramRunAsItsOwner();
    void givesNewFilesTheUsualPermissions();
    void keepsThePermissionsOfAFile();
    void writesThroughALink();
    void writesWhereALinkWillLead();
    void doesNotWaitForAReaderOfAPipe();
    void writesToADeviceWithoutReplacingIt();
    void tellsWhatAKilledWriterLeft();
    void saysBeforehandWhatCannotBeWritten();
    void saysWhyItCannotRead();
    void refusesAHugeFile();

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

void TestTextFile::aLinkThatLeadsNowhereIsThere()
{
    const QTemporaryDir folder;
    const std::filesystem::path link = std::filesystem::path(folder.path().toStdString()) / "link";
    QVERIFY(!isThere(link));
    std::filesystem::create_symlink("nothing", link);
    QVERIFY(isThere(link));
    QVERIFY(isThere(folder.path().toStdString()));
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
    QVERIFY(writeTextFile(path("file"), "old").hasValue());
    {
        const FullDisk fourKibibytes(4096);
        QCOMPARE(writeTextFile(path("file"), std::string(10'000, 'n')).error().message,
                 "Could not write " + path("file").string() + ": File too large.");
    }
    QCOMPARE(*readTextFile(path("file")), std::string("old"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestTextFile::replacesFilesOfTheLongestName()
{
    const std::string name(255, 'n'); // Leaves no room for anything in addition.
    QVERIFY(writeTextFile(path(name.c_str()), "old").hasValue());
    QVERIFY(writeTextFile(path(name.c_str()), "new").hasValue());
    QCOMPARE(*readTextFile(path(name.c_str())), std::string("new"));
    const std::filesystem::path tooLong = path((name + "n").c_str());
    QCOMPARE(writeTextFile(tooLong, "x").error().message,
             "Could not write " + tooLong.string() + ": File name too long.");
}

void TestTextFile::doesNotReplaceAProtectedFile()
{
    QVERIFY(writeTextFile(path("file"), "old").hasValue());
    QCOMPARE(::chmod(path("file").c_str(), 0444), 0);
    QCOMPARE(::chmod(m_folder->path().toLocal8Bit().constData(), 0777), 0);
    {
        const NotRoot user; // Nothing is protected against root.
        const std::string message = "Could not write " + path("file").string() + ": Permission denied.";
        QCOMPARE(writeTextFile(path("file"), "new").error().message, message);
        QCOMPARE(checkWritable(path("file")).error().message, message);
    }
    QCOMPARE(*readTextFile(path("file")), std::string("old"));
}

void TestTextFile::doesNotHandOnWhatMakesAProgramRunAsItsOwner()
{
    QVERIFY(writeTextFile(path("file"), "x").hasValue());
    QCOMPARE(::chmod(path("file").c_str(), 06755), 0);
    QVERIFY(writeTextFile(path("file"), "y").hasValue());
    QCOMPARE(permissionsOf("file"), mode_t{0755});
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

void TestTextFile::writesWhereALinkWillLead()
{
    std::filesystem::create_symlink("target", path("link"));
    QVERIFY(writeTextFile(path("link"), "new").hasValue());
    QVERIFY(std::filesystem::is_symlink(path("link")));
    QCOMPARE(*readTextFile(path("target")), std::string("new"));
}

void TestTextFile::doesNotWaitForAReaderOfAPipe()
{
    QCOMPARE(::mkfifo(path("pipe").c_str(), 0600), 0);
    QCOMPARE(writeTextFile(path("pipe"), "x").error().message,
             "Could not write " + path("pipe").string() + ": No such device or address.");
}

void TestTextFile::writesToADeviceWithoutReplacingIt()
{
    std::filesystem::create_symlink("/dev/null", path("null"));
    QVERIFY(writeTextFile(path("null"), "x").hasValue());
    QVERIFY(std::filesystem::is_symlink(path("null")));
    QVERIFY(std::filesystem::is_character_file("/dev/null"));
}

void TestTextFile::tellsWhatAKilledWriterLeft()
{
    const std::filesystem::path target = "/runs/a/last.ckpt";
    QVERIFY(isLeftoverOf(target, "last.ckpt.ab12cd34.unfinished"));
    QVERIFY(isLeftoverOf(target, "/runs/a/last.ckpt.zzzzzzzz.unfinished"));
    QVERIFY(!isLeftoverOf(target, "last.ckpt"));
    QVERIFY(!isLeftoverOf(target, "last.ckpt.linked"));
    QVERIFY(!isLeftoverOf(target, "last.ckpt.ab12cd34"));
    QVERIFY(!isLeftoverOf(target, "last.ckpt.AB12cd34.unfinished"));
    QVERIFY(!isLeftoverOf(target, "best.ckpt.ab12cd34.unfinished"));
}

void TestTextFile::saysBeforehandWhatCannotBeWritten()
{
    QVERIFY(writeTextFile(path("file"), "x").hasValue());
    QVERIFY(checkWritable(path("file")).hasValue());
    QVERIFY(checkWritable(path("new")).hasValue());
    QVERIFY(checkWritable("/dev/null").hasValue());
    QCOMPARE(checkWritable(path("none") / "new").error().message,
             "Could not write " + (path("none") / "new").string() + ": No such file or directory.");
    QCOMPARE(checkWritable(path("file") / "new").error().message,
             "Could not write " + (path("file") / "new").string() + ": Not a directory.");
    QCOMPARE(checkWritable(m_folder->path().toStdString()).error().message,
             "Could not write " + m_folder->path().toStdString() + ": Is a directory.");
    QVERIFY(!std::filesystem::exists(path("new")));
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

BITOPS_TEST(TestTextFile, NoApplication)
#include "tst_text_file.moc"
