// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/events.h"

namespace bitops {

// One list of fields for each event serves reading and writing: it calls visit("key", field) for each, in the
// order of the protocol.

/// A field that came after the first version: files from before it do without.
template <typename Value> struct Later
{
    Value& value;
};

template <typename Value> Later<Value> later(Value& value)
{
    return {value};
}

/// One that is left out where it is empty.
template <typename Value> struct Rare
{
    Value& value;
};

template <typename Value> Rare<Value> rare(Value& value)
{
    return {value};
}

/// A number that may be infinite, which JSON writes as null.
struct Infinite
{
    double& value;
};

template <typename Visitor> void visitFields(HelloEvent& event, Visitor visit)
{
    visit("protocol", event.protocol);
    visit("trainer", event.trainer);
}

template <typename Visitor> void visitFields(StartedEvent& event, Visitor visit)
{
    visit("epoch", event.epoch);
    visit("epochs", event.epochs);
    visit("training_images", event.trainingImages);
    visit("validation_images", event.validationImages);
    visit("parameters", event.parameters);
}

template <typename Visitor> void visitFields(ProgressEvent& event, Visitor visit)
{
    visit("epoch", event.epoch);
    visit("step", event.step);
    visit("steps", event.steps);
    visit("loss", event.loss);
    visit("images_per_second", event.imagesPerSecond);
}

template <typename Visitor> void visitFields(EpochEvent& event, Visitor visit)
{
    visit("epoch", event.epoch);
    visit("train_loss", event.trainLoss);
    visit("train_accuracy", event.trainAccuracy);
    visit("val_loss", event.valLoss);
    visit("val_accuracy", event.valAccuracy);
    visit("seconds", event.seconds);
    visit("images_per_second", event.imagesPerSecond);
    visit("learning_rate", event.learningRate);
}

template <typename Visitor> void visitFields(PausedEvent&, Visitor) {}

template <typename Visitor> void visitFields(ResumedEvent&, Visitor) {}

template <typename Visitor> void visitFields(CompletedEvent& event, Visitor visit)
{
    visit("epochs", event.epochs);
    visit("seconds", event.seconds);
    visit("is_early", later(event.isEarly));
    visit("checkpoint_seconds", later(event.checkpointSeconds));
    visit("statistics_seconds", later(event.statisticsSeconds));
    visit("event_seconds", later(event.eventSeconds));
}

template <typename Visitor> void visitFields(StoppedEvent& event, Visitor visit)
{
    visit("epochs", event.epochs);
    visit("seconds", event.seconds);
}

template <typename Visitor> void visitFields(DivergedEvent& event, Visitor visit)
{
    visit("epoch", event.epoch);
    visit("step", event.step);
    visit("message", event.message);
}

template <typename Visitor> void visitFields(FailedEvent& event, Visitor visit)
{
    visit("message", event.message);
}

template <typename Visitor> void visitFields(DataEvent& event, Visitor visit)
{
    visit("kind", event.kind);
    visit("classes", event.classes);
    visit("training_images", event.trainingImages);
    visit("validation_images", event.validationImages);
    visit("test_images", event.testImages);
    visit("mean", event.mean);
    visit("deviation", event.deviation);
    visit("folder", rare(event.folder));
    visit("training_part", rare(event.trainingPart));
    visit("validation_part", rare(event.validationPart));
    visit("test_part", rare(event.testPart));
    visit("remarks", rare(event.remarks));
}

template <typename Visitor> void visitFields(ConfigurationEvent& event, Visitor visit)
{
    visit("training", event.training);
    visit("reestimates_batch_norm", later(event.reestimatesBatchNorm));
}

template <typename Visitor> void visitFields(NoticeEvent& event, Visitor visit)
{
    visit("message", event.message);
}

template <typename Visitor> void visitFields(LayerFigures& layer, Visitor visit)
{
    visit("layer", layer.layer);
    visit("bits", layer.bits);
    visit("sqnr_db", layer.sqnr);
    visit("clipped", layer.clipped);
    visit("changed", layer.changed);
    visit("scale", layer.scale);
    visit("least_scale", layer.leastScale);
    visit("most_scale", layer.mostScale);
    visit("levels", layer.levels);
    visit("range", layer.range);
    visit("histogram", layer.histogram);
}

template <typename Visitor> void visitFields(LayersEvent& event, Visitor visit)
{
    visit("epoch", event.epoch);
    visit("layers", event.layers);
}

template <typename Visitor> void visitFields(ClassesEvent& event, Visitor visit)
{
    visit("epoch", event.epoch);
    visit("part", event.part);
    visit("images", event.images);
    visit("correct", event.correct);
    visit("confusion", event.confusion);
}

template <typename Visitor> void visitFields(TestEvent& event, Visitor visit)
{
    visit("epoch", event.epoch);
    visit("images", event.images);
    visit("loss", event.loss);
    visit("accuracy", event.accuracy);
}

template <typename Visitor> void visitFields(EvaluatingEvent& event, Visitor visit)
{
    visit("part", event.part);
    visit("done", event.done);
    visit("images", event.images);
}

template <typename Visitor> void visitFields(EvaluatedEvent& event, Visitor visit)
{
    visit("part", event.part);
    visit("epoch", event.epoch);
    visit("images", event.images);
    visit("loss", event.loss);
    visit("accuracy", event.accuracy);
}

template <typename Visitor> void visitFields(SensitivityEvent& event, Visitor visit)
{
    visit("sum", event.sum);
    visit("settings", event.settings);
    visit("images", event.images);
    visit("epoch", event.epoch);
    visit("layers", event.layers);
    visit("measurements", event.measurements);
    visit("known", event.known);
}

template <typename Visitor> void visitFields(MeasuringEvent& event, Visitor visit)
{
    visit("layer", event.layer);
    visit("done", event.done);
    visit("steps", event.steps);
}

template <typename Visitor> void visitFields(MeasuredEvent& event, Visitor visit)
{
    SensitivityMeasurement& measurement = event.measurement;
    visit("layer", measurement.layer);
    visit("of", measurement.part);
    visit("bits", measurement.bits);
    visit("loss", measurement.loss);
    visit("loss_increase", measurement.lossIncrease);
    visit("accuracy", measurement.accuracy);
    visit("accuracy_drop", measurement.accuracyDrop);
    visit("kl_divergence", measurement.klDivergence);
    visit("sqnr_db", Infinite{measurement.sqnrDecibels});
    visit("clipped", measurement.clipped);
}

template <typename Visitor> void visitFields(UnknownEvent&, Visitor) {}

} // namespace bitops
