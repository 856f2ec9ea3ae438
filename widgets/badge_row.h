// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QLabel;

namespace sinkscope::widgets {

enum class BadgeState { Unknown, Ok, Failed, Note };

/// What one badge says. The mark tells the state without colour.
struct Badge {
    BadgeState state = BadgeState::Unknown;
    QString title;
    QString detail;
};

/// "✓", "✗", "–" or "?".
QString markOf(BadgeState state);

/// One line: mark, title and detail, the detail wrapped below when it is long. GUI thread only.
class BadgeRow : public QWidget {
    Q_OBJECT

public:
    explicit BadgeRow(const Badge& badge, QWidget* parent = nullptr);

    const Badge& badge() const { return m_badge; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyTheme();

    Badge m_badge;
    QLabel* m_mark;
    QLabel* m_title;
    QLabel* m_detail;
};

} // namespace sinkscope::widgets
