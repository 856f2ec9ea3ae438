// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/token_strip.h"

#include "widgets/themed_label.h"
#include "widgets/token_strip_view.h"

#include <QEvent>

#include <algorithm>
#include <utility>

namespace sinkscope::widgets {

TokenStrip::TokenStrip(QWidget* parent)
    : QWidget(parent)
    , m_view(new TokenStripView(this))
    , m_sentence(new ThemedLabel(FontRole::Small, TextTone::Dim, this))
{
    setObjectName(QStringLiteral("tokenStrip"));
    m_view->setObjectName(QStringLiteral("tokenStripView"));
    m_view->setAccessibleName(tr("Tokens"));
    setFocusProxy(m_view);
    m_sentence->setObjectName(QStringLiteral("tokenStripSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->hide();
    connect(m_view, &TokenStripView::hovered, this, &TokenStrip::hovered);
    connect(m_view, &TokenStripView::frameHovered, this, &TokenStrip::frameHovered);
    connect(m_view, &TokenStripView::left, this, &TokenStrip::left);
    connect(m_view, &TokenStripView::picked, this, &TokenStrip::picked);
    connect(m_view, &TokenStripView::framePicked, this, &TokenStrip::framePicked);
    connect(m_view, &TokenStripView::menuOpening, this, &TokenStrip::menuOpening);
    connect(m_view, &TokenStripView::contentHeightChanged, this, &TokenStrip::arrange);
}

void TokenStrip::setModel(TokenStripModel model) { m_view->setModel(std::move(model)); }

const TokenStripModel& TokenStrip::model() const { return m_view->model(); }

void TokenStrip::setCurrent(Arm arm, int token) { m_view->setCurrent(arm, token); }

Arm TokenStrip::arm() const { return m_view->state().arm; }

int TokenStrip::current() const { return m_view->state().current; }

void TokenStrip::setCurrentFrame(int frame) { m_view->setCurrentFrame(frame); }

int TokenStrip::currentFrame() const { return m_view->state().currentFrame; }

void TokenStrip::setAttention(std::vector<float> values)
{
    m_view->setAttention(std::move(values));
}

void TokenStrip::setSinks(Arm arm, const std::vector<int>& tokens)
{
    m_view->setSinks(arm, tokens);
}

void TokenStrip::setEvicted(Arm arm, std::pair<int, int> range) { m_view->setEvicted(arm, range); }

void TokenStrip::setMarked(std::vector<int> tokens) { m_view->setMarked(std::move(tokens)); }

void TokenStrip::setFound(std::vector<TokenMatch> matches, int current)
{
    m_view->setFound(std::move(matches), current);
}

void TokenStrip::setFrameUnfolded(int frame, bool unfolded)
{
    m_view->setFrameUnfolded(frame, unfolded);
}

bool TokenStrip::isFrameUnfolded(int frame) const { return m_view->isFrameUnfolded(frame); }

void TokenStrip::setAllUnfolded(bool unfolded) { m_view->setAllUnfolded(unfolded); }

void TokenStrip::setSentence(const QString& sentence)
{
    if (sentence == m_sentence->text()) {
        return;
    }
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    arrange();
}

QString TokenStrip::sentence() const { return m_sentence->text(); }

void TokenStrip::setToolTipSource(ToolTipSource source)
{
    m_view->setToolTipSource(std::move(source));
}

void TokenStrip::ensureVisible(Arm arm, int token) { m_view->ensureVisible(arm, token); }

QRect TokenStrip::chipRect(Arm arm, int token) const
{
    const QRect rect = m_view->chipRect(arm, token);
    return rect.isEmpty() ? rect
                          : QRect(m_view->viewport()->mapTo(this, rect.topLeft()), rect.size());
}

QSize TokenStrip::sizeHint() const { return { 640, 170 }; }

QSize TokenStrip::minimumSizeHint() const { return { 200, 80 }; }

void TokenStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void TokenStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        arrange();
    }
}

void TokenStrip::arrange()
{
    constexpr int margin = 10;
    const bool hasSentence = !m_sentence->text().isEmpty();
    const int textWidth = std::max(40, width() - 2 * margin);
    const int sentenceHeight = hasSentence ? m_sentence->heightForWidth(textWidth) + 8 : 0;
    const int room = std::max(0, height() - sentenceHeight);
    // Setting the geometry wraps the chips anew, which may change the height of the content.
    m_view->setGeometry(0, 0, width(), std::max(1, std::min(room, m_view->height())));
    const int viewHeight = std::min(room, m_view->contentHeight() + 2);
    m_view->setGeometry(0, 0, width(), std::max(1, viewHeight));
    m_sentence->setGeometry(margin, viewHeight + 4, textWidth, std::max(0, sentenceHeight - 8));
}

} // namespace sinkscope::widgets
