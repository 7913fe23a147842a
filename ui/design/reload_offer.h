// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QObject>
#include <QPointer>

class QMainWindow;
class QToolBar;

namespace bitops {

class NetworkDocument;

/// Offers to open the design's file anew when another program has changed it: in a bar that comes up when
/// the user turns to the window, and only while nothing is unsaved.
class ReloadOffer : public QObject
{
    Q_OBJECT

public:
    ReloadOffer(const NetworkDocument* document, QMainWindow* window);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void reloadWanted();

private:
    void update();
    void offer();
    void decline();
    void withdraw();
    [[nodiscard]] QDateTime changedAt() const;

    const NetworkDocument* m_document;
    QMainWindow* m_window;
    QPointer<QToolBar> m_bar; ///< There only as long as there is something to offer.
    QDateTime m_declined;     ///< When the file was changed whose content is not wanted.
};

} // namespace bitops
