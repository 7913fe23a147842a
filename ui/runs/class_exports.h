// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/exports/exporter_actions.h"

#include <QList>
#include <QObject>

class QAction;

namespace bitops {

class BackgroundExport;
class CurrentRun;

/// How the shown run tells classes, as files.
class ClassExports : public QObject
{
    Q_OBJECT

public:
    /// A run that nobody has looked at yet is read by `reading`.
    ClassExports(const CurrentRun* run, BackgroundExport* reading, const ExportContext& context);

    /// The figures of each class, …, the confusion matrix: off, with the reason as their tool tips, as long
    /// as there are none.
    [[nodiscard]] const QList<QAction*>& actions() const { return m_actions; }

private:
    void exportClasses(const Exporter<ClassSource>& exporter);
    void update();

    const CurrentRun* m_run;
    BackgroundExport* m_reading;
    ExportContext m_context;
    QList<QAction*> m_actions;
};

} // namespace bitops
