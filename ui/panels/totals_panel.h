// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;

namespace bitops {

class NetworkDocument;

/// The network's totals, a tile each: BitOps, MACs, parameters, size of the weights, mean bits.
class TotalsPanel : public QFrame
{
    Q_OBJECT

public:
    explicit TotalsPanel(NetworkDocument* document, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Tile
    {
        QLabel* caption = nullptr;
        QLabel* value = nullptr;
        QLabel* remark = nullptr;
    };

    Tile addTile(const QString& name, const QString& caption);
    void updateTotals();
    void setCompact(bool compact);

    NetworkDocument* m_document;
    Tile m_bitops;
    Tile m_macs;
    Tile m_parameters;
    Tile m_weights;
    Tile m_meanBits;
};

} // namespace bitops
