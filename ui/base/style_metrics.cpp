// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/explorer_style.h"
#include "ui/base/style_look.h"

#include <QStyleOption>

#include <algorithm>

namespace bitops {

using namespace style;

// How large ExplorerStyle makes what it draws: see explorer_style.cpp.

namespace {

constexpr int rowHeight = 26; ///< Of fields and buttons with the usual font.
constexpr int thinBar = 8;    ///< A scroll bar.

int heightOfRow(const QStyleOption* option)
{
    return option == nullptr ? rowHeight : std::max(rowHeight, option->fontMetrics.height() + 8);
}

/// What the text of a tab is wider by while it is the chosen one.
int roomForStrongLetters(const QStyleOption* option, const QWidget* widget)
{
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
    if (tab == nullptr || widget == nullptr) {
        return 0;
    }
    QFont strong = widget->font();
    strong.setWeight(QFont::DemiBold);
    const auto widthWith = [tab](const QFont& font) {
        return QFontMetrics(font).size(Qt::TextShowMnemonic, tab->text).width();
    };
    return std::max(0, widthWith(strong) - widthWith(widget->font()));
}

} // namespace

QRect ExplorerStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                    SubControl subControl, const QWidget* widget) const
{
    if (control == CC_ScrollBar) {
        return scrollBarRect(option, subControl, widget);
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

/// A bar without buttons at its ends.
QRect ExplorerStyle::scrollBarRect(const QStyleOptionComplex* option, SubControl subControl,
                                   const QWidget* widget) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (bar == nullptr || subControl == SC_ScrollBarAddLine || subControl == SC_ScrollBarSubLine) {
        return {};
    }
    const bool isUpright = bar->orientation == Qt::Vertical;
    const int room = isUpright ? bar->rect.height() : bar->rect.width();
    const qint64 range = static_cast<qint64>(bar->maximum) - bar->minimum;
    const qint64 whole = std::max<qint64>(1, range + bar->pageStep);
    const int least = std::min(room, proxy()->pixelMetric(PM_ScrollBarSliderMin, option, widget));
    const int length =
        range == 0
            ? room
            : std::clamp(static_cast<int>(room * static_cast<qint64>(bar->pageStep) / whole), least, room);
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, room - length,
                                              bar->upsideDown);
    const auto along = [&](int from, int to) {
        const QRect part =
            isUpright ? QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), to - from)
                      : QRect(bar->rect.left() + from, bar->rect.top(), to - from, bar->rect.height());
        return visualRect(bar->direction, bar->rect, part);
    };
    switch (subControl) {
    case SC_ScrollBarSlider:
        return along(start, start + length);
    case SC_ScrollBarSubPage:
        return along(0, start);
    case SC_ScrollBarAddPage:
        return along(start + length, room);
    default:
        return bar->rect;
    }
}

QSize ExplorerStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                      const QWidget* widget) const
{
    QSize made = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        made.setHeight(heightOfRow(option));
        break;
    case CT_PushButton:
        made = QSize(size.width() + 24, heightOfRow(option));
        break;
    case CT_ToolButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
            const bool hasText = button->toolButtonStyle != Qt::ToolButtonIconOnly && !button->text.isEmpty();
            const bool hasMenu = button->features.testFlag(QStyleOptionToolButton::HasMenu);
            const int sides = isPrimary(option, widget) ? 26 : hasText ? 16 : 8;
            made = QSize(size.width() + sides + (hasMenu ? menuRoom - 4 : 0), heightOfRow(option));
        }
        break;
    case CT_TabBarTab:
        made +=
            QSize(roomForStrongLetters(option, widget), std::max(0, heightOfRow(option) + 8 - made.height()));
        break;
    case CT_HeaderSection:
        made.setHeight(std::max(made.height(), heightOfRow(option) - 2));
        break;
    case CT_ProgressBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
            bar != nullptr && !bar->textVisible) {
            made.setHeight(5);
        }
        break;
    case CT_MenuBarItem:
        made += QSize(4, 2);
        break;
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
            item != nullptr && item->menuItemType != QStyleOptionMenuItem::Separator) {
            made.setHeight(std::max(made.height(), heightOfRow(option)));
        }
        break;
    default:
        break;
    }
    return made;
}

int ExplorerStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return thinBar;
    case PM_ScrollBarSliderMin:
        return 24;
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent:
        return 1;
    case PM_ToolBarItemSpacing:
        return 4;
    case PM_ToolBarItemMargin:
    case PM_ToolBarFrameWidth:
        return 3;
    case PM_TabBarTabHSpace:
        return 20;
    case PM_TabBarTabOverlap:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 6;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 15;
    case PM_SmallIconSize:
    case PM_ToolBarIconSize:
    case PM_ButtonIconSize:
        return 16;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
        return 18;
    case PM_SliderLength:
        return 13;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ExplorerStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                             QStyleHintReturn* returned) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

} // namespace bitops
