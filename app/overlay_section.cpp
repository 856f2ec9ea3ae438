// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overlay_section.h"

#include "analysis/sink_definition.h"
#include "app/analysis_text.h"
#include "widgets/flat_combo_box.h"
#include "widgets/number_format.h"
#include "widgets/quiet_button.h"
#include "widgets/theme.h"
#include "widgets/tick_box.h"
#include "widgets/value_slider.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

OverlaySection::OverlaySection(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(tr("Sinks and overlay"), this))
    , m_definition(new widgets::FlatComboBox(this))
    , m_thresholdName(new QLabel(this))
    , m_threshold(new widgets::ValueSlider(this))
    , m_thresholdText(new QLabel(this))
    , m_rule(new QLabel(this))
    , m_opacityText(new QLabel(this))
    , m_opacity(new widgets::ValueSlider(this))
    , m_rings(new widgets::TickBox(tr("rings"), this))
    , m_withoutSinks(new widgets::TickBox(tr("without sinks"), this))
    , m_smooth(new widgets::TickBox(tr("smooth"), this))
    , m_artifacts(new widgets::TickBox(tr("tower artifacts ◇"), this))
    , m_artifactCount(new widgets::QuietButton({}, this))
{
    m_title->setFont(widgets::fontOf(widgets::FontRole::Title, font()));
    m_rule->setFont(widgets::fontOf(widgets::FontRole::Small, font()));
    m_rule->setWordWrap(true);
    m_opacity->setObjectName(u"opacity"_s);
    m_opacity->setAccessibleName(tr("Opacity of the overlay"));
    m_opacity->setRange(0, 1, 0.05);
    m_opacity->setMark(ViewOptions {}.opacity);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(makeDefinitionRow());
    layout->addWidget(makeThresholdRow());
    layout->addWidget(m_rule);
    layout->addWidget(makeOpacityRow());
    layout->addWidget(makeChecks());
    layout->addWidget(makeArtifactRow());
    setOptions({});
    applyTheme();
}

QWidget* OverlaySection::makeDefinitionRow()
{
    m_definition->setObjectName(u"sinkDefinition"_s);
    m_definition->setAccessibleName(tr("What counts as a sink"));
    for (const analysis::SinkDefinition& definition : analysis::sinkDefinitions()) {
        m_definition->addItem(
            analysisText(definition.title), QString::fromStdString(definition.id));
        m_definition->setItemData(
            m_definition->count() - 1, analysisText(definition.formula), Qt::ToolTipRole);
    }
    connect(m_definition, &QComboBox::activated, this, &OverlaySection::chooseDefinition);
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new QLabel(tr("sinks"), row));
    layout->addWidget(m_definition, 1);
    return row;
}

QWidget* OverlaySection::makeThresholdRow()
{
    m_threshold->setObjectName(u"sinkThreshold"_s);
    m_thresholdText->setMinimumWidth(fontMetrics().horizontalAdvance(u"100.0 ×"_s));
    m_thresholdText->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(m_threshold, &widgets::ValueSlider::valueChanged, this, [this](double threshold) {
        m_options.setSinkThreshold(threshold);
        showThreshold();
        Q_EMIT optionsEdited(m_options);
    });
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_thresholdName);
    layout->addWidget(m_threshold, 1);
    layout->addWidget(m_thresholdText);
    return row;
}

void OverlaySection::chooseDefinition(int index)
{
    m_options.sinkDefinition = m_definition->itemData(index).toString().toStdString();
    showThreshold();
    Q_EMIT optionsEdited(m_options);
}

