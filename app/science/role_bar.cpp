// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/science/role_bar.h"

#include "app/analysis_text.h"
#include "widgets/colour_mix.h"
#include "widgets/head_grid.h"
#include "widgets/plots/category_colours.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QPainter>
#include <QPixmap>
#include <QToolButton>

namespace sinkscope::app {

using namespace Qt::StringLiterals;
using analysis::HeadRole;

namespace {

constexpr int swatch = 10;

QIcon swatchOf(const QColor& colour, double ratio)
{
    QPixmap picture(QSize(swatch, swatch) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(colour);
    return QIcon(picture);
}

} // namespace

widgets::HeadCategoryLook roleLook(int role, const widgets::ThemeColours& colours)
{
    switch (static_cast<HeadRole>(role)) {
    case HeadRole::Sink:
        return { colours.sink, u"S"_s };
    case HeadRole::ImageCentred:
        return { widgets::categoryLook(0, colours).fill, u"I"_s };
    case HeadRole::Recency:
        return { widgets::categoryLook(1, colours).fill, u"R"_s };
    case HeadRole::Spread:
        return { widgets::categoryLook(2, colours).fill, u"E"_s };
    case HeadRole::Dormant:
        return { widgets::mixed(colours.panel, colours.dimText, 0.9), u"D"_s };
    case HeadRole::Mixed:
        return { widgets::mixed(colours.panel, colours.dimText, 0.45), u"M"_s };
    case HeadRole::Unknown:
        break;
    }
    return { widgets::mixed(colours.panel, colours.dimText, 0.22), u"?"_s };
}

RoleBar::RoleBar(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"roleBar"_s);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 4);
    layout->setSpacing(2);
    for (const analysis::HeadRoleInfo& info : analysis::headRoles()) {
        auto* button = new QToolButton(this);
        const int role = static_cast<int>(info.role);
        button->setObjectName(u"role "_s + QString::fromStdString(info.id));
        button->setCheckable(true);
        button->setProperty("role", u"flat"_s);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize(QSize(swatch, swatch));
        button->setFocusPolicy(Qt::TabFocus);
        const QString title = analysisText(info.title);
        button->setAccessibleName(tr("Only %1 heads").arg(title));
        button->setToolTip(u"<b>%1</b><br>%2<br>%3"_s.arg(title,
            analysisText(info.formula).toHtmlEscaped(), tr("A click shows these heads alone.")));
        layout->addWidget(button);
        connect(button, &QToolButton::clicked, this,
            [this, role](bool on) { Q_EMIT filterChosen(on ? role : -1); });
        m_buttons[static_cast<std::size_t>(role)] = button;
    }
    layout->addStretch(1);
    setRoles({}, -1);
}

void RoleBar::setRoles(const std::vector<int>& counts, int filter)
{
    m_counts = counts;
    for (std::size_t role = 0; role < m_buttons.size(); ++role) {
        const int count = role < counts.size() ? counts[role] : 0;
        m_buttons[role]->setVisible(count > 0);
        m_buttons[role]->setChecked(static_cast<int>(role) == filter);
    }
    applyTheme();
    setVisible(!counts.empty());
}

void RoleBar::applyTheme()
{
    const widgets::ThemeColours colours = widgets::coloursOf(palette());
    for (std::size_t role = 0; role < m_counts.size() && role < m_buttons.size(); ++role) {
        const widgets::HeadCategoryLook look = roleLook(static_cast<int>(role), colours);
        m_buttons[role]->setIcon(swatchOf(look.colour, devicePixelRatioF()));
        m_buttons[role]->setText(u"%1 %2"_s.arg(look.letter).arg(m_counts[role]));
    }
}

QString RoleBar::text() const
{
    QStringList parts;
    for (const QToolButton* button : m_buttons)
        if (!button->isHidden())
            parts << button->text();
    return parts.join(u" · "_s);
}

void RoleBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

} // namespace sinkscope::app
