// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/answer_text.h"

#include "widgets/colour_mix.h"
#include "widgets/theme.h"

#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace sinkscope::widgets {

namespace {

constexpr double sidePadding = 4;
constexpr double punctuationGap = 2;
constexpr double leading = 6; ///< Between lines, room for the tint.

} // namespace

AnswerText::AnswerText(Arm arm, QWidget* parent)
    : QWidget(parent)
    , m_arm(arm)
{
    setObjectName(QStringLiteral("answerText"));
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void AnswerText::setTokens(std::vector<AnswerToken> tokens, int selected, bool running)
{
    m_tokens = std::move(tokens);
    m_selected = selected;
    m_running = running;
    m_marks.resize(m_tokens.size(), false);
    splitPieces();
    arrange();
}

void AnswerText::setMarks(std::vector<bool> marks)
{
    m_marks = std::move(marks);
    m_marks.resize(m_tokens.size(), false);
    update();
}

bool AnswerText::isMarked(int token) const
{
    for (std::size_t index = 0; index < m_tokens.size(); ++index) {
        if (m_tokens[index].token == token) {
            return m_marks[index];
        }
    }
    return false;
}

void AnswerText::splitPieces()
{
    m_pieces.clear();
    bool open = false;
    int lines = 0;
    for (std::size_t index = 0; index < m_tokens.size(); ++index) {
        if (m_tokens[index].special) {
            continue;
        }
        bool pieceOpen = false;
        for (const QChar character : m_tokens[index].text) {
            if (character.isSpace()) {
                lines += character == u'\n' ? 1 : 0;
                open = pieceOpen = false;
                continue;
            }
            if (!pieceOpen) {
                m_pieces.push_back({ index, {}, !open, m_pieces.empty() ? 0 : lines, {} });
                open = pieceOpen = true;
                lines = 0;
            }
            m_pieces.back().text += character;
        }
    }
}

double AnswerText::gapBefore(const Piece& piece)
{
    // Room for the frame around the word before it.
    return !piece.startsWord && piece.text.front().isPunct() ? punctuationGap : 0;
}

double AnswerText::place(std::vector<Piece>& pieces, double width) const
{
    const QFontMetricsF metrics(fontOf(FontRole::Answer, font()));
    const double space = metrics.horizontalAdvance(u' ');
    const double lineHeight = metrics.height() + leading;
    const double limit = width - sidePadding;
    double x = sidePadding;
    double y = 0;
    for (std::size_t index = 0; index < pieces.size(); ++index) {
        Piece& piece = pieces[index];
        const double own = metrics.horizontalAdvance(piece.text);
        double needed = own;
        for (std::size_t next = index + 1;
             piece.startsWord && next < pieces.size() && !pieces[next].startsWord; ++next) {
            needed += gapBefore(pieces[next]) + metrics.horizontalAdvance(pieces[next].text);
        }
        // A word longer than a line breaks between its tokens.
        needed = needed > limit - sidePadding ? own : needed;
        const double gap = piece.startsWord && x > sidePadding ? space : gapBefore(piece);
        if (piece.linesBefore > 0) {
            x = sidePadding;
            y += lineHeight * std::min(piece.linesBefore, 2);
        } else if (x > sidePadding && x + gap + needed > limit) {
            x = sidePadding;
            y += lineHeight;
        } else {
            x += gap;
        }
        piece.rect = QRectF(x, y + leading / 2, own, metrics.height());
        x += own;
    }
    return y + lineHeight;
}

void AnswerText::arrange()
{
    const int before = m_height;
    m_height = static_cast<int>(std::ceil(place(m_pieces, width())));
    m_hovered = -1;
    if (m_height != before) {
        setMinimumHeight(m_height);
        updateGeometry();
        Q_EMIT heightChanged(m_height);
    }
    update();
}

int AnswerText::heightForWidth(int width) const
{
    std::vector<Piece> pieces = m_pieces;
    return static_cast<int>(std::ceil(place(pieces, width)));
}

int AnswerText::lineHeight() const
{
    return static_cast<int>(
        std::ceil(QFontMetricsF(fontOf(FontRole::Answer, font())).height() + leading));
}

QSize AnswerText::sizeHint() const { return { 120, m_height }; }

QRect AnswerText::tokenRect(int token) const
{
    for (const Piece& piece : m_pieces) {
        if (m_tokens[piece.index].token == token) {
            return piece.rect.toAlignedRect();
        }
    }
    return {};
}

int AnswerText::tokenAt(const QPointF& point) const
{
    for (const Piece& piece : m_pieces) {
        if (piece.rect.adjusted(-1, -2, 1, 2).contains(point)) {
            return m_tokens[piece.index].token;
        }
    }
    return -1;
}

void AnswerText::paintEvent(QPaintEvent*)
{
    const ThemeColours colours = coloursOf(palette());
    const QColor armColour = m_arm == Arm::Baseline ? colours.baseline : colours.variant;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(fontOf(FontRole::Answer, font()));
    const QColor tint = mixed(colours.panel, colours.variant, colours.dark ? 0.4 : 0.3);
    for (const Piece& piece : m_pieces) {
        const int token = m_tokens[piece.index].token;
        const QRectF box = piece.rect.adjusted(-2, -0.5, 2, 0.5);
        const bool marked = m_marks[piece.index];
        if (marked || token == m_hovered) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(marked ? tint : colours.raised);
            painter.drawRoundedRect(box, 4, 4);
        }
        if (token == m_selected || (marked && token == m_hovered)) {
            painter.setPen(QPen(token == m_selected ? armColour : colours.dimText, 1.4));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(box, 4, 4);
        }
    }
    painter.setPen(colours.text);
    for (const Piece& piece : m_pieces) {
        painter.drawText(
            piece.rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, piece.text);
    }
    if (m_running && !m_pieces.empty()) {
        const QRectF last = m_pieces.back().rect;
        painter.fillRect(
            QRectF(last.right() + 4, last.top() + 3, 2.5, last.height() - 6), armColour);
    }
}

void AnswerText::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void AnswerText::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        arrange();
    } else if (event->type() == QEvent::PaletteChange) {
        update();
    }
}

void AnswerText::setHovered(int token)
{
    if (token == m_hovered) {
        return;
    }
    m_hovered = token;
    setCursor(token >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
    if (token < 0) {
        Q_EMIT left();
    } else {
        Q_EMIT hovered(token);
    }
}

void AnswerText::mousePressEvent(QMouseEvent* event)
{
    const int token = tokenAt(event->position());
    if (event->button() != Qt::LeftButton || token < 0) {
        QWidget::mousePressEvent(event);
        return;
    }
    m_selected = token;
    update();
    Q_EMIT picked(token);
}

void AnswerText::mouseMoveEvent(QMouseEvent* event) { setHovered(tokenAt(event->position())); }

void AnswerText::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    setHovered(-1);
}

} // namespace sinkscope::widgets