void OverlaySection::showThreshold()
{
    const SinkChoice choice = m_options.sinkChoice();
    const analysis::SinkDefinition& definition = *analysis::findSinkDefinition(choice.definition);
    const QString name = tr("threshold %1").arg(analysisText(definition.thresholdName));
    m_definition->setCurrentIndex(
        m_definition->findData(QString::fromStdString(choice.definition)));
    m_definition->setToolTip(analysisText(definition.formula));
    m_thresholdName->setText(name);
    m_threshold->setAccessibleName(name);
    m_threshold->setToolTip(analysisText(definition.formula));
    m_threshold->setRange(definition.minimum, definition.maximum, definition.step);
    m_threshold->setMark(definition.threshold);
    m_threshold->setValue(choice.threshold);
    QString text = QString::number(choice.threshold, 'g', 4);
    if (!definition.unit.empty())
        text += u' ' + QString::fromStdString(definition.unit);
    m_thresholdText->setText(text);
}

QWidget* OverlaySection::makeOpacityRow()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new QLabel(tr("overlay"), row));
    layout->addWidget(m_opacity, 1);
    layout->addWidget(m_opacityText);
    m_opacityText->setMinimumWidth(fontMetrics().horizontalAdvance(u"100 %"_s));
    m_opacityText->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(m_opacity, &widgets::ValueSlider::valueChanged, this, [this](double opacity) {
        m_options.opacity = opacity;
        setOptions(m_options);
        Q_EMIT optionsEdited(m_options);
    });
    return row;
}

QWidget* OverlaySection::makeChecks()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (QCheckBox* box : { m_rings, m_withoutSinks, m_smooth })
        layout->addWidget(box);
    layout->addStretch();
    connect(m_rings, &QCheckBox::clicked, this,
        [this](bool on) { setSinks(on ? SinkDisplay::Ringed : SinkDisplay::Plain); });
    connect(m_withoutSinks, &QCheckBox::clicked, this,
        [this](bool on) { setSinks(on ? SinkDisplay::Removed : SinkDisplay::Ringed); });
    connect(m_smooth, &QCheckBox::clicked, this, [this](bool on) {
        m_options.smooth = on;
        Q_EMIT optionsEdited(m_options);
    });
    return row;
}

QWidget* OverlaySection::makeArtifactRow()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_artifacts->setObjectName(u"artifacts"_s);
    m_artifactCount->setObjectName(u"artifactCount"_s);
    m_artifactCount->setAccessibleName(tr("Threshold of the tower's artifacts"));
    layout->addWidget(m_artifacts);
    layout->addStretch();
    layout->addWidget(m_artifactCount);
    connect(m_artifacts, &QCheckBox::clicked, this, [this](bool on) {
        m_options.artifacts = on;
        Q_EMIT optionsEdited(m_options);
    });
    return row;
}

void OverlaySection::setSinks(SinkDisplay sinks)
{
    m_options.sinks = sinks;
    setOptions(m_options);
    Q_EMIT optionsEdited(m_options);
}

void OverlaySection::setOptions(const ViewOptions& options)
{
    m_options = options;
    showThreshold();
    m_opacity->setValue(options.opacity);
    m_opacityText->setText(widgets::formatShare(options.opacity));
    m_rings->setChecked(options.sinks == SinkDisplay::Ringed);
    m_withoutSinks->setChecked(options.sinks == SinkDisplay::Removed);
    m_smooth->setChecked(options.smooth);
    m_artifacts->setChecked(options.artifacts);
}

void OverlaySection::setRule(const QString& rule) { m_rule->setText(rule); }

void OverlaySection::setArtifacts(const Artifacts& artifacts)
{
    const bool known = !artifacts.count.isEmpty();
    m_artifactCount->setText(known ? artifacts.count + u" ▾"_s : QString());
    m_artifactCount->setVisible(known);
    m_artifactCount->updateGeometry();
    m_artifacts->setEnabled(known);
    m_artifacts->setToolTip(artifacts.help);
    m_artifactCount->setToolTip(artifacts.help);
}

void OverlaySection::setArtifactMenu(QMenu* menu) { m_artifactCount->setMenu(menu); }

void OverlaySection::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

void OverlaySection::applyTheme()
{
    QPalette quiet = m_rule->palette();
    quiet.setColor(QPalette::WindowText, widgets::coloursOf(palette()).dimText);
    m_rule->setPalette(quiet);
}

} // namespace sinkscope::app
