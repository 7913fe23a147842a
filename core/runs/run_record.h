// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/events.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace bitops {

/// What a run's events.jsonl lacks of what its trainers said, because a write failed or the power was cut.
struct EventDamage
{
    std::size_t unreadableLines = 0; ///< Lines that are no events.
    std::size_t missingHellos = 0;   ///< Trainers whose first event is not there.

    bool operator==(const EventDamage&) const = default;
};

/// Never changed, so that copies of a record share them: they are most of it.
using LayersEventPtr = std::shared_ptr<const LayersEvent>;
using ClassesEventPtr = std::shared_ptr<const ClassesEvent>;

/// How a run ended.
using Outcome = std::variant<CompletedEvent, StoppedEvent, DivergedEvent, FailedEvent>;

/// What is known of a run from its events, in the order in which they came; live, or read from its
/// events.jsonl. A run that was resumed has several hellos in its file: each takes back the outcome before
/// it, and an epoch that is trained again replaces the earlier one.
class RunRecord
{
public:
    /// Of how many layers figures are kept, over all epochs: about 300 MB.
    static constexpr std::size_t mostLayerFigures = 300'000;

    /// Refuses another protocol, naming both versions, and an event before any hello. Events after the
    /// outcome, other than a new hello, are ignored: a run ends once.
    Status apply(const Event& event);

    /// The same for an event that was stored. What stands where a hello must be is taken all the same, and
    /// the missing hello counts as damage: a file can lose a line, while a process that says no hello is none
    /// of ours.
    Status applyStored(const Event& event);
    /// A line of the file was no event.
    void passOverLine() { ++m_damage.unreadableLines; }
    [[nodiscard]] const EventDamage& damage() const { return m_damage; }

    /// How many bytes in the middle of a very long file a list has left out; 0: it was read whole.
    [[nodiscard]] std::uintmax_t bytesLeftOut() const { return m_bytesLeftOut; }
    void leaveOut(std::uintmax_t bytes);

    [[nodiscard]] const std::vector<EpochEvent>& epochs() const { return m_epochs; }
    [[nodiscard]] const std::optional<StartedEvent>& started() const { return m_started; }
    [[nodiscard]] const std::optional<DataEvent>& data() const { return m_data; }
    [[nodiscard]] const std::optional<ConfigurationEvent>& configuration() const { return m_configuration; }
    /// The figures of layers, epoch by epoch; all layers of an epoch in one. Of very many only the last ones:
    /// see mostLayerFigures.
    [[nodiscard]] const std::vector<LayersEventPtr>& layers() const { return m_layers; }
    /// The answers of the best checkpoint, class by class; those on the test images once there are any. Null
    /// before the first.
    [[nodiscard]] const ClassesEventPtr& classes() const { return m_classes; }
    [[nodiscard]] const std::optional<TestEvent>& test() const { return m_test; }
    [[nodiscard]] const std::optional<ProgressEvent>& progress() const { return m_progress; }
    [[nodiscard]] const std::optional<Outcome>& outcome() const { return m_outcome; }
    [[nodiscard]] bool isPaused() const { return m_isPaused; }
    /// The epoch of the highest validation accuracy, the earliest of equals; none before the first.
    [[nodiscard]] const EpochEvent* bestEpoch() const;
    /// What the epochs took together.
    [[nodiscard]] double secondsOfEpochs() const;

    /// What stays known when another trainer goes on with the run: its epochs and their figures, but no
    /// hello, no progress and no outcome.
    [[nodiscard]] RunRecord beforeResuming() const;

    /// The same without the figures of layers and classes, as a list of runs keeps it.
    [[nodiscard]] RunRecord withoutFigures() const;

    /// Forgets the epochs after this one: a trainer that has gone back is about to train them again.
    void forgetEpochsAfter(int epoch);

    /// Grows with each event that says more than how far an epoch is.
    [[nodiscard]] std::size_t revision() const { return m_revision; }

    /// For failures that the reader notices: a wrong protocol, a trainer that could not be started or died.
    /// No outcome is replaced.
    void fail(std::string message);

private:
    Status greet(const HelloEvent& hello);
    template <typename Known> void take(const Known& event);
    void takeEpoch(const EpochEvent& event);
    void takeLayers(const LayersEvent& event);
    void forgetEarlyLayers();
    void end(Outcome outcome);

    std::vector<EpochEvent> m_epochs;
    std::optional<StartedEvent> m_started;
    std::optional<DataEvent> m_data;
    std::optional<ConfigurationEvent> m_configuration;
    std::vector<LayersEventPtr> m_layers;
    std::size_t m_layerFigures = 0; ///< Of all these events.
    ClassesEventPtr m_classes;
    std::optional<TestEvent> m_test;
    std::optional<ProgressEvent> m_progress;
    std::optional<Outcome> m_outcome;
    bool m_hasHello = false;
    bool m_isPaused = false;
    std::size_t m_revision = 0;
    EventDamage m_damage;
    std::uintmax_t m_bytesLeftOut = 0;
};

/// "The training was completed: 10 epochs in 42 s."
std::string describe(const Outcome& outcome);

/// What is wrong with the stored events of a run, or not known of them, as one sentence or two; empty if
/// nothing is.
std::string describeDamage(const RunRecord& record);

/// The exit code of a program that ran such a training.
int exitCodeOf(const Outcome& outcome);

} // namespace bitops
