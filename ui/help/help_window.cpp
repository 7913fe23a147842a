// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/help_window.h"

#include "ui/base/screen_room.h"
#include "ui/help/help_browser.h"
#include "ui/help/help_pages.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QShortcut>
#include <QSplitter>
#include <QTextDocument>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace bitops {

HelpWindow::HelpWindow(QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_browser(new HelpBrowser)
    , m_search(new QLineEdit)
    , m_contents(new QTreeWidget)
{
    setWindowTitle(tr("Help"));
    auto* right = new QWidget;
    auto* rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins({});
    rightLayout->setSpacing(0);
    rightLayout->addWidget(createButtons());
    rightLayout->addWidget(m_browser, 1);
    auto* splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(createContents());
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({260, 700});
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);
    resizeInScreen(this, {980, 720});

    connect(m_browser, &QTextBrowser::sourceChanged, this, &HelpWindow::followSource);
    const auto addKey = [this](const QKeySequence& key, auto slot) {
        auto* shortcut = new QShortcut(key, this);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    addKey(QKeySequence::Find, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    addKey(QKeySequence::FindNext, [this] { m_browser->selectNext(); });
    addKey(QKeySequence::Back, [this] { m_browser->backward(); });
    addKey(QKeySequence::Forward, [this] { m_browser->forward(); });
    addKey(Qt::Key_Escape, [this] { close(); });
    setTabOrder(m_search, m_contents);
    setTabOrder(m_contents, m_browser);
}

QWidget* HelpWindow::createButtons()
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(8, 8, 8, 4);
    const auto addButton = [this, layout](const QString& name, Qt::ArrowType arrow, const QString& text,
                                          const QString& key) {
        auto* button = new QToolButton;
        button->setObjectName(name);
        button->setArrowType(arrow);
        button->setAccessibleName(text);
        button->setToolTip(QStringLiteral("%1 (%2)").arg(text, key));
        button->setEnabled(false);
        layout->addWidget(button);
        return button;
    };
    QToolButton* back = addButton(QStringLiteral("helpBack"), Qt::LeftArrow, tr("Back"),
                                  QKeySequence(QKeySequence::Back).toString(QKeySequence::NativeText));
    QToolButton* forward = addButton(QStringLiteral("helpForward"), Qt::RightArrow, tr("Forward"),
                                     QKeySequence(QKeySequence::Forward).toString(QKeySequence::NativeText));
    layout->addStretch(1);
    connect(back, &QToolButton::clicked, m_browser, &QTextBrowser::backward);
    connect(forward, &QToolButton::clicked, m_browser, &QTextBrowser::forward);
    connect(m_browser, &QTextBrowser::backwardAvailable, back, &QWidget::setEnabled);
    connect(m_browser, &QTextBrowser::forwardAvailable, forward, &QWidget::setEnabled);
    return row;
}

QWidget* HelpWindow::createContents()
{
    m_search->setObjectName(QStringLiteral("helpSearch"));
    m_search->setAccessibleName(tr("Search the help"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_contents->setObjectName(QStringLiteral("helpContents"));
    m_contents->setAccessibleName(tr("Contents of the help"));
    m_contents->setHeaderHidden(true);
    QTreeWidgetItem* chapter = nullptr;
    for (const HelpPage& known : helpPages()) {
        QTreeWidgetItem* item = known.level > 0 && chapter != nullptr ? new QTreeWidgetItem(chapter)
                                                                      : new QTreeWidgetItem(m_contents);
        item->setText(0, known.title);
        item->setData(0, Qt::UserRole, known.id);
        m_items.insert(known.id, item);
        chapter = known.level > 0 ? chapter : item;
    }
    m_contents->expandAll();
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::search);
    connect(m_search, &QLineEdit::returnPressed, this, &HelpWindow::openFound);
    connect(m_contents, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        if (item != nullptr) {
            showPage(item->data(0, Qt::UserRole).toString());
        }
    });
    auto* left = new QWidget;
    auto* layout = new QVBoxLayout(left);
    layout->setContentsMargins(8, 8, 0, 8);
    layout->addWidget(m_search);
    layout->addWidget(m_contents, 1);
    return left;
}

void HelpWindow::showPage(const QString& id)
{
    if (page() != id) {
        m_browser->setSource(helpUrl(id));
    }
}

QString HelpWindow::page() const
{
    return m_browser->page();
}

/// The contents show where links have led. While the browser tells of a page, its source is still the old
/// one.
void HelpWindow::followSource(const QUrl& source)
{
    if (QTreeWidgetItem* item = m_items.value(source.path().mid(1))) {
        const QSignalBlocker blocker(m_contents);
        m_contents->setCurrentItem(item);
        setWindowTitle(tr("Help: %1").arg(item->text(0)));
    }
}

const QString& HelpWindow::plainText(const QString& id)
{
    QString& text = m_texts[id];
    if (text.isEmpty()) {
        QTextDocument document;
        document.setHtml(helpHtml(id));
        text = document.toPlainText();
    }
    return text;
}

/// Leaves the pages that hold all words, and marks these.
void HelpWindow::search(const QString& text)
{
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (auto item = m_items.cbegin(); item != m_items.cend(); ++item) {
        const QString& content = words.isEmpty() ? QString() : plainText(item.key());
        const bool isFound = std::all_of(words.begin(), words.end(), [&content](const QString& word) {
            return content.contains(word, Qt::CaseInsensitive);
        });
        item.value()->setHidden(!isFound);
        for (QTreeWidgetItem* parent = item.value()->parent(); isFound && parent != nullptr;
             parent = parent->parent()) {
            parent->setData(0, Qt::UserRole + 1, true); // Seen below: a page keeps its chapter.
        }
    }
    for (QTreeWidgetItem* item : std::as_const(m_items)) {
        if (item->data(0, Qt::UserRole + 1).toBool()) {
            item->setHidden(false);
            item->setData(0, Qt::UserRole + 1, {});
        }
    }
    m_browser->setWords(words);
}

/// The next place in this page, or the first page that has one.
void HelpWindow::openFound()
{
    if (m_browser->selectNext()) {
        return;
    }
    for (const HelpPage& known : helpPages()) {
        if (!m_items[known.id]->isHidden()) {
            showPage(known.id);
            if (m_browser->selectNext()) {
                return;
            }
        }
    }
}

} // namespace bitops
