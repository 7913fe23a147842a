// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/help_actions.h"

#include "ui/base/make_action.h"
#include "ui/base/panel_help.h"
#include "ui/help/help_window.h"

#include <QApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMessageBox>
#include <QWhatsThis>

namespace bitops {

HelpActions::HelpActions(QMainWindow* window)
    : QObject(window)
    , m_window(window)
{
}

void HelpActions::fill(QMenu* menu)
{
    menu->addAction(makeAction(this, QStringLiteral("help"), tr("&Help"), QKeySequence(tr("F1")),
                               [this] { showPage(helpPageOf(m_window->focusWidget())); }));
    const auto addPage = [this, menu](const QString& name, const QString& text, const QString& page) {
        menu->addAction(makeAction(this, name, text, {}, [this, page] { showPage(page); }));
    };
    addPage(QStringLiteral("firstSteps"), tr("First &Steps"), QStringLiteral("first-steps"));
    addPage(QStringLiteral("whatBitopsAre"), tr("What &BitOps Are"), QStringLiteral("bitops"));
    addPage(QStringLiteral("keyboardHelp"), tr("&Keyboard"), QStringLiteral("keyboard"));
    menu->addSeparator();
    QAction* whatsThis = QWhatsThis::createAction(this);
    whatsThis->setObjectName(QStringLiteral("whatsThis"));
    whatsThis->setText(tr("&What's This?"));
    whatsThis->setIcon({});
    menu->addAction(whatsThis);
    menu->addSeparator();
    menu->addAction(
        makeAction(this, QStringLiteral("about"), tr("&About BitOps Explorer"), {}, [this] { showAbout(); }));
}

void HelpActions::showPage(const QString& id)
{
    if (m_help == nullptr) {
        m_help = new HelpWindow(m_window);
        m_help->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_help->showPage(id);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void HelpActions::showAbout()
{
    QMessageBox::about(m_window, tr("About BitOps Explorer"),
                       tr("<h3>BitOps Explorer %1</h3><p>A visual explorer for mixed-precision networks: "
                          "what a design costs in bit "
                          "operations, and how well it learns.</p><p>Free software under the GNU General "
                          "Public License, version 3 or "
                          "later. Uses Qt, QCustomPlot, nlohmann/json, CLI11, libarchive and LibTorch.</p>")
                           .arg(QApplication::applicationVersion()));
}

} // namespace bitops
