// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/cost/cost_report.h"
#include "core/network/design.h"
#include "ui/design/design_rows.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QUndoStack>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace bitops {

class EditCommand;

/// What a network holds besides its blocks.
struct NetworkFrame
{
    std::string name;
    Input input;
    std::int64_t classes = 10;
    int classifierBits = floatBits;
    std::optional<DesignBudget> budget = {};

    bool operator==(const NetworkFrame&) const = default;
};

/// The design on the screen: its undo stack, the file it came from, and what it costs. Its rows are blocks;
/// of an imported network they are its layers (see design_rows.h), whose bits can be edited, and nothing
/// else. Views ask for changes by the methods under "Edits", each of which is one undo step; the commands
/// they push use the methods under "Primitives", which nothing else calls. A change is announced only if
/// there is one.
class NetworkDocument : public QObject
{
    Q_OBJECT

public:
    explicit NetworkDocument(QObject* parent = nullptr);

    [[nodiscard]] const Design& design() const { return m_design; }
    /// The stack of blocks; one without blocks while the design is an imported network.
    [[nodiscard]] const Network& network() const { return stackOf(m_design); }
    /// The imported network; null while the design is a stack of blocks.
    [[nodiscard]] const ImportedNetwork* imported() const { return m_design.imported(); }
    /// The rows.
    [[nodiscard]] const std::vector<Block>& blocks() const
    {
        return m_design.blocks() == nullptr ? m_rows : m_design.blocks()->blocks;
    }
    [[nodiscard]] std::vector<Block> blocksAt(const QList<int>& rows) const;
    /// The block as it was before the edit that goes on; as it is, if none does with it.
    [[nodiscard]] const Block& blockBeforeEdit(int index) const;
    /// Of an imported network: its name, its budget, and its first input.
    [[nodiscard]] NetworkFrame frame() const;
    [[nodiscard]] const CostReport& costs() const { return m_costs; }
    [[nodiscard]] QUndoStack* undoStack() { return &m_undoStack; }

    /// Empty for a design that was never saved.
    [[nodiscard]] const QString& filePath() const { return m_filePath; }
    /// The file's name, or the network's for a design without a file.
    [[nodiscard]] QString displayName() const;
    [[nodiscard]] bool hasChanges() const { return !m_undoStack.isClean(); }
    /// Whether it is what startNew() has made, and nobody has done anything with it yet.
    [[nodiscard]] bool isUntouchedStart() const;
    /// Whether the file holds something else than when it was opened or saved last; one that is gone does
    /// not. Reads the file.
    [[nodiscard]] bool isFileChanged() const;

    /// Begins anew with a single block, which gives way to the first that is pasted.
    void startNew();
    /// Begins anew with this design; nothing can be undone, nothing is to be saved.
    void setDesign(Design design);
    void setNetwork(Network network) { setDesign(std::move(network)); }
    /// Python code and models are only read: the design that they hold begins without a file. `sizes` are
    /// those of a model's input that its file leaves open; see onnx_file.h.
    Status open(const QString& filePath, const std::vector<std::int64_t>& sizes = {});
    /// Begins anew with a design that has changes which its file (none if empty) does not hold.
    void restore(Design design, const QString& filePath);
    Status save(const QString& filePath);

    [[nodiscard]] CostOptions costOptions() const { return m_costs.options; }
    /// How costs are counted is a matter of view, not of the design: it cannot be undone.
    void setCostOptions(CostOptions options);

    // Edits. Indices count from 0. Those of the structure do nothing to an imported network, of whose frame
    // only name and budget can be changed.
    void insertBlocks(int index, std::vector<Block> blocks);
    void removeBlocks(int first, int count);
    /// Moves blocks so that the first of them comes to stand before what is now at `destination`.
    void moveBlocks(int first, int count, int destination);
    /// Removes blocks that need not be neighbours. `rows` are sorted.
    void removeBlocks(const QList<int>& rows);
    /// Moves blocks that need not be neighbours, keeping their order, to before what is now at `destination`.
    void gatherBlocks(const QList<int>& rows, int destination);
    /// `text` names the edit in the undo menu. Edits of the same blocks with the same text become one undo
    /// step, until finishEdit() is called.
    void changeBlock(int index, const Block& block, const QString& text);
    /// The same of several blocks. `rows` are sorted, and as many as `blocks`.
    void replaceBlocks(const QList<int>& rows, std::vector<Block> blocks, const QString& text);
    /// The same by what is done to each of them.
    void changeBlocks(const QList<int>& rows, const std::function<void(Block&)>& change, const QString& text);
    /// Puts these in the place of all blocks.
    void exchangeBlocks(std::vector<Block> blocks);
    /// Replaces blocks, and adds others behind the last one, in one undo step.
    void replaceAndAppend(const QList<int>& rows, std::vector<Block> blocks, std::vector<Block> added,
                          const QString& text);
    void changeFrame(const NetworkFrame& frame, const QString& text);
    /// The next edit is an undo step of its own: an editor was closed, a slider was let go.
    void finishEdit() { ++m_editNumber; }

    /// Takes back the edit that goes on: an editor was left with Esc.
    void cancelEdit();

    // Primitives, for undo commands only.
    void doInsertBlocks(int index, const std::vector<Block>& blocks);
    void doRemoveBlocks(int first, int count);
    void doMoveBlocks(int first, int count, int destination);
    void doReplaceBlocks(const QList<int>& rows, const std::vector<Block>& blocks);
    void doReplaceFrame(const NetworkFrame& frame);

Q_SIGNALS:
    void aboutToResetBlocks();
    void blocksReset();
    void aboutToInsertBlocks(int first, int last);
    void blocksInserted();
    void aboutToRemoveBlocks(int first, int last);
    void blocksRemoved();
    void aboutToMoveBlocks(int first, int last, int destination);
    void blocksMoved();
    void frameChanged(); ///< But for the budget.
    void budgetChanged();
    /// Comes after the signals above: the costs are those of the design as it now is.
    void costsChanged();
    void filePathChanged();

private:
    [[nodiscard]] const EditCommand* editThatGoesOn() const;
    void updateCosts();
    void setFile(const QString& filePath, std::optional<std::string> content);

    Design m_design = Network();
    std::vector<Block> m_rows; ///< Of an imported network.
    CostReport m_costs;
    QString m_filePath;
    std::optional<std::string> m_fileContent; ///< What the file held when it was opened or saved last.
    int m_editNumber = 0;
    QUndoStack m_undoStack; // Last, because it still speaks while it is destroyed.
};

} // namespace bitops
