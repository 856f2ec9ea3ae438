// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/tokenizer_decoder.h"

#include "io/tokenizer_bytes.h"
#include "io/unicode.h"

#include <optional>
#include <utility>

namespace sinkscope::io {

namespace {

std::string replaceAll(std::string_view text, std::string_view pattern, std::string_view content)
{
    std::string out;
    std::size_t done = 0;
    for (std::size_t at = text.find(pattern); at != std::string_view::npos;
         at = text.find(pattern, done)) {
        out += text.substr(done, at - done);
        out += content;
        done = at + pattern.size();
    }
    out += text.substr(done);
    return out;
}

/// Cuts up to `most` times `content` off the front; gives how many.
std::size_t cutFront(std::string& text, const std::string& content, std::size_t most)
{
    std::size_t count = 0;
    while (
        count < most && std::string_view(text).substr(count * content.size()).starts_with(content))
        ++count;
    text.erase(0, count * content.size());
    return count;
}

/// Bytes at the end that are up to `most` times `content`.
std::size_t tailOf(std::string_view text, const std::string& content, std::size_t most)
{
    std::size_t size = 0;
    for (std::size_t i = 0; i < most; ++i) {
        if (!text.substr(0, text.size() - size).ends_with(content))
            break;
        size += content.size();
    }
    return size;
}

bool fuses(const DecoderStep& step)
{
    return step.kind == DecoderStep::Kind::Fuse || step.kind == DecoderStep::Kind::ByteLevel;
}

} // namespace

std::string bytesOfToken(
    const std::vector<DecoderStep>& steps, std::string_view token, bool isVerbatim)
{
    std::string text(token);
    for (const DecoderStep& step : steps) {
        if (step.kind == DecoderStep::Kind::ByteLevel && !isVerbatim)
            text = alphabetToBytes(text).value_or(text);
        else if (step.kind == DecoderStep::Kind::Replace)
            text = replaceAll(text, step.pattern, step.content);
        else if (step.kind == DecoderStep::Kind::Metaspace)
            text = replaceAll(text, step.pattern, " ");
        else if (step.kind == DecoderStep::Kind::ByteFallback)
            if (const auto byte = byteOfToken(text))
                text.assign(1, *byte);
    }
    return text;
}

DecoderChain::DecoderChain(std::vector<DecoderStep> steps)
    : m_steps(std::move(steps))
    , m_states(m_steps.size())
{
    bool fused = false;
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        m_states[i].fused = fused;
        fused = fused || fuses(m_steps[i]);
    }
}

void DecoderChain::byteLevel(
    std::size_t step, const std::string& text, bool isVerbatim, std::string& out)
{
    std::string& held = m_states[step].held;
    held += isVerbatim ? text : alphabetToBytes(text).value_or(text);
    const std::size_t ready = held.size() - incompleteTail(held);
    std::string part = toValidUtf8(std::string_view(held).substr(0, ready));
    held.erase(0, ready);
    feed(step + 1, std::move(part), false, out);
}

/// A run is text only if all of it is: otherwise each of its bytes becomes U+FFFD.
void DecoderChain::flushBytes(std::size_t step, std::string& out)
{
    const std::string run = std::exchange(m_states[step].held, {});
    if (run.empty())
        return;
    if (isValidUtf8(run)) {
        feed(step + 1, run, false, out);
        return;
    }
    for (std::size_t i = 0; i < run.size(); ++i)
        feed(step + 1, "\uFFFD", false, out);
}

void DecoderChain::byteFallback(std::size_t step, const std::string& text, std::string& out)
{
    if (const auto byte = byteOfToken(text)) {
        m_states[step].held += *byte;
        return;
    }
    flushBytes(step, out);
    feed(step + 1, text, false, out);
}

void DecoderChain::strip(std::size_t step, std::string text, std::string& out)
{
    const DecoderStep& rule = m_steps[step];
    State& state = m_states[step];
    if (!state.fused) {
        cutFront(text, rule.content, rule.start);
        text.resize(text.size() - tailOf(text, rule.content, rule.stop));
        feed(step + 1, std::move(text), false, out);
        return;
    }
    if (!state.begun) {
        state.removed += cutFront(text, rule.content, rule.start - state.removed);
        state.begun = !text.empty();
    }
    text.insert(0, std::exchange(state.held, {}));
    const std::size_t tail = tailOf(text, rule.content, rule.stop);
    state.held = text.substr(text.size() - tail);
    text.resize(text.size() - tail);
    feed(step + 1, std::move(text), false, out);
}

void DecoderChain::feed(std::size_t step, std::string text, bool isVerbatim, std::string& out)
{
    if (step == m_steps.size()) {
        out += text;
        return;
    }
    const DecoderStep& rule = m_steps[step];
    switch (rule.kind) {
    case DecoderStep::Kind::ByteLevel:
        return byteLevel(step, text, isVerbatim, out);
    case DecoderStep::Kind::Replace:
        return feed(step + 1, replaceAll(text, rule.pattern, rule.content), isVerbatim, out);
    case DecoderStep::Kind::ByteFallback:
        return byteFallback(step, text, out);
    case DecoderStep::Kind::Fuse:
        return feed(step + 1, std::move(text), isVerbatim, out);
    case DecoderStep::Kind::Strip:
        return strip(step, std::move(text), out);
    case DecoderStep::Kind::Metaspace: {
        const bool isFirst = !std::exchange(m_states[step].begun, true);
        const std::string_view content = isFirst && rule.dropsFirst ? "" : " ";
        return feed(step + 1, replaceAll(text, rule.pattern, content), isVerbatim, out);
    }
    }
}

std::string DecoderChain::push(std::string_view token, bool isVerbatim)
{
    std::string out;
    feed(0, std::string(token), isVerbatim, out);
    return out;
}

std::string DecoderChain::finish()
{
    std::string out;
    for (std::size_t step = 0; step < m_steps.size(); ++step) {
        if (m_steps[step].kind == DecoderStep::Kind::ByteFallback) {
            flushBytes(step, out);
        } else if (m_steps[step].kind == DecoderStep::Kind::ByteLevel) {
            const std::string rest = toValidUtf8(std::exchange(m_states[step].held, {}));
            feed(step + 1, rest, false, out);
        }
        // What Strip still holds is what it takes off the end.
    }
    return out;
}

} // namespace sinkscope::io
