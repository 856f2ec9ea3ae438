// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QScrollArea;
class QVBoxLayout;

namespace sinkscope::widgets {

class ThemedLabel;

enum class ProblemSeverity {
    Notice, ///< Good to know.
    Warning, ///< What is shown may mislead.
    Error, ///< What is shown is wrong or missing.
};

struct ProblemItem {
    QString id; ///< For the remedy.
    ProblemSeverity severity = ProblemSeverity::Warning;
    QString title;
    QString explanation;
    QString remedy; ///< Text of the button; empty: no button.

    bool operator==(const ProblemItem&) const = default;
};

/// What may mislead the viewer, each with a reason and, where there is one, a button that helps.
/// Tab goes through the buttons. GUI thread only.
class ProblemList : public QWidget {
    Q_OBJECT

public:
    explicit ProblemList(QWidget* parent = nullptr);

    /// In the order given. The same list again changes nothing, so a focused button keeps the
    /// focus.
    void setProblems(std::vector<ProblemItem> problems);
    int problemCount() const { return static_cast<int>(m_problems.size()); }
    /// Shown instead while there are none; at first "Nothing suspicious found."
    void setMessage(const QString& message);

    QSize sizeHint() const override;

Q_SIGNALS:
    void remedyRequested(const QString& id);

private:
    QWidget* makeRow(const ProblemItem& problem);
    void rebuild();

    QScrollArea* m_scroll = nullptr;
    ThemedLabel* m_empty = nullptr;
    std::vector<ProblemItem> m_problems;
};

} // namespace sinkscope::widgets
