// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/sleep_inhibitor.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>
#include <QPointer>

namespace bitops {

struct SleepInhibitor::Lock
{
    QDBusConnection bus;
    QDBusUnixFileDescriptor held; ///< As long as it is open.
};

SleepInhibitor& SleepInhibitor::instance()
{
    static QPointer<SleepInhibitor> inhibitor;
    if (inhibitor.isNull()) {
        inhibitor = new SleepInhibitor(QDBusConnection::systemBus(), QCoreApplication::instance());
    }
    return *inhibitor;
}

SleepInhibitor::SleepInhibitor(const QDBusConnection& bus, QObject* parent)
    : QObject(parent)
    , m_lock(std::make_unique<Lock>(Lock{bus, {}}))
{
}

SleepInhibitor::~SleepInhibitor() = default;

bool SleepInhibitor::isInhibiting() const
{
    return m_lock->held.isValid();
}

void SleepInhibitor::setWanted(bool isWanted)
{
    m_isWanted = isWanted;
    update();
}

void SleepInhibitor::addJob()
{
    ++m_jobs;
    update();
}

void SleepInhibitor::removeJob()
{
    Q_ASSERT(m_jobs > 0);
    --m_jobs;
    update();
}

void SleepInhibitor::update()
{
    if (!isNeeded()) {
        m_lock->held = {};
    } else if (!isInhibiting() && !m_isAsking && m_lock->bus.isConnected()) {
        ask();
    }
}

void SleepInhibitor::ask()
{
    QDBusMessage request = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
        QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("Inhibit"));
    request << QStringLiteral("sleep") << QStringLiteral("BitOps Explorer") << tr("A training is running")
            << QStringLiteral("block");
    m_isAsking = true;
    auto* watcher = new QDBusPendingCallWatcher(m_lock->bus.asyncCall(request), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        m_isAsking = false;
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        if (reply.isValid() && isNeeded()) {
            m_lock->held = reply.value();
        }
        watcher->deleteLater();
    });
}

} // namespace bitops
