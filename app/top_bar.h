// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arm.h"

#include <QToolBar>

class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;

namespace sinkscope::app {

/// The line at the top: what is asked about which video and model, and which arm is shown.
class TopBar : public QToolBar {
    Q_OBJECT

public:
    explicit TopBar(QWidget* parent = nullptr);

    QString question() const;
    void setQuestion(const QString& question);
    void focusQuestion();
    void setModelTitle(const QString& title);
    void setModelMenu(QMenu* menu);
    void setRunSettingsMenu(QMenu* menu);
    void setRunSettingsTitle(const QString& title);
    /// "Variant: OutRo"; an empty title disables the variant's buttons.
    void setVariantTitle(const QString& methods);
    void setShown(Arm arm, bool split);
    /// While busy the button that asks cancels instead.
    void setBusy(bool busy);

Q_SIGNALS:
    void openVideoRequested();
    void askRequested();
    void cancelRequested();
    void armRequested(sinkscope::widgets::Arm arm);
    void splitRequested(bool split);

private:
    void addLeftButtons();
    void addQuestion();
    void addArmButtons();

    QToolButton* m_model = nullptr;
    QToolButton* m_settings = nullptr;
    QLineEdit* m_question = nullptr;
    QPushButton* m_ask = nullptr;
    QPushButton* m_baseline = nullptr;
    QPushButton* m_variant = nullptr;
    QPushButton* m_split = nullptr;
    bool m_busy = false;
};

} // namespace sinkscope::app
