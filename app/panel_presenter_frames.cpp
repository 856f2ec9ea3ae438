// SPDX-License-Identifier: GPL-3.0-or-later
// The frame view: pictures, overlays, legend and strip.
#include "app/panel_presenter.h"

#include "app/playback.h"
#include "app/view_text.h"

#include <QToolButton>

#include <utility>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

void PanelPresenter::connectMaps()
{
    for (const Arm arm : bothArms)
        m_panels.mapWork->follow(m_maps.job(arm), tr("Computing the map"));
    connect(&m_maps, &EvidenceMaps::changed, this, [this] { schedule(ViewChange); });
    connect(m_panels.mapWork, &WorkLine::cancelled, this, [this] {
        m_maps.cancel();
        schedule(ViewChange);
    });
}

void PanelPresenter::describeMap(const ArmView& main)
{
    const ViewOptions& options = m_workspace.view().options();
    m_panels.mapButton->setText(tr("Map: %1 ▾").arg(evidenceShortTitle(options.map)));
    m_panels.mapButton->setToolTip(evidenceTitle(options.map) + u'\n' + evidenceHelp(options.map));
    const QString& reason = m_maps.reason(shownArm());
    QString description = ViewText::rowTitle(mapView(shownArm()), m_selection);
    if (options.map != EvidenceMap::Attention && main && !main.reversed) {
        if (!reason.isEmpty())
            description = reason;
        else if (m_maps.job(shownArm()).isBusy())
            description = tr("computing the map …");
    }
    m_panels.framePanel.frame->setDescription(description);
}

void PanelPresenter::refreshStripFrames()
{
    std::vector<widgets::StripFrame> frames;
    if (const FrameSetPtr& sampled = m_workspace.frames())
        for (const media::Frame& frame : sampled->frames)
            frames.push_back({ imageOf(frame), frame.seconds });
    m_panels.frames->strip().setFrames(std::move(frames));
    m_stripArm.reset();
}

void PanelPresenter::refreshOverlays()
{
    const ViewOptions& options = m_workspace.view().options();
    for (const Arm arm : bothArms)
        if (m_overlays[indexOf(arm)].show(
                m_mapViews[indexOf(arm)], options.sinks, options.removal)) {
            m_stripArm.reset();
            m_curve.reset();
        }
    const widgets::ValueRange range =
        overlayRange(m_overlays[0].frames(), m_overlays[1].frames(), options);
    const bool sameScale =
        (m_curve ? m_curve->kind() : widgets::ScaleKind::Linear) == options.scale;
    // A new curve paints every thumbnail again; the old one serves while nothing it shows changes.
    if (!sameScale || !(range == m_range))
        m_curve = nullptr;
    m_range = range;
    if (!m_curve)
        m_curve =
            overlayCurve(m_overlays[0].frames(), m_overlays[1].frames(), options.scale, m_range);
    widgets::OverlayStyle style = overlayStyle(options, m_range);
    style.curve = m_curve;
    FrameView& frames = *m_panels.frames;
    for (const Arm arm : bothArms)
        frames.canvas(arm).setOverlayStyle(style);
    frames.strip().setOverlayStyle(style);
    refreshStripOverlays();
    frames.legend().setTitle(options.direction == Direction::ImageToToken
            ? tr("attention on it")
            : evidenceShortTitle(options.map));
    frames.legend().setScale(options.colourMap, m_range);
    frames.legend().setCurve(m_curve);
    frames.legend().setLocked(options.lockedMaximum.has_value());
    frames.legend().setNote(ViewText::legendNote(mapView(shownArm()), options));
}

void PanelPresenter::refreshStripOverlays()
{
    const Arm arm = shownArm();
    if (std::exchange(m_stripArm, arm) == arm)
        return;
    widgets::FrameStrip& strip = m_panels.frames->strip();
    const auto& overlays = m_overlays[indexOf(arm)].frames();
    const bool fits = static_cast<int>(overlays.size()) == strip.frameCount();
    strip.setOverlays(fits ? overlays : std::vector<widgets::FrameOverlay> {});
    strip.setMasses(fits ? frameShares(m_mapViews[0]) : std::vector<double> {},
        fits ? frameShares(m_mapViews[1]) : std::vector<double> {});
}

std::vector<int> PanelPresenter::pickedKeys() const
{
    if (!m_selection.key)
        return {};
    std::vector<int> keys { *m_selection.key };
    keys.insert(keys.end(), m_selection.moreKeys.begin(), m_selection.moreKeys.end());
    return keys;
}

void PanelPresenter::refreshPictures()
{
    const ViewOptions& options = m_workspace.view().options();
    FrameView& frames = *m_panels.frames;
    const bool split = options.split && view(Arm::Variant);
    if (frames.isSplit() != split)
        frames.setSplit(split);
    frames.setCaption(Arm::Baseline, tr("baseline"));
    frames.setCaption(Arm::Variant, tr("variant"));
    const int frame = shownFrame();
    frames.strip().setCurrentFrame(frame);
    const FrameSetPtr& sampled = m_workspace.frames();
    const auto index = static_cast<std::size_t>(frame);
    QImage image = m_playImage;
    if (image.isNull() && sampled && index < sampled->frames.size())
        image = imageOf(sampled->frames[index]);
    for (const Arm arm : bothArms) {
        if (arm == Arm::Variant && !split)
            continue;
        const auto& overlays = m_overlays[indexOf(split ? arm : shownArm())].frames();
        // Overlays of a run about another video must not lie on this one.
        const bool fits =
            sampled && overlays.size() == sampled->frames.size() && index < overlays.size();
        widgets::FrameOverlay overlay = fits ? overlays[index] : widgets::FrameOverlay {};
        widgets::FrameCanvas& canvas = frames.canvas(arm);
        canvas.setFrame(image, overlay.frameSize.isEmpty() ? image.size() : overlay.frameSize);
        canvas.setOverlay(std::move(overlay));
        canvas.setPickedTokens(pickedKeys());
    }
    const ArmView& main = shown();
    m_panels.framePanel.frame->setTitle(
        main ? ViewText::frameTitle(*main.trace->layout, frame) : tr("Video"));
}

} // namespace sinkscope::app
