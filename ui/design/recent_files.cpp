// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/recent_files.h"

#include "ui/base/plain_text.h"
#include "ui/base/settings_file.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QFontMetrics>
#include <QMenu>
#include <QSettings>

namespace bitops {

namespace {

const QString recentFilesKey = QStringLiteral("recentFiles");

QString absolutePath(const QString& filePath)
{
    return QDir::cleanPath(QFileInfo(filePath).absoluteFilePath());
}

/// "&1 name — folder": a key to choose it by, and no line that fills the screen.
QString entryText(qsizetype place, const QString& filePath, const QFontMetrics& metrics)
{
    const QFileInfo file(filePath);
    QString text = metrics.elidedText(shownText(RecentFiles::tr("%1 — %2").arg(
                                          file.fileName(), QDir::toNativeSeparators(file.absolutePath()))),
                                      Qt::ElideMiddle, 60 * metrics.averageCharWidth());
    text.replace(QLatin1Char('&'), QLatin1String("&&"));
    const QString number =
        place < RecentFiles::most - 1 ? QStringLiteral("&%1").arg(place + 1) : QStringLiteral("1&0");
    return number + QLatin1Char(' ') + text;
}

} // namespace

RecentFiles::RecentFiles(bool remembers, QWidget* window)
    : QObject(window)
    , m_remembers(remembers)
    , m_menu(new QMenu(tr("Open &Recent"), window))
{
    m_menu->setToolTipsVisible(true);
    // Another window may have opened files since.
    connect(m_menu, &QMenu::aboutToShow, this, [this] {
        read();
        fillMenu();
    });
    read();
    fillMenu();
}

void RecentFiles::add(const QString& filePath)
{
    read();
    const QString path = absolutePath(filePath);
    m_files.removeAll(path);
    m_files.prepend(path);
    m_files = m_files.first(qMin<qsizetype>(m_files.size(), most));
    keep();
}

void RecentFiles::remove(const QString& filePath)
{
    read();
    m_files.removeAll(absolutePath(filePath));
    keep();
}

void RecentFiles::clear()
{
    m_files.clear();
    keep();
}

void RecentFiles::read()
{
    if (m_remembers) {
        m_files = QSettings().value(recentFilesKey).toStringList();
        m_files = m_files.first(qMin<qsizetype>(m_files.size(), most));
    }
}

void RecentFiles::keep()
{
    if (m_remembers) {
        SettingsFile::instance().setValue(recentFilesKey, m_files);
    }
    fillMenu();
}

void RecentFiles::fillMenu()
{
    m_menu->clear();
    m_menu->setEnabled(!m_files.isEmpty());
    for (qsizetype i = 0; i < m_files.size(); ++i) {
        const QString filePath = m_files.at(i);
        QAction* action = m_menu->addAction(entryText(i, filePath, m_menu->fontMetrics()));
        action->setToolTip(plainToolTip(QDir::toNativeSeparators(filePath)));
        // Later: whoever is called may change the list, and with it this very entry.
        connect(
            action, &QAction::triggered, this, [this, filePath] { Q_EMIT chosen(filePath); },
            Qt::QueuedConnection);
    }
    m_menu->addSeparator();
    QAction* clearList = m_menu->addAction(tr("&Clear List"));
    clearList->setObjectName(QStringLiteral("clearRecentFiles"));
    connect(clearList, &QAction::triggered, this, &RecentFiles::clear, Qt::QueuedConnection);
}

} // namespace bitops
