// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"

#include "core/network/validation.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <set>

using namespace bitops;

class TestPresets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areSoundAndDescribed();
    void haveNamesOfTheirOwn();
    void areFoundByName();
    void holdTheNotebooksNetwork();
};

void TestPresets::areSoundAndDescribed()
{
    QVERIFY(!presets().empty());
    for (const Preset& preset : presets()) {
        QVERIFY(validate(preset.network).empty());
        QVERIFY(!describe(preset).empty());
        QVERIFY(describe(preset).find('%') == std::string::npos);
        QCOMPARE(preset.network.name, std::string(preset.name));
    }
}

void TestPresets::haveNamesOfTheirOwn()
{
    std::set<std::string_view> names;
    for (const Preset& preset : presets()) {
        names.insert(preset.name);
    }
    QCOMPARE(names.size(), presets().size());
}

void TestPresets::areFoundByName()
{
    for (const Preset& preset : presets()) {
        const auto found = findPreset(preset.name);
        QVERIFY(found.has_value());
        QCOMPARE(*found, preset.network);
    }
    QVERIFY(!findPreset("none of them").has_value());
    QVERIFY(!findPreset("").has_value());
}

void TestPresets::holdTheNotebooksNetwork()
{
    const Network network = notebookNetwork();
    QCOMPARE(network.input, (Input{{3, 32, 32}, 8}));
    QCOMPARE(network.classes, 10);
    QCOMPARE(network.blocks.size(), 5U);
    QCOMPARE(network.blocks.back(), (Block{.outChannels = 256, .stride = 2, .weightBits = 8}));
    QCOMPARE(*findPreset("notebook"), network);
}

BITOPS_TEST(TestPresets, NoApplication)
#include "tst_presets.moc"
