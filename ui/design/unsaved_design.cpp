// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/unsaved_design.h"

#include "core/base/json_reader.h"
#include "core/formats/design_json.h"

#include <QFileInfo>

#include <utility>

namespace bitops {

namespace {

constexpr const char* formatName = "bitops-unsaved";

Result<UnsavedDesign> load(const OwnedFile& file)
{
    const Result<std::string> text = file.read();
    return text ? unsavedFromText(*text) : text.error();
}

} // namespace

std::string unsavedToText(const UnsavedDesign& design)
{
    const nlohmann::ordered_json json{{"format", formatName},
                                      {"version", 1},
                                      {"file", design.filePath.toStdString()},
                                      {"network", designToJson(design.design, {})}};
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
    Result<Design> design = designFromJson(stored, {});
    if (!design) {
        return design.error();
    }
    return UnsavedDesign{*std::move(design), filePath};
}

LeftoverDesign::LeftoverDesign(OwnedFile file)
    : m_file(std::move(file))
    , m_keptAt(QFileInfo(m_file.path()).lastModified())
    , m_design(load(m_file))
{
}

QString unsavedEnding()
{
    return QStringLiteral(".unsaved");
}

std::vector<LeftoverDesign> takeLeftovers(const QString& folder)
{
    std::vector<LeftoverDesign> leftovers;
    for (OwnedFile& file : OwnedFile::takeLeftBehind(folder, unsavedEnding())) {
        leftovers.emplace_back(std::move(file));
    }
    return leftovers;
}

} // namespace bitops
