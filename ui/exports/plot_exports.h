// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/plot_export.h"

#include <QObject>
#include <QString>

#include <functional>

class QMenu;
class QWidget;

namespace bitops {

/// Plots as figures and to the clipboard: a menu for each plot, which comes up over the plot, too.
class PlotExports : public QObject
{
    Q_OBJECT

public:
    using Name = std::function<QString()>;

    /// Dialogs are shown over `window`.
    explicit PlotExports(QWidget* window);

    /// All plots.
    [[nodiscard]] QMenu* menu() const { return m_menu; }

    /// `title` stands in menus and in the file; `subject` is what file names end with, and names the
    /// plot's menu. `name` says what is shown, of which design or run: files begin with it; `detail`, if
    /// given, what of it. A widget with a menu of actions over it keeps that, and has this one in it.
    void addPlot(const PlotPicture& picture, const QString& title, const QString& subject, Name name,
                 Name detail = nullptr);

private:
    struct Source
    {
        PlotPicture picture;
        QString title;
        QString subject;
        Name name;
        Name detail;
    };

    void showOver(const PlotPicture& picture, QMenu* menu);
    void ask(const Source& source);
    void save(const Source& source);

    QWidget* m_window;
    QMenu* m_menu;
    FigureStyle m_style; ///< As it was chosen last.
    PlotFormat m_format = PlotFormat::Pdf;
};

} // namespace bitops
