// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>
#include <QString>

#include <functional>

class QLineEdit;

namespace sinkscope::widgets {
class ThemedLabel;
}

namespace sinkscope::app {

/// What a popup line asks for.
struct LineQuestion {
    /// What the line makes of a text: a hint while it is usable, else what is wrong with it.
    struct Reading {
        QString hint;
        bool usable = false;
    };

    QString title;
    QString placeholder;
    QString text; ///< To start with, selected.
    std::function<Reading(const QString& text)> read; ///< Called after every change.
    std::function<void(const QString& text)> accept; ///< Enter on a usable text.
};

/// One line over the top of the window that asks for a short text and says at once what it would
/// do with it. Enter accepts, Esc or a click elsewhere drops it. Not modal.
class PopupLine : public QFrame {
    Q_OBJECT

public:
    explicit PopupLine(QWidget& window);

    void ask(const LineQuestion& question);
    QString hint() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void place();
    void read(bool tried);
    void accept();
    void drop();
    bool filterKey(QKeyEvent& event);

    QWidget& m_window;
    LineQuestion m_question;
    QPointer<QWidget> m_focusBefore;
    widgets::ThemedLabel* m_title;
    QLineEdit* m_line;
    widgets::ThemedLabel* m_hint;
};

} // namespace sinkscope::app
