// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "tests/support/paths.h"
#include "tests/support/test_main.h"
#include "ui/base/files.h"
#include "ui/design/unsaved_design.h"
#include "window_fixture.h"

#include <QDir>

using namespace bitops;

namespace {

/// A window that keeps unsaved designs, in a folder with what others have left.
struct Start
{
    QTemporaryDir folder;
    QString unsaved = folder.filePath(QStringLiteral("unsaved"));
    std::unique_ptr<MainWindow> window;

    Start() { QDir().mkpath(unsaved); }

    [[nodiscard]] QString leave(const QString& name, const std::string& text) const
    {
        const QString path = QDir(unsaved).filePath(name + unsavedEnding());
        return saveFile(path, text) ? path : QString();
    }
    [[nodiscard]] QString leaveDesign() const
    {
        return leave(QStringLiteral("left"),
                     unsavedToText({Network{.name = "a & <b>", .blocks = {Block{.outChannels = 24}}}, {}}));
    }
    void open()
    {
        window = std::make_unique<MainWindow>(MainWindow::Environment{
            fakeTrainer(), folder.filePath(QStringLiteral("runs")).toStdString(), false, unsaved});
        window->show();
        QApplication::setActiveWindow(window.get());
        window->offerLeftovers();
    }
    [[nodiscard]] QStringList files() const { return QDir(unsaved).entryList(QDir::Files); }
};

} // namespace

class TestLeftovers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutLeftoversNothingIsAsked()
    {
        Start start;
        start.open();
        QCOMPARE(start.window->document()->network(), notebookNetwork());
        QVERIFY(!start.window->document()->hasChanges());
    }

    void restoresTheDesignAsUnsaved()
    {
        Start start;
        const QString file = start.leaveDesign();
        answerNextQuestion(QMessageBox::Help, QStringLiteral("Restore"));
        start.open();
        QCOMPARE(start.window->document()->blocks(), std::vector<Block>{{.outChannels = 24}});
        QVERIFY(start.window->isWindowModified());
        QVERIFY(!QFile::exists(file));
        QVERIFY(!start.files().isEmpty()); // A second crash does not lose it, either.
        answerNextQuestion(QMessageBox::Discard);
        QVERIFY(start.window->close());
        QCOMPARE(start.files(), QStringList());
    }

    void theQuestionNamesTheDesign()
    {
        Start start;
        QVERIFY(!start.leaveDesign().isEmpty());
        QString question;
        readNextMessage(&question);
        start.open();
        QVERIFY2(question.contains(QLatin1String("a & <b>")), qPrintable(question));
    }

    void discardedIsGone()
    {
        Start start;
        QVERIFY(!start.leaveDesign().isEmpty());
        answerNextQuestion(QMessageBox::Help, QStringLiteral("Discard"));
        start.open();
        QCOMPARE(start.files(), QStringList());
        QCOMPARE(start.window->document()->network(), notebookNetwork());
    }

    void laterKeepsIt()
    {
        Start start;
        const QString file = start.leaveDesign();
        answerNextQuestion(QMessageBox::Help, QStringLiteral("Later"));
        start.open();
        QVERIFY(start.window->close());
        QVERIFY(QFile::exists(file));
    }

    void aBrokenOneIsToldInOneSentenceAndKept()
    {
        Start start;
        const QString file = start.leave(QStringLiteral("broken"), "{\"format\": ");
        QString sentence;
        readNextMessage(&sentence);
        start.open();
        QVERIFY(sentence.startsWith(QLatin1String("Could not restore")));
        QVERIFY(sentence.contains(file));
        QCOMPARE(start.files(), QStringList{QStringLiteral("broken.unsaved.broken")});
        QCOMPARE(start.window->document()->network(), notebookNetwork());
    }

    void anotherWindowsDesignIsNotOffered()
    {
        Start first;
        first.open();
        first.window->document()->removeBlocks(0, 1);
        QTRY_VERIFY_WITH_TIMEOUT(!first.files().isEmpty(), 12'000);
        MainWindow second({fakeTrainer(), first.folder.path().toStdString(), false, first.unsaved});
        second.offerLeftovers(); // A question would wait for ever.
        QVERIFY(!second.document()->hasChanges());
        QVERIFY(second.close());
        QVERIFY(!first.files().isEmpty());
    }
};

BITOPS_TEST(TestLeftovers, QApplication)
#include "tst_leftovers.moc"
