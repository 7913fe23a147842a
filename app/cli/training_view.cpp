// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/training_view.h"

#include "app/cli/output.h"
#include "app/cli/progress_line.h"
#include "core/base/foreign_text.h"
#include "core/runs/configuration_text.h"
#include "core/runs/data_text.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>

namespace bitops {

namespace {

template <typename... Values> std::string formatted(const char* format, Values... values)
{
    std::array<char, 256> text;
    const int length = std::snprintf(text.data(), text.size(), format, values...);
    return {text.data(), std::min(text.size() - 1, static_cast<std::size_t>(std::max(length, 0)))};
}

int epochsOf(const RunRecord& record, int epoch)
{
    return record.started() ? record.started()->epochs : epoch;
}

/// As the notebook prints it.
std::string epochLine(const EpochEvent& epoch, const RunRecord& record)
{
    return formatted("Epoch %d/%d | Train Loss: %.4f, Train Acc: %.4f | Val Loss: %.4f, Val Acc: %.4f\n",
                     epoch.epoch, epochsOf(record, epoch.epoch), epoch.trainLoss, epoch.trainAccuracy,
                     epoch.valLoss, epoch.valAccuracy);
}

std::string testLine(const TestEvent& test)
{
    return formatted("Test of epoch %d | Loss: %.4f, Acc: %.4f\n", test.epoch, test.loss, test.accuracy);
}

std::string progressLine(const ProgressEvent& progress, const RunRecord& record)
{
    const double steps = static_cast<double>(std::max<std::int64_t>(progress.steps, 1));
    const double part = std::clamp(static_cast<double>(progress.step) / steps, 0.0, 1.0);
    return formatted("Epoch %d/%d [%s] %3.0f %% | Loss: %.4f | %.0f images/s", progress.epoch,
                     epochsOf(record, progress.epoch), progressBar(part).c_str(), 100 * part, progress.loss,
                     progress.imagesPerSecond);
}

class PlainView : public TrainingView
{
public:
    void showFolder(const std::filesystem::path& folder) override
    {
        write("Run folder: " + pathText(folder) + "\n");
    }

    void showEvent(const std::string&, const Event& event, const RunRecord& record) override
    {
        if (const auto* epoch = std::get_if<EpochEvent>(&event)) {
            write(epochLine(*epoch, record));
        } else if (const auto* configuration = std::get_if<ConfigurationEvent>(&event)) {
            write(describe(*configuration) + "\n");
        } else if (const auto* data = std::get_if<DataEvent>(&event)) {
            const std::string text = describe(*data);
            write(text.empty() ? text : text + "\n");
        } else if (const auto* test = std::get_if<TestEvent>(&event)) {
            write(testLine(*test));
        } else if (const auto* notice = std::get_if<NoticeEvent>(&event)) {
            showMessage(notice->message);
        }
    }

    void showMessage(const std::string& message) override { printError(message); }

    void showOutcome(const Outcome& outcome) override
    {
        if (std::holds_alternative<CompletedEvent>(outcome) ||
            std::holds_alternative<StoppedEvent>(outcome)) {
            write(printable(describe(outcome)) + "\n");
        } else {
            printError(describe(outcome));
        }
    }
};

/// Plain lines, with a progress bar below them that is drawn over and over.
class TerminalView : public PlainView
{
public:
    void showEvent(const std::string& line, const Event& event, const RunRecord& record) override
    {
        if (const auto* progress = std::get_if<ProgressEvent>(&event)) {
            clear();
            write(fittedToTerminal(progressLine(*progress, record)));
            m_hasBar = true;
        } else {
            if (std::holds_alternative<EpochEvent>(event)) {
                clear();
            }
            PlainView::showEvent(line, event, record);
        }
    }

    void showMessage(const std::string& message) override
    {
        clear();
        PlainView::showMessage(message);
    }

    void showOutcome(const Outcome& outcome) override
    {
        clear();
        PlainView::showOutcome(outcome);
    }

private:
    void clear()
    {
        if (m_hasBar) {
            write(eraseLine);
            m_hasBar = false;
        }
    }

    bool m_hasBar = false;
};

/// The trainer's lines for another program; all that is for people goes to standard error.
class JsonView : public TrainingView
{
public:
    void showFolder(const std::filesystem::path& folder) override
    {
        printError("Run folder: " + pathText(folder));
    }
    void showEvent(const std::string& line, const Event&, const RunRecord&) override { write(line + "\n"); }
    void showMessage(const std::string& message) override { printError(message); }

    void showOutcome(const Outcome& outcome) override
    {
        if (std::holds_alternative<DivergedEvent>(outcome) || std::holds_alternative<FailedEvent>(outcome)) {
            printError(describe(outcome));
        }
    }
};

} // namespace

void TrainingView::write(std::string_view text)
{
    if (!m_isOutputLost) {
        m_isOutputLost = !writeOutput(text);
    }
}

std::unique_ptr<TrainingView> makeTrainingView(bool asJson)
{
    if (asJson) {
        return std::make_unique<JsonView>();
    }
    if (::isatty(STDOUT_FILENO) == 1) {
        return std::make_unique<TerminalView>();
    }
    return std::make_unique<PlainView>();
}

} // namespace bitops
