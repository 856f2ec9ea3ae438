// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <functional>
#include <limits>
#include <optional>
#include <vector>

namespace sinkscope::widgets {

struct OptionRow {
    QString letter; ///< "A"
    QString text; ///< What stands behind the letter; may be empty.
    /// Probability of the letter, 0 … 1; NaN: not known.
    double baseline = std::numeric_limits<double>::quiet_NaN();
    double variant = std::numeric_limits<double>::quiet_NaN();
};

/// What one arm decides among the options.
struct OptionVerdict {
    int chosen = -1; ///< Index of the option; −1: none.
    double margin = std::numeric_limits<double>::quiet_NaN(); ///< The unit is the caller's.
    double entropy = std::numeric_limits<double>::quiet_NaN(); ///< Of the options, nats.
};

/// A multiple-choice question: per option a thin bar for each arm with its probability, a tick at
/// the one each arm chooses, and below them margin and entropy and whether the choice flipped.
/// GUI thread only.
class OptionBars : public QWidget {
    Q_OBJECT

public:
    using ToolTipSource = std::function<QString(int option)>;

    explicit OptionBars(QWidget* parent = nullptr);

    /// Without `variant` only the baseline is shown.
    void setOptions(std::vector<OptionRow> options, const OptionVerdict& baseline,
        const std::optional<OptionVerdict>& variant = std::nullopt);
    /// One sentence in the middle while there are no options.
    void setMessage(const QString& message);
    /// Without one, the tool tip is the text of an option that is cut.
    void setToolTipSource(ToolTipSource source);

    /// "Flip: A → C", "No flip: both choose A"; empty without a variant.
    QString flipText() const;
    /// Rectangle of an option in this widget.
    QRect rowRect(int option) const;
    /// Room of an arm's bars in a row: the bar of probability 1.
    QRectF barRect(int option, bool variantArm) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int rowHeight() const;
    int optionAt(const QPoint& position) const;
    QRect textRect(int option) const;
    QString optionText(int option) const;
    QString verdictText(const OptionVerdict& verdict) const;
    void drawRow(QPainter& painter, int option) const;
    void drawBar(QPainter& painter, int option, bool variantArm) const;
    void drawVerdicts(QPainter& painter) const;

    std::vector<OptionRow> m_options;
    OptionVerdict m_baseline;
    std::optional<OptionVerdict> m_variant;
    QString m_message;
    ToolTipSource m_toolTipSource;
};

} // namespace sinkscope::widgets
