// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/appearance.h"

#include "ui/base/colors.h"
#include "ui/base/explorer_style.h"
#include "ui/base/fonts.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace bitops {

namespace {

const QString portalService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString portalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString portalInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearanceGroup = QStringLiteral("org.freedesktop.appearance");
const QString colorSchemeKey = QStringLiteral("color-scheme");

/// The portal's answer comes wrapped in one variant or in two. 1 means that dark is preferred.
bool prefersDark(QVariant value)
{
    while (value.canConvert<QDBusVariant>()) {
        value = value.value<QDBusVariant>().variant();
    }
    return value.toUInt() == 1;
}

struct BaseColors
{
    QRgb window; ///< Of menu, tool and status bar.
    QRgb base;   ///< The ground of all else.
    QRgb text;
    QRgb selected; ///< The ground of selected rows.
};

/// What follows from these stands in colors.h; here are the roles that Qt's own widgets ask for.
QPalette makePalette(const BaseColors& colors)
{
    QPalette palette(QColor::fromRgb(colors.window), QColor::fromRgb(colors.window));
    const QColor text = QColor::fromRgb(colors.text);
    const QColor base = QColor::fromRgb(colors.base);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText,
                            QPalette::HighlightedText}) {
        palette.setColor(role, text);
    }
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::AlternateBase, QColor::fromRgb(colors.window));
    palette.setColor(QPalette::Highlight, QColor::fromRgb(colors.selected));
    palette.setColor(QPalette::Link, accentColor(palette));
    palette.setColor(QPalette::LinkVisited, accentColor(palette));
    palette.setColor(QPalette::Midlight, lineColor(palette));
    palette.setColor(QPalette::Mid, frameColor(palette));
    palette.setColor(QPalette::PlaceholderText, mutedText(palette));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, faintText(palette));
    }
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return makePalette(
        {.window = 0xfffbfcfd, .base = 0xffffffff, .text = 0xff1a2030, .selected = 0xffe9eeff});
}

QPalette darkPalette()
{
    return makePalette(
        {.window = 0xff191c22, .base = 0xff1c1f26, .text = 0xffe6e9ef, .selected = 0xff27304f});
}

AppearanceSwitch::AppearanceSwitch(QObject* parent)
    : QObject(parent)
{
    if (qobject_cast<ExplorerStyle*>(QApplication::style()) == nullptr) {
        QApplication::setStyle(new ExplorerStyle); // The application owns it.
    }
    setProgramFont();
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    bus.connect(portalService, portalPath, portalInterface, QStringLiteral("SettingChanged"), this,
                SLOT(onPortalSettingChanged(QString, QString, QDBusVariant)));
    auto request =
        QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, QStringLiteral("Read"));
    request.setArguments({appearanceGroup, colorSchemeKey});
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(request), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError()) {
            onPortalSettingChanged(appearanceGroup, colorSchemeKey, reply.value());
        }
        watcher->deleteLater();
    });
}

void AppearanceSwitch::setAppearance(Appearance appearance)
{
    m_appearance = appearance;
    apply();
}

void AppearanceSwitch::onPortalSettingChanged(const QString& group, const QString& key,
                                              const QDBusVariant& value)
{
    if (group != appearanceGroup || key != colorSchemeKey) {
        return;
    }
    m_systemIsDark = prefersDark(QVariant::fromValue(value));
    if (m_appearance == Appearance::System) {
        apply();
    }
}

void AppearanceSwitch::apply()
{
    const bool dark =
        m_appearance == Appearance::Dark || (m_appearance == Appearance::System && m_systemIsDark);
    const QPalette palette = dark ? darkPalette() : lightPalette();
    if (QApplication::palette() == palette) {
        return; // It is what another window, or the last choice, has come to.
    }
    QApplication::setPalette(palette);
}

} // namespace bitops
