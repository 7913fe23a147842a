// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/foreign_text.h"

#include "core/base/translator.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace bitops;

class TestForeignText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatActsIsWrittenOut_data();
    void whatActsIsWrittenOut();
    void printableTextStays();
    void excerptsAreCutBetweenCharacters_data();
    void excerptsAreCutBetweenCharacters();
    void tellsUtf8_data();
    void tellsUtf8();
    void sentencesWriteArgumentsOut();
    void sentencesAreBounded();
};

void TestForeignText::whatActsIsWrittenOut_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("shown");

    QTest::newRow("escape sequence") << QByteArray("a\x1b[31mb") << QByteArray("a\\x1b[31mb");
    QTest::newRow("line breaks") << QByteArray("a\nb\r\nc\td") << QByteArray("a\\nb\\r\\nc\\td");
    QTest::newRow("zero and delete") << QByteArray("a\0b\x7f", 4) << QByteArray("a\\x00b\\x7f");
    QTest::newRow("control of 8 bits") << QByteArray("\xc2\x9b"
                                                     "31m")
                                       << QByteArray("\\u{009b}31m");
    QTest::newRow("other direction") << QByteArray("\xe2\x80\xaegnp.exe") << QByteArray("\\u{202e}gnp.exe");
    QTest::newRow("isolates") << QByteArray("\xe2\x81\xa6x\xe2\x81\xa9") << QByteArray("\\u{2066}x\\u{2069}");
    QTest::newRow("line separator") << QByteArray("\xe2\x80\xa8") << QByteArray("\\u{2028}");
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbfx") << QByteArray("\\u{feff}x");
    QTest::newRow("tag") << QByteArray("\xf3\xa0\x81\x81") << QByteArray("\\u{e0041}");
    QTest::newRow("Latin 1") << QByteArray("caf\xe9.py") << QByteArray("caf\\xe9.py");
    QTest::newRow("cut short") << QByteArray("\xe4\xb8") << QByteArray("\\xe4\\xb8");
    QTest::newRow("too long a form") << QByteArray("\xc0\xaf") << QByteArray("\\xc0\\xaf");
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << QByteArray("\\xed\\xa0\\x80");
    QTest::newRow("beyond Unicode") << QByteArray("\xf4\x90\x80\x80") << QByteArray("\\xf4\\x90\\x80\\x80");
}

void TestForeignText::whatActsIsWrittenOut()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, shown);

    QCOMPARE(QByteArray::fromStdString(printable(text.toStdString())), shown);
    QCOMPARE(QByteArray::fromStdString(printable(shown.toStdString())), shown);
    QVERIFY(isUtf8(shown.toStdString()));
}

void TestForeignText::printableTextStays()
{
    const std::string text = "MobileNet v1 ×0.5, Netz für 図形 \U0001F600 \\n <b>";
    QCOMPARE(printable(text), text);
    QCOMPARE(pathText("/a/图/b"), std::string("/a/图/b"));
    QCOMPARE(pathText("/a\n/caf\xe9"), std::string("/a\\n/caf\\xe9"));
}

void TestForeignText::excerptsAreCutBetweenCharacters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");

    QTest::newRow("fits") << QStringLiteral("abcde") << QStringLiteral("abcde");
    QTest::newRow("too long") << QStringLiteral("abcdef") << QStringLiteral("abcd…");
    QTest::newRow("wide characters") << QStringLiteral("图形网络名称") << QStringLiteral("图形网络…");
    QTest::newRow("empty") << QString() << QString();
}

void TestForeignText::excerptsAreCutBetweenCharacters()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);

    QCOMPARE(QString::fromStdString(excerpt(text.toStdString(), 5)), shown);
}

void TestForeignText::tellsUtf8_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isRight");

    QTest::newRow("empty") << QByteArray() << true;
    QTest::newRow("ASCII") << QByteArray("a\n\x1b") << true;
    QTest::newRow("four bytes") << QByteArray("\xf0\x9f\x98\x80") << true;
    QTest::newRow("Latin 1") << QByteArray("caf\xe9") << false;
    QTest::newRow("cut short") << QByteArray("\xf0\x9f\x98") << false;
    QTest::newRow("continuation alone") << QByteArray("\x80") << false;
}

void TestForeignText::tellsUtf8()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isRight);

    QCOMPARE(isUtf8(text.toStdString()), isRight);
}

void TestForeignText::sentencesWriteArgumentsOut()
{
    QCOMPARE(Translator::tr("Could not read %1.", "a\x1b[31m\nb\xff"),
             std::string("Could not read a\\x1b[31m\\nb\\xff."));
}

void TestForeignText::sentencesAreBounded()
{
    QVERIFY(Translator::tr("\"%1\" is wrong", std::string(60'000'000, 'x')).size() < 10'000);
}

BITOPS_TEST(TestForeignText, NoApplication)
#include "tst_foreign_text.moc"
