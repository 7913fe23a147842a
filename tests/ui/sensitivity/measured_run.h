// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/layer.h"
#include "core/jobs/job_folder.h"
#include "core/network/lowering.h"
#include "core/runs/sensitivity.h"
#include "tests/support/stored_run.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace bitops {

/// How the network of these tests answers as it is.
inline constexpr double lossAsItIs = 1.0;
inline constexpr double accuracyAsItIs = 0.8;

/// What a layer loses: the more, the fewer bits, and the more, the later it stands. At 2 bits the first layer
/// loses a point, the second two.
inline SensitivityMeasurement measurementOf(const std::string& layer, std::size_t place, int bits,
                                            LayerPart part = LayerPart::Weights)
{
    const double drop = 0.01 * static_cast<double>(place + 1) * 2 / bits;
    return {.layer = layer,
            .part = part,
            .bits = bits,
            .loss = lossAsItIs + drop,
            .lossIncrease = drop,
            .accuracy = accuracyAsItIs - drop,
            .accuracyDrop = drop,
            .klDivergence = drop / 2,
            .sqnrDecibels = 6.0 * bits};
}

inline std::vector<std::string> layerNamesOf(const Network& network)
{
    std::vector<std::string> names;
    const Graph graph = graphOf(network);
    for (const Layer& layer : layersOf(graph)) {
        names.push_back(pathOf(layer));
    }
    return names;
}

/// All of a network, at these bits.
inline std::vector<SensitivityMeasurement>
measurementsOf(const Network& network, const std::vector<int>& bits, LayerPart part = LayerPart::Weights)
{
    std::vector<SensitivityMeasurement> measured{{.loss = lossAsItIs, .accuracy = accuracyAsItIs}};
    std::size_t place = 0;
    for (const std::string& layer : layerNamesOf(network)) {
        for (const int width : bits) {
            measured.push_back(measurementOf(layer, place, width, part));
        }
        ++place;
    }
    return measured;
}

/// As a trainer leaves it in the folder of a run; behind what is there already.
inline void storeSensitivity(const std::filesystem::path& run, const SensitivityEvent& subject,
                             const std::vector<SensitivityMeasurement>& measured)
{
    const std::filesystem::path folder = sensitivityFolder(run);
    std::filesystem::create_directories(folder);
    std::ofstream file(folder / jobEventsFile, std::ios::app | std::ios::binary);
    file << eventToLine(HelloEvent{.protocol = protocolVersion, .trainer = "0.1.0"}) << '\n'
         << eventToLine(subject) << '\n';
    for (const SensitivityMeasurement& measurement : measured) {
        file << eventToLine(MeasuredEvent{measurement}) << '\n';
    }
    file << eventToLine(CompletedEvent{.epochs = 0, .seconds = 1}) << '\n';
}

/// A run that can be measured: with best weights.
inline std::filesystem::path storeTrainedRun(const std::filesystem::path& parent, const std::string& name,
                                             const std::vector<double>& accuracies, const Network& network)
{
    std::filesystem::path folder = storeRun(parent, name, accuracies, true, network);
    std::ofstream(folder / run_file::bestCheckpoint) << "weights";
    return folder;
}

} // namespace bitops
