// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_settings.h"

#include "widgets/number_format.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>
#include <algorithm>
#include <limits>

namespace sinkscope::app {

using namespace Qt::StringLiterals;
using media::Sampling;

namespace {

QSpinBox* wholeNumber(int minimum, int maximum, QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setRange(minimum, maximum);
    return box;
}

/// The item that stands for `word`, which joins the list when it is not there yet (cuda:1).
void choose(QComboBox& box, const std::string& word)
{
    const QString data = QString::fromStdString(word);
    if (box.findData(data) < 0)
        box.addItem(data, data);
    box.setCurrentIndex(box.findData(data));
}

QDoubleSpinBox* realNumber(double minimum, double maximum, QWidget* parent)
{
    auto* box = new QDoubleSpinBox(parent);
    box->setRange(minimum, maximum);
    box->setDecimals(2);
    box->setSingleStep(0.05);
    return box;
}

} // namespace

RunSettings::RunSettings(QWidget* parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
{
    setObjectName(u"runSettings"_s);
    m_form->setContentsMargins(14, 12, 14, 12);
    m_form->setHorizontalSpacing(14);
    addFrameRows(*m_form);
    addAnswerRows(*m_form);
    addEngineRows(*m_form);
    auto* apply = new QPushButton(tr("Apply and run"), this);
    apply->setObjectName(u"applySettings"_s);
    apply->setProperty("role", u"primary"_s);
    connect(apply, &QPushButton::clicked, this, [this] { Q_EMIT applied(request()); });
    m_form->addRow(apply);
    showMode();
}

void RunSettings::addFrameRows(QFormLayout& form)
{
    m_mode = new QComboBox(this);
    m_mode->addItems({ tr("evenly spread"), tr("per second") });
    m_frameCount = wholeNumber(0, media::sampledFramesLimit, this);
    m_frameCount->setSpecialValueText(tr("as the model was trained"));
    m_frameCount->setObjectName(u"frameCount"_s);
    m_fps = realNumber(0.01, 240, this);
    m_maxFrames = wholeNumber(1, media::sampledFramesLimit, this);
    form.addRow(tr("Frames"), m_mode);
    form.addRow(tr("Number"), m_frameCount);
    form.addRow(tr("Per second"), m_fps);
    form.addRow(tr("At most"), m_maxFrames);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &RunSettings::showMode);
}

void RunSettings::addAnswerRows(QFormLayout& form)
{
    m_maxNewTokens = wholeNumber(1, 65536, this);
    m_maxNewTokens->setObjectName(u"maxNewTokens"_s);
    m_temperature = realNumber(0, 100, this);
    m_temperature->setSpecialValueText(tr("0 (greedy)"));
    m_topP = realNumber(0, 1, this);
    m_seed = wholeNumber(0, std::numeric_limits<int>::max(), this);
    form.addRow(tr("Answer tokens"), m_maxNewTokens);
    form.addRow(tr("Temperature"), m_temperature);
    form.addRow(tr("Top-p"), m_topP);
    form.addRow(tr("Seed"), m_seed);
}

void RunSettings::addEngineRows(QFormLayout& form)
{
    m_dtype = new QComboBox(this);
    m_dtype->addItem(tr("as fits the device"), u"auto"_s);
    for (const QString& type : { u"f32"_s, u"bf16"_s, u"f16"_s })
        m_dtype->addItem(type, type);
    m_device = new QComboBox(this);
    m_device->addItem(tr("automatic"), u"auto"_s);
    m_device->addItem(tr("CPU"), u"cpu"_s);
    m_device->addItem(u"CUDA"_s, u"cuda"_s);
    m_weights = new QComboBox(this);
    m_weights->addItem(tr("as the compute type"), QString());
    m_weights->addItem(u"int8"_s, u"int8"_s);
    m_threads = wholeNumber(0, 1024, this);
    m_threads->setSpecialValueText(tr("all cores"));
    form.addRow(tr("Device"), m_device);
    form.addRow(tr("Compute type"), m_dtype);
    form.addRow(tr("Decoder weights"), m_weights);
    form.addRow(tr("Threads"), m_threads);
}

void RunSettings::setRequest(const engine::RunRequest& request)
{
    m_request = request;
    const Sampling& sampling = request.sampling;
    m_mode->setCurrentIndex(sampling.mode == Sampling::Mode::Fps ? 1 : 0);
    m_frameCount->setValue(sampling.frameCount);
    m_fps->setValue(sampling.fps);
    m_maxFrames->setValue(sampling.maxFrames);
    m_maxNewTokens->setValue(request.maxNewTokens);
    m_temperature->setValue(request.temperature);
    m_topP->setValue(request.topP);
    m_seed->setValue(
        static_cast<int>(std::min<std::uint64_t>(request.seed, std::numeric_limits<int>::max())));
    choose(*m_dtype, request.dtype);
    choose(*m_device, request.device);
    m_weights->setCurrentIndex(request.weights.empty() ? 0 : 1);
    m_threads->setValue(request.threads);
    showMode();
}

engine::RunRequest RunSettings::request() const
{
    engine::RunRequest request = m_request;
    request.sampling.mode =
        m_mode->currentIndex() == 1 ? Sampling::Mode::Fps : Sampling::Mode::Uniform;
    request.sampling.frameCount = m_frameCount->value();
    request.sampling.fps = m_fps->value();
    request.sampling.maxFrames = m_maxFrames->value();
    request.maxNewTokens = m_maxNewTokens->value();
    request.temperature = m_temperature->value();
    request.topP = m_topP->value();
    request.seed = static_cast<std::uint64_t>(m_seed->value());
    request.dtype = m_dtype->currentData().toString().toStdString();
    request.device = m_device->currentData().toString().toStdString();
    request.weights = m_weights->currentData().toString().toStdString();
    request.threads = m_threads->value();
    return request;
}

QString RunSettings::summary(const engine::RunRequest& request)
{
    const Sampling& sampling = request.sampling;
    const QString frames = sampling.mode == Sampling::Mode::Fps
        ? tr("%1 frames/s").arg(widgets::formatNumber(sampling.fps))
        : sampling.frameCount == 0 ? tr("auto frames")
                                   : tr("%n frames", nullptr, sampling.frameCount);
    const QString sampled = request.temperature <= 0
        ? tr("greedy")
        : tr("T %1").arg(widgets::formatNumber(request.temperature));
    return frames + u" · "_s + sampled;
}

void RunSettings::showMode()
{
    const bool perSecond = m_mode->currentIndex() == 1;
    m_form->setRowVisible(m_frameCount, !perSecond);
    m_form->setRowVisible(m_fps, perSecond);
    m_form->setRowVisible(m_maxFrames, perSecond);
    adjustSize();
}

} // namespace sinkscope::app
