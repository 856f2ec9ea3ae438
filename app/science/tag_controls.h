// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QToolButton;

namespace sinkscope::widgets {
class FlatComboBox;
class TickBox;
} // namespace sinkscope::widgets

namespace sinkscope::app {

/// The row of choices over the plots of the tag panel. While only one plot fits, it also has the
/// switch between them and shows what belongs to the visible one. GUI thread only.
class TagControls : public QWidget {
    Q_OBJECT

public:
    enum class Page { Scatter, Release };

    explicit TagControls(QWidget* parent = nullptr);

    /// The switch between the plots, for a title bar, which takes it over.
    QWidget* pages() const { return m_pages; }
    /// With the switch, where that has a use.
    void setShown(bool shown);

    /// The residuals one can choose: entering layer first … last; `last` leaves the last layer.
    /// Keeps the choice where it is still there.
    void setLayers(int first, int last);
    /// Sinks for the release curves, by name. Keeps the index where it is still there.
    void setSinks(const QStringList& names);
    /// Both plots are visible.
    void setBothVisible(bool both);

    Page page() const;
    /// −1: the outputs of the head.
    int residualLayer() const;
    bool withoutTags() const;
    bool isStrict() const;
    /// Index into the sinks; −1 without any.
    int sink() const;

Q_SIGNALS:
    void changed();

private:
    QToolButton* makePage(const QString& text, const QString& help);
    void showWhatBelongs();

    QWidget* m_pages = nullptr;
    QToolButton* m_scatter = nullptr;
    QToolButton* m_release = nullptr;
    widgets::FlatComboBox* m_what = nullptr;
    widgets::FlatComboBox* m_sink = nullptr;
    widgets::TickBox* m_without = nullptr;
    widgets::TickBox* m_strict = nullptr;
    bool m_both = false;
    bool m_shown = true;
};

} // namespace sinkscope::app
