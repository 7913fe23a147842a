// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/validation.h"

#include <QStyledItemDelegate>

namespace bitops {

/// Edits a whole number with a spin box. Its arrows stay within the limits; what is typed is taken as it is,
/// and marked where it breaks them.
class NumberDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    NumberDelegate(Limits limits, int step, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

private:
    Limits m_limits;
    int m_step;
};

} // namespace bitops
