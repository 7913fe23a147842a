// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/design/block_cells.h"

#include <QPersistentModelIndex>
#include <QTableView>
#include <QTimer>

#include <optional>

namespace bitops {

class Baseline;
class BlockLocks;
class BlockTableModel;
class DesignPreview;
class FieldNote;
class NetworkDocument;

/// The block table; of an imported network that of its layers, whose groups are folded by a click on their
/// mark or by Left and Right. Rows are dragged to another place; keys edit as the delegates say, in all
/// selected rows at once. The wheel scrolls, and with Ctrl changes the bits under it.
class BlockTableView : public QTableView
{
    Q_OBJECT

public:
    explicit BlockTableView(NetworkDocument* document, QWidget* parent = nullptr);
    ~BlockTableView() override;

    /// Differences to it have a column while it is pinned; not owned.
    void setBaseline(const Baseline* baseline);
    /// Bits of the preview stand beside those of the design; a column has the locks. Not owned.
    void setProposals(const DesignPreview* preview, BlockLocks* locks);

    /// Those of the selected rows from top to bottom; of a group all that are in it.
    [[nodiscard]] QList<int> selectedBlocks() const;
    void selectBlocks(int first, int count);
    /// The block of the current row, or the first of its group; −1 for none.
    [[nodiscard]] int currentBlock() const;
    [[nodiscard]] BlockTableModel* blockModel() const;
    /// Unfolds the groups that hide a row.
    void unfoldTo(int row);
    /// From the current cell on, and the first of the selected rows; behind the last row where there is no
    /// cell.
    [[nodiscard]] PastePlace pastePlace() const;
    /// Where dragged rows would come to stand: before this row; −1: nowhere.
    void showDropLine(int row);
    /// Gives the blocks so many bits more, or fewer: those of their weights, or of their activations. Goes on
    /// until the document's finishEdit().
    void stepBits(const QList<int>& rows, bool ofActivations, int steps);

protected:
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void hideFolded();
    bool fold(int row, std::optional<bool> isFolded);
    void setUpColumns();
    void updateColumns();
    void updateNote();
    void updateShares();
    [[nodiscard]] int dropRow(const QPoint& position) const;

    NetworkDocument* m_document;
    FieldNote* m_note;
    const Baseline* m_baseline = nullptr;
    bool m_hasLocks = false;
    int m_dropRow = -1; ///< Before which dragged rows would come to stand; −1: none are dragged.
    QPersistentModelIndex m_wheelCell; ///< Over which the wheel was turned last.
    int m_wheelAngle = 0;              ///< What it has turned there and was not yet taken for a step.
    QTimer m_wheelRest;                ///< Runs out when the wheel has come to rest.
};

} // namespace bitops
