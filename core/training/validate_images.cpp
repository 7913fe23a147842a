// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/validate_images.h"

#include "core/training/batch_loader.h"

#include <optional>

namespace bitops {

ValidationEnd validateImages(Learner& learner, const ImageSet& images, int batchSize,
                             const PixelValues& pixelValues,
                             const std::function<bool(std::int64_t done)>& mayGoOn, MetricSums& sums)
{
    BatchLoader loader(images, BatchPlan(images.count(), batchSize), naturalOrder(images.count()),
                       pixelValues, /*first=*/0);
    (void)learner.takeAnswers(); // Of a validation that was interrupted.
    std::int64_t done = 0;
    while (std::optional<Batch> batch = loader.next()) {
        if (!mayGoOn(done)) {
            return ValidationEnd::Stopped;
        }
        learner.validateBatch(*batch);
        done += batch->labels.size(0);
    }
    return learner.meter().collectInto(sums) ? ValidationEnd::NotFinite : ValidationEnd::Done;
}

} // namespace bitops
