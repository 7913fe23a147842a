// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/kernels/pointwise.h"

#include "core/training/kernels/lanes.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace bitops {

namespace {

// A tile of results stays in registers while the sums in it are taken: 6 × 16 of a product, 4 × 16 of
// gradients of weights, whose rows are read where they lie. The processors of today have 16 vector registers.
constexpr std::int64_t tileColumns = 2 * laneCount;
constexpr std::int64_t productRows = 6;
constexpr std::int64_t sumRows = 4;

/// Pixels whose gradients of weights are summed up while they are in the cache; sums of sums lose few digits.
constexpr std::int64_t sumPixels = 64;

std::int64_t roundedUp(std::int64_t value, std::int64_t multiple)
{
    return (value + multiple - 1) / multiple * multiple;
}

std::vector<float> scratch(std::int64_t size)
{
    return std::vector<float>(static_cast<std::size_t>(size));
}

/// A matrix as the product reads it: tileColumns columns after the other, row by row, filled up with 0.
template <typename Value>
std::vector<float> packed(std::int64_t rows, std::int64_t columns, const Value& value)
{
    std::vector<float> result = scratch(rows * roundedUp(columns, tileColumns));
    auto place = result.begin();
    for (std::int64_t first = 0; first < columns; first += tileColumns) {
        const std::int64_t count = std::min(tileColumns, columns - first);
        for (std::int64_t row = 0; row < rows; ++row) {
            for (std::int64_t i = 0; i < count; ++i) {
                place[i] = value(row, first + i);
            }
            place += tileColumns;
        }
    }
    return result;
}

/// results = left · right: rows × inner by inner × columns, the latter packed.
BITOPS_FMA_CLONES
void product(const float* __restrict left, std::int64_t rows, std::int64_t inner,
             const float* __restrict right, std::int64_t columns, float* __restrict results)
{
    float edge[productRows * tileColumns];
    for (std::int64_t row = 0; row < rows; row += productRows) {
        const std::int64_t count = std::min(productRows, rows - row);
        const float* line[productRows];
        for (std::int64_t i = 0; i < productRows; ++i) {
            line[i] = left + (row + std::min(i, count - 1)) * inner;
        }
        for (std::int64_t column = 0; column < columns; column += tileColumns) {
            const float* const panel = right + column * inner;
            Lanes8 sum[productRows][2];
            for (std::int64_t i = 0; i < productRows; ++i) {
                sum[i][0] = Lanes8{};
                sum[i][1] = Lanes8{};
            }
            for (std::int64_t k = 0; k < inner; ++k) {
                const Lanes8 low = lanesAt(panel + k * tileColumns);
                const Lanes8 high = lanesAt(panel + k * tileColumns + laneCount);
                for (std::int64_t i = 0; i < productRows; ++i) {
                    const float value = line[i][k];
                    sum[i][0] += value * low;
                    sum[i][1] += value * high;
                }
            }
            const std::int64_t width = std::min(tileColumns, columns - column);
            const bool isWhole = count == productRows && width == tileColumns;
            float* const target = isWhole ? results + row * columns + column : edge;
            const std::int64_t pitch = isWhole ? columns : tileColumns;
            for (std::int64_t i = 0; i < productRows; ++i) {
                lanesAt(target + i * pitch) = sum[i][0];
                lanesAt(target + i * pitch + laneCount) = sum[i][1];
            }
            for (std::int64_t i = 0; !isWhole && i < count; ++i) {
                for (std::int64_t j = 0; j < width; ++j) {
                    results[(row + i) * columns + column + j] = edge[i * tileColumns + j];
                }
            }
        }
    }
}

/// Some columns of a matrix, so many values from row to row.
struct Columns
{
    const float* values;
    std::int64_t pitch;
};

/// Adds leftᵀ · right to sums: of so many rows, sumRows columns of the one and tileColumns of the other.
BITOPS_FMA_CLONES
void addProducts(const Columns& left, const Columns& right, std::int64_t rows, float* __restrict sums,
                 std::int64_t pitch)
{
    Lanes8 sum[sumRows][2];
    for (std::int64_t i = 0; i < sumRows; ++i) {
        sum[i][0] = Lanes8{};
        sum[i][1] = Lanes8{};
    }
    const float* __restrict factor = left.values;
    const float* __restrict values = right.values;
    for (std::int64_t row = 0; row < rows; ++row, factor += left.pitch, values += right.pitch) {
        const Lanes8 low = lanesAt(values);
        const Lanes8 high = lanesAt(values + laneCount);
        for (std::int64_t i = 0; i < sumRows; ++i) {
            sum[i][0] += factor[i] * low;
            sum[i][1] += factor[i] * high;
        }
    }
    for (std::int64_t i = 0; i < sumRows; ++i) {
        lanesAt(sums + i * pitch) += sum[i][0];
        lanesAt(sums + i * pitch + laneCount) += sum[i][1];
    }
}

/// The columns that fill no tile, filled up with 0; none if all do.
void copyLast(const float* values, std::int64_t columns, std::int64_t width, std::int64_t rows,
              std::vector<float>& last)
{
    const std::int64_t left = columns % width;
    for (std::int64_t row = 0; left != 0 && row < rows; ++row) {
        std::copy_n(values + (row + 1) * columns - left, left, last.data() + row * width);
    }
}

Columns tileAt(const float* values, std::int64_t columns, std::int64_t first, std::int64_t width,
               const std::vector<float>& last)
{
    return first + width <= columns ? Columns{values + first, columns} : Columns{last.data(), width};
}

std::int64_t tiles(std::int64_t left, std::int64_t right)
{
    return roundedUp(left, sumRows) * roundedUp(right, tileColumns);
}

template <typename Work> void forPixels(const PointwiseShape& shape, const Work& work)
{
    constexpr std::int64_t grain = 128 * productRows;
    at::parallel_for(0, shape.pixels, grain, work);
}

} // namespace

