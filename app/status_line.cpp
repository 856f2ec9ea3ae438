// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/status_line.h"

#include "app/run_figures.h"
#include "widgets/number_format.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <cmath>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {
constexpr int progressSteps = 1000;
}

StatusLine::StatusLine(QWidget* parent)
    : QStatusBar(parent)
    , m_device(new QLabel(this))
    , m_timing(new QLabel(this))
    , m_memory(new QLabel(this))
    , m_token(new QLabel(this))
    , m_stage(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_sink(new QLabel(tr("● sink token"), this))
{
    setSizeGripEnabled(false);
    m_token->setObjectName(u"readout"_s);
    m_token->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(120, 6);
    for (QLabel* label : { m_device, m_timing, m_memory }) {
        label->setContentsMargins(6, 0, 10, 0);
        addWidget(label);
    }
    addWidget(m_token, 1);
    addPermanentWidget(m_stage);
    addPermanentWidget(m_progress);
    addPermanentWidget(m_sink);
    hideProgress();
    applyTheme();
}

void StatusLine::showRun(const Trace* trace)
{
    if (!trace) {
        for (QLabel* label : { m_device, m_timing, m_memory })
            label->clear();
        return;
    }
    QStringList device;
    for (const std::string& part : { trace->info.device, trace->info.dtype })
        if (!part.empty())
            device << QString::fromStdString(part);
    m_device->setText(device.join(u" · "_s));
    m_timing->setText(timingText(*trace));
    m_timing->setToolTip(timingHelp(*trace));
    const QString size =
        QLocale().formattedDataSize(byteCount(*trace), 0, QLocale::DataSizeSIFormat);
    m_memory->setText(
        trace->info.notes.empty() ? tr("trace %1").arg(size) : tr("trace %1, thinned").arg(size));
    m_memory->setToolTip(memoryHelp(*trace));
}

void StatusLine::showToken(const QString& readout, bool sink)
{
    m_token->setText(readout);
    m_sink->setVisible(sink);
}

void StatusLine::showProgress(const QString& text, double fraction)
{
    m_stage->setText(text);
    m_stage->show();
    m_progress->show();
    m_progress->setRange(0, fraction < 0 ? 0 : progressSteps);
    if (fraction >= 0)
        m_progress->setValue(static_cast<int>(std::lround(fraction * progressSteps)));
}

void StatusLine::hideProgress()
{
    m_stage->hide();
    m_progress->hide();
}

QString StatusLine::readout() const { return m_token->text(); }

void StatusLine::changeEvent(QEvent* event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

void StatusLine::applyTheme()
{
    const widgets::ThemeColours colours = widgets::coloursOf(palette());
    const auto paint = [](QLabel* label, const QColor& colour) {
        QPalette changed = label->palette();
        changed.setColor(QPalette::WindowText, colour);
        label->setPalette(changed);
    };
    for (QLabel* label : { m_device, m_timing, m_memory, m_stage })
        paint(label, colours.dimText);
    paint(m_token, colours.text);
    paint(m_sink, colours.sinkText);
}

QString timingText(const Trace& trace)
{
    const auto prefill = trace.timings.find("prefill");
    if (prefill == trace.timings.end())
        return {};
    QString text = QCoreApplication::translate("sinkscope::app::StatusLine", "prefill %1 s")
                       .arg(widgets::formatNumber(prefill->second));
    const auto decode = trace.timings.find("decode");
    // The first token comes from the prompt's own forward pass.
    const auto steps = static_cast<double>(trace.steps.size()) - 1;
    if (decode != trace.timings.end() && decode->second > 0 && steps > 0)
        text += u" · "_s
            + QCoreApplication::translate("sinkscope::app::StatusLine", "%1 tok/s")
                  .arg(QLocale().toString(steps / decode->second, 'f', 0));
    return text;
}

} // namespace sinkscope::app
