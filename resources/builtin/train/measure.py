# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the assembled built-in model with the program itself: `python -m train.measure all --cli sinkscope-cli`.

Each part writes one JSON file into `--out` (evidence), from which `train.card` writes the model card. Clips and answers
stay in `--work`; answers that are there already are not asked again. Take another folder for other weights.
"""
import argparse
import json
import os
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

from .clips import held_out, make_clips
from .evaluate import read_lines, score
from .model import GRID
from .intervals import paired, proportion

SIDE = GRID // 2  # cells along a side of a frame
SEED = 20260
CHUNK = 50  # clips
PARTS = {"seen": 1000, "unseen": 180, "interventions": 500, "sinks": 50}
VARIANTS = {
    "off": "off", "OutRo": "outro=outro", "VAR, paper": "var=var",
    "VAR, released code": "released=var:tau=20,rho=0.5,p=0.4,mass=0.2,first-layer=2,skip-last=false,needs-visual-sink=true",
    **{f"sink budget, k = {k}": f"budget{k}=streaming:sinks={k},window=160" for k in range(5)},
    "knock-out of sinks": "knockout=knockout",
    "knock-out of random tokens": "random=knockout:control=random,control-seed=1",
}


def seed_of(part):
    return SEED + list(PARTS).index(part)


def clips_of(options, part):
    """Folder and requests of the held-out clips of a part; they follow from its seed and their number."""
    folder, count = Path(options.work) / part, options.count or PARTS[part]
    requests = read_lines(folder / "requests.jsonl") if (folder / "requests.jsonl").exists() else []
    if len(requests) < count:
        make_clips(folder, count, seed_of(part), part == "unseen", options.jobs)
        requests = read_lines(folder / "requests.jsonl")
    return folder, requests[:count]


def answer_lines(options, command, requests, path, expected):
    """What `sinkscope-cli batch` answers to the requests, read from `path` where all of it is there already."""
    if path.exists() and len(lines := read_lines(path)) == expected:
        return lines
    questions = path.with_suffix(".requests")
    questions.write_text("".join(json.dumps(r) + "\n" for r in requests))
    done = subprocess.run([*command, "--requests", str(questions), "--out", str(path)], stderr=subprocess.PIPE)
    if done.returncode:
        raise SystemExit(f"{options.cli} batch did not answer all of {questions}:\n{done.stderr.decode()[-2000:]}")
    return read_lines(path)


def ask(options, folder, requests, frames, variants=()):
    """Answers of `sinkscope-cli batch`, one line per clip and variant; --jobs programs run side by side, each for CHUNK
    clips. Chunks that were answered before are not asked again, so that an interrupted measurement goes on."""
    command = [options.cli, "batch", "--model", options.model, "--frames", str(frames), "--threads", str(options.threads)]
    for variant in variants:
        command += ["--variant", variant]
    chunks = [requests[first:first + CHUNK] for first in range(0, len(requests), CHUNK)]
    lines, started = [], time.time()
    with ThreadPoolExecutor(options.jobs) as pool:
        coming = [pool.submit(answer_lines, options, command, chunk,
                              folder / f"answers{frames}{'v' if variants else ''}-{number}.jsonl",
                              len(chunk) * max(1, len(variants))) for number, chunk in enumerate(chunks)]
        for number, chunk in enumerate(coming, 1):
            lines += chunk.result()
            print(f"{folder.name}, {frames} frames: {min(number * CHUNK, len(requests))} of {len(requests)} clips, "
                  f"{(time.time() - started) / 60:.1f} min", flush=True)
    return lines


def write(options, name, values):
    folder = Path(options.out)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.json").write_text(json.dumps(values, indent=1) + "\n")


def accuracy(options, part):
    """Exact answers per kind at 4 and 8 frames."""
    folder, requests = clips_of(options, part)
    write(options, part, {str(f): score(requests, ask(options, folder, requests, f)) for f in (4, 8)})


def interventions(options):
    """Accuracy, margin and flips of every variant beside the model as it is, with paired intervals."""
    folder, requests = clips_of(options, "interventions")
    lines = ask(options, folder, requests, 4, VARIANTS.values())
    names = [v.split("=")[0] for v in VARIANTS.values()]
    groups = {name: [line for line in lines if line["variant"] == name] for name in names}
    off = groups["off"]
    right = lambda group: np.array([line["answer"].strip() == line["target"] for line in group], float)
    margins = lambda group: np.array([line["margin"] for line in group])
    table = {}
    for title, name in zip(VARIANTS, names):
        group = groups[name]
        changed = np.array([a["answer"] != b["answer"] for a, b in zip(group, off)], float)
        table[title] = {"accuracy": proportion(right(group)), "accuracy_change": paired(right(group), right(off)),
                        "margin": float(margins(group).mean()), "margin_change": paired(margins(group), margins(off)),
                        "flips": int(changed.sum()), "clips": len(group)}
    write(options, "interventions", table)


def on_object(scene, cell, time):
    """Whether the middle of the cell (row, column) lies within an object's radius at the time."""
    middle = (np.array(cell[::-1]) + 0.5) / SIDE * [scene.aspect, 1.0]
    return any(np.hypot(*(thing.at(time) - middle)) < thing.radius for thing in scene.things)


