// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/panel_help.h"

#include <QCoreApplication>
#include <QList>
#include <QWidget>

namespace bitops {

namespace {

constexpr const char* pageProperty = "helpPage";

struct PanelHelp
{
    const char* className; ///< Without its namespace.
    const char* page;
    QString whatsThis; ///< Empty: the panel says it itself.
};

/// The context of this file's texts.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(bitops::PanelHelp)
};

QList<PanelHelp> panelHelps()
{
    return {
        {"BlocksPanel", "panel-blocks",
         Texts::tr(
             "The design, a row for each block. Double-click a cell to edit it; Ctrl+Up and Ctrl+Down change "
             "the bits of all chosen blocks.")},
        {"TotalsPanel", "panel-totals",
         Texts::tr(
             "What the whole network costs under the rule that is named, and how that compares with the "
             "baseline. Hold the pointer over a figure for the exact number.")},
        {"BarsHeader", "panel-network",
         Texts::tr(
             "How the bars are drawn: one for each block or each layer, linear or logarithmic, and whether "
             "the totals count the classifier.")},
        {"NetworkPlot", "panel-network",
         Texts::tr(
             "The network as a picture over its costs. Click a box or a bar to choose it; the wheel zooms, "
             "and 0 shows all.")},
        {"ExplanationPanel", "panel-explanation",
         Texts::tr("How the cost of the chosen layer comes about: the formula, its numbers put in, and the "
                   "result.")},
        {"TrainingPanel", "panel-training",
         Texts::tr("How the next run is trained. It does not touch a run that is under way.")},
        {"ProgressPanel", "panel-progress",
         Texts::tr("How far the training is. F5 trains the design, F6 pauses, Shift+F5 stops.")},
        {"CurvesPanel", "panel-curves", {}},
        {"RunsPanel", "panel-runs",
         Texts::tr(
             "All runs, also those of the command line. Return opens the design of a run, Ctrl+R goes on "
             "with a stopped one.")},
        {"TradeoffPanel", "panel-analysis",
         Texts::tr(
             "Each run as a point: what its design costs, and how well it validated at best. The line joins "
             "the runs that no other beats in both.")},
        {"WeightsPanel", "panel-analysis",
         Texts::tr(
             "How the weights of a layer are spread, with the levels that they are rounded to, epoch by "
             "epoch.")},
        {"ClassesPanel", "panel-analysis",
         Texts::tr("What the images of each class were taken for, by the weights of the best epoch.")},
        {"QueuePanel", "panel-runs", {}},
        {"EpochTable", "panel-tables", Texts::tr("The figures of each epoch of the last training.")},
        {"LayerTable", "panel-tables",
         Texts::tr("All that is counted of each layer. Ctrl+C copies the chosen rows.")},
        {"RuleTable", "panel-tables",
         Texts::tr("The design under each of the counting rules, side by side.")},
        {"QPlainTextEdit", "panel-tables",
         Texts::tr("Where each run is kept, its recipe, how it ended, and what the trainer says beside its "
                   "results.")},
    };
}

} // namespace

void addPanelHelp(QWidget* window)
{
    const QList<PanelHelp> helps = panelHelps();
    for (QWidget* widget : window->findChildren<QWidget*>()) {
        const QString name =
            QString::fromLatin1(widget->metaObject()->className()).section(QStringLiteral("::"), -1);
        for (const PanelHelp& help : helps) {
            if (name == QLatin1String(help.className)) {
                widget->setProperty(pageProperty, QString::fromLatin1(help.page));
                if (widget->whatsThis().isEmpty()) {
                    widget->setWhatsThis(help.whatsThis);
                }
            }
        }
    }
}

QString helpPageOf(const QWidget* widget)
{
    for (; widget != nullptr; widget = widget->parentWidget()) {
        QString page = widget->property(pageProperty).toString();
        if (!page.isEmpty()) {
            return page;
        }
    }
    return QStringLiteral("panels");
}

} // namespace bitops
