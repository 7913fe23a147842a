// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_scan.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace bitops {

/// Asks for the name, the colour and the notes of a run.
class RunNotesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RunNotesDialog(const ListedRun& run, QWidget* parent = nullptr);

    [[nodiscard]] RunNotes notes() const;

private:
    RunNotes m_before;
    QLineEdit* m_name;
    QComboBox* m_color;
    QPlainTextEdit* m_notes;
    QString m_shownName; ///< What the fields held at first.
    QString m_shownNotes;
};

} // namespace bitops
