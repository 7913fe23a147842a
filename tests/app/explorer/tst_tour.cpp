// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/paths.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace bitops;

namespace {

QList<QByteArray> linesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QList<QByteArray>();
}

} // namespace

/// The whole program once through: window and real trainer.
class TestTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesAPictureAndTheFigures()
    {
        const QTemporaryDir folder;
        const QString results = folder.filePath(QStringLiteral("a/b"));
        QProcess explorer;
        explorer.start(programFolder() + QStringLiteral("/bitops-explorer"),
                       {QStringLiteral("--tour"), results});
        QVERIFY(explorer.waitForFinished(900'000));
        QVERIFY2(explorer.exitStatus() == QProcess::NormalExit && explorer.exitCode() == 0,
                 explorer.readAllStandardError().constData());
        QVERIFY(explorer.readAllStandardOutput().contains(results.toUtf8()));

        const QImage picture(results + QStringLiteral("/window.png"));
        QCOMPARE(picture.size(), QSize(1480, 920));
        const QList<QByteArray> layers = linesOf(results + QStringLiteral("/layers.csv"));
        QCOMPARE(layers.size(), 12);
        // Block 2 with 4 bits instead of 2: 8 · 8 · 64 · 128 · 4.
        QVERIFY(layers.at(6).startsWith(
            "weight-bits,3x32x32,2,pointwise,64,8,8,128,8,8,1,1,0,1,4,32,524288,2097152,"));
        const QList<QByteArray> epochs = linesOf(results + QStringLiteral("/training.csv"));
        QCOMPARE(epochs.size(), 4);
        const double firstLoss = epochs.at(1).split(',').at(1).toDouble();
        const double lastLoss = epochs.at(3).split(',').at(1).toDouble();
        QVERIFY(lastLoss < firstLoss);
    }
};

BITOPS_TEST(TestTour, QCoreApplication)
#include "tst_tour.moc"
