// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QVariantAnimation;

namespace sinkscope::widgets {

/// A toggle switch: a pill with a knob that slides right when on, in the variant's colour then.
/// Behaves as a checkable QAbstractButton (Space toggles, `toggled(bool)` reports); the text is not
/// drawn but is its accessible name. GUI thread only.
class SwitchButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit SwitchButton(const QString& accessibleText, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& position) const override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void slideKnob(bool on);

    QVariantAnimation* m_slide;
    double m_knob = 0; ///< 0: left, 1: right.
};

} // namespace sinkscope::widgets
