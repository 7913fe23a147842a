// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/format.h"

#include "core/network/block_type.h"
#include "ui/base/plain_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <array>
#include <cmath>

namespace bitops {

namespace {

/// The context of this file's texts.
struct Format
{
    Q_DECLARE_TR_FUNCTIONS(bitops::Format)
};

struct Scaled
{
    double number;
    QString prefix;
};

Scaled scaled(double value)
{
    static constexpr std::array prefixes{"", "k", "M", "G", "T", "P", "E"};
    std::size_t step = 0;
    // 999.95 and more would be rounded to 1000 of its unit.
    while (std::abs(value) >= 999.95 && step + 1 < prefixes.size()) {
        value /= 1000;
        ++step;
    }
    return {value, QString::fromLatin1(prefixes.at(step))};
}

QChar signOf(double value)
{
    return value == 0 ? QChar(u'±') : value < 0 ? QChar(u'−') : QChar(u'+');
}

/// A layer of a model, as its row is called: exporters begin paths with a slash, which tells nothing.
QString pathText(std::string_view path)
{
    const std::size_t begin = path.find_first_not_of('/');
    return shownText(path.substr(begin == std::string_view::npos ? 0 : begin));
}

} // namespace

QString shortText(double value)
{
    const auto [number, prefix] = scaled(value);
    const bool isWhole = prefix.isEmpty() && std::floor(number) == number;
    const int decimals = isWhole ? 0 : std::abs(number) < 100 ? 2 : 1;
    const QString text = QLocale().toString(number, 'f', decimals);
    return prefix.isEmpty() ? text : text + QChar(0x00A0) + prefix;
}

QString exactText(std::int64_t value)
{
    return QLocale().toString(static_cast<qlonglong>(value));
}

QString bytesText(std::int64_t bytes)
{
    const auto [number, prefix] = scaled(static_cast<double>(bytes));
    return QLocale().toString(number, 'f', prefix.isEmpty() ? 0 : 1) + QChar(0x00A0) + prefix +
           QLatin1Char('B');
}

QString percentText(double share)
{
    return QLocale().toString(100 * share, 'f', 1) + QChar(0x00A0) + QLatin1Char('%');
}

QString differenceText(std::int64_t difference)
{
    const QString size = shortText(std::abs(static_cast<double>(difference)));
    return signOf(static_cast<double>(difference)) + size;
}

QString differenceText(double difference, int decimals)
{
    const bool isShown = std::abs(difference) >= 0.5 * std::pow(10, -decimals); // Zero has no sign.
    return signOf(isShown ? difference : 0) + QLocale().toString(std::abs(difference), 'f', decimals);
}

QString bytesDifferenceText(std::int64_t difference)
{
    return signOf(static_cast<double>(difference)) + bytesText(std::abs(difference));
}

QString relativeText(double value, double base)
{
    if (base == 0) {
        return QStringLiteral("–");
    }
    const double share = value / base - 1;
    const bool isShown = std::abs(share) >= 0.0005;
    return signOf(isShown ? share : 0) + percentText(std::abs(share));
}

QString shapeText(const Shape& shape)
{
    return QStringLiteral("%1×%2×%3").arg(shape.channels).arg(shape.height).arg(shape.width);
}

QString bitsText(int bits)
{
    return bits == floatBits ? Format::tr("float") : QString::number(bits);
}

QString bitsText(const WeightBits& bits)
{
    QStringList texts;
    for (const int value : bits.values()) {
        texts += bitsText(value);
    }
    return texts.join(QStringLiteral("·"));
}

std::optional<WeightBits> weightBitsFromText(const QString& text)
{
    static const QRegularExpression separators(QStringLiteral("[\\s,;/·.]+"));
    const QStringList parts = text.trimmed().split(separators, Qt::SkipEmptyParts);
    std::vector<int> bits;
    for (const QString& part : parts) {
        const bool isFloat = part.compare(Format::tr("float"), Qt::CaseInsensitive) == 0 ||
                             part.compare(QLatin1String("float"), Qt::CaseInsensitive) == 0;
        bool isNumber = false;
        const int number = part.toInt(&isNumber);
        if (!isFloat && !isNumber) {
            return std::nullopt;
        }
        bits.push_back(isFloat ? floatBits : number);
    }
    return bits.empty() ? std::nullopt : std::optional(WeightBits(std::move(bits)));
}

QString shortText(BlockType type)
{
    return toQString(Translator::tr(infoOf(type).shortTitle));
}

QString blockTypeText(BlockType type)
{
    return toQString(Translator::tr(infoOf(type).title));
}

std::optional<QString> layerTitle(std::string_view name)
{
    for (const BlockLayer& layer : blockLayers()) {
        if (layer.name == name) {
            return toQString(Translator::tr(layer.title));
        }
    }
    if (name == "classifier") {
        return Format::tr("Classifier");
    }
    return std::nullopt;
}

QString layerTitle(const Layer& layer)
{
    return layerTitle(layer.name).value_or(pathText(layer.name));
}

QString layerText(const Layer& layer)
{
    if (layer.operation != Operation::Convolution && layer.operation != Operation::TransposedConvolution) {
        return layerTitle(layer);
    }
    return QStringLiteral("%1 %2×%3")
        .arg(layerTitle(layer))
        .arg(layer.window.rows.kernel)
        .arg(layer.window.columns.kernel);
}

QString durationText(double seconds)
{
    const auto whole = static_cast<qint64>(std::ceil(seconds));
    if (whole < 60) {
        return Format::tr("%1 s").arg(whole);
    }
    if (whole < 3600) {
        return Format::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    }
    return Format::tr("%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60);
}

} // namespace bitops
