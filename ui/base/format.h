// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/layer.h"
#include "core/network/network.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string_view>

namespace bitops {

// Numbers as the window shows them, in the user's locale. Exact figures are one hover away: see exactText.

/// Text of the core, which is UTF-8.
inline QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// 13352960 as "13.35 M": three or four digits and a decimal prefix (k, M, G, T, P, E).
QString shortText(double value);

/// 13352960 as "13,352,960".
QString exactText(std::int64_t value);

/// "46.2 kB", decimal: 1 kB is 1000 bytes.
QString bytesText(std::int64_t bytes);

/// 0.0755 as "7.5 %".
QString percentText(double share);

/// A difference with its sign, short: "−3.29 M", "+512", "±0".
QString differenceText(std::int64_t difference);
/// The same with so many decimals: "+0.53".
QString differenceText(double difference, int decimals);

/// The same of bytes: "+512 B", "−3.3 kB".
QString bytesDifferenceText(std::int64_t difference);

/// How much `value` is above or below `base`: "−24.6 %", "±0.0 %"; "–" if the base is 0.
QString relativeText(double value, double base);

/// "64×16×16": channels, height, width.
QString shapeText(const Shape& shape);

/// "8", "float" or "8·4".
QString bitsText(int bits);
QString bitsText(const WeightBits& bits);

/// What bitsText() gives, and what people type: "8", "8·4", "8, 4", "8/float". None for anything else.
/// Values out of range are read: validation names them.
std::optional<WeightBits> weightBitsFromText(const QString& text);

/// "Sep", for a narrow column, and "Separable" where there is room.
QString shortText(BlockType type);
QString blockTypeText(BlockType type);

/// "Depthwise" for the layer that blocks call "depthwise"; none for a name that they do not give.
std::optional<QString> layerTitle(std::string_view name);

/// "Depthwise 3×3"
QString layerText(const Layer& layer);
/// The same without its kernel: "Depthwise". The name itself where no block gives it.
QString layerTitle(const Layer& layer);

/// "4 min 40 s"; whole seconds.
QString durationText(double seconds);

} // namespace bitops
