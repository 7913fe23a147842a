// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/download/download_dialog.h"

#include "served_data.h"
#include "tests/support/test_main.h"
#include "ui/base/format.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace bitops;
using test::HttpServer;

namespace {

struct DownloadDialogFixture
{
    HttpServer server;
    QTemporaryDir folder;
    std::string archive = test::smallArchive();
    DownloadDialog dialog{{test::servedArchive(server, archive), dataSources().front()}, folder.path()};
    QSignalSpy ready{&dialog, &DownloadDialog::dataReady};

    DownloadDialogFixture()
    {
        dialog.show();
        QApplication::setActiveWindow(&dialog);
    }

    template <typename T> [[nodiscard]] T* find(const char* name) const
    {
        return dialog.findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] QString state() const { return find<QLabel>("downloadState")->text(); }
    [[nodiscard]] QByteArray body() const { return QByteArray::fromStdString(archive); }
    /// As a person without a mouse: to the dialog, whatever has the focus in it.
    void press(Qt::Key key) const
    {
        QTest::keyClick(QApplication::focusWidget() != nullptr ? QApplication::focusWidget()
                                                               : const_cast<DownloadDialog*>(&dialog),
                        key);
    }
};

} // namespace

class TestDownloadDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetchesByKeyboardAlone()
    {
        DownloadDialogFixture test;
        QVERIFY(QTest::qWaitForWindowActive(&test.dialog));
        QVERIFY(test.find<QLabel>("description")->text().contains(QStringLiteral("10 classes")));
        test.press(Qt::Key_Return);
        QTRY_COMPARE(test.ready.count(), 1);
        QCOMPARE(test.ready.constFirst().constFirst().toString(),
                 test.folder.filePath(QStringLiteral("set")));
        QVERIFY(test.state().contains(QStringLiteral("chosen for the training")));
        test.press(Qt::Key_Escape);
        QVERIFY(!test.dialog.isVisible());
    }

    void escapeStopsThenCloses()
    {
        DownloadDialogFixture test;
        QVERIFY(QTest::qWaitForWindowActive(&test.dialog));
        test.server.setAnswer("set.tar.gz", {.body = test.body(), .sends = 1'000, .fallsSilent = true});
        test.press(Qt::Key_Return);
        QTRY_VERIFY(test.state().startsWith(bytesText(1'000) + QStringLiteral(" of")));
        QVERIFY(test.find<QProgressBar>("downloadBar")->isVisible());
        QVERIFY(!test.find<QComboBox>("dataSource")->isEnabled());
        test.press(Qt::Key_Escape);
        QTRY_VERIFY(test.state().startsWith(QStringLiteral("Stopped.")));
        QVERIFY(test.dialog.isVisible());
        QVERIFY(test.find<QComboBox>("dataSource")->isEnabled());
        test.server.setAnswer("set.tar.gz", {.body = test.body()});
        test.press(Qt::Key_Return); // Goes on.
        QTRY_COMPARE(test.ready.count(), 1);
        QCOMPARE(test.server.requests().constLast().headers["range"], QByteArray("bytes=1000-"));
    }

    void saysWhatToDoWithoutANetwork()
    {
        DownloadDialogFixture test;
        test.server.close();
        test.find<QPushButton>("get")->click();
        QTRY_VERIFY(test.state().contains(QStringLiteral("Without a network: fetch http://127.0.0.1")));
        QVERIFY(test.state().contains(test.folder.path()));
        QVERIFY(test.find<QPushButton>("get")->isEnabled());
        QVERIFY(!test.find<QProgressBar>("downloadBar")->isVisible());
        QCOMPARE(test.ready.count(), 0);
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("said");
        QTest::newRow("not found") << 404 << QByteArray("x") << QStringLiteral("answers “404 Said”");
        QTest::newRow("another file")
            << 200 << QByteArray("x") << QStringLiteral("its MD5 sum is another one");
    }

    void saysWhatIsWrong()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, said);
        DownloadDialogFixture test;
        test.server.setAnswer("set.tar.gz", {.body = body, .status = status});
        test.find<QPushButton>("get")->click();
        QTRY_VERIFY2(test.state().contains(said), qPrintable(test.state()));
    }

    void offersWhatIsThereAlready()
    {
        DownloadDialogFixture test;
        QVERIFY(QDir(test.folder.path()).mkpath(QStringLiteral("here/set")));
        auto* folder = test.find<QLineEdit>("downloadFolder");
        folder->setText(test.folder.filePath(QStringLiteral("here")));
        QCOMPARE(test.find<QPushButton>("get")->text(), QStringLiteral("&Get")); // It is empty.
        QFile file(test.folder.filePath(QStringLiteral("here/set/images")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        folder->clear();
        folder->setText(test.folder.filePath(QStringLiteral("here")));
        QCOMPARE(test.find<QPushButton>("get")->text(), QStringLiteral("&Use It"));
        QVERIFY(test.state().contains(QStringLiteral("already")));
        test.find<QPushButton>("get")->click();
        QCOMPARE(test.ready.count(), 1);
        QVERIFY(test.server.requests().isEmpty());
    }

    void aBadFolderIsToldAtItsField()
    {
        DownloadDialogFixture test;
        auto* field = test.find<QLineEdit>("downloadFolder");
        const auto* problem = test.find<QLabel>("folderProblem");
        QVERIFY(!problem->isVisible());
        for (const char* bad : {"data", "", "/proc/version/data", "/proc/data"}) {
            field->setText(QLatin1String(bad));
            QVERIFY(problem->isVisible());
            QVERIFY(!test.find<QPushButton>("get")->isEnabled());
        }
        field->setText(test.folder.path());
        QVERIFY(test.find<QPushButton>("get")->isEnabled());
    }

    void whatHasComeNeedsNoRoomAgain()
    {
        constexpr qint64 gigabyte = 1'000'000'000;
        const QTemporaryDir folder;
        const qint64 most = QStorageInfo(folder.path()).bytesAvailable() + gigabyte;
        const DataSource source{"large", "Large",   "large", 10,
                                100,     "3×32×32", false,   {{"http://127.0.0.1/images", "", most}},
                                most};
        const auto problemOf = [&] {
            const DownloadDialog dialog({source}, folder.path());
            return dialog.findChild<QLabel*>(QStringLiteral("folderProblem"))->text();
        };
        QVERIFY2(problemOf().contains(QStringLiteral("too little room")), qPrintable(problemOf()));
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("large.part")));
        QFile part(folder.filePath(QStringLiteral("large.part/images")));
        QVERIFY(part.open(QIODevice::WriteOnly));
        QVERIFY(part.resize(2 * gigabyte)); // All of it a hole, which takes no room.
        QCOMPARE(problemOf(), QString());
    }

    void offersTheOfficialArchive()
    {
        DownloadDialogFixture test;
        test.find<QComboBox>("dataSource")->setCurrentIndex(1);
        const QString text = test.find<QLabel>("description")->text();
        QVERIFY(text.contains(QStringLiteral("60,000 images of 3×32×32 in 10 classes")));
        QVERIFY(text.contains(QStringLiteral("www.cs.toronto.edu")));
    }
};

BITOPS_TEST(TestDownloadDialog, QApplication)
#include "tst_download_dialog.moc"
