# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a tiny Qwen-VL folder with transformers (eager attention, float32) and keeps what the engine
must reproduce. Decoding is plain greedy. Positions are passed explicitly: the installed library
starts the text after a video without regard to how far the time row went."""
import json
import math
from itertools import groupby
from pathlib import Path

import torch
from onevision_folder import seeded_frames
from qwen_folder import CLIP_MEAN, CLIP_STD
from safetensors.torch import save_file
from sizes import COMMITTED, Size
from transformers import AutoModelForImageTextToText, AutoProcessor

QUESTION = "Which colour is the naïve shape 42, and where does it move?"
HISTORY = [{"question": "How many shapes are there?", "answer": "There are three shapes."}]
SMALLEST_GAP = 1e-3  # between the best two logits of a step, so that rounding cannot swap them
NEW_TOKENS = 32
ATTENTION_ROWS = 24
RESIDUAL_STRIDE = 3


MEDIA = {"video": (5, 48, 64), "first": (1, 50, 37), "second": (1, 90, 20)}


def video_limits(frames: int, cell: int) -> dict:
    """Pixels per frame as qwen-vl-utils limits them."""
    least = 128 * cell**2
    most = max(min(768 * cell**2, 128000 * cell**2 * 0.9 / frames * 2), int(least * 1.05))
    return {"shortest_edge": least, "longest_edge": int(most)}


def original_positions(ids: list, kinds: dict, grids: dict, step: float) -> torch.Tensor:
    """[3,T], as the models were trained: every run starts one after the largest so far. `grids` are
    counted in tokens; `step` lies between the slices of a video."""
    rows, left = [[], [], []], {kind: list(grid) for kind, grid in grids.items()}
    for kind, group in groupby(ids, lambda token: kinds.get(token, "text")):
        count, start = len(list(group)), max(map(max, rows)) + 1 if rows[0] else 0
        if kind == "text":
            block = [[start + i] * 3 for i in range(count)]
        else:
            t, h, w = left[kind].pop(0)
            block = [[start + math.floor(i * step), start + r, start + c]
                     for i in range(t) for r in range(h) for c in range(w)]
            assert len(block) == count
        for row, values in zip(rows, zip(*block)):
            row.extend(values)
    return torch.tensor(rows)


class Reference:
    def __init__(self, folder: Path):
        self.processor = AutoProcessor.from_pretrained(folder)
        self.model, report = AutoModelForImageTextToText.from_pretrained(
            folder, dtype=torch.float32, attn_implementation="eager", output_loading_info=True)
        for kind in ("missing_keys", "unexpected_keys", "mismatched_keys"):
            left = [key for key in report[kind] if key != "lm_head.weight"]
            assert not left, f"{folder}: {kind} {left}"
        self.model.eval()
        self.config = self.model.config
        vision = self.config.vision_config
        self.frames, self.merge = vision.temporal_patch_size, vision.spatial_merge_size
        self.cell = vision.patch_size * self.merge
        self.per_second = getattr(self.config.vision_config, "tokens_per_second", None)
        self.known = len(self.processor.tokenizer)

    def prompt(self, case: dict) -> tuple[str, dict]:
        content = [{"type": kind} for kind, _ in case["media"]]
        messages = []
        for turn in case.get("history", []):
            messages += [{"role": "user", "content": [{"type": "text", "text": turn["question"]}]},
                         {"role": "assistant", "content": turn["answer"]}]
        messages.append({"role": "user", "content": [{"type": "text", "text": QUESTION}]})
        messages[0]["content"] = content + messages[0]["content"]
        text = self.processor.apply_chat_template(messages, add_generation_prompt=True,
                                                  tokenize=False)
        images = [data[0].permute(2, 0, 1) for kind, data in case["media"] if kind == "image"]
        videos = [data.permute(0, 3, 1, 2) for kind, data in case["media"] if kind == "video"]
        options = {"do_sample_frames": False}
        if videos:
            options["size"] = video_limits(len(videos[0]), self.cell)
        inputs = self.processor(text=text, images=images or None, videos=videos or None,
                                videos_kwargs=options, return_tensors="pt")
        wanted = ("input_ids", "pixel_values", "pixel_values_videos", "image_grid_thw",
                  "video_grid_thw")
        return text, {key: inputs[key] for key in wanted if key in inputs}

    def positions(self, inputs: dict, seconds_per_slice: float) -> torch.Tensor:
        kinds = {self.config.image_token_id: "image", self.config.video_token_id: "video"}
        grids = {kind: inputs[f"{kind}_grid_thw"].tolist() for kind in ("image", "video")
                 if f"{kind}_grid_thw" in inputs}
        ids = inputs["input_ids"][0].tolist()
        tokens = {kind: [[t, h // self.merge, w // self.merge] for t, h, w in each]
                  for kind, each in grids.items()}
        step = 1.0 if self.per_second is None else seconds_per_slice * self.per_second
        ours = original_positions(ids, kinds, tokens, step)
        codes = {"text": 0, "image": 1, "video": 2}
        more = {}
        if self.per_second is not None and "video" in grids:
            more["second_per_grid_ts"] = torch.tensor([seconds_per_slice] * len(grids["video"]))
        installed, _ = self.model.model.get_rope_index(
            inputs["input_ids"],
            mm_token_type_ids=torch.tensor([[codes[kinds.get(token, "text")] for token in ids]]),
            image_grid_thw=inputs.get("image_grid_thw"),
            video_grid_thw=inputs.get("video_grid_thw"), **more)
        same = torch.equal(installed[:, 0], ours)
        print(f"    positions {'as' if same else 'other than'} the installed library's")
        return ours

    def forward(self, inputs: dict, positions: torch.Tensor) -> dict:
        layers = self.model.model.language_model.layers
        leaving = []
        handle = layers[-1].register_forward_hook(
            lambda _module, _args, out: leaving.append(out[0] if isinstance(out, tuple) else out))
        output = self.model(**inputs, position_ids=positions.unsqueeze(1),
                            output_hidden_states=True, output_attentions=True)
        handle.remove()
        last = leaving[0].view(1, -1, output.hidden_states[0].shape[-1])
        return {"residuals": torch.cat([*output.hidden_states[:len(layers)], last], 0),
                "attentions": torch.cat(output.attentions, 0), "logits": output.logits[0, -1]}

    def greedy(self, inputs: dict, positions: torch.Tensor) -> tuple:
        """First logits, ids, log-probabilities and the smallest gap. Ids beyond the tokenizer mean
        nothing and are never said, as in the engine."""
        output = self.model(**inputs, position_ids=positions.unsqueeze(1), use_cache=True)
        first = output.logits[0, -1]
        place = int(positions.max())
        ids, logprobs, gap = [], [], float("inf")
        for step in range(NEW_TOKENS):
            logits = output.logits[0, -1, :self.known]
            best = logits.topk(2).values
            gap = min(gap, (best[0] - best[1]).item())
            ids.append(int(logits.argmax()))
            logprobs.append(torch.log_softmax(logits, -1)[ids[-1]].item())
            place += 1
            if step + 1 < NEW_TOKENS:
                output = self.model(input_ids=torch.tensor([[ids[-1]]]),
                                    position_ids=torch.full((3, 1, 1), place),
                                    past_key_values=output.past_key_values, use_cache=True)
        return first, ids, logprobs, gap


def as_bytes(patches: torch.Tensor) -> torch.Tensor:
    """Normalised patches [N, 3·T·P·P] as the bytes they were made from."""
    shape = (len(patches), 3, -1)
    mean, std = torch.tensor(CLIP_MEAN).view(1, 3, 1), torch.tensor(CLIP_STD).view(1, 3, 1)
    values = ((patches.view(shape) * std + mean) * 255).round()
    assert torch.allclose((values / 255 - mean) / std, patches.view(shape), atol=1e-5)
    return values.to(torch.uint8).view(patches.shape)


def write_media(folder: Path, seed: int, seconds_per_frame: float, size: Size) -> dict:
    """An odd number of frames, and pictures whose sides round up, down and to the even cell."""
    media = {name: seeded_frames(seed + index, *shape)
             for index, (name, shape) in enumerate((MEDIA | size.media).items())}
    for name, data in media.items():
        tensors = {"frames" if name == "video" else "image": data}
        if name == "video":
            tensors["seconds"] = torch.arange(len(data), dtype=torch.float32) * seconds_per_frame
        save_file(tensors, folder / f"{name}.safetensors")
        (folder / f"{name}.safetensors").chmod(0o644)
    return media


def cases(variant: str) -> dict:
    """Media of each case, whether it has earlier turns, and whether its inside is kept."""
    if variant == "nested":
        return {"video": (["video"], False, False), "images": (["first", "second"], False, False)}
    return {"video": (["video"], False, True), "image": (["first"], False, True),
            "images": (["first", "second"], False, False),
            "mixed": (["second", "video", "first"], True, False)}


def inside(run: dict, prompt_tokens: int) -> tuple[dict, dict]:
    layers, heads = run["attentions"].shape[:2]
    where = [[0, heads - 1], [layers - 1, 0]]
    first = max(0, prompt_tokens - ATTENTION_ROWS)
    rows = [run["attentions"][layer, head, first:] for layer, head in where]
    return ({"residuals": run["residuals"][:, ::RESIDUAL_STRIDE], "attention": torch.stack(rows)},
            {"attention_heads": where, "attention_first_query": first,
             "residual_stride": RESIDUAL_STRIDE})


@torch.no_grad()
def write_goldens(variant: str, folder: Path, seed: int, size: Size = COMMITTED) -> None:
    reference = Reference(folder)
    # Two frames a second; or so slow that the time row of Qwen2.5 runs ahead of the others, with
    # steps that are no whole numbers.
    seconds_per_frame = 0.5 if variant == "flat" else 2.2
    media = write_media(folder, seed, seconds_per_frame, size)
    tensors, facts = {}, {"question": QUESTION, "cases": {}}
    for name, (names, history, keep) in cases(variant).items():
        case = {"media": [("video" if each == "video" else "image", media[each])
                          for each in names]}
        if history:
            case["history"] = HISTORY
        text, inputs = reference.prompt(case)
        positions = reference.positions(inputs, reference.frames * seconds_per_frame)
        run = reference.forward(inputs, positions)
        first, ids, logprobs, gap = reference.greedy(inputs, positions)
        assert torch.allclose(first, run["logits"], atol=1e-5)
        assert gap > SMALLEST_GAP, f"{name}: step too close to call, {gap}"
        prompt_ids = inputs["input_ids"][0].tolist()
        fact = {"media": names, "history": HISTORY if history else [], "prompt": text,
                "ids": prompt_ids, "next": int(positions.max()) + 1, "tokens": ids,
                "logprobs": logprobs}
        values = {"logits": run["logits"], "positions": positions.float()}
        if keep:
            kind = "_videos" if name == "video" else ""
            grid = inputs["video_grid_thw" if name == "video" else "image_grid_thw"][0]
            values["pixels"] = as_bytes(inputs["pixel_values" + kind])
            more, where = inside(run, len(prompt_ids))
            values |= more
            fact |= where | {"grid": grid.tolist()}
        tensors |= {f"{name}.{key}": value for key, value in values.items()}
        facts["cases"][name] = fact
        print(f"    {name}: {len(prompt_ids)} tokens, gap {gap:.4f}, {len(set(ids))} different")
    save_file({name: value.contiguous() for name, value in tensors.items()},
              folder / "golden.safetensors")
    (folder / "golden.safetensors").chmod(0o644)
    (folder / "golden.json").write_text(json.dumps(facts, ensure_ascii=False) + "\n")
