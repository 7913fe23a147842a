// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>
#include <QWidget>

#include <vector>

namespace bitops {

/// A bit-width as a chip in its colour, which is on or off.
class BitChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit BitChip(int bits, QWidget* parent = nullptr);

    [[nodiscard]] int bits() const { return m_bits; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_bits;
};

/// Some bit-widths in a row, each of which may be chosen, but never none.
class BitChips : public QWidget
{
    Q_OBJECT

public:
    /// Of these, ascending, all are chosen.
    BitChips(const QString& accessibleName, const std::vector<int>& bits, QWidget* parent = nullptr);

    /// Offers these instead, of which all are chosen; the same as before change nothing.
    void offer(const std::vector<int>& bits);
    /// Ascending.
    [[nodiscard]] std::vector<int> chosen() const;
    /// Those that are not offered are passed over; where none is left, nothing changes.
    void choose(const std::vector<int>& bits);

Q_SIGNALS:
    void changed();

private:
    void addChip(int bits);
    void keepOne(BitChip* chip, bool isChosen);

    std::vector<BitChip*> m_chips;
};

} // namespace bitops
