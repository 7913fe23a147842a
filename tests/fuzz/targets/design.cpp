// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/design_json.h"
#include "core/formats/network_json.h"
#include "core/network/presets.h"
#include "core/network/validation.h"
#include "tests/core/random_network.h"
#include "tests/fuzz/changes.h"
#include "tests/fuzz/checks.h"
#include "tests/fuzz/cost_check.h"
#include "tests/fuzz/scratch_folder.h"
#include "tests/support/onnx_writer.h"

#include <array>

namespace bitops::fuzz {

namespace {

std::string smallModel()
{
    using test::OnnxWriter;
    return OnnxWriter()
        .input("image", {1, 3, 8, 8})
        .weights("w1", {4, 3, 3, 3})
        .weights("w2", {2, 4, 1, 1})
        .node("Conv", {"image", "w1"}, {"first"})
        .node("Relu", {"first"}, {"relu"})
        .node("Conv", {"relu", "w2"}, {"second"})
        .output("second")
        .bytes();
}

/// Has the model that designs of version 2 may name.
const std::filesystem::path& modelFolder()
{
    static const ScratchFolder folder;
    static const std::filesystem::path model = folder.write("model.onnx", smallModel());
    static const std::filesystem::path path = model.parent_path();
    return path;
}

void tryDesign(std::string_view text)
{
    const Result<Design> design = designFromText(text, modelFolder());
    if (!isRead(design)) {
        return;
    }
    // The checksum of a model that has changed meanwhile becomes that of the model as it is.
    Design kept = *design;
    if (ImportedNetwork* const imported = kept.imported()) {
        imported->file.isChanged = false;
    }
    const auto write = [](const Design& written) { return designToText(written, modelFolder()); };
    const auto read = [](const std::string& written) { return designFromText(written, modelFolder()); };
    requireReadAgain(kept, write, read);
    requireEqualCosts(kept, *read(write(kept)));
    if (const Network* const network = design->blocks()) {
        for (const Problem& problem : validate(*network)) {
            requireSentence(describe(problem));
        }
    }
}

std::vector<std::string> seeds()
{
    constexpr std::uint32_t networks = 20;
    std::vector<std::string> texts{networkToText(notebookNetwork()),
                                   R"({"format": "bitops-network", "version": 2, "name": "m",
            "model": {"file": "model.onnx", "checksum": "0123456789abcdef", "input": [3, 8, 8]},
            "layers": [{"layer": "first", "weight_bits": 4}, {"layer": "second", "activation_bits": 5}]})"};
    for (std::uint32_t seed = 0; seed < networks; ++seed) {
        RandomNetwork random(seed);
        texts.push_back(networkToText(seed % 2 == 0 ? random.sound() : random.wild()));
    }
    return texts;
}

} // namespace

const Target target{.tryInput = tryDesign, .seeds = seeds, .change = changeJson};

} // namespace bitops::fuzz
