// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/run_request.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QSpinBox;

namespace sinkscope::app {

/// The compact form behind the settings button: frames, length of the answer, sampling, seed,
/// compute type and threads. Edits a draft; nothing runs before `applied`.
class RunSettings : public QWidget {
    Q_OBJECT

public:
    explicit RunSettings(QWidget* parent = nullptr);

    void setRequest(const engine::RunRequest& request);
    /// The request given last with the edited values.
    engine::RunRequest request() const;

    /// "4 frames · greedy" for the button.
    static QString summary(const engine::RunRequest& request);

Q_SIGNALS:
    void applied(const sinkscope::engine::RunRequest& request);

private:
    void addFrameRows(QFormLayout& form);
    void addAnswerRows(QFormLayout& form);
    void addEngineRows(QFormLayout& form);
    void showMode();

    engine::RunRequest m_request;
    QFormLayout* m_form;
    QComboBox* m_mode = nullptr;
    QSpinBox* m_frameCount = nullptr;
    QDoubleSpinBox* m_fps = nullptr;
    QSpinBox* m_maxFrames = nullptr;
    QSpinBox* m_maxNewTokens = nullptr;
    QDoubleSpinBox* m_temperature = nullptr;
    QDoubleSpinBox* m_topP = nullptr;
    QSpinBox* m_seed = nullptr;
    QComboBox* m_dtype = nullptr;
    QComboBox* m_device = nullptr;
    QComboBox* m_weights = nullptr;
    QSpinBox* m_threads = nullptr;
};

} // namespace sinkscope::app
