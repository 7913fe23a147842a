// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/block_table_view.h"

#include "core/network/block_type.h"
#include "ui/base/column_widths.h"
#include "ui/base/field_note.h"
#include "ui/design/baseline.h"
#include "ui/design/bits_delegate.h"
#include "ui/design/block_fields.h"
#include "ui/design/block_table_model.h"
#include "ui/design/lock_delegate.h"
#include "ui/design/network_document.h"
#include "ui/design/number_delegate.h"
#include "ui/design/share_delegate.h"
#include "ui/design/type_delegate.h"

#include <QDropEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>

namespace bitops {

namespace {

/// After such a pause, a turn of the wheel is another edit.
constexpr int wheelRestMilliseconds = 800;
constexpr int dropLineHeight = 2; ///< In pixels.

bool isOfAllTypes(const BlockParameter& parameter)
{
    return std::all_of(blockTypeTable().begin(), blockTypeTable().end(),
                       [&parameter](const BlockTypeInfo* type) { return type->has(parameter); });
}

} // namespace

BlockTableView::BlockTableView(NetworkDocument* document, QWidget* parent)
    : QTableView(parent)
    , m_document(document)
    , m_note(new FieldNote(viewport()))
{
    setObjectName(QStringLiteral("blockTable"));
    setAccessibleName(tr("Blocks"));
    setModel(new BlockTableModel(document, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    // A click selects, also in a selected row; and what is typed right behind it is not lost.
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setDragDropMode(InternalMove);
    setDragDropOverwriteMode(false);
    setDropIndicatorShown(false); // Ours goes through the whole row.
    setShowGrid(false);
    setAlternatingRowColors(false);
    setTabKeyNavigation(false); // Tab leaves the table.
    setContextMenuPolicy(Qt::ActionsContextMenu);
    m_wheelRest.setSingleShot(true);
    m_wheelRest.setInterval(wheelRestMilliseconds);
    connect(&m_wheelRest, &QTimer::timeout, document, &NetworkDocument::finishEdit);
    setUpColumns();
    connect(document, &NetworkDocument::costsChanged, this, &BlockTableView::updateColumns);
    updateColumns();
    connect(model(), &QAbstractItemModel::modelReset, this, &BlockTableView::hideFolded);
    connect(blockModel(), &BlockTableModel::foldingChanged, this, &BlockTableView::hideFolded);
    connect(document, &NetworkDocument::costsChanged, this, &BlockTableView::updateNote);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &BlockTableView::updateNote);
    connect(horizontalHeader(), &QHeaderView::geometriesChanged, this, &BlockTableView::updateNote);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &BlockTableView::updateNote);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        if (column != BlockTableModel::ShareColumn) {
            updateShares();
        }
    });
}

/// The header is hidden by QWidget's destructor, and says so, when this is no BlockTableView any more.
BlockTableView::~BlockTableView()
{
    horizontalHeader()->disconnect(this);
}

void BlockTableView::setUpColumns()
{
    const auto addDelegate = [this](int column, QAbstractItemDelegate* delegate) {
        setItemDelegateForColumn(column, delegate);
        connect(delegate, &QAbstractItemDelegate::closeEditor, m_document,
                [this](QWidget* /*editor*/, QAbstractItemDelegate::EndEditHint hint) {
                    const bool isCancelled = hint == QAbstractItemDelegate::RevertModelCache;
                    isCancelled ? m_document->cancelEdit() : m_document->finishEdit();
                    blockModel()->editTogether({});
                });
    };
    addDelegate(BlockTableModel::TypeColumn, new TypeDelegate(this));
    for (int column = 0; column < BlockTableModel::ColumnCount; ++column) {
        if (const BlockParameter* const parameter = parameterOf(column)) {
            addDelegate(column, new NumberDelegate(parameter->limits, parameter->step, this));
        }
    }
    addDelegate(BlockTableModel::WeightBitsColumn, new BitsDelegate(this));
    addDelegate(BlockTableModel::ActivationBitsColumn, new BitsDelegate(this));
    addDelegate(BlockTableModel::ShareColumn, new ShareDelegate(this));
    setItemDelegateForColumn(BlockTableModel::LockColumn, new LockDelegate(this));

    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setCornerButtonEnabled(false);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 14);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    setFrameShape(QFrame::NoFrame);
    horizontalHeader()->setMinimumSectionSize(24);
    new ColumnWidths(this, BlockTableModel::ShareColumn);
}

BlockTableModel* BlockTableView::blockModel() const
{
    return static_cast<BlockTableModel*>(model());
}

void BlockTableView::setBaseline(const Baseline* baseline)
{
    m_baseline = baseline;
    blockModel()->setBaseline(baseline);
    connect(baseline, &Baseline::changed, this, &BlockTableView::updateColumns);
    updateColumns();
}

void BlockTableView::setProposals(const DesignPreview* preview, BlockLocks* locks)
{
    m_hasLocks = true;
    blockModel()->setPreview(preview);
    blockModel()->setLocks(locks);
    updateColumns();
}

