// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/saved_frames.h"

#include "trace/error.h"
#ifdef SINKSCOPE_HAVE_MEDIA
#include "media/video_reader.h"
#endif

#include <QCoreApplication>
#include <algorithm>
#include <filesystem>

namespace sinkscope::app {

namespace {

constexpr int emptySide = 160;
constexpr std::uint8_t emptyGrey = 44;

class SavedFramesText {
    Q_DECLARE_TR_FUNCTIONS(sinkscope::app::SavedFramesText)
};

/// Counts and times as the run had them, without pixels.
media::Frame bareFrame(const FrameInfo& info)
{
    media::Frame frame;
    frame.sourceIndex = info.sourceIndex;
    frame.seconds = info.seconds;
    return frame;
}

void addEmptyFrames(const Layout& layout, media::FrameSet& set)
{
    for (const FrameInfo& info : layout.frames) {
        media::Frame frame = bareFrame(info);
        const int side = std::max({ info.width, info.height, 1 });
        frame.width = std::max(1, info.width * emptySide / side);
        frame.height = std::max(1, info.height * emptySide / side);
        const auto bytes =
            static_cast<std::size_t>(frame.width) * static_cast<std::size_t>(frame.height) * 3;
        frame.rgb = std::make_shared<const std::vector<std::uint8_t>>(bytes, emptyGrey);
        set.frames.push_back(std::move(frame));
    }
}

#ifdef SINKSCOPE_HAVE_MEDIA

/// False when the video is another one than the run's.
bool addVideoFrames(const Layout& layout, media::FrameSet& set, const std::stop_token& stop)
{
    constexpr int longestShownSide = 1280;
    media::ReadLimits limits;
    limits.storedSide = longestShownSide;
    media::VideoReader reader({ set.path, limits });
    for (const FrameInfo& info : layout.frames) {
        if (stop.stop_requested())
            throw Cancelled();
        reader.seekSeconds(info.seconds);
        if (reader.width() != info.width || reader.height() != info.height || !reader.advance())
            return false;
        const media::Frame picture = reader.frame();
        media::Frame frame = bareFrame(info);
        frame.width = picture.width;
        frame.height = picture.height;
        frame.rgb = picture.rgb;
        set.frames.push_back(std::move(frame));
    }
    return true;
}

#else

bool addVideoFrames(const Layout&, media::FrameSet&, const std::stop_token&)
{
    throw badInput("this build has no video reader");
}

#endif

QString problemWith(const Trace& trace, media::FrameSet& set, const std::stop_token& stop)
{
    const QString file = QString::fromStdString(set.path);
    if (set.path.empty() || trace.layout->frames.empty())
        return {};
    if (!std::filesystem::exists(set.path))
        return SavedFramesText::tr(
            "The video %1 is not there any more, so the map lies on empty frames.")
            .arg(file);
    try {
        if (addVideoFrames(*trace.layout, set, stop))
            return {};
    } catch (const Error& error) {
        return SavedFramesText::tr("The video cannot be read, so the map lies on empty frames: %1")
            .arg(QString::fromUtf8(error.what()));
    }
    return SavedFramesText::tr(
        "The video %1 is another one than this run was about, so the map lies on "
        "empty frames.")
        .arg(file);
}

} // namespace

SavedFrames savedFrames(const Trace& trace, const std::stop_token& stop)
{
    auto set = std::make_shared<media::FrameSet>();
    set->path = trace.info.mediaPath;
    SavedFrames saved;
    saved.problem = problemWith(trace, *set, stop);
    if (set->frames.size() != trace.layout->frames.size()) {
        set->frames.clear();
        addEmptyFrames(*trace.layout, *set);
    }
    saved.frames = std::move(set);
    return saved;
}

} // namespace sinkscope::app
