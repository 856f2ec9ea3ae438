# SPDX-License-Identifier: GPL-3.0-or-later
"""The two training stages as loops over seeded batches, with checkpoints and exports on the way."""
import math
import time
from concurrent.futures import ThreadPoolExecutor

import torch
import torch.distributed as dist
import torch.nn.functional as F

from . import data
from .average import Average
from .evaluate import answer_scores, report
from .export import export
from .motion import STEP_LAYER, TURN_LAYER, motion_loss
from .warm_start import labels_loss


def embed_clips(vision, decoder, batch, frozen_tower=False):
    """Decoder inputs (B, S, 576) with the vision tokens in place, tower features, projector output per patch."""
    features, projected = vision(batch.pixels, frozen_tower)
    clips = batch.ids.shape[0]
    tokens = vision.pool(projected, clips)
    first, last = data.VIDEO_START, data.VIDEO_START + batch.vision
    words = decoder.embed(batch.ids.where(batch.ids != data.VIDEO_ID, torch.zeros_like(batch.ids)))
    return torch.cat([words[:, :first], tokens, words[:, last:]], 1), features, projected


def answer_logits(decoder, inputs, batch):
    """Logits (N, V), targets (N,) and weights (N,) of all answer positions, row-major, and residuals at the vision tokens."""
    inner = dict.fromkeys((STEP_LAYER, TURN_LAYER))
    hidden = decoder(inputs, batch.positions, batch.mask, inner=inner)
    seen = slice(data.VIDEO_START, data.VIDEO_START + batch.vision - 1)
    rows = batch.targets >= 0
    residuals = {n: x[:, seen] for n, x in inner.items()}
    return decoder.logits(hidden[rows]).float(), batch.targets[rows], batch.weights[rows], residuals


def schedule(step, steps, warmup):
    """Learning-rate factor: linear warm-up, then half a cosine down to 3 %."""
    if step < warmup:
        return (step + 1) / warmup
    done = min(1.0, (step - warmup) / max(1, steps - warmup))
    return 0.03 + 0.97 * 0.5 * (1 + math.cos(math.pi * done))


def update(optimizer, loss, factor):
    """One step; with several processes their gradients are averaged first."""
    for group in optimizer.param_groups:
        group["lr"] = group["initial_lr"] * factor
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    parameters = [p for g in optimizer.param_groups for p in g["params"] if p.grad is not None]
    if dist.is_initialized():
        flat = torch.cat([p.grad.flatten() for p in parameters])
        dist.all_reduce(flat)
        for p, part in zip(parameters, flat.split([p.numel() for p in parameters])):
            p.grad.copy_((part / dist.get_world_size()).view_as(p))
    torch.nn.utils.clip_grad_norm_(parameters, 1.0)
    optimizer.step()


def optimizer_for(groups):
    groups = [{"params": list(p), "lr": lr, "initial_lr": lr, "weight_decay": decay} for p, lr, decay in groups]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98))


def ahead(make, first, last):
    """Yields make(step) for the steps, preparing the next one on a second thread meanwhile."""
    with ThreadPoolExecutor(1) as pool:
        coming = pool.submit(make, first)
        for step in range(first, last):
            ready = coming.result()
            coming = pool.submit(make, step + 1)
            yield ready


class Progress:
    """Prints means of logged values with the time left, and adds them to log.jsonl."""

    def __init__(self, stage, steps, first, log):
        self.stage, self.steps, self.first, self.start, self.log = stage, steps, first, time.time(), log
        self.values = {}

    def add(self, **values):
        for name, value in values.items():
            self.values.setdefault(name, []).append(value)

    def show(self, step):
        pace = (time.time() - self.start) / max(1, step - self.first)
        means = {n: sum(v) / len(v) for n, v in self.values.items()}
        line = "  ".join(f"{n} {v:.3f}" for n, v in means.items())
        left = pace * (self.steps - step) / 60
        print(f"[{self.stage}] {step}/{self.steps}  {line}  {pace:.2f} s/step  {left:.0f} min left", flush=True)
        self.log({"stage": self.stage, "step": step, "seconds": round(time.time() - self.start, 1), **means})
        self.values = {}


