// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/classes_panel.h"

#include "core/runs/run_record.h"
#include "core/runs/run_summary.h"
#include "ui/base/empty_state.h"
#include "ui/base/figure_table.h"
#include "ui/base/format.h"
#include "ui/base/panel_help.h"
#include "ui/base/plain_text.h"
#include "ui/exports/plot_exports.h"
#include "ui/runs/class_exports.h"
#include "ui/runs/classes_model.h"
#include "ui/runs/current_run.h"
#include "ui/runs/heat_delegate.h"
#include "ui/runs/matrix_picture.h"
#include "ui/runs/turned_header.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSettings>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace bitops {

namespace {

const QString wholeKey = QStringLiteral("views/wholeMatrix");

/// With more classes the whole matrix is too small for numbers in most windows.
constexpr int manyClasses = 20;
constexpr int leastPanelCell = 3; ///< Pixels.

QString sidesText()
{
    return ClassesPanel::tr("Rows: true class · columns: predicted class");
}

} // namespace

ClassesPanel::ClassesPanel(CurrentRun* run, QWidget* parent)
    : QWidget(parent)
    , m_run(run)
    , m_classesModel(new ClassesModel(this))
    , m_order(new QSortFilterProxyModel(this))
    , m_confusion(new ConfusionModel(this))
    , m_hint(new EmptyState(QStringLiteral("classesHint")))
    , m_title(new QLabel)
    , m_whole(new QCheckBox(tr("&Whole matrix")))
    , m_classes(new FigureTable(tr("Accuracy of each class")))
    , m_matrix(new FigureTable(tr("Confusion matrix")))
    , m_answers(new TurnedHeader)
    , m_matrixPart(new QWidget)
    , m_parts(new QSplitter)
    , m_pages(new QStackedWidget)
{
    setPanelHelp(this, QStringLiteral("panel-analysis"),
                 tr("What the images of each class were taken for, by the weights of the best epoch."));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    createClasses();
    createMatrix();
    createLayout();
    connect(run, &CurrentRun::changed, this, [this] {
        m_isOld = true;
        if (isVisible()) {
            readRun();
        }
    });
}

void ClassesPanel::createClasses()
{
    m_order->setSourceModel(m_classesModel);
    m_order->setSortRole(ClassesModel::SortRole);
    m_classes->setObjectName(QStringLiteral("classesTable"));
    m_classes->setModel(m_order);
    m_classes->setFrameShape(QFrame::NoFrame);
    m_classes->horizontalHeader()->setSectionsClickable(true);
    m_classes->setSortingEnabled(true);
    m_classes->sortByColumn(ClassesModel::NameColumn, Qt::AscendingOrder);
    m_classes->setSelectionMode(QAbstractItemView::SingleSelection);
    m_classes->selectOnlyRows();
    m_classes->fitColumns();
    m_classes->setWhatsThis(
        tr("How many of the images of each class the best checkpoint tells right, and what "
           "it takes most of the others for. A click on a heading sorts."));
    connect(m_classes->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ClassesPanel::showClass);
}

void ClassesPanel::createMatrix()
{
    m_matrix->setObjectName(QStringLiteral("confusionMatrix"));
    m_matrix->setHorizontalHeader(m_answers);
    m_matrix->setModel(m_confusion);
    m_matrix->setItemDelegate(new HeatDelegate(m_matrix));
    m_matrix->setFrameShape(QFrame::NoFrame);
    m_matrix->setShowGrid(false);
    m_matrix->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_matrix->verticalHeader()->show();
    for (QHeaderView* header : {static_cast<QHeaderView*>(m_answers), m_matrix->verticalHeader()}) {
        header->setSectionResizeMode(QHeaderView::Fixed);
        header->setMinimumSectionSize(leastPanelCell);
        header->setTextElideMode(Qt::ElideRight);
    }
    m_matrix->verticalHeader()->setMaximumWidth(fontMetrics().averageCharWidth() * 14);
    m_matrix->setWhatsThis(
        tr("A row for each class, a column for each answer: how many images of the class "
           "were taken for what. The stronger the colour, the larger the share of the row; "
           "what is right stands on the diagonal, in bold."));
    m_matrix->viewport()->installEventFilter(this);
    m_whole->setObjectName(QStringLiteral("wholeMatrix"));
    m_whole->setChecked(true);
    m_whole->setToolTip(tr("Makes the cells so small that all classes are in sight; numbers are shown where "
                           "they fit"));
    connect(m_whole, &QCheckBox::toggled, this, &ClassesPanel::fitMatrix);
}

