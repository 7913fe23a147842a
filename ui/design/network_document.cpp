// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/network_document.h"

#include "core/base/text_file.h"
#include "core/formats/design_file.h"
#include "core/formats/design_json.h"
#include "core/formats/network_file.h"
#include "ui/base/files.h"
#include "ui/base/paths.h"
#include "ui/base/plain_text.h"
#include "ui/design/commands.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace bitops {

namespace {

auto at(std::vector<Block>& blocks, int index)
{
    return blocks.begin() + index;
}

Network startNetwork()
{
    return {.blocks = {Block{}}};
}

/// Nothing for what is no file (a pipe can be read only once), or cannot be read.
std::optional<std::string> contentOf(const QString& filePath)
{
    if (!QFileInfo(filePath).isFile()) {
        return std::nullopt;
    }
    Result<std::string> content = readTextFile(toPath(filePath));
    return content ? std::optional(*std::move(content)) : std::nullopt;
}

} // namespace

NetworkDocument::NetworkDocument(QObject* parent)
    : QObject(parent)
{
}

std::vector<Block> NetworkDocument::blocksAt(const QList<int>& rows) const
{
    std::vector<Block> blocks;
    for (const int row : rows) {
        blocks.push_back(this->blocks().at(static_cast<std::size_t>(row)));
    }
    return blocks;
}

const Block& NetworkDocument::blockBeforeEdit(int index) const
{
    const auto* edit = dynamic_cast<const ChangeBlocks*>(editThatGoesOn());
    const qsizetype place = edit == nullptr ? -1 : edit->rows().indexOf(index);
    return place < 0 ? blocks().at(static_cast<std::size_t>(index))
                     : edit->before().at(static_cast<std::size_t>(place));
}

/// Null if none does.
const EditCommand* NetworkDocument::editThatGoesOn() const
{
    const auto* last = dynamic_cast<const EditCommand*>(m_undoStack.command(m_undoStack.index() - 1));
    return last != nullptr && last->editNumber() == m_editNumber ? last : nullptr;
}

bool NetworkDocument::isUntouchedStart() const
{
    return m_filePath.isEmpty() && m_undoStack.count() == 0 && m_design == Design(startNetwork());
}

void NetworkDocument::startNew()
{
    setNetwork(startNetwork());
}

NetworkFrame NetworkDocument::frame() const
{
    if (const Network* const stack = m_design.blocks()) {
        return {stack->name, stack->input, stack->classes, stack->classifierBits, m_design.budget()};
    }
    return {.name = m_design.name(), .input = m_costs.input, .budget = m_design.budget()};
}

QString NetworkDocument::displayName() const
{
    if (!m_filePath.isEmpty()) {
        return shownText(QFileInfo(m_filePath).fileName());
    }
    return m_design.name().empty() ? tr("untitled") : shownText(m_design.name());
}

void NetworkDocument::setDesign(Design design)
{
    Q_EMIT aboutToResetBlocks();
    m_design = std::move(design);
    m_rows = m_design.blocks() == nullptr ? rowsOf(m_design) : std::vector<Block>();
    m_undoStack.clear();
    m_costs = costsByRow(m_design, costOptions());
    Q_EMIT blocksReset();
    Q_EMIT frameChanged();
    Q_EMIT costsChanged();
    Q_EMIT budgetChanged();
    setFile({}, std::nullopt);
}

Status NetworkDocument::open(const QString& filePath, const std::vector<std::int64_t>& sizes)
{
    if (Status status = checkFileName(filePath); !status) {
        return status;
    }
    const bool isModel = isOnnxFile(toPath(filePath));
    // Before the network: what is written in between is taken for a change.
    std::optional<std::string> content = isModel ? std::nullopt : contentOf(filePath);
    Result<Design> design = loadDesignToKeep(toPath(filePath), sizes);
    if (!design) {
        return design.error();
    }
    setDesign(*std::move(design));
    const bool isCode = isCodeFile(toPath(filePath)) || (content && !isJsonText(*content));
    if (!isModel && !isCode) { // Saving must not replace someone's code or model.
        setFile(filePath, std::move(content));
    }
    return success();
}

void NetworkDocument::restore(Design design, const QString& filePath)
{
    setDesign(std::move(design));
    m_undoStack.resetClean();
    setFile(filePath, contentOf(filePath));
}

