// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/appearance.h"
#include "ui/base/settings.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace bitops {

/// Where runs, data and a cluster are, how many threads train, whether the machine sleeps meanwhile, how
/// tables are written, and how the window looks and speaks. What will not do is told of below its field, and
/// nothing is accepted before it is mended.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(const Settings& settings, Appearance appearance, QWidget* parent = nullptr);

    [[nodiscard]] Settings settings() const;
    [[nodiscard]] Appearance appearance() const;

private:
    /// A field for a folder, with a button to choose it and room for what is wrong with it.
    struct FolderField
    {
        QLineEdit* path;
        QLabel* problem;
        std::function<QString(const QString&)> check;
    };

    FolderField addFolder(QFormLayout* form, const QString& name, const QString& text, const QString& folder,
                          std::function<QString(const QString&)> check);
    void addCluster(QFormLayout* form, const Settings& settings);
    void addCsv(QFormLayout* form, const CsvDialect& dialect);
    [[nodiscard]] CsvDialect csv() const;
    void addLanguage(QFormLayout* form, Language language);
    void update();

    FolderField m_runs;
    FolderField m_data;
    FolderField m_slurm;
    FolderField m_shared;
    QSpinBox* m_threads;
    QCheckBox* m_lowPriority = nullptr;
    QCheckBox* m_staysAwake = nullptr;
    QComboBox* m_appearance;
    QComboBox* m_csvSeparator;
    QComboBox* m_csvDecimalSign;
    QCheckBox* m_csvByteOrderMark;
    QLabel* m_csvProblem;
    QComboBox* m_language;
    QDialogButtonBox* m_buttons = nullptr;
};

} // namespace bitops
