// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel_links.h"

#include "app/panels.h"
#include "app/token_picks.h"
#include "app/workspace.h"

#include <QGuiApplication>
#include <algorithm>
#include <cmath>

namespace sinkscope::app {

namespace {

SelectionPart framePart(int frame)
{
    SelectionPart part;
    part.frame = frame;
    return part;
}

SelectionPart layerPart(int layer)
{
    SelectionPart part;
    part.layer = layer;
    return part;
}

SelectionPart headPart(int layer, int head)
{
    SelectionPart part;
    part.layer = layer;
    part.head = head;
    return part;
}

SelectionPart keyPart(int token)
{
    SelectionPart part;
    part.key = token;
    return part;
}

/// Previews a hovered token or patch. While a locked patch shows who looks at it, hovering others
/// must leave the map alone, or nobody could read it.
void previewPart(Workspace& workspace, const SelectionPart& part)
{
    ViewState& view = workspace.view();
    const bool reversed = view.options().direction == Direction::ImageToToken;
    if (!(reversed && part.key && view.locked().key))
        view.preview(part);
}

void linkFrames(const FrameView& frames, Workspace& workspace)
{
    ViewState& view = workspace.view();
    const auto pickFrame = [&workspace](int frame) {
        workspace.playback().halt();
        workspace.view().lock(framePart(frame));
    };
    for (const Arm arm : bothArms) {
        const widgets::FrameCanvas* canvas = &frames.canvas(arm);
        QObject::connect(canvas, &widgets::FrameCanvas::hovered, &view,
            [&workspace](int token) { previewPart(workspace, keyPart(token)); });
        QObject::connect(canvas, &widgets::FrameCanvas::left, &view, &ViewState::endPreview);
        QObject::connect(canvas, &widgets::FrameCanvas::picked, &view,
            [&workspace](int token, Qt::KeyboardModifiers modifiers) {
                pickToken(workspace, { Arm::Baseline, token }, modifiers);
            });
        QObject::connect(canvas, &widgets::FrameCanvas::pickCleared, &view, &ViewState::releaseKey);
        QObject::connect(
            canvas, &widgets::FrameCanvas::opacityRequested, &view, [&view](double opacity) {
                ViewOptions options = view.options();
                options.opacity = std::clamp(opacity, 0.0, 1.0);
                view.setOptions(options);
            });
        QObject::connect(canvas, &widgets::FrameCanvas::tenthRequested, &view,
            [&workspace, pickFrame](int tenth) {
                if (!workspace.frames())
                    return;
                const auto count = static_cast<int>(workspace.frames()->frames.size());
                pickFrame(std::min(count - 1, count * tenth / 10));
            });
    }
    const widgets::FrameStrip* strip = &frames.strip();
    QObject::connect(strip, &widgets::FrameStrip::frameHovered, &view,
        [&view](int frame) { view.preview(framePart(frame)); });
    QObject::connect(strip, &widgets::FrameStrip::left, &view, &ViewState::endPreview);
    QObject::connect(strip, &widgets::FrameStrip::framePicked, &view, pickFrame);
}

void linkScores(const Panels& panels, ViewState& view)
{
    QObject::connect(panels.grid, &widgets::HeadGrid::hovered, &view,
        [&view](int layer, int head) { view.preview(headPart(layer, head)); });
    QObject::connect(panels.grid, &widgets::HeadGrid::left, &view, &ViewState::endPreview);
    QObject::connect(panels.grid, &widgets::HeadGrid::picked, &view,
        [&view](int layer, int head) { view.lock(headPart(layer, head)); });
    QObject::connect(panels.roles, &RoleBar::filterChosen, &view, [&view](int role) {
        ViewOptions options = view.options();
        options.roleFilter = role;
        view.setOptions(options);
    });
    QObject::connect(panels.curves, &widgets::SinkCurves::hovered, &view,
        [&view](int layer) { view.preview(layerPart(layer)); });
    QObject::connect(panels.curves, &widgets::SinkCurves::left, &view, &ViewState::endPreview);
    QObject::connect(panels.curves, &widgets::SinkCurves::picked, &view,
        [&view](int layer) { view.lock(layerPart(layer)); });
}

template <typename Widget> void linkHover(const Widget* widget, Workspace& workspace)
{
    ViewState& view = workspace.view();
    QObject::connect(widget, &Widget::hovered, &view, [&workspace](Arm arm, int token) {
        previewPart(workspace, partOf(workspace, { arm, token }));
    });
    QObject::connect(widget, &Widget::left, &view, &ViewState::endPreview);
}

void linkAnswers(const widgets::AnswerPane* answers, Workspace& workspace)
{
    linkHover(answers, workspace);
    QObject::connect(
        answers, &widgets::AnswerPane::picked, &workspace, [&workspace](Arm arm, int token) {
            pickToken(workspace, { arm, token }, QGuiApplication::keyboardModifiers());
        });
}

void linkTokens(const widgets::TokenStrip* tokens, Workspace& workspace)
{
    ViewState& view = workspace.view();
    linkHover(tokens, workspace);
    QObject::connect(tokens, &widgets::TokenStrip::picked, &view,
        [&workspace](Arm arm, int token, Qt::KeyboardModifiers modifiers) {
            pickToken(workspace, { arm, token }, modifiers);
        });
    QObject::connect(tokens, &widgets::TokenStrip::frameHovered, &view,
        [&view](int frame) { view.preview(framePart(frame)); });
    QObject::connect(tokens, &widgets::TokenStrip::framePicked, &view, [&workspace](int frame) {
        workspace.playback().halt();
        workspace.view().lock(framePart(frame));
    });
}

void linkMethods(const Panels& panels, Workspace& workspace)
{
    ViewState& view = workspace.view();
    QObject::connect(panels.interventions, &widgets::InterventionPanel::usesChanged, &workspace,
        [&workspace](const std::vector<MethodUse>& uses) { workspace.setMethods(uses); });
    QObject::connect(panels.interventions, &widgets::InterventionPanel::valueDragged, &view,
        [&view](const MethodUse& draft) {
            // The rings follow the threshold while it is dragged, whether VAR is on or off.
            const auto tau = draft.values.find("tau");
            if (draft.id != "var" || tau == draft.values.end())
                return;
            ViewOptions options = view.options();
            options.tau = std::get<double>(tau->second);
            view.setOptions(options);
        });
    QObject::connect(panels.overlay, &OverlaySection::optionsEdited, &view, &ViewState::setOptions);
}

} // namespace

void linkPanels(const Panels& panels, Workspace& workspace)
{
    linkFrames(*panels.frames, workspace);
    linkScores(panels, workspace.view());
    linkTokens(panels.tokens, workspace);
    linkAnswers(panels.answers, workspace);
    linkMethods(panels, workspace);
}

} // namespace sinkscope::app
