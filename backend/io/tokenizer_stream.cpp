// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/tokenizer_stream.h"

#include "io/unicode.h"

#include <utility>

namespace sinkscope::io {

StreamDecoder::StreamDecoder(std::shared_ptr<const Tokenizer> tokenizer, bool skipSpecial)
    : m_tokenizer(std::move(tokenizer))
    , m_skipSpecial(skipSpecial)
{
}

std::string StreamDecoder::push(std::int32_t id)
{
    if (m_skipSpecial && m_tokenizer->isSpecial(id))
        return {};
    m_held += m_tokenizer->tokenBytes(id);
    const std::size_t ready = m_held.size() - incompleteTail(m_held);
    std::string out = toValidUtf8(std::string_view(m_held).substr(0, ready));
    m_held.erase(0, ready);
    return out;
}

std::string StreamDecoder::finish() { return toValidUtf8(std::exchange(m_held, {})); }

} // namespace sinkscope::io