/// What only some types have has a column where there is a block of theirs, differences where there is a
/// baseline.
void BlockTableView::updateColumns()
{
    const auto& blocks = m_document->blocks();
    const bool isImported = m_document->imported() != nullptr;
    for (int column = 0; column < BlockTableModel::ColumnCount; ++column) {
        const BlockParameter* const parameter = parameterOf(column);
        if (parameter != nullptr && (isImported || isOfAllTypes(*parameter))) {
            setColumnHidden(column, isImported); // The names of layers need the room.
        } else if (parameter != nullptr) {
            setColumnHidden(column, std::none_of(blocks.begin(), blocks.end(), [&](const Block& block) {
                                return infoOf(block.type).has(*parameter);
                            }));
        }
    }
    setColumnHidden(BlockTableModel::DifferenceColumn, m_baseline == nullptr || !m_baseline->isPinned());
    setColumnHidden(BlockTableModel::LockColumn, !m_hasLocks || isImported);
}

/// The bars of shares take the room that is left, and give way where there is none.
void BlockTableView::updateShares()
{
    const QHeaderView* const header = horizontalHeader();
    const int others = header->length() - header->sectionSize(BlockTableModel::ShareColumn);
    const int least = header->sectionSizeHint(BlockTableModel::ShareColumn);
    setColumnHidden(BlockTableModel::ShareColumn, viewport()->width() - others < least);
}

/// What is wrong with the current block stands at the cell that it is about.
void BlockTableView::updateNote()
{
    QModelIndex wrong;
    for (int column = 0; column < model()->columnCount() && !wrong.isValid(); ++column) {
        const QModelIndex index = model()->index(currentIndex().row(), column);
        wrong = index.data(BlockTableModel::HasProblemRole).toBool() ? index : QModelIndex();
    }
    m_note->tell(wrong.data(Qt::AccessibleDescriptionRole).toString(), visualRect(wrong));
}

void BlockTableView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    updateNote();
}

void BlockTableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    updateShares();
    updateNote();
}

void BlockTableView::stepBits(const QList<int>& rows, bool ofActivations, int steps)
{
    const int column =
        ofActivations ? BlockTableModel::ActivationBitsColumn : BlockTableModel::WeightBitsColumn;
    const auto step = [ofActivations, steps](Block& block) {
        if (ofActivations) {
            block.activationBits = steppedBits(block.activationBits, steps);
            return;
        }
        std::vector<int> bits = block.weightBits.values();
        for (int& value : bits) {
            value = steppedBits(value, steps);
        }
        block.weightBits = WeightBits(std::move(bits));
    };
    m_document->changeBlocks(rows, step, editTextOf(column));
}

bool BlockTableView::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event)
{
    if (state() == EditingState || trigger == NoEditTriggers) {
        return QTableView::edit(index, trigger, event);
    }
    // Before the editor opens: the key that opens it is typed into it at once.
    m_document->finishEdit();
    const QList<int> blocks = selectedBlocks();
    const bool isSelected = selectionModel()->isRowSelected(index.row());
    blockModel()->editTogether(isSelected ? blocks : QList<int>());
    const bool isBegun = QTableView::edit(index, trigger, event);
    if (!isBegun) {
        blockModel()->editTogether({});
    }
    return isBegun;
}

void BlockTableView::wheelEvent(QWheelEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool isOfActivations = index.column() == BlockTableModel::ActivationBitsColumn;
    const bool isOverBits =
        index.isValid() && (isOfActivations || index.column() == BlockTableModel::WeightBitsColumn);
    if (!isOverBits || event->modifiers() != Qt::ControlModifier || event->angleDelta().y() == 0 ||
        state() == EditingState) {
        QTableView::wheelEvent(event);
        return;
    }
    event->accept();
    if (m_wheelCell != index) {
        m_document->finishEdit();
        m_wheelCell = index;
        m_wheelAngle = 0;
    }
    m_wheelRest.start();
    m_wheelAngle += event->angleDelta().y();
    const int steps = m_wheelAngle / QWheelEvent::DefaultDeltasPerStep;
    m_wheelAngle -= steps * QWheelEvent::DefaultDeltasPerStep;
    if (steps != 0) {
        stepBits(blockModel()->blocksOf(index.row()), isOfActivations, steps);
    }
}

QList<int> BlockTableView::selectedBlocks() const
{
    QList<int> blocks;
    for (const QModelIndex& index : selectionModel()->selectedRows()) {
        blocks += blockModel()->blocksOf(index.row());
    }
    std::sort(blocks.begin(), blocks.end());
    blocks.erase(std::unique(blocks.begin(), blocks.end()), blocks.end()); // A group and what is in it.
    return blocks;
}

void BlockTableView::selectBlocks(int first, int count)
{
    const int row = blockModel()->rowOf(first);
    const QModelIndex top = model()->index(row, std::max(currentIndex().column(), 0));
    const QModelIndex bottom =
        model()->index(blockModel()->rowOf(first + count - 1), BlockTableModel::ColumnCount - 1);
    unfoldTo(row);
    selectionModel()->setCurrentIndex(top, QItemSelectionModel::NoUpdate);
    selectionModel()->select(QItemSelection(model()->index(row, 0), bottom),
                             QItemSelectionModel::ClearAndSelect);
    scrollTo(top);
}

