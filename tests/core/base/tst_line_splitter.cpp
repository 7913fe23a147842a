// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/line_splitter.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace bitops;

namespace {

QByteArrayList allLines(LineSplitter& splitter)
{
    QByteArrayList lines;
    while (const auto line = splitter.takeLine()) {
        lines.append(QByteArray::fromStdString(*line));
    }
    return lines;
}

/// What comes out when the stream arrives in pieces of `size` bytes.
QByteArrayList linesOfPieces(LineSplitter& splitter, std::string_view stream, std::size_t size)
{
    QByteArrayList lines;
    for (std::size_t at = 0; at < stream.size(); at += size) {
        splitter.append(stream.substr(at, size));
        lines += allLines(splitter);
    }
    return lines;
}

} // namespace

class TestLineSplitter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesLinesWhateverThePieces_data();
    void givesLinesWhateverThePieces();
    void givesNothingBeforeTheLineBreak();
    void givesTheRestAtTheEnd();
    void startsAfreshAfterTheRest();
    void takesALineOfTheCap();
    void dropsALongerLineWhole_data() { givesLinesWhateverThePieces_data(); }
    void dropsALongerLineWhole();
    void dropsAnEndlessLineFromMemory();
};

void TestLineSplitter::givesLinesWhateverThePieces_data()
{
    QTest::addColumn<int>("piece");

    QTest::newRow("byte by byte") << 1;
    QTest::newRow("three bytes") << 3;
    QTest::newRow("a page") << 4'096;
    QTest::newRow("all at once") << 1'000'000'000;
}

void TestLineSplitter::givesLinesWhateverThePieces()
{
    QFETCH(int, piece);
    LineSplitter splitter;

    const QByteArrayList lines =
        linesOfPieces(splitter, "one\ntwo\r\n\n\r\nth\rree\nrest", static_cast<std::size_t>(piece));

    QCOMPARE(lines, QByteArrayList({"one", "two", "", "", "th\rree"}));
    QCOMPARE(splitter.takeRest(), std::string("rest"));
    QCOMPARE(splitter.droppedLines(), 0U);
}

void TestLineSplitter::givesNothingBeforeTheLineBreak()
{
    LineSplitter splitter;
    splitter.append("half a li");
    QVERIFY(!splitter.takeLine().has_value());
    splitter.append("ne");
    QVERIFY(!splitter.takeLine().has_value());
    splitter.append("\n");
    QCOMPARE(splitter.takeLine(), std::optional<std::string>("half a line"));
}

void TestLineSplitter::givesTheRestAtTheEnd()
{
    LineSplitter splitter;
    splitter.append("whole\nhalf");
    QCOMPARE(allLines(splitter), QByteArrayList({"whole"}));

    QCOMPARE(splitter.takeRest(), std::string("half"));
    QCOMPARE(splitter.takeRest(), std::string());
}

void TestLineSplitter::startsAfreshAfterTheRest()
{
    LineSplitter splitter;
    splitter.append("half");
    QCOMPARE(splitter.takeRest(), std::string("half"));
    splitter.append("new\n");
    QCOMPARE(allLines(splitter), QByteArrayList({"new"}));
}

void TestLineSplitter::takesALineOfTheCap()
{
    LineSplitter splitter;
    splitter.append(std::string(LineSplitter::mostBytes, 'x'));
    QVERIFY(!splitter.takeLine().has_value());
    splitter.append("\n");

    const auto line = splitter.takeLine();
    QVERIFY(line.has_value());
    QCOMPARE(line->size(), LineSplitter::mostBytes);
    QCOMPARE(splitter.droppedLines(), 0U);
}

void TestLineSplitter::dropsALongerLineWhole()
{
    QFETCH(int, piece);
    LineSplitter splitter;
    const std::string tooLong(LineSplitter::mostBytes + 1, 'x');

    const QByteArrayList lines = linesOfPieces(
        splitter, "before\n" + tooLong + "\nafter\n" + tooLong + "\nend\n", static_cast<std::size_t>(piece));

    QCOMPARE(lines, QByteArrayList({"before", "after", "end"}));
    QCOMPARE(splitter.droppedLines(), 2U);
}

void TestLineSplitter::dropsAnEndlessLineFromMemory()
{
    LineSplitter splitter;
    const std::string piece(LineSplitter::mostBytes / 4, 'x');
    for (int i = 0; i < 40; ++i) {
        splitter.append(piece);
        QVERIFY(!splitter.takeLine().has_value());
    }

    QCOMPARE(splitter.droppedLines(), 1U);
    QCOMPARE(splitter.takeRest(), std::string());
    splitter.append("next\n");
    QCOMPARE(allLines(splitter), QByteArrayList({"next"}));
}

BITOPS_TEST(TestLineSplitter, NoApplication)
#include "tst_line_splitter.moc"
