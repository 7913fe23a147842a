// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/window_memory.h"

#include "core/base/json_reader.h"
#include "core/formats/design_json.h"
#include "ui/base/appearance.h"
#include "ui/base/fold_section.h"
#include "ui/base/format.h"
#include "ui/base/screen_room.h"
#include "ui/base/section_body.h"
#include "ui/base/switched_pages.h"
#include "ui/design/baseline.h"
#include "ui/design/design_selection.h"
#include "ui/design/network_document.h"
#include "ui/design/network_plot.h"
#include "ui/training/training_panel.h"

#include <QFileInfo>
#include <QMainWindow>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>

#include <utility>

namespace bitops {

namespace {

const QString geometryKey = QStringLiteral("window/geometry");
const QString docksKey = QStringLiteral("window/docks");
/// Of states with these docks: older ones fit no more.
constexpr int docksVersion = 1;
const QString tabKey = QStringLiteral("window/tab");
const QString appearanceKey = QStringLiteral("appearance");
const QString trainingKey = QStringLiteral("training");
const QString baselineKey = QStringLiteral("baseline/network");
const QString baselineNameKey = QStringLiteral("baseline/name");
const QString lastFileKey = QStringLiteral("session/file");
const QString lastNetworkKey = QStringLiteral("session/network");
const QString lastBlockKey = QStringLiteral("session/block");
const QString lastBlocksKey = QStringLiteral("session/blocks");
const QString lastLayerKey = QStringLiteral("session/layer");
const QString ruleKey = QStringLiteral("counting/rule");
const QString withClassifierKey = QStringLiteral("counting/withClassifier");
const QString byLayerKey = QStringLiteral("bars/byLayer");
const QString logarithmicKey = QStringLiteral("bars/logarithmic");

/// All splitters that have a name.
QList<QSplitter*> splittersOf(const QMainWindow* window)
{
    QList<QSplitter*> splitters = window->findChildren<QSplitter*>();
    splitters.removeIf([](const QSplitter* splitter) { return splitter->objectName().isEmpty(); });
    return splitters;
}

QString splitterKey(const QSplitter* splitter)
{
    return QStringLiteral("splitters/") + splitter->objectName();
}

QString pagesKey(const SwitchedPages* pages)
{
    return QStringLiteral("pages/") + pages->objectName();
}

QString foldKey(const FoldSection* section)
{
    return QStringLiteral("folded/") + section->body()->name();
}

QTabWidget* tabsOf(const QMainWindow* window)
{
    return window->findChild<QTabWidget*>(QStringLiteral("centralTabs"));
}

/// Which tab it is, whatever its place and the window's language.
QString nameOfTab(const QWidget* page)
{
    return QString::fromLatin1(page->metaObject()->className());
}

void restoreViews(const QMainWindow* window, const QSettings& settings)
{
    for (QSplitter* splitter : splittersOf(window)) {
        splitter->restoreState(settings.value(splitterKey(splitter)).toByteArray());
    }
    for (SwitchedPages* pages : window->findChildren<SwitchedPages*>()) {
        pages->setCurrentIndex(settings.value(pagesKey(pages)).toInt());
    }
    for (FoldSection* section : window->findChildren<FoldSection*>()) {
        section->setFolded(settings.value(foldKey(section)).toString() == QLatin1String("true"));
    }
    QTabWidget* tabs = tabsOf(window);
    for (int i = 0; i < tabs->count(); ++i) {
        if (nameOfTab(tabs->widget(i)) == settings.value(tabKey).toString()) {
            tabs->setCurrentIndex(i);
        }
    }
}

void keepViews(const QMainWindow* window, SettingsFile::Values& values)
{
    for (const QSplitter* splitter : splittersOf(window)) {
        values.insert(splitterKey(splitter), splitter->saveState());
    }
    for (const SwitchedPages* pages : window->findChildren<SwitchedPages*>()) {
        values.insert(pagesKey(pages), pages->currentIndex());
    }
    for (const FoldSection* section : window->findChildren<FoldSection*>()) {
        values.insert(foldKey(section), section->isFolded());
    }
    values.insert(tabKey, nameOfTab(tabsOf(window)->currentWidget()));
}

void restoreSelection(const NetworkDocument* document, DesignSelection* selection)
{
    const QSettings settings;
    const auto isThere = [document](int block) {
        return block >= 0 && static_cast<std::size_t>(block) < document->blocks().size();
    };
    const int current = settings.value(lastBlockKey).toInt();
    if (!isThere(current)) {
        return;
    }
    QList<int> blocks;
    for (const QString& text : settings.value(lastBlocksKey).toStringList()) {
        bool isNumber = false;
        const int block = text.toInt(&isNumber);
        if (isNumber && isThere(block)) {
            blocks += block;
        }
    }
    selection->select(blocks.isEmpty() ? QList<int>{current} : blocks, current);
    selection->setLayer(qMax(DesignSelection::classifier, settings.value(lastLayerKey).toInt()));
}

void keepSelection(const DesignSelection* selection, SettingsFile::Values& values)
{
    QStringList blocks;
    for (const int block : selection->blocks()) {
        blocks += QString::number(block);
    }
    values.insert(lastBlockKey, selection->block());
    values.insert(lastBlocksKey, blocks);
    values.insert(lastLayerKey, selection->layer());
}

} // namespace

Appearance storedAppearance()
{
    const int stored = QSettings().value(appearanceKey, static_cast<int>(Appearance::System)).toInt();
    const bool isKnown =
        stored >= static_cast<int>(Appearance::System) && stored <= static_cast<int>(Appearance::Dark);
    return isKnown ? static_cast<Appearance>(stored) : Appearance::System;
}

bool restoreWindow(QMainWindow* window, TrainingPanel* setUp)
{
    const QSettings settings;
    window->restoreGeometry(settings.value(geometryKey).toByteArray());
    if (!window->isMaximized() && !window->isFullScreen()) {
        keepInScreen(window);
    }
    const bool hasDocks = window->restoreState(settings.value(docksKey).toByteArray(), docksVersion);
    restoreViews(window, settings);
    const auto json = parseJson(settings.value(trainingKey).toString().toStdString());
    if (json) {
        if (const auto configuration = configurationFromJson(*json, "");
            configuration && validate(*configuration).empty()) {
            setUp->setConfiguration(*configuration);
        }
    }
    return hasDocks;
}

void keepWindow(SettingsFile::Values& values, const QMainWindow* window, const AppearanceSwitch* appearance,
                const TrainingConfiguration& setUp)
{
    values.insert(geometryKey, window->saveGeometry());
    values.insert(docksKey, window->saveState(docksVersion));
    keepViews(window, values);
    values.insert(appearanceKey, static_cast<int>(appearance->appearance()));
    values.insert(trainingKey, QString::fromStdString(configurationToJson(setUp).dump()));
}

void restoreComparison(Baseline* baseline, NetworkPlot* plot)
{
    const QSettings settings;
    plot->setBarView({settings.value(byLayerKey).toBool(), settings.value(logarithmicKey).toBool()});
    const std::string text = settings.value(baselineKey).toString().toStdString();
    if (text.empty()) {
        return;
    }
    if (Result<Design> design = designFromText(text, {})) {
        baseline->pin(*std::move(design), settings.value(baselineNameKey).toString());
    }
}

void keepComparison(SettingsFile::Values& values, const Baseline* baseline, const NetworkPlot* plot)
{
    values.insert(byLayerKey, plot->barView().byLayer);
    values.insert(logarithmicKey, plot->barView().isLogarithmic);
    if (!baseline->isPinned()) {
        values.remove(baselineKey);
        values.remove(baselineNameKey);
        return;
    }
    values.insert(baselineKey, QString::fromStdString(designToText(baseline->design(), {})));
    values.insert(baselineNameKey, baseline->name());
}

Status restoreSession(NetworkDocument* document, DesignSelection* selection)
{
    const QSettings settings;
    CostOptions options = document->costOptions();
    if (const auto rule = findCountingRule(settings.value(ruleKey).toString().toStdString())) {
        options = {.rule = *rule, .withClassifier = settings.value(withClassifierKey).toBool()};
    }
    document->setCostOptions(options);
    const QString filePath = settings.value(lastFileKey).toString();
    if (!filePath.isEmpty()) {
        if (Status status = document->open(filePath); !status) {
            return status;
        }
    } else if (const std::string text = settings.value(lastNetworkKey).toString().toStdString();
               !text.empty()) {
        Result<Design> design = designFromText(text, {});
        if (!design) {
            return Error{NetworkDocument::tr("Could not open the last design: %1.")
                             .arg(toQString(design.error().message))
                             .toStdString()};
        }
        document->setDesign(*std::move(design));
    }
    restoreSelection(document, selection);
    return success();
}

void keepSession(SettingsFile::Values& values, const NetworkDocument* document,
                 const DesignSelection* selection)
{
    values.insert(ruleKey, toQString(infoOf(document->costOptions().rule).name));
    values.insert(withClassifierKey, document->costOptions().withClassifier);
    values.insert(lastFileKey, document->filePath().isEmpty()
                                   ? QString()
                                   : QFileInfo(document->filePath()).absoluteFilePath());
    // A design without a file, such as a run's or a preset; changes that were not to be saved are not kept.
    const bool isKept = document->filePath().isEmpty() && !document->hasChanges();
    values.insert(lastNetworkKey,
                  isKept ? QString::fromStdString(designToText(document->design(), {})) : QString());
    keepSelection(selection, values);
}

} // namespace bitops
