// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/unsaved_design.h"

#include "core/base/json_reader.h"
#include "core/base/text_file.h"
#include "core/formats/network_json.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace bitops {

namespace {

constexpr const char* formatName = "bitops-unsaved";

Result<UnsavedDesign> load(const QString& path)
{
    const Result<std::string> text = readTextFile(path.toStdString());
    return text ? unsavedFromText(*text) : text.error();
}

} // namespace

std::string unsavedToText(const UnsavedDesign& design)
{
    const nlohmann::ordered_json json{{"format", formatName},
                                      {"version", 1},
                                      {"file", design.filePath.toStdString()},
                                      {"network", networkToJson(design.network)}};
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
}

Result<UnsavedDesign> unsavedFromText(std::string_view text)
{
    const Result<nlohmann::json> json = parseJson(text);
    if (!json) {
        return json.error();
    }
    JsonReader reader(*json, "");
    reader.checkFormat(formatName, 1);
    const QString filePath = QString::fromStdString(reader.string("file", ""));
    const nlohmann::json& stored = reader.child("network");
    if (const std::optional<Error> error = reader.finish()) {
        return *error;
    }
    Result<Network> network = networkFromJson(stored);
    if (!network) {
        return network.error();
    }
    return UnsavedDesign{*std::move(network), filePath};
}

std::unique_ptr<QLockFile> makeLockOf(const QString& unsavedFile)
{
    auto lock = std::make_unique<QLockFile>(unsavedFile + QStringLiteral(".lock"));
    lock->setStaleLockTime(0); // However old: only a process that is gone has left it behind.
    return lock;
}

LeftoverDesign::LeftoverDesign(QString file, std::unique_ptr<QLockFile> lock)
    : m_file(std::move(file))
    , m_lock(std::move(lock))
    , m_keptAt(QFileInfo(m_file).lastModified())
    , m_design(load(m_file))
{
}

void LeftoverDesign::remove() const
{
    QFile::remove(m_file);
}

QString LeftoverDesign::setAside() const
{
    const QString aside = m_file + QStringLiteral(".broken");
    return QFile::rename(m_file, aside) ? aside : m_file;
}

QString unsavedEnding()
{
    return QStringLiteral(".unsaved");
}

std::vector<LeftoverDesign> takeLeftovers(const QString& folder)
{
    std::vector<LeftoverDesign> leftovers;
    const QDir files(folder);
    for (const QString& name :
         files.entryList({QLatin1Char('*') + unsavedEnding()}, QDir::Files, QDir::Time)) {
        const QString path = files.filePath(name);
        auto lock = makeLockOf(path);
        // Its window may have ended well since the folder was read.
        if (lock->tryLock(0) && QFile::exists(path)) {
            leftovers.emplace_back(path, std::move(lock));
        }
    }
    return leftovers;
}

} // namespace bitops
