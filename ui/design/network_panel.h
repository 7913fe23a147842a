// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <functional>

class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;

namespace bitops {

class NetworkDocument;
struct NetworkFrame;
class NetworkSummary;

/// The head of the design: what a network holds beside blocks and input size. Its name is edited in its
/// place; bits of its input, classes and bits of the classifier stand in a line, and are edited below it.
class NetworkPanel : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkPanel(NetworkDocument* document, QWidget* parent = nullptr);

    /// Shows the fields of what stands in the line, until a click elsewhere or Esc.
    void showFields();

private:
    QComboBox* makeBits(const QString& objectName, const QString& explanation);
    void createFields();
    void connectFields();
    void change(const QString& text, const std::function<void(NetworkFrame&)>& edit);
    void changeClasses();
    void readFrame();
    void showKind();
    void markProblems();

    NetworkDocument* m_document;
    QLabel* m_caption;
    QLineEdit* m_name;
    QLabel* m_layers;
    NetworkSummary* m_summary;
    QFrame* m_fields;
    QComboBox* m_inputBits;
    QComboBox* m_classes;
    QComboBox* m_classifierBits;
};

} // namespace bitops
