// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/matrix_worker.h"
#include "app/panel_presenter.h"

#include <QDialog>
#include <QTimer>
#include <functional>
#include <optional>

class QLabel;
class QProgressBar;
class QToolButton;

namespace sinkscope::widgets {
class FlatComboBox;
class LegendBar;
class MatrixView;
class PanelFrame;
class TickBox;
} // namespace sinkscope::widgets

namespace sinkscope::app {

class Exporter;

/// What the matrix is made of and what a click changes; all must outlive it.
struct MatrixSources {
    Workspace& workspace;
    PanelPresenter& presenter;
    const Exporter& exporter;
};

/// The attention matrix of the selected layer and head of the arm in the frame view, in a window of
/// its own. It fills in while it is computed and follows selection, arm and runs while it is open.
/// GUI thread only.
class MatrixWindow : public QDialog {
    Q_OBJECT

public:
    explicit MatrixWindow(const MatrixSources& sources, QWidget* parent = nullptr);
    ~MatrixWindow() override;

    widgets::MatrixView& view() const { return *m_view; }
    widgets::PanelFrame& frame() const { return *m_frame; }
    bool isComputing() const { return m_worker.isBusy(); }
    /// Writes what is shown, with title and provenance.
    void savePicture(const QString& path);
    /// Writes all numbers.
    void saveNumbers(const QString& path);

Q_SIGNALS:
    /// Something was written, or could not be; a complete sentence.
    void noticed(const QString& message);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    /// What a picture belongs to.
    struct Subject {
        TracePtr trace;
        analysis::MatrixRequest request;
        analysis::Pooling pooling = analysis::Pooling::Max;
    };

    void makeControls();
    QWidget* makeFoot();
    void connectParts();
    void addSaveMenu(QToolButton& button);
    void follow();
    void followSelection(const ArmView& shown);
    void compute();
    void showMarks(const ArmView& shown);
    void showRange();
    void showTitle();
    void showHover(int query, int key);
    void showBusy();
    void pick(int query, Qt::KeyboardModifiers modifiers);
    void askPath(const QString& title, const QString& ending, const QString& filter,
        void (MatrixWindow::*save)(const QString&));
    Subject wanted() const;
    QString placeText(int query, int key, const QString& separator) const;
    QString valueText(int query, int key) const;

    MatrixSources m_sources;
    widgets::PanelFrame* m_frame;
    widgets::MatrixView* m_view;
    widgets::LegendBar* m_legend;
    widgets::FlatComboBox* m_scale;
    widgets::FlatComboBox* m_pooling;
    widgets::TickBox* m_before;
    QLabel* m_readout;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    QTimer m_patience; ///< Progress is shown of work that takes longer.
    Subject m_subject;
    Arm m_arm = Arm::Baseline;
    MatrixWorker m_worker;
    MatrixWorker m_saver;
};

} // namespace sinkscope::app
