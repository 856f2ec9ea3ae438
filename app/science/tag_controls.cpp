// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/science/tag_controls.h"

#include "widgets/flat_combo_box.h"
#include "widgets/tick_box.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>
#include <algorithm>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

TagControls::TagControls(QWidget* parent)
    : QWidget(parent)
    , m_what(new widgets::FlatComboBox(this))
    , m_sink(new widgets::FlatComboBox(this))
    , m_without(new widgets::TickBox(tr("without tag"), this))
    , m_strict(new widgets::TickBox(tr("strict"), this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    auto* pages = new QButtonGroup(this);
    m_pages = new QWidget(this);
    auto* row = new QHBoxLayout(m_pages);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    m_scatter =
        makePage(tr("Scatter"), tr("Tokens in two dimensions, by the sink that caught them"));
    m_release = makePage(tr("Release"), tr("How long later residuals keep the tag"));
    pages->addButton(m_scatter);
    pages->addButton(m_release);
    m_scatter->setChecked(true);
    m_what->setAccessibleName(tr("What the scatter shows"));
    m_what->setToolTip(tr("Outputs of the head, or the residuals of a later layer"));
    m_sink->setAccessibleName(tr("Sink whose tag is followed"));
    m_sink->setToolTip(m_sink->accessibleName());
    m_without->setToolTip(tr("Takes the part that comes from the sinks out of the outputs: what "
                             "held the groups apart is gone when they fall together"));
    m_strict->setToolTip(tr("A sink catches a token that puts at least 0.5 of its attention on it "
                            "instead of 0.2"));
    for (widgets::FlatComboBox* box : { m_what, m_sink }) {
        box->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        layout->addWidget(box, 1);
        connect(box, &QComboBox::activated, this, &TagControls::showWhatBelongs);
        connect(box, &QComboBox::activated, this, &TagControls::changed);
    }
    for (widgets::TickBox* box : { m_without, m_strict }) {
        layout->addWidget(box);
        connect(box, &QCheckBox::clicked, this, &TagControls::changed);
    }
    connect(pages, &QButtonGroup::buttonClicked, this, [this] {
        showWhatBelongs();
        Q_EMIT changed();
    });
    m_without->setObjectName(u"withoutTag"_s);
    m_strict->setObjectName(u"strict"_s);
    m_what->setObjectName(u"scatterOf"_s);
    m_sink->setObjectName(u"releaseOf"_s);
    setLayers(1, 0);
    showWhatBelongs();
}

QToolButton* TagControls::makePage(const QString& text, const QString& help)
{
    auto* button = new QToolButton(m_pages);
    button->setText(text);
    button->setToolTip(help);
    button->setCheckable(true);
    button->setProperty("role", u"flat"_s);
    button->setFocusPolicy(Qt::TabFocus);
    m_pages->layout()->addWidget(button);
    return button;
}

void TagControls::setLayers(int first, int last)
{
    if (m_what->count() == last - first + 2 && m_what->itemData(m_what->count() - 1) == last)
        return;
    const int chosen = residualLayer();
    m_what->clear();
    m_what->addItem(tr("head outputs"), -1);
    for (int layer = first; layer <= last; ++layer)
        m_what->addItem(layer == last ? tr("residuals leaving L%1").arg(layer - 1)
                                      : tr("residuals entering L%1").arg(layer),
            layer);
    m_what->setCurrentIndex(std::max(0, m_what->findData(chosen)));
    showWhatBelongs();
}

void TagControls::setSinks(const QStringList& names)
{
    const int chosen = std::max(0, sink());
    m_sink->clear();
    m_sink->addItems(names);
    m_sink->setCurrentIndex(chosen < names.size() ? chosen : names.isEmpty() ? -1 : 0);
}

void TagControls::setBothVisible(bool both)
{
    m_both = both;
    showWhatBelongs();
}

void TagControls::setShown(bool shown)
{
    m_shown = shown;
    setVisible(shown);
    showWhatBelongs();
}

void TagControls::showWhatBelongs()
{
    const bool scatter = page() == Page::Scatter;
    m_pages->setVisible(m_shown && !m_both);
    m_what->setVisible(m_both || scatter);
    m_without->setVisible(m_both || scatter);
    m_without->setEnabled(residualLayer() < 0);
    m_sink->setVisible(m_both || !scatter);
}

TagControls::Page TagControls::page() const
{
    return m_release->isChecked() ? Page::Release : Page::Scatter;
}

int TagControls::residualLayer() const
{
    return m_what->currentIndex() < 0 ? -1 : m_what->currentData().toInt();
}

bool TagControls::withoutTags() const { return m_without->isChecked() && residualLayer() < 0; }

bool TagControls::isStrict() const { return m_strict->isChecked(); }

int TagControls::sink() const { return m_sink->currentIndex(); }

} // namespace sinkscope::app
