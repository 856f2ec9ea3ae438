// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch_variant.h"

#include "trace/error.h"

#include <sstream>

namespace sinkscope::app {

BatchVariant parseBatchVariant(const std::string& text, const std::vector<InterventionSpec>& specs)
{
    const std::size_t equals = text.find('=');
    BatchVariant variant;
    variant.name = text.substr(0, equals);
    if (variant.name.empty() || variant.name.find(':') != std::string::npos)
        throw badInput("--variant \"" + text
            + "\" has no name; write NAME=METHOD[+METHOD…], such as strong=outro:gamma=6");
    if (equals == std::string::npos)
        return variant;
    std::istringstream methods(text.substr(equals + 1));
    std::string method;
    while (std::getline(methods, method, '+'))
        variant.methods.push_back(parseMethodUse(method, specs));
    return variant;
}

} // namespace sinkscope::app
