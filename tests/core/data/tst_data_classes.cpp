// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/data_classes.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bitops;

namespace {

bool always()
{
    return true;
}

bool write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) &&
           file.write(content) == content.size();
}

/// IDX labels, and the files beside them that are looked for by name.
bool writeIdx(const QTemporaryDir& folder, const QByteArray& labels)
{
    const QByteArray header =
        QByteArray::fromHex("00000801") + QByteArray(3, '\0') + static_cast<char>(labels.size());
    return write(folder.filePath(QStringLiteral("train-labels-idx1-ubyte")), header + labels) &&
           write(folder.filePath(QStringLiteral("train-images-idx3-ubyte")), "x") &&
           write(folder.filePath(QStringLiteral("t10k-labels-idx1-ubyte")), "x") &&
           write(folder.filePath(QStringLiteral("t10k-images-idx3-ubyte")), "x");
}

} // namespace

class TestDataClasses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shapesHaveTen() { QCOMPARE(classesOfData("shapes", always), std::optional<std::int64_t>(10)); }

    void picturesHaveOneForEachFolder()
    {
        const QTemporaryDir folder;
        for (const char* name : {"train/cat/1.png", "train/dog/1.png", "train/owl/1.png", "test/cat/1.png"}) {
            QVERIFY(write(folder.filePath(QString::fromLatin1(name)), "not looked at"));
        }
        QCOMPARE(classesOfData(folder.path().toStdString(), always), std::optional<std::int64_t>(3));
    }

    void idxHasWhatItsLabelsReach()
    {
        const QTemporaryDir fromZero;
        QVERIFY(writeIdx(fromZero, QByteArray::fromHex("000301")));
        QCOMPARE(classesOfData(fromZero.path().toStdString(), always), std::optional<std::int64_t>(4));
        const QTemporaryDir fromOne;
        QVERIFY(writeIdx(fromOne, QByteArray::fromHex("011a02")));
        QCOMPARE(classesOfData(fromOne.path().toStdString(), always), std::optional<std::int64_t>(26));
    }

    void whatIsNoDataHasNone()
    {
        const QTemporaryDir folder;
        QCOMPARE(classesOfData(folder.path().toStdString(), always), std::nullopt);
        QCOMPARE(classesOfData("/nowhere/at/all", always), std::nullopt);
        QVERIFY(write(folder.filePath(QStringLiteral("train/cat/1.png")), "x"));
        QCOMPARE(classesOfData(folder.path().toStdString(), [] { return false; }), std::nullopt);
    }
};

BITOPS_TEST(TestDataClasses, NoApplication)
#include "tst_data_classes.moc"
