// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalogue.h"

#include <QMenu>

namespace sinkscope::app {

class Settings;

/// The built-in model, the folders used last, the models of the Hugging Face cache, and any other
/// folder. What cannot be opened is greyed, its tool tip says why. Filled anew when it opens.
class ModelMenu : public QMenu {
    Q_OBJECT

public:
    /// `settings` must outlive the menu.
    ModelMenu(Settings& settings, const QString& title, QWidget* parent = nullptr);

    void setCurrent(const QString& model);
    /// Short name of a model for a button: its folder's name, or the built-in model.
    static QString titleOf(const QString& model);

Q_SIGNALS:
    void modelChosen(const QString& path);

private:
    void fill();
    void addModel(const QString& title, const QString& path);
    void addFolder(QMenu& menu, const engine::ModelEntry& entry);
    void fillHub();
    void chooseFolder();

    Settings& m_settings;
    QMenu* m_hub;
    QString m_current;
};

} // namespace sinkscope::app
