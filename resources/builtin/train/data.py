# SPDX-License-Identifier: GPL-3.0-or-later
"""Scenes as tensors: frames, per-patch labels, and packed conversations."""
from dataclasses import dataclass, fields

import cv2
import numpy as np
import torch

from .language import VIDEO_ID
from .model import GRID, IMAGE
from .motion import step_class, turn_class
from .questions import Questions
from .scenes import COLORS, SHAPES, make_scene, paint_background, render, sample_times, soften

COLOR_IDS = {c: i + 1 for i, c in enumerate(COLORS)}
SHAPE_IDS = {s: i + 1 for i, s in enumerate(SHAPES)}
FINE = 4 * GRID  # side of the fine coverage map


@dataclass
class Labels:
    """Per patch: colour and shape class (0 background, -1 undecided), fine coverage, offset to the centre, and the
    object's classes of motion (-1 undecided or background)."""
    color: torch.Tensor
    shape: torch.Tensor
    coverage: torch.Tensor
    offset: torch.Tensor
    step: torch.Tensor
    turn: torch.Tensor

    def to(self, device):
        return Labels(*(getattr(self, f.name).to(device) for f in fields(self)))


def frame_labels(scene, time, masks, before=None):
    """`before`: time of the frame before."""
    color, shape = np.zeros((GRID, GRID), np.int64), np.zeros((GRID, GRID), np.int64)
    step, turn = np.full((GRID, GRID), -1), np.full((GRID, GRID), -1)
    fine, offset = np.zeros((FINE, FINE), np.float32), np.zeros((GRID, GRID, 2), np.float32)
    middle = (np.arange(GRID) + 0.5) / GRID
    for thing, mask in zip(scene.things, masks):
        small = cv2.resize(mask, (FINE, FINE), interpolation=cv2.INTER_AREA).astype(np.float32) / 255
        fine = np.maximum(fine, small)
        share = small.reshape(GRID, 4, GRID, 4).mean((1, 3))
        inside = share > 0.3
        color[(share > 0.01) & ~inside], shape[(share > 0.01) & ~inside] = -1, -1
        color[inside], shape[inside] = COLOR_IDS[thing.color], SHAPE_IDS[thing.shape]
        if before is not None:
            step[inside], turn[inside] = step_class(thing, before, time), turn_class(scene, thing, time)
        x, y = thing.at(time) / [scene.aspect, 1.0]
        offset[inside] = 4 * np.stack([np.broadcast_to(x - middle, (GRID, GRID)),
                                       np.broadcast_to((y - middle)[:, None], (GRID, GRID))], -1)[inside]
    coverage = fine.reshape(GRID, 4, GRID, 4).transpose(0, 2, 1, 3).reshape(GRID * GRID, 16)
    return color.reshape(-1), shape.reshape(-1), coverage, offset.reshape(-1, 2), step.reshape(-1), turn.reshape(-1)


def clip(scene, times, rng):
    """Frames uint8 (F, 196, 196, 3) and their label arrays."""
    background = paint_background(scene, IMAGE, IMAGE)
    frames, labels = [], []
    for before, time in zip([None, *times], times):
        image, masks = render(scene, time, IMAGE, IMAGE, background)
        frames.append(soften(image, scene.softness, rng))
        labels.append(frame_labels(scene, time, masks, before))
    return frames, labels


def to_tensors(frames, labels):
    pixels = torch.from_numpy(np.stack(frames)).permute(0, 3, 1, 2).float() / 127.5 - 1.0
    return pixels, Labels(*(torch.from_numpy(np.stack(part)) for part in zip(*labels)))


def single_frames(rng, count):
    """`count` frames at random times, two of every scene."""
    frames, labels = [], []
    while len(frames) < count:
        scene = make_scene(rng)
        for part, out in zip(clip(scene, rng.random(2), rng), (frames, labels)):
            out.extend(part)
    return to_tensors(frames[:count], labels[:count])


@dataclass
class Batch:
    """Clips with the same number of frames and their packed conversations, padded to one length."""
    pixels: torch.Tensor
    labels: Labels
    ids: torch.Tensor        # (B, S); video placeholders at [VIDEO_START, VIDEO_START + vision)
    positions: torch.Tensor  # (B, S)
    mask: torch.Tensor       # (B, 1, S, S), true where the row may attend to the column
    targets: torch.Tensor    # (B, S): the next id where it belongs to an answer, else -1
    weights: torch.Tensor    # (B, S): of the targets in the loss
    turns: list              # per clip: (kind, question, answer, first, last) of the predicting positions
    vision: int

    def to(self, device):
        moved = {f.name: getattr(self, f.name).to(device) for f in fields(self) if f.name not in ("turns", "vision")}
        return Batch(**moved, turns=self.turns, vision=self.vision)