def sink_rows(options, folder, request, rule):
    command = [options.cli, "sinks", "--model", options.model, "--video", folder / request["video"], "--question",
               request["question"], "--frames", 4, "--definition", rule, "--threads", options.threads, "--json"]
    return json.loads(subprocess.run(list(map(str, command)), check=True, capture_output=True, text=True).stdout)


def visual_sinks(found, scene, first=3, frames=4):
    """Per layer the vision tokens of `found` [(frame, row, column, on an object)]."""
    layers = []
    for row in found["sinks"]["rows"]:
        cells = [(t - first) for t in row["tokens"] if first <= t < first + frames * SIDE * SIDE]
        places = [(c // (SIDE * SIDE), c // SIDE % SIDE, c % SIDE) for c in cells]
        layers.append([(*p, on_object(scene, p[1:], p[0] / frames)) for p in places])
    return layers


def sinks(options):
    """What the program's own analysis finds on held-out clips: the first token, secondary and visual sinks."""
    folder, requests = clips_of(options, "sinks")
    result = {"clips": len(requests), "channels": [], "first_token_importance": [], "primary_segments": [],
              "secondaries": [], "visual": {}}
    for rule in ("phi", "importance_max"):
        counts, background, clips = np.zeros(30), 0, 0
        cells = {}
        with ThreadPoolExecutor(options.jobs) as pool:
            rows = list(pool.map(lambda request: sink_rows(options, folder, request, rule), requests))
        for number, found in enumerate(rows):
            layers = visual_sinks(found, held_out(seed_of("sinks"), number)[0])
            counts += [len(layer) for layer in layers]
            clips += any(layers)
            distinct = {place for layer in layers for place in layer}
            background += sum(not place[3] for place in distinct)
            for place in distinct:
                name = f"{place[1]},{place[2]}"
                cells[name] = cells.get(name, 0) + 1
            if rule == "phi":
                primary = found["levels"]["primary"]
                result["channels"].append(found["channels"])
                result["first_token_importance"].append(primary["importance"])
                result["primary_segments"].append(primary["segments"])
                result["secondaries"].append([{k: r[k] for k in ("text", "birth", "end", "kind")} for r in
                                              found["levels"]["rows"] if r["label"] != "primary"])
        total = sum(cells.values())
        result["visual"][rule] = {"clips_with_any": clips, "tokens": total, "on_background": background,
                                  "per_layer": (counts / len(requests)).round(3).tolist(), "cells": cells}
    write(options, "sinks", result)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", choices=[*PARTS, "all"])
    parser.add_argument("--cli", default="sinkscope-cli")
    parser.add_argument("--model", default="builtin")
    parser.add_argument("--work", default="build-measure", help="folder of clips and answers")
    parser.add_argument("--out", default="evidence")
    parser.add_argument("--count", type=int, help="other than the usual number of clips")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="programs side by side")
    options = parser.parse_args()
    options.threads = max(1, os.cpu_count() // options.jobs)
    for part in PARTS if options.part == "all" else [options.part]:
        if part in ("seen", "unseen"):
            accuracy(options, part)
        else:
            {"interventions": interventions, "sinks": sinks}[part](options)


if __name__ == "__main__":
    main()