Status NetworkDocument::save(const QString& filePath)
{
    if (isCodeFile(toPath(filePath))) {
        return Error{tr("Could not save %1: a design is saved as a .bitops file; Export writes Python code.")
                         .arg(filePath)
                         .toStdString()};
    }
    if (isOnnxFile(toPath(filePath))) {
        return Error{tr("Could not save %1: a design is saved as a .bitops file, which refers to its model.")
                         .arg(filePath)
                         .toStdString()};
    }
    std::string text = designToText(m_design, toPath(filePath).parent_path());
    if (Status status = saveFile(filePath, text); !status) {
        return status;
    }
    if (ImportedNetwork* const network = m_design.imported()) {
        network->file.isChanged = false; // It is the one that the design now refers to.
    }
    m_undoStack.setClean();
    setFile(filePath, std::move(text));
    return success();
}

bool NetworkDocument::isFileChanged() const
{
    return QFileInfo(m_filePath).isFile() && contentOf(m_filePath) != m_fileContent;
}

void NetworkDocument::setFile(const QString& filePath, std::optional<std::string> content)
{
    m_filePath = filePath;
    m_fileContent = std::move(content);
    Q_EMIT filePathChanged();
}

void NetworkDocument::setCostOptions(CostOptions options)
{
    if (options == costOptions()) {
        return;
    }
    m_costs.options = options;
    updateCosts();
}

void NetworkDocument::updateCosts()
{
    m_costs = costsByRow(m_design, costOptions());
    Q_EMIT costsChanged();
}

void NetworkDocument::insertBlocks(int index, std::vector<Block> blocks)
{
    if (!blocks.empty() && imported() == nullptr) {
        m_undoStack.push(new InsertBlocks(this, index, std::move(blocks)));
    }
}

void NetworkDocument::removeBlocks(int first, int count)
{
    if (count > 0 && imported() == nullptr) {
        m_undoStack.push(new RemoveBlocks(this, first, count));
    }
}

void NetworkDocument::moveBlocks(int first, int count, int destination)
{
    const bool staysInPlace = destination >= first && destination <= first + count;
    if (count > 0 && !staysInPlace && imported() == nullptr) {
        m_undoStack.push(new MoveBlocks(this, first, count, destination));
    }
}

void NetworkDocument::removeBlocks(const QList<int>& rows)
{
    if (rows.isEmpty() || imported() != nullptr) {
        return;
    }
    m_undoStack.beginMacro(rows.size() == 1 ? tr("Remove Block") : tr("Remove Blocks"));
    // From the end, so that rows which are still to go keep their numbers; neighbours go together.
    for (qsizetype last = rows.size() - 1; last >= 0;) {
        qsizetype first = last;
        while (first > 0 && rows.at(first - 1) == rows.at(first) - 1) {
            --first;
        }
        removeBlocks(rows.at(first), static_cast<int>(last - first + 1));
        last = first - 1;
    }
    m_undoStack.endMacro();
}

void NetworkDocument::gatherBlocks(const QList<int>& rows, int destination)
{
    if (rows.isEmpty() || imported() != nullptr) {
        return;
    }
    const auto count = static_cast<int>(rows.size());
    const bool areNeighbours = rows.last() - rows.first() == count - 1;
    if (areNeighbours) {
        moveBlocks(rows.first(), count, destination);
        return;
    }
    const auto above =
        static_cast<int>(std::lower_bound(rows.begin(), rows.end(), destination) - rows.begin());
    m_undoStack.beginMacro(tr("Move Blocks"));
    // From the destination outwards, so that a move does not shift rows that are still to be moved.
    for (int i = above - 1; i >= 0; --i) {
        moveBlocks(rows.at(i), 1, destination - (above - 1 - i));
    }
    for (int i = above; i < count; ++i) {
        moveBlocks(rows.at(i), 1, destination + (i - above));
    }
    m_undoStack.endMacro();
}

void NetworkDocument::changeBlock(int index, const Block& block, const QString& text)
{
    replaceBlocks({index}, {block}, text);
}

void NetworkDocument::replaceBlocks(const QList<int>& rows, std::vector<Block> blocks, const QString& text)
{
    const bool isPossible = imported() == nullptr || std::all_of(blocks.begin(), blocks.end(), &areLayerBits);
    // Those that stay as they are go along: all steps of one edit are of the same rows.
    if (isPossible && blocks != blocksAt(rows)) {
        m_undoStack.push(new ChangeBlocks(this, rows, std::move(blocks), text, m_editNumber));
    }
}

