// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/explorer_style.h"

#include "ui/base/colors.h"
#include "ui/base/icons.h"
#include "ui/base/style_look.h"
#include "ui/base/style_painting.h"

#include <QPainter>
#include <QStyleOption>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace bitops {

using namespace style;

namespace {

void setLook(QWidget* widget, Look look)
{
    widget->setProperty(lookProperty, static_cast<int>(look));
    widget->update();
}

/// What is written on a button of this look.
QColor textOf(const QStyleOption* option, const QWidget* widget, const QColor& usual)
{
    if (!option->state.testFlag(QStyle::State_Enabled)) {
        return faintText(option->palette);
    }
    if (isPrimary(option, widget)) {
        return accentText(option->palette);
    }
    const bool isChosen = lookOf(widget) == ChoiceLook && option->state.testFlag(QStyle::State_On);
    return isChosen || lookOf(widget) == LinkLook ? accentColor(option->palette)
           : lookOf(widget) == ChoiceLook         ? mutedText(option->palette)
                                                  : usual;
}

void hairline(QPainter* painter, const QRect& rect, const QPalette& palette)
{
    painter->fillRect(rect, lineColor(palette));
}

QRect bottomOf(const QRect& rect)
{
    return {rect.left(), rect.bottom(), rect.width(), 1};
}

QRect topOf(const QRect& rect)
{
    return {rect.left(), rect.top(), rect.width(), 1};
}

} // namespace

ExplorerStyle::ExplorerStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void ExplorerStyle::makePrimary(QWidget* button)
{
    setLook(button, PrimaryLook);
}

void ExplorerStyle::makeLink(QWidget* button)
{
    setLook(button, LinkLook);
}

void ExplorerStyle::makeChoice(QWidget* button)
{
    setLook(button, ChoiceLook);
}

void ExplorerStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QTabBar*>(widget) != nullptr) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

void ExplorerStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                  const QWidget* widget) const
{
    switch (element) {
    case PE_PanelLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame != nullptr && frame->lineWidth > 0) {
            paint::field(painter, *option);
        } else {
            painter->fillRect(option->rect, fieldColor(option->palette));
        }
        return;
    }
    case PE_FrameLineEdit: // Part of the panel.
    case PE_FrameButtonBevel:
    case PE_FrameStatusBarItem:
    case PE_FrameDockWidget:
    case PE_FrameTabWidget:
        return;
    case PE_PanelButtonCommand:
        paint::button(painter, *option, isPrimary(option, widget), false);
        return;
    case PE_PanelButtonTool: {
        const auto* button = qobject_cast<const QToolButton*>(widget);
        const bool isFlat = (button != nullptr && button->autoRaise()) || lookOf(widget) == ChoiceLook;
        if (lookOf(widget) != LinkLook) {
            paint::button(painter, *option, isPrimary(option, widget), isFlat);
        }
        return;
    }
    case PE_IndicatorCheckBox:
        paint::checkBox(painter, *option);
        return;
    case PE_IndicatorRadioButton:
        paint::radioButton(painter, *option);
        return;
    case PE_FrameFocusRect:
        paint::focus(painter, *option);
        return;
    case PE_IndicatorArrowDown:
        paint::chevron(painter, option->rect, paint::Towards::Down, mutedText(option->palette));
        return;
    case PE_IndicatorArrowUp:
        paint::chevron(painter, option->rect, paint::Towards::Up, mutedText(option->palette));
        return;
    case PE_IndicatorArrowLeft:
        paint::chevron(painter, option->rect, paint::Towards::Left, mutedText(option->palette));
        return;
    case PE_IndicatorArrowRight:
        paint::chevron(painter, option->rect, paint::Towards::Right, mutedText(option->palette));
        return;
    case PE_IndicatorToolBarSeparator: {
        const QPoint middle = option->rect.center();
        painter->fillRect(QRect(middle.x(), middle.y() - 9, 1, 18), frameColor(option->palette));
        return;
    }
    case PE_PanelStatusBar:
        hairline(painter, topOf(option->rect), option->palette);
        return;
    case PE_FrameTabBarBase:
        hairline(painter, bottomOf(option->rect), option->palette);
        return;
    case PE_FrameMenu:
        painter->fillRect(option->rect, frameColor(option->palette));
        painter->fillRect(option->rect.adjusted(1, 1, -1, -1), option->palette.base());
        return;
    case PE_IndicatorDockWidgetResizeHandle:
        hairline(painter, option->rect, option->palette);
        return;
    case PE_PanelItemViewRow:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (qobject_cast<const QTableView*>(widget) != nullptr) {
            hairline(painter, bottomOf(option->rect), option->palette);
        }
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ExplorerStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            QStyleOptionButton colored = *button;
            colored.palette.setColor(QPalette::ButtonText,
                                     textOf(option, widget, option->palette.color(QPalette::ButtonText)));
            colored.features.setFlag(QStyleOptionButton::DefaultButton, false);
            QProxyStyle::drawControl(element, &colored, painter, widget);
        }
        return;
    case CE_ToolButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
            QStyleOptionToolButton colored = *button;
            colored.palette.setColor(QPalette::ButtonText,
                                     textOf(option, widget, option->palette.color(QPalette::ButtonText)));
            colored.state.setFlag(State_Sunken, false); // Texts do not move when they are pressed.
            QProxyStyle::drawControl(element, &colored, painter, widget);
        }
        return;
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            paint::tab(painter, *tab);
        }
        return;
    case CE_TabBarTabLabel:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            QStyleOptionTab colored = *tab;
            const bool isChosen = option->state.testFlag(State_Selected);
            colored.palette.setColor(QPalette::WindowText, isChosen ? option->palette.color(QPalette::Text)
                                                                    : mutedText(option->palette));
            colored.state.setFlag(State_HasFocus, false); // Drawn with the shape.
            const QFont usual = painter->font();
            QFont font = usual;
            font.setWeight(isChosen ? QFont::DemiBold : QFont::Normal);
            painter->setFont(font);
            QProxyStyle::drawControl(element, &colored, painter, widget);
            painter->setFont(usual);
        }
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, option->palette.base());
        hairline(painter, bottomOf(option->rect), option->palette);
        return;
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            QStyleOptionHeader colored = *header;
            colored.palette.setColor(QPalette::ButtonText, mutedText(option->palette));
            QProxyStyle::drawControl(element, &colored, painter, widget);
        }
        return;
    case CE_ToolBar:
        painter->fillRect(option->rect, option->palette.window());
        hairline(painter, bottomOf(option->rect), option->palette);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, option->palette.window());
        return;
    case CE_Splitter:
        hairline(painter, option->rect, option->palette);
        return;
    case CE_ShapedFrame: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame != nullptr && frame->frameShape == QFrame::StyledPanel) {
            paint::rounded(painter, option->rect, {}, frameColor(option->palette));
            return;
        }
        break;
    }
    case CE_ProgressBarGroove:
        return;
    case CE_ProgressBarContents:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
            const double room = std::max(1, bar->maximum - bar->minimum);
            paint::progress(painter, option->rect, option->palette, (bar->progress - bar->minimum) / room);
        }
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ExplorerStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                       QPainter* painter, const QWidget* widget) const
{
    const auto rectOf = [&](SubControl part) {
        return proxy()->subControlRect(control, option, part, widget);
    };
    switch (control) {
    case CC_ComboBox:
        if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            paint::comboBox(painter, *box, rectOf(SC_ComboBoxArrow));
        }
        return;
    case CC_SpinBox:
        if (const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option)) {
            paint::spinBox(painter, *box, rectOf(SC_SpinBoxUp), rectOf(SC_SpinBoxDown));
        }
        return;
    case CC_ScrollBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            paint::scrollBar(painter, *bar, rectOf(SC_ScrollBarSlider));
        }
        return;
    case CC_Slider:
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            paint::slider(painter, *slider, rectOf(SC_SliderGroove), rectOf(SC_SliderHandle));
        }
        return;
    case CC_ToolButton:
        drawToolButton(option, painter, widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void ExplorerStyle::drawToolButton(const QStyleOptionComplex* option, QPainter* painter,
                                   const QWidget* widget) const
{
    const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    if (button == nullptr) {
        return;
    }
    proxy()->drawPrimitive(PE_PanelButtonTool, option, painter, widget);
    QStyleOptionToolButton label = *button;
    if (button->features.testFlag(QStyleOptionToolButton::HasMenu)) {
        const QRect arrow(option->rect.right() - menuRoom, option->rect.top(), menuRoom - 3,
                          option->rect.height());
        paint::chevron(painter, arrow, paint::Towards::Down, mutedText(option->palette));
        label.rect.setRight(arrow.left());
        label.features.setFlag(QStyleOptionToolButton::HasMenu, false);
    }
    const bool isFramed = isPrimary(option, widget) || !option->state.testFlag(State_AutoRaise);
    if (isFramed && label.toolButtonStyle == Qt::ToolButtonTextBesideIcon) { // Fusion begins at the left.
        constexpr int gap = 4;
        const int content =
            label.iconSize.width() + gap + label.fontMetrics.size(Qt::TextShowMnemonic, label.text).width();
        label.rect.setLeft(label.rect.left() + std::max(0, (label.rect.width() - content) / 2));
    }
    proxy()->drawControl(CE_ToolButtonLabel, &label, painter, widget);
}

QIcon ExplorerStyle::standardIcon(StandardPixmap icon, const QStyleOption* option,
                                  const QWidget* widget) const
{
    switch (icon) {
    case SP_LineEditClearButton: // A search among the desktop's themes would delay the first picture.
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
        return symbolIcon(Symbol::Clear, Ink::Muted);
    case SP_TitleBarNormalButton:
        return symbolIcon(Symbol::Float, Ink::Muted);
    case SP_ToolBarHorizontalExtensionButton:
        return symbolIcon(Symbol::More, Ink::Muted);
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

} // namespace bitops
