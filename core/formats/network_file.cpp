// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/network_file.h"

#include "core/base/foreign_text.h"
#include "core/base/text_file.h"
#include "core/base/translator.h"
#include "core/formats/network_json.h"
#include "core/formats/onnx/onnx_file.h"
#include "core/formats/tuples.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <string>
#include <utility>

namespace bitops {

namespace {

/// What one person writes, however long: a thousand blocks take 20 kB.
constexpr std::uint64_t mostCodeBytes = 4U << 20U;

Result<Network> networkOf(const Result<std::vector<Block>>& blocks, std::string name)
{
    if (!blocks) {
        return blocks.error();
    }
    return Network{.name = std::move(name), .blocks = *blocks};
}

bool isPythonFile(const std::filesystem::path& path)
{
    return hasEnding(path, ".py");
}

bool isNotebook(const std::filesystem::path& path)
{
    return hasEnding(path, ".ipynb");
}

Result<Network> networkFrom(std::string_view text, const std::filesystem::path& path)
{
    if (isNotebook(path)) {
        return networkOf(blocksFromNotebook(text), pathText(path.stem()));
    }
    return isJsonFile(text, path) ? networkFromText(text)
                                  : networkOf(blocksFromTuples(text), pathText(path.stem()));
}

} // namespace

bool hasEnding(const std::filesystem::path& path, std::string_view ending)
{
    std::string own = path.extension().string();
    std::transform(own.begin(), own.end(), own.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return own == ending;
}

const std::vector<std::string>& networkEndings()
{
    static const std::vector<std::string> endings{".bitops", ".onnx", ".py", ".ipynb", ".txt"};
    return endings;
}

bool isOnnxFile(const std::filesystem::path& path)
{
    return hasEnding(path, ".onnx");
}

bool isCodeFile(const std::filesystem::path& path)
{
    return isPythonFile(path) || isNotebook(path);
}

bool isJsonText(std::string_view text)
{
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    text.remove_prefix(text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && text[first] == '{';
}

Result<Network> loadNetwork(const std::filesystem::path& path)
{
    if (isOnnxFile(path)) {
        return onlyCounted(path);
    }
    const Result<std::string> text = readNetworkText(path);
    return text ? networkFromFile(*text, path) : text.error();
}

Result<std::string> readNetworkText(const std::filesystem::path& path)
{
    const bool isCode = isPythonFile(path) || hasEnding(path, ".txt");
    return readTextFile(path, isCode ? mostCodeBytes : mostTextBytes);
}

bool isJsonFile(std::string_view text, const std::filesystem::path& path)
{
    return !isNotebook(path) && !isPythonFile(path) && (!hasEnding(path, ".txt") || isJsonText(text));
}

Result<Network> networkFromFile(std::string_view text, const std::filesystem::path& path)
{
    Result<Network> network = networkFrom(text, path);
    return network ? std::move(network) : Result<Network>(noNetworkError(path, network.error()));
}

Error noNetworkError(const std::filesystem::path& path, const Error& reason)
{
    return {Translator::tr("Could not open %1 as a network: %2.", pathText(path), reason.message)};
}

} // namespace bitops
