// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/answer_model.h"
#include "widgets/arm.h"

#include <QWidget>

class QScrollArea;

namespace sinkscope::widgets {

class AlternativeBars;
class AnswerText;
class ThemedLabel;

/// One arm of the answer pane: title, text, state line, alternatives. GUI thread only.
class AnswerColumn : public QWidget {
    Q_OBJECT

public:
    AnswerColumn(Arm arm, QWidget* parent);

    void setAnswer(AnswerModel model);
    const AnswerModel& answer() const { return m_model; }
    AnswerText* text() const { return m_text; }

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void setupLayout();
    /// Gives the answer as much height as it needs, within limits.
    void fitText(int height);
    void showState();
    QString stateText() const;

    AnswerModel m_model;
    ThemedLabel* m_title;
    QScrollArea* m_scroll;
    AnswerText* m_text;
    ThemedLabel* m_state;
    AlternativeBars* m_bars;
};

} // namespace sinkscope::widgets
