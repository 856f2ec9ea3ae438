// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/tokenizer.h"
#include "io/tokenizer_stream.h"

#include <cstdio>
#include <exception>
#include <iostream>
#include <string>

#include <nlohmann/json.hpp>

/// Reads texts from standard input, a JSON string per line, and writes for each the ids and, after
/// a tab, the text they decode to as JSON. For tests/reference/make_tokenizer_corpus.py.
int main(int count, char** arguments)
{
    if (count != 2) {
        std::fputs("usage: tokenizer_ids TOKENIZER_FILE <texts >ids\n", stderr);
        return 2;
    }
    try {
        using namespace sinkscope::io;
        const auto tokenizer = Tokenizer::load(arguments[1]);
        for (std::string line; std::getline(std::cin, line);) {
            const auto text = nlohmann::json::parse(line).get<std::string>();
            StreamDecoder stream(tokenizer, true);
            std::string decoded;
            for (const std::int32_t id : tokenizer->encode(text, SpecialTokens::Match)) {
                std::cout << id << ' ';
                decoded += stream.push(id);
            }
            std::cout << '\t' << nlohmann::json(decoded + stream.finish()) << '\n';
        }
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "tokenizer_ids: %s\n", problem.what());
        return 1;
    }
    return 0;
}
