// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/run_text.h"

#include "core/runs/run_summary.h"
#include "ui/base/format.h"
#include "ui/base/plain_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace bitops {

namespace {

/// The context of this file's texts.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(bitops::RunText)
};

QString numberText(double value)
{
    return QLocale().toString(value, 'g', QLocale::FloatingPointShortest);
}

QString dataLine(const TrainingConfiguration& training)
{
    QStringList parts{shownText(training.data)};
    if (training.augmentation != Augmentation::None) {
        parts += Texts::tr("augmented by %1").arg(toQString(nameOf(training.augmentation)));
    }
    if (training.normalization != Normalization::Half) {
        parts += Texts::tr("normalised by the training images");
    }
    if (training.validationFraction > 0) {
        parts +=
            Texts::tr("validation on %1 of the training images").arg(numberText(training.validationFraction));
    }
    return Texts::tr("Data: %1").arg(parts.join(QStringLiteral(", ")));
}

QString quantizerLine(const ConfigurationEvent& event)
{
    QStringList parts{toQString(nameOf(event.training.quantizer)), event.training.perChannel
                                                                       ? Texts::tr("a scale per channel")
                                                                       : Texts::tr("a scale per tensor")};
    if (event.reestimatesBatchNorm) {
        parts += Texts::tr("batch norms estimated anew before each validation");
    }
    if (!roundsSums(event.training.arithmetic)) {
        parts += Texts::tr("sums not rounded to their bits");
    }
    return Texts::tr("Quantizer: %1").arg(parts.join(QStringLiteral(", ")));
}

QString optimizerLine(const TrainingConfiguration& training)
{
    QStringList parts{toQString(nameOf(training.optimizer))};
    const auto addPart = [&parts](bool isUsed, const QString& text, double value) {
        if (isUsed) {
            parts += text.arg(numberText(value));
        }
    };
    addPart(training.optimizer == Optimizer::Sgd,
            training.nesterov ? Texts::tr("Nesterov's momentum %1") : Texts::tr("momentum %1"),
            training.momentum);
    parts += Texts::tr("learning rate %1 %2")
                 .arg(numberText(training.learningRate), toQString(nameOf(training.schedule)));
    addPart(training.warmupEpochs > 0, Texts::tr("warm-up epochs %1"), training.warmupEpochs);
    addPart(training.weightDecay > 0, Texts::tr("weight decay %1"), training.weightDecay);
    addPart(training.labelSmoothing > 0, Texts::tr("label smoothing %1"), training.labelSmoothing);
    addPart(training.clipNorm > 0, Texts::tr("gradients clipped to %1"), training.clipNorm);
    addPart(training.patience > 0, Texts::tr("patience %1"), training.patience);
    return Texts::tr("Optimizer: %1").arg(parts.join(QStringLiteral(", ")));
}

} // namespace

QString outcomeText(const Outcome& outcome)
{
    return shownLines(toQString(describe(outcome)));
}

QString quantizerText(const std::string& quantizer)
{
    return toQString(describeQuantizer(quantizer));
}

QString configurationText(const ConfigurationEvent& event)
{
    const TrainingConfiguration& training = event.training;
    QStringList lines{dataLine(training), quantizerLine(event)};
    if (!training.startFrom.empty()) {
        lines += (training.startCheckpoint == StartCheckpoint::Best
                      ? Texts::tr("Begins with: best checkpoint of %1")
                      : Texts::tr("Begins with: last checkpoint of %1"))
                     .arg(shownText(training.startFrom));
    }
    lines += optimizerLine(training);
    lines += Texts::tr("Epochs: %1, batch size %2, seed %3, threads %4, device %5")
                 .arg(training.epochs)
                 .arg(training.batchSize)
                 .arg(training.seed)
                 .arg(training.threads)
                 .arg(toQString(nameOf(training.device)));
    return lines.join(QLatin1Char('\n'));
}

} // namespace bitops
