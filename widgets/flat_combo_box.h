// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace sinkscope::widgets {

/// A combo box drawn flat like the other controls; the wheel only changes it when it has the focus.
/// GUI thread only.
class FlatComboBox : public QComboBox {
    Q_OBJECT

public:
    explicit FlatComboBox(QWidget* parent = nullptr);

    /// Dim text: belongs to something that is off.
    void setDimmed(bool dimmed);

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    bool m_dimmed = false;
};

} // namespace sinkscope::widgets
