// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/run_record.h"

#include "core/base/foreign_text.h"
#include "core/base/seconds_text.h"
#include "core/base/translator.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <type_traits>

namespace bitops {

namespace {

template <typename Alternative, typename Variant> struct IsAlternativeOf;
template <typename Alternative, typename... Ts>
struct IsAlternativeOf<Alternative, std::variant<Ts...>> : std::disjunction<std::is_same<Alternative, Ts>...>
{
};

std::string epochsText(int epochs)
{
    return epochs == 1 ? Translator::tr("1 epoch") : Translator::tr("%1 epochs", epochs);
}

struct Describer
{
    std::string operator()(const CompletedEvent& event) const
    {
        const std::string epochs = epochsText(event.epochs);
        const std::string time = secondsToText(event.seconds);
        return event.isEarly ? Translator::tr("The training was completed: %1 in %2, ended early because "
                                              "validation got no better.",
                                              epochs, time)
                             : Translator::tr("The training was completed: %1 in %2.", epochs, time);
    }
    std::string operator()(const StoppedEvent& event) const
    {
        return Translator::tr("The training was stopped after %1 in %2.", epochsText(event.epochs),
                              secondsToText(event.seconds));
    }
    std::string operator()(const DivergedEvent& event) const
    {
        return event.message.empty()
                   ? Translator::tr("The training diverged in epoch %1 at step %2.", event.epoch, event.step)
                   : excerpt(event.message, mostMessageCharacters);
    }
    std::string operator()(const FailedEvent& event) const
    {
        return event.message.empty() ? Translator::tr("The training failed.")
                                     : excerpt(event.message, mostMessageCharacters);
    }
};

} // namespace

Status RunRecord::apply(const Event& event)
{
    if (const auto* hello = std::get_if<HelloEvent>(&event)) {
        return greet(*hello);
    }
    if (!m_hasHello) {
        return missingHello();
    }
    if (!m_outcome) {
        std::visit([this](const auto& known) { take(known); }, event);
        m_revision += std::holds_alternative<ProgressEvent>(event) ? 0 : 1;
    }
    return success();
}

Status RunRecord::applyStored(const Event& event)
{
    // A trainer says nothing behind its last event, so that what follows is another's.
    const bool needsHello = !m_hasHello || m_outcome;
    if (needsHello && !std::holds_alternative<HelloEvent>(event)) {
        ++m_damage.missingHellos;
        static_cast<void>(greet({}));
    }
    return apply(event);
}

void RunRecord::leaveOut(std::uintmax_t bytes)
{
    m_bytesLeftOut += bytes;
    static_cast<void>(greet({})); // Whoever speaks behind it has said hello somewhere in it.
}

Status RunRecord::greet(const HelloEvent& hello)
{
    Status status = checkProtocol(hello);
    m_hasHello = status.hasValue();
    if (!status) {
        return status;
    }
    m_outcome.reset();
    m_progress.reset();
    m_isPaused = false;
    ++m_revision;
    return success();
}

RunRecord RunRecord::withoutFigures() const
{
    RunRecord record = *this;
    record.m_layers.clear();
    record.m_layerFigures = 0;
    record.m_classes.reset();
    return record;
}

void RunRecord::forgetEpochsAfter(int epoch)
{
    const auto after = std::find_if(m_epochs.begin(), m_epochs.end(),
                                    [epoch](const EpochEvent& known) { return known.epoch > epoch; });
    m_epochs.erase(after, m_epochs.end());
}

RunRecord RunRecord::beforeResuming() const
{
    RunRecord record = *this;
    record.m_started.reset();
    record.m_progress.reset();
    record.m_outcome.reset();
    record.m_hasHello = false;
    record.m_isPaused = false;
    return record;
}

template <typename Known> void RunRecord::take(const Known& event)
{
    if constexpr (IsAlternativeOf<Known, Outcome>::value) {
        end(event);
    } else if constexpr (std::is_same_v<Known, StartedEvent>) {
        m_started = event;
    } else if constexpr (std::is_same_v<Known, DataEvent>) {
        m_data = event;
    } else if constexpr (std::is_same_v<Known, ConfigurationEvent>) {
        m_configuration = event;
    } else if constexpr (std::is_same_v<Known, LayersEvent>) {
        takeLayers(event);
    } else if constexpr (std::is_same_v<Known, ClassesEvent>) {
        m_classes = std::make_shared<const ClassesEvent>(event);
    } else if constexpr (std::is_same_v<Known, TestEvent>) {
        m_test = event;
    } else if constexpr (std::is_same_v<Known, ProgressEvent>) {
        m_progress = event;
    } else if constexpr (std::is_same_v<Known, EpochEvent>) {
        takeEpoch(event);
    } else if constexpr (std::is_same_v<Known, PausedEvent>) {
        m_isPaused = true;
    } else if constexpr (std::is_same_v<Known, ResumedEvent>) {
        m_isPaused = false;
    }
}

void RunRecord::takeEpoch(const EpochEvent& event)
{
    const auto at = std::lower_bound(m_epochs.begin(), m_epochs.end(), event.epoch,
                                     [](const EpochEvent& known, int epoch) { return known.epoch < epoch; });
    if (at != m_epochs.end() && at->epoch == event.epoch) {
        *at = event;
    } else {
        m_epochs.insert(at, event);
    }
}

void RunRecord::takeLayers(const LayersEvent& event)
{
    // An epoch that is trained again begins anew, and so do those that came after it.
    const auto isSame = [&event](const LayerFigures& layer) {
        return !event.layers.empty() && layer.layer == event.layers.front().layer;
    };
    while (!m_layers.empty() &&
           (m_layers.back()->epoch > event.epoch ||
            (m_layers.back()->epoch == event.epoch &&
             std::any_of(m_layers.back()->layers.begin(), m_layers.back()->layers.end(), isSame)))) {
        m_layerFigures -= m_layers.back()->layers.size();
        m_layers.pop_back();
    }
    m_layerFigures += event.layers.size();
    if (m_layers.empty() || m_layers.back()->epoch < event.epoch) {
        m_layers.push_back(std::make_shared<const LayersEvent>(event));
    } else {
        auto whole = std::make_shared<LayersEvent>(*m_layers.back());
        whole->layers.insert(whole->layers.end(), event.layers.begin(), event.layers.end());
        m_layers.back() = std::move(whole);
    }
    if (m_layerFigures > mostLayerFigures) {
        forgetEarlyLayers();
    }
}

void RunRecord::forgetEarlyLayers()
{
    // Half of them at once, so that it is done seldom.
    auto kept = m_layers.begin();
    for (; m_layerFigures > mostLayerFigures / 2 && kept + 1 < m_layers.end(); ++kept) {
        m_layerFigures -= (*kept)->layers.size();
    }
    m_layers.erase(m_layers.begin(), kept);
}

void RunRecord::end(Outcome outcome)
{
    m_outcome = std::move(outcome);
    m_isPaused = false;
    ++m_revision;
}

const EpochEvent* RunRecord::bestEpoch() const
{
    const auto best =
        std::max_element(m_epochs.begin(), m_epochs.end(), [](const EpochEvent& a, const EpochEvent& b) {
            return a.valAccuracy < b.valAccuracy;
        });
    return best == m_epochs.end() ? nullptr : &*best;
}

double RunRecord::secondsOfEpochs() const
{
    return std::accumulate(m_epochs.begin(), m_epochs.end(), 0.0,
                           [](double sum, const EpochEvent& epoch) { return sum + epoch.seconds; });
}

void RunRecord::fail(std::string message)
{
    if (!m_outcome) {
        end(FailedEvent{std::move(message)});
    }
}

std::string describe(const Outcome& outcome)
{
    return std::visit(Describer(), outcome);
}

std::string describeDamage(const RunRecord& record)
{
    const auto& [lines, hellos] = record.damage();
    std::string text;
    if (lines == 1) {
        text = Translator::tr("The events of this run are damaged: a line of them is no event.");
    } else if (lines > 1) {
        text = Translator::tr("The events of this run are damaged: %1 lines of them are no events.", lines);
    } else if (hellos > 0) {
        text = Translator::tr("The events of this run are damaged: the first event of a trainer is missing.");
    }
    if (record.bytesLeftOut() > 0) {
        constexpr std::uintmax_t bytesPerMebibyte = 1U << 20U;
        text += (text.empty() ? "" : " ") +
                Translator::tr("Of its events, %1 MiB in the middle were not read for this list.",
                               record.bytesLeftOut() / bytesPerMebibyte + 1);
    }
    return text;
}

int exitCodeOf(const Outcome& outcome)
{
    if (std::holds_alternative<CompletedEvent>(outcome)) {
        return exit_code::done;
    }
    return std::holds_alternative<StoppedEvent>(outcome) ? exit_code::interrupted : exit_code::trainingFailed;
}

} // namespace bitops