void NetworkDocument::changeBlocks(const QList<int>& rows, const std::function<void(Block&)>& change,
                                   const QString& text)
{
    std::vector<Block> blocks = blocksAt(rows);
    std::for_each(blocks.begin(), blocks.end(), change);
    replaceBlocks(rows, std::move(blocks), text);
}

void NetworkDocument::exchangeBlocks(std::vector<Block> blocks)
{
    const auto before = static_cast<int>(network().blocks.size());
    m_undoStack.beginMacro(tr("Replace Blocks"));
    insertBlocks(before, std::move(blocks));
    removeBlocks(0, before);
    m_undoStack.endMacro();
}

void NetworkDocument::replaceAndAppend(const QList<int>& rows, std::vector<Block> blocks,
                                       std::vector<Block> added, const QString& text)
{
    if (added.empty()) {
        replaceBlocks(rows, std::move(blocks), text);
        return;
    }
    m_undoStack.beginMacro(text);
    replaceBlocks(rows, std::move(blocks), text);
    insertBlocks(static_cast<int>(network().blocks.size()), std::move(added));
    m_undoStack.endMacro();
}

void NetworkDocument::changeFrame(const NetworkFrame& frame, const QString& text)
{
    NetworkFrame possible = this->frame();
    if (imported() != nullptr) {
        possible.name = frame.name;
        possible.budget = frame.budget;
    } else {
        possible = frame;
    }
    if (this->frame() != possible) {
        m_undoStack.push(new ChangeFrame(this, possible, text, m_editNumber));
    }
}

void NetworkDocument::cancelEdit()
{
    if (const EditCommand* const edit = editThatGoesOn()) {
        m_undoStack.push(edit->takenBack()); // Merges with it, and nothing is left to be undone or redone.
    }
    finishEdit();
}

void NetworkDocument::doInsertBlocks(int index, const std::vector<Block>& blocks)
{
    Q_EMIT aboutToInsertBlocks(index, index + static_cast<int>(blocks.size()) - 1);
    std::vector<Block>& own = m_design.blocks()->blocks;
    own.insert(at(own, index), blocks.begin(), blocks.end());
    Q_EMIT blocksInserted();
    updateCosts();
}

void NetworkDocument::doRemoveBlocks(int first, int count)
{
    Q_EMIT aboutToRemoveBlocks(first, first + count - 1);
    std::vector<Block>& own = m_design.blocks()->blocks;
    own.erase(at(own, first), at(own, first + count));
    Q_EMIT blocksRemoved();
    updateCosts();
}

void NetworkDocument::doMoveBlocks(int first, int count, int destination)
{
    Q_EMIT aboutToMoveBlocks(first, first + count - 1, destination);
    std::vector<Block>& blocks = m_design.blocks()->blocks;
    if (destination > first) {
        std::rotate(at(blocks, first), at(blocks, first + count), at(blocks, destination));
    } else {
        std::rotate(at(blocks, destination), at(blocks, first), at(blocks, first + count));
    }
    Q_EMIT blocksMoved();
    updateCosts();
}

void NetworkDocument::doReplaceBlocks(const QList<int>& rows, const std::vector<Block>& blocks)
{
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const Block& block = blocks.at(static_cast<std::size_t>(i));
        if (Network* const stack = m_design.blocks()) {
            *at(stack->blocks, rows.at(i)) = block;
        } else {
            setRowBits(*m_design.imported(), static_cast<std::size_t>(rows.at(i)), block);
        }
    }
    if (imported() != nullptr) {
        m_rows = rowsOf(m_design); // Other layers read the same tensors.
    }
    updateCosts();
}

void NetworkDocument::doReplaceFrame(const NetworkFrame& frame)
{
    NetworkFrame before = this->frame();
    if (std::exchange(before.budget, frame.budget) != frame.budget) {
        m_design.setBudget(frame.budget);
        Q_EMIT budgetChanged();
    }
    if (before == frame) {
        return; // Nothing else costs anything.
    }
    m_design.setName(frame.name);
    if (Network* const stack = m_design.blocks()) {
        stack->input = frame.input;
        stack->classes = frame.classes;
        stack->classifierBits = frame.classifierBits;
    }
    Q_EMIT frameChanged();
    updateCosts();
}

} // namespace bitops
