// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"
#include "core/formats/network_file.h"
#include "core/formats/network_json.h"
#include "core/network/presets.h"
#include "tests/support/full_disk.h"
#include "tests/support/test_main.h"
#include "ui/design/design_selection.h"
#include "ui/design/file_actions.h"
#include "ui/design/preset_dialog.h"
#include "ui/exports/save_dialog.h"
#include "ui/window/export_actions.h"
#include "window_fixture.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QTreeWidget>
#include <QUrl>

#include <sys/stat.h>

using namespace bitops;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A window with a file open that another program has changed since, to a design of two blocks.
struct ChangedFile : WindowFixture
{
    QString path = folder.filePath(QStringLiteral("design.bitops"));

    [[nodiscard]] bool open()
    {
        return writeTextFile(path.toStdString(), networkToText(notebookNetwork())).hasValue() &&
               window.openFile(path);
    }
    [[nodiscard]] bool changeFile() const
    {
        return writeTextFile(path.toStdString(), networkToText(Network{.blocks = {Block{}, Block{}}}))
            .hasValue();
    }
    void turnToWindow()
    {
        QEvent activation(QEvent::WindowActivate);
        QApplication::sendEvent(&window, &activation);
    }
    [[nodiscard]] std::size_t savedBlocks() const { return loadNetwork(path.toStdString())->blocks.size(); }
};

/// Takes a network in the next dialog of presets; `row` keeps what stood beside its name.
void takeNextPreset(const QString& name, QStringList* row)
{
    auto* timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, name, row] {
        auto* dialog = qobject_cast<PresetDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr) {
            return;
        }
        timer->deleteLater();
        auto* list = dialog->findChild<QTreeWidget*>(QStringLiteral("presetList"));
        list->setCurrentItem(list->findItems(name, Qt::MatchExactly).value(0));
        for (int column = 0; column < list->columnCount(); ++column) {
            *row += list->currentItem()->text(column).replace(QChar(0x00A0), QLatin1Char(' '));
        }
        QTest::keyClick(list, Qt::Key_Return);
    });
    timer->start(5);
}

} // namespace

class TestFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void theTitleTellsNameAndChanges()
    {
        WindowFixture fixture;
        QVERIFY(fixture.window.windowTitle().startsWith(QLatin1String("notebook")));
        QVERIFY(!fixture.window.isWindowModified());
        fixture.action("removeBlocks")->trigger();
        QVERIFY(fixture.window.isWindowModified());
        QVERIFY(fixture.text("fileStatus").contains(QLatin1String("modified")));
        fixture.document()->undoStack()->undo();
        QVERIFY(!fixture.window.isWindowModified());
    }

    void aFullDiskIsToldOfAndCostsNothing()
    {
        WindowFixture fixture;
        const QString path = fixture.folder.filePath(QStringLiteral("design.bitops"));
        QVERIFY(writeTextFile(path.toStdString(), networkToText(notebookNetwork())));
        QVERIFY(fixture.window.openFile(path));
        fixture.action("removeBlocks")->trigger();
        const QByteArray before = contentOf(path);
        QString sentence;
        {
            const FullDisk disk;
            readNextMessage(&sentence);
            fixture.action("saveDesign")->trigger();
        }
        QVERIFY2(sentence.contains(path), qPrintable(sentence));
        QVERIFY(fixture.window.isWindowModified());
        QVERIFY(fixture.text("fileStatus").contains(QLatin1String("modified")));
        QCOMPARE(contentOf(path), before);
        fixture.action("saveDesign")->trigger();
        QVERIFY(!fixture.window.isWindowModified());
        QVERIFY(contentOf(path) != before);
    }

    void aPipeIsNoDesign()
    {
        WindowFixture fixture;
        const QString path = fixture.folder.filePath(QStringLiteral("pipe.bitops"));
        QCOMPARE(::mkfifo(path.toUtf8().constData(), 0600), 0);
        QString sentence;
        readNextMessage(&sentence);
        QVERIFY(!fixture.window.openFile(path)); // Who waits for its writer waits for ever.
        QVERIFY2(sentence.contains(path), qPrintable(sentence));
    }

    void aDroppedNameThatIsNotUtf8IsNoOtherFile()
    {
        WindowFixture fixture;
        QMimeData dropped;
        dropped.setUrls(
            {QUrl(QUrl::fromLocalFile(fixture.folder.path()).toString() + QStringLiteral("/caf%E9.bitops"))});
        const QString path = FileActions::draggedFile(&dropped);
        for (const char* other : {"/caf%E9.bitops", "/caf\u00e9.bitops", "/caf\ufffd.bitops"}) {
            QVERIFY(
                writeTextFile(fixture.folder.path().toStdString() + other, networkToText(notebookNetwork())));
        }
        QString sentence;
        readNextMessage(&sentence);
        QVERIFY(!fixture.window.openFile(path));
        QVERIFY2(sentence.contains(QLatin1String("not UTF-8")), qPrintable(sentence));
    }

    void opensAFile()
    {
        WindowFixture fixture;
        const QString path = fixture.folder.filePath(QStringLiteral("small.bitops"));
        QVERIFY(writeTextFile(path.toStdString(),
                              networkToText(Network{.name = "small", .blocks = {Block{.outChannels = 16}}})));
        QVERIFY(fixture.window.openFile(path));
        QCOMPARE(fixture.table()->model()->rowCount(), 1);
        QCOMPARE(fixture.text("fileStatus"), QStringLiteral("small.bitops — saved"));
    }

    void aBrokenFileIsRefusedWithASentence()
    {
        WindowFixture fixture;
        const QString path = fixture.folder.filePath(QStringLiteral("broken.bitops"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not a network") > 0);
        file.close();
        QString sentence;
        readNextMessage(&sentence);
        QVERIFY(!fixture.window.openFile(path));
        QVERIFY(sentence.contains(path));
        QCOMPARE(fixture.table()->model()->rowCount(), 5);
    }

    void savesToTheFileItCameFrom()
    {
        WindowFixture fixture;
        const QString path = fixture.folder.filePath(QStringLiteral("design.bitops"));
        QVERIFY(writeTextFile(path.toStdString(), networkToText(notebookNetwork())));
        QVERIFY(fixture.window.openFile(path));
        fixture.action("removeBlocks")->trigger();
        fixture.action("saveDesign")->trigger();
        QVERIFY(!fixture.document()->hasChanges());
        QCOMPARE(loadNetwork(path.toStdString())->blocks.size(), std::size_t{4});
    }

    void aFileThatOthersHaveChangedIsOverwrittenOnlyWhenWanted()
    {
        ChangedFile fixture;
        QVERIFY(fixture.open());
        fixture.action("removeBlocks")->trigger();
        QVERIFY(fixture.changeFile());
        answerNextQuestion(QMessageBox::Cancel);
        fixture.action("saveDesign")->trigger();
        QCOMPARE(fixture.savedBlocks(), std::size_t{2});
        QVERIFY(fixture.document()->hasChanges());

        answerNextQuestion(QMessageBox::Help, QStringLiteral("Overwrite"));
        fixture.action("saveDesign")->trigger();
        QCOMPARE(fixture.savedBlocks(), std::size_t{4});
        QVERIFY(!fixture.document()->hasChanges());

        fixture.action("removeBlocks")->trigger();
        fixture.action("saveDesign")->trigger(); // No question: nobody else has written since.
        QCOMPARE(fixture.savedBlocks(), std::size_t{3});
    }

    void insteadOfOverwritingItCanBeSavedElsewhere()
    {
        ChangedFile fixture;
        QVERIFY(fixture.open());
        fixture.action("removeBlocks")->trigger();
        QVERIFY(fixture.changeFile());
        const QString other = fixture.folder.filePath(QStringLiteral("other.bitops"));
        QString offered;
        answerNextQuestion(QMessageBox::Help, QStringLiteral("Save As…"));
        answerNextFileDialog(other, &offered);
        fixture.action("saveDesign")->trigger();
        QCOMPARE(fixture.document()->filePath(), other);
        QCOMPARE(fixture.savedBlocks(), std::size_t{2});
        QCOMPARE(loadNetwork(other.toStdString())->blocks.size(), std::size_t{4});
    }

    void aFileThatIsGoneIsSavedWithoutAQuestion()
    {
        ChangedFile fixture;
        QVERIFY(fixture.open());
        fixture.action("removeBlocks")->trigger();
        QVERIFY(QFile::remove(fixture.path));
        fixture.action("saveDesign")->trigger();
        QCOMPARE(fixture.savedBlocks(), std::size_t{4});
    }

    void aChangedFileCanBeReloaded()
    {
        ChangedFile fixture;
        QVERIFY(fixture.open());
        fixture.turnToWindow();
        QVERIFY(fixture.action("reloadFile") == nullptr);
        QVERIFY(fixture.changeFile());
        fixture.turnToWindow();
        QVERIFY(fixture.action("reloadFile") != nullptr);
        fixture.action("reloadFile")->trigger();
        QCOMPARE(fixture.document()->blocks().size(), std::size_t{2});
        QCOMPARE(fixture.document()->filePath(), fixture.path);
        QTRY_VERIFY(fixture.action("reloadFile") == nullptr);
    }

    void aChangedFileThatIsNotWantedIsNotOfferedAgain()
    {
        ChangedFile fixture;
        QVERIFY(fixture.open());
        QVERIFY(fixture.changeFile());
        fixture.turnToWindow();
        QVERIFY(fixture.action("keepDesign") != nullptr);
        fixture.action("keepDesign")->trigger();
        QTRY_VERIFY(fixture.action("keepDesign") == nullptr);
        fixture.turnToWindow();
        QVERIFY(fixture.action("keepDesign") == nullptr);
        QCOMPARE(fixture.document()->blocks().size(), std::size_t{5});
    }

    void withUnsavedChangesNothingIsReloaded()
    {
        ChangedFile fixture;
        QVERIFY(fixture.open());
        fixture.action("removeBlocks")->trigger();
        QVERIFY(fixture.changeFile());
        fixture.turnToWindow();
        QVERIFY(fixture.action("reloadFile") == nullptr);
    }

    void savesUnderANameThatItProposes()
    {
        const WindowFixture fixture;
        const QString path = fixture.folder.filePath(QStringLiteral("mine.bitops"));
        QString offered;
        answerNextFileDialog(path, &offered);
        fixture.action("saveDesignAs")->trigger();
        QCOMPARE(offered, QStringLiteral("notebook.bitops"));
        QCOMPARE(*loadNetwork(path.toStdString()), notebookNetwork());
        QCOMPARE(fixture.text("fileStatus"), QStringLiteral("mine.bitops — saved"));
    }

    void opensTheFileThatIsChosen()
    {
        const WindowFixture fixture;
        const QString path = fixture.folder.filePath(QStringLiteral("small.bitops"));
        QVERIFY(writeTextFile(path.toStdString(), networkToText(Network{.blocks = {Block{}}})));
        QString offered;
        answerNextFileDialog(path, &offered);
        fixture.action("openDesign")->trigger();
        QCOMPARE(fixture.document()->filePath(), path);
    }

    void exportsUnderANameThatItProposes()
    {
        const WindowFixture fixture;
        const QString path = fixture.folder.filePath(QStringLiteral("costs.csv"));
        QString offered;
        answerNextFileDialog(path, &offered);
        fixture.action("exportLayers")->trigger();
        QCOMPARE(offered, QStringLiteral("notebook-layers.csv"));
        QVERIFY(contentOf(path).startsWith("counting,"));
    }

    void exportsTheLayersOfTheSelectedBlocks()
    {
        const WindowFixture fixture;
        fixture.window.selection()->select({1, 3}, 3);
        const QString path = fixture.folder.filePath(QStringLiteral("some.csv"));
        QString offered;
        answerNextFileDialog(path, &offered);
        fixture.action("exportSelectedLayers")->trigger();
        QCOMPARE(offered, QStringLiteral("notebook-selected-layers.csv"));
        const QByteArray csv = contentOf(path);
        QCOMPARE(csv.count('\n'), 1 + 4);
        QVERIFY(csv.contains(",3x32x32,1,depthwise,") && csv.contains(",3x32x32,3,pointwise,"));
        fixture.window.selection()->select({}, -1);
        QVERIFY(!fixture.action("exportSelectedLayers")->isEnabled());
    }

    void closingWithChangesAsks_data()
    {
        QTest::addColumn<QMessageBox::StandardButton>("answer");
        QTest::addColumn<bool>("closes");
        QTest::addColumn<std::size_t>("savedBlocks");
        QTest::newRow("save") << QMessageBox::Save << true << std::size_t{4};
        QTest::newRow("discard") << QMessageBox::Discard << true << std::size_t{5};
        QTest::newRow("cancel") << QMessageBox::Cancel << false << std::size_t{5};
    }

    void closingWithChangesAsks()
    {
        QFETCH(QMessageBox::StandardButton, answer);
        QFETCH(std::size_t, savedBlocks);
        WindowFixture fixture;
        const QString path = fixture.folder.filePath(QStringLiteral("design.bitops"));
        QVERIFY(writeTextFile(path.toStdString(), networkToText(notebookNetwork())));
        QVERIFY(fixture.window.openFile(path));
        fixture.action("removeBlocks")->trigger();
        answerNextQuestion(answer);
        QTEST(fixture.window.close(), "closes");
        QCOMPARE(loadNetwork(path.toStdString())->blocks.size(), savedBlocks);
    }

    void closingWithoutChangesDoesNotAsk()
    {
        WindowFixture fixture;
        QVERIFY(fixture.window.close());
    }

    void aNewDesignHasOneBlock()
    {
        WindowFixture fixture;
        fixture.action("newDesign")->trigger();
        QCOMPARE(fixture.table()->model()->rowCount(), 1);
        QVERIFY(!fixture.document()->hasChanges());
    }

    void aPresetReplacesTheDesign()
    {
        WindowFixture fixture;
        fixture.action("newDesign")->trigger();
        QStringList row;
        takeNextPreset(QStringLiteral("mobilenetv2"), &row);
        fixture.action("newFromPreset")->trigger();
        QCOMPARE(fixture.document()->network(), *findPreset("mobilenetv2"));
        // Blocks, BitOps and parameters were there to be read before.
        QCOMPARE(row.value(2), QStringLiteral("19"));
        QVERIFY2(row.value(4).startsWith(QLatin1String("2.4")), qPrintable(row.join(QLatin1Char('|'))));
        QCOMPARE(row.value(5), QStringLiteral("3.50 M"));
    }

    void aFileDroppedOnTheWindowIsOpened()
    {
        WindowFixture fixture;
        const QString path = fixture.folder.filePath(QStringLiteral("design.py"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("config = [(16, 1, 3)]\n") > 0);
        file.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&fixture.window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::ShiftModifier);
        QApplication::sendEvent(&fixture.window, &drop);
        QVERIFY(drop.isAccepted());
        QCOMPARE(drop.dropAction(), Qt::CopyAction); // A move would have the giver delete the file.
        // Not within the drop: whoever gave the file waits for its end.
        QCOMPARE(fixture.document()->blocks(), notebookNetwork().blocks);
        QTRY_COMPARE(fixture.document()->blocks(),
                     (std::vector<Block>{{.outChannels = 16, .weightBits = 3}}));
        QVERIFY(fixture.document()->filePath().isEmpty()); // Someone's code is never saved over.

        data.setUrls({QUrl::fromLocalFile(fixture.folder.filePath(QStringLiteral("picture.png")))});
        QDragEnterEvent other({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        other.ignore();
        QApplication::sendEvent(&fixture.window, &other);
        QVERIFY(!other.isAccepted());
    }

    void notebooksAndTextsAreOpenedAsPythonIs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("a notebook") << QStringLiteral("design.ipynb")
                                    << QByteArray("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", "
                                                  "\"source\": \"b = [(16, 1, 3)]\"}]}");
        QTest::newRow("a text") << QStringLiteral("design.txt") << QByteArray("Out[4]: [(16, 1, 3)]\n");
        QTest::newRow("Python in capitals")
            << QStringLiteral("DESIGN.PY") << QByteArray("b = [(16, 1, 3)]\n");
    }

    void notebooksAndTextsAreOpenedAsPythonIs()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        WindowFixture fixture;
        const QString path = fixture.folder.filePath(name);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
        file.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QCOMPARE(FileActions::draggedFile(&data), path);
        QVERIFY(
            networkFilter().contains(QLatin1Char('*') + QFileInfo(path.toLower()).suffix().prepend(u'.')));

        const Status status = fixture.document()->open(path);
        QVERIFY2(status.hasValue(), status ? "" : status.error().message.c_str());
        QCOMPARE(fixture.document()->blocks(), (std::vector<Block>{{.outChannels = 16, .weightBits = 3}}));
        QVERIFY(fixture.document()->filePath().isEmpty()); // Someone's code is never saved over.
    }

    void aTextThatHoldsADesignIsSavedTo()
    {
        WindowFixture fixture;
        const QString path = fixture.folder.filePath(QStringLiteral("design.txt"));
        QVERIFY(fixture.document()->save(path).hasValue());
        QVERIFY(fixture.document()->open(path).hasValue());
        QCOMPARE(fixture.document()->filePath(), path);
    }

    void aNameWithADotKeepsItInTheProposal()
    {
        const WindowFixture fixture;
        fixture.document()->setNetwork(*findPreset("mobilenetv2-0.5"));
        QString offered;
        answerNextFileDialog(fixture.folder.filePath(QStringLiteral("layers.csv")), &offered);
        fixture.action("exportLayers")->trigger();
        QCOMPARE(offered, QStringLiteral("mobilenetv2-0.5-layers.csv"));
    }

    void exportsTablesForPapers()
    {
        WindowFixture fixture;
        const QString path = fixture.folder.filePath(QStringLiteral("rules.md"));
        QString offered;
        answerNextFileDialog(path, &offered);
        fixture.action("exportRulesAsMarkdown")->trigger();
        QCOMPARE(offered, QStringLiteral("notebook-rules.md"));
        QVERIFY(contentOf(path).contains("weight-bits"));
        QVERIFY(contentOf(path).contains("83,763,200"));
        fixture.action("copyLayersAsMarkdown")->trigger();
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("| depthwise")));
    }

    void exportsAPyTorchClass()
    {
        const WindowFixture fixture;
        fixture.document()->setNetwork(Network{.name = "my-net 2", .blocks = {Block{}}});
        const QString path = fixture.folder.filePath(QStringLiteral("net.py"));
        QString offered;
        answerNextFileDialog(path, &offered);
        fixture.action("exportPyTorch")->trigger();
        QCOMPARE(offered, QStringLiteral("my_net_2.py"));
        QVERIFY(contentOf(path).contains("\nclass MyNet2(nn.Module):\n"));
    }

    void aBrokenDesignHasNoPyTorchClass()
    {
        const WindowFixture fixture;
        QVERIFY(fixture.action("exportPyTorch")->isEnabled());
        fixture.document()->setNetwork(Network{.blocks = {Block{}, Block{.stride = 9}}});
        QVERIFY(!fixture.action("exportPyTorch")->isEnabled());
        QVERIFY(fixture.action("exportLayers")->isEnabled());
    }

    void exportsTheLayers()
    {
        const WindowFixture fixture;
        const QString path = fixture.folder.filePath(QStringLiteral("layers.csv"));
        QVERIFY(fixture.window.exports()->exportLayers(path));
        const QByteArray csv = contentOf(path);
        QCOMPARE(csv.count('\n'), 12);
        QVERIFY(csv.contains("weight-bits,3x32x32,1,depthwise,"));
    }

    void trainingIsExportedOnceThereAreEpochs()
    {
        WindowFixture fixture;
        QVERIFY(!fixture.action("exportTraining")->isEnabled());
        fixture.action("train")->trigger();
        QTRY_VERIFY(fixture.window.session()->record().outcome().has_value());
        QVERIFY(fixture.action("exportTraining")->isEnabled());
        const QString path = fixture.folder.filePath(QStringLiteral("training.csv"));
        QVERIFY(fixture.window.exports()->exportTraining(path));
        QCOMPARE(contentOf(path).count('\n'), 4);
    }

    void anExportThatFailsSaysWhy()
    {
        const WindowFixture fixture;
        const Status status =
            fixture.window.exports()->exportLayers(QStringLiteral("/nonexistent-folder/layers.csv"));
        QVERIFY(!status);
        QVERIFY(QString::fromStdString(status.error().message)
                    .contains(QLatin1String("/nonexistent-folder/layers.csv")));
    }
};

BITOPS_TEST(TestFiles, QApplication)
#include "tst_files.moc"
