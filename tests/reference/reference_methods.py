# SPDX-License-Identifier: GPL-3.0-or-later
"""VAR and OutRo written down plainly in PyTorch, straight from their formulas, to check the engine
against. They act inside transformers' own decoder: a hook sees the residual entering every layer, and
a registered attention function stands in for the eager one. Clarity before speed: rows are edited one
by one."""
import torch
from torch.nn.functional import cosine_similarity


class Var:
    """Visual attention redistribution, arXiv 2503.03321. φ(x) = max over `dims` of |x_d|/RMS(x)."""

    def __init__(self, dims, tau=20.0, rho=0.5, p=0.6, mass=0.2, first_layer=0, skip_last=True,
                 needs_visual_sink=True):
        self.dims, self.tau, self.rho, self.p, self.mass = dims, tau, rho, p, mass
        self.first_layer, self.skip_last = first_layer, skip_last
        self.needs_visual_sink = needs_visual_sink

    def begin(self, vision, layers):
        self.vision, self.layers = vision, layers
        self.sinks = [[] for _ in range(layers)]
        self.edited = []  # per layer, per head: prompt rows edited
        self.phi_margin = float("inf")

    def layer_input(self, layer, residual, prefill):
        if not prefill or layer < self.first_layer or (self.skip_last and layer == self.layers - 1):
            return
        rms = (residual.pow(2).mean(-1) + 1e-6).sqrt()
        phi = (residual[:, self.dims].abs() / rms[:, None]).amax(-1)
        self.phi_margin = min(self.phi_margin, (phi - self.tau).abs().min().item())
        self.sinks[layer] = [t for t in range(len(phi)) if phi[t] >= self.tau]

    def probabilities(self, layer, rows, first_query, prefill):
        """rows [H,R,K], edited in place."""
        counts = [0] * rows.shape[0]
        sinks = self.sinks[layer]
        visual = [t for t in sinks if t in self.vision]
        plain = [t for t in self.vision if t not in sinks]
        if sinks and (visual or not self.needs_visual_sink):
            for head in range(rows.shape[0]):
                for r in range(rows.shape[1]):
                    if first_query + r > self.vision[-1]:
                        counts[head] += self.edit(rows[head, r], sinks, visual, plain)
        if prefill:
            self.edited.append(counts)

    def edit(self, row, sinks, visual, plain):
        mass = row[self.vision].sum()
        rest = row[plain].sum()
        if mass < self.mass or rest / mass < self.rho or rest <= 1e-12:
            return 0
        budget = self.p * row[sinks].sum()
        share = row[plain] / rest
        row[sinks] *= 1 - self.p
        row[plain] += budget * share
        return 1


class OutRo:
    """Output rotation and mask relaxation, arXiv 2603.14337. Layers first … L−3."""

    def __init__(self, gamma=3.0, temperature=0.1, minimum=100.0, median_factor=1000.0, rotate=True,
                 enhance=True, decode_rotation=False):
        self.gamma, self.temperature = gamma, temperature
        self.minimum, self.median_factor = minimum, median_factor
        self.rotate, self.enhance, self.decode_rotation = rotate, enhance, decode_rotation

    def begin(self, vision, layers):
        self.layers = layers
        self.sinks = [[] for _ in range(layers)]
        self.sink_value = [None] * layers
        self.cumulative, self.applied = set(), set()
        self.relaxed = []
        self.threshold_margin = float("inf")

    def covers(self, layer):
        return layer <= self.layers - 3

    def layer_input(self, layer, residual, prefill):
        if not prefill or not self.covers(layer):
            return
        magnitude = residual.abs()
        threshold = max(self.minimum, self.median_factor * magnitude.flatten().median().item())
        largest = magnitude.amax(-1)
        self.threshold_margin = min(
            self.threshold_margin, (largest / threshold - 1).abs().min().item())
        self.sinks[layer] = [t for t in range(len(largest)) if largest[t] >= threshold]

    def head_output(self, layer, output, q, k, v, scale, prefill):
        """output [T,H,d] before o_proj, changed in place; q [H,T,d], k and v [Hkv,T,d]."""
        sinks = self.sinks[layer]
        if not self.covers(layer) or not sinks:
            return
        group = q.shape[0] // k.shape[0]
        if prefill:
            self.sink_value[layer] = v[:, sinks].mean(1)
            self.cumulative.update(sinks)
            if self.enhance and layer % max(1, self.layers // 7) == 0:
                for token in [t for t in sinks if t not in self.applied]:
                    for head in range(q.shape[0]):
                        weights = torch.softmax(k[head // group] @ q[head, token] * scale, -1)
                        output[token, head] = weights @ v[head // group]
                    self.applied.add(token)
                    self.relaxed.append([layer, token])
        if not self.rotate or not (prefill or self.decode_rotation):
            return
        for t in range(output.shape[0]):
            if prefill and t in self.cumulative:
                continue
            for head in range(output.shape[1]):
                output[t, head] = self.turn(output[t, head], self.sink_value[layer][head // group])

    def turn(self, o, v):
        gate = torch.tanh(torch.relu(cosine_similarity(o, v, dim=0)) / self.temperature)
        turned = o + self.gamma * gate * ((o @ v).abs() / (v @ v + 1e-8)) * v
        return turned * o.norm() / (turned.norm() + 1e-8)


class Intervention:
    """The attention function and the layer hooks that let one method act in a transformers model."""

    def __init__(self, method):
        self.method = method

    def attach(self, layers, vision):
        self.method.begin(vision, len(layers))
        return [layer.register_forward_pre_hook(self.entering(index), with_kwargs=True)
                for index, layer in enumerate(layers)]

    def entering(self, index):
        def hook(_module, args, kwargs):
            residual = args[0] if args else kwargs["hidden_states"]
            self.method.layer_input(index, residual[0], residual.shape[1] > 1)
        return hook

    def attention(self, module, query, key, value, _mask, scaling, **_unused):
        q, k, v = query[0], key[0], value[0]
        rows, keys = q.shape[1], k.shape[1]
        group = q.shape[0] // k.shape[0]
        scores = q @ k.repeat_interleave(group, 0).transpose(1, 2) * scaling
        hidden = torch.ones(rows, keys, dtype=torch.bool).triu(keys - rows + 1)
        weights = torch.softmax(scores.masked_fill(hidden, float("-inf")), -1)
        prefill = rows == keys
        if hasattr(self.method, "probabilities"):
            self.method.probabilities(module.layer_idx, weights, keys - rows, prefill)
        output = (weights @ v.repeat_interleave(group, 0)).transpose(0, 1).contiguous()
        if hasattr(self.method, "head_output"):
            self.method.head_output(module.layer_idx, output, q, k, v, scaling, prefill)
        return output[None], weights[None]
