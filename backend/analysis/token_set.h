// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/layout.h"

#include <span>
#include <string>
#include <vector>

namespace sinkscope::analysis {

/// A set of tokens in words, for knock-outs and filters: items joined by "+".
///   all, first, vision, text, system, question, template, answer (generated tokens)
///   sinks, visual-sinks, text-sinks      tokens with φ ≥ τ in the layer at hand
///   12, 5-9                              positions
///   frame:3, frame:3-5                   vision tokens of sampled frames, from 0
///   box:3:20:10:60:50                    of frame 3, cells whose middle lies between left 20 %,
///   top
///                                        10 %, right 60 % and bottom 50 % of the picture
///   word:red                             prompt tokens with this text, blanks and case ignored
class TokenSet {
public:
    /// Throws Error (BadInput) for an item it does not know, naming what is allowed.
    explicit TokenSet(const std::string& text);

    /// Whether the set differs from layer to layer.
    bool needsSinks() const;
    bool empty() const { return m_items.empty(); }
    /// Whether generated tokens are in it: "all" and "answer".
    bool hasGenerated() const;
    /// Prompt tokens of the set, ascending; `sinks` are those of the layer, ascending. Throws Error
    /// (BadInput) for a position or frame that the prompt does not have.
    std::vector<int> resolve(const Layout& layout, std::span<const int> sinks) const;

private:
    enum class Sort {
        All,
        First,
        Vision,
        Text,
        System,
        Question,
        Template,
        Answer,
        Sinks,
        VisualSinks,
        TextSinks,
        Range,
        Frames,
        Box,
        Word
    };
    struct Item {
        Sort sort = Sort::All;
        std::string text; ///< As written.
        std::vector<int> numbers;
        std::string word;
    };

    static Item parse(const std::string& text);
    static bool contains(
        const Item& item, const Layout& layout, int token, std::span<const int> sinks);
    static void check(const Item& item, const Layout& layout);

    std::vector<Item> m_items;
};

} // namespace sinkscope::analysis
