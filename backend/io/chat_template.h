// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/chat_template_ast.h"
#include "io/marked_text.h"

#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace sinkscope::io {

/// A piece of a message. Image and video pieces stand for media and have no text.
struct ContentPart {
    enum class Kind { Text, Image, Video };
    Kind kind = Kind::Text;
    std::string text;
};

/// One turn. Templates for text alone want `content` as a text, those for media as parts.
struct ChatMessage {
    std::string role; ///< "system", "user" or "assistant".
    std::variant<std::string, std::vector<ContentPart>> content;
};

struct RenderOptions {
    bool addGenerationPrompt = true;
    /// Variables such as bos_token and eos_token; one that is not given stays undefined.
    std::vector<std::pair<std::string, std::string>> variables;
};

/// The prompt, in stretches of template text and of message content. Content keeps its origin
/// whatever the template does to it (trim, replace, slice …), so that the tokenizer never reads it
/// as a control token.
struct RenderResult {
    std::vector<TextSegment> segments;

    std::string text() const;
};

/// The subset of Jinja that chat templates use, rendered as the transformers library does it
/// (trim_blocks, lstrip_blocks, raise_exception, generation blocks). Message content is data and
/// never read as template code. Work, output and nesting are limited. Immutable; thread-safe.
class ChatTemplate {
public:
    /// `name` is the file the source comes from, for messages. Throws Error(BadInput) with the line
    /// for a syntax error or something outside the subset.
    ChatTemplate(const std::string& source, std::string name);

    /// Throws Error(BadInput) when the template refuses the conversation, uses what is not known
    /// here or exceeds a limit.
    RenderResult render(
        const std::vector<ChatMessage>& messages, const RenderOptions& options) const;

private:
    std::string m_name;
    std::shared_ptr<const TemplateBlock> m_block;
};

} // namespace sinkscope::io
