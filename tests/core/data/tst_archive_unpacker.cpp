// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/archive_unpacker.h"

#include "core/data/data_sources.h"
#include "tests/support/archives.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace bitops;
using test::ArchiveEntry;

class TestArchiveUnpacker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("in/side")));
    }

    void unpacksFilesAndFolders()
    {
        write(test::makeArchive({{"data/", {}, AE_IFDIR}, {"data/a.bin", "one"}, {"data/deep/b", "two"}}));
        QVERIFY(*unpack());
        QCOMPARE(read(QStringLiteral("in/side/data/a.bin")), QByteArray("one"));
        QCOMPARE(read(QStringLiteral("in/side/data/deep/b")), QByteArray("two"));
        // The archive asks for 4777.
        QVERIFY(!QFileInfo(path(QStringLiteral("in/side/data/a.bin"))).isExecutable());
        QVERIFY(!(QFile::permissions(path(QStringLiteral("in/side/data/a.bin"))) & QFile::WriteOther));
    }

    void worksBelowALinkedFolder()
    {
        QVERIFY(QFile::link(path(QStringLiteral("in")), path(QStringLiteral("home"))));
        write(test::makeArchive({{"a", "one"}}));
        QVERIFY(*unpack(QStringLiteral("home/side")));
        QCOMPARE(read(QStringLiteral("in/side/a")), QByteArray("one"));
    }

    void letsNothingLeaveTheFolder_data()
    {
        QTest::addColumn<std::vector<ArchiveEntry>>("entries");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const std::vector<ArchiveEntry>& entries, const char* reason) {
            QTest::newRow(name) << entries << QString::fromUtf8(reason);
        };
        row("up", {{"../out", "x"}}, "its entry ../out would leave the folder");
        row("up from within", {{"a/../../out", "x"}}, "would leave the folder");
        row("up and in again", {{"a/../b", "x"}}, "would leave the folder");
        row("absolute", {{m_absolute.toStdString(), "x"}}, "would leave the folder");
        row("the folder itself", {{".", "x"}}, "its entry . would replace the folder");
        row("the folder in more words", {{"./.", "x"}}, "its entry ./. would replace the folder");
        row("a link, then a file through it", {{"l", {}, AE_IFLNK, ".."}, {"l/out", "x"}},
            "its entry l is neither a file nor a folder");
        row("a link to a file outside", {{"l", {}, AE_IFLNK, "/etc/passwd"}}, "neither a file nor a folder");
        row("a hard link", {{"a", "x"}, {"l", {}, AE_IFREG, {}, "/etc/hostname"}},
            "neither a file nor a folder");
        row("a pipe", {{"p", {}, AE_IFIFO}}, "neither a file nor a folder");
        row("a device", {{"d", {}, AE_IFCHR}}, "neither a file nor a folder");
        row("too large", {{"a", std::string(2'000'000, '\0')}}, "larger than 1000000 bytes");
        row("too large together", {{"a", std::string(600'000, '\0')}, {"b", std::string(600'000, '\0')}},
            "larger than 1000000 bytes");
        const ArchiveEntry holes{.path = "a", .content = std::string(600'000, '\0'), .isSparse = true};
        row("too large together, of holes", {holes, holes}, "larger than 1000000 bytes");
        row("too many", std::vector<ArchiveEntry>(11, {"a", "x"}), "more than 10 files");
    }

    void letsNothingLeaveTheFolder()
    {
        QFETCH(std::vector<ArchiveEntry>, entries);
        QFETCH(QString, reason);
        write(test::makeArchive(entries));
        const Result<bool> result = unpack();
        QVERIFY(!result);
        QVERIFY2(QString::fromStdString(result.error().message).contains(reason),
                 result.error().message.c_str());
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::System),
                 QStringList({QStringLiteral("archive.tar.gz"), QStringLiteral("in")}));
        QCOMPARE(QDir(path(QStringLiteral("in"))).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList(QStringLiteral("side")));
        QVERIFY(!QFile::exists(m_absolute));
    }

    void tellsWhatIsDamaged_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const std::string whole =
            test::makeArchive({{"a", "some text that is packed"}, {"b", "and some more of it"}});
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no archive") << QByteArray(5'000, 'x');
        QTest::newRow("cut") << QByteArray::fromStdString(whole.substr(0, whole.size() / 2));
    }

    void tellsWhatIsDamaged()
    {
        QFETCH(QByteArray, bytes);
        write(bytes.toStdString());
        const Result<bool> result = unpack();
        QVERIFY(!result);
        QVERIFY(result.error().message.starts_with("Could not unpack " + m_archive.toStdString() + ": "));
    }

    void stopsWhenItMayNotGoOn()
    {
        write(test::makeArchive({{"a", "one"}, {"b", "two"}}));
        std::int64_t told = -1;
        const Result<bool> result = unpackArchive(m_archive.toStdString(), m_folder->path().toStdString(),
                                                  {1'000, 10}, [&told](std::int64_t bytes) {
                                                      told = bytes;
                                                      return false;
                                                  });
        QVERIFY(result);
        QCOMPARE(*result, false);
        QCOMPARE(told, 3);
        QVERIFY(!QFile::exists(path(QStringLiteral("b"))));
    }

    void theTableIsWhole()
    {
        std::set<std::string> folders;
        for (const DataSource& source : dataSources()) {
            QVERIFY(folders.insert(source.folder).second);
            QVERIFY(source.classes > 0 && source.images > 0 && source.bytesOnDisk > 0);
            QCOMPARE(source.files.size(), source.isArchive ? 1U : 4U);
            for (const SourceFile& file : source.files) {
                QVERIFY(file.address.starts_with("https://"));
                QCOMPARE(file.md5.size(), 32U);
                QCOMPARE(file.md5.find_first_not_of("0123456789abcdef"), std::string::npos);
                QVERIFY(file.bytes > 0);
                QVERIFY(file.name().ends_with(".gz"));
            }
        }
        QCOMPARE(dataSources().front().files.front().name(), std::string("cifar-10-binary.tar.gz"));
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    [[nodiscard]] QByteArray read(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }
    void write(const std::string& bytes)
    {
        m_archive = path(QStringLiteral("archive.tar.gz"));
        QFile file(m_archive);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(bytes));
    }
    [[nodiscard]] Result<bool> unpack(const QString& into = QStringLiteral("in/side")) const
    {
        return unpackArchive(m_archive.toStdString(), path(into).toStdString(), {1'000'000, 10},
                             [](std::int64_t) { return true; });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_archive;
    QString m_absolute = QDir::tempPath() + QStringLiteral("/bitops-must-not-be-written");
};

BITOPS_TEST(TestArchiveUnpacker, QCoreApplication)
#include "tst_archive_unpacker.moc"
