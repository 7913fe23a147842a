// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// The named tuples and data classes that code defines, with the names of their fields in order, so that
/// `Block(32, 1, 8)` means something: `Block = namedtuple("Block", "out stride bits")`, or a class of
/// annotated fields that derives from NamedTuple or is decorated as a dataclass.
class PythonRecords
{
public:
    /// The views are into the code.
    explicit PythonRecords(std::string_view code);

    /// Null if the code does not define it.
    [[nodiscard]] const std::vector<std::string_view>* fieldsOf(std::string_view name) const;

private:
    /// It is called by the name that it is assigned to, and printed by its own.
    void addNamedTuple(std::size_t at, std::string_view assigned);
    void addClass(std::size_t at);
    void add(std::string_view name, std::vector<std::string_view> fields);

    std::string_view m_code;
    std::map<std::string_view, std::vector<std::string_view>, std::less<>> m_fields;
};

} // namespace bitops
