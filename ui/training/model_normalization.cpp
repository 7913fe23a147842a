// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/model_normalization.h"

#include "core/jobs/recipe_choices.h"
#include "core/runs/model_recipe.h"
#include "ui/base/format.h"
#include "ui/design/network_document.h"
#include "ui/training/field_hint.h"
#include "ui/training/training_panel.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace bitops {

namespace {

QString shortNumbersText(const std::vector<double>& numbers)
{
    constexpr int digits = 3;
    QStringList texts;
    for (const double number : numbers) {
        texts += QLocale().toString(number, 'g', digits);
    }
    return texts.join(QLatin1Char(' '));
}

ModelScale scaleOfRecipe(const TrainingConfiguration& recipe)
{
    return {recipe.mean, recipe.deviation};
}

bool areEqual(const ModelScale& left, const ModelScale& right)
{
    return left.mean == right.mean && left.deviation == right.deviation;
}

TrainingConfiguration withScale(TrainingConfiguration recipe, const ModelScale& scale)
{
    recipe.mean = scale.mean;
    recipe.deviation = scale.deviation;
    return recipe;
}

} // namespace

QString scaleText(const ModelScale& scale)
{
    return ModelNormalization::tr("mean %1, deviation %2")
        .arg(shortNumbersText(scale.mean), shortNumbersText(scale.deviation));
}

QString normalizationText(const TrainingConfiguration& recipe)
{
    if (!recipe.mean.empty()) {
        return scaleText(scaleOfRecipe(recipe));
    }
    const auto chosen = std::find_if(normalizations.begin(), normalizations.end(), [&](const auto& choice) {
        return choice.value == static_cast<int>(recipe.normalization);
    });
    return toQString(Translator::tr(chosen->label));
}

ModelNormalization::ModelNormalization(const NetworkDocument* document, TrainingPanel* setUp, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_setUp(setUp)
{
    connect(document, &NetworkDocument::blocksReset, this, &ModelNormalization::followDesign);
    connect(setUp, &TrainingPanel::configurationChanged, this, &ModelNormalization::updateHint);
    connect(setUp->normalizationHint(), &FieldHint::pressed, this, &ModelNormalization::useOwn);
    followDesign();
}

void ModelNormalization::followDesign()
{
    const ImportedNetwork* const model = m_document->imported();
    if (model == nullptr) {
        m_reading.cancel();
        take({}, {});
        return;
    }
    m_reading.start([this, file = model->file](const std::stop_token&) {
        return [this, path = file.path, scale = scaleOf(file)] { take(path, scale); };
    });
}

void ModelNormalization::take(const std::filesystem::path& file, const std::optional<ModelScale>& scale)
{
    const bool isSame = scale ? m_own && areEqual(*scale, *m_own) : !m_own;
    if (std::exchange(m_file, file) == file && isSame) {
        return;
    }
    const TrainingConfiguration chosen = m_setUp->configuration();
    TrainingConfiguration changed = withoutOwn(chosen);
    m_before = scaleOfRecipe(changed);
    m_own = scale;
    if (scale) {
        changed = withScale(changed, *scale);
    }
    if (changed != chosen) {
        m_setUp->setConfiguration(changed);
    }
    updateHint();
}

void ModelNormalization::useOwn()
{
    m_setUp->setConfiguration(withScale(m_setUp->configuration(), *m_own));
}

TrainingConfiguration ModelNormalization::withoutOwn(TrainingConfiguration configuration) const
{
    const bool isOwn = m_own && areEqual(scaleOfRecipe(configuration), *m_own);
    return isOwn ? withScale(std::move(configuration), m_before) : configuration;
}

TrainingConfiguration ModelNormalization::kept() const
{
    return withoutOwn(m_setUp->configuration());
}

void ModelNormalization::updateHint()
{
    FieldHint* const hint = m_setUp->normalizationHint();
    const TrainingConfiguration recipe = m_setUp->configuration();
    if (!m_own) {
        hint->tell({});
    } else if (areEqual(scaleOfRecipe(recipe), *m_own)) {
        hint->tell(tr("Images are normalised as the model's file says: %1.").arg(scaleText(*m_own)));
    } else {
        hint->warn(tr("The model's file says how its images are normalised: %1. Set here is: %2.")
                       .arg(scaleText(*m_own), normalizationText(recipe)),
                   tr("Use the File's"));
    }
}

} // namespace bitops
