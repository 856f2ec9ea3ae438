# SPDX-License-Identifier: GPL-3.0-or-later
"""SigLIP tower, projector, and the frozen Llama decoder with a low-rank adapter.

The decoder runs several conversations about one clip at once: they share the video prefix and do not see each
other, so every one of them is exactly the single-turn prompt the model is asked later. Its frozen matrices may be kept in
bf16, which cards multiply much faster; the residual stays in float32.
"""
import torch
import torch.nn.functional as F
from torch import nn

IMAGE, PATCH, GRID, WIDTH, HEADS, HIDDEN = 196, 14, 14, 192, 3, 576
SINK_CHANNEL, SINK_LAYERS, SINK_THRESHOLD = 507, range(3, 10), 20.0


def grid_positions(width):
    """Sine-cosine positions (GRID², width): a start from which neighbours find each other quickly."""
    y, x = torch.meshgrid(torch.arange(GRID), torch.arange(GRID), indexing="ij")
    frequency = 1.0 / 30.0 ** (torch.arange(width // 4) / (width // 4))
    waves = [f(axis.reshape(-1, 1) * frequency) for axis in (x, y) for f in (torch.sin, torch.cos)]
    return torch.cat(waves, 1)


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer_norm1, self.layer_norm2 = nn.LayerNorm(WIDTH, 1e-6), nn.LayerNorm(WIDTH, 1e-6)
        self.qkv, self.out_proj = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.fc1, self.fc2 = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.look_at_alike()

    @torch.no_grad()
    def look_at_alike(self):
        """Start with equal queries and keys: patches attend to near and similar patches from the first step."""
        for head in range(HEADS):
            rows = torch.linalg.qr(torch.randn(WIDTH, WIDTH // HEADS))[0].T
            for part in (0, 1):
                first = part * WIDTH + head * (WIDTH // HEADS)
                self.qkv.weight[first:first + WIDTH // HEADS] = 0.9 * rows

    def forward(self, x):
        batch, length, _ = x.shape
        q, k, v = self.qkv(self.layer_norm1(x)).view(batch, length, 3, HEADS, -1).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(q, k, v)
        x = x + self.out_proj(mixed.transpose(1, 2).reshape(batch, length, WIDTH))
        return x + self.fc2(F.gelu(self.fc1(self.layer_norm2(x)), approximate="tanh"))


class Vision(nn.Module):
    """Frames (N, 3, 196, 196) in [-1, 1] to tower features and projector outputs, both per patch."""

    def __init__(self, layers):
        super().__init__()
        self.patch = nn.Linear(3 * PATCH * PATCH, WIDTH)
        self.position = nn.Parameter(0.5 * grid_positions(WIDTH))
        self.blocks = nn.ModuleList(Block() for _ in range(layers))
        self.linear_1, self.linear_2 = nn.Linear(WIDTH, HIDDEN), nn.Linear(HIDDEN, HIDDEN)
        self.newline = nn.Parameter(torch.zeros(HIDDEN))

    def forward(self, frames, frozen_tower=False):
        """Features after every block, and projector outputs of the last ones."""
        with torch.set_grad_enabled(torch.is_grad_enabled() and not frozen_tower):
            features = self.see(frames)
        return features, self.linear_2(F.gelu(self.linear_1(features[-1])))

    def see(self, frames):
        count = frames.shape[0]
        x = frames.view(count, 3, GRID, PATCH, GRID, PATCH).permute(0, 2, 4, 1, 3, 5)
        x = self.patch(x.reshape(count, GRID * GRID, -1)) + self.position
        features = []
        for block in self.blocks:
            x = block(x)
            features.append(x)
        return features

    def pool(self, projected, clips):
        """(N, 196, 576) to the vision tokens (clips, 49·frames + 1, 576): mean of 2×2 patches, then the newline."""
        count = projected.shape[0]
        grid = projected.view(count, GRID // 2, 2, GRID // 2, 2, HIDDEN).mean((2, 4))
        newline = self.newline.expand(clips, 1, HIDDEN)
        return torch.cat([grid.reshape(clips, -1, HIDDEN), newline], 1)


class LowRank(nn.Module):
    """Low-rank updates of matrices that share one input, applied as one product."""

    def __init__(self, inputs, outputs, rank, scale):
        super().__init__()
        self.scale = scale
        self.a = nn.Parameter(torch.randn(len(outputs), rank, inputs) * inputs ** -0.5)
        self.b = nn.ParameterList(nn.Parameter(torch.zeros(size, rank)) for size in outputs)

    def forward(self, x):
        down = F.linear(x, self.a.flatten(0, 1).to(x.dtype))
        parts = down.split(self.a.shape[1], -1)
        return torch.cat([F.linear(p, (self.scale * b).to(x.dtype)) for p, b in zip(parts, self.b)], -1)


class Layer(nn.Module):
    def __init__(self, weights, index, rank, scale, kind):
        super().__init__()
        get = lambda name: weights[f"layers.{index}.{name}.weight"]
        half = lambda *names: torch.cat([get(n) for n in names]).to(kind)
        self.register_buffer("norm1", get("input_layernorm"))
        self.register_buffer("norm2", get("post_attention_layernorm"))
        self.register_buffer("qkv", half("self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj"))
        self.register_buffer("o", half("self_attn.o_proj"))
        self.register_buffer("gate_up", half("mlp.gate_proj", "mlp.up_proj"))
        self.register_buffer("down", half("mlp.down_proj"))
        self.adapter = None
        if rank:
            shapes = {"qkv": (576, (576, 192, 192)), "o": (576, (576,)), "gate_up": (576, (1536, 1536)),
                      "down": (1536, (576,))}
            self.adapter = nn.ModuleDict({k: LowRank(*v, rank, scale) for k, v in shapes.items()})

    def linear(self, x, name):
        y = F.linear(x, getattr(self, name))
        return y + self.adapter[name](x) if self.adapter is not None else y

    def forward(self, x, rotation, mask):
        batch, length, _ = x.shape
        kind = self.qkv.dtype
        h = F.rms_norm(x, (HIDDEN,), self.norm1, 1e-5).to(kind)
        q, k, v = self.linear(h, "qkv").view(batch, length, 15, 64).transpose(1, 2).split((9, 3, 3), 1)
        q, k = rotate(q, rotation).to(kind), rotate(k, rotation).to(kind)
        k, v = k.repeat_interleave(3, 1), v.repeat_interleave(3, 1)
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = x + self.linear(mixed.transpose(1, 2).reshape(batch, length, HIDDEN), "o")
        h = F.rms_norm(x, (HIDDEN,), self.norm2, 1e-5).to(kind)
        gate, up = self.linear(h, "gate_up").chunk(2, -1)
        return x + self.linear(F.silu(gate) * up, "down")


def rotate(x, rotation):
    cos, sin = rotation
    first, second = x.chunk(2, -1)
    return x * cos + torch.cat([-second, first], -1) * sin


class Decoder(nn.Module):
    def __init__(self, weights, rank=16, scale=2.0, first_adapted=4, kind=torch.float32):
        super().__init__()
        self.rank, self.scale = rank, scale
        self.register_buffer("embedding", weights["embed_tokens.weight"])
        self.register_buffer("norm", weights["norm.weight"])
        self.layers = nn.ModuleList(
            Layer(weights, i, rank if i >= first_adapted else 0, scale, kind) for i in range(30))

    def embed(self, ids):
        return F.embedding(ids, self.embedding).float()

    def forward(self, x, positions, mask, sinks=None, inner=None):
        """Final hidden states (B, S, 576). `sinks` collects φ (B, S) of the sink channel per layer of SINK_LAYERS, `inner`
        what enters the layers that are its keys."""
        frequency = 100000.0 ** (-torch.arange(0, 64, 2, device=x.device) / 64.0)
        angles = positions[:, None, :, None] * frequency
        angles = torch.cat([angles, angles], -1)
        rotation = angles.cos(), angles.sin()
        for index, layer in enumerate(self.layers):
            if sinks is not None and index in SINK_LAYERS:
                sinks.append(x[..., SINK_CHANNEL].abs() / x.pow(2).mean(-1).sqrt())
            if inner is not None and index in inner:
                inner[index] = x
            x = layer(x, rotation, mask)
        return F.rms_norm(x, (HIDDEN,), self.norm, 1e-5)

    def logits(self, hidden):
        return F.linear(hidden, self.embedding)
