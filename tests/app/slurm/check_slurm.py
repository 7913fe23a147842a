#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains sweeps by a real Slurm of two nodes, and compares what comes of them with what one machine makes.

check_slurm.py BITOPS TRAINER

Skips with exit code 77 where Slurm or munge are not installed.
"""
import json
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True  # Nothing is to come into the source tree.
sys.path.insert(0, str(Path(__file__).parent))
from slurm_cluster import NODES, Cluster, await_that, missing_programs  # noqa: E402

DESIGN = "[(8,2,4),(8,2,2)]"
SIX_RUNS = {"quantizer": ["ste", "lsq"], "seed": [0, 1, 2]}


class Sweeps:
    def __init__(self, folder, bitops):
        self.folder = Path(folder)
        self.program = bitops

    def write(self, name, epochs, vary):
        """Its runs have one thread, and keep a checkpoint after each second."""
        file = self.folder / f"{name}.json"
        file.write_text(json.dumps({
            "format": "bitops-sweep", "version": 1, "folder": name, "design": DESIGN, "vary": vary,
            "training": {"epochs": epochs, "threads": 1, "checkpoint_seconds": 1}}))
        return str(file)

    def run(self, *arguments, code=0, environment=None):
        answer = subprocess.run([self.program, *arguments], capture_output=True, text=True, env=environment)
        assert answer.returncode == code, f"{arguments}: {answer.returncode}\n{answer.stdout}{answer.stderr}"
        return answer.stdout + answer.stderr

    def status(self, file):
        return json.loads(self.run("sweep", file, "--status", "--json"))

    def epochs(self, run):
        """Of the last training of each: all figures that hang on nothing but the run."""
        events = {}
        for line in (self.folder / run / "events.jsonl").read_text().splitlines():
            event = json.loads(line)
            if event["type"] == "epoch":
                events[event["epoch"]] = {key: event[key] for key in event
                                          if key not in ("seconds", "images_per_second")}
        return events

    def processes(self, run):
        """How many trainers worked on it."""
        return (self.folder / run / "events.jsonl").read_text().count('"type":"hello"')

    def weights(self, run, *options):
        file = self.folder / "weights.pt"
        self.run("runs", "weights", str(self.folder / run), "-o", str(file), *options)
        return file.read_bytes()


def has_epoch(run):
    events = run / "events.jsonl"
    return events.exists() and '"type":"epoch"' in events.read_text()


def names_of(status):
    return [run["name"] for run in status["table"]]


def await_training(cluster, sweeps, sweep, node):
    """The process and the run of a trainer on the node that has trained an epoch, and is not at its end."""
    def look():
        for process, run in cluster.trainers(node).items():
            if has_epoch(sweeps.folder / sweep / run):
                return process, run
        return None
    return await_that(f"a run is trained on the node {node}", look)


def check_one_machine(sweeps):
    file = sweeps.write("local", 12, SIX_RUNS)
    print(sweeps.run("sweep", file))
    assert sweeps.status(file)["states"] == {"completed": 6}


def check_trouble(cluster, sweeps):
    """Six runs over both nodes, of which one is told to stop, one is killed, and one's node loses its power."""
    file = sweeps.write("cluster", 12, SIX_RUNS)
    print(sweeps.run("sweep", file, "--slurm", "--dry-run"))
    print(sweeps.run("sweep", file, "--slurm", "--cpus", "1", "--at-once", "4"))
    twice = sweeps.run("sweep", file, "--slurm", code=1)
    assert "are in Slurm's queue; --cancel takes them out of it." in twice, twice
    assert "are in Slurm's queue" in sweeps.run("sweep", file, code=1)
    seen = set()

    def is_on_both():
        seen.update(run["node"] for run in sweeps.status(file)["table"])
        return seen >= set(NODES)
    await_that("both nodes train", is_on_both)

    killed, killed_run = await_training(cluster, sweeps, "cluster", "one")
    os.kill(killed, signal.SIGKILL)
    print("Killed the trainer of", killed_run)
    _, lost_run = await_training(cluster, sweeps, "cluster", "two")
    cluster.stop_node("two")
    print("Cut the power of the node two, with", lost_run)
    await_that("all runs are completed", lambda: sweeps.status(file)["states"] == {"completed": 6}, 600)
    print(sweeps.run("sweep", file, "--status"))
    for run in (killed_run, lost_run):
        assert sweeps.processes(f"cluster/{run}") > 1, f"{run} was not begun again"
    for run in names_of(sweeps.status(file)):
        assert sweeps.epochs(f"cluster/{run}") == sweeps.epochs(f"local/{run}"), run
        for options in ([], ["--last"]):
            assert sweeps.weights(f"cluster/{run}", *options) == sweeps.weights(f"local/{run}", *options), run
    assert sweeps.run("sweep", file, "--slurm") == "There is nothing left to train.\n"
    cluster.start_daemon("two", ["-D", "-N", "two"], program="slurmd")
    await_that("the node two is back", lambda: cluster.states().get("two") == "idle", 60)


