// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/appearance_menu.h"

#include "ui/base/appearance.h"
#include "ui/window/main_window.h"

#include <QActionGroup>
#include <QMenu>

namespace bitops {

void addAppearanceMenu(QMenu* view, AppearanceSwitch* appearance)
{
    QMenu* menu = view->addMenu(MainWindow::tr("&Appearance"));
    auto* group = new QActionGroup(menu);
    const std::pair<Appearance, QString> choices[]{{Appearance::System, MainWindow::tr("As the &System")},
                                                   {Appearance::Light, MainWindow::tr("&Light")},
                                                   {Appearance::Dark, MainWindow::tr("&Dark")}};
    for (const auto& [choice, text] : choices) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        group->addAction(action);
        const Appearance chosen = choice;
        QObject::connect(action, &QAction::triggered, appearance,
                         [appearance, chosen] { appearance->setAppearance(chosen); });
        QObject::connect(menu, &QMenu::aboutToShow, action, [appearance, action, chosen] {
            action->setChecked(appearance->appearance() == chosen);
        });
    }
}

} // namespace bitops
