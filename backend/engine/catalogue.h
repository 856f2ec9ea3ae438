// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/intervention_spec.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sinkscope::engine {

/// Every registered method, as lists show them: published ones, then those that test them.
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
    std::int64_t weightBytes = 0; ///< Of its weight files; 0 when there are none or it is built in.
    std::string revision; ///< Of a model in the Hugging Face cache, else empty.
};

/// The built-in model, the given folders (or the folders below them that hold a config.json or
/// weights), and the models in this machine's Hugging Face cache: of each the main revision first.
/// Reads only small files, never a weight.
std::vector<ModelEntry> listModels(const std::vector<std::string>& folders);

/// The given folders alone, or the folders below them that look like models.
std::vector<ModelEntry> listFolders(const std::vector<std::string>& folders);

/// The models of the Hugging Face cache alone; see io/hub_cache.h for where it lies.
std::vector<ModelEntry> hubModels();

/// A clip that ships with the program.
struct ClipEntry {
    std::string path;
    std::string title;
    std::string teaches; ///< One sentence: what to look at and what to switch.
    std::vector<std::string> questions;
};
/// Reads resources/builtin/clips/clips.json. Throws Error when the resources are missing.
std::vector<ClipEntry> builtinClips();

/// Folder of the shipped resources: $SINKSCOPE_RESOURCES, beside the program, the install prefix,
/// or the source tree.
std::string resourceFolder();

} // namespace sinkscope::engine
