// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/type_delegate.h"

#include "core/network/block_type.h"
#include "ui/base/format.h"
#include "ui/design/cell_painting.h"

#include <QComboBox>

namespace bitops {

QWidget* TypeDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                                    const QModelIndex& /*index*/) const
{
    auto* box = new QComboBox(parent);
    for (const BlockTypeInfo* const type : blockTypeTable()) {
        box->addItem(blockTypeText(type->type), static_cast<int>(type->type));
    }
    box->setAccessibleName(tr("Block type"));
    // Each choice takes effect at once: costs can be compared while the list goes on.
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, box] { Q_EMIT const_cast<TypeDelegate*>(this)->commitData(box); });
    return box;
}

/// The names of the types need more room than the column has.
void TypeDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                        const QModelIndex& /*index*/) const
{
    placeWideEditor(editor, option);
}

void TypeDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* box = static_cast<QComboBox*>(editor);
    const QSignalBlocker blocker(box);
    box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
}

void TypeDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    model->setData(index, static_cast<QComboBox*>(editor)->currentData());
}

} // namespace bitops
