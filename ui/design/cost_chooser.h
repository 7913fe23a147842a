// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <array>

class QComboBox;
class QLabel;

namespace bitops {

class CountingChooser;
class NetworkDocument;

/// What the costs are counted for and how: input size and counting rule.
class CostChooser : public QWidget
{
    Q_OBJECT

public:
    explicit CostChooser(NetworkDocument* document, QWidget* parent = nullptr);

    // What a narrow window can do without.
    void showLabels(bool areShown);
    void showFormula(bool isShown);

private:
    void readInput();
    void readRule();
    void markInput();
    void onInputEntered();
    void onRuleChosen();

    NetworkDocument* m_document;
    QComboBox* m_input;
    CountingChooser* m_rule;
    std::array<QLabel*, 2> m_labels{};
};

} // namespace bitops
