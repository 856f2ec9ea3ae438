# SPDX-License-Identifier: GPL-3.0-or-later
"""Sizes of the tiny folders other than the committed ones. `odd` is larger: odd widths and grids, up
to eight heads on one key head, some heads as large as in real models, more frames. `small` goes down
to one head, one layer and one token for a picture."""
import argparse
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Size:
    """Fields that take the place of those of the committed folder."""
    text: dict = field(default_factory=dict)
    vision: dict = field(default_factory=dict)
    model: dict = field(default_factory=dict)
    media: dict = field(default_factory=dict)  # name: frames, height, width


COMMITTED = Size()


def text(heads: int, keys: int, head: int, layers: int, inner: int, hidden: int = 0,
         **more) -> dict:
    """The head size is written only where heads do not make up the `hidden` width."""
    return {"num_attention_heads": heads, "num_key_value_heads": keys, "num_hidden_layers": layers,
            "intermediate_size": inner, "hidden_size": hidden or heads * head} \
        | ({"head_dim": head} if hidden else {}) | more


def tower(hidden: int, heads: int, layers: int, inner: int, image: int, patch: int) -> dict:
    return {"hidden_size": hidden, "num_attention_heads": heads, "num_hidden_layers": layers,
            "intermediate_size": inner, "image_size": image, "patch_size": patch}


def pairs(vision: dict) -> dict:
    """Sides as InternVL writes them for height and width."""
    return vision | {key: [vision[key]] * 2 for key in ("image_size", "patch_size")}


def cells(patch: int, merge: int, **more) -> dict:
    return {"patch_size": patch, "spatial_merge_size": merge} | more


def sections(time: int, height: int, width: int) -> dict:
    return {"mrope_section": [time, height, width]}


def clip(*video: int) -> dict:
    return {"video": video}


QWEN_ODD = {"video": (7, 81, 57), "first": (1, 83, 61), "second": (1, 131, 29)}
QWEN_SMALL = {"video": (2, 31, 27), "first": (1, 13, 21), "second": (1, 9, 35)}
TILED_ODD = {"video": (7, 61, 97), "wide": (1, 57, 173), "tall": (1, 103, 61)}
TILED_SMALL = {"video": (2, 19, 27), "wide": (1, 17, 31), "tall": (1, 29, 13)}

ODD = {
    "llava_onevision/qwen2": Size(text(7, 1, 10, 5, 93, vocab_size=347),
                                  tower(144, 2, 3, 47, 65, 9), media=clip(5, 57, 83)),
    "llava_onevision/llama": Size(text(6, 2, 66, 4, 101, hidden=78),
                                  tower(40, 5, 4, 51, 100, 11), media=clip(4, 71, 49)),
    "llava_onevision/half": Size(text(12, 3, 6, 2, 65), tower(21, 3, 2, 29, 50, 16),
                                 media=clip(7, 31, 90)),
    "llava_onevision/sinks": Size(text(8, 2, 8, 21, 75), tower(35, 5, 2, 43, 85, 17),
                                  media=clip(3, 85, 85)),
    "llava_onevision/pictures": Size(text(5, 1, 14, 4, 61), tower(27, 3, 3, 35, 77, 11)),
    "llava/media": Size(media={"wide": (1, 83, 211), "tall": (1, 151, 67), "clip": (5, 67, 53)}),
    "llava/plain": Size(text(9, 3, 6, 4, 67, vocab_size=333), tower(36, 3, 4, 53, 57, 11)),
    "llava/concat": Size(text(8, 1, 8, 2, 45), tower(22, 2, 5, 31, 78, 13)),
    "llava_next_video/average": Size(text(6, 6, 8, 5, 59), tower(30, 3, 4, 41, 68, 11)),
    "llava_next_video/max": Size(text(10, 2, 6, 2, 77, hidden=50), tower(20, 5, 3, 27, 88, 11)),
    "qwen2_vl/flat": Size(
        text(5, 1, 16, 4, 91, max_window_layers=4, vocab_size=352),
        cells(5, 2, temporal_patch_size=3, depth=3, num_heads=3, embed_dim=36, mlp_ratio=3,
              hidden_size=80),
        sections(2, 3, 3), QWEN_ODD),
    "qwen2_vl/nested": Size(
        text(12, 2, 12, 2, 103, max_window_layers=2),
        cells(6, 3, depth=3, num_heads=5, embed_dim=60, mlp_ratio=1, hidden_size=144),
        sections(3, 1, 2), QWEN_ODD),
    "qwen2_5_vl/flat": Size(
        text(4, 1, 128, 4, 71, max_window_layers=4),
        cells(7, 2, depth=5, num_heads=2, hidden_size=160, intermediate_size=45,
              out_hidden_size=512, window_size=42, fullatt_block_indexes=[2, 4],
              tokens_per_second=3),
        sections(16, 24, 24), QWEN_ODD),
    "qwen2_5_vl/nested": Size(
        text(8, 1, 20, 2, 85, max_window_layers=2),
        cells(3, 3, depth=3, num_heads=7, hidden_size=56, intermediate_size=37, out_hidden_size=160,
              window_size=45, fullatt_block_indexes=[0], tokens_per_second=5),
        sections(2, 4, 4), QWEN_ODD),
    "smolvlm/hub": Size(text(6, 1, 12, 4, 95, hidden=66), tower(35, 5, 3, 47, 90, 9),
                        {"scale_factor": 2}, TILED_ODD),
    "smolvlm/resaved": Size(text(5, 5, 22, 3, 51, hidden=75), tower(28, 4, 4, 33, 85, 9),
                            {"scale_factor": 3}, TILED_ODD),
    "internvl/qwen2": Size(text(7, 1, 14, 3, 81), pairs(tower(33, 3, 3, 47, 54, 9)),
                           media=TILED_ODD),
    "internvl/llama": Size(text(8, 2, 128, 5, 49, hidden=88), tower(39, 3, 4, 57, 60, 5),
                           media=TILED_ODD),
}

