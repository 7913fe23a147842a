// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace bitops::test {

/// A small HTTP server on this machine, whose ill manners can be chosen. It lives in the test's own event
/// loop.
class HttpServer : public QObject
{
public:
    struct Answer
    {
        QByteArray body = {};
        int status = 200;
        QByteArray tag = "\"v1\""; ///< The entity tag; empty: none is sent.
        bool knowsRanges = true;   ///< Else the whole file is sent whatever is asked for.
        qsizetype sends = -1;      ///< So many bytes of the body, then the connection ends; −1: all.
        bool fallsSilent = false;  ///< In place of the connection's end.
        QByteArray location = {};  ///< For a status of 302.
        QByteArray range = {};     ///< What Content-Range says in place of the truth.
        QByteArray raw = {};       ///< In place of all that: bytes that need not be HTTP.
        bool drips = false;        ///< A few bytes at a time, the next once the last ones are gone.
    };

    struct Request
    {
        QByteArray path;
        QHash<QByteArray, QByteArray> headers; ///< Names in lower case.
    };

    HttpServer()
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* socket = m_server.nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
        m_server.listen(QHostAddress::LocalHost);
    }

    /// Sets what is answered for "/name" from now on.
    void setAnswer(const QByteArray& name, const Answer& answer) { m_answers["/" + name] = answer; }
    [[nodiscard]] std::string address(const QByteArray& name) const
    {
        return "http://127.0.0.1:" + std::to_string(m_server.serverPort()) + "/" + name.toStdString();
    }
    [[nodiscard]] const QList<Request>& requests() const { return m_requests; }
    /// From now on nobody listens.
    void close() { m_server.close(); }

private:
    void read(QTcpSocket* socket)
    {
        QByteArray text = socket->property("text").toByteArray() + socket->readAll();
        const qsizetype end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            socket->setProperty("text", text);
            return;
        }
        QList<QByteArray> lines = text.left(end).split('\n');
        Request request{lines.takeFirst().split(' ').value(1), {}};
        for (const QByteArray& line : lines) {
            const qsizetype colon = line.indexOf(':');
            request.headers[line.left(colon).toLower()] = line.mid(colon + 1).trimmed();
        }
        m_requests.append(request);
        answer(socket, request);
    }

    void answer(QTcpSocket* socket, const Request& request)
    {
        Answer answer = m_answers.value(request.path, Answer{"nothing here", 404});
        if (!answer.raw.isEmpty()) {
            send(socket, answer.raw, answer);
            return;
        }
        const qsizetype total = answer.body.size();
        QByteArray head;
        const bool isSame = request.headers.value("if-range") == answer.tag;
        if (answer.status == 200 && answer.knowsRanges && isSame && request.headers.contains("range")) {
            const qsizetype from = request.headers["range"].mid(6).chopped(1).toLongLong();
            answer.status = from >= total ? 416 : 206;
            answer.body = answer.body.mid(from);
            const QByteArray truth = "bytes " + QByteArray::number(from) + '-' +
                                     QByteArray::number(total - 1) + '/' + QByteArray::number(total);
            head += "Content-Range: " + (answer.range.isEmpty() ? truth : answer.range) + "\r\n";
        }
        if (!answer.tag.isEmpty()) {
            head += "ETag: " + answer.tag + "\r\n";
        }
        if (!answer.location.isEmpty()) {
            head += "Location: " + answer.location + "\r\n";
        }
        send(socket,
             "HTTP/1.1 " + QByteArray::number(answer.status) + " Said\r\nContent-Length: " +
                 QByteArray::number(answer.body.size()) + "\r\nConnection: close\r\n" + head + "\r\n" +
                 answer.body.left(answer.sends < 0 ? answer.body.size() : answer.sends),
             answer);
    }

    void send(QTcpSocket* socket, const QByteArray& bytes, const Answer& answer)
    {
        constexpr qsizetype drop = 100;
        if (answer.drips && bytes.size() > drop) {
            connect(
                socket, &QTcpSocket::bytesWritten, this,
                [this, socket, rest = bytes.mid(drop), answer] { send(socket, rest, answer); },
                Qt::SingleShotConnection);
            socket->write(bytes.left(drop));
            return;
        }
        socket->write(bytes);
        if (!answer.fallsSilent) {
            socket->disconnectFromHost(); // Once all is written.
        }
    }

    QTcpServer m_server;
    QHash<QByteArray, Answer> m_answers;
    QList<Request> m_requests;
};

} // namespace bitops::test
