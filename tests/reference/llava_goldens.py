# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the tiny folders of llava_folder.py with transformers (eager attention, float32) and keeps
what the engine must reproduce: `CASE.json` and `CASE.safetensors` beside the weights."""
import json
from pathlib import Path

import torch
from onevision_folder import seeded_frames
from onevision_goldens import QUESTION, SMALLEST_GAP, Reference, inside_goldens
from safetensors.torch import save_file
from sizes import COMMITTED, Size
from transformers import AutoModelForImageTextToText, AutoProcessor

NEW_TOKENS = 32
FIRST_TURN = ("How many shapes are there?", "There are 3.")

# file: frames, height, width; pictures have shapes that no canvas has
MEDIA = {"wide": (1, 61, 131), "tall": (1, 97, 45), "clip": (3, 48, 64)}

# folder: cases and their media
CASES = {
    "llava/plain": {"picture": ["wide"], "two": ["wide", "tall"], "frames": ["clip"],
                    "turns": ["tall"]},
    "llava/concat": {"picture": ["tall"]},
    "llava_next_video/average": {"video": ["clip"], "picture": ["tall"], "two": ["wide", "tall"],
                                 "mixed": ["clip", "wide"]},
    "llava_next_video/max": {"video": ["clip"]},
    "llava_onevision/pictures": {"picture": ["wide"], "shrunk": ["tall"], "two": ["wide", "tall"],
                                 "mixed": ["wide", "clip"]},
}


def write_media(folder: Path, seed: int, size: Size = COMMITTED) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for index, (name, (count, height, width)) in enumerate((MEDIA | size.media).items()):
        frames = seeded_frames(seed + index, count, height, width)
        still = count == 1
        tensors = {"image": frames} if still else \
            {"frames": frames, "seconds": torch.arange(count, dtype=torch.float32) / 2}
        save_file(tensors, folder / f"{name}.safetensors")
        (folder / f"{name}.safetensors").chmod(0o644)


def frames_of(name: str, seed: int, size: Size) -> torch.Tensor:
    """U8 [count,3,height,width]"""
    index = list(MEDIA).index(name)
    shape = (MEDIA | size.media)[name]
    return seeded_frames(seed + index, *shape).permute(0, 3, 1, 2).contiguous()


class TooClose(Exception):
    """Rounding could turn a step of a greedy answer."""


class PictureReference(Reference):
    def __init__(self, folder: Path):
        self.processor = AutoProcessor.from_pretrained(folder)
        self.model, report = AutoModelForImageTextToText.from_pretrained(
            folder, dtype=torch.float32, attn_implementation="eager", output_loading_info=True)
        for kind in ("missing_keys", "unexpected_keys", "mismatched_keys"):
            left = [key for key in report[kind] if key != "lm_head.weight"]
            assert not left, f"{folder}: {kind} {left}"
        self.model.eval()
        self.family = self.model.config.model_type
        self.known = len(self.processor.tokenizer)

    def prompt_of(self, media: list[torch.Tensor], turns: bool) -> tuple[str, dict]:
        """A family without videos is shown the frames of one as pictures."""
        images, videos, content = [], [], []
        for frames in media:
            if len(frames) == 1 or self.family == "llava":
                images += list(frames)
                content += [{"type": "image"}] * len(frames)
            else:
                videos.append(frames)
                content.append({"type": "video"})
        first = FIRST_TURN[0] if turns else QUESTION
        messages = [{"role": "user", "content": content + [{"type": "text", "text": first}]}]
        if turns:
            answer, question = ([{"type": "text", "text": text}]
                                for text in (FIRST_TURN[1], QUESTION))
            messages += [{"role": "assistant", "content": answer},
                         {"role": "user", "content": question}]
        text = self.processor.apply_chat_template(messages, add_generation_prompt=True,
                                                  tokenize=False)
        # Nested: all pictures belong to one prompt.
        inputs = self.processor(text=[text], images=[images] if images else None,
                                videos=videos or None, return_tensors="pt")
        return text, inputs

    def as_bytes(self, pixels: torch.Tensor, settings) -> torch.Tensor:
        """Bytes take a quarter of the room of pixel values [N,3,S,S]."""
        mean, std = (torch.tensor(list(value)).view(1, 3, 1, 1)
                     for value in (settings.image_mean, settings.image_std))
        values = ((pixels * std + mean) * 255).round()
        assert torch.allclose((values / 255 - mean) / std, pixels, atol=1e-5)
        return values.to(torch.uint8)

    def pixels(self, inputs: dict) -> torch.Tensor | None:
        """Of the only medium; batches of several are filled up with zeros."""
        if "pixel_values_videos" in inputs:
            return self.as_bytes(inputs["pixel_values_videos"][0], self.processor.video_processor)
        values = inputs["pixel_values"]
        side = values.shape[-1]
        return self.as_bytes(values.reshape(-1, 3, side, side), self.processor.image_processor)


def case_goldens(reference: PictureReference, case: str, names: list[str],
                 media: list[torch.Tensor]) -> tuple:
    text, inputs = reference.prompt_of(media, case == "turns")
    run = reference.inside(inputs)
    first, ids, logprobs, gap = reference.greedy(inputs, NEW_TOKENS)
    assert torch.allclose(first, run["logits"], atol=1e-5)
    if gap < SMALLEST_GAP:
        raise TooClose
    prompt_ids = inputs["input_ids"][0].tolist()
    tensors = {"logits": run["logits"]}
    if len(names) == 1:
        tensors["pixels"] = reference.pixels(inputs)
    inside, where = inside_goldens(run, len(prompt_ids))
    facts = {"media": names, "question": QUESTION, "prompt": text, "ids": prompt_ids,
             "tokens": ids, "logprobs": logprobs, **where}
    if case == "turns":
        facts["history"] = [list(FIRST_TURN)]
    print(f"  {case}: {len(prompt_ids)} tokens, smallest gap {gap:.4f}")
    return tensors | inside, facts


@torch.no_grad()
def write_goldens(variant: str, folder: Path, seed: int, media: Size = COMMITTED) -> None:
    """`media` has the sizes of what is shown."""
    reference = PictureReference(folder)
    for case, names in CASES[variant].items():
        shown = [frames_of(name, seed, media) for name in names]
        tensors, facts = case_goldens(reference, case, names, shown)
        file = folder / f"{case}.golden.safetensors"
        save_file({name: value.contiguous() for name, value in tensors.items()}, file)
        file.chmod(0o644)
        (folder / f"{case}.golden.json").write_text(json.dumps(facts, ensure_ascii=False) + "\n")
