// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test_main.h"
#include "ui/base/work_folder.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace bitops;

class TestWorkFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { rememberFolder({}); }

    void beginsWhereTheProgramWasStarted()
    {
        QCOMPARE(placeToBegin({}), QDir::currentPath());
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(QStringLiteral("/"))); // As desktops start it.
        QCOMPARE(placeToBegin({}), QDir::homePath());
        QVERIFY(QDir::setCurrent(before));
    }

    void goesOnWhereAFileWasUsed()
    {
        QTemporaryDir folder;
        rememberFolderOf(folder.filePath(QStringLiteral("a.bitops")));
        QCOMPARE(placeToBegin({}), folder.path());
        QCOMPARE(placeToBegin(QStringLiteral("/not/there")), folder.path());
        QVERIFY(folder.remove());
        QCOMPARE(placeToBegin({}), QDir::currentPath());
    }

    void whatIsThereIsProposed()
    {
        QTemporaryDir folder;
        rememberFolder(QDir::tempPath());
        QCOMPARE(placeToBegin(folder.path()), folder.path());
    }
};

BITOPS_TEST(TestWorkFolder, QCoreApplication)
#include "tst_work_folder.moc"
