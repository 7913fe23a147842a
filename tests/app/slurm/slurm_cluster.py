# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real Slurm of two nodes on this machine: own configuration, key and ports, all of it gone at the end.

slurm_cluster.py FOLDER

keeps one there until it is interrupted, and prints what a shell needs to use it: to try a window by hand.
"""
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

PROGRAMS = ("munged", "slurmctld", "slurmd", "sbatch", "squeue", "scancel", "scontrol", "sinfo", "srun")
FOLDERS = ("/usr/sbin", "/usr/local/sbin", "/sbin")
NODES = ("one", "two")

# cred_expire: how long a task that is queued again waits (120 s if not given). A task that is begun earlier may be
# refused by its node ("Job credential revoked"), and ends as failed.

CONFIGURATION = """\
ClusterName=bitops
SlurmctldHost={host}(127.0.0.1)
SlurmUser={user}
SlurmdUser={user}
SlurmctldPort={controller}
AuthType=auth/munge
AuthInfo=socket={folder}/munge/socket,cred_expire=30
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool-%n
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd-%n.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
MpiDefault=none
SwitchType=switch/none
SchedulerType=sched/builtin
SchedulerParameters=sched_interval=2
ReturnToService=2
SlurmdTimeout=10
KillWait=30
MaxArraySize=10
SlurmdParameters=config_overrides
NodeName=one NodeHostname={host} NodeAddr=127.0.0.1 Port={one} CPUs=2 RealMemory=500
NodeName=two NodeHostname={host} NodeAddr=127.0.0.1 Port={two} CPUs=2 RealMemory=500
PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP
"""


def missing_programs():
    os.environ["PATH"] += "".join(":" + folder for folder in FOLDERS)
    return [program for program in PROGRAMS if shutil.which(program) is None]


def await_that(what, condition, seconds=300):
    """Gives what the condition gives, once that is something."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        result = condition()
        if result:
            return result
        time.sleep(0.2)
    raise AssertionError(f"It did not come to pass within {seconds} s that {what}.")


def free_ports(number):
    sockets = [socket.socket() for _ in range(number)]
    for each in sockets:
        each.bind(("127.0.0.1", 0))
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


def parent_of(process):
    """0 for one that is gone."""
    try:
        return int(Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[1])
    except (OSError, IndexError, ValueError):
        return 0


def words_of(process):
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes().decode(errors="replace").split("\0")
    except OSError:
        return []


def processes():
    return [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit()]


def node_of(process):
    """The node of a task's process, as Slurm has told it."""
    try:
        environment = Path(f"/proc/{process}/environ").read_bytes().split(b"\0")
    except OSError:
        return None
    names = [entry.partition(b"=")[2].decode() for entry in environment if entry.startswith(b"SLURMD_NODENAME=")]
    return names[0] if names else None


class Cluster:
    def __init__(self, folder):
        self.folder = Path(folder)
        self.daemons = {}
        controller, one, two = free_ports(3)
        for name in ("munge", "state", "log"):
            (self.folder / name).mkdir()
        (self.folder / "munge").chmod(0o700)
        key = self.folder / "munge" / "key"
        key.write_bytes(os.urandom(1024))
        key.chmod(0o400)
        configuration = self.folder / "slurm.conf"
        user = pwd.getpwuid(os.getuid()).pw_name
        configuration.write_text(CONFIGURATION.format(host=socket.gethostname().split(".")[0], user=user,
                                                      folder=self.folder, controller=controller, one=one, two=two))
        os.environ["SLURM_CONF"] = str(configuration)

    def start(self):
        munge = self.folder / "munge"
        self.start_daemon("munged", ["--foreground", "--force", f"--socket={munge}/socket",
                                     f"--key-file={munge}/key", f"--pid-file={munge}/pid",
                                     f"--seed-file={munge}/seed", f"--log-file={munge}/log"])
        await_that("munge listens", (munge / "socket").exists, 30)
        self.start_daemon("slurmctld", ["-D"])
        for node in NODES:
            self.start_daemon(node, ["-D", "-N", node], program="slurmd")
        await_that("both nodes are idle", lambda: self.states() == {"one": "idle", "two": "idle"}, 60)

    def start_daemon(self, name, arguments, program=None):
        log = open(self.folder / "log" / name, "ab")
        self.daemons[name] = subprocess.Popen([program or name, *arguments], stdout=log, stderr=log,
                                              stdin=subprocess.DEVNULL)

    def states(self):
        answer = subprocess.run(["sinfo", "--Node", "--noheader", "--format=%N %T"], capture_output=True, text=True)
        return dict(line.split() for line in answer.stdout.splitlines() if len(line.split()) == 2)

    def tasks(self):
        """(id, state, node, reason) of each task in the queue."""
        answer = subprocess.run(["squeue", "--array", "--noheader", "--format=%i|%t|%N|%r"], capture_output=True,
                                text=True)
        return [line.split("|") for line in answer.stdout.splitlines()]

    def trainers(self, node):
        """Of the tasks on the node: processes, and the names of their runs."""
        return {process: words_of(process)[-2] for process in processes()
                if node_of(process) == node and Path(words_of(process)[0]).name == "bitops-trainer"}

    def stop_node(self, node):
        """As if its power was cut."""
        slurmd = self.daemons.pop(node)
        tasks = {process for process in processes() if node_of(process) == node}
        steps = {parent_of(process) for process in tasks}
        steps = {step for step in steps if (words_of(step) or [""])[0].startswith("slurmstepd")}
        for process in {slurmd.pid} | steps | tasks:
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass
        slurmd.wait()

    def print_state(self):
        for command in (["sinfo", "--Node", "--long"], ["squeue", "--array", "--long"],
                        ["scontrol", "show", "job", "--oneliner"]):
            answer = subprocess.run(command, capture_output=True, text=True)
            print(f"--- {' '.join(command)}\n{answer.stdout}{answer.stderr}")

    def stop(self):
        try:
            subprocess.run(["scancel", "--user", str(os.getuid())], capture_output=True, timeout=30, check=False)
        except subprocess.TimeoutExpired:
            pass  # Its controller may be what is missing.
        for name in [*NODES, "slurmctld", "munged"]:
            daemon = self.daemons.pop(name, None)
            if daemon is None:
                continue
            daemon.terminate()
            try:
                daemon.wait(20)
            except subprocess.TimeoutExpired:
                daemon.kill()
                daemon.wait()


def main(folder):
    missing = missing_programs()
    if missing:
        print("This needs slurm-wlm and munge, of which there is no", " and no ".join(missing))
        return 1
    folder = Path(folder).absolute()
    folder.mkdir(parents=True)
    cluster = Cluster(folder)
    ends = []
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: ends.append(True))
    try:
        cluster.start()
        print(f"export SLURM_CONF={os.environ['SLURM_CONF']}", flush=True)
        while not ends:
            signal.pause()
    finally:
        cluster.stop()
        shutil.rmtree(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
