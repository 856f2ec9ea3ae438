// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weight_parts.h"

#include "trace/error.h"

namespace sinkscope::engine {

WeightStorage storageOf(const std::string& word)
{
    if (word.empty())
        return WeightStorage::ComputeType;
    if (word == "int8")
        return WeightStorage::Int8;
    throw badInput("weights \"" + word
        + "\" are not known; choose int8, or nothing for weights in the compute type");
}

std::string typeText(const std::string& computeType, WeightStorage storage)
{
    return storage == WeightStorage::Int8 ? computeType + ", int8 weights" : computeType;
}

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

decoder::Linear takeLinear(WeightSource& source, const std::string& name, WeightStorage storage)
{
    decoder::Linear linear = takeLinear(source, name);
    return storage == WeightStorage::Int8 ? decoder::quantised(linear) : linear;
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
