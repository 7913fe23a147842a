// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

class QButtonGroup;
class QGridLayout;
class QLabel;

namespace bitops {

class DesignSelection;
class NetworkDocument;
class TextPane;
struct LayerCost;

/// How the cost of the selected layer comes about: the formula, the numbers put in, the result, its output
/// size, its weights, and for depthwise layers what the notebook's code would count.
class ExplanationPanel : public QWidget
{
    Q_OBJECT

public:
    ExplanationPanel(NetworkDocument* document, DesignSelection* selection, QWidget* parent = nullptr);

    /// With two buttons in a row, which is the least that a scroll area has to offer.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void updateLayerButtons();
    void placeLayerButtons();
    void updateText();
    [[nodiscard]] std::vector<const LayerCost*> layersToChoose() const;
    [[nodiscard]] std::size_t chosenOf(const std::vector<const LayerCost*>& layers) const;

    NetworkDocument* m_document;
    DesignSelection* m_selection;
    QButtonGroup* m_buttons;
    QGridLayout* m_buttonGrid;
    QLabel* m_title;
    TextPane* m_text;
};

} // namespace bitops
