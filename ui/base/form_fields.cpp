// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/form_fields.h"

#include "ui/base/plain_text.h"

#include <QEvent>

namespace bitops {

namespace {

/// Lets the wheel scroll the form, unless the field has the focus.
class WheelGuard : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const auto* field = qobject_cast<QWidget*>(watched);
        if (event->type() == QEvent::Wheel && field != nullptr && !field->hasFocus()) {
            event->ignore();
            return true;
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

void prepareField(QWidget* field, const QString& name, const QString& text)
{
    field->setObjectName(name);
    field->setFocusPolicy(Qt::StrongFocus);
    field->installEventFilter(new WheelGuard(field));
    field->setAccessibleName(withoutMnemonic(text));
}

QSpinBox* makeSpinBox(int least, int most)
{
    auto* box = new QSpinBox;
    box->setRange(least, most);
    return box;
}

NumberSpinBox* makeNumberBox(double least, double most, int decimals)
{
    auto* box = new NumberSpinBox(decimals);
    box->setRange(least, most);
    return box;
}

} // namespace bitops
