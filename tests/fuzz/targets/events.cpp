// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/line_splitter.h"
#include "core/runs/evaluation.h"
#include "core/runs/run_record.h"
#include "core/runs/sensitivity.h"
#include "tests/fuzz/changes.h"
#include "tests/fuzz/checks.h"

#include <limits>

namespace bitops::fuzz {

namespace {

/// The lines, from a stream that comes in pieces of so many bytes.
std::vector<std::string> linesOf(std::string_view text, std::size_t piece)
{
    LineSplitter splitter;
    std::vector<std::string> lines;
    while (!text.empty()) {
        splitter.append(text.substr(0, piece));
        text.remove_prefix(std::min(piece, text.size()));
        while (std::optional<std::string> line = splitter.takeLine()) {
            lines.push_back(*std::move(line));
        }
    }
    lines.push_back(splitter.takeRest());
    return lines;
}

/// Records of all kinds of jobs take whatever comes, in whatever order.
class Records
{
public:
    void take(const Event& event)
    {
        static_cast<void>(isRead(m_live.apply(event)));
        static_cast<void>(isRead(m_run.applyStored(event)));
        m_evaluation.apply(event);
        m_sensitivity.apply(event);
    }

    void finish() const
    {
        const EpochEvent* const best = m_run.bestEpoch();
        require((best == nullptr) == m_run.epochs().empty(), "there is a best epoch, if any");
        for (const EpochEvent& epoch : m_run.epochs()) {
            require(!(epoch.valAccuracy > best->valAccuracy), "no epoch is better than the best");
        }
        require(m_run.beforeResuming().epochs() == m_run.epochs(), "epochs stay known");
        if (m_run.outcome()) {
            requireSentence(describe(*m_run.outcome()));
        }
        if (m_evaluation.last()) {
            requireSentence(describeEnd(m_evaluation));
        }
        if (m_sensitivity.last()) {
            requireSentence(describeEnd(m_sensitivity));
        }
        static_cast<void>(m_sensitivity.table({}));
        static_cast<void>(describeDamage(m_run));
    }

private:
    RunRecord m_run;
    RunRecord m_live; ///< The same as a trainer says it; of its own, as a copy for each event takes longest.
    EvaluationRecord m_evaluation;
    SensitivityRecord m_sensitivity;
};

/// The whole of an events.jsonl, or what a trainer says on its standard output.
void tryEvents(std::string_view text)
{
    const std::vector<std::string> lines = linesOf(text, std::max<std::size_t>(text.size(), 1));
    require(linesOf(text, 7) == lines, "lines are the same in whatever pieces they come");
    Records records;
    for (const std::string& line : lines) {
        const Result<Event> event = eventFromLine(line);
        // Not the form that our trainer writes, which is read in a quicker way.
        const Result<Event> slowly = eventFromLine(line + " ");
        require(event.hasValue() == slowly.hasValue() && (!event || *event == *slowly),
                "blanks mean nothing: " + line);
        if (!isRead(event)) {
            continue;
        }
        if (!std::holds_alternative<UnknownEvent>(*event)) {
            requireReadAgain(*event, eventToLine, eventFromLine);
        }
        records.take(*event);
    }
    records.finish();
}

std::string textOf(const std::vector<Event>& events)
{
    std::string text;
    for (const Event& event : events) {
        text += eventToLine(event) + "\n";
    }
    return text;
}

std::vector<std::string> seeds()
{
    const DataEvent data{"cifar-10", {"cat", "dog"}, 40'000, 10'000, 10'000, {0.5},
                         {0.25},     "data",         "a",    "b",    "c",    {"x"}};
    const LayersEvent layers{
        1,
        {{"blocks.0.conv", 4, 12.5, 0.1, 0.2, 0.5, 0.25, 0.75, {-8, 7}, {-1, 1}, {1, 2, 3}}, {"classifier"}}};
    const SensitivityMeasurement measured{
        "classifier", LayerPart::Activations, 4, 1.5, 0.5, 0.75, 0.125, 0.1, 30, 0.01};
    const HelloEvent hello{1, "0.1.0"};
    const std::vector<std::vector<Event>> jobs{
        {hello, ConfigurationEvent{}, data, StartedEvent{1, 2, 40'000, 10'000, 9'000},
         ProgressEvent{1, 3, 625, 2.25, 900}, EpochEvent{1, 2.25, 0.25, 2, 0.375, 12, 900, 1e-3}, layers,
         ClassesEvent{1, "validation", {5, 5}, {4, 3}, {{4, 1}, {2, 3}}}, PausedEvent{}, ResumedEvent{},
         EpochEvent{2, 2, 0.5, 1.5, 0.5, 12, 900, 1e-3}, TestEvent{2, 10'000, 1.5, 0.5},
         CompletedEvent{2, 24, true, 1, 2, 3}},
        {hello, NoticeEvent{"a \"b\""}, StartedEvent{}, DivergedEvent{1, 2, "no number"}, hello,
         StartedEvent{2, 3}, StoppedEvent{2, 1}},
        {hello, data, EvaluatingEvent{"test", 1, 2}, EvaluatedEvent{"test", 1, 2, 0.5, 0.5},
         CompletedEvent{}},
        {hello, SensitivityEvent{"sum", {}, 2'000, 1, {"classifier"}, 6, 0},
         MeasuringEvent{"classifier", 1, 2}, MeasuredEvent{measured}, MeasuredEvent{}, FailedEvent{"why"}}};
    std::vector<std::string> texts;
    for (const std::vector<Event>& events : jobs) {
        texts.push_back(textOf(events));
        for (const Event& event : events) {
            texts.push_back(textOf({event})); // Short ones are read more often.
        }
    }
    return texts;
}

} // namespace

const Target target{.tryInput = tryEvents, .seeds = seeds, .change = changeJsonLine};

} // namespace bitops::fuzz
