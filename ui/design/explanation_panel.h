// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/section_body.h"

#include <vector>

class QButtonGroup;
class QLabel;
class QToolButton;

namespace bitops {

class DesignSelection;
class NetworkDocument;
class TextPane;
struct LayerCost;

/// How the cost of the selected layer comes about: the formula, the numbers put in, the result, its output
/// size, its weights; and, folded away, what the notebook's code would count of depthwise layers.
class ExplanationPanel : public SectionBody
{
    Q_OBJECT

public:
    ExplanationPanel(NetworkDocument* document, DesignSelection* selection, QWidget* parent = nullptr);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString title() const override;
    /// "Block 12 · Expansion 1×1 · 14.16 M"
    [[nodiscard]] QString summary() const override { return m_summary; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void createLayout();
    void updateLayerButtons();
    void updateText();
    void showNote(const QString& title, const QString& note);
    void tellSummary(const QString& summary);
    [[nodiscard]] std::vector<const LayerCost*> layersToChoose() const;
    [[nodiscard]] std::size_t chosenOf(const std::vector<const LayerCost*>& layers) const;

    NetworkDocument* m_document;
    DesignSelection* m_selection;
    QButtonGroup* m_buttons;
    QWidget* m_choices;
    QLabel* m_title;
    TextPane* m_text;
    QToolButton* m_unfoldNote;
    TextPane* m_note;
    QString m_summary;
};

} // namespace bitops
