// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QWidget>

namespace sinkscope::widgets {

enum class TextTone { Normal, Dim, Baseline, Variant, Error };

/// Plain text in one of the theme's text colours and font roles, chosen while painting: a label
/// whose palette is set by hand loses it when the program's style sheet changes. GUI thread only.
class ThemedLabel : public QWidget {
    Q_OBJECT

public:
    ThemedLabel(FontRole role, TextTone tone, QWidget* parent = nullptr);

    void setText(const QString& text);
    const QString& text() const { return m_text; }
    void setTone(TextTone tone);
    TextTone tone() const { return m_tone; }
    void setWordWrap(bool wrap);

    bool hasHeightForWidth() const override { return m_wrap; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    FontRole m_role;
    TextTone m_tone;
    QString m_text;
    bool m_wrap = false;
};

} // namespace sinkscope::widgets
