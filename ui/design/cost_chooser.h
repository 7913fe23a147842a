// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QComboBox;

namespace bitops {

class NetworkDocument;

/// What the costs are counted for and how: input size and counting rule.
class CostChooser : public QWidget
{
    Q_OBJECT

public:
    explicit CostChooser(NetworkDocument* document, QWidget* parent = nullptr);

private:
    void readInput();
    void readRule();
    void markInput();
    void onInputEntered();
    void onRuleChosen();

    NetworkDocument* m_document;
    QComboBox* m_input;
    QComboBox* m_rule;
};

} // namespace bitops