def warm_start(run):
    """Stage 1, see warm_start.py."""
    steps, vision = run.options.warm_steps, run.vision
    optimizer = optimizer_for([(vision.parameters(), 1.2e-3, 0.02), (run.heads.parameters(), 2e-3, 0.0)])
    run.resume_optimizer("warm", optimizer)
    progress = Progress("tower", steps, run.step, run.log)
    for pixels, labels in ahead(lambda s: data.single_frames(run.rng(s), run.options.warm_batch), run.step, steps):
        pixels, labels = pixels.to(run.device), labels.to(run.device)
        features, projected = vision(pixels)
        loss, seen = labels_loss(run.heads(features), labels)
        words = run.words.loss(projected, labels)
        update(optimizer, loss + 0.5 * words, schedule(run.step, steps, 150))
        run.step += 1
        progress.add(loss=loss.item(), words=words.item(), **seen)
        if run.step % 100 == 0:
            progress.show(run.step)
        if run.step % 200 == 0 or run.step == steps:
            run.save("warm", optimizer)


def check(run):
    """Every process measures other clips; the first prints the means at 4 and at 8 frames."""
    for frames in (4, 8):
        scores = answer_scores(run, frames, run.options.check_clips, 977 + run.rank)
        values = torch.tensor(list(scores.values()))
        if dist.is_initialized():
            dist.all_reduce(values)
            values /= dist.get_world_size()
        if run.rank == 0:
            means = dict(zip(scores, values.tolist()))
            print(f"[check, {frames} frames] " + report(means), flush=True)
            run.log({"stage": f"check{frames}", "step": run.step, **means})


def forecast(run, started, first):
    """Steps that fit into --minutes at the pace so far, the same in every process."""
    pace = (time.time() - started) / max(1, run.step - first)
    left = max(0.0, started + 60 * run.options.minutes - time.time())
    total = torch.tensor([run.step + max(1, int(left / pace))])
    if dist.is_initialized():
        dist.broadcast(total, 0)
    return int(total)


def joint(run):
    """Stage 2: tower, projector and adapter on questions; cross-entropy on answers only."""
    options, vision, decoder = run.options, run.vision, run.decoder
    adapter = [p for p in decoder.parameters() if p.requires_grad]
    projector = [*vision.linear_1.parameters(), *vision.linear_2.parameters(), vision.newline]
    known = {id(p) for p in projector}
    tower = [p for p in vision.parameters() if id(p) not in known]
    optimizer = optimizer_for([(tower, options.tower_rate, 0.02), (run.heads.parameters(), 5e-4, 0.0),
                               (projector, options.projector_rate, 0.0), (adapter, options.adapter_rate, 0.0),
                               (run.motion.parameters(), 2e-3, 0.0)])
    run.resume_optimizer("joint", optimizer)
    run.average = Average(run.trained(), run.average_state)
    # Until the pace is known, --minutes goes on from here as if for a while.
    steps = max(options.steps, run.step + 400) if options.minutes else options.steps
    progress = Progress("joint", steps, run.step, run.log)
    first, started = run.step, time.time()
    short = options.short_steps
    make = lambda s: data.draw_batch((options.seed, 2, s, run.rank), run.tokenizer, options.clips, data.training_kinds,
                                     data.SHORT_MIX if s < short else data.FULL_MIX, data.ORDERED_SHARE,
                                     data.CROWDED_SHARE, options.plain_share)
    for batch in ahead(make, run.step, 10 ** 6):
        batch = batch.to(run.device)
        if options.minutes and run.step - first >= 20:
            progress.steps = forecast(run, started, first)
        inputs, features, projected = embed_clips(vision, decoder, batch, not options.tower_rate)
        logits, targets, weights, inner = answer_logits(decoder, inputs, batch)
        answers = (weights * F.cross_entropy(logits, targets, reduction="none")).sum() / weights.sum()
        seeing, seen = labels_loss(run.heads(features), batch.labels)
        background = run.words.background_loss(projected, batch.labels)
        motion, moved = motion_loss(run.motion, inner, batch.labels)
        loss = answers + options.seeing_weight * seeing + options.motion_weight * motion
        if run.step < options.background_steps:
            loss = loss + options.background_weight * background
        update(optimizer, loss, schedule(run.step, progress.steps, 30))
        run.average.update()
        run.step += 1
        right = (logits.argmax(-1) == targets).float().mean().item()
        progress.add(answers=answers.item(), right=right, **seen, **moved, background=background.item())
        if run.step % 5 == 0 and run.rank == 0:
            progress.show(run.step)
        last = run.step >= progress.steps
        if (run.step % options.save_every == 0 or last) and run.rank == 0:
            run.save("joint", optimizer)
            with run.average.used():
                export(run)
        if run.step % options.check_every == 0 or last:
            with run.average.used():
                check(run)
        if last:
            break
