// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model.h"

#include <span>

namespace sinkscope::engine {

/// Marks which tokens of a layout are a system turn, a person's questions and earlier answers.
/// `segments` is the text the tokens were made of; its user text alternates between question and
/// answer, a question last.
void markTokenKinds(Layout& layout, const Model& model, std::span<const io::TextSegment> segments);

} // namespace sinkscope::engine
