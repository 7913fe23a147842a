// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/form_fields.h"

#include "ui/base/plain_text.h"

namespace bitops {

void prepareField(QWidget* field, const QString& name, const QString& text)
{
    field->setObjectName(name);
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
