// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/temporary_job.h"

#include "core/base/text_file.h"
#include "core/base/translator.h"
#include "core/base/utc_text.h"
#include "core/jobs/job_folder.h"

#include <cerrno>
#include <cstdlib>
#include <ctime>
#include <string>
#include <system_error>

namespace bitops {

namespace {

Error cannotMakeJob(const std::filesystem::path& folder, std::error_code code)
{
    return Error{
        Translator::tr("Could not make a temporary folder in %1: %2.", folder.string(), code.message())};
}

} // namespace

Result<TemporaryJob> TemporaryJob::make(EvaluationDescription description)
{
    description.created = utcText(std::time(nullptr));
    return makeOf(JobKind::Evaluation, descriptionToText(description));
}

Result<TemporaryJob> TemporaryJob::makeOf(JobKind kind, const std::string& text)
{
    std::error_code code;
    const std::filesystem::path parent = std::filesystem::temp_directory_path(code);
    if (code) {
        return cannotMakeJob(parent, code);
    }
    std::string path = (parent / ("bitops-" + std::string(nameOf(kind)) + "-XXXXXX")).string();
    if (::mkdtemp(path.data()) == nullptr) {
        return cannotMakeJob(parent, std::error_code(errno, std::generic_category()));
    }
    TemporaryJob job{std::filesystem::path(path)};
    const Status status = writeTextFile(job.folder() / jobDescriptionFile, text);
    return status ? Result<TemporaryJob>(std::move(job)) : status.error();
}

TemporaryJob::~TemporaryJob()
{
    if (!m_folder.empty()) {
        std::error_code code; // Nobody is left to tell.
        std::filesystem::remove_all(m_folder, code);
    }
}

} // namespace bitops
