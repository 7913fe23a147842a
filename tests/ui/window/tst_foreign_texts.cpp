// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"
#include "core/network/presets.h"
#include "core/runs/run_notes.h"
#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"
#include "ui/design/baseline.h"
#include "ui/design/file_actions.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_table.h"
#include "ui/runs/run_tabs.h"
#include "ui/runs/runs_model.h"
#include "ui/runs/runs_panel.h"
#include "window_fixture.h"

#include <QStatusBar>
#include <QTextDocument>

using namespace bitops;

namespace {

/// Most of what is shown of a name, each letter written as a code.
constexpr qsizetype mostShown = 6 * 200;

bool isShort(const QString& text)
{
    return text.size() <= mostShown && !text.contains(QLatin1Char('\n')) && !text.contains(QChar(0x1b)) &&
           !text.contains(QChar(0x202e));
}

/// What is read of a text that may be taken for markup.
QString readIn(const QString& text)
{
    if (!Qt::mightBeRichText(text)) {
        return text;
    }
    QTextDocument document;
    document.setHtml(text);
    return document.toPlainText();
}

} // namespace

/// Names are somebody else's: a window shows them as they are, whatever they are.
class TestForeignTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<std::string>("name");
        QTest::newRow("markup") << std::string("<b>bold</b><img src=x>");
        QTest::newRow("controls") << std::string("a\nb\x1b[31m\xe2\x80\xae"
                                                 "c");
        QTest::newRow("a megabyte") << std::string(1'000'000, 'n');
        QTest::newRow("a megabyte of lines") << std::string(1'000'000, '\n');
        QTest::newRow("placeholders") << std::string("%1 %2 %99 [*] &a");
    }

    void designsOfAnyNameAreShown_data() { names_data(); }

    void designsOfAnyNameAreShown()
    {
        QFETCH(std::string, name);
        WindowFixture fixture;
        Network network = notebookNetwork();
        network.name = name;
        fixture.document()->setNetwork(network);
        QVERIFY(fixture.isShown());
        QVERIFY(isShort(fixture.window.windowTitle()));
        QVERIFY(isShort(fixture.text("fileStatus")));
        QCOMPARE(fixture.window.findChild<QLabel*>(QStringLiteral("fileStatus"))->textFormat(),
                 Qt::PlainText);
        fixture.window.baseline()->pin(network, QString::fromStdString(name));
        const QAbstractItemModel* table = fixture.table()->model();
        for (int column = 0; column < table->columnCount(); ++column) {
            QVERIFY(readIn(table->index(0, column).data(Qt::ToolTipRole).toString()).size() < 2 * mostShown);
        }
        // Who passes the name's field by does not change the name.
        auto* field = fixture.window.findChild<QLineEdit*>(QStringLiteral("networkName"));
        QVERIFY(field != nullptr);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(fixture.document()->network().name, name);
        QVERIFY(!fixture.document()->hasChanges());
        QString question;
        fixture.action("removeBlocks")->trigger();
        readNextMessage(&question);
        QVERIFY(!fixture.window.files()->maybeSave());
        QVERIFY(!question.isEmpty() && question.size() < 2 * mostShown);
    }

    void runsOfAnyNameAreShown_data() { names_data(); }

    void runsOfAnyNameAreShown()
    {
        QFETCH(std::string, name);
        WindowFixture fixture;
        const std::filesystem::path folder =
            storeRun(fixture.window.runs()->library()->folder(), "a", {0.25});
        QVERIFY(saveRunNotes(folder, {.name = name, .notes = name}));
        RunLibrary* library = fixture.window.runs()->library();
        library->refresh();
        QTRY_COMPARE(library->runs().size(), std::size_t{1});
        QTableView* table = fixture.window.runs()->panel()->table();
        QTRY_COMPARE(table->model()->rowCount(), 1);
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            const QModelIndex cell = table->model()->index(0, column);
            QVERIFY(isShort(cell.data().toString()));
            QVERIFY(readIn(cell.data(Qt::ToolTipRole).toString()).size() <= 8'000);
        }
        const QString tip = table->model()->index(0, RunsModel::NotesColumn).data(Qt::ToolTipRole).toString();
        QVERIFY(name.find('<') == std::string::npos || readIn(tip).contains(QLatin1String("<b>")));
        table->selectRow(0);
        for (const QAction* action : fixture.window.findChildren<QAction*>()) {
            QVERIFY(action->toolTip().size() < 8'000);
        }
    }

    void aLongKeyOfAFileIsNotSaidInFull()
    {
        WindowFixture fixture;
        const QString path = fixture.folder.filePath(QStringLiteral("long.bitops"));
        QVERIFY(writeTextFile(path.toStdString(), R"({"format": "bitops", "version": 1, ")" +
                                                      std::string(5'000'000, 'k') + R"(": 1})"));
        QString sentence;
        readNextMessage(&sentence);
        QVERIFY(!fixture.window.openFile(path));
        QVERIFY(!sentence.isEmpty() && sentence.size() <= 4'000);
    }
};

BITOPS_TEST(TestForeignTexts, QApplication)
#include "tst_foreign_texts.moc"
