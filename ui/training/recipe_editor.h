// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/recipe_fields.h"

#include <QObject>
#include <QString>

#include <functional>

class QFormLayout;
class QWidget;

namespace bitops {

/// The editor of one field of the recipe in a form: its widget, and the way from a configuration to it and
/// back. What it looks like follows from the field.
class RecipeEditor : public QObject
{
    Q_OBJECT

public:
    /// Null for a field that no form shows, and for the data, which TrainingPanel has a row of its own for.
    static RecipeEditor* make(const RecipeField& field, QObject* parent);

    [[nodiscard]] const RecipeField& field() const { return m_field; }
    /// What is edited. It belongs to the form that it was added to.
    [[nodiscard]] QWidget* widget() const { return m_widget; }

    /// Adds a row with the label.
    virtual void addTo(QFormLayout* form);
    void show(const TrainingConfiguration& configuration);
    /// What somebody has edited since it was shown; else nothing, since a widget may not hold all that a
    /// value has.
    void take(TrainingConfiguration& configuration) const;
    /// The value as the form shows it: "0.05", "3 epochs", "on".
    [[nodiscard]] virtual QString text() const = 0;
    /// Of a folder: how the text calls it, where it has a better name than its own; an empty name is none.
    virtual void setNames(std::function<QString(const QString& folder)> /*nameOf*/) {}

    /// A field that has no meaning in this configuration cannot be edited.
    virtual void enableFor(const TrainingConfiguration& configuration);

Q_SIGNALS:
    void changed();
    /// The button beside a folder was pressed.
    void chooseWanted();

protected:
    RecipeEditor(const RecipeField& field, QWidget* widget, QObject* parent);

    virtual void showValue(const TrainingConfiguration& configuration) = 0;
    virtual void takeValue(TrainingConfiguration& configuration) const = 0;
    /// To be called when the widget holds something else.
    void onWidgetChanged();

private:
    const RecipeField& m_field;
    QWidget* m_widget;
    bool m_isShowing = false;
    bool m_isEdited = false;
};

} // namespace bitops
