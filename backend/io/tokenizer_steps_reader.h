// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/json_reader.h"
#include "io/tokenizer_decoder.h"
#include "io/tokenizer_normalizer.h"
#include "io/tokenizer_words.h"

#include <string>
#include <vector>

namespace sinkscope::io {

/// Parts of readTokenizerDefinition. All throw Error(BadInput) that names the field, what it holds
/// and what is known here.

/// The steps of a field: those of its `Sequence` (under `listKey`), or the one step itself;
/// sequences inside sequences are unfolded. Nothing when the field is null or absent.
std::vector<JsonReader> pipelineSteps(
    const JsonReader& root, const std::string& field, const char* listKey);
std::string stepType(const JsonReader& step);

std::vector<NormalizerStep> readNormalizerSteps(const JsonReader& root);
std::vector<WordStep> readWordSteps(const JsonReader& root);
/// The decoder must fit the pre-tokenizer: byte-level words need a byte-level decoder.
std::vector<DecoderStep> readDecoderSteps(const JsonReader& root);

} // namespace sinkscope::io
