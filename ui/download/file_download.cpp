// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/download/file_download.h"

#include "ui/base/files.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QRegularExpression>

namespace bitops {

namespace {

constexpr int statusOk = 200;
constexpr int statusPartial = 206;
constexpr int statusRangeNotSatisfiable = 416;

int statusOf(const QNetworkReply* reply)
{
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

/// What tells this version of the file from another: a strong entity tag, or the date. Weak tags do not
/// promise the same bytes.
QByteArray validatorOf(const QNetworkReply* reply)
{
    const QByteArray tag = reply->rawHeader("ETag");
    return tag.isEmpty() || tag.startsWith("W/") ? reply->rawHeader("Last-Modified") : tag;
}

} // namespace

FileDownload::FileDownload(QNetworkAccessManager* network, const QUrl& address, const QString& path,
                           qint64 most, QObject* parent)
    : QObject(parent)
    , m_network(network)
    , m_address(address)
    , m_file(path)
    , m_most(most)
{
}

FileDownload::~FileDownload()
{
    stop();
}

QString FileDownload::notePath(const QString& path)
{
    return path + QStringLiteral(".from");
}

bool FileDownload::isUnfinished(const QString& path)
{
    return QFile::exists(notePath(path));
}

QByteArray FileDownload::storedValidator() const
{
    QFile note(notePath(m_file.fileName()));
    if (!note.open(QIODevice::ReadOnly)) {
        return {};
    }
    const bool isSameFile = note.readLine().trimmed() == m_address.toEncoded();
    return isSameFile ? note.readLine().trimmed() : QByteArray();
}

bool FileDownload::keepNote(const QByteArray& validator)
{
    const QByteArray note = m_address.toEncoded() + '\n' + validator + '\n';
    const Status status = saveFile(notePath(m_file.fileName()), note.toStdString());
    if (!status) {
        QString reason = QString::fromStdString(status.error().message);
        if (reason.endsWith(QLatin1Char('.'))) {
            reason.chop(1); // It becomes part of a sentence.
        }
        give(FetchProblem::Kind::Disk, reason);
    }
    return status.hasValue();
}

bool FileDownload::openFile()
{
    if (!m_file.isOpen() && !m_file.open(QIODevice::ReadWrite)) {
        give(FetchProblem::Kind::Disk, m_file.errorString());
        return false;
    }
    return true;
}

void FileDownload::start()
{
    if (openFile()) {
        request(false);
    }
}

void FileDownload::request(bool fromStart)
{
    // Without anything to tell versions by, two halves need not fit.
    const QByteArray validator = storedValidator();
    if (fromStart || validator.isEmpty()) {
        m_file.resize(0);
        if (!keepNote({})) { // What is there is unfinished from here on.
            return;
        }
    }
    m_file.seek(m_file.size());
    m_isAccepted = false;
    m_startsOver = false;
    m_total = -1;

    QNetworkRequest request(m_address);
    request.setHeader(QNetworkRequest::UserAgentHeader,
                      QStringLiteral("BitOpsExplorer/") + QCoreApplication::applicationVersion());
    // As published: Qt would unpack what a server calls packed in transit, and the sum would not fit.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setTransferTimeout(static_cast<int>(m_patience.count()));
    if (m_file.size() > 0) {
        request.setRawHeader("Range", "bytes=" + QByteArray::number(m_file.size()) + '-');
        request.setRawHeader("If-Range", validator);
    }
    m_reply = m_network->get(request);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &FileDownload::readHeader);
    connect(m_reply, &QNetworkReply::readyRead, this, &FileDownload::readData);
    connect(m_reply, &QNetworkReply::finished, this, &FileDownload::end);
}

void FileDownload::stop()
{
    if (m_reply != nullptr) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
        m_reply = nullptr;
    }
    m_file.close();
    if (m_file.exists() && m_file.size() == 0) {
        m_file.remove(); // Nothing has come.
        QFile::remove(notePath(m_file.fileName()));
    }
}

