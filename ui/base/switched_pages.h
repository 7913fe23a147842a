// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace bitops {

class SegmentSwitch;

/// Pages of a tab that belong together, one of which is seen, with a switch over them. Which one it is, the
/// window remembers by their object name.
class SwitchedPages : public QWidget
{
    Q_OBJECT

public:
    SwitchedPages(const QString& name, const QString& accessibleName, QWidget* parent = nullptr);

    void addPage(QWidget* page, const QString& title, const QString& toolTip = {});
    [[nodiscard]] int count() const;
    [[nodiscard]] QWidget* currentPage() const;
    void setCurrentPage(QWidget* page);
    [[nodiscard]] int currentIndex() const;
    void setCurrentIndex(int index);

    /// What all pages are about, beside the switch.
    void setHead(const QString& text);

Q_SIGNALS:
    void currentChanged();

private:
    SegmentSwitch* m_switch;
    QLabel* m_head;
    QStackedWidget* m_pages;
};

} // namespace bitops
