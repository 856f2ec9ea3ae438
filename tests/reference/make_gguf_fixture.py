# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/data/io/every_type.gguf: one small tensor per readable element type, each beside the
floats that the package `gguf` dequantises it to (`NAME.expected`), and one key of every value type.

Run from the repository root: python tests/reference/make_gguf_fixture.py   (needs: pip install gguf)
"""
from pathlib import Path

import numpy as np
from gguf import GGMLQuantizationType as Type
from gguf import GGUFValueType, GGUFWriter
from gguf.quants import dequantize, quantize

OUT = Path(__file__).resolve().parents[1] / "data" / "io" / "every_type.gguf"
ROWS, COLUMNS = 2, 256
# Bytes per block and where its half-precision scales lie: these formats cannot be written by the
# package, so their blocks are random bytes with reasonable scales.
RANDOM_BLOCKS = {Type.Q4_K: (144, (0, 2)), Type.Q5_K: (176, (0, 2)), Type.Q6_K: (210, (208,))}
QUANTISED = (Type.F16, Type.BF16, Type.Q4_0, Type.Q4_1, Type.Q5_0, Type.Q5_1, Type.Q8_0)


def random_blocks(random, block_bytes, scale_positions):
    blocks = random.integers(0, 256, (ROWS, block_bytes), dtype=np.uint8)
    for position in scale_positions:
        scales = random.uniform(0.001, 0.1, (ROWS, 1)).astype(np.float16)
        blocks[:, position:position + 2] = scales.view(np.uint8)
    return blocks


def add_keys(writer):
    integers = {"u8": 200, "i8": -100, "u16": 60000, "i16": -30000, "u32": 4000000000, "i32": -2000000000,
                "u64": 2**63 + 1, "i64": -2**62}
    for name, value in integers.items():
        writer.add_key_value(f"test.{name}", value, GGUFValueType[f"{'UINT' if name[0] == 'u' else 'INT'}{name[1:]}"])
    writer.add_float32("test.f32", 0.5)
    writer.add_float64("test.f64", 1e300)
    writer.add_bool("test.bool", True)
    writer.add_string("test.text", "Grüße")
    writer.add_array("test.integers", [1, -2, 3])
    writer.add_array("test.fractions", [0.5, 0.25])
    writer.add_array("test.texts", ["a", "", "ç"])
    writer.add_array("test.flags", [True, False])


def main():
    random = np.random.default_rng(7)
    OUT.parent.mkdir(parents=True, exist_ok=True)
    writer = GGUFWriter(OUT, "llama")
    add_keys(writer)
    weights = random.normal(0, 0.05, (ROWS, COLUMNS)).astype(np.float32)
    tensors = {Type.F32: weights}
    tensors.update({kind: quantize(weights, kind) for kind in QUANTISED})
    tensors.update({kind: random_blocks(random, *layout) for kind, layout in RANDOM_BLOCKS.items()})
    for kind, data in tensors.items():
        expected = dequantize(data, kind).astype(np.float32)
        raw = data if kind is Type.F32 else data.view(np.uint8)
        writer.add_tensor(kind.name, raw, raw_dtype=kind)
        writer.add_tensor(f"{kind.name}.expected", expected)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    print(OUT, OUT.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
