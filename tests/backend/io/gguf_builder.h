// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <vector>

namespace sinkscope::io::testing {

/// Builds the bytes of GGUF files, good ones and, by setting the public fields, lying ones.
class GgufBuilder {
public:
    template <typename Number> static std::string raw(Number value)
    {
        std::string bytes(sizeof value, '\0');
        std::memcpy(bytes.data(), &value, sizeof value);
        return bytes;
    }
    static std::string rawText(const std::string& text)
    {
        return raw<std::uint64_t>(text.size()) + text;
    }
    static std::string rawFloats(const std::vector<float>& values)
    {
        std::string bytes;
        for (const float value : values) {
            bytes += raw(value);
        }
        return bytes;
    }

    /// `payload` is everything after the value type.
    GgufBuilder& key(const std::string& name, std::uint32_t type, const std::string& payload)
    {
        m_keys += rawText(name) + raw(type) + payload;
        ++m_keyCount;
        return *this;
    }
    GgufBuilder& number(const std::string& name, std::uint32_t value)
    {
        return key(name, 4, raw(value));
    }
    GgufBuilder& fraction(const std::string& name, float value) { return key(name, 6, raw(value)); }
    GgufBuilder& text(const std::string& name, const std::string& value)
    {
        return key(name, 8, rawText(value));
    }
    GgufBuilder& texts(const std::string& name, const std::vector<std::string>& values)
    {
        std::string payload = raw<std::uint32_t>(8) + raw<std::uint64_t>(values.size());
        for (const std::string& value : values) {
            payload += rawText(value);
        }
        return key(name, 9, payload);
    }
    GgufBuilder& integers(const std::string& name, const std::vector<std::int32_t>& values)
    {
        std::string payload = raw<std::uint32_t>(5) + raw<std::uint64_t>(values.size());
        for (const std::int32_t value : values) {
            payload += raw(value);
        }
        return key(name, 9, payload);
    }

    struct TensorFields {
        std::vector<std::uint64_t> sizes; ///< fastest first, as in the file
        std::uint32_t type = 0;
        std::string data;
        std::optional<std::uint64_t> offset; ///< a lie, when set
    };

    GgufBuilder& tensor(const std::string& name, const TensorFields& fields)
    {
        m_tensors += rawText(name) + raw(static_cast<std::uint32_t>(fields.sizes.size()));
        for (const std::uint64_t size : fields.sizes) {
            m_tensors += raw(size);
        }
        m_tensors += raw(fields.type) + raw<std::uint64_t>(fields.offset.value_or(m_data.size()));
        m_data += fields.data;
        m_data.resize((m_data.size() + 31) / 32 * 32);
        ++m_tensorCount;
        return *this;
    }
    /// A float tensor, shape row-major.
    GgufBuilder& floats(const std::string& name, const std::vector<std::uint64_t>& shape,
        const std::vector<float>& values)
    {
        return tensor(name, { { shape.rbegin(), shape.rend() }, 0, rawFloats(values), {} });
    }

    std::string build() const
    {
        std::string file = magic + raw(version) + raw(tensorCount.value_or(m_tensorCount))
            + raw(keyCount.value_or(m_keyCount)) + m_keys + m_tensors;
        file.resize((file.size() + 31) / 32 * 32);
        return file + m_data;
    }

    std::string magic = "GGUF";
    std::uint32_t version = 3;
    std::optional<std::uint64_t> tensorCount; ///< lies, when set
    std::optional<std::uint64_t> keyCount;

private:
    std::string m_keys;
    std::string m_tensors;
    std::string m_data;
    std::uint64_t m_keyCount = 0;
    std::uint64_t m_tensorCount = 0;
};

} // namespace sinkscope::io::testing
