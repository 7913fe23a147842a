// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/download/download_dialog.h"

#include "core/runs/run_folder.h"
#include "ui/base/colors.h"
#include "ui/base/format.h"
#include "ui/base/paths.h"
#include "ui/base/screen_room.h"
#include "ui/base/work_folder.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QProgressBar>
#include <QPushButton>
#include <QStorageInfo>
#include <QToolButton>
#include <QVBoxLayout>

namespace bitops {

namespace {

/// Bars count in int; data sets do not.
constexpr int barSteps = 1'000;

QLabel* makeText(const QString& name)
{
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

} // namespace

DownloadDialog::DownloadDialog(std::vector<DataSource> sources, const QString& folder, QWidget* parent)
    : QDialog(parent)
    , m_sources(std::move(sources))
    , m_network(std::make_unique<QNetworkAccessManager>())
    , m_choice(new QComboBox)
    , m_description(makeText(QStringLiteral("description")))
    , m_folder(new QLineEdit(QDir::toNativeSeparators(folder)))
    , m_chooseFolder(new QToolButton)
    , m_folderProblem(makeText(QStringLiteral("folderProblem")))
    , m_bar(new QProgressBar)
    , m_state(makeText(QStringLiteral("downloadState")))
{
    setWindowTitle(tr("Get a Data Set"));
    m_choice->setObjectName(QStringLiteral("dataSource"));
    m_choice->setAccessibleName(tr("Data set"));
    for (const DataSource& offered : m_sources) {
        m_choice->addItem(toQString(offered.title));
    }
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Data set"), m_choice);
    form->addRow(QString(), m_description);
    auto* folderLabel = new QLabel(tr("&Into"));
    folderLabel->setBuddy(m_folder);
    form->addRow(folderLabel, createFolderRow());
    form->addRow(QString(), m_folderProblem);
    m_bar->setObjectName(QStringLiteral("downloadBar"));
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setRange(0, barSteps);

    auto* buttons = new QDialogButtonBox;
    m_get = buttons->addButton(tr("&Get"), QDialogButtonBox::ActionRole);
    m_get->setObjectName(QStringLiteral("get"));
    m_close = buttons->addButton(QDialogButtonBox::Close);
    m_close->setObjectName(QStringLiteral("close"));
    connect(m_get, &QPushButton::clicked, this, &DownloadDialog::get);
    connect(buttons, &QDialogButtonBox::rejected, this, &DownloadDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_bar);
    layout->addWidget(m_state);
    layout->addStretch(1);
    layout->addWidget(buttons);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] { say({}, false); });
    connect(m_folder, &QLineEdit::textChanged, this, [this] { say({}, false); });
    resizeInScreen(this, {560, 340});
    say({}, false);
    m_get->setDefault(true);
}

DownloadDialog::~DownloadDialog() = default;

QString DownloadDialog::defaultFolder()
{
    return fromPath(defaultRunsFolder().parent_path() / "data");
}

QWidget* DownloadDialog::createFolderRow()
{
    m_folder->setObjectName(QStringLiteral("downloadFolder"));
    m_folder->setAccessibleName(tr("Folder that the data set is put into"));
    m_chooseFolder->setText(QStringLiteral("…"));
    m_chooseFolder->setAccessibleName(tr("Choose the folder"));
    connect(m_chooseFolder, &QToolButton::clicked, this, [this] {
        const QString chosen = askForFolder(this, tr("Folder for Data Sets"), folder());
        if (!chosen.isEmpty()) {
            m_folder->setText(QDir::toNativeSeparators(chosen));
        }
    });
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_folder, 1);
    layout->addWidget(m_chooseFolder);
    return row;
}

const DataSource& DownloadDialog::source() const
{
    return m_sources[static_cast<std::size_t>(m_choice->currentIndex())];
}

QString DownloadDialog::folder() const
{
    return QDir::cleanPath(QDir::fromNativeSeparators(m_folder->text().trimmed()));
}

QString DownloadDialog::result() const
{
    return QDir(folder()).filePath(toQString(source().folder));
}

bool DownloadDialog::isThere() const
{
    const QDir there(result());
    const auto isIn = [&](const SourceFile& file) { return there.exists(toQString(file.name())); };
    return problemOfFolder().isEmpty() && there.exists() && !there.isEmpty() &&
           (source().isArchive || std::all_of(source().files.begin(), source().files.end(), isIn));
}

