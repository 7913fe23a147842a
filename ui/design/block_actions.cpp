// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/block_actions.h"

#include "core/network/validation.h"
#include "ui/base/colors.h"
#include "ui/base/format.h"
#include "ui/base/table_text.h"
#include "ui/base/tell_problem.h"
#include "ui/design/block_clipboard.h"
#include "ui/design/block_fields.h"
#include "ui/design/block_locks.h"
#include "ui/design/block_table_model.h"
#include "ui/design/block_table_view.h"
#include "ui/design/network_document.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMimeData>

#include <algorithm>

namespace bitops {

namespace {

/// In a menu, a digit chooses as many bits, and 0 chooses 10.
QString withKey(int bits)
{
    const QString text = bitsText(bits);
    if (bits == 10) {
        return QStringLiteral("1&0");
    }
    return bits < 10 || bits == floatBits ? QLatin1Char('&') + text : text;
}

/// Of text that holds a table, and no blocks.
std::optional<Cells> cellsOf(const QMimeData* data)
{
    return data == nullptr || !data->hasText() || holdsBlocks(*data) ? std::nullopt
                                                                     : cellsFromText(data->text());
}

} // namespace

BlockActions::BlockActions(NetworkDocument* document, BlockTableView* table)
    : QObject(table)
    , m_document(document)
    , m_table(table)
    , m_setBits(new QMenu(tr("&Set Bits"), table))
{
    QAction* duplicateAction = addAction(QStringLiteral("duplicateBlocks"), tr("&Duplicate"),
                                         QKeySequence(tr("Ctrl+D")), Scope::Window, &BlockActions::duplicate);
    QAction* removeAction = addAction(QStringLiteral("removeBlocks"), tr("Remov&e"), QKeySequence::Delete,
                                      Scope::Table, &BlockActions::remove);
    m_moveUp = addAction(QStringLiteral("moveBlocksUp"), tr("Mo&ve Up"), QKeySequence(tr("Alt+Up")),
                         Scope::Table, &BlockActions::moveUp);
    m_moveDown = addAction(QStringLiteral("moveBlocksDown"), tr("Move Do&wn"), QKeySequence(tr("Alt+Down")),
                           Scope::Table, &BlockActions::moveDown);
    m_moveUp->setIconText(QStringLiteral("↑"));
    m_moveDown->setIconText(QStringLiteral("↓"));
    m_rowActions = {addAction(QStringLiteral("addBlock"), tr("&Add Block"), QKeySequence(tr("Ins")),
                              Scope::Table, &BlockActions::add),
                    duplicateAction, removeAction, m_moveUp, m_moveDown};

    QAction* cutAction = addAction(QStringLiteral("cutBlocks"), tr("Cu&t"), QKeySequence::Cut, Scope::Table,
                                   &BlockActions::cut);
    QAction* copyAction = addAction(QStringLiteral("copyBlocks"), tr("&Copy"), QKeySequence::Copy,
                                    Scope::Table, &BlockActions::copy);
    m_clipboardActions = {cutAction, copyAction,
                          addAction(QStringLiteral("pasteBlocks"), tr("&Paste"), QKeySequence::Paste,
                                    Scope::Table, &BlockActions::paste)};
    m_bitsActions = {addAction(QStringLiteral("moreBits"), tr("&More Bits"), QKeySequence(tr("Ctrl+Up")),
                               Scope::Table, &BlockActions::moreBits),
                     addAction(QStringLiteral("fewerBits"), tr("&Fewer Bits"), QKeySequence(tr("Ctrl+Down")),
                               Scope::Table, &BlockActions::fewerBits)};
    QAction* copyTableAction =
        addAction(QStringLiteral("copyBlockTable"), tr("Copy as Ta&ble"), QKeySequence(tr("Ctrl+Shift+C")),
                  Scope::Table, &BlockActions::copyTable);
    m_clipboardActions.insert(2, copyTableAction);
    m_selectionActions = {duplicateAction, removeAction, cutAction, copyAction, copyTableAction};
    m_selectionActions += m_bitsActions;
    m_structureActions = m_rowActions;
    m_structureActions += {cutAction, copyAction, m_clipboardActions.constLast()};
    createSetBitsMenu();

    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BlockActions::update);
    connect(document, &NetworkDocument::costsChanged, this, &BlockActions::update);
    update();
}

