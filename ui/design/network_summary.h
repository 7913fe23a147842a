// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

namespace bitops {

struct NetworkFrame;

/// "10 classes · input 8 · classifier float", with patches in the colours of the bits; a button. Where there
/// is no room for it, "10 · 8 · float".
class NetworkSummary : public QAbstractButton
{
    Q_OBJECT

public:
    explicit NetworkSummary(QWidget* parent = nullptr);

    void showFrame(const NetworkFrame& frame);
    void markProblem(bool isThere);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    /// A text, with a patch before it where there are bits.
    struct Piece
    {
        QString text;
        int bits = 0;
    };

    [[nodiscard]] int widthOf(const QList<Piece>& pieces) const;

    QList<Piece> m_whole;
    QList<Piece> m_short; ///< Without words, where there is little room.
    bool m_hasProblem = false;
};

} // namespace bitops
