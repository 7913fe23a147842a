// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/translator.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace bitops;

class TestTranslator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { Translator::set(nullptr); }

    void placeholdersAreFilled()
    {
        QCOMPARE(Translator::tr("no argument"), std::string("no argument"));
        QCOMPARE(Translator::tr("%2 before %1, %2", "a", std::string("b")), std::string("b before a, b"));
        QCOMPARE(Translator::tr("%1 and %2", -7, std::size_t{9}), std::string("-7 and 9"));
        QCOMPARE(Translator::tr("%1%9", 1, 2, 3, 4, 5, 6, 7, 8, 9), std::string("19"));
        QCOMPARE(Translator::tr("%10", 1), std::string("10")); // %1, then a nought.
    }

    void argumentsStayAsTheyAre() { QCOMPARE(Translator::tr("%1 %2", "%2", "%1"), std::string("%2 %1")); }

    void otherPercentSignsStay()
    {
        QCOMPARE(Translator::tr("5 %, %0, %x, %2, %", "a"), std::string("5 %, %0, %x, %2, %"));
    }

    void aTranslatorGivesTheText()
    {
        Translator::set([](const char* english) { return std::string(english) + ": %2, %1"; });
        QCOMPARE(Translator::tr("text", "a", "b"), std::string("text: b, a"));
        Translator::set(nullptr);
        QCOMPARE(Translator::tr("text", "a", "b"), std::string("text"));
    }

    void textsOfFilesAreEnglish()
    {
        Translator::set([](const char*) { return std::string("translated"); });
        {
            const Translator::English outer;
            {
                const Translator::English inner;
            }
            QCOMPARE(Translator::tr("text"), std::string("text"));
        }
        QCOMPARE(Translator::tr("text"), std::string("translated"));
    }
};

BITOPS_TEST(TestTranslator, NoApplication)
#include "tst_translator.moc"