/// With what its two sides are over it.
QWidget* ClassesPanel::createMatrixPart()
{
    auto* sides = new QLabel(sidesText());
    sides->setObjectName(QStringLiteral("matrixSides"));
    sides->setWordWrap(true);
    auto* layout = new QVBoxLayout(m_matrixPart);
    layout->setContentsMargins({});
    layout->setSpacing(2);
    layout->addWidget(sides);
    layout->addWidget(m_matrix, 1);
    return m_matrixPart;
}

void ClassesPanel::createLayout()
{
    m_title->setObjectName(QStringLiteral("classesTitle"));
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText); // A run's name is no markup.
    auto* header = new QHBoxLayout;
    header->setContentsMargins(8, 6, 8, 0);
    header->addWidget(m_title, 1);
    header->addWidget(m_whole);
    m_parts->setObjectName(QStringLiteral("classesSplitter"));
    m_parts->setChildrenCollapsible(false);
    m_parts->addWidget(m_classes);
    m_parts->addWidget(createMatrixPart());
    m_parts->setStretchFactor(0, 2);
    m_parts->setStretchFactor(1, 3);
    m_parts->setSizes({300, 420});
    auto* page = new QWidget;
    auto* pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins({});
    pageLayout->setSpacing(4);
    pageLayout->addLayout(header);
    pageLayout->addWidget(m_parts, 1);
    m_pages->addWidget(m_hint);
    m_pages->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);
}

void ClassesPanel::showEvent(QShowEvent* event)
{
    if (m_isOld) {
        readRun();
    }
    QWidget::showEvent(event);
}

bool ClassesPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) {
        fitMatrix();
    }
    return QWidget::eventFilter(watched, event);
}

QString ClassesPanel::hint() const
{
    if (m_run->folder().empty()) {
        return tr("Press Train (F5), or select a run in the list: which classes it tells right, and which it "
                  "takes for others, is shown here.");
    }
    if (!m_run->problem().isEmpty()) {
        return QStringLiteral("⚠ ") + m_run->problem();
    }
    if (m_run->isLoading()) {
        return tr("Reading the run “%1”…").arg(m_run->name());
    }
    return tr("The run “%1” has no answers class by class yet: they come with its first epoch.")
        .arg(m_run->name());
}

QString ClassesPanel::titleText() const
{
    const ClassesEvent& event = *m_run->record()->classes();
    const auto sum = [](const std::vector<std::int64_t>& values) {
        return std::accumulate(values.begin(), values.end(), std::int64_t{0});
    };
    const std::int64_t images = sum(event.images);
    const QString share =
        images == 0 ? QStringLiteral("–")
                    : percentText(static_cast<double>(sum(event.correct)) / static_cast<double>(images));
    const QString text = event.part == "test"
                             ? tr("Run “%1”, best checkpoint (epoch %2): %3 of %4 test images right")
                             : tr("Run “%1”, best checkpoint (epoch %2): %3 of %4 validation images right");
    return text.arg(m_run->name(), QString::number(event.epoch), share, exactText(images));
}

