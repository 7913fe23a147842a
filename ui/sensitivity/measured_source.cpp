// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sensitivity/measured_source.h"

#include "core/runs/sensitivity_folder.h"
#include "ui/base/paths.h"
#include "ui/base/plain_text.h"

namespace bitops {

QString MeasuredSource::name() const
{
    return run ? shownText(run->name()) : shownText(fromPath(model.path.filename()));
}

std::filesystem::path folderOf(const MeasuredSource& source, const std::filesystem::path& runs)
{
    return source.run ? sensitivityFolder(source.run->folder)
                      : modelSensitivityFolder(runs, source.model.checksum.value_or(0));
}

} // namespace bitops
