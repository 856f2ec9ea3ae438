// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/layer_token_map.h"
#include "app/science/level_model.h"
#include "app/science/science_panel.h"
#include "widgets/layer_token_map.h"

#include <map>
#include <optional>

class QTableView;

namespace sinkscope::widgets {
class FlatComboBox;
class ThemedLabel;
} // namespace sinkscope::widgets

namespace sinkscope::app {

/// Where sinks are born and end: a number per layer and token with the spans of primary and
/// secondary sinks outlined, and a table of them. Computed once per run and quantity.
class LevelsPanel : public SciencePanel {
    Q_OBJECT

public:
    explicit LevelsPanel(QWidget* parent = nullptr);

    void refresh(const ScienceView& view) override;
    QWidget* titleControl() override;

    widgets::LayerTokenMap& map() const { return *m_map; }
    LevelModel& model() const { return *m_model; }
    QTableView& table() const { return *m_table; }
    widgets::FlatComboBox& quantityMenu() const { return *m_quantity; }
    /// "Primary sink: token 0 in layers 3–9, 12–29; gone in layers 10–11; α
    /// 0.62 (L8) → 0.03 (L10) → 0.58 (L14)."
    QString sentence() const;

private:
    void setupTable();
    void fitColumns();
    void fillQuantities();
    void fitTable();
    void showRun(const TracePtr& trace);
    void showQuantity();
    void select(int layer, int token);
    /// How its mean attention α fades in the middle and comes back.
    QString fading() const;
    QString toolTip(int layer, int token) const;

    widgets::FlatComboBox* m_quantity;
    widgets::LayerTokenMap* m_map;
    widgets::ThemedLabel* m_sentence;
    QTableView* m_table;
    LevelModel* m_model;
    Workspace* m_workspace = nullptr;
    Arm m_arm = Arm::Baseline;
    TracePtr m_trace;
    analysis::SinkLevels m_levels;
    std::optional<analysis::PrimaryDip> m_dip; ///< Of the primary sink's α.
    std::map<analysis::TokenQuantity, analysis::LayerTokenMap> m_maps; ///< Of m_trace.
};

} // namespace sinkscope::app
