// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct pcre2_real_code_8;

namespace sinkscope::io {

/// A pre-tokenizer step: cuts text into matches of a regular expression and what lies between them
/// ("Isolated"). Only expressions on our list are compiled, so a model file cannot bring one that
/// backtracks for ever. Immutable; thread-safe.
class SplitPattern {
public:
    /// `source` as a tokenizer.json writes it. Throws Error(BadInput) naming `file` and the
    /// expression when it is not on the list.
    static SplitPattern fromRegex(const std::string& source, const std::string& file);
    /// The expression of GPT-2, used by ByteLevel with `use_regex`.
    static SplitPattern gpt2();
    /// Numbers (Unicode N): each character alone, or each run together.
    static SplitPattern digits(bool individual);

    /// Appends the pieces of `text` (valid UTF-8) in order; together they are the whole text.
    void split(std::string_view text, std::vector<std::string_view>& pieces) const;

private:
    explicit SplitPattern(const std::string& source);

    std::shared_ptr<const pcre2_real_code_8> m_code;
};

} // namespace sinkscope::io
