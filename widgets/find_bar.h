// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace sinkscope::widgets {

class ThemedLabel;

/// One line to search with: text, "2 of 5", back, on, close. Enter goes on, Shift+Enter back, Esc
/// closes. Knows nothing of what is searched. GUI thread only.
class FindBar : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(QWidget* parent = nullptr);

    /// Shows the bar and selects its text.
    void open();
    void close();
    QString text() const;
    /// `current` counts from 0; without matches the count is shown as a failure.
    void setCount(int current, int matches);

Q_SIGNALS:
    void textChanged(const QString& text);
    void nextRequested();
    void previousRequested();
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QToolButton* addButton(const QString& text, const QString& toolTip);

    QLineEdit* m_line;
    ThemedLabel* m_count;
    QToolButton* m_previous;
    QToolButton* m_next;
};

} // namespace sinkscope::widgets