VIDEO_START = 3
WEIGHTS = {"order": 3.0, "order_by_name": 3.0, "count": 3.0, "presence": 2.0, "place": 2.0}  # one word decides


def pack(tokenizer, turns, vision):
    """ids, positions, segment numbers, targets, weights and answer spans of one clip's conversations."""
    ids = tokenizer.encode("<|im_start|>user\n").ids + [VIDEO_ID] * vision
    prefix = len(ids)
    positions, segments, targets, weights, spans = list(range(prefix)), [0] * prefix, [-1] * prefix, [1.0] * prefix, []
    for number, (kind, question, answer) in enumerate(turns, 1):
        ask = tokenizer.encode(f"\n{question}<|im_end|>\n<|im_start|>assistant\n").ids
        reply = tokenizer.encode(f"{answer}<|im_end|>").ids
        full = ask + reply
        first = len(ids) + len(ask) - 1
        targets += [-1] * (len(ask) - 1) + reply + [-1]
        weights += [WEIGHTS.get(kind, 1.0)] * len(full)
        spans.append((kind, question, answer, first, first + len(reply)))
        positions += range(prefix, prefix + len(full))
        segments += [number] * len(full)
        ids += full
    return ids, positions, segments, targets, weights, spans


def collate(tokenizer, clips, turns):
    """Batch of `clips` = [(frames, labels)] with their `turns`."""
    frames = sum((c[0] for c in clips), [])
    pixels, labels = to_tensors(frames, sum((c[1] for c in clips), []))
    vision = len(clips[0][0]) * (GRID // 2) ** 2 + 1
    packed = [pack(tokenizer, t, vision) for t in turns]
    length = (max(len(p[0]) for p in packed) + 7) // 8 * 8
    fill = lambda column, value: torch.tensor([p[column] + [value] * (length - len(p[column])) for p in packed])
    segments = fill(2, 99)
    same = segments[:, :, None] == segments[:, None, :]
    mask = (same | (segments[:, None, :] == 0)) & torch.ones(length, length, dtype=torch.bool).tril()
    return Batch(pixels, labels, fill(0, 0), fill(1, 0), mask[:, None], fill(3, -1), fill(4, 1.0),
                 [p[5] for p in packed], vision)


def clip_times(frames, rng):
    """Sampled times; two frames are the first and the last of four, so that starts and ends keep their meaning."""
    return sample_times(4, rng)[[0, 3]] if frames == 2 else sample_times(frames, rng)


def draw_batch(seed, tokenizer, clips, kinds, mix, ordered=0.0, crowded=0.0, plain=0.0, **wording):
    """A batch drawn from `seed` alone: one turn per entry of `kinds` (or of what it returns for a clip) where the scene allows it.

    `wording` goes to Questions. `mix` maps numbers of frames to probabilities; longer clips come in smaller batches, shorter
    ones in larger. Of the scenes a share `ordered` has two objects that take turns in any case, a share `crowded` has four, and
    a share `plain` has a background of one colour.
    """
    rng = np.random.default_rng(seed)
    frames = int(rng.choice(list(mix), p=list(mix.values())))
    clips = max(1, round(clips * 8 / (4 + frames)))
    questions = Questions(rng, **wording)
    scenes = [make_scene(rng, count=4 if rng.random() < crowded else None, ordered=True if rng.random() < ordered else None,
                         plain=plain > 0 and rng.random() < plain) for _ in range(clips)]
    turns = []
    for scene in scenes:
        drawn = questions.draw(scene, kinds(rng) if callable(kinds) else kinds)
        turns.append([drawn[i] for i in rng.permutation(len(drawn))])
    return collate(tokenizer, [clip(s, clip_times(frames, rng), rng) for s in scenes], turns)


SHORT_MIX = {2: 0.7, 4: 0.3}
FULL_MIX = {4: 0.6, 8: 0.34, 3: 0.03, 6: 0.03}
ORDERED_SHARE, CROWDED_SHARE = 0.25, 0.3
EASY_KINDS = ("color", "shape", "direction")
HARD_KINDS = (("description",) + 6 * ("count",) + 2 * ("presence",) + 2 * ("place",) + ("order",)
              + 2 * ("order_by_name",))


def training_kinds(rng):
    """Of what is learned soon one question a clip, of the rest several."""
    outside = ("outside",) if rng.random() < 0.5 else ()
    return (str(rng.choice(EASY_KINDS)), *HARD_KINDS, *outside)
