// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/gguf.h"

namespace sinkscope::io {

GgufFile::GgufFile(std::shared_ptr<const MappedFile> file, GgufContents contents)
    : m_file(std::move(file))
    , m_contents(std::move(contents))
{
    for (std::size_t i = 0; i < m_contents.tensors.size(); ++i) {
        m_index.emplace(m_contents.tensors[i].name, i);
    }
}

GgufFile GgufFile::open(const std::filesystem::path& path)
{
    auto file = MappedFile::open(path);
    GgufContents contents = parseGguf(file->bytes(), path.string());
    return { std::move(file), std::move(contents) };
}

const GgufTensor* GgufFile::find(const std::string& name) const
{
    const auto position = m_index.find(name);
    return position == m_index.end() ? nullptr : &m_contents.tensors[position->second];
}

} // namespace sinkscope::io
