// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/file_name_part.h"
#include "tests/support/test_main.h"

#include <QByteArray>
#include <QTest>

using namespace bitops;

class TestFileNamePart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsLettersOfAllScripts_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("part");
        const auto row = [](const char* title, const QByteArray& name, const QByteArray& part) {
            QTest::newRow(title) << name << part;
        };
        row("as it is", "mobilenet_v2", "mobilenet_v2");
        row("signs", "a/b  c?", "a-b-c");
        row("nothing", "", "network");
        row("signs alone", "…///", "network");
        row("Chinese", "混合", "混合");
        row("Chinese with signs", "混合（甲，乙）", "混合-甲-乙");
        row("German", "Müßig – schön", "Müßig-schön");
        row("Cyrillic", "сеть №1", "сеть-№1");
        row("combining marks", "e\u0301", "e\u0301");
        row("emoji", "🚀 fast", "🚀-fast");
        row("leading dots and hyphens", "..--.hidden", "hidden");
        row("escape", "red \x1b[31mtext\x1b[2J", "red-31mtext-2J");
        row("line breaks", "first\nsecond\rthird", "first-second-third");
        row("eight-bit controls", "a\u0085b\u009Bc", "a-b-c");
        row("direction", "a\u202Eb\u2066c\u200Fd", "a-b-c-d");
        row("separators", "a\u2028b\u2029c\u00A0d\u3000e", "a-b-c-d-e");
        row("invisible", "\uFEFF\u200B\u2060x", "x");
        row("tags and private use", "a\U000E0041\uE000\U000F0000b", "a-b");
        row("no UTF-8", "caf\xE9 th\xE9", "caf-th");
        row("cut character", "ab\xE6\xB7", "ab");
    }

    void keepsLettersOfAllScripts()
    {
        QFETCH(QByteArray, name);
        QTEST(QByteArray::fromStdString(fileNamePart(name.toStdString())), "part");
    }

    void leavesRoomInAFileName()
    {
        const QByteArray long4 = QByteArray("𠀀").repeated(1'000);
        QCOMPARE(fileNamePart(long4.toStdString()), QByteArray("𠀀").repeated(40).toStdString());
        QCOMPARE(fileNamePart(std::string(39, 'a') + " b"), std::string(39, 'a'));
    }
};

BITOPS_TEST(TestFileNamePart, NoApplication)
#include "tst_file_name_part.moc"
