#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares sinkscope-cli with transformers on the built-in model and the shipped clips: prompt ids,
greedy answers and their log-probabilities. Prints a table; exit code 1 when anything differs."""
import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import torch
from transformers import AutoProcessor, LlavaOnevisionForConditionalGeneration

ROOT = Path(__file__).resolve().parents[2]
CLIPS = ROOT / "resources/builtin/clips"
FRAMES, NEW_TOKENS = 4, 24
TOLERANCE = 1e-3  # of a natural log-probability


def cache_folder() -> Path:
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(cache) / "sinkscope/builtin"


def ask_program(options: argparse.Namespace, clip: Path, question: str) -> dict:
    result = subprocess.run(
        [options.cli, "run", "--model", options.model, "--video", clip, "--question", question,
         "--frames", str(FRAMES), "--max-new-tokens", str(NEW_TOKENS), "--capture", "none",
         "--threads", str(options.threads), "--json"], capture_output=True, text=True, check=False)
    if result.returncode != 0:
        sys.exit(f"{options.cli} ended with {result.returncode}: {result.stderr}")
    return json.loads(result.stdout)


def read_frames(clip: Path, indices: list[int]) -> torch.Tensor:
    """The pictures at these indices, U8 [frames, 3, height, width], RGB."""
    capture, pictures = cv2.VideoCapture(str(clip)), []
    for index in range(max(indices) + 1):
        found, picture = capture.read()
        assert found, f"{clip} ends before picture {index}"
        if index in indices:
            pictures.append(cv2.cvtColor(picture, cv2.COLOR_BGR2RGB))
    return torch.from_numpy(np.stack(pictures)).permute(0, 3, 1, 2)


class Reference:
    def __init__(self, folder: Path):
        self.processor = AutoProcessor.from_pretrained(folder)
        self.model = LlavaOnevisionForConditionalGeneration.from_pretrained(
            folder, dtype=torch.float32, attn_implementation="eager").eval()
        self.known = len(self.processor.tokenizer)
        ends = self.model.generation_config.eos_token_id
        self.ends = set(ends if isinstance(ends, list) else [ends])

    def inputs(self, frames: torch.Tensor, question: str) -> dict:
        message = [{"role": "user", "content": [{"type": "video"},
                                                {"type": "text", "text": question}]}]
        text = self.processor.apply_chat_template(message, add_generation_prompt=True,
                                                  tokenize=False)
        return self.processor(text=text, videos=[frames], do_sample_frames=False,
                              return_tensors="pt")

    @torch.no_grad()
    def answer(self, inputs: dict) -> list[tuple[int, float]]:
        """Greedy ids with log-probabilities, the end token included."""
        answer, feed = [], dict(inputs)
        for _ in range(NEW_TOKENS):
            output = self.model(**feed, use_cache=True)
            logprobs = output.logits[0, -1, :self.known].log_softmax(-1)
            token = int(logprobs.argmax())
            answer.append((token, float(logprobs[token])))
            if token in self.ends:
                break
            feed = {"input_ids": torch.tensor([[token]]),
                    "past_key_values": output.past_key_values}
        return answer


def compare(reference: Reference, inputs: dict, run: dict) -> tuple[str, float]:
    """What differs, empty when nothing does, and the largest distance of log-probabilities."""
    if inputs["input_ids"][0].tolist() != run["prompt"]["ids"]:
        return "prompt", float("nan")
    expected = reference.answer(inputs)
    found = [(step["id"], step["logprob"]) for step in run["generated"]]
    distances = [abs(a[1] - b[1]) for a, b in zip(expected, found, strict=False) if a[0] == b[0]]
    worst = max(distances, default=float("inf"))
    if [token for token, _ in expected] != [token for token, _ in found]:
        text = reference.processor.tokenizer.decode([token for token, _ in expected])
        return f"answer, expected {text!r}", worst
    return ("" if worst <= TOLERANCE else "log-probabilities"), worst


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=cache_folder(), help="the assembled folder")
    parser.add_argument("--cli", type=Path, default=ROOT / "build/dev/app/sinkscope-cli")
    parser.add_argument("--threads", type=int, default=0, help="0: one per core")
    parser.add_argument("--limit", type=int, default=0, help="only so many questions per clip")
    return parser.parse_args()


def main() -> int:
    options = parse()
    if options.threads:
        torch.set_num_threads(options.threads)
    reference = Reference(options.model)
    differences = 0
    print(f"{'clip':12} {'question':40} {'answer':48} {'distance':>9}  result")
    for clip in json.loads((CLIPS / "clips.json").read_text()):
        path = CLIPS / clip["file"]
        for question in clip["questions"][:options.limit or None]:
            run = ask_program(options, path, question)
            frames = read_frames(path, [frame["index"] for frame in run["frames"]])
            difference, worst = compare(reference, reference.inputs(frames, question), run)
            differences += bool(difference)
            print(f"{clip['file']:12} {question:40.40} {run['answer']:48.48} {worst:9.1e}  "
                  f"{difference or 'same'}", flush=True)
    print(f"{differences} differences; log-probabilities within {TOLERANCE} are the same")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
