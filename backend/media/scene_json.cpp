// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/scene_json.h"

#include "io/json_reader.h"
#include "media/scene_layout.h"

#include <cstdio>
#include <limits>

namespace sinkscope::media {
namespace {

using io::JsonReader;
using nlohmann::json;

constexpr std::string_view format = "sinkscope-scene";
constexpr int version = 1;
constexpr io::JsonLimits sceneLimits { std::size_t { 64 } << 10, 8, 1000 };

std::string hexOf(const Colour& colour)
{
    char text[8];
    std::snprintf(text, sizeof text, "#%02x%02x%02x", colour[0], colour[1], colour[2]);
    return text;
}

Colour readColour(const JsonReader& reader)
{
    const std::string& text = reader.string(16);
    Colour colour {};
    if (text.size() != 7 || text[0] != '#')
        throw reader.error("a colour such as \"#5a6470\"");
    for (std::size_t i = 1; i < text.size(); ++i) {
        const std::size_t digit = std::string_view("0123456789abcdef").find(text[i]);
        if (digit == std::string_view::npos)
            throw reader.error("a colour such as \"#5a6470\"");
        std::uint8_t& channel = colour[(i - 1) / 2];
        channel = static_cast<std::uint8_t>(channel * 16 + digit);
    }
    return colour;
}

/// The value of `all` whose name the field holds.
template <typename Value, std::size_t count>
Value readName(const JsonReader& reader, const std::array<Value, count>& all)
{
    const std::string& text = reader.string(32);
    std::string expected = "one of";
    for (const Value value : all) {
        if (nameOf(value) == text)
            return value;
        expected += " \"" + std::string(nameOf(value)) + "\"";
    }
    throw reader.error(expected);
}

double readNumber(const JsonReader& reader, const SceneRange& range)
{
    const double number = reader.number();
    if (number >= range.minimum && number <= range.maximum)
        return number;
    char expected[80];
    std::snprintf(
        expected, sizeof expected, "a number from %g to %g", range.minimum, range.maximum);
    throw reader.error(expected);
}

ScenePoint readPoint(const JsonReader& reader, SceneAspect aspect)
{
    if (reader.size() != 2)
        throw reader.error("a point [x, y]");
    return { readNumber(reader.element(0), { 0, ratioOf(aspect) }),
        readNumber(reader.element(1), { 0, 1 }) };
}

SceneThing readThing(const JsonReader& reader, SceneAspect aspect)
{
    SceneThing thing;
    thing.shape = readName(reader.at("shape"), allSceneShapes);
    thing.colour = readName(reader.at("colour"), allSceneColours);
    thing.radius = readNumber(reader.at("radius"), sceneRadius);
    thing.start = readPoint(reader.at("start"), aspect);
    thing.end = readPoint(reader.at("end"), aspect);
    thing.begin = readNumber(reader.at("begin"), { 0, 1 - shortestMotion });
    thing.finish = readNumber(reader.at("finish"), { 0, 1 });
    if (thing.finish - thing.begin < shortestMotion - 1e-9)
        throw reader.at("finish").error("a time after \"begin\"");
    return keptInside(thing, aspect);
}

Backdrop readBackdrop(const JsonReader& reader)
{
    Backdrop backdrop;
    backdrop.kind = readName(reader.at("kind"), allBackdropKinds);
    backdrop.seed = static_cast<std::uint32_t>(
        reader.at("seed").integer({ 0, std::numeric_limits<std::uint32_t>::max() }));
    backdrop.first = readColour(reader.at("first"));
    backdrop.second = readColour(reader.at("second"));
    return backdrop;
}

void requireKind(const JsonReader& reader)
{
    if (reader.at("format").string() != format)
        throw reader.at("format").error("\"" + std::string(format) + "\"");
    reader.at("version").integer({ version, version });
}

json jsonOf(const SceneThing& thing)
{
    return { { "shape", nameOf(thing.shape) }, { "colour", nameOf(thing.colour) },
        { "radius", thing.radius }, { "start", { thing.start.x, thing.start.y } },
        { "end", { thing.end.x, thing.end.y } }, { "begin", thing.begin },
        { "finish", thing.finish } };
}

} // namespace

std::string writeScene(const Scene& scene)
{
    json things = json::array();
    for (const SceneThing& thing : scene.things)
        things.push_back(jsonOf(thing));
    const Backdrop& backdrop = scene.backdrop;
    const json document { { "format", format }, { "version", version },
        { "aspect", nameOf(scene.aspect) }, { "seconds", scene.seconds },
        { "framesPerSecond", scene.framesPerSecond },
        { "background",
            { { "kind", nameOf(backdrop.kind) }, { "seed", backdrop.seed },
                { "first", hexOf(backdrop.first) }, { "second", hexOf(backdrop.second) } } },
        { "things", things } };
    return document.dump();
}

Scene readScene(std::string_view text, const std::string& source)
{
    const json document = io::parseJson(text, source, sceneLimits);
    const JsonReader reader(document, source);
    requireKind(reader);
    Scene scene;
    scene.aspect = readName(reader.at("aspect"), allSceneAspects);
    scene.seconds = readNumber(reader.at("seconds"), sceneSeconds);
    scene.framesPerSecond =
        static_cast<int>(reader.at("framesPerSecond")
                             .integer({ static_cast<std::int64_t>(sceneRate.minimum),
                                 static_cast<std::int64_t>(sceneRate.maximum) }));
    scene.backdrop = readBackdrop(reader.at("background"));
    const JsonReader things = reader.at("things");
    if (things.size() > sceneThingLimit)
        throw things.error("at most " + std::to_string(sceneThingLimit) + " shapes");
    for (std::size_t i = 0; i < things.size(); ++i)
        scene.things.push_back(readThing(things.element(i), scene.aspect));
    return scene;
}

} // namespace sinkscope::media