void ClassesPanel::readRun()
{
    m_isOld = false;
    const RunRecord* const record = m_run->record();
    const ClassAnswers answers = record == nullptr ? ClassAnswers() : answersOf(*record);
    const bool areOthers = m_classesModel->answers().names != answers.names;
    m_classesModel->setAnswers(answers);
    m_confusion->setAnswers(answers);
    if (record == nullptr || answers.names.isEmpty()) {
        m_hint->setText(hint(), m_run->folder().empty());
        m_pages->setCurrentIndex(0);
        return;
    }
    m_pages->setCurrentIndex(1);
    m_title->setText(titleText());
    m_data = record->configuration() ? shownText(dataName(record->configuration()->training)) : QString();
    const bool hasMatrix = m_confusion->rowCount() > 0;
    m_matrixPart->setVisible(hasMatrix);
    m_whole->setVisible(hasMatrix);
    if (areOthers) {
        m_classes->resizeColumnsToContents();
        fitMatrix();
    }
}

QStringList ClassesPanel::pictureTitle() const
{
    QStringList lines{m_title->text()};
    if (!m_data.isEmpty()) {
        lines += tr("Data: %1").arg(m_data);
    }
    return lines << sidesText();
}

PlotPicture ClassesPanel::picture()
{
    const auto whole = [this] { return MatrixPicture(m_matrix, pictureTitle()); };
    const auto isThere = [this] {
        if (m_isOld) {
            readRun(); // Never another run's than the window says.
        }
        return m_confusion->rowCount() > 0;
    };
    return {m_matrix, isThere, [whole] { return whole().size(); },
            [whole](QCPPainter* painter) { whole().paint(painter); }};
}

/// Cells for names and numbers; or for numbers alone, under turned names, where those are too wide; or so
/// small that all are in sight, and the names are in the tool tips.
void ClassesPanel::fitMatrix()
{
    const int classes = m_confusion->rowCount();
    if (classes == 0) {
        return;
    }
    const QFontMetrics metrics = m_matrix->fontMetrics();
    const QSize room = m_matrix->viewport()->size();
    const int numberWidth = metrics.horizontalAdvance(QStringLiteral("0,000")) + 4;
    int width = numberWidth;
    for (int i = 0; i < classes; ++i) {
        const QString name = m_confusion->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString();
        width = std::max(width, metrics.horizontalAdvance(name) + 12);
    }
    m_answers->setTurned(width * classes > room.width());
    width = m_answers->isTurned() ? numberWidth : width;
    int height = metrics.height() + 8;
    const bool areNamed = !m_whole->isChecked() || classes <= manyClasses;
    if (m_whole->isChecked()) {
        width = std::clamp(room.width() / classes, leastPanelCell, width);
        height = std::clamp(room.height() / classes, leastPanelCell, height);
    }
    m_answers->setVisible(areNamed);
    m_matrix->verticalHeader()->setVisible(areNamed && height >= metrics.height());
    m_answers->setDefaultSectionSize(width);
    m_matrix->verticalHeader()->setDefaultSectionSize(height);
}

/// The row of the class that is chosen in the table.
void ClassesPanel::showClass()
{
    const int label = m_order->mapToSource(m_classes->currentIndex()).row();
    if (label >= 0 && label < m_confusion->rowCount()) {
        m_matrix->setCurrentIndex(m_confusion->index(label, label));
        m_matrix->scrollTo(m_confusion->index(label, label));
    }
}

QString ClassesPanel::title() const
{
    return tr("Classes");
}

void ClassesPanel::addPlots(PlotExports* exports)
{
    exports->addPlot(picture(), tr("Confusion &Matrix"), QStringLiteral("confusion"),
                     [run = m_run] { return run->name(); });
}

QList<QAction*> ClassesPanel::makeExports(BackgroundExport* reading, const ExportContext& context)
{
    const auto* exports = new ClassExports(m_run, reading, context);
    m_classes->addAction(exports->actions().constFirst());
    m_matrix->addAction(exports->actions().constLast());
    return exports->actions();
}

void ClassesPanel::restore(const QSettings& settings)
{
    m_whole->setChecked(settings.value(wholeKey, m_whole->isChecked()).toString() == QLatin1String("true"));
}

void ClassesPanel::keep(SettingsFile::Values& values) const
{
    values.insert(wholeKey, m_whole->isChecked());
}

} // namespace bitops
