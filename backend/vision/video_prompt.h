// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/frame.h"

#include <string>

namespace sinkscope::vision {

/// A number from 0 to 999 999 in English words: "sixteen", "twenty-four", "one hundred and two".
std::string numberWords(int number);

/// Whole seconds as H:MM:SS; from one day on "2 days, 0:00:05".
std::string clockText(long long seconds);

/// Whole seconds as MM:SS; minutes go on beyond 59.
std::string minuteText(long long seconds);

/// What SmolVLM2 reads in place of a video. `frameBlock` is the text of one frame, vision tokens
/// included. Times count source frames at the average rate of the video, as in the reference.
std::string smolvlmVideoText(const media::FrameSet& video, const std::string& frameBlock);

} // namespace sinkscope::vision
