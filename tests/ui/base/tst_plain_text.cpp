// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test_main.h"
#include "ui/base/plain_text.h"

#include <QTest>
#include <QTextDocument>

using namespace bitops;

class TestPlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreOneHarmlessLine_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("shown");
        QTest::newRow("usual") << "MobileNet v1 网络"
                               << "MobileNet v1 网络";
        QTest::newRow("markup stays as it is") << "<b>a</b>&lt;"
                                               << "<b>a</b>&lt;";
        QTest::newRow("lines") << "a\nb\tc"
                               << "a\\nb\\tc";
        QTest::newRow("escape") << "a\x1b[31m"
                                << "a\\x1b[31m";
        QTest::newRow("directions") << QString::fromUtf8("a\u202eb") << "a\\u{202e}b";
        QTest::newRow("line separator") << QString::fromUtf8("a\u2028b") << "a\\u{2028}b";
    }

    void namesAreOneHarmlessLine()
    {
        QFETCH(QString, name);
        QFETCH(QString, shown);
        QCOMPARE(shownText(name), shown);
        QCOMPARE(shownText(name.toStdString()), shown);
    }

    void longNamesAreCut()
    {
        const QString shown = shownText(std::string(5'000'000, 'a'));
        QVERIFY(shown.size() <= 200);
        QVERIFY(shown.endsWith(QChar(0x2026)));
        QVERIFY(shownText(QString(5'000'000, QChar(0x7f51))).size() <= 200);
        QVERIFY(shownText(std::string(5'000'000, '\n')).size() <= 400);
        QVERIFY(shownLines(QString(5'000'000, QLatin1Char('a'))).size() <= 4'000);
    }

    void messagesKeepTheirLines()
    {
        QCOMPARE(shownLines(QStringLiteral("a\nb\x1b")), QStringLiteral("a\nb\\x1b"));
    }

    void toolTipsAreNoMarkup()
    {
        QCOMPARE(plainToolTip(QStringLiteral("plain")), QStringLiteral("plain"));
        const QString tip = plainToolTip(QStringLiteral("<b>a</b>"));
        QTextDocument document;
        document.setHtml(tip);
        QCOMPARE(document.toPlainText(), QStringLiteral("<b>a</b>"));
    }
};

BITOPS_TEST(TestPlainText, QCoreApplication)
#include "tst_plain_text.moc"
