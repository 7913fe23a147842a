// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QListView>

namespace bitops {

class JobQueue;

/// The list of trainings that wait, a line each; entries are dragged to another place.
class QueueView : public QListView
{
    Q_OBJECT

public:
    explicit QueueView(JobQueue* queue, QWidget* parent = nullptr);

    /// In their order.
    [[nodiscard]] QList<int> selectedRows() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void dropEvent(QDropEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    JobQueue* m_queue;
};

} // namespace bitops
