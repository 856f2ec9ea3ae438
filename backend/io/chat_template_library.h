// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/chat_template_value.h"

#include <cstddef>
#include <string>

namespace sinkscope::io {

/// Arguments of a call, in order and by name.
struct TemplateArguments {
    TemplateItems positional;
    TemplateEntries keywords;

    /// The argument at a position or, failing that, under a name; undefined when it was not given.
    TemplateValue get(std::size_t position, const std::string& name) const;
    /// The same arguments without the first `count` positional ones.
    TemplateArguments without(std::size_t count) const;
};

/// The built-in filters, tests, methods and functions of the template language, as Jinja and Python
/// define them. An unknown name is a TemplateFailure that says so.
TemplateValue applyFilter(const std::string& name, const TemplateValue& value,
    const TemplateArguments& arguments, TemplateBudget& budget);
bool applyTest(const std::string& name, const TemplateValue& value,
    const TemplateArguments& arguments, TemplateBudget& budget);
TemplateValue callMethod(
    const std::string& name, const TemplateValue& object, const TemplateArguments& arguments);
TemplateValue callFunction(const std::string& name, const TemplateArguments& arguments);

/// raise_exception, namespace, range, dict, strftime_now.
bool isTemplateFunction(const std::string& name);

} // namespace sinkscope::io
