// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sweep/sweep_places.h"

#include "core/runs/run_summary.h"
#include "ui/base/format.h"

#include <QCoreApplication>

#include <system_error>

namespace bitops {

namespace {

struct Places
{
    Q_DECLARE_TR_FUNCTIONS(bitops::SweepPlaces)
};

Result<std::string> dataIn(const std::string& data)
{
    std::error_code code;
    return data == shapesData || std::filesystem::is_directory(data, code)
               ? Result<std::string>(data)
               : Error{Places::tr("the folder of its data, %1, is not there")
                           .arg(toQString(data))
                           .toStdString()};
}

} // namespace

SweepPlaces sweepPlaces(const std::filesystem::path& runsFolder, const std::filesystem::path& sweepsFolder)
{
    const auto startFrom = [runsFolder](const std::string& run) -> Result<std::string> {
        const Result<std::filesystem::path> found = findRun(run, runsFolder);
        return found ? Result<std::string>(std::filesystem::absolute(*found).lexically_normal().string())
                     : found.error();
    };
    return {sweepsFolder, dataIn, startFrom};
}

} // namespace bitops
