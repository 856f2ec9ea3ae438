// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/family_list.h"

#include "families/registry.h"
#include "trace/error.h"

namespace sinkscope {

int VisionOutput::tokenCount() const
{
    std::size_t count = 0;
    for (const VisionItem& item : items)
        count += item.cellOfToken.size();
    return static_cast<int>(count);
}

namespace engine {

std::vector<io::KnownFamily> knownFamilies()
{
    std::vector<io::KnownFamily> known;
    for (const families::FamilySpec& family : families::registered())
        known.push_back({ family.modelType, family.readVision });
    return known;
}

families::FamilySpec familyOf(const std::string& modelType)
{
    for (const families::FamilySpec& family : families::registered()) {
        if (family.modelType == modelType)
            return family;
    }
    throw Error(ErrorKind::Internal, "model_type \"" + modelType + "\" was not refused");
}

} // namespace engine

} // namespace sinkscope
