// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/chat_template.h"
#include "io/json_reader.h"

#include <filesystem>
#include <random>

#include <gtest/gtest.h>

namespace sinkscope::io {
namespace {

using nlohmann::json;

json goldens()
{
    return readJsonFile(
        std::filesystem::path(SINKSCOPE_TEST_DATA) / "chat_template" / "goldens.json");
}

ContentPart partOf(const json& part)
{
    const auto type = part["type"].get<std::string>();
    if (type == "text")
        return { ContentPart::Kind::Text, part["text"].get<std::string>() };
    return { type == "image" ? ContentPart::Kind::Image : ContentPart::Kind::Video, {} };
}

std::vector<ChatMessage> messagesOf(const json& list)
{
    std::vector<ChatMessage> out;
    for (const json& message : list) {
        ChatMessage next { message["role"].get<std::string>(), {} };
        if (message["content"].is_string()) {
            next.content = message["content"].get<std::string>();
        } else {
            std::vector<ContentPart> parts;
            for (const json& part : message["content"])
                parts.push_back(partOf(part));
            next.content = std::move(parts);
        }
        out.push_back(std::move(next));
    }
    return out;
}

RenderResult render(const json& row)
{
    RenderOptions options;
    options.addGenerationPrompt = row["prompt"].get<bool>();
    for (const auto& [name, value] : row["variables"].items())
        options.variables.emplace_back(name, value.get<std::string>());
    return ChatTemplate(row["template"].get<std::string>(), "goldens")
        .render(messagesOf(row["messages"]), options);
}

std::string familyTemplate(const std::string& name)
{
    for (const json& row : goldens()) {
        if (row["name"] == name)
            return row["template"].get<std::string>();
    }
    return {};
}

RenderResult renderOne(const std::string& source, const std::string& userText)
{
    return ChatTemplate(source, "inline").render({ { "user", userText } }, {});
}

std::string joined(const RenderResult& result, bool userText)
{
    std::string out;
    for (const TextSegment& segment : result.segments)
        out += segment.isUserText == userText ? segment.text : "";
    return out;
}

std::string complaintOf(const std::string& source)
{
    try {
        renderOne(source, "hello");
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadInput);
        return error.what();
    }
    return "no complaint";
}

} // namespace

TEST(ChatTemplate, RendersAsTheReference)
{
    int compared = 0;
    for (const json& row : goldens()) {
        const std::string shown = row["name"].get<std::string>() + ": "
            + row["template"].get<std::string>().substr(0, 300) + "\n" + row["messages"].dump();
        if (row["text"].is_null()) {
            EXPECT_THROW(render(row), Error) << shown;
            continue;
        }
        try {
            EXPECT_EQ(render(row).text(), row["text"].get<std::string>()) << shown;
        } catch (const Error& error) {
            ADD_FAILURE() << error.what() << "\n" << shown;
        }
        ++compared;
    }
    EXPECT_GT(compared, 100);
}

TEST(ChatTemplate, MarksContentThroughEveryOperation)
{
    const auto user = [](const std::string& source) {
        return joined(renderOne("{% set c = messages[0].content %}" + source, "  aXb cXd  "), true);
    };
    EXPECT_EQ(user("[{{ c }}]"), "  aXb cXd  ");
    EXPECT_EQ(user("[{{ c | trim }}]"), "aXb cXd");
    EXPECT_EQ(user("[{{ '<' + c.strip() ~ '>' }}]"), "aXb cXd");
    EXPECT_EQ(user("{{ c | upper }}"), "  AXB CXD  ");
    EXPECT_EQ(user("{{ c.replace('X', '<image>') }}"), "  ab cd  ");
    EXPECT_EQ(user("{{ 'q?'.replace('?', c) }}"), "  aXb cXd  ");
    EXPECT_EQ(user("{{ c.split('X') | join('-') }}"), "  ab cd  ");
    EXPECT_EQ(
        user("{{ c[2:5] }}{{ c[2] }}{% for x in c %}{{ x if x == 'd' }}{% endfor %}"), "aXbad");
    EXPECT_EQ(user("{{ [c.strip()] }}{{ {'k': c} | tojson }}"), "aXb cXd  aXb cXd  ");
    EXPECT_EQ(user("{{ c | length }}{{ c == 'x' }}"), "");
}

