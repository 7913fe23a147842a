// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/commands.h"

#include <QCoreApplication>

namespace bitops {

namespace {

/// One text for a single block, another for several.
QString countedText(const char* one, const char* several, std::size_t count)
{
    return QCoreApplication::translate("bitops::UndoCommand", count == 1 ? one : several);
}

} // namespace

InsertBlocks::InsertBlocks(NetworkDocument* document, int index, std::vector<Block> blocks)
    : QUndoCommand(countedText(QT_TRANSLATE_NOOP("bitops::UndoCommand", "Add Block"),
                               QT_TRANSLATE_NOOP("bitops::UndoCommand", "Add Blocks"), blocks.size()))
    , m_document(document)
    , m_index(index)
    , m_blocks(std::move(blocks))
{
}

void InsertBlocks::redo()
{
    m_document->doInsertBlocks(m_index, m_blocks);
}

void InsertBlocks::undo()
{
    m_document->doRemoveBlocks(m_index, static_cast<int>(m_blocks.size()));
}

RemoveBlocks::RemoveBlocks(NetworkDocument* document, int first, int count)
    : QUndoCommand(countedText(QT_TRANSLATE_NOOP("bitops::UndoCommand", "Remove Block"),
                               QT_TRANSLATE_NOOP("bitops::UndoCommand", "Remove Blocks"),
                               static_cast<std::size_t>(count)))
    , m_document(document)
    , m_first(first)
    , m_blocks(document->blocks().begin() + first, document->blocks().begin() + first + count)
{
}

void RemoveBlocks::redo()
{
    m_document->doRemoveBlocks(m_first, static_cast<int>(m_blocks.size()));
}

void RemoveBlocks::undo()
{
    m_document->doInsertBlocks(m_first, m_blocks);
}

MoveBlocks::MoveBlocks(NetworkDocument* document, int first, int count, int destination)
    : QUndoCommand(countedText(QT_TRANSLATE_NOOP("bitops::UndoCommand", "Move Block"),
                               QT_TRANSLATE_NOOP("bitops::UndoCommand", "Move Blocks"),
                               static_cast<std::size_t>(count)))
    , m_document(document)
    , m_first(first)
    , m_count(count)
    , m_destination(destination)
{
}

void MoveBlocks::redo()
{
    m_document->doMoveBlocks(m_first, m_count, m_destination);
}

void MoveBlocks::undo()
{
    if (m_destination > m_first) {
        m_document->doMoveBlocks(m_destination - m_count, m_count, m_first);
    } else {
        m_document->doMoveBlocks(m_destination, m_count, m_first + m_count);
    }
}

ChangeBlocks::ChangeBlocks(NetworkDocument* document, QList<int> rows, std::vector<Block> blocks,
                           const QString& text, int editNumber)
    : ReplaceValue(document, document->blocksAt(rows), std::move(blocks), text, editNumber)
    , m_rows(std::move(rows))
{
}

QUndoCommand* ChangeBlocks::takenBack() const
{
    return new ChangeBlocks(document(), m_rows, before(), text(), editNumber());
}

void ChangeBlocks::apply(const std::vector<Block>& blocks)
{
    document()->doReplaceBlocks(m_rows, blocks);
}

bool ChangeBlocks::isSamePlace(const ReplaceValue& other) const
{
    return static_cast<const ChangeBlocks&>(other).m_rows == m_rows;
}

ChangeFrame::ChangeFrame(NetworkDocument* document, const NetworkFrame& frame, const QString& text,
                         int editNumber)
    : ReplaceValue(document, document->frame(), frame, text, editNumber)
{
}

QUndoCommand* ChangeFrame::takenBack() const
{
    return new ChangeFrame(document(), before(), text(), editNumber());
}

void ChangeFrame::apply(const NetworkFrame& frame)
{
    document()->doReplaceFrame(frame);
}

} // namespace bitops
