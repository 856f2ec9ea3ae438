# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a tiny folder of a family that cuts pictures into tiles with transformers (eager attention,
float32) and keeps what the engine must reproduce: a video, one picture, two pictures, two turns."""
import json
from dataclasses import dataclass
from pathlib import Path

import torch
from onevision_folder import seeded_frames
from safetensors.torch import save_file
from sizes import COMMITTED, Size
from transformers import AutoModelForImageTextToText, AutoProcessor

QUESTION = "Which colour is the naïve shape 42, and where does it move?"
FIRST_QUESTION, FIRST_ANSWER = "How many shapes are there?", "Three, and one is red."
SMALLEST_GAP = 5e-4  # between the best two logits of a step, so that rounding cannot swap them
NEW_TOKENS = 32
ATTENTION_ROWS = 24
SECONDS_PER_FRAME = 25.0
MEDIA = {"video": (4, 48, 64), "wide": (1, 40, 100), "tall": (1, 50, 30)}


@dataclass
class Case:
    pictures: tuple = ()  # names of MEDIA; empty: the video
    turns: bool = False
    inside: bool = False  # keep residuals and attention too


CASES = {"video": Case(inside=True), "image": Case(("wide",)),
         "images": Case(("wide", "tall"), inside=True), "turns": Case(turns=True)}


class Reference:
    def __init__(self, folder: Path):
        self.processor = AutoProcessor.from_pretrained(folder)
        self.model, report = AutoModelForImageTextToText.from_pretrained(
            folder, dtype=torch.float32, attn_implementation="eager", output_loading_info=True)
        for kind in ("missing_keys", "unexpected_keys", "mismatched_keys"):
            left = [key for key in report[kind] if key != "lm_head.weight"]
            assert not left, f"{folder}: {kind} {left}"
        self.model.eval()
        self.known = len(self.processor.tokenizer)

    def prompt(self, case: Case, media: dict) -> tuple[str, dict]:
        kinds = ["image"] * len(case.pictures) or ["video"]
        parts = [{"type": kind} for kind in kinds]
        say = lambda role, content: {"role": role, "content": content}
        messages = [say("user", [*parts, {"type": "text", "text": QUESTION}])]
        if case.turns:
            messages = [say("user", [*parts, {"type": "text", "text": FIRST_QUESTION}]),
                        say("assistant", [{"type": "text", "text": FIRST_ANSWER}]),
                        say("user", [{"type": "text", "text": QUESTION}])]
        text = self.processor.apply_chat_template(messages, add_generation_prompt=True,
                                                  tokenize=False)
        if case.pictures:
            pictures = [media[name][0].permute(2, 0, 1) for name in case.pictures]
            return text, self.processor(text=text, images=[pictures], return_tensors="pt")
        frames = media["video"].permute(0, 3, 1, 2)
        facts = {"fps": 1 / SECONDS_PER_FRAME, "total_num_frames": len(frames),
                 "duration": len(frames) * SECONDS_PER_FRAME,
                 "frames_indices": list(range(len(frames)))}
        return text, self.processor(text=text, videos=[frames], video_metadata=[facts],
                                    return_tensors="pt")

    def inside(self, inputs: dict) -> dict:
        """Residuals entering every layer and leaving the last, and attention."""
        text = getattr(self.model.model, "language_model", None) or self.model.model.text_model
        leaving = []
        handle = text.layers[-1].register_forward_hook(
            lambda _module, _args, out: leaving.append(out[0] if isinstance(out, tuple) else out))
        output = self.model(**inputs, output_hidden_states=True, output_attentions=True)
        handle.remove()
        states = output.hidden_states[:len(text.layers)]
        last = leaving[0].view(1, -1, states[0].shape[-1])
        return {"residuals": torch.cat([*states, last], 0),
                "attentions": torch.cat(output.attentions, 0)}

    def greedy(self, inputs: dict) -> tuple[torch.Tensor, list, list, float]:
        """First logits, ids, log-probabilities and the smallest gap. Ids beyond the tokenizer mean
        nothing and are never said, as in the engine."""
        output = self.model(**inputs, use_cache=True)
        first = output.logits[0, -1]
        ids, logprobs, gap = [], [], float("inf")
        for step in range(NEW_TOKENS):
            logits = output.logits[0, -1, :self.known]
            best = logits.topk(2).values
            gap = min(gap, (best[0] - best[1]).item())
            ids.append(int(logits.argmax()))
            logprobs.append(torch.log_softmax(logits, -1)[ids[-1]].item())
            if step + 1 < NEW_TOKENS:
                output = self.model(input_ids=torch.tensor([[ids[-1]]]),
                                    past_key_values=output.past_key_values, use_cache=True)
        return first, ids, logprobs, gap


def as_bytes(pixels: torch.Tensor, processing) -> torch.Tensor:
    mean = torch.tensor(processing.image_mean).view(3, 1, 1)
    deviation = torch.tensor(processing.image_std).view(3, 1, 1)
    values = ((pixels * deviation + mean) * 255).round()
    assert torch.allclose((values / 255 - mean) / deviation, pixels, atol=1e-5)
    return values.to(torch.uint8)


def write_media(folder: Path, seed: int, size: Size = COMMITTED) -> dict:
    """The files that the program opens."""
    media = {name: seeded_frames(seed + index, *shape)
             for index, (name, shape) in enumerate((MEDIA | size.media).items())}
    for name, frames in media.items():
        tensors = {"image": frames}
        if name == "video":
            seconds = torch.arange(len(frames), dtype=torch.float32) * SECONDS_PER_FRAME
            tensors = {"frames": frames, "seconds": seconds}
        save_file(tensors, folder / f"{name}.safetensors")
    return media


def case_goldens(reference: Reference, case: Case, media: dict) -> tuple[dict, dict]:
    text, inputs = reference.prompt(case, media)
    first, ids, logprobs, gap = reference.greedy(inputs)
    assert gap > SMALLEST_GAP, f"step too close to call, {gap}"
    processor = reference.processor
    processing = processor.image_processor if case.pictures else processor.video_processor
    pixels = inputs["pixel_values"].flatten(0, -4)
    prompt_ids = inputs["input_ids"][0].tolist()
    facts = {"media": list(case.pictures) or ["video"], "prompt": text, "ids": prompt_ids,
             "tokens": ids, "logprobs": logprobs, "tiles": len(pixels)}
    tensors = {"logits": first}
    if case.turns:
        facts["history"] = [FIRST_QUESTION, FIRST_ANSWER]
    else:
        tensors["pixels"] = as_bytes(pixels, processing)
    if case.inside:
        run = reference.inside(inputs)
        layers, heads = run["attentions"].shape[:2]
        where = [[0, heads - 1], [layers - 1, 0]]
        first_query = max(0, len(prompt_ids) - ATTENTION_ROWS)
        rows = [run["attentions"][layer, head, first_query:] for layer, head in where]
        tensors |= {"residuals": run["residuals"], "attention": torch.stack(rows)}
        facts |= {"attention_heads": where, "attention_first_query": first_query}
    return tensors, facts


@torch.no_grad()
def write_goldens(folder: Path, seed: int, size: Size = COMMITTED) -> Reference:
    reference = Reference(folder)
    media = write_media(folder, seed, size)
    tensors, facts = {}, {"question": QUESTION, "cases": {}}
    for name, case in CASES.items():
        found, facts["cases"][name] = case_goldens(reference, case, media)
        tensors |= {f"{name}.{key}": value.contiguous() for key, value in found.items()}
        ids = facts["cases"][name]["ids"]
        print(f"  {folder.name} {name}: {len(ids)} tokens, {facts['cases'][name]['tiles']} tiles")
    save_file(tensors, folder / "golden.safetensors")
    (folder / "golden.json").write_text(json.dumps(facts, ensure_ascii=False) + "\n")
    for file in folder.glob("*.safetensors"):
        file.chmod(0o644)
    return reference
