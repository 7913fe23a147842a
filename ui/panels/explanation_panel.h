// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

class QButtonGroup;
class QHBoxLayout;
class QLabel;

namespace bitops {

class NetworkDocument;
struct LayerCost;

/// How the cost of the chosen layer comes about: the formula, the numbers put in, the result, its output
/// size, its weights, and for depthwise layers what the notebook's code would count.
class ExplanationPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ExplanationPanel(NetworkDocument* document, QWidget* parent = nullptr);

    /// `block` from 0, −1 for none. `layer` counts within the block; −1 keeps the kind of layer chosen
    /// before.
    void explain(int block, int layer = -1);

protected:
    void changeEvent(QEvent* event) override;

private:
    void updateLayerButtons();
    void updateText();
    [[nodiscard]] std::vector<const LayerCost*> layersToChoose() const;

    NetworkDocument* m_document;
    QButtonGroup* m_buttons;
    QHBoxLayout* m_buttonRow;
    QLabel* m_title;
    QLabel* m_text;
    int m_block = -1;
    int m_layer = 0; ///< Index into layersToChoose().
};

} // namespace bitops
