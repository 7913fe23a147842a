// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPalette>

class QDBusVariant;

namespace bitops {

enum class Appearance { System, Light, Dark };

/// Gives the application its style and font, and its palette: light, dark, or what the desktop asks for.
/// Qt 6.4 does not tell the desktop's choice, so it is read from the desktop portal, and followed while the
/// program runs. Source:
/// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
class AppearanceSwitch : public QObject
{
    Q_OBJECT

public:
    explicit AppearanceSwitch(QObject* parent = nullptr);

    [[nodiscard]] Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance);

private Q_SLOTS:
    void onPortalSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void apply();

    Appearance m_appearance = Appearance::System;
    bool m_systemIsDark = false;
};

QPalette lightPalette();
QPalette darkPalette();

} // namespace bitops
