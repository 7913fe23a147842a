// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/data/data_sources.h"
#include "tests/support/archives.h"
#include "tests/support/http_server.h"

#include <QCryptographicHash>

namespace bitops::test {

inline std::string md5Of(const std::string& bytes)
{
    return QCryptographicHash::hash(QByteArray::fromStdString(bytes), QCryptographicHash::Md5)
        .toHex()
        .toStdString();
}

/// An archive that holds "set/train.bin", large enough to be cut.
inline std::string smallArchive()
{
    std::string content;
    for (int i = 0; i < 20'000; ++i) {
        content += std::to_string(i * 7'919 % 10'007); // So that it does not become tiny.
    }
    return makeArchive({{"set/", {}, AE_IFDIR}, {"set/train.bin", content}});
}

/// A source of that archive, served as "set.tar.gz".
inline DataSource servedArchive(HttpServer& server, const std::string& bytes)
{
    server.setAnswer("set.tar.gz", {.body = QByteArray::fromStdString(bytes)});
    return {"set",  "Set",
            "set",  10,
            100,    "3×32×32",
            true,   {{server.address("set.tar.gz"), md5Of(bytes), static_cast<std::int64_t>(bytes.size())}},
            100'000};
}

} // namespace bitops::test
