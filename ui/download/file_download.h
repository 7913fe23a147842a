// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QObject>
#include <QPointer>
#include <QUrl>

#include <chrono>

class QNetworkAccessManager;
class QNetworkReply;

namespace bitops {

/// Why something could not be fetched.
struct FetchProblem
{
    enum class Kind {
        NoNetwork,  ///< The server cannot be reached, or has fallen silent.
        Cut,        ///< The connection ended early.
        Refused,    ///< The server answers, but not with the file.
        Disk,       ///< The file cannot be written.
        TooLarge,   ///< More comes than there can be.
        WrongSum,   ///< What came is not what was published.
        BadArchive, ///< It cannot be unpacked, or must not be.
        Busy,       ///< Someone else is fetching the same.
    };

    Kind kind = Kind::NoNetwork;
    QString reason;    ///< In the words of the system, the server or the core.
    QString host = {}; ///< The server that was asked last, which may be one that the source's refers to.
};

/// Fetches one file over HTTP. What has come stays in the file when it ends early; the next one goes on from
/// there (Range and If-Range, RFC 9110 sections 13.1.5 and 14.2), or from the start where the server cannot,
/// or has another file by now. A note beside it, NAME.from, says where an unfinished file comes from.
class FileDownload : public QObject
{
    Q_OBJECT

public:
    /// Writes to `path`; never more than `most` bytes. `network` must outlive it.
    FileDownload(QNetworkAccessManager* network, const QUrl& address, const QString& path, qint64 most,
                 QObject* parent = nullptr);
    ~FileDownload() override;

    /// How long a server may be silent.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }
    void start();
    /// Ends it without another signal.
    void stop();

    /// Whether the file at `path` is the beginning of one that has not come whole.
    static bool isUnfinished(const QString& path);

Q_SIGNALS:
    /// Of the whole file; `total` is −1 while it is not known.
    void progressed(qint64 received, qint64 total);
    void finished();
    void failed(const bitops::FetchProblem& problem);

private:
    static QString notePath(const QString& path);

    bool openFile();
    [[nodiscard]] QByteArray storedValidator() const;
    /// False: it cannot be written, and all has ended.
    bool keepNote(const QByteArray& validator);
    void request(bool fromStart);
    void readHeader();
    bool acceptPart();
    void readData();
    void end();
    void give(FetchProblem::Kind kind, const QString& reason);
    [[nodiscard]] FetchProblem problemOfReply() const;

    QNetworkAccessManager* m_network;
    QUrl m_address;
    QFile m_file;
    qint64 m_most;
    std::chrono::milliseconds m_patience{30'000};
    QPointer<QNetworkReply> m_reply;
    bool m_isAccepted = false; ///< Whether what comes belongs into the file.
    bool m_startsOver = false; ///< Whether to ask again, for the whole file.
    qint64 m_total = -1;
};

} // namespace bitops
