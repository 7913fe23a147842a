// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/main_tool_bar.h"

#include "ui/base/explorer_style.h"
#include "ui/base/fonts.h"
#include "ui/base/icons.h"
#include "ui/base/plain_text.h"
#include "ui/design/baseline.h"
#include "ui/design/cost_chooser.h"
#include "ui/design/file_actions.h"
#include "ui/training/training_actions.h"
#include "ui/window/tool_bar_room.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>

namespace bitops {

namespace {

void setWords(const QList<QToolButton*>& buttons, bool areShown)
{
    for (QToolButton* button : buttons) {
        button->setToolButtonStyle(areShown ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    }
}

void setSymbol(QAction* action, Symbol symbol, const QString& word)
{
    action->setIcon(symbolIcon(symbol));
    action->setIconText(word);
    action->setIconVisibleInMenu(false);
}

} // namespace

MainToolBar::MainToolBar(const Contents& contents, QWidget* window)
    : QToolBar(tr("Tool Bar"), window)
{
    setObjectName(QStringLiteral("toolBar"));
    setMovable(false);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setSymbol(contents.files->newAction(), Symbol::New, tr("New"));
    setSymbol(contents.files->openAction(), Symbol::Open, tr("Open"));
    setSymbol(contents.files->saveAction(), Symbol::Save, tr("Save"));
    setSymbol(contents.undo, Symbol::Undo, tr("Undo"));
    setSymbol(contents.redo, Symbol::Redo, tr("Redo"));
    addActions({contents.files->newAction(), contents.files->openAction(), contents.files->saveAction()});
    addSeparator();
    addActions({contents.undo, contents.redo});
    addSeparator();
    auto* costs = new CostChooser(contents.document);
    addWidget(costs);
    addSeparator();
    QToolButton* baseline = addMenuButton(symbolIcon(Symbol::Baseline), tr("Baseline"), contents.baselines);
    QToolButton* exports = addMenuButton(symbolIcon(Symbol::Export), tr("Export"), contents.exports);
    auto* space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(space);
    addTraining(contents.training);
    for (QAction* action : {contents.undo, contents.redo}) {
        buttonOf(action)->setToolButtonStyle(Qt::ToolButtonIconOnly);
        buttonOf(action)->setAccessibleName(withoutMnemonic(action->text()));
    }

    const QList<QToolButton*> files{buttonOf(contents.files->newAction()),
                                    buttonOf(contents.files->openAction()),
                                    buttonOf(contents.files->saveAction())};
    const QList<QToolButton*> training{buttonOf(contents.training->pauseAction()),
                                       buttonOf(contents.training->stopAction())};
    const QList<QToolButton*> menus{baseline, exports};
    new ToolBarRoom(this, {[training](bool isWhole) { setWords(training, isWhole); },
                           [costs](bool isWhole) { costs->showFormula(isWhole); },
                           [files](bool isWhole) { setWords(files, isWhole); },
                           [menus](bool isWhole) { setWords(menus, isWhole); },
                           [costs](bool isWhole) { costs->showLabels(isWhole); }});
    const auto showPinned = [baseline, pinned = contents.baseline] { showBaseline(baseline, pinned); };
    connect(contents.baseline, &Baseline::changed, baseline, showPinned);
    showPinned();
}

QToolButton* MainToolBar::addMenuButton(const QIcon& icon, const QString& text, QMenu* menu)
{
    auto* button = new QToolButton;
    button->setIcon(icon);
    button->setText(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    addWidget(button);
    return button;
}

void MainToolBar::showBaseline(QToolButton* button, const Baseline* baseline)
{
    constexpr int longest = 16; ///< Letters.
    const QString name = baseline->isPinned() ? baseline->name() : QString();
    const QString shown = button->fontMetrics().elidedText(
        name, Qt::ElideMiddle, longest * button->fontMetrics().averageCharWidth());
    button->setText(name.isEmpty() ? tr("Baseline") : tr("Baseline: %1").arg(shown));
    button->setToolTip(name.isEmpty() ? tr("What the design is compared with")
                                      : plainToolTip(tr("Compared with “%1”").arg(name)));
}

void MainToolBar::addTraining(TrainingActions* training)
{
    addActions({training->trainAction(), training->pauseAction(), training->stopAction()});
    QToolButton* train = buttonOf(training->trainAction());
    train->setObjectName(QStringLiteral("trainButton"));
    setTextSize(train, 1, QFont::DemiBold);
    ExplorerStyle::makePrimary(train);
}

QToolButton* MainToolBar::buttonOf(QAction* action) const
{
    return qobject_cast<QToolButton*>(widgetForAction(action));
}

} // namespace bitops
