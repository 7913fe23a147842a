// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

namespace bitops {

/// The script of a job array, to be read before it is submitted. Accepted, it is to be.
class SlurmScriptDialog : public QDialog
{
    Q_OBJECT

public:
    /// `command` is how it is submitted.
    SlurmScriptDialog(const QString& command, const QString& script, QWidget* parent = nullptr);
};

} // namespace bitops
