// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace bitops {

class Baseline;
class Design;
class NetworkDocument;

/// Pins what the design is compared with: the design as it is, one of a file, a preset, or the design with
/// the same bits in the weights of all blocks.
class BaselineActions : public QObject
{
    Q_OBJECT

public:
    /// Dialogs are shown over `window`.
    BaselineActions(NetworkDocument* document, Baseline* baseline, QWidget* window);

    [[nodiscard]] QMenu* menu() const { return m_menu; }
    /// Pins the network of the file, or says in a dialog why not.
    bool pinFile(const QString& filePath);

private:
    void fillPresets(QMenu* menu);
    void fillUniform(QMenu* menu);
    /// Or says in a dialog why it cannot be compared with.
    bool pin(Design design, const QString& name);
    void pinDesign();
    void choosePinnedFile();

    NetworkDocument* m_document;
    Baseline* m_baseline;
    QWidget* m_window;
    QMenu* m_menu;
    QAction* m_unpin;
};

} // namespace bitops
