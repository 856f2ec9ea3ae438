# SPDX-License-Identifier: GPL-3.0-or-later
"""Stage 2, beside the answers: what the decoder should know of an object's motion where the object is seen.

Linear heads, used in training only, read the residual at vision tokens on objects: after the first layers how the object
moved since the frame before, later whether it is the first or the second to move. Without them questions about the order of events
stay at guessing for thousands of steps, since one word of an answer says too little about which frames to compare.
"""
import torch.nn.functional as F
from torch import nn

from .model import GRID, HIDDEN
from .scenes import DIRECTIONS

STEP_LAYER, TURN_LAYER = 12, 18  # heads read what enters these layers
STEP_CLASSES, TURN_CLASSES = len(DIRECTIONS), 3
LEAST_STEP = 0.03   # of the frame height; less may be too little to see
TURN_TIME = 0.5     # by then the first object stopped and the second moves


def step_class(thing, before, time):
    """Direction of the step between two times as an index of DIRECTIONS; -1 where it is hardly seen."""
    way = thing.at(time) - thing.at(before)
    size = abs(way).max()
    if size == 0:
        return list(DIRECTIONS).index("still")
    return list(DIRECTIONS).index(thing.direction) if size > LEAST_STEP else -1


def turn_class(scene, thing, time):
    """1: moves first, 2: moves second, 0: neither; -1: too early to tell."""
    if time < TURN_TIME:
        return -1
    if thing.end == 1.0:
        return 0
    return 1 + [t is thing for t in scene.order()].index(True)


class MotionHeads(nn.Module):
    def __init__(self):
        super().__init__()
        self.step, self.turn = nn.Linear(HIDDEN, STEP_CLASSES), nn.Linear(HIDDEN, TURN_CLASSES)

    def forward(self, inner):
        """`inner`: residuals of all vision tokens by layer."""
        scaled = lambda layer: F.rms_norm(inner[layer], (HIDDEN,))
        return self.step(scaled(STEP_LAYER)), self.turn(scaled(TURN_LAYER))


def per_token(labels):
    """Patch labels (N, 196) as labels of the 2×2 pooled tokens (N·49): the largest, so that objects win over -1."""
    grid = labels.view(-1, GRID // 2, 2, GRID // 2, 2)
    return grid.amax((2, 4)).flatten()


def motion_loss(heads, inner, labels):
    """Loss and accuracy on tokens with a label; `inner` as (B, vision without the newline, 576)."""
    total, hits = 0.0, {}
    for name, out, want in zip(("motion", "turn"), heads(inner), (labels.step, labels.turn)):
        out, want = out.flatten(0, 1), per_token(want)
        known = want >= 0
        if known.any():
            total = total + F.cross_entropy(out[known], want[known])
            hits[name] = (out[known].argmax(-1) == want[known]).float().mean().item()
        else:  # every process has the same gradients to average
            total = total + 0.0 * out.sum()
    return total, hits
