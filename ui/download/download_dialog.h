// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/download/data_fetcher.h"

#include <QDialog>
#include <QElapsedTimer>

#include <memory>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QNetworkAccessManager;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace bitops {

/// Fetches data sets: which one, where to, how far it is, what went wrong and what to do then. It is not
/// modal, so that work goes on beside it.
class DownloadDialog : public QDialog
{
    Q_OBJECT

public:
    /// Offers these data sets, to be put into `folder`.
    DownloadDialog(std::vector<DataSource> sources, const QString& folder, QWidget* parent = nullptr);
    ~DownloadDialog() override;

    /// Where data sets are put unless the user says otherwise: beside the runs, in the user's data directory.
    static QString defaultFolder();
    /// See FileDownload.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

    /// Stops what is being fetched; only then, when nothing is, closes.
    void reject() override;

Q_SIGNALS:
    /// The folder of a data set that is there, to train on.
    void dataReady(const QString& folder);

private:
    QWidget* createFolderRow();
    [[nodiscard]] const DataSource& source() const;
    [[nodiscard]] QString folder() const;
    [[nodiscard]] QString result() const;
    [[nodiscard]] bool isThere() const;
    [[nodiscard]] bool isFetching() const { return m_fetcher != nullptr; }

    void get();
    void finish();
    void showProgress(DataFetcher::Step step, qint64 done, qint64 total);
    void showProblem(const FetchProblem& problem);
    void say(const QString& sentence, bool isProblem);
    void endFetching();
    void update();
    [[nodiscard]] QString problemOfFolder() const;
    [[nodiscard]] QString describe(const DataSource& source) const;
    [[nodiscard]] QString byHandText() const;
    [[nodiscard]] QString problemText(const FetchProblem& problem) const;
    [[nodiscard]] QString fetchingText(qint64 done, qint64 total);

    std::vector<DataSource> m_sources;
    std::chrono::milliseconds m_patience{30'000};
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<DataFetcher> m_fetcher;
    QComboBox* m_choice;
    QLabel* m_description;
    QLineEdit* m_folder;
    QToolButton* m_chooseFolder;
    QLabel* m_folderProblem;
    QProgressBar* m_bar;
    QLabel* m_state;
    QPushButton* m_get;
    QPushButton* m_close;
    QElapsedTimer m_clock; ///< Runs since the first byte of this time came.
    qint64 m_bytesAtFirst = 0;
};

} // namespace bitops
