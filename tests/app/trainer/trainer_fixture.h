// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/events.h"
#include "core/runs/run_folder.h"
#include "tests/support/paths.h"
#include "tests/support/patience.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <algorithm>
#include <cstring>
#include <functional>
#include <limits>

namespace bitops::test {

inline QString trainerProgram()
{
    return programFolder() + QStringLiteral("/bitops-trainer");
}

/// CIFAR-10 records of two classes that differ in brightness.
inline QByteArray records(int count)
{
    QByteArray bytes;
    for (int i = 0; i < count; ++i) {
        const int label = (i * 7 + i / 3) % 2;
        bytes.append(static_cast<char>(label));
        for (int pixel = 0; pixel < 3072; ++pixel) {
            bytes.append(static_cast<char>((pixel * 31 + i * 17) % 97 + 100 * label));
        }
    }
    return bytes;
}

inline void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// A folder with a small data set, and a run on it.
class Scene
{
public:
    Scene()
    {
        QDir(m_folder.path()).mkdir(QStringLiteral("data"));
        writeFile(m_folder.filePath(QStringLiteral("data/data_batch_1.bin")), records(200));
        writeFile(m_folder.filePath(QStringLiteral("data/test_batch.bin")), records(60));
        description.network =
            Network{.name = "small", .blocks = {{.outChannels = 4, .stride = 4, .weightBits = 3}}};
        description.training = {.data = m_folder.filePath(QStringLiteral("data")).toStdString(),
                                .epochs = 2,
                                .batchSize = 8,
                                .seed = 3,
                                .threads = 1};
    }

    /// Makes the run's folder. To be called once, after changes to the description.
    void create() const { QVERIFY(createRunAt(path(), description).hasValue()); }

    [[nodiscard]] std::filesystem::path path() const { return run().toStdString(); }
    [[nodiscard]] QString data() const { return m_folder.filePath(QStringLiteral("data")); }
    [[nodiscard]] QString run() const { return m_folder.filePath(QStringLiteral("run")); }
    [[nodiscard]] QString file(const char* name) const
    {
        return run() + QLatin1Char('/') + QLatin1String(name);
    }
    [[nodiscard]] QByteArray storedEvents() const
    {
        QFile events(file(run_file::events));
        return events.open(QIODevice::ReadOnly) ? events.readAll() : QByteArray();
    }

    RunDescription description;

private:
    QTemporaryDir m_folder;
};

/// A trainer at work, and what it has said.
class Trainer
{
public:
    explicit Trainer(const QStringList& arguments,
                     const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment())
    {
        m_process.setProcessEnvironment(environment);
        // Whoever runs the tests may have these ignored.
        m_process.setChildProcessModifier([] {
            std::signal(SIGINT, SIG_DFL);
            std::signal(SIGHUP, SIG_DFL);
        });
        m_process.start(trainerProgram(), arguments);
    }
    explicit Trainer(const Scene& scene)
        : Trainer(QStringList{scene.run()})
    {
    }
    Trainer(const Scene& scene, const QProcessEnvironment& environment)
        : Trainer(QStringList{scene.run()}, environment)
    {
    }
    ~Trainer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Trainer(const Trainer&) = delete;
    Trainer& operator=(const Trainer&) = delete;

    /// Reads on until an event of this type has come. False if the trainer ends before it does.
    template <typename Wanted> bool await()
    {
        while (readEvent()) {
            if (std::holds_alternative<Wanted>(m_events.back())) {
                return true;
            }
        }
        return false;
    }

    /// Waits for its end and gives the exit code; −1 after a crash.
    int finish()
    {
        while (readEvent()) {
        }
        m_process.waitForFinished(patience);
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }

    void tell(Command command) { type(QByteArray::fromStdString(commandToLine(command)) + '\n'); }
    void type(const QByteArray& bytes) { m_process.write(bytes); }
    void send(int signal) { ::kill(static_cast<pid_t>(m_process.processId()), signal); }
    QProcess& process() { return m_process; }

    [[nodiscard]] const std::vector<Event>& events() const { return m_events; }
    [[nodiscard]] QByteArray output() const { return m_output; }
    [[nodiscard]] std::vector<EpochEvent> epochs() const
    {
        std::vector<EpochEvent> epochs;
        for (const Event& event : m_events) {
            if (const auto* epoch = std::get_if<EpochEvent>(&event)) {
                epochs.push_back(*epoch);
            }
        }
        return epochs;
    }
    /// The message of the last event, if it is a failure.
    [[nodiscard]] QString failure() const
    {
        const auto* failed = m_events.empty() ? nullptr : std::get_if<FailedEvent>(&m_events.back());
        return failed != nullptr ? QString::fromStdString(failed->message) : QString();
    }
    /// Hello comes first, one last event last, and nothing else of these.
    [[nodiscard]] bool keepsToTheProtocol() const
    {
        const auto lastOnes =
            std::count_if(m_events.begin(), m_events.end(), [](const Event& event) { return isLast(event); });
        return m_events.size() >= 2 && std::holds_alternative<HelloEvent>(m_events.front()) &&
               lastOnes == 1 && isLast(m_events.back());
    }

private:
    bool readEvent()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(patience) && !m_process.canReadLine()) {
                return false;
            }
        }
        const QByteArray line = m_process.readLine();
        m_output += line;
        const Result<Event> event = eventFromLine(line.trimmed().toStdString());
        m_events.push_back(event ? *event : Event(UnknownEvent{"no event: " + line.toStdString()}));
        return true;
    }

    QProcess m_process;
    QByteArray m_output;
    std::vector<Event> m_events;
};

/// Makes a number of the classifier's bias NaN, in a checkpoint whose checksum is right nonetheless. See
/// core/training/README.md for the format.
inline void poisonBias(const QString& path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    std::uint64_t headerSize = 0;
    std::memcpy(&headerSize, bytes.constData(), sizeof headerSize);
    const auto header = nlohmann::json::parse(bytes.constData() + 8, bytes.constData() + 8 + headerSize);
    const auto place = header.at("classifier.bias").at("data_offsets").at(0).get<std::uint64_t>();
    const float poison = std::numeric_limits<float>::quiet_NaN();
    std::memcpy(bytes.data() + 8 + headerSize + place, &poison, sizeof poison);
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char byte : bytes.chopped(8)) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
    }
    std::memcpy(bytes.data() + bytes.size() - 8, &hash, sizeof hash);
    QVERIFY(file.seek(0));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// The values of all tensors of a checkpoint, in the order of their names.
inline QByteArray tensorsOf(const QString& path)
{
    QFile file(path);
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray(16, '\0');
    std::uint64_t headerSize = 0;
    std::memcpy(&headerSize, bytes.constData(), sizeof headerSize);
    return bytes.mid(8 + static_cast<qsizetype>(headerSize)).chopped(8);
}

inline bool sameFigures(const EpochEvent& a, const EpochEvent& b)
{
    return a.epoch == b.epoch && a.trainLoss == b.trainLoss && a.trainAccuracy == b.trainAccuracy &&
           a.valLoss == b.valLoss && a.valAccuracy == b.valAccuracy;
}

} // namespace bitops::test