void BlockActions::setLocks(BlockLocks* locks)
{
    auto* action = new QAction(tr("&Lock Bits"), this);
    action->setObjectName(QStringLiteral("lockBlocks"));
    action->setToolTip(
        tr("Proposals keep the bits of the chosen blocks' weights, until this is chosen again"));
    action->setShortcut(QKeySequence(Qt::Key_L));
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, locks, [this, locks] { locks->toggle(m_table->selectedBlocks()); });
    m_table->addAction(action);
    m_bitsActions += action;
    m_selectionActions += action;
    update();
}

QAction* BlockActions::addAction(const QString& name, const QString& text, const QKeySequence& shortcut,
                                 Scope scope, void (BlockActions::*slot)())
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    action->setShortcutContext(scope == Scope::Table ? Qt::WidgetShortcut : Qt::WindowShortcut);
    connect(action, &QAction::triggered, this, slot);
    m_table->addAction(action);
    return action;
}

void BlockActions::createSetBitsMenu()
{
    m_setBits->setObjectName(QStringLiteral("setBits"));
    for (const int bits : bitWidths()) {
        m_setBits->addAction(bitIcon(bits), withKey(bits), this, [this, bits] { setBits(bits); });
    }
    m_table->addAction(m_setBits->menuAction());
}

void BlockActions::add()
{
    const QList<int> rows = m_table->selectedBlocks();
    const int index = rows.isEmpty() ? m_table->model()->rowCount() : rows.last() + 1;
    Block block;
    if (index > 0) {
        // As the block above, but keeping the size: what a person would add next in most designs.
        block = m_document->blocks().at(static_cast<std::size_t>(index) - 1);
        block.stride = 1;
    }
    m_document->insertBlocks(index, {block});
    m_table->selectBlocks(index, 1);
    m_table->setFocus();
}

void BlockActions::duplicate()
{
    const QList<int> rows = m_table->selectedBlocks();
    if (!rows.isEmpty()) {
        m_document->insertBlocks(rows.last() + 1, m_document->blocksAt(rows));
        m_table->selectBlocks(rows.last() + 1, static_cast<int>(rows.size()));
    }
}

void BlockActions::remove()
{
    const QList<int> rows = m_table->selectedBlocks();
    m_document->removeBlocks(rows);
    const int left = m_table->model()->rowCount();
    if (!rows.isEmpty() && left > 0) {
        m_table->selectBlocks(std::min(rows.first(), left - 1), 1);
    }
}

void BlockActions::moveUp()
{
    const QList<int> rows = m_table->selectedBlocks();
    if (!rows.isEmpty() && rows.first() > 0) {
        moveSelection(rows, rows.first() - 1, rows.first() - 1);
    }
}

void BlockActions::moveDown()
{
    const QList<int> rows = m_table->selectedBlocks();
    if (!rows.isEmpty() && rows.last() + 1 < m_table->model()->rowCount()) {
        moveSelection(rows, rows.last() + 2, rows.last() + 2 - static_cast<int>(rows.size()));
    }
}

void BlockActions::moveSelection(const QList<int>& rows, int destination, int newFirst)
{
    m_document->gatherBlocks(rows, destination);
    m_table->selectBlocks(newFirst, static_cast<int>(rows.size()));
}

void BlockActions::cut()
{
    copy();
    remove();
}

void BlockActions::copy()
{
    const QList<int> rows = m_table->selectedBlocks();
    if (!rows.isEmpty()) {
        QApplication::clipboard()->setMimeData(blocksToMime(m_document->blocksAt(rows)).release());
    }
}

void BlockActions::paste()
{
    const QMimeData* const data = QApplication::clipboard()->mimeData();
    if (const std::optional<Cells> cells = cellsOf(data)) {
        pasteIntoCells(*cells);
    } else {
        pasteBlocks(data);
    }
}

