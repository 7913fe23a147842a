// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/fuzz/target.h"

#include <string>

namespace bitops::fuzz {

// Changes of one part of an input, after which its form is still sound. What has another form than theirs is
// changed byte by byte.

/// Of a value anywhere in a JSON document: it becomes another, goes, comes twice, or changes places.
void changeJson(std::string& text, Random& random);

/// The same of one line among several.
void changeJsonLine(std::string& text, Random& random);

/// Of a field anywhere in a message of Protocol Buffers
/// (https://protobuf.dev/programming-guides/encoding): all lengths around it are those that they become.
void changeMessage(std::string& bytes, Random& random);

} // namespace bitops::fuzz
