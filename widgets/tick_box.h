// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>

namespace sinkscope::widgets {

/// A check box whose mark is drawn in the theme's colours; a style sheet alone could only show a
/// picture. GUI thread only.
class TickBox : public QCheckBox {
    Q_OBJECT

public:
    using QCheckBox::QCheckBox;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace sinkscope::widgets
