// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPaintDevice>

#include <memory>

class QPainter;

namespace bitops {

/// Hands all that is painted on it on to a painter, texts as outlines: a file made of it looks the same where
/// its fonts are missing.
class OutlinedText : public QPaintDevice
{
public:
    /// The painter is active, and stays so.
    explicit OutlinedText(QPainter* target);
    ~OutlinedText() override;

    [[nodiscard]] QPaintEngine* paintEngine() const override;

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;

    QPainter* m_target;
    std::unique_ptr<Engine> m_engine;
};

} // namespace bitops
