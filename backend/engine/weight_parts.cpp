// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weight_parts.h"

namespace sinkscope::engine {

void addLinear(std::vector<TensorSpec>& list, const std::string& name, LinearShape shape)
{
    list.push_back({ name + ".weight", { shape.out, shape.in } });
    if (shape.bias)
        list.push_back({ name + ".bias", { shape.out } });
}

void addLayerNorm(std::vector<TensorSpec>& list, const std::string& name, std::int64_t width)
{
    list.push_back({ name + ".weight", { width } });
    list.push_back({ name + ".bias", { width } });
}

decoder::Linear takeLinear(WeightSource& source, const std::string& name)
{
    decoder::Linear linear;
    linear.weight = source.take(name + ".weight");
    if (source.has(name + ".bias"))
        linear.bias = source.take(name + ".bias");
    return linear;
}

vision::Norm takeNorm(WeightSource& source, const std::string& name, double epsilon)
{
    vision::Norm norm;
    norm.weight = source.take(name + ".weight");
    if (source.has(name + ".bias"))
        norm.bias = source.take(name + ".bias");
    norm.epsilon = epsilon;
    return norm;
}

} // namespace sinkscope::engine
