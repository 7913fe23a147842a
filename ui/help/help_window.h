// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QWidget>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;
class QUrl;

namespace bitops {

class HelpBrowser;

/// The help: contents and search at the left, the page at the right.
class HelpWindow : public QWidget
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget* parent = nullptr);

    void showPage(const QString& id);
    [[nodiscard]] QString page() const;

private:
    QWidget* createContents();
    QWidget* createButtons();
    void search(const QString& text);
    void openFound();
    void followSource(const QUrl& source);
    [[nodiscard]] const QString& plainText(const QString& id);

    HelpBrowser* m_browser;
    QLineEdit* m_search;
    QTreeWidget* m_contents;
    QHash<QString, QTreeWidgetItem*> m_items;
    QHash<QString, QString> m_texts; ///< What is searched, made when it is first.
};

} // namespace bitops
