// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/answer_model.h"
#include "widgets/arm.h"

#include <QWidget>

#include <vector>

namespace sinkscope::widgets {

/// The most probable candidates of one step: text, bar, probability. GUI thread only.
class AlternativeBars : public QWidget {
    Q_OBJECT

public:
    AlternativeBars(Arm arm, QWidget* parent);

    /// Shows the first five.
    void setAlternatives(std::vector<AnswerAlternative> alternatives);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int rowHeight() const;

    Arm m_arm;
    std::vector<AnswerAlternative> m_alternatives;
};

} // namespace sinkscope::widgets
