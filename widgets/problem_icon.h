// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/problem_list.h"

#include <QWidget>

namespace sinkscope::widgets {

/// A small drawn sign: a ring with an i, a triangle with an exclamation mark, a filled disc with a
/// cross. Shape and colour both tell the severity. GUI thread only.
class ProblemIcon : public QWidget {
    Q_OBJECT

public:
    explicit ProblemIcon(ProblemSeverity severity, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ProblemSeverity m_severity;
};

} // namespace sinkscope::widgets
