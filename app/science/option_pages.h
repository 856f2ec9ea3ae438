// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/option_verdict.h"
#include "app/arm_view.h"

#include <QWidget>

class QStackedLayout;
class QToolButton;

namespace sinkscope::widgets {
class AnswerPane;
class OptionBars;
class ThemedLabel;
} // namespace sinkscope::widgets

namespace sinkscope::app {

/// The answers, and for a multiple-choice question a second page with the probabilities of its
/// options: margin, entropy, flip, and the letter that the text names. Without options there is
/// nothing but the answers, and no switch. GUI thread only.
class OptionPages : public QWidget {
    Q_OBJECT

public:
    explicit OptionPages(widgets::AnswerPane* answers, QWidget* parent = nullptr);

    /// Goes from page to page; hidden while there is only one. For the title bar, which owns it.
    QWidget* switcher() const { return m_switcher; }
    /// Shows the verdicts of both arms; the variant may be empty.
    void showArms(const ArmView& baseline, const ArmView& variant);

    bool hasOptions() const { return m_hasOptions; }
    const widgets::OptionBars& bars() const { return *m_bars; }
    /// What stands over the bars.
    QString note() const;

private:
    QToolButton* makePage(const QString& text, int page);
    void setPage(int page);
    QString noteOf(
        const analysis::OptionVerdict& baseline, const analysis::OptionVerdict* variant) const;

    QStackedLayout* m_pages = nullptr;
    QWidget* m_switcher = nullptr;
    QToolButton* m_textButton = nullptr;
    QToolButton* m_optionButton = nullptr;
    widgets::OptionBars* m_bars = nullptr;
    widgets::ThemedLabel* m_note = nullptr;
    bool m_hasOptions = false;
};

} // namespace sinkscope::app
