// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/json_reader.h"

#include <filesystem>
#include <fstream>
#include <functional>

#include <gtest/gtest.h>

namespace sinkscope::io {
namespace {

std::string complaintOf(const std::function<void()>& action)
{
    try {
        action();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadInput);
        return error.what();
    }
    return "no complaint";
}

void expectComplaint(const std::function<void()>& action, const std::string& part)
{
    EXPECT_NE(complaintOf(action).find(part), std::string::npos) << complaintOf(action);
}

} // namespace

TEST(JsonReader, ReadsValues)
{
    const auto document = parseJson(
        R"({"a":{"n":-3,"x":2.5,"b":true,"s":"text","null":null,"list":[1,2]}})", "f.json");
    const JsonReader a = JsonReader(document, "f.json").at("a");
    EXPECT_EQ(a.at("n").integer({ -5, 5 }), -3);
    EXPECT_EQ(a.integerOr("none", { 0, 1 }, 7), 7);
    EXPECT_EQ(a.at("x").number(), 2.5);
    EXPECT_EQ(a.numberOr("n", 0.0), -3.0);
    EXPECT_TRUE(a.booleanOr("b", false));
    EXPECT_EQ(a.stringOr("s", ""), "text");
    EXPECT_FALSE(a.find("null").has_value());
    EXPECT_EQ(a.at("list").size(), 2U);
    EXPECT_EQ(a.at("list").element(1).integer({ 0, 9 }), 2);
}

TEST(JsonReader, ComplaintsNameFileFieldValueAndExpectation)
{
    const auto document = parseJson(
        R"({"a":{"s":"text","big":18446744073709551615,"half":1.5,"list":[1]}})", "f.json");
    const JsonReader a = JsonReader(document, "f.json").at("a");
    EXPECT_EQ(complaintOf([&] {
        a.at("s").integer({ 0, 4 });
    }),
        "f.json: field \"a.s\" is \"text\"; expected a whole number from 0 to 4. Correct the file "
        "or "
        "replace it with a good copy.");
    expectComplaint([&] { a.at("big").integer({ 0, 4 }); }, "18446744073709551615");
    expectComplaint([&] { a.at("half").integer({ 0, 4 }); }, "1.5");
    expectComplaint([&] { a.at("list").element(0).integer({ 2, 4 }); }, "a.list.[0]");
    expectComplaint([&] { a.at("list").element(3); }, "array of 1");
    expectComplaint([&] { a.at("s").boolean(); }, "true or false");
    expectComplaint([&] { a.at("s").number(); }, "finite number");
    expectComplaint([&] { a.at("s").string(2); }, "at most 2 bytes");
    expectComplaint([&] { a.at("s").find("x"); }, "an object");
    expectComplaint([&] { a.at("none"); }, "\"a.none\" is missing");
}

TEST(JsonReader, RefusesBadText)
{
    for (const char* text : { "", "{", "[1,]", "{\"a\":1e400}", "\"\xff\"", "NaN", "{} x" })
        expectComplaint([&] { parseJson(text, "f.json"); }, "f.json: is not valid JSON");
    expectComplaint([&] { parseJson(std::string(100'000, '['), "f.json"); }, "64 nested levels");
    expectComplaint([&] { parseJson("[1,2,3,4]", "f.json", { 100, 9, 3 }); }, "3 JSON values");
    expectComplaint([&] { parseJson("[1,2,3,4]", "f.json", { 5, 9, 9 }); }, "5 bytes");
    EXPECT_EQ(parseJson(R"(["[[[[\"[["])", "f.json", { 100, 1, 9 }).size(), 1U);
}

TEST(JsonReader, RefusesFilesThatAreNotThere)
{
    const auto folder = std::filesystem::path(testing::TempDir());
    expectComplaint([&] { readJsonFile(folder / "no_such_file.json"); }, "found nothing");
    expectComplaint([&] { readJsonFile(folder); }, "found something else");
    std::ofstream(folder / "sinkscope_long.json") << std::string(50, ' ');
    expectComplaint([&] { readTextFile(folder / "sinkscope_long.json", 49); }, "at most 49");
}

} // namespace sinkscope::io
