// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/run_identity.h"

#include "core/base/translator.h"
#include "core/runs/run_name.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace bitops {

namespace {

constexpr std::size_t colors = runColors.size();
constexpr std::size_t marks = runMarks.size();

/// How many runs have each look.
class LookUses
{
public:
    void add(const RunLook& look) { ++m_uses.at(placeOf(look)); }
    /// That the fewest have, of this colour if one is given. Of the first eight runs no two have colour or
    /// mark in common.
    [[nodiscard]] RunLook rarest(std::optional<RunColor> color) const
    {
        int least = std::numeric_limits<int>::max();
        RunLook rarest;
        for (std::size_t i = 0; i < colors * marks; ++i) {
            const RunLook look{static_cast<RunColor>(i % colors),
                               static_cast<RunMark>((i + i / colors) % marks)};
            const int uses = m_uses.at(placeOf(look));
            if (uses < least && (!color || look.color == *color)) {
                least = uses;
                rarest = look;
            }
        }
        return rarest;
    }

private:
    static std::size_t placeOf(const RunLook& look)
    {
        return static_cast<std::size_t>(look.color) * marks + static_cast<std::size_t>(look.mark);
    }

    std::array<int, colors * marks> m_uses{};
};

std::optional<RunLook> knownLook(const ListedRun& run)
{
    if (const std::optional<RunLook> stored = run.notes.look()) {
        return stored;
    }
    const bool hasLook = run.identity && (!run.notes.color || *run.notes.color == run.identity->look.color);
    return hasLook ? std::optional(run.identity->look) : std::nullopt;
}

std::vector<RunLook> looksOf(const std::vector<ListedRunPtr>& runs)
{
    LookUses uses;
    for (const ListedRunPtr& run : runs) {
        if (const std::optional<RunLook> known = knownLook(*run)) {
            uses.add(*known);
        }
    }
    std::vector<RunLook> looks;
    looks.reserve(runs.size());
    for (const ListedRunPtr& run : runs) {
        const std::optional<RunLook> known = knownLook(*run);
        looks.push_back(known ? *known : uses.rarest(run->notes.color));
        if (!known) {
            uses.add(looks.back());
        }
    }
    return looks;
}

RunNaming namingOf(const ListedRun& run)
{
    RunNaming naming;
    naming.given = givenName(run.notes.name, run.folder.filename().string());
    if (!run.summary) {
        naming.recipe = Translator::tr("unreadable");
        return naming;
    }
    const RunDescription& description = run.summary->description();
    const bool isKnown = run.identity && !run.identity->recipe.empty();
    naming.network = description.network.name();
    naming.recipe = isKnown ? run.identity->recipe : recipeName(description);
    naming.data = run.summary->data();
    return naming;
}

} // namespace

void identifyRuns(std::vector<ListedRunPtr>& runs)
{
    std::vector<RunNaming> namings;
    namings.reserve(runs.size());
    for (const ListedRunPtr& run : runs) {
        namings.push_back(namingOf(*run));
    }
    const std::vector<std::string> names = namesOf(namings);
    const std::vector<RunLook> looks = looksOf(runs);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const RunIdentity identity{runs[i]->summary ? namings[i].recipe : std::string(), names[i], looks[i]};
        if (runs[i]->identity != identity) {
            auto identified = std::make_shared<ListedRun>(*runs[i]);
            identified->identity = identity;
            runs[i] = std::move(identified);
        }
    }
}

} // namespace bitops
