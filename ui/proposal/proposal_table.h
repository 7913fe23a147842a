// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace bitops {

class BitProposals;

/// The table of proposals: a row that is chosen is previewed; that of the design puts the preview away.
class ProposalTable : public QTableView
{
    Q_OBJECT

public:
    explicit ProposalTable(BitProposals* proposals, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fitHeight();
    void followChosen();
    void choose(int row);

    BitProposals* m_proposals;
    bool m_isFollowing = false;
};

} // namespace bitops
