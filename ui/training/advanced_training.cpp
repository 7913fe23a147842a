// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/advanced_training.h"

#include "ui/training/recipe_editor.h"

#include <QFormLayout>
#include <QStringList>

#include <algorithm>

namespace bitops {

AdvancedTraining::AdvancedTraining(QWidget* parent)
    : QWidget(parent)
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const TrainingConfiguration usual;
    for (const RecipeSection section :
         {RecipeSection::Recipe, RecipeSection::Data, RecipeSection::Start, RecipeSection::LowBits,
          RecipeSection::Checkpoints, RecipeSection::Device}) {
        for (const RecipeField& field : recipeFields()) {
            RecipeEditor* const editor = field.section == section ? RecipeEditor::make(field, this) : nullptr;
            if (editor == nullptr) {
                continue;
            }
            editor->addTo(form);
            editor->show(usual);
            m_editors.emplace_back(editor, editor->text());
            connect(editor, &RecipeEditor::changed, this, &AdvancedTraining::changed);
        }
    }
    enableFor(usual);
}

void AdvancedTraining::enableFor(const TrainingConfiguration& configuration)
{
    for (const auto& [editor, usual] : m_editors) {
        editor->enableFor(configuration);
    }
}

void AdvancedTraining::fill(TrainingConfiguration& configuration) const
{
    for (const auto& [editor, usual] : m_editors) {
        editor->take(configuration);
    }
}

void AdvancedTraining::setConfiguration(const TrainingConfiguration& configuration)
{
    for (const auto& [editor, usual] : m_editors) {
        editor->show(configuration);
    }
}

RecipeEditor* AdvancedTraining::editorOf(std::string_view key) const
{
    const auto found = std::find_if(m_editors.begin(), m_editors.end(),
                                    [key](const auto& entry) { return entry.first->field().key == key; });
    return found == m_editors.end() ? nullptr : found->first;
}

QString AdvancedTraining::summary() const
{
    QStringList deviations;
    for (const auto& [editor, usual] : m_editors) {
        if (editor->widget()->isEnabled() && editor->text() != usual) {
            deviations << tr("%1: %2").arg(editor->widget()->accessibleName(), editor->text());
        }
    }
    return deviations.join(QStringLiteral(" · "));
}

} // namespace bitops
