// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/appearance.h"

#include "ui/base/colors.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFile>

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
    QRgb window;
    QRgb base;
    QRgb text;
    QRgb button;
    QRgb accent;
    QRgb highlight;
    QRgb highlightedText;
};

QPalette makePalette(const BaseColors& colors)
{
    QPalette palette(QColor(colors.button), QColor(colors.window));
    const QColor text(colors.text);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, text);
    }
    palette.setColor(QPalette::Window, QColor(colors.window));
    palette.setColor(QPalette::Base, QColor(colors.base));
    palette.setColor(QPalette::AlternateBase, QColor(colors.window));
    palette.setColor(QPalette::ToolTipBase, QColor(colors.base));
    palette.setColor(QPalette::Highlight, QColor(colors.highlight));
    palette.setColor(QPalette::HighlightedText, QColor(colors.highlightedText));
    palette.setColor(QPalette::Link, QColor(colors.accent));
    palette.setColor(QPalette::Midlight, mixed(text, QColor(colors.base), 0.86));
    palette.setColor(QPalette::Mid, mixed(text, QColor(colors.base), 0.6));
    palette.setColor(QPalette::PlaceholderText, mixed(text, QColor(colors.base), 0.35));
    const QColor faint = mixed(text, QColor(colors.window), 0.6);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, faint);
    }
    return palette;
}

QString styleSheet()
{
    QFile file(QStringLiteral(":/themes/style.qss"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

QPalette lightPalette()
{
    return makePalette({.window = 0xfff5f6f8,
                        .base = 0xffffffff,
                        .text = 0xff1c2230,
                        .button = 0xfffdfdfe,
                        .accent = 0xff3050d8,
                        .highlight = 0xffdbe4ff,
                        .highlightedText = 0xff1c2230});
}

QPalette darkPalette()
{
    return makePalette({.window = 0xff1a1c21,
                        .base = 0xff202329,
                        .text = 0xffe8eaef,
                        .button = 0xff2a2e36,
                        .accent = 0xff8299ff,
                        .highlight = 0xff2d3a66,
                        .highlightedText = 0xfff2f4f8});
}

AppearanceSwitch::AppearanceSwitch(QObject* parent)
    : QObject(parent)
{
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
    QPalette palette = dark ? darkPalette() : lightPalette();
    if (!qApp->styleSheet().isEmpty() &&
        QApplication::palette().color(QPalette::Base) == palette.color(QPalette::Base)) {
        return; // It is what another window, or the last choice, has come to.
    }
    QApplication::setPalette(palette);
    // Fusion draws the frame of a check box in a darker tone of the window, which is lost on a dark one.
    palette.setColor(QPalette::Window, palette.color(QPalette::Mid).lighter(dark ? 140 : 100));
    QApplication::setPalette(palette, "QCheckBox");
    // A style sheet with palette() in it keeps the colours that it was read with, so it is read again.
    qApp->setStyleSheet(styleSheet());
}

} // namespace bitops
