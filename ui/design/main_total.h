// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QToolButton;

namespace bitops {

/// The total that the program is about: bit operations, always with the part of all at 8 bits that they are,
/// as a number and as a bar. Lays its texts out itself, as TotalTile does.
class MainTotal : public QWidget
{
    Q_OBJECT

public:
    explicit MainTotal(QWidget* parent);

    void setRule(const QString& rule);
    void setValue(const QString& text, const QString& exact);
    /// `part` is what the bar shows of all at 8 bits.
    void setShare(const QString& text, double part);
    /// At the upper right.
    void setRemark(const QString& text, const QColor& color = {});
    /// Below the bar; with something to do about it, a click does it. An empty text says nothing.
    void setAdvice(const QString& text, const QString& toolTip, const std::function<void()>& follow);
    /// A notch in the bar, and what it is below it where nothing else stands there; none for no budget.
    void setBudget(std::optional<double> part);
    void setCompact(bool isCompact);

    [[nodiscard]] QString exact() const;
    [[nodiscard]] int leastWidth() const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void arrange();
    void placeAdvice();
    void placeShare();
    [[nodiscard]] QRect barRect() const;
    void paintBudget(QPainter* painter) const;

    QLabel* m_caption;
    QLabel* m_remark;
    QLabel* m_value;
    QLabel* m_share;
    QToolButton* m_advice;
    QString m_adviceText; ///< Whole.
    std::function<void()> m_follow;
    double m_part = 0;
    std::optional<double> m_budget;
};

} // namespace bitops
