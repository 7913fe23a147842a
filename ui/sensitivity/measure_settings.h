// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/sensitivity_settings.h"
#include "ui/base/settings_file.h"

#include <QToolButton>

class QCheckBox;
class QComboBox;
class QFrame;
class QFormLayout;
class QSettings;
class QSpinBox;

namespace bitops {

class BitChips;

/// How is measured: a button that shows the candidates as chips, and opens all settings below it.
class MeasureSettings : public QToolButton
{
    Q_OBJECT

public:
    explicit MeasureSettings(QWidget* parent = nullptr);

    [[nodiscard]] SensitivitySettings settings() const;
    void setSettings(const SensitivitySettings& settings);

    void restore(const QSettings& settings);
    void keep(SettingsFile::Values& values) const;

    /// Opens the settings, until a click elsewhere or Esc.
    void showFields();

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void createFields();
    void createChoices(QFormLayout* form);
    void takeChange();
    void showCandidates();

    QFrame* m_fields;
    BitChips* m_bits;
    QComboBox* m_parts;
    QSpinBox* m_images;
    QCheckBox* m_perChannel;
    QComboBox* m_reach;
    QComboBox* m_norms;
    QSpinBox* m_seed;
};

} // namespace bitops
