// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/exporters.h"
#include "ui/base/format.h"
#include "ui/base/make_action.h"
#include "ui/base/settings.h"
#include "ui/exports/export_text.h"

#include <QApplication>
#include <QClipboard>
#include <QMainWindow>
#include <QString>

#include <functional>
#include <vector>

namespace bitops {

/// What actions that export need of their window; not owned.
struct ExportContext
{
    QMainWindow* window;      ///< Dialogs are shown over it.
    const Settings* settings; ///< For how tables are written.
};

/// The file name that is proposed: what is exported (empty: nothing to be named), and what of it.
template <typename Source> QString proposedFileName(const Exporter<Source>& exporter, const QString& name)
{
    const QString part = toQString(exporter.subject) + toQString(Translator::tr(exporter.fileName));
    QString stem = name + (name.isEmpty() || part.isEmpty() ? QString() : QStringLiteral("-")) + part;
    if (&exporter.type == &file_type::python) {
        stem.replace(QLatin1Char('-'), QLatin1Char('_')); // So that it can be imported.
    }
    return stem + QLatin1Char('.') + toQString(exporter.type.ending);
}

/// An action of `owner` that asks for a file, and writes into it what the exporter makes of `source` then.
template <typename Source>
QAction* makeExportAction(QObject* owner, const ExportContext& context, const Exporter<Source>& exporter,
                          const std::function<QString()>& name, const std::function<Source()>& source)
{
    const QString text = toQString(Translator::tr(exporter.title));
    return makeAction(owner, toQString(exporter.id), text, {}, [=, &exporter] {
        exportText(context.window, exportTitle(text), exporter.type, proposedFileName(exporter, name()),
                   [&] { return exporter.write(source(), context.settings->csv); });
    });
}

/// The same for the clipboard. It is called "copyLayers" where the other one is "exportLayers".
template <typename Source>
QAction* makeCopyAction(QObject* owner, const ExportContext& context, const Exporter<Source>& exporter,
                        const std::function<Source()>& source)
{
    const QString name = toQString(exporter.id).replace(QStringLiteral("export"), QStringLiteral("copy"));
    return makeAction(owner, name, toQString(Translator::tr(exporter.copyTitle)), {}, [=, &exporter] {
        if (const Result<std::string> text = exporter.write(source(), context.settings->csv)) {
            QApplication::clipboard()->setText(QString::fromStdString(*text));
        }
    });
}

struct ExportAction
{
    QAction* action;
    ExportPart part; ///< That it exports.
};

/// One for each exporter of such a source that the window offers, in their order.
template <typename Source>
std::vector<ExportAction> makeExportActions(QObject* owner, const ExportContext& context,
                                            const std::function<QString()>& name,
                                            const std::function<Source(ExportPart)>& source)
{
    std::vector<ExportAction> actions;
    for (const Exporter<Source>& exporter : exporters<Source>()) {
        const std::function<Source()> part = [source, &exporter] { return source(exporter.part); };
        if (!exporter.title.isEmpty()) {
            actions.push_back({makeExportAction(owner, context, exporter, name, part), exporter.part});
        }
    }
    return actions;
}

template <typename Source>
std::vector<ExportAction> makeCopyActions(QObject* owner, const ExportContext& context,
                                          const std::function<Source(ExportPart)>& source)
{
    std::vector<ExportAction> actions;
    for (const Exporter<Source>& exporter : exporters<Source>()) {
        const std::function<Source()> part = [source, &exporter] { return source(exporter.part); };
        if (!exporter.copyTitle.isEmpty()) {
            actions.push_back({makeCopyAction(owner, context, exporter, part), exporter.part});
        }
    }
    return actions;
}

} // namespace bitops
