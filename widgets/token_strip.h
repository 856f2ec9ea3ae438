// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/arm.h"
#include "widgets/token_strip_model.h"

#include <QWidget>

#include <functional>
#include <vector>

namespace sinkscope::widgets {

class ThemedLabel;
class TokenStripView;

/// The prompt and the answers as wrapping monospace chips, with a sentence under them.
///
/// Vision tokens fold into one block per frame; a click on ▸ or a double click unfolds it. Sinks
/// are underlined in the sink colour, generated tokens are outlined in the colour of their arm, the
/// current token is drawn inverted. Hover previews, a click or an arrow key locks.
///
/// Positions are those of TokenStripModel. For a prompt token the arm in a signal is `arm()`.
/// GUI thread only. Painting costs only the visible chips.
class TokenStrip : public QWidget {
    Q_OBJECT

public:
    using ToolTipSource = std::function<QString(Arm arm, int token)>;

    explicit TokenStrip(QWidget* parent = nullptr);

    /// Keeps the current token, the unfolded frames and the scroll position where still valid.
    void setModel(TokenStripModel model);
    const TokenStripModel& model() const;

    /// The token whose row the panels show; −1 clears. Emits nothing.
    void setCurrent(Arm arm, int token);
    Arm arm() const;
    int current() const;

    /// The frame whose block is drawn inverted; −1: none. Emits nothing.
    void setCurrentFrame(int frame);
    int currentFrame() const;

    /// One attention value per position of `arm()`'s sequence (prompt, then generated), for the
    /// selected row; shorter is allowed, NaN means none. Text chips are tinted on their own scale
    /// (0 … largest value of a text token that is no sink); frame blocks show their share of the
    /// mass on vision tokens.
    void setAttention(std::vector<float> values);

    /// Positions treated as sinks by the active rule, any order.
    void setSinks(Arm arm, const std::vector<int>& tokens);

    void setFrameUnfolded(int frame, bool unfolded);
    bool isFrameUnfolded(int frame) const;
    void setAllUnfolded(bool unfolded);

    /// Plain text of the line under the tokens; empty hides it.
    void setSentence(const QString& sentence);
    QString sentence() const;

    /// Called for the token under the pointer; plain or rich text. Without it chips show their
    /// text.
    void setToolTipSource(ToolTipSource source);

    /// Scrolls so that the token's chip (or its folded block) is visible.
    void ensureVisible(Arm arm, int token);

    /// Rectangle of a token's chip (or of its folded block) in this widget; empty when scrolled
    /// away.
    QRect chipRect(Arm arm, int token) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void hovered(sinkscope::widgets::Arm arm, int token);
    void frameHovered(int frame); ///< Pointer on a folded block.
    void left(); ///< Pointer on no token any more.
    void picked(sinkscope::widgets::Arm arm, int token);
    void framePicked(int frame); ///< Click on a folded block.

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();

    TokenStripView* m_view;
    ThemedLabel* m_sentence;
};

} // namespace sinkscope::widgets
