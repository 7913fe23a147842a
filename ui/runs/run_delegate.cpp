// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/run_delegate.h"

#include "ui/base/colors.h"
#include "ui/runs/run_marks.h"
#include "ui/runs/runs_model.h"

#include <QVariant>
#include <QWidget>

namespace bitops {

void RunDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    constexpr const char* isFilled = "isFilled";
    if (!editor->property(isFilled).toBool()) {
        editor->setProperty(isFilled, true);
        QStyledItemDelegate::setEditorData(editor, index);
    }
}

void RunDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant look = index.data(RunsModel::LookRole);
    const QVariant color = index.data(RunsModel::ColorRole);
    if (look.isValid()) {
        option->icon = markIcon(option->palette, look.value<RunLook>());
    } else if (color.isValid()) {
        option->icon = runColorIcon(option->palette, color.value<RunColor>());
    } else {
        option->icon = swatchIcon(Qt::transparent); // So that all names begin at the same place.
    }
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(swatchSize, swatchSize);
}

} // namespace bitops
