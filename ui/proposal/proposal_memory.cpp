// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/proposal/proposal_memory.h"

#include "core/graph/bits.h"
#include "ui/design/block_locks.h"
#include "ui/design/network_document.h"
#include "ui/proposal/bit_proposals.h"

#include <QSettings>
#include <QStringList>

#include <algorithm>

namespace bitops {

namespace {

const QString budgetKey = QStringLiteral("proposals/budget"); ///< In percent.
const QString kindKey = QStringLiteral("proposals/budgetOf");
const QString bitsKey = QStringLiteral("proposals/bits");
const QString keepsEndsKey = QStringLiteral("proposals/keepsEnds");
const QString perBlockKey = QStringLiteral("proposals/perBlock");
const QString perSkipKey = QStringLiteral("proposals/perSkip");
const QString withActivationsKey = QStringLiteral("proposals/withActivations");
const QString locksKey = QStringLiteral("session/locks");

template <typename Numbers> QStringList textsOf(const Numbers& numbers)
{
    QStringList texts;
    for (const int number : numbers) {
        texts += QString::number(number);
    }
    return texts;
}

/// Those that are numbers.
std::vector<int> numbersOf(const QStringList& texts)
{
    std::vector<int> numbers;
    for (const QString& text : texts) {
        bool isNumber = false;
        const int number = text.toInt(&isNumber);
        if (isNumber) {
            numbers.push_back(number);
        }
    }
    return numbers;
}

bool flag(const QSettings& settings, const QString& key, bool otherwise)
{
    const QString text = settings.value(key).toString();
    return text.isEmpty() ? otherwise : text == QLatin1String("true");
}

} // namespace

void restoreProposals(BitProposals* proposals)
{
    const QSettings settings;
    ProposalWishes wishes = proposals->wishes();
    const auto kind = std::find(budgetKindNames.begin(), budgetKindNames.end(),
                                settings.value(kindKey).toString().toStdString());
    if (kind != budgetKindNames.end()) {
        wishes.budgetKind = static_cast<BudgetKind>(kind - budgetKindNames.begin());
    }
    wishes.bits = numbersOf(settings.value(bitsKey).toStringList());
    std::erase_if(wishes.bits, [](int bits) { return !isBitWidth(bits); });
    std::sort(wishes.bits.begin(), wishes.bits.end());
    wishes.keepsEnds = flag(settings, keepsEndsKey, wishes.keepsEnds);
    wishes.perBlock = flag(settings, perBlockKey, wishes.perBlock);
    wishes.perSkip = flag(settings, perSkipKey, wishes.perSkip);
    wishes.withActivations = flag(settings, withActivationsKey, wishes.withActivations);
    bool isNumber = false;
    const double percent = settings.value(budgetKey).toDouble(&isNumber);
    const double steps = percent / 100 * ProposalFront::stepsOfWhole;
    const bool isBudget = isNumber && steps >= 1 && steps <= ProposalFront::mostSteps;
    proposals->restore(wishes, isBudget ? qRound(steps) : proposals->budget());
}

void keepProposals(SettingsFile::Values& values, const BitProposals& proposals)
{
    const ProposalWishes& wishes = proposals.wishes();
    values.insert(budgetKey, 100.0 * proposals.budget() / ProposalFront::stepsOfWhole);
    values.insert(kindKey,
                  QString::fromLatin1(budgetKindNames.at(static_cast<std::size_t>(wishes.budgetKind))));
    values.insert(bitsKey, textsOf(wishes.bits));
    values.insert(keepsEndsKey, wishes.keepsEnds);
    values.insert(perBlockKey, wishes.perBlock);
    values.insert(perSkipKey, wishes.perSkip);
    values.insert(withActivationsKey, wishes.withActivations);
}

void restoreLocks(BlockLocks* locks, const NetworkDocument& document)
{
    QList<int> blocks;
    for (const int block : numbersOf(QSettings().value(locksKey).toStringList())) {
        if (block >= 0 && static_cast<std::size_t>(block) < document.blocks().size()) {
            blocks += block;
        }
    }
    locks->setLocked(std::move(blocks));
}

void keepLocks(SettingsFile::Values& values, const BlockLocks& locks)
{
    values.insert(locksKey, textsOf(locks.locked()));
}

} // namespace bitops
