// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/file_descriptor.h"
#include "core/base/result.h"
#include "core/jobs/job_folder.h"
#include "core/jobs/training_configuration.h"
#include "core/network/design.h"
#include "core/runs/run_events.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>

namespace bitops {

class KnownDesigns;

/// What `run.json` holds: all that is needed to repeat a run.
struct RunDescription
{
    Design network; ///< Of an imported network: its model is the one in the run's folder.
    TrainingConfiguration training;
    std::string program; ///< Version of the program that made the run.
    std::string created; ///< UTC, "2026-11-23T15:27:13Z".

    bool operator==(const RunDescription&) const = default;
};

/// `folder` is that of the run, from where a model is named.
std::string descriptionToText(const RunDescription& description, const std::filesystem::path& folder = {});
/// Strict about keys and types; whether network and configuration are sound is for validate() to say. A model
/// is read along with them, but not compared with its sum; see kept_model.h.
Result<RunDescription> descriptionFromText(std::string_view text, const std::filesystem::path& folder = {});
/// The same, quickly where the text of the design is one of `known`, to which it is added otherwise.
Result<RunDescription> descriptionFromText(std::string_view text, const std::filesystem::path& folder,
                                           KnownDesigns& known);

/// The files of a run folder.
namespace run_file {
inline constexpr const char* description = jobDescriptionFile;
inline constexpr const char* events = jobEventsFile;
inline constexpr const char* lastCheckpoint = "last.ckpt";
inline constexpr const char* previousCheckpoint = "previous.ckpt";  ///< What last.ckpt was before.
inline constexpr const char* previousLink = "previous.ckpt.linked"; ///< On its way to becoming previous.ckpt.
inline constexpr const char* bestCheckpoint = "best.ckpt";
inline constexpr std::array checkpoints{lastCheckpoint, previousCheckpoint, bestCheckpoint};
inline constexpr const char* modelFolder = "model"; ///< With an imported network's model.
inline constexpr std::array all{description, events, lastCheckpoint, bestCheckpoint};
} // namespace run_file

/// `$XDG_DATA_HOME/io.github.bitops_explorer.BitOpsExplorer/runs`, with the default of the XDG Base
/// Directory Specification. The same for the window and the command line.
std::filesystem::path defaultRunsFolder();

/// Makes a new folder in `parent` (which is made, too), named after the UTC time and the network, with its
/// run.json, and the model of an imported network. Gives its path. A name that is taken gets a number.
Result<std::filesystem::path> createRunFolder(const std::filesystem::path& parent,
                                              RunDescription description);

/// Keeps other programs from making a run in the same folder, as long as it lives: until there is a trainer
/// at work on it, nothing else tells that the run in it is wanted.
class FolderClaim
{
public:
    explicit FolderClaim(FileDescriptor folder)
        : m_folder(std::move(folder))
    {
    }

private:
    FileDescriptor m_folder; ///< Locked.
};

/// Writes run.json, and the model of an imported network, into `folder` itself, which is made if need be.
/// Refuses a folder that has a run already, but for one that never began: of which there is no checkpoint, no
/// trainer, and no event of a training.
Result<FolderClaim> createRunAt(const std::filesystem::path& folder, RunDescription description);

Result<RunDescription> loadRunDescription(const std::filesystem::path& folder);
/// See descriptionFromText().
Result<RunDescription> loadRunDescription(const std::filesystem::path& folder, KnownDesigns& known);

/// Puts the description in the place of the run's own, whole or not at all. Refused while a trainer is at
/// work on the run.
Status replaceDescription(const std::filesystem::path& folder, const RunDescription& description);

} // namespace bitops
