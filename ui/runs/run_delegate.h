// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace bitops {

/// The cells of RunsModel in a list: an eye that is open where the run is shown in plots, its name behind its
/// mark, a strip for its bits, and what a cursor reads in the run's colour. Hidden runs are faded. Of a
/// sweep: its name behind a triangle that tells whether its runs are folded away, over a bar of what is done.
class RunDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Of a sweep's cell of its name, in pixels.
    static constexpr int triangleWidth = 20;

    using QStyledItemDelegate::QStyledItemDelegate;

    /// Once: a run that changes must not replace the name that is being typed.
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    void paintName(QPainter* painter, const QStyleOptionViewItem& cell, const QModelIndex& index) const;
};

} // namespace bitops