void BlockActions::pasteBlocks(const QMimeData* data)
{
    Result<std::vector<Block>> blocks = blocksFromMime(data);
    if (!blocks) {
        tellProblem(m_table->window(), tr("Paste"), QString::fromStdString(blocks.error().message));
        return;
    }
    const auto count = static_cast<int>(blocks->size());
    if (m_document->isUntouchedStart() && count <= limits::blocks.most) {
        m_document->exchangeBlocks(*std::move(blocks));
        m_table->selectBlocks(0, count);
        return;
    }
    const QList<int> rows = m_table->selectedBlocks();
    const int index = rows.isEmpty() ? m_table->model()->rowCount() : rows.last() + 1;
    if (std::ssize(m_document->blocks()) + count > limits::blocks.most) {
        tellProblem(m_table->window(), tr("Paste"),
                    tr("Could not paste %n block(s): a network has at most %1.", nullptr, count)
                        .arg(exactText(limits::blocks.most)));
        return;
    }
    m_document->insertBlocks(index, *std::move(blocks));
    m_table->selectBlocks(index, count);
}

void BlockActions::pasteIntoCells(const Cells& cells)
{
    Result<PastedCells> pasted = pasteCells(m_document->network(), m_table->pastePlace(), cells);
    if (!pasted) {
        tellProblem(m_table->window(), tr("Paste"), QString::fromStdString(pasted.error().message));
        return;
    }
    const auto last = static_cast<int>(m_document->blocks().size() + pasted->added.size()) - 1;
    const int first =
        pasted->rows.isEmpty() ? static_cast<int>(m_document->blocks().size()) : pasted->rows.first();
    const int count = pasted->added.empty() ? pasted->rows.last() - first + 1 : last - first + 1;
    m_document->finishEdit();
    m_document->replaceAndAppend(pasted->rows, std::move(pasted->blocks), std::move(pasted->added),
                                 tr("Paste Cells"));
    m_document->finishEdit();
    m_table->selectBlocks(first, count);
}

void BlockActions::copyTable()
{
    QApplication::clipboard()->setText(selectedCellsText(*m_table));
}

bool BlockActions::isAtActivationBits() const
{
    return m_table->currentIndex().column() == BlockTableModel::ActivationBitsColumn;
}

void BlockActions::stepBits(int steps)
{
    m_document->finishEdit(); // What the wheel did before is an edit of its own.
    m_table->stepBits(m_table->selectedBlocks(), isAtActivationBits(), steps);
    m_document->finishEdit();
}

void BlockActions::setBits(int bits)
{
    const int column =
        isAtActivationBits() ? BlockTableModel::ActivationBitsColumn : BlockTableModel::WeightBitsColumn;
    m_document->changeBlocks(
        m_table->selectedBlocks(),
        [bits, column](Block& block) { bitops::setBits(block, column, QString::number(bits)); },
        editTextOf(column));
    m_document->finishEdit();
}

void BlockActions::update()
{
    const QList<int> rows = m_table->selectedBlocks();
    for (QAction* action : m_selectionActions) {
        action->setEnabled(!rows.isEmpty());
    }
    m_setBits->setEnabled(!rows.isEmpty());
    m_moveUp->setEnabled(!rows.isEmpty() && rows.first() > 0);
    m_moveDown->setEnabled(!rows.isEmpty() && rows.last() + 1 < m_table->model()->rowCount());
    updateForKind();
}

/// The structure of an imported network stays: what would change it is off, and says why.
void BlockActions::updateForKind()
{
    const bool isImported = m_document->imported() != nullptr;
    const QString obstacle =
        isImported ? tr("The structure of a model that was imported cannot be changed") : QString();
    for (QAction* action : {m_rowActions.constFirst(), m_clipboardActions.constLast()}) {
        action->setEnabled(true); // Adding and pasting need no selection.
    }
    for (QAction* action : m_structureActions) {
        action->setEnabled(action->isEnabled() && !isImported);
        action->setToolTip(obstacle); // Empty: that of its text and its shortcut.
    }
}

} // namespace bitops
