// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/scene_clip.h"

#include "io/atomic_file.h"
#include "media/scene_renderer.h"
#include "media/video_reader.h"
#include "trace/error.h"

#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace sinkscope::media {
namespace {

namespace fs = std::filesystem;

constexpr std::array<const char*, 3> codecs { "avc1", "mp4v", "MJPG" };

/// A file beside `target` that is gone with this object unless it took the target's name. The
/// encoder wants a name with the ending of its container.
class StagedClip {
public:
    explicit StagedClip(fs::path target)
        : m_target(std::move(target))
    {
        const std::string ending = ".mp4";
        std::string name =
            (m_target.parent_path() / ("." + m_target.stem().string() + ".XXXXXX" + ending))
                .string();
        m_descriptor = ::mkstemps(name.data(), static_cast<int>(ending.size()));
        if (m_descriptor < 0)
            throw badInput("Cannot create a file beside '" + m_target.string()
                + "': " + std::generic_category().message(errno)
                + ". Choose a folder that can be written to.");
        // mkstemps lets nobody else read the file; a saved clip is a file like any other.
        const ::mode_t mask = ::umask(0);
        ::umask(mask);
        ::fchmod(m_descriptor, 0666 & ~mask);
        m_path = name;
    }

    ~StagedClip()
    {
        ::close(m_descriptor);
        std::error_code ignored;
        fs::remove(m_path, ignored);
    }

    StagedClip(const StagedClip&) = delete;
    StagedClip& operator=(const StagedClip&) = delete;

    const fs::path& path() const { return m_path; }

    void commit()
    {
        ::fsync(m_descriptor); // of the file, whoever wrote to it
        std::error_code failed;
        fs::rename(m_path, m_target, failed);
        if (failed)
            throw Error(ErrorKind::OutOfResources,
                "Cannot write '" + m_target.string() + "': " + failed.message()
                    + ". Choose another folder or name.");
        io::syncFolder(m_target.parent_path());
    }

private:
    fs::path m_target;
    fs::path m_path;
    int m_descriptor = -1;
};

std::string openWriter(cv::VideoWriter& writer, const fs::path& path, const Scene& scene)
{
    const cv::Size size(sceneWidth(scene.aspect, clipHeight), clipHeight);
    for (const char* codec : codecs) {
        const int code = cv::VideoWriter::fourcc(codec[0], codec[1], codec[2], codec[3]);
        try {
            if (writer.open(path.string(), cv::CAP_FFMPEG, code, scene.framesPerSecond, size))
                return codec;
        } catch (const cv::Exception&) {
            continue; // a build that refuses a codec by an exception; the next may be there
        }
    }
    throw badInput("This OpenCV cannot write mp4 files: it has no encoder for H.264, MPEG-4 or "
                   "Motion JPEG. Install an OpenCV with FFmpeg.");
}

void writeFrames(cv::VideoWriter& writer, const Scene& scene, const std::stop_token& stop,
    const ClipProgress& progress)
{
    SceneRenderer renderer(clipHeight);
    const int count = sceneFrameCount(scene);
    for (int i = 0; i < count; ++i) {
        if (stop.stop_requested())
            throw Cancelled();
        const Frame frame = renderer.draw(scene, static_cast<double>(i) / (count - 1));
        // OpenCV takes no pointer to constant pixels, and only reads them.
        const cv::Mat rgb(
            frame.height, frame.width, CV_8UC3, const_cast<std::uint8_t*>(frame.rgb->data()));
        cv::Mat bgr;
        cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
        writer.write(bgr);
        if (progress)
            progress(static_cast<double>(i + 1) / (count + 1));
    }
}

int framesIn(const fs::path& path)
try {
    VideoReader reader(path.string());
    int count = 0;
    while (reader.advance())
        ++count;
    return count;
} catch (const Error&) {
    return 0; // a file too short to be opened
}

/// The encoder reports no failed writes.
void requireComplete(const fs::path& staged, const fs::path& target, int expected)
{
    const int found = framesIn(staged);
    if (found != expected)
        throw Error(ErrorKind::OutOfResources,
            "Cannot write '" + target.string() + "': " + std::to_string(found) + " of "
                + std::to_string(expected)
                + " frames arrived on disk. Free some space or choose another folder.");
}

} // namespace

std::string writeSceneClip(const Scene& scene, const fs::path& path, const std::stop_token& stop,
    const ClipProgress& progress)
{
    silenceDecoders();
    StagedClip staged(path);
    cv::VideoWriter writer;
    std::string codec = openWriter(writer, staged.path(), scene);
    writeFrames(writer, scene, stop, progress);
    writer.release();
    requireComplete(staged.path(), path, sceneFrameCount(scene));
    staged.commit();
    if (progress)
        progress(1);
    return codec;
}

} // namespace sinkscope::media
