// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/effect_model.h"

#include <QWidget>

#include <vector>

class QTableView;

namespace sinkscope::widgets {

class ProgressLine;

/// A control study: baseline, the intervention on the sinks, and the same on other tokens, by the
/// metrics the caller names. Every repeat is a dot. Ctrl+C copies the whole table as CSV; the arrow
/// keys go through the cells. GUI thread only.
class EffectTable : public QWidget {
    Q_OBJECT

public:
    explicit EffectTable(QWidget* parent = nullptr);

    /// May be called again for every repeat that comes in; the current cell stays.
    void setTable(std::vector<EffectMetric> metrics, std::vector<EffectRow> rows);
    /// One sentence in the middle while there are no rows.
    void setMessage(const QString& message);
    /// A line under the table while repeats come in, e.g. "random tokens, 3 of 5"; total 0: none.
    void setProgress(const QString& text, int done, int total);

    const EffectModel& model() const { return *m_model; }
    QTableView* view() const { return m_view; }

    /// Puts the table as CSV on the clipboard.
    void copy() const;

    QSize sizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void setupView();
    void fitCells();

    EffectModel* m_model = nullptr;
    QTableView* m_view = nullptr;
    ProgressLine* m_progress = nullptr;
    QString m_message;
};

} // namespace sinkscope::widgets
