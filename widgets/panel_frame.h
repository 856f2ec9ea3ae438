// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace sinkscope::widgets {

class ElidedLabel;
class ThemedLabel;

/// A panel: title bar with a bold title on the left, a quiet description and optional controls on
/// the right, content below. The description elides and shows its full text as a tool tip.
/// GUI thread only.
class PanelFrame : public QFrame {
    Q_OBJECT

public:
    explicit PanelFrame(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    QString title() const;

    /// What the panel shows right now, plain text, e.g. "answer word “left” → video · layer 18".
    void setDescription(const QString& description);
    QString description() const;

    /// Adds a widget at the right end of the title bar; the bar owns it.
    void addControl(QWidget* control);

    /// The widget under the title bar; replaces and deletes an earlier one; the frame owns it.
    void setContent(QWidget* content);
    QWidget* content() const { return m_content; }

    /// The title bar, for drag handles of docks and for hiding.
    QWidget* titleBar() const { return m_titleBar; }

private:
    void setupTitleBar(const QString& title);

    QVBoxLayout* m_layout = nullptr;
    QHBoxLayout* m_titleLayout = nullptr;
    QWidget* m_titleBar = nullptr;
    ThemedLabel* m_title = nullptr;
    ElidedLabel* m_description = nullptr;
    QWidget* m_content = nullptr;
};

} // namespace sinkscope::widgets
