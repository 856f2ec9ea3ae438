// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/check_report.h"
#include "engine/model.h"
#include "io/tokenizer.h"

namespace sinkscope::engine {

/// Checks what lies in a model folder without keeping it: the files, tensor names and shapes, that
/// every weight is finite, and the tokenizer. What is wrong becomes a failed line, and later checks
/// that need it are left out. Throws Cancelled and Error(OutOfResources).
CheckReport checkFolder(const ModelRequest& request);

/// A text in many scripts comes back from its ids, and names of control tokens that a person typed
/// never become control tokens.
CheckLine checkTokenizer(const io::Tokenizer& tokenizer);

} // namespace sinkscope::engine
