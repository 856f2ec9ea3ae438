// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/run_request.h"
#include "trace/intervention_spec.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sinkscope::app {

/// What `--select` names; parts that are absent stay at the window's own choice.
struct SelectOption {
    std::optional<int> layer;
    std::optional<int> head; ///< −1: mean over heads.
    std::optional<int> token; ///< Position in the sequence, or index of an answer token.
    bool tokenIsAnswer = false;
    std::optional<int> frame; ///< Index of the sampled frame.

    bool operator==(const SelectOption&) const = default;
};

struct WindowOptions {
    engine::RunRequest request; ///< Empty media or question: the built-in clip and its question.
    std::string theme; ///< "dark", "light" or empty for the stored choice.
    std::string language; ///< Locale name such as "ja", or empty for the system's.
    std::string screenshot; ///< Picture to write, or empty for an ordinary window.
    int width = 0; ///< 0: stored or default size.
    int height = 0;
    SelectOption select;
    std::string definition; ///< Id of the analysis::SinkDefinition shown, or empty.
    std::optional<double> threshold; ///< Of that definition, or of φ; within its range.
    std::vector<std::string>
        panels; ///< Analysing panels to bring to the front, by id: "thresholds", …
};

/// What the program should do next.
struct CommandLine {
    WindowOptions options;
    std::optional<int> exitCode; ///< Set when the program ends here: help was printed, or usage.
    std::string output; ///< Text to print before ending; to stderr unless exitCode is 0.
};

/// Parses the arguments of `sinkscope`. Never throws for what a person typed: a wrong option gives
/// exit code 2, an unusable value (an unknown method, a parameter out of range) exit code 3.
CommandLine parseCommandLine(
    const std::vector<std::string>& arguments, const std::vector<InterventionSpec>& specs);

/// `layer=12,head=mean,token=a2,frame=1`. Throws Error (BadInput).
SelectOption parseSelect(const std::string& text);

/// "1280x800" to width and height, each 320 … 16384. Throws Error (BadInput).
std::pair<int, int> parseSize(const std::string& text);

} // namespace sinkscope::app
