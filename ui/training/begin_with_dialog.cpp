// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/begin_with_dialog.h"

#include "core/runs/trainability.h"
#include "ui/base/figure_table.h"
#include "ui/base/format.h"
#include "ui/base/paths.h"
#include "ui/base/plain_text.h"
#include "ui/base/screen_room.h"
#include "ui/base/work_folder.h"
#include "ui/runs/run_delegate.h"
#include "ui/runs/runs_model.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace bitops {

namespace {

/// Where it says whether the weights fit.
constexpr int fitColumn = RunsModel::NotesColumn;

constexpr std::array columns{RunsModel::NameColumn, RunsModel::BitsColumn, RunsModel::BestColumn,
                             RunsModel::DataColumn, RunsModel::NotesColumn};

ListedRunPtr runOf(const QModelIndex& index)
{
    return index.data(RunsModel::RunRole).value<ListedRunPtr>();
}

} // namespace

/// The runs that have weights, the best first. Those whose weights do not fit are faded, and say why not.
class BeginWithDialog::Rows : public QSortFilterProxyModel
{
public:
    Rows(const Design& design, RunsModel* runs, QObject* parent)
        : QSortFilterProxyModel(parent)
        , m_design(design)
    {
        setSourceModel(runs);
        sort(RunsModel::BestColumn, Qt::DescendingOrder);
    }

    [[nodiscard]] QString misfitOf(const ListedRun& run) const
    {
        const auto [known, isNew] = m_misfits.try_emplace(run.folder);
        if (isNew && run.summary) {
            known->second = toQString(weightsMisfit(m_design, run.summary->description().network));
        }
        return known->second;
    }

    QVariant data(const QModelIndex& index, int role) const override
    {
        const ListedRunPtr run = role == RunsModel::RunRole || !index.isValid() ? nullptr : runOf(index);
        if (run != nullptr && role == RunsModel::ShownRole) {
            return misfitOf(*run).isEmpty();
        }
        if (run != nullptr && index.column() == fitColumn &&
            (role == Qt::DisplayRole || role == Qt::ToolTipRole)) {
            const QString misfit = misfitOf(*run);
            return misfit.isEmpty()          ? tr("fits")
                   : role == Qt::ToolTipRole ? plainToolTip(misfit)
                                             : tr("no: %1").arg(misfit);
        }
        return QSortFilterProxyModel::data(index, role);
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        return orientation == Qt::Horizontal && section == fitColumn && role == Qt::DisplayRole
                   ? QVariant(tr("Weights"))
                   : QSortFilterProxyModel::headerData(section, orientation, role);
    }
    Qt::ItemFlags flags(const QModelIndex& index) const override
    {
        const Qt::ItemFlags flags = QSortFilterProxyModel::flags(index) & ~Qt::ItemIsEditable;
        return index.isValid() && !misfitOf(*runOf(index)).isEmpty() ? flags & ~Qt::ItemIsSelectable : flags;
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        const ListedRunPtr run = runOf(sourceModel()->index(row, 0, parent));
        return run->summary && run->summary->bestEpoch() != nullptr;
    }
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override
    {
        const auto rank = [this](const QModelIndex& index) {
            const ListedRunPtr run = runOf(index);
            return std::pair(misfitOf(*run).isEmpty(), run->summary->bestEpoch()->valAccuracy);
        };
        return rank(left) < rank(right);
    }

private:
    static QString tr(const char* text) { return BeginWithDialog::tr(text); }

    Design m_design;
    mutable std::map<std::filesystem::path, QString> m_misfits;
};

BeginWithDialog::BeginWithDialog(const Design& design, RunsModel* runs, const QString& folder,
                                 QWidget* parent)
    : QDialog(parent)
    , m_folder(folder)
    , m_rows(new Rows(design, runs, this))
    , m_table(new FigureTable(tr("Runs to begin with")))
{
    setWindowTitle(tr("Begin With"));
    setObjectName(QStringLiteral("beginWith"));
    auto* hint = new QLabel(m_rows->rowCount() == 0
                                ? tr("No run has weights yet: they come with its first epoch.")
                                : tr("The next training begins with the best weights of this run. Bits and "
                                     "quantizer may be others, shapes may not."));
    hint->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_begin = buttons->addButton(tr("&Begin With It"), QDialogButtonBox::AcceptRole);
    m_begin->setObjectName(QStringLiteral("beginWithRun"));
    auto* other = buttons->addButton(tr("Choose &Folder…"), QDialogButtonBox::ActionRole);
    other->setObjectName(QStringLiteral("beginWithFolder"));
    auto* none = buttons->addButton(tr("&New Weights"), QDialogButtonBox::ActionRole);
    none->setObjectName(QStringLiteral("beginWithNothing"));
    none->setEnabled(!folder.isEmpty());
    connect(m_begin, &QPushButton::clicked, this, &BeginWithDialog::acceptRun);
    connect(other, &QPushButton::clicked, this, &BeginWithDialog::chooseFolder);
    connect(none, &QPushButton::clicked, this, [this] {
        m_folder.clear();
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    createTable();
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(hint);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    resizeInScreen(this, {680, 420});
    selectFolder();
}

void BeginWithDialog::createTable()
{
    m_table->setObjectName(QStringLiteral("beginWithRuns"));
    m_table->setModel(m_rows);
    m_table->setItemDelegate(new RunDelegate(this));
    m_table->selectOnlyRows();
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    QHeaderView* header = m_table->horizontalHeader();
    for (int column = 0; column < RunsModel::ColumnCount; ++column) {
        m_table->setColumnHidden(column, std::find(columns.begin(), columns.end(), column) == columns.end());
    }
    header->moveSection(header->visualIndex(RunsModel::DataColumn),
                        header->visualIndex(RunsModel::BitopsColumn));
    header->setSectionResizeMode(RunsModel::NameColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(fitColumn, QHeaderView::Stretch);
    connect(m_table, &QTableView::doubleClicked, this, &BeginWithDialog::acceptRun);
    const auto update = [this] { m_begin->setEnabled(m_table->selectionModel()->hasSelection()); };
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, update);
    update();
}

/// That is chosen now, or else the best one.
void BeginWithDialog::selectFolder()
{
    int row =
        m_rows->rowCount() > 0 && m_rows->flags(m_rows->index(0, 0)).testFlag(Qt::ItemIsSelectable) ? 0 : -1;
    for (int i = 0; i < m_rows->rowCount(); ++i) {
        if (runOf(m_rows->index(i, 0))->folder == toPath(m_folder)) {
            row = i;
        }
    }
    if (row >= 0) {
        m_table->selectRow(row);
        m_table->scrollTo(m_rows->index(row, RunsModel::NameColumn));
    }
    m_table->setFocus();
}

void BeginWithDialog::chooseFolder()
{
    const QString folder = askForFolder(this, tr("Run to Begin With"), m_folder);
    if (!folder.isEmpty()) {
        m_folder = folder;
        accept();
    }
}

void BeginWithDialog::acceptRun()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.size() == 1) {
        m_folder = fromPath(runOf(rows.constFirst())->folder);
        accept();
    }
}

} // namespace bitops
