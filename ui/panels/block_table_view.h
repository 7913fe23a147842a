// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace bitops {

class NetworkDocument;

/// The block table. Rows are dragged to another place; wheel and keys edit as the delegates say.
class BlockTableView : public QTableView
{
    Q_OBJECT

public:
    explicit BlockTableView(NetworkDocument* document, QWidget* parent = nullptr);

    /// Selected rows from top to bottom.
    [[nodiscard]] QList<int> selectedBlocks() const;
    void selectBlocks(int first, int count);

protected:
    void dropEvent(QDropEvent* event) override;

private:
    void setUpColumns();
    [[nodiscard]] int dropRow(const QPoint& position) const;

    NetworkDocument* m_document;
};

} // namespace bitops
