// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/number_delegate.h"

#include "ui/design/block_table_model.h"
#include "ui/design/cell_painting.h"

#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>

namespace bitops {

namespace {

/// More than is allowed can be typed, and is told of then.
constexpr int mostTyped = 9'999'999;

class LimitedSpinBox : public QSpinBox
{
public:
    LimitedSpinBox(Limits limits, int step, QWidget* parent)
        : QSpinBox(parent)
        , m_limits(limits)
    {
        setRange(0, mostTyped);
        setSingleStep(step);
        setFrame(false);
        setAlignment(Qt::AlignRight);
    }

    /// Whether somebody has typed into it since it has shown a value by itself.
    [[nodiscard]] bool isTyped() const { return lineEdit()->isModified(); }

    void stepBy(int steps) override
    {
        const std::int64_t target = value() + std::int64_t{steps} * singleStep();
        setValue(static_cast<int>(std::clamp(target, m_limits.least, m_limits.most)));
        selectAll();
    }

private:
    Limits m_limits;
};

/// The model's value, as far as the box can show it.
int shownValue(const QSpinBox& box, const QModelIndex& index)
{
    const qlonglong value = index.data(Qt::EditRole).toLongLong();
    return static_cast<int>(std::clamp<qlonglong>(value, box.minimum(), box.maximum()));
}

} // namespace

NumberDelegate::NumberDelegate(Limits limits, int step, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_limits(limits)
    , m_step(step)
{
}

void NumberDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (index.data(BlockTableModel::HasProblemRole).toBool()) {
        paintProblemMark(painter, option);
    }
}

QWidget* NumberDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                                      const QModelIndex& index) const
{
    auto* box = new LimitedSpinBox(m_limits, m_step, parent);
    box->setBackgroundRole(QPalette::Base);
    box->setAutoFillBackground(true); // Or the cell's number would be seen behind the arrows.
    box->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    // Every step shows at once in bars and totals; the document makes one undo step of them all.
    connect(box, &QSpinBox::valueChanged, this,
            [this, box] { Q_EMIT const_cast<NumberDelegate*>(this)->commitData(box); });
    return box;
}

/// A number of some digits and the arrows need more room than the column has.
void NumberDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                          const QModelIndex& /*index*/) const
{
    const QFontMetrics metrics = editor->fontMetrics();
    const int arrows = editor->sizeHint().width() - metrics.horizontalAdvance(QString::number(mostTyped));
    QRect place = option.rect;
    place.setWidth(
        std::max(place.width(), metrics.horizontalAdvance(QString::number(m_limits.most)) + arrows));
    editor->setGeometry(place);
}

void NumberDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* box = static_cast<QSpinBox*>(editor);
    const int value = shownValue(*box, index);
    // Our own value comes back here after each commit: setting it again would move the cursor.
    if (box->value() != value) {
        const QSignalBlocker blocker(box);
        box->setValue(value);
    }
}

void NumberDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    const auto* box = static_cast<LimitedSpinBox*>(editor);
    // A value beyond what the box can show stays, if nobody changed it. What the cell has already may still
    // be meant for other selected rows.
    if (box->isTyped() || box->value() != shownValue(*box, index)) {
        model->setData(index, box->value());
    }
}

} // namespace bitops
