// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/tokenizer.h"

#include <cstdint>
#include <memory>
#include <string>

namespace sinkscope::io {

/// Turns generated ids into text one at a time. A character whose bytes are spread over several
/// tokens is held back until it is complete, a run of byte tokens until it ends. The pieces joined
/// equal Tokenizer::decode of all ids.
/// One decoder serves one answer and one thread.
class StreamDecoder {
public:
    StreamDecoder(std::shared_ptr<const Tokenizer> tokenizer, bool skipSpecial);

    /// Text that became readable with this id; may be empty. Always valid UTF-8.
    std::string push(std::int32_t id);
    /// What is left at the end: U+FFFD for an unfinished character, a last run of bytes.
    std::string finish();

private:
    std::shared_ptr<const Tokenizer> m_tokenizer;
    DecoderChain m_chain;
    bool m_skipSpecial;
};

} // namespace sinkscope::io