QString DownloadDialog::describe(const DataSource& source) const
{
    return tr("%1 images of %2 in %n classes. %3 to fetch, %4 on the disk. From %5.", nullptr, source.classes)
        .arg(exactText(source.images), toQString(source.imageShape), bytesText(source.bytesToFetch()),
             bytesText(source.bytesOnDisk), QUrl(toQString(source.files.front().address)).host());
}

QString DownloadDialog::problemOfFolder() const
{
    const QString path = folder();
    if (path.isEmpty() || QDir::isRelativePath(path)) {
        return tr("The folder must be a whole path, from / on.");
    }
    QFileInfo existing(path);
    while (!existing.exists() && !existing.isRoot()) {
        existing.setFile(existing.path());
    }
    if (!existing.isDir() || !existing.isWritable()) {
        return tr("Nothing can be written into %1.").arg(QDir::toNativeSeparators(existing.filePath()));
    }
    const qint64 needed = DataFetcher(source(), path, m_network.get()).roomNeeded();
    const qint64 free = QStorageInfo(existing.filePath()).bytesAvailable();
    if (free >= 0 && free < needed && !QFileInfo::exists(result())) {
        return tr("There is too little room: %1 are needed for a while, %2 are free.")
            .arg(bytesText(needed), bytesText(free));
    }
    return {};
}

void DownloadDialog::update()
{
    m_description->setText(describe(source()));
    const QString problem = problemOfFolder();
    m_folderProblem->setText(problem);
    m_folderProblem->setVisible(!problem.isEmpty());
    m_folder->setAccessibleDescription(problem);
    for (QWidget* field : {static_cast<QWidget*>(m_choice), static_cast<QWidget*>(m_folder),
                           static_cast<QWidget*>(m_chooseFolder)}) {
        field->setEnabled(!isFetching());
    }
    m_bar->setVisible(isFetching());
    m_get->setText(isThere() ? tr("&Use It") : tr("&Get"));
    m_get->setEnabled(!isFetching() && problem.isEmpty());
    m_close->setText(isFetching() ? tr("Cancel") : tr("Close"));
}

void DownloadDialog::say(const QString& sentence, bool isProblem)
{
    update();
    const QString isThereText = tr("There is a folder %1 already.").arg(QDir::toNativeSeparators(result()));
    m_state->setText(sentence.isEmpty() && isThere() ? isThereText : sentence);
    QPalette colors = palette();
    if (isProblem) {
        colors.setColor(QPalette::WindowText, problemColor(colors));
    }
    m_state->setPalette(colors);
}

void DownloadDialog::get()
{
    if (isThere()) {
        finish();
        return;
    }
    m_fetcher = std::make_unique<DataFetcher>(source(), folder(), m_network.get());
    m_fetcher->setPatience(m_patience);
    connect(m_fetcher.get(), &DataFetcher::progressed, this, &DownloadDialog::showProgress);
    // Later, so that the fetcher can be let go of.
    connect(m_fetcher.get(), &DataFetcher::finished, this, &DownloadDialog::finish, Qt::QueuedConnection);
    connect(m_fetcher.get(), &DataFetcher::failed, this, &DownloadDialog::showProblem, Qt::QueuedConnection);
    connect(
        m_fetcher.get(), &DataFetcher::stopped, this,
        [this] {
            endFetching();
            say(tr("Stopped. What has come is kept; Get goes on from there."), false);
        },
        Qt::QueuedConnection);
    m_clock.invalidate();
    m_bar->setRange(0, 0);
    say(tr("Asking %1…").arg(QUrl(toQString(source().files.front().address)).host()), false);
    m_close->setFocus();
    m_fetcher->start();
}

void DownloadDialog::endFetching()
{
    m_fetcher.reset();
    m_bar->setRange(0, barSteps);
    m_bar->setValue(0);
    update();
    m_get->setFocus();
}

void DownloadDialog::finish()
{
    endFetching();
    say(tr("%1 is in %2 and is chosen for the training.")
            .arg(toQString(source().title), QDir::toNativeSeparators(result())),
        false);
    m_close->setFocus();
    Q_EMIT dataReady(result());
}

