// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/number_spin_box.h"

#include <QComboBox>
#include <QFormLayout>
#include <QSpinBox>
#include <QString>

namespace bitops {

/// Gives a field of a form its object name and its accessible name.
void prepareField(QWidget* field, const QString& name, const QString& text);

/// Adds a field that is prepared so, with a label; "&" in `text` marks its key.
template <typename Widget>
Widget* addField(QFormLayout* form, const QString& name, const QString& text, Widget* field)
{
    prepareField(field, name, text);
    form->addRow(text, field);
    return field;
}

QSpinBox* makeSpinBox(int least, int most);
/// For numbers over several decades.
NumberSpinBox* makeNumberBox(double least, double most, int decimals);

template <typename Enum>
void addChoice(QComboBox* box, const QString& text, Enum value, const QString& explanation = {})
{
    box->addItem(text, static_cast<int>(value));
    box->setItemData(box->count() - 1, explanation, Qt::ToolTipRole);
}

template <typename Enum> Enum chosenIn(const QComboBox* box)
{
    return static_cast<Enum>(box->currentData().toInt());
}

template <typename Enum> void chooseIn(QComboBox* box, Enum value)
{
    box->setCurrentIndex(box->findData(static_cast<int>(value)));
}

} // namespace bitops
