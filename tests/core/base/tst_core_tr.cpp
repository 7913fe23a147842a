// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/core_tr.h"

#include <QTest>

using namespace bitops;

class TestCoreTr : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { Core::setTranslator(nullptr); }

    void placeholdersAreFilled()
    {
        QCOMPARE(Core::tr("no argument"), std::string("no argument"));
        QCOMPARE(Core::tr("%2 before %1, %2", "a", std::string("b")), std::string("b before a, b"));
        QCOMPARE(Core::tr("%1 and %2", -7, std::size_t{9}), std::string("-7 and 9"));
        QCOMPARE(Core::tr("%1%9", 1, 2, 3, 4, 5, 6, 7, 8, 9), std::string("19"));
        QCOMPARE(Core::tr("%10", 1), std::string("10")); // %1, then a nought.
    }

    void argumentsStayAsTheyAre() { QCOMPARE(Core::tr("%1 %2", "%2", "%1"), std::string("%2 %1")); }

    void otherPercentSignsStay()
    {
        QCOMPARE(Core::tr("5 %, %0, %x, %2, %", "a"), std::string("5 %, %0, %x, %2, %"));
    }

    void aTranslatorGivesTheText()
    {
        Core::setTranslator([](const char* english) { return std::string(english) + ": %2, %1"; });
        QCOMPARE(Core::tr("text", "a", "b"), std::string("text: b, a"));
        Core::setTranslator(nullptr);
        QCOMPARE(Core::tr("text", "a", "b"), std::string("text"));
    }

    void textsOfFilesAreEnglish()
    {
        Core::setTranslator([](const char*) { return std::string("translated"); });
        {
            const Core::English outer;
            {
                const Core::English inner;
            }
            QCOMPARE(Core::tr("text"), std::string("text"));
        }
        QCOMPARE(Core::tr("text"), std::string("translated"));
    }
};

QTEST_APPLESS_MAIN(TestCoreTr)
#include "tst_core_tr.moc"
