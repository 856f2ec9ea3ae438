// SPDX-License-Identifier: GPL-3.0-or-later
//
// Idefics3 and the first SmolVLM: weights, pictures and prompts are those of SmolVLM2, which
// learned videos in addition.

#include "families/registry.h"

namespace sinkscope::families {

FamilySpec idefics3Family()
{
    FamilySpec spec = smolvlmFamily();
    spec.modelType = "idefics3";
    spec.title = "Idefics3";
    return spec;
}

} // namespace sinkscope::families
