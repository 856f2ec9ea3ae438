// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/safetensors_header.h"

#include <nlohmann/json.hpp>
#include <set>
#include <string>

namespace sinkscope::io {

/// Receives a safetensors header as JSON events and keeps only what the format knows, so that a
/// hostile header costs no more memory than its tensors: anything else ends the parse at once.
/// Every handler returns false to stop; `problem()` then says why. Duplicate keys are problems.
class SafetensorsSax {
public:
    using Json = nlohmann::json;

    explicit SafetensorsSax(const SafetensorsLimits& limits)
        : m_limits(limits)
    {
    }

    // The names are those that the parser calls.
    // NOLINTBEGIN(readability-identifier-naming)
    bool null() { return refuse("null"); }
    bool boolean(bool) { return refuse("true or false"); }
    bool number_integer(Json::number_integer_t value) { return refuse(std::to_string(value)); }
    bool number_unsigned(Json::number_unsigned_t value);
    bool number_float(Json::number_float_t, const std::string& text) { return refuse(text); }
    bool string(std::string& value);
    bool binary(Json::binary_t&) { return refuse("binary data"); }
    bool start_object(std::size_t);
    bool key(std::string& name);
    bool end_object();
    bool start_array(std::size_t);
    bool end_array();
    bool parse_error(std::size_t position, const std::string& token, const Json::exception& cause);
    // NOLINTEND(readability-identifier-naming)

    const std::string& problem() const { return m_problem; }
    SafetensorsHeader take() { return std::move(m_header); }

private:
    enum class Level { Outside, Root, Tensor, Shape, Offsets, Metadata };

    bool stop(const std::string& problem);
    bool refuse(const std::string& found);
    bool rootKey(const std::string& name);
    std::string expectation() const;

    const SafetensorsLimits& m_limits;
    SafetensorsHeader m_header;
    std::string m_problem;
    Level m_level = Level::Outside;
    std::set<std::string> m_names;
    std::string m_field; ///< of the tensor or of the metadata being read
    std::set<std::string> m_fields; ///< seen in that object
    std::vector<std::uint64_t> m_offsets;
};

} // namespace sinkscope::io
