# SPDX-License-Identifier: GPL-3.0-or-later
"""Moving average of the trained weights: steps on few clips are noisy, their mean is not."""
from contextlib import contextmanager

import torch

DECAY = 0.99  # the mean reaches back some hundred steps


class Average:
    """Averages `parameters` in place of copies; `state` of an earlier run goes on."""

    def __init__(self, parameters, state=None):
        self.live = list(parameters)
        self.mean = [p.detach().clone() for p in self.live]
        if state:
            for mean, kept in zip(self.mean, state):
                mean.copy_(kept)

    @torch.no_grad()
    def update(self):
        torch._foreach_lerp_(self.mean, [p.detach() for p in self.live], 1 - DECAY)

    @contextmanager
    def used(self):
        """The parameters hold their averages meanwhile."""
        kept = [p.detach().clone() for p in self.live]
        self.write(self.mean)
        try:
            yield
        finally:
            self.write(kept)

    @torch.no_grad()
    def write(self, values):
        for parameter, value in zip(self.live, values):
            parameter.copy_(value)