SMALL = {
    "llava_onevision/qwen2": Size(text(2, 2, 8, 2, 20, vocab_size=325), tower(8, 1, 1, 12, 30, 10),
                                  media=clip(2, 33, 41)),
    "llava_onevision/llama": Size(text(3, 3, 4, 2, 9, hidden=9), tower(6, 2, 2, 9, 22, 10),
                                  media=clip(1, 29, 31)),
    "llava_onevision/half": Size(text(1, 1, 16, 1, 18), tower(8, 2, 1, 10, 20, 20),
                                 media=clip(3, 20, 20)),
    "llava_onevision/sinks": Size(text(3, 1, 8, 9, 28), tower(12, 3, 1, 16, 45, 15),
                                  media=clip(2, 45, 45)),
    "llava_onevision/pictures": Size(text(2, 1, 6, 2, 20), tower(10, 2, 1, 12, 33, 16)),
    "llava/media": Size(media={"wide": (1, 23, 47), "tall": (1, 31, 17), "clip": (2, 19, 27)}),
    "llava/plain": Size(text(4, 4, 4, 2, 18), tower(8, 2, 2, 10, 26, 13)),
    "llava/concat": Size(text(2, 1, 4, 1, 12), tower(6, 1, 2, 8, 21, 7)),
    "llava_next_video/average": Size(text(4, 1, 4, 2, 15), tower(8, 1, 2, 12, 28, 14)),
    "llava_next_video/max": Size(text(2, 2, 6, 1, 11), tower(9, 3, 2, 13, 24, 6)),
    "qwen2_vl/flat": Size(
        text(2, 2, 8, 1, 20, max_window_layers=1),
        cells(2, 2, depth=1, num_heads=1, embed_dim=8, mlp_ratio=1, hidden_size=16),
        sections(1, 1, 2), QWEN_SMALL),
    "qwen2_vl/nested": Size(
        text(1, 1, 12, 2, 14, max_window_layers=2),
        cells(4, 1, depth=1, num_heads=2, embed_dim=8, mlp_ratio=2, hidden_size=12),
        sections(1, 2, 3), QWEN_SMALL),
    "qwen2_5_vl/flat": Size(
        text(2, 1, 8, 2, 13, max_window_layers=2),
        cells(3, 1, depth=2, num_heads=1, hidden_size=4, intermediate_size=7, out_hidden_size=16,
              window_size=12, fullatt_block_indexes=[1], tokens_per_second=1),
        sections(1, 1, 2), QWEN_SMALL),
    "qwen2_5_vl/nested": Size(
        text(3, 3, 8, 1, 19, max_window_layers=1),
        cells(2, 2, depth=1, num_heads=3, hidden_size=12, intermediate_size=9, out_hidden_size=24,
              window_size=8, fullatt_block_indexes=[], tokens_per_second=4),
        sections(1, 2, 1), QWEN_SMALL),
    "smolvlm/hub": Size(text(2, 2, 6, 1, 16, hidden=14), tower(10, 2, 1, 14, 24, 6),
                        {"scale_factor": 2}, TILED_SMALL),
    "smolvlm/resaved": Size(text(4, 1, 4, 2, 11, hidden=12), tower(6, 1, 1, 9, 23, 7),
                            {"scale_factor": 3}, TILED_SMALL),
    "internvl/qwen2": Size(text(2, 1, 8, 1, 20), pairs(tower(8, 2, 1, 11, 12, 3)),
                           media=TILED_SMALL),
    "internvl/llama": Size(text(3, 3, 4, 2, 15), tower(6, 1, 1, 8, 16, 4), media=TILED_SMALL),
}

OTHER = {"odd": ODD, "small": SMALL}


def add_size_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--size", choices=("committed", *OTHER), default="committed")


def size_of(name: str, folder: str) -> Size:
    """`folder` is "family/variant"."""
    return OTHER[name][folder] if name in OTHER else COMMITTED
