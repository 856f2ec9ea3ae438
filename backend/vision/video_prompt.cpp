// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/video_prompt.h"

#include <array>

namespace sinkscope::vision {

namespace {

constexpr std::array<const char*, 20> small { "zero", "one", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
    "sixteen", "seventeen", "eighteen", "nineteen" };
constexpr std::array<const char*, 10> tens { "", "", "twenty", "thirty", "forty", "fifty", "sixty",
    "seventy", "eighty", "ninety" };

std::string twoDigits(long long value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::string belowHundred(int number)
{
    if (number < 20)
        return small.at(static_cast<std::size_t>(number));
    const std::string ten = tens.at(static_cast<std::size_t>(number / 10));
    return number % 10 == 0 ? ten : ten + "-" + belowHundred(number % 10);
}

std::string belowThousand(int number)
{
    if (number < 100)
        return belowHundred(number);
    const std::string hundreds = belowHundred(number / 100) + " hundred";
    return number % 100 == 0 ? hundreds : hundreds + " and " + belowHundred(number % 100);
}

/// Sampled frames without a rate keep their own times.
double secondsOf(const media::FrameSet& video, const media::Frame& frame)
{
    return video.fps > 0 ? static_cast<double>(frame.sourceIndex) / video.fps : frame.seconds;
}

double durationOf(const media::FrameSet& video)
{
    return video.fps > 0 ? static_cast<double>(video.totalFrames) / video.fps
                         : video.durationSeconds;
}

} // namespace

std::string numberWords(int number)
{
    if (number < 1000)
        return belowThousand(number);
    const std::string thousands = belowThousand(number / 1000) + " thousand";
    const int rest = number % 1000;
    if (rest == 0)
        return thousands;
    return thousands + (rest < 100 ? " and " : ", ") + belowThousand(rest);
}

std::string clockText(long long seconds)
{
    constexpr long long day = 24 * 3600;
    const long long days = seconds / day;
    const std::string before =
        days == 0 ? "" : std::to_string(days) + (days == 1 ? " day, " : " days, ");
    return before + std::to_string(seconds % day / 3600) + ":" + twoDigits(seconds / 60 % 60) + ":"
        + twoDigits(seconds % 60);
}

std::string minuteText(long long seconds)
{
    return twoDigits(seconds / 60) + ":" + twoDigits(seconds % 60);
}

std::string smolvlmVideoText(const media::FrameSet& video, const std::string& frameBlock)
{
    std::string text = "You are provided the following series of "
        + numberWords(static_cast<int>(video.frames.size())) + " frames from a "
        + clockText(static_cast<long long>(durationOf(video))) + " [H:MM:SS] video.\n";
    for (const media::Frame& frame : video.frames)
        text += "\nFrame from " + minuteText(static_cast<long long>(secondsOf(video, frame))) + ":"
            + frameBlock;
    return text + "\n\n";
}

} // namespace sinkscope::vision
