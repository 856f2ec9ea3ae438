// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/badge_row.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace sinkscope::widgets {

QString markOf(BadgeState state)
{
    switch (state) {
    case BadgeState::Ok:
        return QStringLiteral("✓");
    case BadgeState::Failed:
        return QStringLiteral("✗");
    case BadgeState::Note:
        return QStringLiteral("–");
    case BadgeState::Unknown:
        break;
    }
    return QStringLiteral("?");
}

BadgeRow::BadgeRow(const Badge& badge, QWidget* parent)
    : QWidget(parent)
    , m_badge(badge)
    , m_mark(new QLabel(markOf(badge.state), this))
    , m_title(new QLabel(badge.title, this))
    , m_detail(new QLabel(badge.detail, this))
{
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 2, 0, 2);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(0);
    layout->addWidget(m_mark, 0, 0, Qt::AlignTop);
    layout->addWidget(m_title, 0, 1);
    layout->addWidget(m_detail, 1, 1);
    layout->setColumnStretch(1, 1);
    m_mark->setFixedWidth(14);
    // Details quote files of strangers.
    for (QLabel* label : { m_title, m_detail })
        label->setTextFormat(Qt::PlainText);
    m_detail->setWordWrap(true);
    m_detail->setFont(fontOf(FontRole::Small, font()));
    m_detail->setVisible(!badge.detail.isEmpty());
    setAccessibleName(markOf(badge.state) + QLatin1Char(' ') + badge.title);
    setAccessibleDescription(badge.detail);
    applyTheme();
}

void BadgeRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

void BadgeRow::applyTheme()
{
    const ThemeColours colours = coloursOf(palette());
    const auto paint = [](QLabel* label, const QColor& colour) {
        QPalette changed = label->palette();
        changed.setColor(QPalette::WindowText, colour);
        label->setPalette(changed);
    };
    const bool failed = m_badge.state == BadgeState::Failed;
    paint(m_mark, failed ? colours.error : colours.text);
    paint(m_title, failed ? colours.error : colours.text);
    paint(m_detail, colours.dimText);
}

} // namespace sinkscope::widgets
