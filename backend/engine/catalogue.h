// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/intervention_spec.h"

#include <string>
#include <vector>

namespace sinkscope::engine {

/// Every registered method, in the order in which several act (algorithms: scores, probabilities,
/// head outputs).
std::vector<InterventionSpec> interventionSpecs();

/// model_type values this build can run.
std::vector<std::string> familyNames();

/// A model the picker can list.
struct ModelEntry {
    std::string path; ///< Folder, or "builtin".
    std::string title;
    std::string family;
    bool usable = false;
    std::string note; ///< What is missing, in words; empty when usable.
};

/// The built-in model and the folders below the given ones that look like models.
std::vector<ModelEntry> listModels(const std::vector<std::string>& folders);

/// A clip that ships with the program.
struct ClipEntry {
    std::string path;
    std::string title;
    std::vector<std::string> questions;
};
/// Reads resources/builtin/clips/clips.json. Throws Error when the resources are missing.
std::vector<ClipEntry> builtinClips();

/// Folder of the shipped resources: $SINKSCOPE_RESOURCES, beside the program, the install prefix,
/// or the source tree.
std::string resourceFolder();

} // namespace sinkscope::engine
