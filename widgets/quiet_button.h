// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QMenu;

namespace sinkscope::widgets {

/// A button that is only small dim text, brighter under the pointer; with a menu it opens it.
/// GUI thread only.
class QuietButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit QuietButton(const QString& text, QWidget* parent = nullptr);

    /// The button does not own the menu.
    void setMenu(QMenu* menu);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
};

} // namespace sinkscope::widgets
