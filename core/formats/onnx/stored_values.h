// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/mapped_file.h"
#include "core/base/result.h"
#include "core/formats/onnx/model.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitops::onnx {

/// Numbers of a small tensor. Each whole number of 64 bits and each double is one of these exactly.
using Values = std::vector<long double>;

/// The values of stored tensors, in the model's file or in others beside it. Of files, only what is asked for
/// is read; none outside of the model's folder is opened, whatever links lead there.
class StoredValues
{
public:
    explicit StoredValues(const std::filesystem::path& modelFile);

    /// Whether the tensor holds what its shape and type ask for. The error is half a sentence behind the
    /// tensor's name.
    Status check(const StoredTensor& tensor);

    /// All of its values; none if there are more than mostNumbers, or of no number's type. Precondition: it
    /// was checked.
    std::optional<Values> read(const StoredTensor& tensor);

    /// All of its values, however many, as float32. The error is half a sentence behind the tensor's name.
    /// Precondition: it was checked.
    Result<std::vector<float>> readFloats(const StoredTensor& tensor);

    /// Of one that lies in a file beside the model, as they lie there: low bytes first. The error is half a
    /// sentence behind the tensor's name.
    Result<std::string_view> externalBytes(const StoredTensor& tensor);

    using Files = std::map<std::string, MappedFile, std::less<>>;
    /// The files beside the model that tensors were checked or read in, as the model calls them.
    [[nodiscard]] const Files& files() const { return m_files; }

private:
    /// Those that lie in one piece; none for values in the fields of their type.
    Result<std::optional<std::string_view>> bytesOf(const StoredTensor& tensor);
    Result<std::string_view> file(std::string_view location);

    std::filesystem::path m_folder;
    Files m_files;
};

/// The product of the sizes; none if one is below 0 or it does not fit 64 bits.
std::optional<std::int64_t> countOf(const Dims& dims);

/// "4×3×3×3"; "a single value" of no sizes.
std::string dimsText(const Dims& dims);

} // namespace bitops::onnx
