// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/arm.h"
#include "widgets/token_find.h"
#include "widgets/token_strip_model.h"

#include <QMenu>
#include <QWidget>

#include <functional>
#include <utility>
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

    /// Positions [first, second) that the current row could not see, drawn struck through; only in
    /// the row of `arm`. An empty range: none.
    void setEvicted(Arm arm, std::pair<int, int> range);

    /// Positions drawn outlined beside the current one: the rest of a selected set, or the vision
    /// token that is read out.
    void setMarked(std::vector<int> tokens);

    /// Tokens that a search found are lit, the current match (an index, −1: none) is outlined,
    /// shown and scrolled to.
    void setFound(std::vector<TokenMatch> matches, int current);

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
    /// A token was clicked (Shift: range, Ctrl: add), or reached with the arrow keys.
    void picked(sinkscope::widgets::Arm arm, int token, Qt::KeyboardModifiers modifiers);
    void framePicked(int frame); ///< Click on a folded block.
    /// The context menu of a token (−1: none) is about to open: receivers add to it at once.
    void menuOpening(QMenu* menu, sinkscope::widgets::Arm arm, int token);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();

    TokenStripView* m_view;
    ThemedLabel* m_sentence;
};

} // namespace sinkscope::widgets
