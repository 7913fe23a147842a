// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QDir>
#include <QObject>
#include <QString>

namespace bitops {

class MainWindow;

/// The demonstration that needs nobody: loads the notebook's network, changes a bit-width, trains a few
/// epochs on `shapes`, and saves window.png, layers.csv and training.csv into a folder.
class Tour : public QObject
{
    Q_OBJECT

public:
    Tour(MainWindow* window, const QString& folder);

    /// Begins; finished() follows.
    void start();

Q_SIGNALS:
    void finished(const bitops::Status& status);

private:
    void changeBits();
    void train();
    void onTrainingEnded();
    [[nodiscard]] Status saveResults();

    MainWindow* m_window;
    QDir m_folder;
};

} // namespace bitops
