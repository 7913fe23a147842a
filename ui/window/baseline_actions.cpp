// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/baseline_actions.h"

#include "core/network/network_file.h"
#include "core/network/presets.h"
#include "ui/document/baseline.h"
#include "ui/document/network_document.h"
#include "ui/format.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>

namespace bitops {

namespace {

constexpr int uniformBits[]{8, 4, 2, floatBits};

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
    fillUniform(m_menu->addMenu(tr("Pin It at &Uniform Bits")));
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
        QAction* action = addTo(menu, QStringLiteral("pin:") + name, name, toQString(preset.description));
        connect(action, &QAction::triggered, this,
                [this, &preset, name] { m_baseline->pin(preset.network, name); });
    }
}

void BaselineActions::fillUniform(QMenu* menu)
{
    for (const int bits : uniformBits) {
        const QString text = bits == floatBits ? tr("Float") : tr("%1 bits").arg(bits);
        QAction* action = addTo(menu, QStringLiteral("pinUniform%1").arg(bits), text, {});
        connect(action, &QAction::triggered, this, [this, bits] {
            const QString name = bits == floatBits ? tr("all float") : tr("all %1 bits").arg(bits);
            m_baseline->pin(withUniformBits(m_document->network(), bits), name);
        });
    }
}

void BaselineActions::pinDesign()
{
    m_baseline->pin(m_document->network(), m_document->displayName());
}

void BaselineActions::choosePinnedFile()
{
    const QString filePath =
        QFileDialog::getOpenFileName(m_window, tr("Pin a Baseline"), m_document->filePath(),
                                     tr("Networks (*.bitops *.py);;All files (*)"));
    if (!filePath.isEmpty()) {
        pinFile(filePath);
    }
}

bool BaselineActions::pinFile(const QString& filePath)
{
    Result<Network> network = loadNetwork(filePath.toStdString());
    if (!network) {
        QMessageBox::warning(m_window, tr("BitOps Explorer"),
                             QString::fromStdString(network.error().message));
        return false;
    }
    m_baseline->pin(*std::move(network), QFileInfo(filePath).fileName());
    return true;
}

} // namespace bitops
