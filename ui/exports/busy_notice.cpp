// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exports/busy_notice.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <chrono>

namespace bitops {

BusyNotice::BusyNotice(QWidget* parent)
    : QWidget(parent)
    , m_sentence(new QLabel)
{
    using namespace std::chrono_literals;
    setObjectName(QStringLiteral("busyNotice"));
    m_sentence->setTextFormat(Qt::PlainText);
    auto* stop = new QToolButton;
    stop->setObjectName(QStringLiteral("stopBusy"));
    stop->setText(tr("Cancel"));
    stop->setFocusPolicy(Qt::StrongFocus);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_sentence);
    layout->addWidget(stop);
    hide();
    m_moment.setSingleShot(true);
    m_moment.setInterval(300ms);
    connect(&m_moment, &QTimer::timeout, this, &QWidget::show);
    connect(stop, &QToolButton::clicked, this, &BusyNotice::stopWanted);
}

void BusyNotice::begin(const QString& sentence)
{
    m_sentence->setText(sentence);
    m_moment.start();
}

void BusyNotice::end()
{
    m_moment.stop();
    hide();
}

} // namespace bitops
