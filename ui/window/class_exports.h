// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/result.h"

#include <QObject>

#include <functional>
#include <string>
#include <vector>

class QAction;
class QWidget;

namespace bitops {

class RunRecord;
class ShownRun;
struct ClassesEvent;

/// How the shown run tells classes, as CSV. Reads the run where nobody has looked at it yet.
class ClassExports : public QObject
{
    Q_OBJECT

public:
    /// Dialogs are shown over `window`.
    ClassExports(const ShownRun* run, QWidget* window);

    /// The figures of each class, and the confusion matrix: off, with the reason as their tool tips, as long
    /// as there are none.
    [[nodiscard]] QAction* accuracies() const { return m_accuracies; }
    [[nodiscard]] QAction* confusion() const { return m_confusion; }

private:
    /// One of core/report: of answers and the names of the classes.
    using Writer = std::function<std::string(const ClassesEvent&, const std::vector<std::string>&)>;

    QAction* addExport(const QString& name, const QString& text, const QString& subject, Writer writer);
    [[nodiscard]] Result<std::string> write(const Writer& writer) const;
    [[nodiscard]] Result<std::string> write(const RunRecord& record, const Writer& writer) const;
    [[nodiscard]] QString noAnswers() const;
    void update();

    const ShownRun* m_run;
    QWidget* m_window;
    QAction* m_accuracies;
    QAction* m_confusion;
};

} // namespace bitops
