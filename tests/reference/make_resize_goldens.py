# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the resize goldens and the small media fixtures of tests/data/media.

Needs Python with numpy, Pillow, torch, torchvision and transformers:
    python tests/reference/make_resize_goldens.py

The resize of the transformers video processor (torchvision, uint8, antialias) is the reference;
Pillow's result is kept beside it. Sources are made from a formula that the test repeats.
"""
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torchvision.transforms.v2 import InterpolationMode
from torchvision.transforms.v2 import functional as tv
from transformers import LlavaOnevisionVideoProcessor

OUT = Path(__file__).resolve().parent.parent / "data" / "media"

# (source width, source height, target width, target height)
CASES = [(61, 47, 28, 28), (61, 47, 80, 64), (640, 360, 98, 98), (33, 90, 90, 33), (48, 48, 48, 48), (5, 3, 16, 16)]


def source(width, height):
    """[height, width, 3] uint8: ramps that wrap around, with hashed noise on top."""
    y, x, c = np.meshgrid(np.arange(height), np.arange(width), np.arange(3), indexing="ij")
    noise = (x * 73856093 ^ y * 19349663 ^ c * 83492791) & 0xFFFFFFFF
    return ((x * 3 + y * 2 + c * 50 + noise % 97) & 255).astype(np.uint8)


def video_processor(width, height):
    return LlavaOnevisionVideoProcessor(
        size={"height": height, "width": width}, image_mean=[0.5] * 3, image_std=[0.5] * 3
    )


def write_resize_cases():
    for sw, sh, tw, th in CASES:
        picture = source(sw, sh)
        name = f"resize_{sw}x{sh}_to_{tw}x{th}"
        planes = torch.from_numpy(picture).permute(2, 0, 1).contiguous()
        torch_planes = tv.resize(planes, [th, tw], interpolation=InterpolationMode.BICUBIC, antialias=True).numpy()
        pillow = np.asarray(Image.fromarray(picture).resize((tw, th), Image.Resampling.BICUBIC)).transpose(2, 0, 1)
        processed = video_processor(tw, th)(planes[None], return_tensors="pt")["pixel_values_videos"][0, 0].numpy()
        rebuilt = np.rint(processed * 127.5 + 127.5).astype(np.uint8)
        assert (rebuilt == torch_planes).all(), "the processor resizes differently"
        (OUT / f"{name}.reference.planes").write_bytes(torch_planes.tobytes())
        # Recent Pillow versions take y first when x grows and y shrinks: another picture, not compared.
        if not (tw > sw and th < sh):
            (OUT / f"{name}.pillow.planes").write_bytes(np.ascontiguousarray(pillow).tobytes())
        difference = np.abs(torch_planes.astype(int) - pillow.astype(int))
        print(name, "reference and Pillow differ by", difference.max(), "on", (difference > 0).mean())
    sw, sh, tw, th = CASES[0]
    planes = torch.from_numpy(source(sw, sh)).permute(2, 0, 1)[None]
    processor = LlavaOnevisionVideoProcessor(size={"height": th, "width": tw})  # OpenAI CLIP statistics
    processed = processor(planes, return_tensors="pt")["pixel_values_videos"][0, 0].numpy()
    (OUT / "preprocessed_clip_28x28.f32").write_bytes(processed.astype("<f4").tobytes())


def write_media():
    colours = [(255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 0)]
    pages = [Image.new("RGB", (16, 12), colour) for colour in colours]
    pages[0].save(OUT / "variable_rate.gif", save_all=True, append_images=pages[1:], duration=[100, 300, 100, 500])

    # Left half red, right half blue; orientation 6 turns it clockwise: red on top.
    picture = Image.new("RGB", (32, 16), (255, 0, 0))
    picture.paste((0, 0, 255), (16, 0, 32, 16))
    exif = Image.Exif()
    exif[0x0112] = 6
    picture.save(OUT / "oriented.jpg", quality=95, exif=exif)
    picture.save(OUT / "halves.webp", lossless=True)
    picture.save(OUT / "halves_lossy.webp", quality=90)
    picture.save(OUT / "halves.bmp")
    picture.save(OUT / "halves.png")


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    write_resize_cases()
    write_media()
