// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/shape_painter.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace bitops {

namespace {

constexpr double pi = std::numbers::pi;

bool isInsideStar(double x, double y)
{
    // Five tips of radius 1 with notches of radius 0.45: fold the plane onto the edge from tip to notch.
    constexpr double half = pi / 5;
    constexpr double notch = 0.45;
    const double radius = std::hypot(x, y);
    const double angle = std::abs(std::remainder(std::atan2(y, x), 2 * half));
    const double px = radius * std::cos(angle);
    const double py = radius * std::sin(angle);
    const double notchX = notch * std::cos(half);
    const double notchY = notch * std::sin(half);
    return (notchX - 1) * py - notchY * (px - 1) > 0;
}

Colour randomColour(Random& random)
{
    return {random.uniform(), random.uniform(), random.uniform()};
}

double distance(const Colour& a, const Colour& b)
{
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/// A colour that can be told from the other one, also where only brightness is left.
Colour colourUnlike(const Colour& other, Random& random)
{
    constexpr double leastDistance = 0.5;
    constexpr double leastBrightnessStep = 0.2;
    while (true) {
        const Colour colour = randomColour(random);
        const double step = (colour[0] + colour[1] + colour[2] - other[0] - other[1] - other[2]) / 3;
        if (distance(colour, other) > leastDistance && std::abs(step) > leastBrightnessStep) {
            return colour;
        }
    }
}

} // namespace

bool isInside(ShapeKind kind, double x, double y)
{
    const double radius = std::hypot(x, y);
    const double wide = std::max(std::abs(x), std::abs(y));
    const double narrow = std::min(std::abs(x), std::abs(y));
    switch (kind) {
    case ShapeKind::Disk:
        return radius < 0.9;
    case ShapeKind::Ring:
        return radius > 0.5 && radius < 0.95;
    case ShapeKind::Square:
        return wide < 0.74;
    case ShapeKind::Frame:
        return wide > 0.42 && wide < 0.78;
    case ShapeKind::Triangle:
        return y > -0.5 && y < 1 - std::numbers::sqrt3 * std::abs(x);
    case ShapeKind::Cross:
        return narrow < 0.26 && wide < 0.92;
    case ShapeKind::Star:
        return isInsideStar(x, y);
    case ShapeKind::HalfDisk:
        return y > -0.4 && std::hypot(x, y + 0.4) < 0.95;
    case ShapeKind::Bar:
        return std::abs(x) < 0.95 && std::abs(y) < 0.28;
    case ShapeKind::Crescent:
        return radius < 0.95 && std::hypot(x - 0.5, y) > 0.75;
    }
    return false;
}

ShapePainter::ShapePainter(const Shape& shape)
    : m_shape(shape)
    , m_width(static_cast<std::size_t>(shape.width))
    , m_height(static_cast<std::size_t>(shape.height))
    , m_side(static_cast<double>(std::min(shape.width, shape.height)))
    , m_canvas(m_width * m_height)
{
}

void ShapePainter::paint(ShapeKind kind, Random& random)
{
    const Colour ground = randomColour(random);
    paintGround(ground, random);
    paintScraps(random);
    paintShape(kind, colourUnlike(ground, random), random);
    addNoise(random);
}

void ShapePainter::paintGround(const Colour& colour, Random& random)
{
    const double slopeX = random.uniform(-0.15, 0.15);
    const double slopeY = random.uniform(-0.15, 0.15);
    const double stripes = random.uniform(0, 0.1);
    const double turn = random.uniform(0, pi);
    const double frequency = random.uniform(2, 8) * 2 * pi;
    const double phase = random.uniform(0, 2 * pi);
    for (std::size_t y = 0; y < m_height; ++y) {
        for (std::size_t x = 0; x < m_width; ++x) {
            const double u = static_cast<double>(x) / m_side - 0.5;
            const double v = static_cast<double>(y) / m_side - 0.5;
            const double wave = std::sin(frequency * (u * std::cos(turn) + v * std::sin(turn)) + phase);
            const double shade = slopeX * u * 2 + slopeY * v * 2 + stripes * wave;
            m_canvas[y * m_width + x] = {colour[0] + shade, colour[1] + shade, colour[2] + shade};
        }
    }
}

void ShapePainter::paintScraps(Random& random)
{
    const std::uint64_t scraps = random.below(4);
    for (std::uint64_t i = 0; i < scraps; ++i) {
        const Colour colour = randomColour(random);
        const double radius = random.uniform(0.02, 0.09) * m_side;
        const double centreX = random.uniform(0, static_cast<double>(m_width));
        const double centreY = random.uniform(0, static_cast<double>(m_height));
        for (std::size_t y = 0; y < m_height; ++y) {
            for (std::size_t x = 0; x < m_width; ++x) {
                const double gap = std::hypot(static_cast<double>(x) + 0.5 - centreX,
                                              static_cast<double>(y) + 0.5 - centreY) -
                                   radius;
                blend(x, y, colour, std::clamp(0.5 - gap, 0.0, 1.0));
            }
        }
    }
}

void ShapePainter::paintShape(ShapeKind kind, const Colour& colour, Random& random)
{
    const double radius = random.uniform(0.28, 0.45) * m_side;
    const double turn = random.uniform(-0.35, 0.35);
    const double cosine = std::cos(turn) / radius;
    const double sine = std::sin(turn) / radius;
    const double centreX = random.uniform(radius, static_cast<double>(m_width) - radius);
    const double centreY = random.uniform(radius, static_cast<double>(m_height) - radius);
    const double shade = random.uniform(-0.1, 0.1);
    for (std::size_t y = 0; y < m_height; ++y) {
        for (std::size_t x = 0; x < m_width; ++x) {
            int hits = 0;
            for (int sample = 0; sample < 4; ++sample) { // Four points a pixel: soft edges.
                const double dx = static_cast<double>(x) + (sample % 2 == 0 ? 0.25 : 0.75) - centreX;
                const double dy = static_cast<double>(y) + (sample < 2 ? 0.25 : 0.75) - centreY;
                if (dx * dx + dy * dy < radius * radius) {
                    hits += isInside(kind, cosine * dx + sine * dy, cosine * dy - sine * dx) ? 1 : 0;
                }
            }
            const double light = shade * (static_cast<double>(x) - centreX) / radius;
            blend(x, y, {colour[0] + light, colour[1] + light, colour[2] + light}, hits / 4.0);
        }
    }
}

void ShapePainter::addNoise(Random& random)
{
    const double strength = random.uniform(0.02, 0.06);
    for (Colour& pixel : m_canvas) {
        for (double& value : pixel) {
            value += strength * (random.uniform(-1, 1) + random.uniform(-1, 1));
        }
    }
}

void ShapePainter::blend(std::size_t x, std::size_t y, const Colour& colour, double cover)
{
    Colour& pixel = m_canvas[y * m_width + x];
    for (std::size_t i = 0; i < pixel.size(); ++i) {
        pixel[i] += cover * (colour[i] - pixel[i]);
    }
}

void ShapePainter::writeTo(std::uint8_t* pixels) const
{
    const auto append = [&pixels](double value) {
        *pixels++ = static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0, 1.0) * 255));
    };
    if (m_shape.channels == 1) {
        for (const Colour& pixel : m_canvas) {
            append((pixel[0] + pixel[1] + pixel[2]) / 3);
        }
        return;
    }
    for (std::size_t channel = 0; channel < 3; ++channel) {
        for (const Colour& pixel : m_canvas) {
            append(pixel[channel]);
        }
    }
}

} // namespace bitops
