// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/token_strip_painter.h"

#include <QAbstractScrollArea>
#include <QMenu>

#include <functional>
#include <set>
#include <vector>

namespace sinkscope::widgets {

/// The scrolling chips of a TokenStrip: holds the state, paints what is visible, turns mouse and
/// keys into signals. Contracts of the setters are TokenStrip's. GUI thread only.
class TokenStripView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit TokenStripView(QWidget* parent = nullptr);

    void setModel(TokenStripModel model);
    const TokenStripModel& model() const { return m_model; }
    /// Its attention may be that of the last painting.
    const TokenStripState& state() const { return m_state; }
    void setCurrent(Arm arm, int token);
    void setCurrentFrame(int frame);
    void setAttention(std::vector<float> values);
    void setSinks(Arm arm, const std::vector<int>& tokens);
    void setEvicted(Arm arm, std::pair<int, int> range);
    void setMarked(std::vector<int> tokens);
    void setFound(std::vector<TokenMatch> matches, int current);
    void setFrameUnfolded(int frame, bool unfolded);
    bool isFrameUnfolded(int frame) const { return m_unfolded.contains(frame); }
    void setAllUnfolded(bool unfolded);
    void setToolTipSource(std::function<QString(Arm, int)> source);
    void ensureVisible(Arm arm, int token);
    QRect chipRect(Arm arm, int token) const; ///< In viewport coordinates.
    int contentHeight() const;

Q_SIGNALS:
    void hovered(sinkscope::widgets::Arm arm, int token);
    void frameHovered(int frame);
    void left();
    void picked(sinkscope::widgets::Arm arm, int token, Qt::KeyboardModifiers modifiers);
    void framePicked(int frame);
    void menuOpening(QMenu* menu, sinkscope::widgets::Arm arm, int token);
    void contentHeightChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void updateScrollBar();
    void attentionChanged();
    void refreshAttention();
    void setHoveredItem(int index);
    void setCursorItem(int index);
    void moveTo(int index, Qt::KeyboardModifiers modifiers);
    int itemForKey(int key, int from) const;
    int itemInNextRow(int from, int direction) const;
    int lastItemOf(Arm arm) const;
    void scrollToItem(int index);
    const StripItem* item(int index) const;
    bool isOnArrow(const StripItem& item, const QPointF& point) const;
    QPointF toContents(const QPointF& point) const;
    Arm armOf(const StripItem& item) const;
    QString toolTipOf(const StripItem& item) const;
    void showToolTip(const QPoint& position, const QPoint& globalPosition);

    TokenStripModel m_model;
    TokenStripState m_state;
    StripArrangement m_arrangement;
    std::set<int> m_unfolded;
    int m_pressedItem = -1;
    std::vector<float> m_values;
    bool m_attentionStale = false; ///< m_state.attention waits for the next painting.
    std::function<QString(Arm, int)> m_toolTipSource;
};

} // namespace sinkscope::widgets
