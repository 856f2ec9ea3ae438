// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/safetensors_sax.h"

#include <algorithm>
#include <limits>

namespace sinkscope::io {

namespace {

bool hasControlCharacter(const std::string& text)
{
    return std::any_of(text.begin(), text.end(),
        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

} // namespace

bool SafetensorsSax::stop(const std::string& problem)
{
    m_problem = problem;
    return false;
}

std::string SafetensorsSax::expectation() const
{
    switch (m_level) {
    case Level::Outside:
        return "an object with one entry per tensor";
    case Level::Root:
        return m_field == "__metadata__" ? "an object of texts"
                                         : "an object with dtype, shape and data_offsets";
    case Level::Metadata:
        return "a text";
    case Level::Tensor:
        return m_field == "dtype" ? "a known element type (such as F32, F16 or BF16)"
                                  : "a list of whole numbers";
    case Level::Shape:
        return "whole numbers from 0 to 2^63-1";
    case Level::Offsets:
        return "two whole numbers";
    }
    return {};
}

bool SafetensorsSax::refuse(const std::string& found)
{
    std::string where = "the header";
    if (m_level == Level::Metadata || m_field == "__metadata__") {
        where = "__metadata__"
            + (m_level == Level::Metadata ? " entry '" + m_field + "'" : std::string());
    } else if (m_level == Level::Root) {
        where = "entry '" + m_field + "'";
    } else if (m_level != Level::Outside) {
        where = "'" + m_field + "' of tensor '" + m_header.entries.back().name + "'";
    }
    return stop(where + " is " + found.substr(0, 100) + ", expected " + expectation());
}

bool SafetensorsSax::number_unsigned(Json::number_unsigned_t value)
{
    if (m_level == Level::Shape) {
        auto& shape = m_header.entries.back().shape;
        if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
            return refuse(std::to_string(value));
        }
        if (shape.size() == m_limits.rank) {
            return stop("tensor '" + m_header.entries.back().name + "' has more than "
                + std::to_string(m_limits.rank) + " dimensions");
        }
        shape.push_back(static_cast<std::int64_t>(value));
        return true;
    }
    if (m_level == Level::Offsets && m_offsets.size() < 2) {
        m_offsets.push_back(value);
        return true;
    }
    return refuse(std::to_string(value));
}

bool SafetensorsSax::string(std::string& value)
{
    if (m_level == Level::Metadata) {
        m_header.metadata.emplace(m_field, value);
        return true;
    }
    const auto dtype = dtypeFromName(value);
    if (m_level != Level::Tensor || m_field != "dtype" || !dtype) {
        return refuse("\"" + value + "\"");
    }
    m_header.entries.back().dtype = *dtype;
    return true;
}

bool SafetensorsSax::start_object(std::size_t)
{
    if (m_level == Level::Outside) {
        m_level = Level::Root;
        return true;
    }
    if (m_level != Level::Root) {
        return refuse("an object");
    }
    m_fields.clear();
    if (m_field == "__metadata__") {
        m_level = Level::Metadata;
        return true;
    }
    m_header.entries.push_back({ m_field, TensorDtype::F32, {}, 0, 0 });
    m_offsets.clear();
    m_level = Level::Tensor;
    return true;
}

bool SafetensorsSax::rootKey(const std::string& name)
{
    if (!m_names.insert(name).second) {
        return stop("the name '" + name + "' occurs twice in the header");
    }
    if (name.empty() || name.size() > 1024 || hasControlCharacter(name)) {
        return stop("a tensor name is empty, longer than 1024 bytes or holds control characters");
    }
    if (m_names.size() > m_limits.tensors + 1) {
        return stop("the header lists more than " + std::to_string(m_limits.tensors) + " tensors");
    }
    m_field = name;
    return true;
}

bool SafetensorsSax::key(std::string& name)
{
    if (m_level == Level::Root) {
        return rootKey(name);
    }
    const std::string owner = m_level == Level::Metadata
        ? "__metadata__"
        : "tensor '" + m_header.entries.back().name + "'";
    if (!m_fields.insert(name).second) {
        return stop("the field '" + name + "' occurs twice in " + owner);
    }
    if (m_level == Level::Metadata && m_fields.size() > m_limits.metadataEntries) {
        return stop(
            "__metadata__ has more than " + std::to_string(m_limits.metadataEntries) + " entries");
    }
    if (m_level == Level::Tensor && name != "dtype" && name != "shape" && name != "data_offsets") {
        return stop(owner + " has the unknown field '" + name.substr(0, 100)
            + "', expected dtype, shape and data_offsets");
    }
    m_field = name;
    return true;
}

bool SafetensorsSax::end_object()
{
    if (m_level == Level::Tensor) {
        SafetensorsEntry& entry = m_header.entries.back();
        for (const char* field : { "dtype", "shape", "data_offsets" }) {
            if (!m_fields.contains(field)) {
                return stop("tensor '" + entry.name + "' has no '" + field + "'");
            }
        }
        entry.begin = m_offsets[0];
        entry.end = m_offsets[1];
    }
    m_level = m_level == Level::Root ? Level::Outside : Level::Root;
    m_field.clear();
    return true;
}

bool SafetensorsSax::start_array(std::size_t)
{
    if (m_level != Level::Tensor || m_field == "dtype") {
        return refuse("a list");
    }
    m_level = m_field == "shape" ? Level::Shape : Level::Offsets;
    return true;
}

bool SafetensorsSax::end_array()
{
    if (m_level == Level::Offsets && m_offsets.size() != 2) {
        return refuse(std::to_string(m_offsets.size()) + " numbers");
    }
    m_level = Level::Tensor;
    return true;
}

bool SafetensorsSax::parse_error(
    std::size_t position, const std::string&, const Json::exception& cause)
{
    return stop("the header is not valid JSON near byte " + std::to_string(position) + " ("
        + std::string(cause.what()).substr(0, 200) + ")");
}

} // namespace sinkscope::io
