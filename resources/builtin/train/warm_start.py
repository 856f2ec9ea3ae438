# SPDX-License-Identifier: GPL-3.0-or-later
"""Stage 1: the tower learns to see alone.

Linear heads read colour, shape, fine coverage and the offset to the object's centre off every patch; the projector
output is regressed on word vectors: colour + shape + place for object patches, " background" for the others.
"""
import torch
import torch.nn.functional as F
from torch import nn

from .model import GRID, WIDTH
from .scenes import COLORS, SHAPES

PLACES = ((" left", " center", " right"), (" top", " middle", " bottom"))


class Heads(nn.Module):
    """Readers of the tower's patches; used in training only."""

    def __init__(self):
        super().__init__()
        self.sizes = (len(COLORS) + 1, len(SHAPES) + 1, 16, 2)
        self.linear, self.early = nn.Linear(WIDTH, sum(self.sizes)), nn.Linear(WIDTH, 16)
        self.near = nn.Linear(WIDTH, 100)

    def forward(self, features):
        outlines = self.early(features[1]), self.near(features[2])
        return *outlines, *self.linear(features[-1]).split(self.sizes, -1)


def neighbourhood(coverage):
    """Coverage of the 5×5 patches around every patch at 2×2 points each: (N, 196, 16) to (N, 196, 100)."""
    count = coverage.shape[0]
    fine = coverage.view(count, GRID, GRID, 4, 4).transpose(2, 3).reshape(count, 1, 4 * GRID, 4 * GRID)
    return F.unfold(F.avg_pool2d(fine, 2), 10, padding=4, stride=2).transpose(1, 2)


def labels_loss(outputs, labels):
    """Loss over the heads and what to log: accuracy on object patches, loss of the outlines."""
    early, near, color, shape, coverage, offset = outputs
    loss = F.cross_entropy(color.flatten(0, 1), labels.color.flatten(), ignore_index=-1)
    inside = labels.shape > 0
    loss = loss + 0.5 * F.cross_entropy(shape.flatten(0, 1), labels.shape.flatten(), ignore_index=-1)
    loss = loss + F.cross_entropy(shape[inside], labels.shape[inside])
    loss = loss + F.cross_entropy(color[inside], labels.color[inside])
    outlines = F.binary_cross_entropy_with_logits(early, labels.coverage)
    around = F.binary_cross_entropy_with_logits(near, neighbourhood(labels.coverage))
    loss = loss + 2.0 * outlines + 3.0 * around + 0.5 * F.binary_cross_entropy_with_logits(coverage, labels.coverage)
    loss = loss + 0.5 * F.smooth_l1_loss(offset[inside], labels.offset[inside])
    hit = lambda out, want: (out[inside].argmax(-1) == want[inside]).float().mean().item()
    return loss, {"color": hit(color, labels.color), "shape": hit(shape, labels.shape), "outlines": outlines.item(),
                  "around": around.item()}


class WordTargets(nn.Module):
    """Word vectors that the projector starts from."""

    def __init__(self, decoder, tokenizer):
        super().__init__()
        word = lambda text: decoder.embed(torch.tensor(tokenizer.encode(text).ids)).mean(0)
        zero = torch.zeros(576)
        self.register_buffer("background", word(" background"))
        self.register_buffer("color", torch.stack([zero] + [word(" " + c) for c in COLORS]))
        self.register_buffer("shape", torch.stack([zero] + [word(" " + s) for s in SHAPES]))
        third = torch.arange(GRID) * 3 // GRID
        across, down = (torch.stack([word(w) for w in row])[third] for row in PLACES)
        self.register_buffer("place", (down[:, None] + across[None, :]).reshape(GRID * GRID, 576))
        self.register_buffer("scale", self.background.pow(2).mean())

    def background_loss(self, projected, labels):
        """Squared distance of background patches from the word vector, relative to its size."""
        outside = labels.color == 0
        return (projected[outside] - self.background).pow(2).mean() / self.scale

    def loss(self, projected, labels):
        inside = labels.color > 0
        want = self.color[labels.color.clamp(min=0)] + self.shape[labels.shape.clamp(min=0)] + self.place
        objects = (projected[inside] - want[inside]).pow(2).mean() / self.scale
        return self.background_loss(projected, labels) + 0.5 * objects