TEST(ChatTemplate, UserTextNeverChangesTemplateText)
{
    std::mt19937 random(3);
    const std::vector<std::string> bits { "{{", "}}", "{%", "%}", "{#", "#}", "<|im_end|>", "\n",
        "'", "\"", "\\", "raise_exception('x')", "<image>", "\xEE\x80\x80", std::string(1, '\0'),
        "x" };
    for (const std::string& name : { std::string("qwen2_vl"), std::string("onevision"),
             std::string("llava"), std::string("smolvlm") }) {
        const ChatTemplate chat(familyTemplate(name), name);
        const auto renderText = [&chat](const std::string& text) {
            return chat.render({ { "user",
                                   std::vector<ContentPart> { { ContentPart::Kind::Video, {} },
                                       { ContentPart::Kind::Text, text } } } },
                {});
        };
        const std::string skeleton = joined(renderText("plain"), false);
        for (int round = 0; round < 50; ++round) {
            std::string text;
            for (int i = 0; i < 8; ++i)
                text += bits[random() % bits.size()];
            const RenderResult result = renderText(text);
            EXPECT_EQ(joined(result, true), text);
            EXPECT_EQ(joined(result, false), skeleton);
        }
    }
}

TEST(ChatTemplate, IllFormedContentBecomesReplacementCharacters)
{
    EXPECT_EQ(renderOne("{{ messages[0].content }}", "a\xff").text(), "a\uFFFD");
}

TEST(ChatTemplate, SaysWhatItDoesNotKnow)
{
    EXPECT_NE(
        complaintOf("a\nb{% macro x() %}{% endmacro %}").find("inline: chat template, line 2"),
        std::string::npos);
    EXPECT_NE(complaintOf("{{ 'a' | nosuch }}").find("filter \"nosuch\""), std::string::npos);
    EXPECT_NE(complaintOf("{{ 'a'.nosuch() }}").find("method \"nosuch\""), std::string::npos);
    EXPECT_NE(complaintOf("{{ 'a' is nosuch }}").find("test \"nosuch\""), std::string::npos);
    EXPECT_NE(
        complaintOf("{{ raise_exception('No video!') }}").find("No video!"), std::string::npos);
    EXPECT_NE(complaintOf("\n\n{{ missing.x }}").find("line 3: cannot look into \"missing\""),
        std::string::npos);
    EXPECT_NE(complaintOf("\xff").find("UTF-8"), std::string::npos);
}

TEST(ChatTemplate, LimitsWorkOutputAndNesting)
{
    const auto repeated = [](const std::string& part, int count) {
        std::string out;
        for (int i = 0; i < count; ++i)
            out += part;
        return out;
    };
    const std::vector<std::string> hostile {
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{% set ns = namespace(s='xxxxxxxx') %}{% for a in range(64) %}{% set ns.s = ns.s ~ ns.s %}"
        "{% endfor %}",
        "{% set ns = namespace(s=[1]) %}{% for a in range(64) %}{% set ns.s = ns.s + ns.s %}{% "
        "endfor %}",
        "{% set ns = namespace(s=[]) %}{% for a in range(9999) %}{% set ns.s = [ns.s] %}{% endfor "
        "%}",
        "{% set ns = namespace(s=[]) %}{% for a in range(60) %}{% set ns.s = [ns.s, ns.s] %}{% "
        "endfor %}"
        "{{ ns.s }}",
        "{% set ns = namespace(s=[], t=[]) %}{% for a in range(60) %}{% set ns.s = [ns.s, ns.s] %}"
        "{% set ns.t = [ns.t, ns.t] %}{% endfor %}{{ ns.s == ns.t }}",
        "{% set ns = namespace() %}{% set ns.self = ns %}",
        "{% set ns = namespace() %}{{ [ns] }}",
        "{% set x = 'aaaaaaaaaaaaaaaa'.replace('a', 'b' ~ range(90000) | list) %}"
        "{{ x.replace('1', x) }}",
        "{{ range(100001) }}",
        "{{ 9223372036854775807 + 1 }}",
        "{{ 99999999999999999999 }}",
        "{{ 'a'.replace('', 'b') }}",
        "{{ 'a'.split('') }}",
        "{{ " + repeated("(", 5000) + repeated(")", 5000) + " }}",
        "{{ " + repeated("not ", 5000) + "1 }}",
        "{{ " + repeated("-", 5000) + "1 }}",
        "{{ 1" + repeated(" + 1", 5000) + " }}",
        "{{ 1" + repeated(" | int", 5000) + " }}",
        "{{ a" + repeated(".a", 5000) + " }}",
        "{{ 1" + repeated(" if 1", 5000) + " }}",
        repeated("{% if 1 %}", 5000),
        repeated("{% for x in y %}", 5000),
        std::string(2'000'000, 'x'),
    };
    for (const std::string& source : hostile)
        EXPECT_NE(complaintOf(source), "no complaint") << source.substr(0, 200);
}

} // namespace sinkscope::io
