// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoder/hooks.h"
#include "trace/intervention_spec.h"
#include "trace/trace.h"

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace sinkscope::interventions {

/// What a method may know about the model it is applied to.
struct MethodContext {
    std::vector<int> sinkDimensions; ///< D_sink found by calibration.
};

/// A method at work in one run: a hook that can say what it did.
class Method : public decoder::Hook {
public:
    /// Valid after the prompt has run; `values` and `id` are filled by the caller.
    virtual MethodReport report() const = 0;
    /// Positions [first, second) that the generated row `query` does not see any more.
    virtual std::pair<int, int> evicted(int /*query*/) const { return {}; }
};

/// One file of backend/interventions: the schema, the place in the order of application, and a
/// maker.
struct MethodEntry {
    InterventionSpec spec;
    int order = 0; ///< Methods act in ascending order: scores, probabilities, head outputs.
    std::function<std::unique_ptr<Method>(const ParameterValues&, const MethodContext&)> make;
    int place =
        1; ///< In lists: ascending, then by order. Published methods are 0, tests of them 1.
};

} // namespace sinkscope::interventions
