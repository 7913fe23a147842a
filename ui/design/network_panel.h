// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <functional>

class QComboBox;
class QLineEdit;

namespace bitops {

class NetworkDocument;
struct NetworkFrame;

/// What a network holds beside blocks and input size: name, bits of its input, classes, bits of the
/// classifier.
class NetworkPanel : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkPanel(NetworkDocument* document, QWidget* parent = nullptr);

private:
    QComboBox* makeBits(const QString& objectName, const QString& explanation);
    void change(const QString& text, const std::function<void(NetworkFrame&)>& edit);
    void changeClasses();
    void readFrame();
    void markProblems();

    NetworkDocument* m_document;
    QLineEdit* m_name;
    QComboBox* m_inputBits;
    QComboBox* m_classes;
    QComboBox* m_classifierBits;
};

} // namespace bitops
