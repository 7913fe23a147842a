// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/download/data_fetcher.h"

#include "core/data/archive_unpacker.h"
#include "core/jobs/trainer_lock.h"
#include "ui/base/format.h"
#include "ui/base/paths.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/file.h>

namespace bitops {

namespace {

/// What is fetched or unpacked may exceed what the table says by so much.
constexpr qint64 mostTimes = 2;
constexpr qint64 mostEntries = 1'000;
constexpr qint64 blockBytes = 1 << 20;

} // namespace

DataFetcher::DataFetcher(DataSource source, const QString& folder, QNetworkAccessManager* network,
                         QObject* parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_folder(folder)
    , m_network(network)
{
}

DataFetcher::~DataFetcher()
{
    m_isStopped = true;
}

QString DataFetcher::result() const
{
    return QDir(m_folder).filePath(toQString(m_source.folder));
}

QString DataFetcher::staging(const QString& name) const
{
    return result() + QStringLiteral(".part/") + name;
}

QString DataFetcher::unpacked() const
{
    return staging(QStringLiteral("unpacked/"));
}

QString DataFetcher::fileName() const
{
    return toQString(m_source.files[m_file].name());
}

/// Where a file comes to, or where someone has put it by hand.
QString DataFetcher::pathOf(const QString& name) const
{
    const QString byHand = QDir(m_folder).filePath(name);
    return m_source.isArchive && QFile::exists(byHand) ? byHand : staging(name);
}

qint64 DataFetcher::roomNeeded() const
{
    qint64 needed = m_source.bytesOnDisk + (m_source.isArchive ? m_source.bytesToFetch() : 0);
    for (const SourceFile& file : m_source.files) {
        const qint64 come = QFileInfo(pathOf(toQString(file.name()))).size();
        needed -= qMin<qint64>(come, file.bytes); // Which is only about how large it is.
    }
    return needed;
}

void DataFetcher::start()
{
    m_isRunning = true;
    m_isStopped = false;
    m_file = 0;
    m_bytesBefore = 0;
    if (QFileInfo::exists(result())) {
        fail({FetchProblem::Kind::Disk, tr("%1 exists already").arg(QDir::toNativeSeparators(result()))});
        return;
    }
    if (!QDir().mkpath(staging())) {
        fail({FetchProblem::Kind::Disk, tr("the folder cannot be made")});
        return;
    }
    // By the kernel, which gives it back whatever becomes of this process or of the disk.
    m_lock = FileDescriptor(::open(toPath(staging()).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    const LockAnswer answer = m_lock.isOpen() ? tryLock(m_lock.get(), LOCK_EX) : LockAnswer::Failed;
    if (answer == LockAnswer::Taken || answer == LockAnswer::Failed) {
        m_lock.close();
        fail({answer == LockAnswer::Taken ? FetchProblem::Kind::Busy : FetchProblem::Kind::Disk,
              tr("nothing can be written there")});
        return;
    }
    QDir(unpacked()).removeRecursively(); // Of one that did not end well.
    if (!QDir().mkpath(unpacked())) {
        fail({FetchProblem::Kind::Disk, tr("the folder cannot be made")});
        return;
    }
    nextFile();
}

void DataFetcher::stop()
{
    if (!m_isRunning || m_isStopped) {
        return;
    }
    m_isStopped = true;
    if (m_download != nullptr) {
        m_download.reset();
        end();
        Q_EMIT stopped();
    } // Else what works stops by itself, and tells.
}

/// Whether it has come whole, or was put there by hand.
bool DataFetcher::isThere(const QString& path) const
{
    // A disk that fails may leave of ours an empty file, with no note that it is unfinished.
    const bool isLeft = path.startsWith(staging()) && QFileInfo(path).size() == 0;
    return QFile::exists(path) && !FileDownload::isUnfinished(path) && !isLeft;
}

void DataFetcher::nextFile()
{
    if (m_file == m_source.files.size()) {
        complete();
    } else if (isThere(filePath())) {
        check();
    } else {
        fetch();
    }
}

void DataFetcher::fetch()
{
    const SourceFile& file = m_source.files[m_file];
    m_download = std::make_unique<FileDownload>(m_network, QUrl(toQString(file.address)), filePath(),
                                                file.bytes * mostTimes);
    m_download->setPatience(m_patience);
    connect(m_download.get(), &FileDownload::progressed, this, [this](qint64 received, qint64 total) {
        const bool isOnly = m_source.files.size() == 1 && total >= 0;
        Q_EMIT progressed(Step::Fetching, m_bytesBefore + received, isOnly ? total : m_source.bytesToFetch());
    });
    // Later, as whoever tells of its end must not be deleted while it does; it may be gone by then.
    const auto isCurrent = [this, download = m_download.get()] { return m_download.get() == download; };
    connect(
        m_download.get(), &FileDownload::finished, this,
        [this, isCurrent] {
            if (isCurrent()) {
                m_download.reset();
                check();
            }
        },
        Qt::QueuedConnection);
    connect(
        m_download.get(), &FileDownload::failed, this,
        [this, isCurrent](const FetchProblem& problem) {
            if (isCurrent()) {
                m_download.reset();
                fail(problem);
            }
        },
        Qt::QueuedConnection);
    m_download->start();
}

void DataFetcher::check()
{
    work([this, path = filePath(), md5 = m_source.files[m_file].md5] { return checkSum(path, md5); },
         m_source.isArchive ? &DataFetcher::unpack : &DataFetcher::takeFile);
}

DataFetcher::Problem DataFetcher::checkSum(const QString& path, const std::string& md5)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return FetchProblem{FetchProblem::Kind::Disk, file.errorString()};
    }
    QCryptographicHash hash(QCryptographicHash::Md5);
    while (!file.atEnd()) {
        const QByteArray block = file.read(blockBytes);
        if (block.isEmpty()) {
            return FetchProblem{FetchProblem::Kind::Disk, file.errorString()};
        }
        hash.addData(block);
        if (!advance(Step::Checking, file.pos(), file.size())) {
            return {};
        }
    }
    if (QString::fromLatin1(hash.result().toHex()) == toQString(md5)) {
        return {};
    }
    if (!path.startsWith(staging())) {
        return FetchProblem{
            FetchProblem::Kind::WrongSum,
            tr("Remove %1, and Get fetches the published one.").arg(QDir::toNativeSeparators(path))};
    }
    file.remove();
    return FetchProblem{FetchProblem::Kind::WrongSum, tr("It was removed; press Get to fetch it anew.")};
}

void DataFetcher::takeFile()
{
    m_bytesBefore += m_source.files[m_file].bytes;
    ++m_file;
    nextFile();
}

void DataFetcher::unpack()
{
    work([this, path = filePath(), folder = unpacked()] { return unpackInto(path, folder); },
         &DataFetcher::takeFile);
}

DataFetcher::Problem DataFetcher::unpackInto(const QString& path, const QString& folder)
{
    const Result<bool> result =
        unpackArchive(toPath(path), toPath(folder), {m_source.bytesOnDisk * mostTimes, mostEntries},
                      [this](qint64 done) { return advance(Step::Unpacking, done, m_source.bytesOnDisk); });
    if (!result) {
        if (path.startsWith(staging())) {
            QFile::remove(path); // To fetch the same again would not help.
        }
        return FetchProblem{FetchProblem::Kind::BadArchive, toQString(result.error().message)};
    }
    return {};
}

bool DataFetcher::advance(Step step, qint64 done, qint64 total)
{
    if (done < m_told || done - m_told >= blockBytes || done == total) {
        m_told = done;
        QMetaObject::invokeMethod(
            this, [this, step, done, total] { Q_EMIT progressed(step, done, total); }, Qt::QueuedConnection);
    }
    return !m_isStopped;
}

void DataFetcher::work(std::function<Problem()> task, void (DataFetcher::*next)())
{
    m_told = -blockBytes; // The first call is told.
    // Not cancelled when it is to stop: only once it has ended, its files can be cleared away.
    m_work.start([this, task = std::move(task), next](const std::stop_token&) -> BackgroundJob::Finish {
        const Problem problem = task();
        return [this, problem, next] { afterWork(problem, next); };
    });
}

void DataFetcher::afterWork(const Problem& problem, void (DataFetcher::*next)())
{
    if (m_isStopped) {
        end();
        Q_EMIT stopped();
    } else if (problem) {
        fail(*problem);
    } else {
        (this->*next)();
    }
}

void DataFetcher::complete()
{
    const QString whole = unpacked() + toQString(m_source.folder);
    if (!m_source.isArchive) {
        bool isWhole = QDir().mkpath(whole);
        for (const SourceFile& file : m_source.files) {
            const QString name = toQString(file.name());
            isWhole = isWhole && QFile::rename(staging(name), QDir(whole).filePath(name));
        }
        if (!isWhole) {
            fail({FetchProblem::Kind::Disk, tr("%1 cannot be made").arg(QDir::toNativeSeparators(result()))});
            return;
        }
    }
    if (!QFileInfo(whole).isDir()) {
        fail({FetchProblem::Kind::BadArchive,
              tr("There is no folder %1 in it.").arg(toQString(m_source.folder))});
        return;
    }
    QDir().rmdir(result()); // Only if it is empty.
    if (!QDir().rename(whole, result())) {
        fail({FetchProblem::Kind::Disk, tr("%1 cannot be made").arg(QDir::toNativeSeparators(result()))});
        return;
    }
    m_lock.close();
    QDir(staging()).removeRecursively();
    end();
    Q_EMIT finished();
}

void DataFetcher::end()
{
    m_isRunning = false;
    if (m_lock.isOpen()) {
        QDir(unpacked()).removeRecursively();
        m_lock.close();
        QDir().rmdir(staging()); // If nothing is in it.
    }
}

void DataFetcher::fail(const FetchProblem& problem)
{
    end();
    Q_EMIT failed(problem);
}

} // namespace bitops
