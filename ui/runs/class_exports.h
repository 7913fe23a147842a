// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/csv_writer.h"

#include <QObject>

#include <functional>
#include <string>
#include <vector>

class QAction;
class QWidget;

namespace bitops {

class BackgroundExport;
struct Settings;
class ShownRun;
struct ClassesEvent;

/// How the shown run tells classes, as CSV.
class ClassExports : public QObject
{
    Q_OBJECT

public:
    /// One of core/report: of answers and the names of the classes.
    using Writer =
        std::function<std::string(const ClassesEvent&, const std::vector<std::string>&, const CsvDialect&)>;

    /// Dialogs are shown over `window`. A run that nobody has looked at yet is read by `reading`.
    ClassExports(const ShownRun* run, BackgroundExport* reading, const Settings* settings, QWidget* window);

    /// The figures of each class, and the confusion matrix: off, with the reason as their tool tips, as long
    /// as there are none.
    [[nodiscard]] QAction* accuracies() const { return m_accuracies; }
    [[nodiscard]] QAction* confusion() const { return m_confusion; }

private:
    QAction* addExport(const QString& name, const QString& text, const QString& subject,
                       const Writer& writer);
    void exportClasses(const QString& title, const QString& fileName, const Writer& writer);
    void update();

    const ShownRun* m_run;
    BackgroundExport* m_reading;
    const Settings* m_settings;
    QWidget* m_window;
    QAction* m_accuracies;
    QAction* m_confusion;
};

} // namespace bitops
