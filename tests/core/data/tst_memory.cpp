// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/memory.h"

#include "picture_folder.h"
#include "tests/support/test_main.h"

#include <limits>

using namespace bitops;
using namespace bitops::test;

namespace {

/// /proc and /sys/fs/cgroup of a machine.
class Machine
{
public:
    Machine() { write("proc/meminfo", "MemTotal: 9000 kB\nMemAvailable:    5000 kB\nSwapFree: 1000 kB\n"); }
    void write(const QByteArray& name, const QByteArray& text) const { m_folder.write(name, text); }
    [[nodiscard]] std::optional<std::uint64_t> available() const
    {
        return availableMemory(m_folder.path() / "proc", m_folder.path() / "groups");
    }

private:
    PictureFolder m_folder;
};

} // namespace

class TestMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatTheMachineHas()
    {
        const Machine machine;
        QCOMPARE(machine.available(), std::optional<std::uint64_t>(6000 * 1024));
        machine.write("proc/meminfo", "MemTotal: 9000 kB\n");
        QVERIFY(!machine.available());
    }

    void keepsToControlGroups()
    {
        const Machine machine;
        machine.write("proc/self/cgroup", "0::/user/job\n");
        machine.write("groups/user/job/memory.max", "max\n");
        machine.write("groups/user/job/memory.current", "1000\n");
        QCOMPARE(machine.available(), std::optional<std::uint64_t>(6000 * 1024));
        // Of the group above; what files take gives way.
        machine.write("groups/user/memory.max", "3000000\n");
        machine.write("groups/user/memory.current", "2500000\n");
        machine.write("groups/user/memory.stat", "anon 1\ninactive_file 100000\nactive_file 200000\n");
        QCOMPARE(machine.available(), std::optional<std::uint64_t>(800'000));
        machine.write("groups/user/memory.swap.max", "50000\n");
        machine.write("groups/user/memory.swap.current", "20000\n");
        QCOMPARE(machine.available(), std::optional<std::uint64_t>(830'000));
        machine.write("groups/user/memory.current", "9000000\n");
        QCOMPARE(machine.available(), std::optional<std::uint64_t>(30'000));
    }

    void keepsToControlGroupsOfBefore()
    {
        const Machine machine;
        machine.write("proc/self/cgroup", "5:cpu,memory:/job\n4:pids:/\n0::/\n");
        machine.write("groups/memory/memory.limit_in_bytes", "9223372036854771712\n");
        machine.write("groups/memory/memory.usage_in_bytes", "1\n");
        machine.write("groups/memory/job/memory.limit_in_bytes", "2000000\n");
        machine.write("groups/memory/job/memory.usage_in_bytes", "500000\n");
        QCOMPARE(machine.available(), std::optional<std::uint64_t>(1'500'000));
    }

    void saysWhatDoesNotFit()
    {
        const std::uint64_t many = std::numeric_limits<std::uint64_t>::max() / 1000;
        const Status status = checkMemory(many, {3, 32, 32});
        QVERIFY(!status);
        QVERIFY2(status.error().message.starts_with("its " + std::to_string(many) + " images take ") &&
                     status.error().message.find(" GB at 3×32×32, but only ") != std::string::npos &&
                     status.error().message.ends_with(" of memory are left"),
                 status.error().message.c_str());
        QVERIFY(checkMemory(1, {3, 32, 32}));
    }
};

BITOPS_TEST(TestMemory, NoApplication)
#include "tst_memory.moc"
