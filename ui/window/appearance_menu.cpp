// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/appearance_menu.h"

#include "ui/base/appearance.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

namespace bitops {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(bitops::AppearanceMenu)
};

} // namespace

void addAppearanceMenu(QMenu* view, AppearanceSwitch* appearance)
{
    QMenu* menu = view->addMenu(Texts::tr("&Appearance"));
    auto* group = new QActionGroup(menu);
    const std::pair<Appearance, QString> choices[]{{Appearance::System, Texts::tr("As the &System")},
                                                   {Appearance::Light, Texts::tr("&Light")},
                                                   {Appearance::Dark, Texts::tr("&Dark")}};
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
