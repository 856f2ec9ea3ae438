// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kept_prompt.h"

#include "io/sha256.h"

#include <algorithm>
#include <span>

namespace sinkscope::engine {

namespace {

std::string hashOf(const std::string& source, std::span<const std::int32_t> ids)
{
    io::Sha256 hash;
    hash.update(source);
    hash.update(std::as_bytes(ids));
    return hash.hexDigest();
}

/// The same things are captured, of however many rows.
bool sameCapture(CapturePlan a, const CapturePlan& b)
{
    a.rowsAfterVision = b.rowsAfterVision;
    return a == b;
}

/// The enumeration goes from the most to the least.
AffectedRows widest(const std::vector<ActiveMethod>& methods)
{
    AffectedRows rows = AffectedRows::Generated;
    for (const ActiveMethod& method : methods)
        rows = std::min(rows, method.rows);
    return rows;
}

} // namespace

PromptWish promptWish(const std::string& source, const Prompt& prompt, const CapturePlan& plan,
    const std::vector<ActiveMethod>& methods, const std::vector<int>& sinkDimensions)
{
    PromptWish wish;
    const int after = prompt.layout.afterVision();
    wish.boundary = after < prompt.layout.tokenCount() ? after : 0;
    wish.prompt = hashOf(source, prompt.ids);
    if (wish.boundary > 0)
        wish.prefix =
            hashOf(source, std::span(prompt.ids).first(static_cast<std::size_t>(wish.boundary)));
    wish.plan = plan;
    for (const ActiveMethod& method : methods)
        wish.methods.push_back({ method.id, method.values });
    wish.rows = widest(methods);
    wish.sinkDimensions = sinkDimensions;
    return wish;
}

std::string keyOf(const PromptWish& wish)
{
    std::string key =
        wish.prompt + " " + name(wish.plan.level) + (wish.plan.queriesAll ? " all queries" : "");
    for (const MethodUse& use : wish.methods)
        key += " " + formatMethodUse(use);
    for (const int dimension : wish.sinkDimensions)
        key += " " + std::to_string(dimension);
    return key;
}

PromptFind findPrompt(StageCache& stages, const PromptWish& wish)
{
    PromptFind found;
    found.kept = stages.find<KeptPrompt>([&](const KeptPrompt& kept) {
        return kept.prompt == wish.prompt && sameCapture(kept.plan, wish.plan)
            && kept.methods == wish.methods && kept.sinkDimensions == wish.sinkDimensions;
    });
    if (found.kept) {
        found.whole = true;
        return found;
    }
    const bool rowsStand = wish.boundary > 0 && wish.rows != AffectedRows::All;
    const auto isBase = [&](const KeptPrompt& kept) {
        return kept.methods.empty() && sameCapture(kept.plan, wish.plan)
            && !kept.pass.residuals.empty();
    };
    found.rows = rowsStand ? wish.boundary : 0;
    found.kept = stages.find<KeptPrompt>(
        [&](const KeptPrompt& kept) { return isBase(kept) && kept.prompt == wish.prompt; });
    found.layers = found.kept != nullptr;
    if (!found.kept && rowsStand)
        found.kept = stages.find<KeptPrompt>(
            [&](const KeptPrompt& kept) { return isBase(kept) && kept.prefix == wish.prefix; });
    if (!found.kept)
        found.rows = 0;
    return found;
}

} // namespace sinkscope::engine
