// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/arm.h"

#include <QWidget>

namespace sinkscope::widgets {

/// The words "baseline" and "variant" in their colours, for a panel's title bar. GUI thread only.
class ArmLegend : public QWidget {
    Q_OBJECT

public:
    explicit ArmLegend(QWidget* parent = nullptr);

    /// Without a variant only "baseline" is shown.
    void setVariantVisible(bool visible);
    bool isVariantVisible() const { return m_variantVisible; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_variantVisible = true;
};

} // namespace sinkscope::widgets
