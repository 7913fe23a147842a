// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/baseline_actions.h"

#include "core/cost/cost_report.h"
#include "core/formats/design_file.h"
#include "core/network/presets.h"
#include "ui/base/format.h"
#include "ui/base/paths.h"
#include "ui/base/problem_text.h"
#include "ui/base/tell_problem.h"
#include "ui/base/work_folder.h"
#include "ui/design/baseline.h"
#include "ui/design/network_document.h"
#include "ui/exports/save_dialog.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

namespace bitops {

namespace {

constexpr int uniformBits[]{16, 8, 7, 6, 5, 4, 3, 2, 1, floatBits};

QAction* addTo(QMenu* menu, const QString& name, const QString& text, const QString& toolTip)
{
    QAction* action = menu->addAction(text);
    action->setObjectName(name);
    action->setToolTip(toolTip);
    return action;
}

} // namespace

BaselineActions::BaselineActions(NetworkDocument* document, Baseline* baseline, QWidget* window)
    : QObject(window)
    , m_document(document)
    , m_baseline(baseline)
    , m_window(window)
    , m_menu(new QMenu(tr("Base&line"), window))
{
    m_menu->setToolTipsVisible(true);
    QAction* design = addTo(m_menu, QStringLiteral("pinDesign"), tr("Pin the &Current Design"),
                            tr("Later edits are compared with the design as it is now"));
    design->setShortcut(QKeySequence(tr("Ctrl+B")));
    connect(design, &QAction::triggered, this, &BaselineActions::pinDesign);
    fillUniform(m_menu->addMenu(tr("Pin It at &Uniform Weight Bits")));
    fillPresets(m_menu->addMenu(tr("Pin a &Preset")));
    QAction* file = addTo(m_menu, QStringLiteral("pinFile"), tr("Pin a &File…"),
                          tr("Compares the design with one that was saved"));
    connect(file, &QAction::triggered, this, &BaselineActions::choosePinnedFile);
    m_menu->addSeparator();
    m_unpin = addTo(m_menu, QStringLiteral("unpinBaseline"), tr("U&npin"), tr("Compares no longer"));
    m_unpin->setShortcut(QKeySequence(tr("Ctrl+Shift+B")));
    connect(m_unpin, &QAction::triggered, baseline, &Baseline::unpin);
    const auto enable = [this] { m_unpin->setEnabled(m_baseline->isPinned()); };
    connect(baseline, &Baseline::changed, m_unpin, enable);
    enable();
}

void BaselineActions::fillPresets(QMenu* menu)
{
    menu->setToolTipsVisible(true);
    for (const Preset& preset : presets()) {
        const QString name = toQString(preset.name);
        QAction* action = addTo(menu, QStringLiteral("pin:") + name, name, toQString(describe(preset)));
        connect(action, &QAction::triggered, this, [this, &preset, name] { pin(preset.network, name); });
    }
}

void BaselineActions::fillUniform(QMenu* menu)
{
    menu->setToolTipsVisible(true);
    for (const int bits : uniformBits) {
        const QString text = bits == floatBits ? tr("Float Weights") : tr("%1-Bit Weights").arg(bits);
        QAction* action =
            addTo(menu, QStringLiteral("pinUniform%1").arg(bits), text,
                  tr("The design with these bits in the weights of all blocks; all else as it is"));
        connect(action, &QAction::triggered, this, [this, bits] {
            const QString name = bits == floatBits ? tr("float weights") : tr("%1-bit weights").arg(bits);
            pin(withUniformWeights(m_document->design(), bits), name);
        });
    }
}

void BaselineActions::pinDesign()
{
    pin(m_document->design(), m_document->displayName());
}

void BaselineActions::choosePinnedFile()
{
    const QString filePath = QFileDialog::getOpenFileName(
        m_window, tr("Pin a Baseline"), placeToBegin(m_document->filePath()), networkFilter());
    if (!filePath.isEmpty()) {
        pinFile(filePath);
    }
}

bool BaselineActions::pinFile(const QString& filePath)
{
    Result<Design> design = loadDesignToKeep(toPath(filePath));
    if (!design) {
        tellProblem(m_window, tr("BitOps Explorer"), QString::fromStdString(design.error().message));
        return false;
    }
    rememberFolderOf(filePath);
    return pin(*std::move(design), QFileInfo(filePath).fileName());
}

/// What cannot be costed to its end has no totals to compare with.
bool BaselineActions::pin(Design design, const QString& name)
{
    const CostReport costs = computeCosts(design, m_document->costOptions());
    if (!costs.isComplete()) {
        tellProblem(m_window, tr("BitOps Explorer"),
                    tr("Cannot compare with “%1”: %2").arg(name, problemText(costs.problems.front())));
        return false;
    }
    m_baseline->pin(std::move(design), name);
    return true;
}

} // namespace bitops
