// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/job_file.h"

#include "core/base/foreign_text.h"
#include "core/base/text_file.h"
#include "core/base/translator.h"
#include "core/jobs/job_folder.h"

namespace bitops {

namespace {

constexpr std::string_view jobFormat = "bitops-run";
constexpr int newestJobVersion = 1;

} // namespace

JobKind jobKindIn(const std::filesystem::path& folder)
{
    const Result<std::string> text = readTextFile(folder / jobDescriptionFile);
    const Result<nlohmann::json> json = text ? parseJson(*text) : text.error();
    if (!json || !json->is_object()) {
        return JobKind::Training;
    }
    const auto kind = json->find("kind");
    return kind == json->end() || !kind->is_string()
               ? JobKind::Training
               : jobKindFrom(kind->get<std::string>()).value_or(JobKind::Training);
}

std::string jobFileText(JobKind kind, const std::string& program, const std::string& created,
                        const nlohmann::ordered_json& content)
{
    nlohmann::ordered_json json{{"format", jobFormat}, {"version", newestJobVersion}};
    if (kind != JobKind::Training) { // Whose files are older than kinds.
        json["kind"] = nameOf(kind);
    }
    json["program"] = program;
    json["created"] = created;
    json.update(content);
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

JobFileHead readJobHead(JsonReader& reader, JobKind kind)
{
    reader.checkFormat(jobFormat, newestJobVersion);
    const std::string name = reader.string("kind", nameOf(JobKind::Training));
    if (!reader.hasFailed() && name != nameOf(kind)) {
        reader.fail(
            jobKindFrom(name)
                ? Translator::tr("its \"kind\" is \"%1\", not \"%2\"", name, nameOf(kind))
                : Translator::tr("its \"kind\" is \"%1\", which this version does not know", excerpt(name)));
    }
    return {reader.string("program", ""), reader.string("created", "")};
}

} // namespace bitops
