// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace sinkscope::widgets {

/// How far something has come: a sentence and a thin grey line. Hidden while there is nothing to
/// wait for. GUI thread only.
class ProgressLine : public QWidget {
    Q_OBJECT

public:
    explicit ProgressLine(QWidget* parent = nullptr);

    /// `total` ≤ 0 hides the line.
    void setProgress(const QString& text, int done, int total);
    /// 0 … 1.
    double share() const { return m_share; }
    const QString& text() const { return m_text; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString m_text;
    double m_share = 0;
};

} // namespace sinkscope::widgets
