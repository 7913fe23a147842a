// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test_main.h"
#include "ui/base/owned_file.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace bitops;

namespace {

const QString ending = QStringLiteral(".kept");

std::size_t countLeftBehind(const QString& folder)
{
    return OwnedFile::takeLeftBehind(folder, ending).size();
}

} // namespace

class TestOwnedFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsThereFromTheFirstTextUntilItIsRemoved()
    {
        const QTemporaryDir home;
        const QString folder = home.filePath(QStringLiteral("to/be/made"));
        OwnedFile file(folder, ending);
        QVERIFY(!file.isHeld());
        QVERIFY(!QFile::exists(folder));
        QVERIFY(file.write("one"));
        QVERIFY(file.isHeld() && file.path().endsWith(ending));
        QVERIFY(file.write("two"));
        QCOMPARE(*file.read(), std::string("two"));
        file.remove();
        QVERIFY(!file.isHeld());
        QVERIFY(QDir(folder).isEmpty());
        QVERIFY(file.write("three")); // And again.
        QCOMPARE(*file.read(), std::string("three"));
    }

    void whatHasAnOwnerIsNotLeftBehind()
    {
        const QTemporaryDir home;
        OwnedFile first(home.path(), ending);
        OwnedFile second(home.path(), ending);
        QVERIFY(first.write("1") && second.write("2"));
        QVERIFY(first.path() != second.path());
        QCOMPARE(countLeftBehind(home.path()), std::size_t{0});
    }

    void whatIsLeftBehindIsTakenOnce()
    {
        const QTemporaryDir home;
        QString path;
        {
            OwnedFile file(home.path(), ending);
            QVERIFY(file.write("left"));
            path = file.path();
        }
        std::vector<OwnedFile> taken = OwnedFile::takeLeftBehind(home.path(), ending);
        QCOMPARE(taken.size(), std::size_t{1});
        QCOMPARE(taken.front().path(), path);
        QCOMPARE(*taken.front().read(), std::string("left"));
        QCOMPARE(countLeftBehind(home.path()), std::size_t{0});
        taken.front().remove();
        taken.clear();
        QCOMPARE(countLeftBehind(home.path()), std::size_t{0});
        QVERIFY(QDir(home.path()).isEmpty());
    }

    void theNewestComesFirst()
    {
        const QTemporaryDir home;
        const QDateTime now = QDateTime::currentDateTime();
        for (const int age : {20, 0, 10}) {
            QFile file(home.filePath(QString::number(age) + ending));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.setFileTime(now.addSecs(-age), QFileDevice::FileModificationTime));
        }
        QStringList names;
        for (const OwnedFile& file : OwnedFile::takeLeftBehind(home.path(), ending)) {
            names += QFileInfo(file.path()).baseName();
        }
        QCOMPARE(names, QStringList({QStringLiteral("0"), QStringLiteral("10"), QStringLiteral("20")}));
    }

    void whatIsSetAsideIsNotFoundAgain()
    {
        const QTemporaryDir home;
        QString aside;
        {
            OwnedFile file(home.path(), ending);
            QVERIFY(file.write("broken"));
            aside = file.setAside();
        }
        QVERIFY(QFile::exists(aside));
        QCOMPARE(countLeftBehind(home.path()), std::size_t{0});
    }

    void aFolderThatCannotBeMadeIsNamed()
    {
        OwnedFile file(QStringLiteral("/proc/no-such-folder"), ending);
        const Status status = file.write("x");
        QVERIFY(!status);
        QVERIFY(status.error().message.find("/proc/no-such-folder") != std::string::npos);
        QVERIFY(!file.isHeld());
    }
};

BITOPS_TEST(TestOwnedFile, QCoreApplication)
#include "tst_owned_file.moc"
