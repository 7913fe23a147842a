// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exports/saved_notice.h"

#include "ui/base/plain_text.h"
#include "ui/base/work_folder.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QLabel>
#include <QMainWindow>
#include <QStatusBar>
#include <QTimer>
#include <QUrl>

#include <chrono>

namespace bitops {

namespace {

struct NoticeTexts
{
    Q_DECLARE_TR_FUNCTIONS(bitops::SavedNotice)
};

const QString restName = QStringLiteral("savedNoticeRest");

/// That of the window; made with the first file.
QLabel* noticeOf(QStatusBar* bar)
{
    using namespace std::chrono_literals;
    const QString name = QStringLiteral("savedNotice");
    if (auto* const known = bar->findChild<QLabel*>(name)) {
        return known;
    }
    auto* notice = new QLabel(bar);
    notice->setObjectName(name);
    notice->setTextFormat(Qt::RichText);
    notice->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    QObject::connect(notice, &QLabel::linkActivated, notice,
                     [](const QString& folder) { QDesktopServices::openUrl(QUrl(folder)); });
    auto* rest = new QTimer(notice);
    rest->setObjectName(restName);
    rest->setSingleShot(true);
    rest->setInterval(20s);
    QObject::connect(rest, &QTimer::timeout, notice, &QWidget::hide);
    bar->insertPermanentWidget(0, notice);
    return notice;
}

} // namespace

void tellSaved(QWidget* window, const QString& filePath)
{
    rememberFolderOf(filePath);
    auto* const mainWindow = qobject_cast<QMainWindow*>(window);
    if (mainWindow == nullptr) {
        return;
    }
    const QFileInfo file(filePath);
    QLabel* const notice = noticeOf(mainWindow->statusBar());
    notice->setText(QStringLiteral("%1 · <a href=\"%2\">%3</a>")
                        .arg(NoticeTexts::tr("Saved %1").arg(shownText(file.fileName())).toHtmlEscaped(),
                             QUrl::fromLocalFile(file.absolutePath()).toString(QUrl::FullyEncoded),
                             NoticeTexts::tr("Open folder")));
    notice->setToolTip(plainToolTip(filePath));
    notice->show();
    notice->findChild<QTimer*>(restName)->start();
}

} // namespace bitops
