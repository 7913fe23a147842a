// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/design/network_document.h"

#include <QUndoCommand>

#include <vector>

namespace bitops {

/// Commands that can merge with the one before them.
enum CommandId {
    ChangeBlocksId = 1,
    ChangeFrameId,
};

class InsertBlocks : public QUndoCommand
{
public:
    InsertBlocks(NetworkDocument* document, int index, std::vector<Block> blocks);

    void redo() override;
    void undo() override;

private:
    NetworkDocument* m_document;
    int m_index;
    std::vector<Block> m_blocks;
};

class RemoveBlocks : public QUndoCommand
{
public:
    RemoveBlocks(NetworkDocument* document, int first, int count);

    void redo() override;
    void undo() override;

private:
    NetworkDocument* m_document;
    int m_first;
    std::vector<Block> m_blocks;
};

class MoveBlocks : public QUndoCommand
{
public:
    MoveBlocks(NetworkDocument* document, int first, int count, int destination);

    void redo() override;
    void undo() override;

private:
    NetworkDocument* m_document;
    int m_first;
    int m_count;
    int m_destination;
};

/// A command that goes on while an editor is open.
class EditCommand : public QUndoCommand
{
public:
    EditCommand(const QString& text, int editNumber)
        : QUndoCommand(text)
        , m_editNumber(editNumber)
    {
    }

    [[nodiscard]] int editNumber() const { return m_editNumber; }
    /// The edit back to where this one began.
    [[nodiscard]] virtual QUndoCommand* takenBack() const = 0;

private:
    int m_editNumber;
};

/// What the two commands that replace a value have in common: they swap the value that they hold with the
/// document's, merge with the command before them while one edit goes on, and vanish when the value is back
/// where it began.
template <typename Value> class ReplaceValue : public EditCommand
{
public:
    ReplaceValue(NetworkDocument* document, Value before, Value after, const QString& text, int editNumber)
        : EditCommand(text, editNumber)
        , m_document(document)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }

    [[nodiscard]] const Value& before() const { return m_before; }

    void redo() override { apply(m_after); }
    void undo() override { apply(m_before); }

    bool mergeWith(const QUndoCommand* other) override
    {
        const auto* next = static_cast<const ReplaceValue*>(other);
        if (next->editNumber() != editNumber() || next->text() != text() || !isSamePlace(*next)) {
            return false;
        }
        m_after = next->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

protected:
    [[nodiscard]] NetworkDocument* document() const { return m_document; }
    virtual void apply(const Value& value) = 0;
    [[nodiscard]] virtual bool isSamePlace(const ReplaceValue& other) const = 0;

private:
    NetworkDocument* m_document;
    Value m_before;
    Value m_after;
};

/// Replaces blocks that need not be neighbours.
class ChangeBlocks : public ReplaceValue<std::vector<Block>>
{
public:
    /// `rows` are sorted, and as many as `blocks`.
    ChangeBlocks(NetworkDocument* document, QList<int> rows, std::vector<Block> blocks, const QString& text,
                 int editNumber);

    [[nodiscard]] int id() const override { return ChangeBlocksId; }
    [[nodiscard]] QUndoCommand* takenBack() const override;
    [[nodiscard]] const QList<int>& rows() const { return m_rows; }

protected:
    void apply(const std::vector<Block>& blocks) override;
    [[nodiscard]] bool isSamePlace(const ReplaceValue& other) const override;

private:
    QList<int> m_rows;
};

class ChangeFrame : public ReplaceValue<NetworkFrame>
{
public:
    ChangeFrame(NetworkDocument* document, const NetworkFrame& frame, const QString& text, int editNumber);

    [[nodiscard]] int id() const override { return ChangeFrameId; }
    [[nodiscard]] QUndoCommand* takenBack() const override;

protected:
    void apply(const NetworkFrame& frame) override;
    [[nodiscard]] bool isSamePlace(const ReplaceValue& /*other*/) const override { return true; }
};

} // namespace bitops
