// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/answer_model.h"
#include "widgets/arm.h"

#include <QRectF>
#include <QWidget>

#include <vector>

namespace sinkscope::widgets {

/// The text of one answer in the large size; every token can be pointed at. GUI thread only.
class AnswerText : public QWidget {
    Q_OBJECT

public:
    AnswerText(Arm arm, QWidget* parent);

    void setTokens(std::vector<AnswerToken> tokens, int selected, bool running);
    void setMarks(std::vector<bool> marks); ///< Per token, drawn tinted.
    bool isMarked(int token) const;
    QRect tokenRect(int token) const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    int lineHeight() const; ///< Pixels from one line of the answer to the next.
    QSize sizeHint() const override;

Q_SIGNALS:
    void hovered(int token);
    void picked(int token);
    void left();
    void heightChanged(int height);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// Part of a token between white space.
    struct Piece {
        std::size_t index = 0; ///< Into m_tokens.
        QString text;
        bool startsWord = false;
        int linesBefore = 0; ///< Line breaks in front.
        QRectF rect;
    };

    void splitPieces();
    /// Space before a token that goes on a word.
    static double gapBefore(const Piece& piece);
    double place(std::vector<Piece>& pieces, double width) const; ///< Returns the height.
    void arrange();
    int tokenAt(const QPointF& point) const;
    void setHovered(int token);

    Arm m_arm;
    std::vector<AnswerToken> m_tokens;
    std::vector<bool> m_marks;
    std::vector<Piece> m_pieces;
    int m_selected = -1;
    int m_hovered = -1;
    int m_height = 0;
    bool m_running = false;
};

} // namespace sinkscope::widgets
