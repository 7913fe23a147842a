// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTextBrowser>

namespace bitops {

/// Shows pages of the help in the colours of the window; links to the web open in the user's browser.
class HelpBrowser : public QTextBrowser
{
    Q_OBJECT

public:
    explicit HelpBrowser(QWidget* parent = nullptr);

    [[nodiscard]] QString page() const { return source().path().mid(1); }
    /// Marks the words wherever they stand in the page, now and in pages to come.
    void setWords(const QStringList& words);
    /// Selects the next place, from the start again behind the last one; false if there is none.
    bool selectNext();

protected:
    QVariant loadResource(int type, const QUrl& name) override;
    void changeEvent(QEvent* event) override;
    void doSetSource(const QUrl& name, QTextDocument::ResourceType type) override;

private:
    void updateStyle();
    void mark();

    QStringList m_words;
};

} // namespace bitops
