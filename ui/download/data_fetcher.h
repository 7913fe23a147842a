// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/file_descriptor.h"
#include "core/data/data_sources.h"
#include "ui/base/background_job.h"
#include "ui/download/file_download.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace bitops {

/// Fetches a data set: its files, their check, the unpacking. All that is unfinished lies in FOLDER.part; the
/// data set itself appears whole, by a rename. What has come stays there when it ends early, and the next one
/// goes on from there.
///
/// An archive that someone has put into the folder by hand is taken in place of the network's, and left
/// there.
class DataFetcher : public QObject
{
    Q_OBJECT

public:
    enum class Step { Fetching, Checking, Unpacking };

    /// Into `folder`, where a folder of the source's name is made. `network` must outlive it.
    DataFetcher(DataSource source, const QString& folder, QNetworkAccessManager* network,
                QObject* parent = nullptr);
    /// Stops, and waits for what works.
    ~DataFetcher() override;

    /// Where the data set is in the end.
    [[nodiscard]] QString result() const;
    /// How many bytes it takes on the disk for a while, beside those that have come already.
    [[nodiscard]] qint64 roomNeeded() const;
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /// See FileDownload.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

    void start();
    void stop();

Q_SIGNALS:
    /// Bytes of all files.
    void progressed(bitops::DataFetcher::Step step, qint64 done, qint64 total);
    void finished();
    void stopped();
    void failed(const bitops::FetchProblem& problem);

private:
    using Problem = std::optional<FetchProblem>;

    [[nodiscard]] QString staging(const QString& name = {}) const;
    [[nodiscard]] QString unpacked() const;
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] QString filePath() const { return pathOf(fileName()); }
    [[nodiscard]] QString pathOf(const QString& name) const;
    [[nodiscard]] bool isThere(const QString& path) const;

    void nextFile();
    void fetch();
    void check();
    void takeFile();
    void unpack();
    void complete();
    void end();
    void fail(const FetchProblem& problem);

    /// Does something beside this thread, then, unless it failed or was stopped, what comes next.
    void work(std::function<Problem()> task, void (DataFetcher::*next)());
    void afterWork(const Problem& problem, void (DataFetcher::*next)());
    /// Tells of progress, from any thread, when there is enough to tell; false once it was stopped.
    bool advance(Step step, qint64 done, qint64 total);
    [[nodiscard]] Problem checkSum(const QString& path, const std::string& md5);
    [[nodiscard]] Problem unpackInto(const QString& path, const QString& folder);

    DataSource m_source;
    QString m_folder;
    QNetworkAccessManager* m_network;
    std::chrono::milliseconds m_patience{30'000};
    FileDescriptor m_lock; ///< Of the folder in which the unfinished lies; not open: it is not held.
    std::unique_ptr<FileDownload> m_download;
    std::size_t m_file = 0;   ///< The one that is worked on.
    qint64 m_bytesBefore = 0; ///< Of the files before it.
    std::atomic<qint64> m_told = 0;
    std::atomic<bool> m_isStopped = false;
    bool m_isRunning = false;
    BackgroundJob m_work; ///< Last: waits for what works when it goes, and the rest is still there then.
};

} // namespace bitops
