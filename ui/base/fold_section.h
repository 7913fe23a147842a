// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>
#include <QWidget>

namespace bitops {

class SectionBody;

/// The head of a section: folds and unfolds it. Its texts change without asking any layout for room.
class FoldHead : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FoldHead(const QString& title, QWidget* parent = nullptr);

    /// At its right; empty: nothing.
    void setSummary(const QString& summary);
    [[nodiscard]] const QString& summary() const { return m_summary; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString m_summary;
};

/// A part of the window that can be folded away, and then tells its state in one line.
class FoldSection : public QWidget
{
    Q_OBJECT

public:
    explicit FoldSection(SectionBody* body, QWidget* parent = nullptr);

    [[nodiscard]] SectionBody* body() const { return m_body; }
    [[nodiscard]] FoldHead* head() const { return m_head; }
    [[nodiscard]] bool isFolded() const { return !m_head->isChecked(); }
    void setFolded(bool isFolded);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showState();

    SectionBody* m_body;
    FoldHead* m_head;
};

} // namespace bitops