QString DownloadDialog::fetchingText(qint64 done, qint64 total)
{
    constexpr qint64 leastMs = 1'000; // Before that, a speed is a guess.
    if (!m_clock.isValid()) {
        m_clock.start();
        m_bytesAtFirst = done;
    }
    const qint64 elapsed = m_clock.elapsed();
    const qint64 come = done - m_bytesAtFirst;
    if (elapsed < leastMs || come <= 0) {
        return tr("%1 of %2").arg(bytesText(done), bytesText(total));
    }
    const double bytesPerSecond = 1'000.0 * static_cast<double>(come) / static_cast<double>(elapsed);
    return tr("%1 of %2 · %3/s · %4 left")
        .arg(bytesText(done), bytesText(total), bytesText(static_cast<qint64>(bytesPerSecond)),
             durationText(static_cast<double>(qMax<qint64>(0, total - done)) / bytesPerSecond));
}

void DownloadDialog::showProgress(DataFetcher::Step step, qint64 done, qint64 total)
{
    if (!isFetching()) {
        return;
    }
    m_bar->setRange(0, barSteps);
    m_bar->setValue(total > 0 ? static_cast<int>(barSteps * qMin(done, total) / total) : 0);
    switch (step) {
    case DataFetcher::Step::Fetching:
        m_state->setText(fetchingText(done, total));
        break;
    case DataFetcher::Step::Checking:
        m_state->setText(tr("Checking the sum…"));
        break;
    case DataFetcher::Step::Unpacking:
        m_state->setText(tr("Unpacking…"));
        break;
    }
}

void DownloadDialog::showProblem(const FetchProblem& problem)
{
    const QString text = problemText(problem);
    endFetching();
    say(text, true);
}

/// How to come by the data set without this dialog.
QString DownloadDialog::byHandText() const
{
    if (source().isArchive) {
        const SourceFile& file = source().files.front();
        return tr("Without a network: fetch %1 elsewhere, put the file into %2, and press Get, which then "
                  "checks and unpacks it.")
            .arg(toQString(file.address), QDir::toNativeSeparators(folder()));
    }
    QStringList names;
    for (const SourceFile& file : source().files) {
        names.append(toQString(file.name()));
    }
    const QUrl address(toQString(source().files.front().address));
    return tr("Without a network: fetch %1 from %2 elsewhere, and put them into the folder %3.")
        .arg(names.join(QStringLiteral(", ")), address.adjusted(QUrl::RemoveFilename).toString(),
             QDir::toNativeSeparators(result()));
}

QString DownloadDialog::problemText(const FetchProblem& problem) const
{
    const QString host =
        problem.host.isEmpty() ? QUrl(toQString(source().files.front().address)).host() : problem.host;
    const QString place = QDir::toNativeSeparators(folder());
    switch (problem.kind) {
    case FetchProblem::Kind::NoNetwork:
        return tr("Could not reach %1: %2. What has come is kept; press Get once there is a connection.")
                   .arg(host, problem.reason) +
               QStringLiteral("\n\n") + byHandText();
    case FetchProblem::Kind::Cut:
        return tr("The connection to %1 ended early. What has come is kept; Get goes on from there.")
            .arg(host);
    case FetchProblem::Kind::Refused:
        return tr("Could not fetch %1: the server %2 answers “%3”. Try again later.")
                   .arg(toQString(source().title), host, problem.reason) +
               QStringLiteral("\n\n") + byHandText();
    case FetchProblem::Kind::Disk:
        return tr("Could not write into %1: %2. Make room there, or choose another folder.")
            .arg(place, problem.reason);
    case FetchProblem::Kind::TooLarge:
        return tr("Could not fetch %1: the server %2 sends much more than the data set is large. Nothing of "
                  "it was kept. Is there a page to log in to this network?")
            .arg(toQString(source().title), host);
    case FetchProblem::Kind::WrongSum:
        return tr("This is not what was published: its MD5 sum is another one. %1").arg(problem.reason);
    case FetchProblem::Kind::BadArchive:
        return tr("The archive was not unpacked, and nothing of it was kept. %1").arg(problem.reason);
    case FetchProblem::Kind::Busy:
        return tr("Another window is fetching %1 into %2. Wait for it, or choose another folder.")
            .arg(toQString(source().title), place);
    }
    return {};
}

void DownloadDialog::reject()
{
    if (isFetching()) {
        m_fetcher->stop();
    } else {
        QDialog::reject();
    }
}

} // namespace bitops
