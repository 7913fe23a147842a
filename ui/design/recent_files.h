// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

class QMenu;
class QWidget;

namespace bitops {

/// The files that were opened or saved last, the newest first, as a menu. All windows share one list.
class RecentFiles : public QObject
{
    Q_OBJECT

public:
    static constexpr int most = 10;

    /// Unless it `remembers`, the list begins empty and ends with the window.
    RecentFiles(bool remembers, QWidget* window);

    [[nodiscard]] QMenu* menu() const { return m_menu; }
    [[nodiscard]] const QStringList& files() const { return m_files; }

    void add(const QString& filePath);
    void remove(const QString& filePath);
    void clear();

Q_SIGNALS:
    void chosen(const QString& filePath);

private:
    void read();
    void keep();
    void fillMenu();

    bool m_remembers;
    QStringList m_files;
    QMenu* m_menu;
};

} // namespace bitops