/// Whether a part of the file goes on where ours ends.
bool FileDownload::acceptPart()
{
    static const QRegularExpression form(QStringLiteral("^bytes (\\d+)-\\d+/(\\d+|\\*)$"));
    const QRegularExpressionMatch match =
        form.match(QString::fromLatin1(m_reply->rawHeader("Content-Range").trimmed()));
    if (!match.hasMatch() || match.captured(1).toLongLong() != m_file.size()) {
        return false;
    }
    bool isKnown = false;
    const qint64 total = match.captured(2).toLongLong(&isKnown);
    m_total = isKnown ? total : -1;
    return true;
}

void FileDownload::readHeader()
{
    const int status = statusOf(m_reply);
    if (m_isAccepted) {
        return;
    }
    if (status == statusOk) {
        m_file.resize(0);
        m_file.seek(0);
        if (!keepNote(validatorOf(m_reply))) {
            return;
        }
        const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
        m_total = length.isValid() ? length.toLongLong() : -1;
        m_isAccepted = true;
    } else if (status == statusPartial) {
        m_isAccepted = acceptPart();
        m_startsOver = !m_isAccepted && m_file.size() > 0;
    } else if (status == statusRangeNotSatisfiable && m_file.size() > 0) {
        m_startsOver = true; // The file on the server is shorter than what we have of it.
    }
    if (m_startsOver) {
        m_reply->abort();
    } else if (m_isAccepted) {
        Q_EMIT progressed(m_file.size(), m_total);
    }
}

void FileDownload::readData()
{
    const QByteArray data = m_reply->readAll();
    if (!m_isAccepted) {
        return; // A page that says why not.
    }
    if (m_file.size() + data.size() > m_most) {
        m_file.remove(); // None of it can be right.
        QFile::remove(notePath(m_file.fileName()));
        give(FetchProblem::Kind::TooLarge, {});
        return;
    }
    // Flushed, or a full disk would only show when the file is closed.
    if (m_file.write(data) != data.size() || !m_file.flush()) {
        give(FetchProblem::Kind::Disk, m_file.errorString());
        return;
    }
    Q_EMIT progressed(m_file.size(), m_total);
}

void FileDownload::give(FetchProblem::Kind kind, const QString& reason)
{
    const QString host = m_reply != nullptr ? m_reply->url().host() : m_address.host();
    stop();
    Q_EMIT failed({kind, reason, host});
}

void FileDownload::end()
{
    if (m_startsOver) {
        stop();
        if (openFile()) {
            request(true);
        }
        return;
    }
    const bool isEmpty = m_file.size() == 0 && m_reply->bytesAvailable() == 0;
    if (m_reply->error() != QNetworkReply::NoError || !m_isAccepted || isEmpty) {
        const FetchProblem problem = problemOfReply();
        give(problem.kind, problem.reason);
        return;
    }
    readData();
    if (m_reply == nullptr) {
        return; // That has failed, and was told.
    }
    if (m_file.size() < m_total) {
        give(FetchProblem::Kind::Cut,
             {}); // A part of the part that was asked for, which is no error of HTTP.
        return;
    }
    stop();
    QFile::remove(notePath(m_file.fileName()));
    Q_EMIT finished();
}

FetchProblem FileDownload::problemOfReply() const
{
    const int status = statusOf(m_reply);
    const QNetworkReply::NetworkError error = m_reply->error();
    if (m_isAccepted && error == QNetworkReply::RemoteHostClosedError) {
        return {FetchProblem::Kind::Cut, m_reply->errorString()};
    }
    // It refers to what must not be fetched, or in a circle.
    const bool leadsAstray = error == QNetworkReply::TooManyRedirectsError ||
                             error == QNetworkReply::InsecureRedirectError ||
                             error == QNetworkReply::ProtocolUnknownError;
    constexpr int firstErrorStatus = 400;
    if (status >= firstErrorStatus || error == QNetworkReply::NoError || leadsAstray) {
        return {FetchProblem::Kind::Refused,
                QStringLiteral("%1 %2").arg(status).arg(
                    m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString())};
    }
    if (error == QNetworkReply::OperationCanceledError) {
        // Nobody else cancels: this is the transfer's time-out.
        return {FetchProblem::Kind::NoNetwork,
                tr("no answer for %n s", nullptr, static_cast<int>(m_patience.count() / 1'000))};
    }
    return {FetchProblem::Kind::NoNetwork, m_reply->errorString()};
}

} // namespace bitops
