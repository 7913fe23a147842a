// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/paths.h"
#include "ui/design/block_table_model.h"
#include "ui/design/block_table_view.h"
#include "ui/design/blocks_panel.h"
#include "ui/design/cost_bars.h"
#include "ui/design/network_document.h"
#include "ui/design/network_plot.h"
#include "ui/exports/figure_dialog.h"
#include "ui/training/training_session.h"
#include "ui/window/main_window.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QTimer>

#include <functional>

namespace bitops {

/// A window of its own for each test: with the stand-in for the trainer, run folders that go away, and
/// nothing remembered.
struct WindowFixture
{
    QTemporaryDir folder;
    MainWindow window;

    explicit WindowFixture(const char* scenario = "happy", const QString& trainer = fakeTrainer())
        : window({trainer, folder.filePath(QStringLiteral("runs")).toStdString(), false})
    {
        qputenv("FAKE_TRAINER_SCENARIO", scenario);
        window.resize(1480, 920); // Larger than the screen of the tests.
        window.show();
        QApplication::setActiveWindow(&window);
    }

    [[nodiscard]] bool isShown() { return QTest::qWaitForWindowExposed(&window); }

    [[nodiscard]] NetworkDocument* document() const { return window.document(); }
    [[nodiscard]] BlockTableView* table() const { return window.blocksPanel()->table(); }
    [[nodiscard]] QAction* action(const char* name) const
    {
        return window.findChild<QAction*>(QLatin1String(name));
    }
    /// What a label or a text says.
    [[nodiscard]] QString text(const char* name) const
    {
        const auto* pane = window.findChild<QTextEdit*>(QLatin1String(name));
        QString text =
            pane != nullptr ? pane->toPlainText() : window.findChild<QLabel*>(QLatin1String(name))->text();
        return text.replace(QChar(0x00A0), QLatin1Char(' '));
    }

    [[nodiscard]] QPoint cell(int row, int column) const
    {
        return table()->visualRect(table()->model()->index(row, column)).center();
    }
    void click(int row, int column) const
    {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, cell(row, column));
    }

    /// Opens the editor of a cell as a person does, and gives it.
    [[nodiscard]] QWidget* edit(int row, int column) const
    {
        click(row, column);
        QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, cell(row, column));
        return QApplication::focusWidget();
    }

    /// How high a block's bar is painted, in pixels.
    [[nodiscard]] double barHeight(int block) const
    {
        window.networkPlot()->replot();
        return window.networkPlot()->bars()->barRect(block).height();
    }
};

/// Clicks the button in the next message box that comes up.
inline void answerNextQuestion(QMessageBox::StandardButton standardButton, const QString& text = {})
{
    auto* timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, standardButton, text] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (box == nullptr) {
            return;
        }
        timer->stop(); // Its deletion waits for the event loop, and another question may come before.
        timer->deleteLater();
        for (QAbstractButton* button : box->buttons()) {
            if (button->text().remove(QLatin1Char('&')) == text ||
                box->standardButton(button) == standardButton) {
                button->click();
                return;
            }
        }
        box->reject(); // Or the test would wait for ever.
        QFAIL("The message box has no such button.");
    });
    timer->start(5);
}

/// Closes the next message box that comes up, and keeps what it said.
inline void readNextMessage(QString* text)
{
    auto* timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, text] {
        if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
            timer->stop();
            timer->deleteLater();
            *text = box->text();
            box->accept();
        }
    });
    timer->start(5);
}

/// Accepts the next file dialog that comes up, after `path` was typed into it; `offered` keeps what stood
/// there.
inline void answerNextFileDialog(const QString& path, QString* offered)
{
    auto* timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, path, offered] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr) {
            return;
        }
        timer->stop();
        timer->deleteLater();
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        *offered = name->text();
        for (auto* files : dialog->findChildren<QAbstractItemView*>()) {
            files->clearSelection(); // As typing does: what is selected wins over the text.
        }
        name->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
    });
    timer->start(5);
}

/// Does this in the next dialog for a figure, and then presses Save, if it is still open.
inline void saveNextFigure(const std::function<void(FigureDialog*)>& choose)
{
    auto* timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, choose] {
        auto* dialog = qobject_cast<FigureDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr) {
            return;
        }
        timer->stop();
        timer->deleteLater();
        choose(dialog);
        if (dialog->isVisible()) {
            dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save)->click();
        }
    });
    timer->start(5);
}

/// Weight bits of all blocks: "8 4 2".
inline QString bitsOf(const WindowFixture& fixture)
{
    QStringList texts;
    for (const Block& block : fixture.document()->blocks()) {
        texts += QString::fromStdString(block.weightBits.toText());
    }
    return texts.join(QLatin1Char(' '));
}

inline void selectRows(const WindowFixture& fixture, int first, int last, int column)
{
    fixture.click(first, column);
    QTest::mouseClick(fixture.table()->viewport(), Qt::LeftButton, Qt::ShiftModifier,
                      fixture.cell(last, column));
}

} // namespace bitops
