// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/wheel_guard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QSlider>

namespace bitops {

namespace {

/// The widget, if the wheel would change what it holds; else null.
QWidget* fieldOf(QObject* watched)
{
    const bool isField = qobject_cast<QComboBox*>(watched) != nullptr ||
                         qobject_cast<QAbstractSpinBox*>(watched) != nullptr ||
                         qobject_cast<QSlider*>(watched) != nullptr;
    return isField ? static_cast<QWidget*>(watched) : nullptr;
}

} // namespace

WheelGuard::WheelGuard(QObject* parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool WheelGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Polish) {
        QWidget* const field = fieldOf(watched);
        if (field != nullptr && field->focusPolicy() == Qt::WheelFocus) {
            field->setFocusPolicy(Qt::StrongFocus);
        }
    } else if (event->type() == QEvent::Wheel) {
        const QWidget* const field = fieldOf(watched);
        if (field != nullptr && !field->hasFocus()) {
            event->ignore(); // For what scrolls around it.
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace bitops
