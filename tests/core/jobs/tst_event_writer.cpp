// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/event_writer.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <csignal>

using namespace bitops;

namespace {

class Scene
{
public:
    Scene()
        : m_output(::open(path("output").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600))
    {
    }
    ~Scene() { ::close(m_output); }
    Scene(const Scene&) = delete;
    Scene& operator=(const Scene&) = delete;

    [[nodiscard]] std::string path(const char* name) const
    {
        return m_folder.filePath(QLatin1String(name)).toStdString();
    }
    [[nodiscard]] QByteArray read(const char* name) const
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
    }
    void put(const char* name, const QByteArray& bytes) const
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    [[nodiscard]] int output() const { return m_output; }

private:
    QTemporaryDir m_folder;
    int m_output;
};

QByteArray line(const Event& event)
{
    return QByteArray::fromStdString(eventToLine(event)) + '\n';
}

} // namespace

class TestEventWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storesWhatCameBeforeTheFile();
    void appendsToEarlierEvents();
    void cutsOffAnUnfinishedLine_data();
    void cutsOffAnUnfinishedLine();
    void saysThatTheDiskIsFull();
    void storesLaterWhatTheDiskDidNotTake();
    void storesLaterWhatThereWasNoFileFor();
    void takesNoPipeForAFile();
    void noticesThatNobodyReads();
};

void TestEventWriter::storesWhatCameBeforeTheFile()
{
    const Scene scene;
    EventWriter writer(scene.output());
    QVERIFY(writer.write(HelloEvent{.trainer = "1"}).hasValue());
    QCOMPARE(scene.read("output"), line(HelloEvent{.trainer = "1"}));
    QVERIFY(writer.attach(scene.path("events")).hasValue());
    QVERIFY(writer.write(PausedEvent{}).hasValue());
    QCOMPARE(scene.read("events"), line(HelloEvent{.trainer = "1"}) + line(PausedEvent{}));
    QCOMPARE(scene.read("output"), scene.read("events"));
}

void TestEventWriter::appendsToEarlierEvents()
{
    const Scene scene;
    scene.put("events", line(PausedEvent{}));
    EventWriter writer(scene.output());
    QVERIFY(writer.attach(scene.path("events")).hasValue());
    QVERIFY(writer.write(ResumedEvent{}).hasValue());
    QCOMPARE(scene.read("events"), line(PausedEvent{}) + line(ResumedEvent{}));
}

void TestEventWriter::cutsOffAnUnfinishedLine_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("kept");
    const QByteArray whole = line(PausedEvent{});
    QTest::newRow("after a line") << whole + "{\"type\":" << whole;
    QTest::newRow("nothing but that") << QByteArray("{\"ty") << QByteArray();
    QTest::newRow("a long one") << whole + QByteArray(10'000, 'x') << whole;
}

void TestEventWriter::cutsOffAnUnfinishedLine()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, kept);
    const Scene scene;
    scene.put("events", before);
    EventWriter writer(scene.output());
    QVERIFY(writer.attach(scene.path("events")).hasValue());
    QCOMPARE(scene.read("events"), kept);
}

void TestEventWriter::saysThatTheDiskIsFull()
{
    const Scene scene;
    EventWriter writer(scene.output());
    QVERIFY(writer.attach("/dev/full").hasValue());
    const Status status = writer.write(PausedEvent{});
    QVERIFY(!status);
    QCOMPARE(status.error().message,
             std::string("Could not write events to /dev/full: No space left on device."));
    QCOMPARE(scene.read("output"), line(PausedEvent{}));
}

/// No event may be missing before another: the hello least of all.
void TestEventWriter::storesLaterWhatTheDiskDidNotTake()
{
    std::signal(SIGXFSZ, SIG_IGN);
    const Scene scene;
    const QByteArray all = line(HelloEvent{.trainer = "1"}) + line(PausedEvent{}) + line(FailedEvent{"full"});
    EventWriter writer(scene.output());
    QVERIFY(writer.write(HelloEvent{.trainer = "1"}).hasValue());
    rlimit before = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto limitTo = [&before](rlim_t bytes) {
        const rlimit limit{bytes, before.rlim_max};
        return ::setrlimit(RLIMIT_FSIZE, &limit);
    };
    QCOMPARE(limitTo(10), 0);
    const Status attached = writer.attach(scene.path("events"));
    const Status paused = writer.write(PausedEvent{});
    QCOMPARE(limitTo(before.rlim_cur), 0);
    QVERIFY(!attached && !paused);
    QCOMPARE(scene.read("events"), QByteArray()); // And no half of a line.
    QVERIFY(writer.write(FailedEvent{"full"}).hasValue());
    QCOMPARE(scene.read("events"), all);
}

void TestEventWriter::storesLaterWhatThereWasNoFileFor()
{
    const Scene scene;
    const std::string folder = scene.path("later");
    EventWriter writer(scene.output());
    QVERIFY(writer.write(HelloEvent{.trainer = "1"}).hasValue());
    QVERIFY(!writer.attach(folder + "/events"));
    QVERIFY(!writer.write(PausedEvent{}));
    QVERIFY(QDir().mkdir(QString::fromStdString(folder)));
    QVERIFY(writer.write(ResumedEvent{}).hasValue());
    QCOMPARE(scene.read("later/events"),
             line(HelloEvent{.trainer = "1"}) + line(PausedEvent{}) + line(ResumedEvent{}));
}

void TestEventWriter::takesNoPipeForAFile()
{
    const Scene scene;
    QCOMPARE(::mkfifo(scene.path("events").c_str(), 0600), 0);
    EventWriter writer(scene.output());
    const Status status = writer.attach(scene.path("events"));
    QVERIFY(!status);
    QCOMPARE(status.error().message,
             "Could not write events to " + scene.path("events") + ": it is a pipe, not a file.");
}

void TestEventWriter::noticesThatNobodyReads()
{
    std::signal(SIGPIPE, SIG_IGN);
    std::array<int, 2> ends{};
    QCOMPARE(::pipe(ends.data()), 0);
    EventWriter writer(ends[1]);
    QVERIFY(writer.write(PausedEvent{}).hasValue());
    QVERIFY(!writer.isOutputLost());
    ::close(ends[0]);
    QVERIFY(writer.write(PausedEvent{}).hasValue());
    QVERIFY(writer.isOutputLost());
    ::close(ends[1]);
}

BITOPS_TEST(TestEventWriter, NoApplication)
#include "tst_event_writer.moc"
