// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/tokenizer_stream.h"

#include <utility>

namespace sinkscope::io {

StreamDecoder::StreamDecoder(std::shared_ptr<const Tokenizer> tokenizer, bool skipSpecial)
    : m_tokenizer(std::move(tokenizer))
    , m_chain(m_tokenizer->m_definition.decoders)
    , m_skipSpecial(skipSpecial)
{
}

std::string StreamDecoder::push(std::int32_t id)
{
    const Tokenizer::Token* token = m_tokenizer->find(id);
    if (token == nullptr || (m_skipSpecial && token->kind == Tokenizer::Kind::Special))
        return {};
    return m_chain.push(token->text, token->isVerbatim);
}

std::string StreamDecoder::finish() { return m_chain.finish(); }

} // namespace sinkscope::io
