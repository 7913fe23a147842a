// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProxyStyle>

namespace bitops {

/// The look of the program, the same on every desktop: Qt's Fusion, with flat tabs, thin scroll bars and
/// hairlines, and rounded frames around what can be edited or pressed (ui/base/style_painting.h). It has no
/// style sheet: that would be read by every widget at each start. Buttons choose their look by these.
class ExplorerStyle : public QProxyStyle
{
    Q_OBJECT

public:
    ExplorerStyle();

    /// Filled with the accent's colour: the one thing to do next.
    static void makePrimary(QWidget* button);
    /// Without a frame, and in the accent's colour: leads somewhere, as a link does.
    static void makeLink(QWidget* button);
    /// One of several that exclude each other, without a frame: the chosen one is tinted.
    static void makeChoice(QWidget* button);

    void polish(QWidget* widget) override;
    using QProxyStyle::polish;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget = nullptr) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                       SubControl subControl, const QWidget* widget = nullptr) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                         const QWidget* widget = nullptr) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option = nullptr,
                                  const QWidget* widget = nullptr) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option = nullptr,
                                const QWidget* widget = nullptr,
                                QStyleHintReturn* returned = nullptr) const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap icon, const QStyleOption* option = nullptr,
                                     const QWidget* widget = nullptr) const override;

private:
    void drawToolButton(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const;
    [[nodiscard]] QRect scrollBarRect(const QStyleOptionComplex* option, SubControl subControl,
                                      const QWidget* widget) const;
};

} // namespace bitops
