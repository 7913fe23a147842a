// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/faults.h"
#include "tests/support/power_cut.h"

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cerrno>
#include <functional>
#include <optional>
#include <string>

namespace bitops::test {

/// Stands for an error: the power is cut, and what was not synced may be lost.
inline constexpr int powerCut = -1;

/// What a writer is tried with, one row of data each: an error for its calls, writes that take half, or power
/// cuts.
inline void addFaults()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<bool>("isAlone");
    struct Kind
    {
        const char* name;
        int error; ///< 0: short writes.
    };
    for (const Kind& kind : {Kind{"disk full", ENOSPC}, Kind{"broken disk", EIO},
                             Kind{"no permission", EACCES}, Kind{"short writes", 0}}) {
        QTest::addRow("%s, once", kind.name) << kind.error << true;
        QTest::addRow("%s, from then on", kind.name) << kind.error << false;
    }
    QTest::newRow("power cut") << powerCut << true;
}

/// One writer: `write` replaces what `prepare` has laid into the folder, and says what went wrong, or nothing
/// if all went well; `check` looks at what is there then, without faults, and fails the test where it is
/// neither the old nor the new state, or where it is not the new one although the writer was content.
struct Writer
{
    std::function<void(const QString& folder)> prepare;
    std::function<std::optional<std::string>(const QString& folder)> write;
    std::function<void(const QString& folder, bool isNew)> check;
    long leastCalls = 5; ///< That can fail: an open, a write, a sync, a rename and the sync of the folder.
};

inline bool isOneSentence(const std::string& text)
{
    return text.size() > 20 && text.ends_with('.') && text.find('\n') == std::string::npos;
}

/// Cuts the power after each change that the writer makes, and after the last one; each time, what was not
/// synced is lost in several ways.
inline void cutPowerEverywhere(const Writer& writer)
{
    constexpr std::uint64_t choices = 16;
    const QTemporaryDir folder;
    const QTemporaryDir elsewhere;
    writer.prepare(folder.path());
    const Disk before(folder.path().toStdString());
    const std::string record = elsewhere.filePath(QStringLiteral("changes")).toStdString();
    std::optional<std::string> trouble;
    {
        const RecordedChanges recorded(folder.path().toStdString(), record);
        trouble = writer.write(folder.path());
    }
    QVERIFY2(!trouble, trouble.value_or("").c_str());
    const std::vector<DiskChange> changes = recordedChanges(record);
    QVERIFY(!changes.empty());
    for (std::size_t count = 0; count <= changes.size(); ++count) {
        for (std::uint64_t choice = 0; choice < choices; ++choice) {
            Disk disk = before;
            disk.cutPower(changes, count, choice);
            const QTemporaryDir left;
            disk.writeTo(left.path().toStdString());
            writer.check(left.path(), count == changes.size());
            if (QTest::currentTestFailed()) {
                qInfo("power cut after %zu of %zu changes, choice %d", count, changes.size(),
                      static_cast<int>(choice));
                return;
            }
        }
    }
    qInfo("faults: %zu power cuts", (changes.size() + 1) * choices);
}

/// Lets the n-th call of the writer that changes files fail, for every n until none is left to fail. To be
/// called in a test with the data of addFaults().
inline void failEachCall(const Writer& writer)
{
    QFETCH(int, error);
    QFETCH(bool, isAlone);
    if (error == powerCut) {
        cutPowerEverywhere(writer);
        return;
    }
    const bool isShort = error == 0;
    constexpr long most = 10'000;
    long number = 0;
    for (bool wasHit = true; wasHit && number < most; ++number) {
        const QTemporaryDir folder;
        QVERIFY(folder.isValid());
        writer.prepare(folder.path());
        std::optional<std::string> trouble;
        {
            const InjectedFault fault({.call = isShort ? "write" : "any",
                                       .error = error,
                                       .isShort = isShort,
                                       .number = number,
                                       .isAlone = isAlone,
                                       .under = folder.path().toStdString()});
            trouble = writer.write(folder.path());
            wasHit = fault.count() > 0;
        }
        const std::string place = "call " + std::to_string(number) + ": ";
        if (isShort || !wasHit) { // What is left of a short write is written by the next one.
            QVERIFY2(!trouble, (place + trouble.value_or("")).c_str());
        }
        if (trouble) {
            QVERIFY2(isOneSentence(*trouble), (place + *trouble).c_str());
        }
        writer.check(folder.path(), !trouble);
        if (QTest::currentTestFailed()) {
            qInfo("%s%s", place.c_str(), trouble.value_or("no trouble").c_str());
            return;
        }
    }
    QVERIFY(number < most);
    qInfo("faults: %ld", number - 1);
    QVERIFY2(number > (isShort ? 1 : writer.leastCalls), qPrintable(QString::number(number)));
}

inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("nothing");
}

/// For a writer of one file: it holds the old or the new text, and the new one if the writer was content.
inline void compareFile(const QString& path, const QByteArray& old, const QByteArray& wanted, bool isNew)
{
    const QByteArray text = contentOf(path);
    QVERIFY2(text == wanted || (!isNew && text == old), text.left(200).constData());
}

} // namespace bitops::test