def check_end_of_time(sweeps):
    """As Slurm tells a task before its time ends: it stops by itself, and goes on later."""
    file = sweeps.write("time", 12, {"seed": [0]})
    job = sweeps.run("sweep", file, "--slurm").split("job ")[1].split()[0]
    run = "seed-0"
    await_that("an epoch is trained", lambda: has_epoch(sweeps.folder / "time" / run))
    subprocess.run(["scancel", "--signal=TERM", f"{job}_0"], check=True)
    await_that("the run is completed", lambda: sweeps.status(file)["states"] == {"completed": 1})
    assert '"type":"stopped"' in (sweeps.folder / "time" / run / "events.jsonl").read_text()
    assert sweeps.processes(f"time/{run}") == 2
    assert sweeps.epochs(f"time/{run}") == sweeps.epochs("local/quantizer-ste_seed-0")


def check_cancel(cluster, sweeps):
    file = sweeps.write("cancelled", 100_000, {"seed": [0, 1, 2, 3, 4]})
    sweeps.run("sweep", file, "--slurm", "--at-once", "2")
    await_that("two runs are trained", lambda: sweeps.status(file)["states"].get("running") == 2)
    await_that("an epoch is trained", lambda: has_epoch(sweeps.folder / "cancelled" / "seed-0"))
    said = sweeps.run("sweep", file, "--cancel")
    assert said.startswith("Cancelled the job "), said
    await_that("no task is left", lambda: not cluster.tasks())
    states = sweeps.status(file)["states"]
    assert states == {"stopped": 2, "not started": 3}, states
    assert sweeps.run("sweep", file, "--cancel").startswith("Nothing is at work on the sweep in ")


def check_refusals(cluster, sweeps):
    many = sweeps.write("many", 1, {"seed": list(range(12))})
    said = sweeps.run("sweep", many, "--slurm", code=1)
    assert said == ("Could not submit the sweep: Slurm says \"sbatch: error: Batch job submission failed: "
                    "Invalid job array specification\".\n"), said
    said = sweeps.run("sweep", sweeps.write("few", 1, {"seed": [0]}), "--slurm", "--partition", "none", code=1)
    assert "invalid partition specified: none" in said, said
    assert not cluster.tasks()
    bare = dict(os.environ, PATH="/nowhere")
    said = sweeps.run("sweep", many, "--slurm", code=1, environment=bare)
    assert said == "Could not start sbatch: No such file or directory.\n", said


def main(bitops, trainer):
    missing = missing_programs()
    if missing:
        print("Skipped: this needs slurm-wlm and munge, of which there is no", " and no ".join(missing))
        return 77
    os.environ["BITOPS_TRAINER"] = trainer
    with tempfile.TemporaryDirectory(prefix="bitops-slurm-") as folder:
        os.environ["XDG_DATA_HOME"] = folder + "/data"
        for name in ("cluster", "sweeps"):
            (Path(folder) / name).mkdir()
        cluster = Cluster(folder + "/cluster")
        sweeps = Sweeps(folder + "/sweeps", bitops)
        try:
            cluster.start()
            check_refusals(cluster, sweeps)
            check_one_machine(sweeps)
            check_trouble(cluster, sweeps)
            check_end_of_time(sweeps)
            check_cancel(cluster, sweeps)
        except BaseException:
            cluster.print_state()
            for log in [*(Path(folder) / "cluster" / "log").iterdir(), *(Path(folder) / "sweeps").glob("*/slurm/*.log"),
                        *(Path(folder) / "sweeps").glob("*/*/events.jsonl")]:
                print(f"--- {log}\n{log.read_text(errors='replace')[-6000:]}")
            raise
        finally:
            cluster.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
