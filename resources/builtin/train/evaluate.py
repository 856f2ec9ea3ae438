# SPDX-License-Identifier: GPL-3.0-or-later
"""Measurements on unseen clips.

While training: exact answers of the PyTorch model on drawn frames. As a command: held-out mp4 clips with requests
(`make-clips`), answers of the PyTorch model (`answer`), exact answers per kind (`score`).
"""
import argparse
import json
import os
from pathlib import Path

import torch

from . import data
from .clips import make_clips, read_frames
from .language import END_ID
from .model import SINK_THRESHOLD
from .questions import KINDS


@torch.no_grad()
def answer_scores(run, frames, clips=40, seed=977):
    """Exact greedy answers per kind on unseen clips, and visual sinks per clip.

    Greedy decoding writes the reference answer exactly when, fed the reference, every next id is the likeliest:
    one pass settles it.
    """
    from .train import embed_clips
    scores, sinks = {kind: [] for kind in KINDS}, []
    for start in range(0, clips, 2):
        batch = data.draw_batch((seed, 9, start), run.tokenizer, (4 + frames) // 4, KINDS, {frames: 1.0}).to(run.device)
        inputs = embed_clips(run.vision, run.decoder, batch)[0]
        seen = []
        hidden = run.decoder(inputs, batch.positions, batch.mask, seen)
        phi = torch.stack(seen).amax(0)[:, data.VIDEO_START:data.VIDEO_START + batch.vision]
        sinks += (phi >= SINK_THRESHOLD).sum(1).tolist()
        for row, turns in enumerate(batch.turns):
            for kind, _, _, first, last in turns:
                guess = run.decoder.logits(hidden[row, first:last]).argmax(-1)
                scores[kind].append(bool((guess == batch.targets[row, first:last]).all()))
    result = {kind: sum(v) / max(1, len(v)) for kind, v in scores.items()}
    result["overall"] = sum(result.values()) / len(KINDS)
    result["sinks"] = sum(sinks) / len(sinks)
    return result


def report(scores):
    return "  ".join(f"{name} {value:.2f}" for name, value in scores.items())


@torch.no_grad()
def answer(run, video, question, frames):
    """Greedy answer of the PyTorch model about the file `video`."""
    pixels = read_frames(video, frames)
    vision = frames * (data.GRID // 2) ** 2 + 1
    tokens = run.vision.pool(run.vision(pixels)[1], 1)
    prompt = data.pack(run.tokenizer, [(None, question, "")], vision)[0][:-1]
    written = []
    while len(written) < 60:
        ids = torch.tensor([prompt + written])
        words = run.decoder.embed(ids.where(ids != data.VIDEO_ID, torch.zeros_like(ids)))
        inputs = torch.cat([words[:, :data.VIDEO_START], tokens, words[:, data.VIDEO_START + vision:]], 1)
        length = ids.shape[1]
        mask = torch.ones(1, 1, length, length, dtype=torch.bool).tril()
        hidden = run.decoder(inputs, torch.arange(length)[None], mask)
        written.append(run.decoder.logits(hidden[0, -1]).argmax().item())
        if written[-1] == END_ID:
            break
    return run.tokenizer.decode(written, skip_special_tokens=True)


def read_lines(path):
    with open(path) as file:
        return [json.loads(line) for line in file if line.strip()]


def score(requests, answers):
    """Exact answers per kind: {kind: (right, asked)}; an unanswered request counts as wrong."""
    given = {(a["video"], a["question"]): a.get("answer", "").strip() for a in answers}
    table = {kind: [0, 0] for kind in KINDS}
    for request in requests:
        table[request["kind"]][1] += 1
        table[request["kind"]][0] += given.get((request["video"], request["question"])) == request["answer"]
    return table


def print_scores(table):
    for kind, (right, asked) in table.items():
        print(f"{kind:12} {right:4} of {asked:4}  {100 * right / max(1, asked):5.1f} %")
    right, asked = (sum(column) for column in zip(*table.values()))
    print(f"{'all':12} {right:4} of {asked:4}  {100 * right / max(1, asked):5.1f} %")


def parse():
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    make = commands.add_parser("make-clips", help="write held-out mp4 clips and requests.jsonl")
    make.add_argument("--count", type=int, default=1000)
    make.add_argument("--unseen", action="store_true", help="ask in wordings that training never uses")
    make.add_argument("--seed", type=int, default=2026)
    make.add_argument("--jobs", type=int, default=os.cpu_count(), help="processes side by side")
    make.add_argument("--out", required=True)
    ask = commands.add_parser("answer", help="answer requests with the PyTorch model of a checkpoint")
    ask.add_argument("--language", required=True)
    ask.add_argument("--work", required=True, help="folder of the checkpoint")
    ask.add_argument("--limit", type=int, default=None)
    ask.add_argument("--frames", type=int, default=4)
    ask.add_argument("--threads", type=int, default=2)
    marks = commands.add_parser("score", help="exact answers per kind")
    for command in (ask, marks):
        command.add_argument("--requests", required=True)
        command.add_argument("--answers", required=True)
    return parser.parse_args()


def main():
    options = parse()
    if options.command == "make-clips":
        make_clips(options.out, options.count, options.seed, options.unseen, options.jobs)
    elif options.command == "score":
        print_scores(score(read_lines(options.requests), read_lines(options.answers)))
    else:
        from .main import Run
        run = Run.for_answers(options.language, options.work, options.threads)
        with open(options.answers, "w") as out:
            for request in read_lines(options.requests)[:options.limit]:
                video = Path(options.requests).parent / request["video"]
                written = answer(run, video, request["question"], options.frames)
                out.write(json.dumps(dict(request, target=request["answer"], answer=written)) + "\n")
                out.flush()


if __name__ == "__main__":
    main()
