// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/answer_model.h"
#include "widgets/arm.h"

#include <QWidget>

namespace sinkscope::widgets {

class AnswerColumn;
class SeparatorLine;

/// The answers of both arms side by side, or of the baseline alone: title, text in a larger size
/// with changed words tinted in the variant colour, and the alternatives of the selected token as
/// bars. A click on a word picks its token. GUI thread only.
class AnswerPane : public QWidget {
    Q_OBJECT

public:
    explicit AnswerPane(QWidget* parent = nullptr);

    /// Cheap enough to call per streamed token.
    void setAnswer(Arm arm, AnswerModel model);
    const AnswerModel& answer(Arm arm) const;

    /// Without it the baseline has the whole width and no word is marked.
    void setVariantVisible(bool visible);
    bool isVariantVisible() const;

    /// Rectangle of a token of the answer text in this widget; empty when it has none.
    QRect tokenRect(Arm arm, int token) const;
    /// Whether the token is tinted as changed.
    bool isMarked(Arm arm, int token) const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void picked(sinkscope::widgets::Arm arm, int token);
    void hovered(sinkscope::widgets::Arm arm, int token);
    void left();

private:
    AnswerColumn* column(Arm arm) const;
    void connectColumn(Arm arm);
    void refreshMarks();

    AnswerColumn* m_baseline = nullptr;
    AnswerColumn* m_variant = nullptr;
    SeparatorLine* m_separator = nullptr;
};

} // namespace sinkscope::widgets
