// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/themed_label.h"

#include <QLineEdit>

namespace sinkscope::widgets {

/// A line edit whose text takes one of the theme's text colours and keeps it when theme or style
/// sheet change. GUI thread only.
class TonedLineEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit TonedLineEdit(QWidget* parent = nullptr);

    void setTone(TextTone tone); ///< Normal, Dim or Error.
    TextTone tone() const { return m_tone; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyTone();

    TextTone m_tone = TextTone::Normal;
};

} // namespace sinkscope::widgets
