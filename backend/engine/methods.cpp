// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/methods.h"

#include "interventions/registry.h"
#include "trace/error.h"

#include <algorithm>

namespace sinkscope::engine {

std::vector<interventions::MethodEntry> orderedMethods()
{
    auto entries = interventions::registered();
    std::stable_sort(entries.begin(), entries.end(),
        [](const auto& a, const auto& b) { return a.order < b.order; });
    return entries;
}

MethodReport ActiveMethod::report() const
{
    MethodReport result = method->report();
    result.id = id;
    result.values = values;
    return result;
}

std::vector<ActiveMethod> makeMethods(
    const std::vector<MethodUse>& uses, const interventions::MethodContext& context)
{
    const auto entries = orderedMethods();
    std::string known;
    for (const auto& entry : entries)
        known += (known.empty() ? "" : ", ") + entry.spec.id;
    for (const MethodUse& use : uses) {
        const auto same = [&](const MethodUse& other) { return other.id == use.id; };
        if (std::count_if(uses.begin(), uses.end(), same) > 1)
            throw badInput(
                "method \"" + use.id + "\" is given twice; give it once with all values");
        if (std::none_of(entries.begin(), entries.end(),
                [&](const auto& entry) { return entry.spec.id == use.id; }))
            throw badInput("method \"" + use.id + "\" is not known; known are " + known);
    }
    std::vector<ActiveMethod> result;
    for (const auto& entry : entries) {
        for (const MethodUse& use : uses) {
            if (use.id != entry.spec.id)
                continue;
            const ParameterValues values = resolveValues(entry.spec, use.values);
            result.push_back({ use.id, values, entry.spec.rows, entry.make(values, context) });
        }
    }
    return result;
}

} // namespace sinkscope::engine
