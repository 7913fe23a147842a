// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exports/plot_exports.h"

#include "ui/base/plain_text.h"
#include "ui/base/tell_problem.h"
#include "ui/exports/export_text.h"
#include "ui/exports/figure_dialog.h"
#include "ui/exports/save_dialog.h"
#include "ui/exports/saved_notice.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenu>

namespace bitops {

PlotExports::PlotExports(QWidget* window)
    : QObject(window)
    , m_window(window)
    , m_menu(new QMenu(tr("Pl&ot"), window))
{
}

void PlotExports::addPlot(const PlotPicture& picture, const QString& title, const QString& subject, Name name,
                          Name detail)
{
    const Source source{picture, withoutMnemonic(title), subject, std::move(name), std::move(detail)};
    QMenu* menu = m_menu->addMenu(title);
    menu->setObjectName(subject + QStringLiteral("PlotMenu"));
    QAction* figure = menu->addAction(tr("Save as &Figure…"), this, [this, source] { ask(source); });
    figure->setObjectName(subject + QStringLiteral("PlotFigure"));
    QAction* copy = menu->addAction(tr("&Copy"), this,
                                    [picture] { QApplication::clipboard()->setImage(plotImage(picture)); });
    copy->setObjectName(subject + QStringLiteral("PlotCopy"));
    connect(m_menu, &QMenu::aboutToShow, menu, [menu, picture] { menu->setEnabled(picture.hasContent()); });
    showOver(picture, menu);
}

void PlotExports::showOver(const PlotPicture& picture, QMenu* menu)
{
    QWidget* const widget = picture.widget;
    if (widget->contextMenuPolicy() == Qt::ActionsContextMenu) {
        widget->addAction(menu->menuAction());
        // Over a widget in which there is nothing to be seen, no menu comes up.
        connect(m_menu, &QMenu::aboutToHide, menu, [menu] { menu->setEnabled(true); });
        return;
    }
    widget->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(widget, &QWidget::customContextMenuRequested, menu, [menu, picture](const QPoint& position) {
        menu->setEnabled(picture.hasContent());
        menu->popup(picture.widget->mapToGlobal(position));
    });
}

void PlotExports::ask(const Source& source)
{
    FigureDialog dialog(source.picture, exportTitle(source.title), m_style, m_format, m_window);
    if (dialog.exec() == QDialog::Accepted) {
        m_style = dialog.figureStyle();
        m_format = dialog.format();
        save(source);
    }
}

void PlotExports::save(const Source& source)
{
    const QString ending = endingOf(m_format);
    // Names of runs and designs are what somebody typed.
    const QString name = source.name().replace(QLatin1Char('/'), QLatin1Char('-'));
    const QString heading = exportTitle(source.title);
    const QString path =
        askForFileToWrite(m_window, heading, tr("%1 pictures (*.%2)").arg(ending.toUpper(), ending), ending,
                          QStringLiteral("%1-%2.%3").arg(name, source.subject, ending));
    if (path.isEmpty()) {
        return;
    }
    const QString detail = source.detail ? QStringLiteral(", ") + source.detail() : QString();
    const QString title = QStringLiteral("%1: %2%3").arg(source.name(), source.title, detail);
    const Status status = saveFigure(source.picture, m_style, m_format, title, path);
    if (!status) {
        tellProblem(m_window, heading, QString::fromStdString(status.error().message));
    } else {
        tellSaved(m_window, path);
    }
}

} // namespace bitops