PointwiseWeights::PointwiseWeights(std::int64_t inner, std::int64_t columns, std::vector<float> packed)
    : m_inner(inner)
    , m_columns(columns)
    , m_packed(std::move(packed))
{
}

PointwiseWeights PointwiseWeights::forward(const float* weights, const PointwiseShape& shape)
{
    return {shape.inputs, shape.outputs,
            packed(shape.inputs, shape.outputs, [&](std::int64_t row, std::int64_t column) {
                return weights[column * shape.inputs + row];
            })};
}

PointwiseWeights PointwiseWeights::backward(const float* weights, const PointwiseShape& shape)
{
    return {shape.outputs, shape.inputs,
            packed(shape.outputs, shape.inputs, [&](std::int64_t row, std::int64_t column) {
                return weights[row * shape.inputs + column];
            })};
}

void PointwiseWeights::apply(const float* values, std::int64_t pixels, float* results) const
{
    product(values, pixels, m_inner, m_packed.data(), m_columns, results);
}

PointwiseWeightSum::PointwiseWeightSum(const PointwiseShape& shape)
    : m_shape(shape)
    , m_isTurned(tiles(shape.inputs, shape.outputs) < tiles(shape.outputs, shape.inputs)) // Fewer to fill up.
    , m_leftColumns(m_isTurned ? shape.inputs : shape.outputs)
    , m_rightColumns(m_isTurned ? shape.outputs : shape.inputs)
    , m_pitch(roundedUp(m_rightColumns, tileColumns))
    , m_sums(scratch(roundedUp(m_leftColumns, sumRows) * m_pitch))
    , m_lastLeft(scratch(m_leftColumns % sumRows == 0 ? 0 : sumPixels * sumRows))
    , m_lastRight(scratch(m_rightColumns % tileColumns == 0 ? 0 : sumPixels * tileColumns))
{
}

void PointwiseWeightSum::add(const float* gradients, const float* images, std::int64_t pixels)
{
    for (std::int64_t pixel = 0; pixel < pixels; pixel += sumPixels) {
        const float* const gradient = gradients + pixel * m_shape.outputs;
        const float* const image = images + pixel * m_shape.inputs;
        const std::int64_t count = std::min(sumPixels, pixels - pixel);
        m_isTurned ? addTile(image, gradient, count) : addTile(gradient, image, count);
    }
}

void PointwiseWeightSum::addTile(const float* left, const float* right, std::int64_t pixels)
{
    copyLast(left, m_leftColumns, sumRows, pixels, m_lastLeft);
    copyLast(right, m_rightColumns, tileColumns, pixels, m_lastRight);
    for (std::int64_t j = 0; j < m_rightColumns; j += tileColumns) {
        const Columns rightTile = tileAt(right, m_rightColumns, j, tileColumns, m_lastRight);
        for (std::int64_t i = 0; i < m_leftColumns; i += sumRows) {
            addProducts(tileAt(left, m_leftColumns, i, sumRows, m_lastLeft), rightTile, pixels,
                        m_sums.data() + i * m_pitch + j, m_pitch);
        }
    }
}

void PointwiseWeightSum::writeTo(float* toWeights) const
{
    for (std::int64_t output = 0; output < m_shape.outputs; ++output) {
        for (std::int64_t input = 0; input < m_shape.inputs; ++input) {
            const std::int64_t place = m_isTurned ? input * m_pitch + output : output * m_pitch + input;
            toWeights[output * m_shape.inputs + input] = m_sums[static_cast<std::size_t>(place)];
        }
    }
}

void pointwise(const float* images, const float* weights, const PointwiseShape& shape, float* results)
{
    const PointwiseWeights packedWeights = PointwiseWeights::forward(weights, shape);
    forPixels(shape, [&](std::int64_t begin, std::int64_t end) {
        packedWeights.apply(images + begin * shape.inputs, end - begin, results + begin * shape.outputs);
    });
}

void pointwiseImageGradients(const float* gradients, const float* weights, const PointwiseShape& shape,
                             float* toImages)
{
    const PointwiseWeights packedWeights = PointwiseWeights::backward(weights, shape);
    forPixels(shape, [&](std::int64_t begin, std::int64_t end) {
        packedWeights.apply(gradients + begin * shape.outputs, end - begin, toImages + begin * shape.inputs);
    });
}

void pointwiseWeightGradients(const float* gradients, const float* images, const PointwiseShape& shape,
                              float* toWeights)
{
    PointwiseWeightSum sum(shape);
    sum.add(gradients, images, shape.pixels);
    sum.writeTo(toWeights);
}

} // namespace bitops
