// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/full_disk.h"
#include "tests/support/own_settings.h"
#include "tests/support/test_main.h"
#include "ui/base/settings_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace bitops;

class TestSettingsFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        keepSettingsIn(m_folder->path());
    }

    void qtReadsWhatIsWritten_data()
    {
        QTest::addColumn<QVariant>("value");
        QByteArray bytes;
        for (int byte = 0; byte < 256; ++byte) {
            bytes += static_cast<char>(byte);
        }
        bytes += "\1f\0a 2,;="; // Digits behind a control character belong to no code.
        QString letters;
        for (char16_t letter = 1; letter < 0x180; ++letter) {
            letters += QChar(letter);
        }
        QTest::newRow("bytes") << QVariant(bytes);
        QTest::newRow("no bytes") << QVariant(QByteArray());
        QTest::newRow("text") << QVariant(QStringLiteral("notebook"));
        QTest::newRow("letters") << QVariant(letters);
        QTest::newRow("quotes") << QVariant(QStringLiteral("a\"b\\c%20;d=e, \x1f"
                                                           "face\n[x]"));
        QTest::newRow("beyond the first plane") << QVariant(QString::fromUtf8("\xf0\x9f\x98\x80 é 网络"));
        QTest::newRow("at") << QVariant(QStringLiteral("@ByteArray(x)"));
        QTest::newRow("spaces") << QVariant(QStringLiteral("  a  "));
        QTest::newRow("empty") << QVariant(QString());
        QTest::newRow("yes") << QVariant(true);
        QTest::newRow("number") << QVariant(-42);
        QTest::newRow("part") << QVariant(0.1);
        QTest::newRow("list") << QVariant(
            QStringList{QStringLiteral("a, b"), QString(), QStringLiteral("@c")});
        QTest::newRow("list of one") << QVariant(QStringList{QStringLiteral("/home/a b")});
        QTest::newRow("empty list") << QVariant(QStringList());
    }

    void qtReadsWhatIsWritten()
    {
        QFETCH(QVariant, value);
        for (const QString& key :
             {QStringLiteral("plain"), QStringLiteral("group/key"), QStringLiteral("group/columns/17")}) {
            QVERIFY(SettingsFile::instance().setValue(key, value));
        }
        // By another name, so that nothing that Qt remembers is compared.
        const QString copy = m_folder->filePath(QStringLiteral("copy.ini"));
        QVERIFY(QFile::copy(QSettings().fileName(), copy));
        const QSettings read(copy, QSettings::IniFormat);
        for (const QString& key : read.allKeys()) {
            QVariant found = read.value(key);
            if (value.metaType() == QMetaType::fromType<QStringList>()) {
                found = found.toStringList(); // An empty list is stored as nothing.
            }
            QVERIFY(found.convert(value.metaType()));
            QCOMPARE(found, value);
        }
        QCOMPARE(read.allKeys().size(), 3);
    }

    void whatQtHasWrittenStays()
    {
        const QByteArray bytes("\0\x1f"
                               "face\xff,;",
                               9);
        {
            QSettings old;
            old.setValue(QStringLiteral("window/geometry"), bytes);
            old.setValue(QStringLiteral("recentFiles"),
                         QStringList{QStringLiteral("a, b"), QStringLiteral("c")});
            old.setValue(QStringLiteral("views/whole"), true);
        }
        QVERIFY(SettingsFile::instance().setValue(QStringLiteral("views/other"), 3));
        const QSettings read;
        QCOMPARE(read.value(QStringLiteral("window/geometry")).toByteArray(), bytes);
        QCOMPARE(read.value(QStringLiteral("recentFiles")).toStringList().size(), 2);
        QCOMPARE(read.value(QStringLiteral("views/whole")).toString(), QStringLiteral("true"));
        QCOMPARE(read.value(QStringLiteral("views/other")).toInt(), 3);
    }

    void aFullDiskLeavesWhatWasKept()
    {
        QVERIFY(SettingsFile::instance().setValue(QStringLiteral("threads"), 4));
        QFile file(QSettings().fileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        const QSignalSpy failed(&SettingsFile::instance(), &SettingsFile::failed);
        {
            const FullDisk disk;
            QVERIFY(!SettingsFile::instance().setValue(QStringLiteral("threads"), 12));
        }
        QCOMPARE(failed.count(), 1);
        QVERIFY(failed.first().first().toString().contains(QSettings().fileName()));
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), before);
        QCOMPARE(QDir(QFileInfo(file).path()).entryList(QDir::Files).size(), 1);
    }

    void whatDoesNotChangeIsNotWritten()
    {
        QVERIFY(SettingsFile::instance().setValue(QStringLiteral("threads"), 4));
        const FullDisk disk;
        QVERIFY(SettingsFile::instance().setValue(QStringLiteral("threads"), 4));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

BITOPS_TEST(TestSettingsFile, QCoreApplication)
#include "tst_settings_file.moc"
