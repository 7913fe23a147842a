// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/reload_offer.h"

#include "ui/base/make_action.h"
#include "ui/design/network_document.h"

#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMainWindow>
#include <QToolBar>

namespace bitops {

ReloadOffer::ReloadOffer(const NetworkDocument* document, QMainWindow* window)
    : QObject(window)
    , m_document(document)
    , m_window(window)
{
    window->installEventFilter(this);
    connect(document, &NetworkDocument::filePathChanged, this, [this] {
        m_declined = {};
        withdraw();
    });
}

bool ReloadOffer::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_window && event->type() == QEvent::WindowActivate) {
        update();
    }
    return QObject::eventFilter(watched, event);
}

void ReloadOffer::update()
{
    // With unsaved changes there is nothing to choose yet: saving asks.
    if (m_document->hasChanges() || !m_document->isFileChanged()) {
        withdraw();
    } else if (m_bar == nullptr && changedAt() != m_declined) {
        offer();
    }
}

QDateTime ReloadOffer::changedAt() const
{
    return QFileInfo(m_document->filePath()).lastModified();
}

void ReloadOffer::offer()
{
    m_window->addToolBarBreak();
    m_bar = m_window->addToolBar(tr("Changed File"));
    m_bar->setObjectName(QStringLiteral("reloadBar"));
    m_bar->setMovable(false);
    m_bar->toggleViewAction()->setVisible(false);
    auto* sentence = new QLabel(tr("“%1” was changed by another program.").arg(m_document->displayName()));
    sentence->setTextFormat(Qt::PlainText);
    m_bar->addWidget(sentence);
    m_bar->addAction(
        makeAction(m_bar, QStringLiteral("reloadFile"), tr("Reload"), {}, [this] { Q_EMIT reloadWanted(); }));
    m_bar->addAction(
        makeAction(m_bar, QStringLiteral("keepDesign"), tr("Not Now"), {}, [this] { decline(); }));
}

void ReloadOffer::decline()
{
    m_declined = changedAt();
    withdraw();
}

void ReloadOffer::withdraw()
{
    if (m_bar != nullptr) {
        m_window->removeToolBarBreak(m_bar);
        m_window->removeToolBar(m_bar);
        m_bar->deleteLater();
        m_bar = nullptr;
    }
}

} // namespace bitops
