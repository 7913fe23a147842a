// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/network_panel.h"

#include "ui/base/caption.h"
#include "ui/base/colors.h"
#include "ui/base/fonts.h"
#include "ui/base/format.h"
#include "ui/base/network_fields.h"
#include "ui/base/paths.h"
#include "ui/base/plain_text.h"
#include "ui/design/network_document.h"
#include "ui/design/network_summary.h"

#include <QComboBox>
#include <QFormLayout>
#include <QFrame>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace bitops {

namespace {

constexpr int usualClasses[]{10, 100, 1'000};
constexpr int longestName = 200;

/// A width that no bit-width has is shown all the same, as a problem.
void showBits(QComboBox* box, int bits)
{
    int index = box->findData(bits);
    if (index < 0) {
        box->addItem(bitIcon(bits), bitsText(bits), bits);
        index = box->count() - 1;
    }
    box->setCurrentIndex(index);
}

} // namespace

NetworkPanel::NetworkPanel(NetworkDocument* document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_caption(makeCaption({}))
    , m_name(new QLineEdit)
    , m_layers(new QLabel)
    , m_summary(new NetworkSummary)
    , m_fields(new QFrame(this, Qt::Popup))
    , m_inputBits(makeBits(QStringLiteral("inputBits"), tr("Bits of the input image's values")))
    , m_classes(new QComboBox)
    , m_classifierBits(makeBits(QStringLiteral("classifierBits"), tr("Bits of the classifier's weights")))
{
    m_name->setObjectName(QStringLiteral("networkName"));
    m_name->setPlaceholderText(tr("untitled"));
    m_name->setAccessibleName(tr("Name of the network"));
    m_name->setMaxLength(longestName);
    m_name->setFrame(false);
    m_name->setAcceptDrops(false); // A file that is dropped here is meant for the window.
    m_name->setToolTip(tr("The network's name, as it stands in files and runs"));
    setTextSize(m_name, 1, QFont::Medium);
    passUndoOn(m_name);
    m_summary->setObjectName(QStringLiteral("networkSummary"));
    m_layers->setObjectName(QStringLiteral("networkLayers"));
    m_layers->setForegroundRole(QPalette::PlaceholderText);
    setTextSize(m_layers, text_size::note);
    createFields();

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(m_caption);
    layout->addWidget(m_name, 1);
    layout->addWidget(m_layers);
    layout->addWidget(m_summary);

    connect(m_summary, &QAbstractButton::clicked, this, &NetworkPanel::showFields);
    connectFields();
    connect(document, &NetworkDocument::frameChanged, this, &NetworkPanel::readFrame);
    connect(document, &NetworkDocument::costsChanged, this, &NetworkPanel::markProblems);
    readFrame();
    markProblems();
}

void NetworkPanel::createFields()
{
    m_classes->setObjectName(QStringLiteral("classes"));
    m_classes->setEditable(true);
    m_classes->setInsertPolicy(QComboBox::NoInsert);
    m_classes->setCompleter(nullptr);
    m_classes->lineEdit()->setAcceptDrops(false);
    passUndoOn(m_classes->lineEdit());
    m_classes->setAccessibleName(tr("Classes that the network tells apart"));
    m_classes->setValidator(new QIntValidator(0, 9'999'999, m_classes));
    for (const int classes : usualClasses) {
        m_classes->addItem(QString::number(classes));
    }
    m_fields->setObjectName(QStringLiteral("networkFields"));
    m_fields->setFrameShape(QFrame::StyledPanel);
    m_fields->setBackgroundRole(QPalette::Base);
    auto* form = new QFormLayout(m_fields);
    form->setContentsMargins(14, 12, 14, 12);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Classes"), m_classes);
    form->addRow(tr("Input bits"), m_inputBits);
    form->addRow(tr("Classifier bits"), m_classifierBits);
}

void NetworkPanel::showFields()
{
    m_fields->adjustSize();
    const QPoint corner =
        m_summary->mapToGlobal(QPoint(m_summary->width() - m_fields->width(), m_summary->height()));
    m_fields->move(corner);
    m_fields->show();
    m_classes->setFocus();
}

void NetworkPanel::connectFields()
{
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        if (!m_name->isModified()) {
            return; // The field may hold less than the whole name.
        }
        change(tr("Rename Network"),
               [this](NetworkFrame& frame) { frame.name = m_name->text().toStdString(); });
    });
    connect(m_inputBits, &QComboBox::activated, this, [this] {
        change(tr("Change Input Bits"),
               [this](NetworkFrame& frame) { frame.input.bits = m_inputBits->currentData().toInt(); });
    });
    connect(m_classifierBits, &QComboBox::activated, this, [this] {
        change(tr("Change Classifier Bits"), [this](NetworkFrame& frame) {
            frame.classifierBits = m_classifierBits->currentData().toInt();
        });
    });
    connect(m_classes, &QComboBox::activated, this, &NetworkPanel::changeClasses);
    connect(m_classes->lineEdit(), &QLineEdit::editingFinished, this, &NetworkPanel::changeClasses);
}

QComboBox* NetworkPanel::makeBits(const QString& objectName, const QString& explanation)
{
    auto* box = new QComboBox;
    box->setObjectName(objectName);
    box->setAccessibleName(explanation);
    box->setToolTip(explanation);
    for (const int bits : bitWidths()) {
        box->addItem(bitIcon(bits), bitsText(bits), bits);
    }
    return box;
}

void NetworkPanel::change(const QString& text, const std::function<void(NetworkFrame&)>& edit)
{
    NetworkFrame frame = m_document->frame();
    edit(frame);
    m_document->changeFrame(frame, text);
    m_document->finishEdit();
}

void NetworkPanel::changeClasses()
{
    bool isNumber = false;
    const qlonglong classes = m_classes->currentText().toLongLong(&isNumber);
    if (isNumber) {
        change(tr("Change Classes"), [classes](NetworkFrame& frame) { frame.classes = classes; });
    }
    readFrame(); // What is no number is taken back.
}

void NetworkPanel::readFrame()
{
    const NetworkFrame frame = m_document->frame();
    m_name->setText(QString::fromStdString(frame.name));
    m_name->home(false); // Of a long name the beginning is seen.
    m_classes->setEditText(QString::number(frame.classes));
    showBits(m_inputBits, frame.input.bits);
    showBits(m_classifierBits, frame.classifierBits);
    m_summary->showFrame(frame);
    showKind();
}

/// The structure of an imported network is as it is.
void NetworkPanel::showKind()
{
    const ImportedNetwork* const network = m_document->imported();
    m_caption->setText(network == nullptr ? tr("Blocks") : tr("Layers"));
    m_summary->setVisible(network == nullptr);
    m_layers->setVisible(network != nullptr);
    if (network != nullptr) {
        m_layers->setText(tr("%n layer(s)", nullptr, static_cast<int>(m_document->blocks().size())));
        m_layers->setToolTip(plainToolTip(
            tr("Of the model %1. Its structure is as it is; the bits of its layers can be changed.")
                .arg(fromPath(network->file.path))));
    }
}

void NetworkPanel::markProblems()
{
    const std::vector<Problem>& problems = m_document->costs().problems;
    markProblem(m_inputBits, problems, {Field::InputBits});
    markProblem(m_classes, problems, {Field::Classes});
    markProblem(m_classifierBits, problems, {Field::ClassifierBits});
    m_summary->markProblem(std::ranges::any_of(problems, [](const Problem& problem) {
        return problem.field == Field::InputBits || problem.field == Field::Classes ||
               problem.field == Field::ClassifierBits;
    }));
}

} // namespace bitops
