// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/frame_view.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

FrameView::FrameView(QWidget* parent)
    : QWidget(parent)
    , m_picture(new QWidget(this))
    , m_legend(new widgets::LegendBar(this))
    , m_strip(new widgets::FrameStrip(this))
{
    setAutoFillBackground(true);
    m_legend->setObjectName(u"legend"_s);
    m_strip->setObjectName(u"frameStrip"_s);
    auto* picture = new QHBoxLayout(m_picture);
    picture->setContentsMargins(0, 0, 0, 0);
    picture->setSpacing(1);
    for (const Arm arm : bothArms)
        picture->addWidget(makeColumn(arm), 1);
    picture->addWidget(m_legend);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_picture, 1);
    layout->addWidget(m_strip);
    setSplit(false);
    applyTheme();
}

QWidget* FrameView::makeColumn(Arm arm)
{
    const std::size_t index = indexOf(arm);
    auto* column = new QWidget(this);
    m_columns[index] = column;
    m_captions[index] = new QLabel(column);
    m_captions[index]->setAlignment(Qt::AlignCenter);
    m_captions[index]->setMargin(4);
    m_canvases[index] = new widgets::FrameCanvas(column);
    m_canvases[index]->setObjectName(arm == Arm::Baseline ? u"canvas"_s : u"variantCanvas"_s);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_captions[index]);
    layout->addWidget(m_canvases[index], 1);
    return column;
}

void FrameView::setSplit(bool split)
{
    m_split = split;
    for (QLabel* caption : m_captions)
        caption->setVisible(split);
    m_columns[indexOf(Arm::Variant)]->setVisible(split);
}

void FrameView::setCaption(Arm arm, const QString& text)
{
    m_captions[indexOf(arm)]->setText(text);
}

void FrameView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

void FrameView::applyTheme()
{
    const widgets::ThemeColours colours = widgets::coloursOf(palette());
    for (const Arm arm : bothArms) {
        QPalette captionPalette = m_captions[indexOf(arm)]->palette();
        const QColor colour = arm == Arm::Baseline ? colours.baselineText : colours.variantText;
        captionPalette.setColor(QPalette::WindowText, colour);
        m_captions[indexOf(arm)]->setPalette(captionPalette);
    }
}

} // namespace sinkscope::app
