// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session.h"

#include <functional>
#include <stop_token>
#include <string>

namespace sinkscope::engine {

/// Folder for files the program makes and can make again: $XDG_CACHE_HOME/sinkscope or
/// ~/.cache/sinkscope.
std::string cacheFolder();

/// Where the built-in model is assembled.
std::string builtinModelFolder();

/// The language half, from $SINKSCOPE_LANGUAGE or where packaging/fetch-builtin puts it; empty when
/// it is in neither place.
std::string builtinLanguageFile();

/// A model folder for a `--model` value: "builtin" means the assembled folder, made when it is
/// missing or out of date. Throws Error (BadInput) saying how to fetch the language half when it is
/// not there.
std::string resolveModelFolder(const std::string& model,
    const std::function<void(const Progress&)>& progressed, const std::stop_token& stop);

/// A file for a `--video` value: "builtin" or "builtin:N" means a shipped clip, counted from 1.
/// Throws Error (BadInput) when there is no such clip.
std::string resolveMedia(const std::string& media);

} // namespace sinkscope::engine
