// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/network_panel.h"

#include "ui/base/colors.h"
#include "ui/base/format.h"
#include "ui/base/network_fields.h"
#include "ui/design/network_document.h"

#include <QComboBox>
#include <QGridLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>

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
    , m_name(new QLineEdit(this))
    , m_inputBits(makeBits(QStringLiteral("inputBits"), tr("Bits of the input image's values")))
    , m_classes(new QComboBox(this))
    , m_classifierBits(makeBits(QStringLiteral("classifierBits"), tr("Bits of the classifier's weights")))
{
    m_name->setObjectName(QStringLiteral("networkName"));
    m_name->setPlaceholderText(tr("untitled"));
    m_name->setMaxLength(longestName);
    m_name->setAcceptDrops(false); // A file that is dropped here is meant for the window.
    m_name->setToolTip(tr("The network's name, as it stands in files and runs"));
    m_classes->setObjectName(QStringLiteral("classes"));
    m_classes->setEditable(true);
    m_classes->setInsertPolicy(QComboBox::NoInsert);
    m_classes->setCompleter(nullptr);
    m_classes->lineEdit()->setAcceptDrops(false);
    passUndoOn(m_name);
    passUndoOn(m_classes->lineEdit());
    m_classes->setAccessibleName(tr("Classes that the network tells apart"));
    m_classes->setValidator(new QIntValidator(0, 9'999'999, m_classes));
    for (const int classes : usualClasses) {
        m_classes->addItem(QString::number(classes));
    }
    m_classes->setMinimumContentsLength(5);
    m_classes->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);

    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setHorizontalSpacing(6);
    layout->addWidget(labelFor(tr("&Name"), m_name), 0, 0);
    layout->addWidget(m_name, 0, 1, 1, 3);
    layout->addWidget(labelFor(tr("Input bits"), m_inputBits), 0, 4);
    layout->addWidget(m_inputBits, 0, 5);
    layout->addWidget(labelFor(tr("Classes"), m_classes), 1, 0);
    layout->addWidget(m_classes, 1, 1);
    layout->addWidget(labelFor(tr("Classifier bits"), m_classifierBits), 1, 4);
    layout->addWidget(m_classifierBits, 1, 5);
    layout->setColumnStretch(3, 1);

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
    connect(document, &NetworkDocument::frameChanged, this, &NetworkPanel::readFrame);
    connect(document, &NetworkDocument::costsChanged, this, &NetworkPanel::markProblems);
    readFrame();
    markProblems();
}

QComboBox* NetworkPanel::makeBits(const QString& objectName, const QString& explanation)
{
    auto* box = new QComboBox(this);
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
    m_classes->setEditText(QString::number(frame.classes));
    showBits(m_inputBits, frame.input.bits);
    showBits(m_classifierBits, frame.classifierBits);
}

void NetworkPanel::markProblems()
{
    const std::vector<Problem>& problems = m_document->costs().problems;
    markProblem(m_inputBits, problems, {Field::InputBits});
    markProblem(m_classes, problems, {Field::Classes});
    markProblem(m_classifierBits, problems, {Field::ClassifierBits});
}

} // namespace bitops