int BlockTableView::currentBlock() const
{
    return currentIndex().isValid() ? blockModel()->blocksOf(currentIndex().row()).constFirst() : -1;
}

void BlockTableView::hideFolded()
{
    for (int row = 0; row < model()->rowCount(); ++row) {
        setRowHidden(row, blockModel()->isHidden(row));
    }
}

void BlockTableView::unfoldTo(int row)
{
    const LayerLine* const line = blockModel()->lineOf(row);
    for (int above = row - 1; line != nullptr && above >= 0; --above) {
        const LayerLine& group = *blockModel()->lineOf(above);
        if (group.isGroup && line->first < group.first + group.count) {
            blockModel()->setFolded(above, false);
        }
    }
}

/// Folds or unfolds, or does what is not the case yet. False for a row that is no group.
bool BlockTableView::fold(int row, std::optional<bool> isFolded)
{
    const LayerLine* const line = blockModel()->lineOf(row);
    if (line == nullptr || !line->isGroup) {
        return false;
    }
    blockModel()->setFolded(row, isFolded.value_or(!blockModel()->isFolded(row)));
    return true;
}

void BlockTableView::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const LayerLine* const line = blockModel()->lineOf(index.row());
    if (line != nullptr && line->isGroup && index.column() == BlockTableModel::TypeColumn &&
        event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier) {
        const int mark =
            fontMetrics().horizontalAdvance(QString(4 * line->depth, QChar::Nbsp) + QStringLiteral("▾   "));
        if (event->position().x() < visualRect(index).left() + mark) {
            fold(index.row(), std::nullopt);
            return;
        }
    }
    QTableView::mousePressEvent(event);
}

void BlockTableView::keyPressEvent(QKeyEvent* event)
{
    const bool isFold = event->key() == Qt::Key_Left;
    const bool isPlain = event->modifiers() == Qt::NoModifier && state() != EditingState;
    const bool isAtName = currentIndex().column() == BlockTableModel::TypeColumn;
    if (isPlain && isAtName && (isFold || event->key() == Qt::Key_Right) && currentIndex().isValid() &&
        blockModel()->isFolded(currentIndex().row()) != isFold && fold(currentIndex().row(), isFold)) {
        return;
    }
    QTableView::keyPressEvent(event);
}

PastePlace BlockTableView::pastePlace() const
{
    const QModelIndex current = currentIndex();
    PastePlace place{model()->rowCount(), selectedBlocks(), {}};
    if (current.isValid()) {
        // As in spreadsheets: of a selection, the upper left corner counts.
        place.row = place.selectedRows.contains(current.row()) ? place.selectedRows.first() : current.row();
    }
    for (int column = std::max(current.column(), 0); column <= BlockTableModel::ActivationBitsColumn;
         ++column) {
        if (!isColumnHidden(column)) {
            place.columns += column;
        }
    }
    return place;
}

int BlockTableView::dropRow(const QPoint& position) const
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid()) {
        return model()->rowCount();
    }
    return position.y() > visualRect(index).center().y() ? index.row() + 1 : index.row();
}

void BlockTableView::showDropLine(int row)
{
    if (m_dropRow != row) {
        m_dropRow = row;
        viewport()->update();
    }
}

void BlockTableView::dragMoveEvent(QDragMoveEvent* event)
{
    QTableView::dragMoveEvent(event); // Scrolls near the edges.
    const bool isOwn = event->source() == this;
    event->setAccepted(isOwn); // Between rows, wherever the pointer is.
    showDropLine(isOwn ? dropRow(event->position().toPoint()) : -1);
}

void BlockTableView::dragLeaveEvent(QDragLeaveEvent* event)
{
    QTableView::dragLeaveEvent(event);
    showDropLine(-1);
}

void BlockTableView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (m_dropRow < 0) {
        return;
    }
    const int last = model()->rowCount() - 1;
    const QRect row = visualRect(model()->index(std::min(m_dropRow, last), 0));
    const int y = std::max(m_dropRow > last ? row.bottom() : row.top() - 1, 0);
    QPainter painter(viewport());
    painter.fillRect(QRect(0, y, viewport()->width(), dropLineHeight), palette().color(QPalette::Link));
}

void BlockTableView::dropEvent(QDropEvent* event)
{
    showDropLine(-1);
    const QList<int> rows = selectedBlocks();
    if (event->source() != this || rows.isEmpty()) {
        event->ignore();
        return;
    }
    const int destination = dropRow(event->position().toPoint());
    // Of a selection with gaps, the rows gather at the place of the drop.
    m_document->gatherBlocks(rows, destination);
    // The rows are moved already: the view must not remove what it believes to have been copied.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    setState(NoState);
    viewport()->update();
}

} // namespace bitops
