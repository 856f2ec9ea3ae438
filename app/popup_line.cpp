// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/popup_line.h"

#include "widgets/theme.h"
#include "widgets/themed_label.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

PopupLine::PopupLine(QWidget& window)
    : QFrame(&window)
    , m_window(window)
    , m_title(new widgets::ThemedLabel(widgets::FontRole::Title, widgets::TextTone::Normal, this))
    , m_line(new QLineEdit(this))
    , m_hint(new widgets::ThemedLabel(widgets::FontRole::Small, widgets::TextTone::Dim, this))
{
    setObjectName(u"popupLine"_s);
    m_line->setObjectName(u"popupText"_s);
    m_hint->setObjectName(u"popupHint"_s);
    m_hint->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_line);
    layout->addWidget(m_hint);
    m_line->installEventFilter(this);
    window.installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, [this] { read(false); });
    hide();
}

void PopupLine::ask(const LineQuestion& question)
{
    m_question = question;
    m_title->setText(question.title);
    m_line->setPlaceholderText(question.placeholder);
    m_line->setAccessibleName(question.title);
    m_line->setText(question.text);
    read(false);
    place();
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    show();
    raise();
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

QString PopupLine::hint() const { return m_hint->text(); }

void PopupLine::place()
{
    constexpr int widest = 520;
    const int width = std::min(widest, m_window.width() - 40);
    const QMargins margins = layout()->contentsMargins();
    const int inner = width - margins.left() - margins.right();
    const int height = m_title->sizeHint().height() + m_line->sizeHint().height()
        + m_hint->heightForWidth(inner) + 2 * layout()->spacing() + margins.top()
        + margins.bottom();
    setGeometry((m_window.width() - width) / 2, m_window.height() / 8, width, height);
}

void PopupLine::read(bool tried)
{
    const LineQuestion::Reading reading = m_question.read(m_line->text());
    // Nothing typed yet is no mistake.
    const bool wrong = !reading.usable && (tried || !m_line->text().trimmed().isEmpty());
    m_hint->setTone(wrong ? widgets::TextTone::Error : widgets::TextTone::Dim);
    m_hint->setText(reading.hint);
    m_line->setAccessibleDescription(reading.hint);
    place();
}

void PopupLine::accept()
{
    const QString text = m_line->text();
    if (!m_question.read(text).usable) {
        read(true);
        return;
    }
    drop();
    m_question.accept(text);
}

void PopupLine::drop()
{
    // Before hiding: a focused widget that hides hands the focus to its neighbour.
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    else
        m_line->clearFocus();
    hide();
}

bool PopupLine::filterKey(QKeyEvent& event)
{
    const bool escape = event.key() == Qt::Key_Escape;
    const bool enter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (!escape && !enter)
        return false;
    // The window has a meaning of its own for these keys.
    if (event.type() == QEvent::ShortcutOverride)
        event.accept();
    else if (escape)
        drop();
    else
        accept();
    return true;
}

bool PopupLine::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (watched == &m_window && type == QEvent::Resize && isVisible())
        place();
    if (watched == m_line && isVisible()) {
        if (type == QEvent::KeyPress || type == QEvent::ShortcutOverride)
            return filterKey(*static_cast<QKeyEvent*>(event));
        if (type == QEvent::FocusOut
            && static_cast<QFocusEvent*>(event)->reason() == Qt::MouseFocusReason)
            hide();
    }
    return QFrame::eventFilter(watched, event);
}

void PopupLine::paintEvent(QPaintEvent*)
{
    const widgets::ThemeColours colours = widgets::coloursOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), colours.window);
    painter.setPen(QPen(colours.dimText, 1));
    painter.setBrush(colours.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace sinkscope::app
