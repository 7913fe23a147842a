// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/network_argument.h"

#include "app/cli/number_options.h"
#include "core/base/foreign_text.h"
#include "core/formats/design_file.h"
#include "core/formats/network_file.h"
#include "core/formats/network_source.h"
#include "core/formats/onnx/onnx_file.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace bitops {

namespace {

/// The network with the argument's sizes and classes.
Network changed(Network network, const NetworkArgument& argument)
{
    if (const std::size_t sizes = argument.input.size(); sizes > 0) {
        Shape& shape = network.input.shape;
        shape = {sizes == 3 ? argument.input.front() : shape.channels, argument.input[sizes - 2],
                 argument.input[sizes - 1]};
    }
    network.classes = argument.classes.value_or(network.classes);
    return network;
}

} // namespace

std::optional<std::vector<std::int64_t>> inputSizesFromText(std::string_view text)
{
    constexpr std::ptrdiff_t mostOfOne = 8;
    constexpr std::size_t most = 64;
    std::vector<std::int64_t> sizes;
    const bool areOfSeveral = text.find(',') != std::string_view::npos;
    if (text.starts_with(',')) { // The first input's are those of the file.
        sizes.push_back(nextInput);
        text.remove_prefix(1);
    }
    while (sizes.size() < most) {
        const std::size_t end = text.find_first_of("x,");
        const Result<std::int64_t> size = wholeNumberFromText(text.substr(0, end));
        if (!size || (areOfSeveral && *size == nextInput)) {
            return std::nullopt;
        }
        sizes.push_back(*size);
        const auto last =
            areOfSeveral ? std::ranges::find(sizes.rbegin(), sizes.rend(), nextInput) : sizes.rend();
        if (last - sizes.rbegin() > mostOfOne) {
            return std::nullopt;
        }
        if (end == std::string_view::npos) {
            return sizes;
        }
        if (text[end] == ',') {
            sizes.push_back(nextInput);
        }
        text.remove_prefix(end + 1);
    }
    return std::nullopt;
}

NetworkOptions addNetwork(CLI::App& command, NetworkArgument& argument)
{
    CLI::Option* const network = command.add_option(
        "NETWORK", argument.network,
        "A .bitops, .onnx, .py, .ipynb or .txt file, preset:NAME, or tuples: \"[(32,1,8),(64,2,4)]\"");
    const auto complain = [](const std::string& text) {
        throw CLI::ValidationError("--input",
                                   "\"" + excerpt(text) + "\" is no input size such as 3x32x32 or 32x32");
    };
    const auto given = std::make_shared<std::string>(); // Whose commas say that there are several.
    const auto readInput = [&argument, given, complain](const std::string& text) {
        *given = text;
        const std::optional<std::vector<std::int64_t>> sizes = inputSizesFromText(text);
        if (!sizes) {
            complain(text);
        }
        argument.input = *sizes;
    };
    // How many sizes there are to be hangs on the network, which may stand behind them.
    command.parse_complete_callback([&argument, given, complain] {
        const std::size_t sizes = argument.input.size();
        const bool isOfOne = given->find(',') == std::string::npos;
        if (sizes > 0 && ((sizes != 2 && sizes != 3) || !isOfOne) && !isOnnxFile(argument.network)) {
            complain(*given);
        }
    });
    CLI::Option* const input = command
                                   .add_option_function<std::string>(
                                       "--input", readInput,
                                       "Size of the image instead of the network's: CxHxW or HxW; of an ONNX "
                                       "model, behind a comma those of its next input that leaves sizes open")
                                   ->type_name("SIZE");
    CLI::Option* const classes =
        addNumber(command, "--classes", argument.classes, "Number of classes instead of the network's");
    return {network, input, classes};
}

Result<Network> networkFrom(const NetworkArgument& argument)
{
    Result<Network> network = networkFromSource(argument.network);
    return network ? Result<Network>(changed(*std::move(network), argument)) : network.error();
}

Result<Design> designFrom(const NetworkArgument& argument)
{
    if (!isFileSource(argument.network)) {
        Result<Network> network = networkFrom(argument);
        return network ? Result<Design>(Design(*std::move(network))) : network.error();
    }
    Result<Design> design = loadDesign(argument.network, argument.input);
    if (!design) {
        return design;
    }
    if (Network* const blocks = design->blocks()) {
        *blocks = changed(*blocks, argument);
        return design;
    }
    if (argument.classes) {
        return Error{"Could not change the number of classes of " + pathText(argument.network) +
                     ": the structure of an ONNX model is as it is."};
    }
    return design;
}

} // namespace bitops
