// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/display_width.h"
#include "core/report/text_table.h"
#include "tests/support/test_main.h"

#include <QByteArray>
#include <QTest>

using namespace bitops;

class TestTextTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresColumnsOfATerminal_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("width");
        QTest::newRow("nothing") << QByteArray() << 0;
        QTest::newRow("ASCII") << QByteArray("a b") << 3;
        QTest::newRow("Latin") << QByteArray("Müßiggänger") << 11;
        QTest::newRow("Chinese") << QByteArray("混合") << 4;
        QTest::newRow("Japanese") << QByteArray("モデル、改") << 10;
        QTest::newRow("half width") << QByteArray("ﾓﾃﾞﾙ") << 4;
        QTest::newRow("full width") << QByteArray("Ａ１") << 4;
        QTest::newRow("Korean") << QByteArray("모델") << 4;
        QTest::newRow("Korean in parts") << QByteArray("\u1106\u1169\u1103\u1166\u11AF") << 4;
        QTest::newRow("combining marks") << QByteArray("e\u0301a\u0308") << 2;
        QTest::newRow("Devanagari") << QByteArray("\u0915\u094D\u0937") << 2;
        QTest::newRow("emoji") << QByteArray("🚀x") << 3;
        QTest::newRow("emoji beyond the first plane of them") << QByteArray("🦀🫠") << 4;
        QTest::newRow("variation selector") << QByteArray("❤\uFE0F") << 1;
        QTest::newRow("no UTF-8") << QByteArray("caf\xE9") << 4;
    }

    void measuresColumnsOfATerminal()
    {
        QFETCH(QByteArray, text);
        QTEST(static_cast<int>(displayWidth(text.toStdString())), "width");
    }

    void columnsStandUnderOneAnother()
    {
        QCOMPARE(toAlignedText({{{"Run", "State"}, {"混合", "completed"}, {"e\u0301", "failed"}}, 2}),
                 std::string("Run   State\n混合  completed\ne\u0301     failed\n"));
        QCOMPARE(toMarkdown({{{"Run", "N"}, {"混合", "1"}}, 1}),
                 std::string("| Run  |   N |\n| :--- | --: |\n| 混合 |   1 |\n"));
    }

    void cellsAreWrittenOut_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QByteArray>("shown");
        QTest::newRow("escape") << QByteArray("red \x1b[31mtext\x1b[2J")
                                << QByteArray("red \\x1b[31mtext\\x1b[2J");
        QTest::newRow("line break") << QByteArray("first\nsecond") << QByteArray("first\\nsecond");
        QTest::newRow("carriage return") << QByteArray("good\rOVER") << QByteArray("good\\rOVER");
        QTest::newRow("eight-bit control") << QByteArray("\u009B31m") << QByteArray("\\u{009b}31m");
        QTest::newRow("delete") << QByteArray("a\x7F") << QByteArray("a\\x7f");
        QTest::newRow("direction") << QByteArray("a\u202Eb\u2066c") << QByteArray("a\\u{202e}b\\u{2066}c");
        QTest::newRow("line separator")
            << QByteArray("a\u2028b\u2029c") << QByteArray("a\\u{2028}b\\u{2029}c");
        QTest::newRow("no UTF-8") << QByteArray("caf\xE9") << QByteArray("caf\\xe9");
        QTest::newRow("too long") << QByteArray(1'000'000, 'x') << QByteArray(999, 'x') + "…";
    }

    void cellsAreWrittenOut()
    {
        QFETCH(QByteArray, cell);
        QFETCH(QByteArray, shown);
        QCOMPARE(toAlignedText({{{cell.toStdString()}}, 1}), (shown + "\n").toStdString());
    }

    void markdownTakesCellsForPlainText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("markdown");
        QTest::newRow("plain") << QByteArray("mobilenetv2-w0.35, 8 bits")
                               << QByteArray("mobilenetv2-w0.35, 8 bits");
        QTest::newRow("bar") << QByteArray("a|b") << QByteArray("a\\|b");
        QTest::newRow("line break") << QByteArray("a\nb") << QByteArray("a\\\\nb");
        QTest::newRow("markup") << QByteArray("<b>*x*_y_`z`</b>")
                                << QByteArray("\\<b\\>\\*x\\*\\_y\\_\\`z\\`\\</b\\>");
        QTest::newRow("link") << QByteArray("[a](http://x)&copy;~b~")
                              << QByteArray("\\[a\\](http://x)\\&copy;\\~b\\~");
    }

    void markdownTakesCellsForPlainText()
    {
        QFETCH(QByteArray, text);
        QTEST(QByteArray::fromStdString(markdownText(text.toStdString())), "markdown");
    }
};

BITOPS_TEST(TestTextTable, NoApplication)
#include "tst_text_table.moc"
