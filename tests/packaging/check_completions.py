#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_completions.py PREFIX: types into bash, zsh and fish, presses Tab, and compares what then stands there.
The installed completions and programs are used, in a folder with a few files and one run."""

import os
import pty
import select
import shutil
import subprocess
import sys
import tempfile
import time

prefix = os.path.abspath(sys.argv[1])
patience = 60
prompt = "ready> "

# What is typed before Tab, and what stands there behind it. @ is the name of the one run.
cases = [
    ("bitops cos", "bitops cost "),
    ("bitops runs wei", "bitops runs weights "),
    ("bitops cost --form", "bitops cost --format "),
    ("bitops cost --format mark", "bitops cost --format markdown "),
    ("bitops cost --counting acc", "bitops cost --counting accumulator "),
    ("bitops cost --counting=acc", "bitops cost --counting=accumulator "),
    ("bitops train --no-l", "bitops train --no-layer-statistics "),
    ("bitops train --optimizer s", "bitops train --optimizer sgd "),
    ("bitops cost preset:mobilenetv2-cifar10-", "bitops cost preset:mobilenetv2-cifar10-0.5 "),
    ("bitops cost pres", "bitops cost preset:"),
    ("bitops cost des", "bitops cost design.bitops "),
    ("bitops cost preset:notebook --explain 3.d", "bitops cost preset:notebook --explain 3.depthwise "),
    ("bitops cost design.bitops --explain 0.c", "bitops cost design.bitops --explain 0.conv "),
    ("bitops allocate preset:notebook --keep blocks.2.p",
     "bitops allocate preset:notebook --keep blocks.2.pointwise="),
    ("bitops allocate preset:notebook --sensitivity mea",
     "bitops allocate preset:notebook --sensitivity measured.csv "),
    ("bitops evaluate 2", "bitops evaluate @ "),
    ("bitops runs csv @ 2", "bitops runs csv @ @ "),
    ("bitops train --from 2", "bitops train --from @ "),
    ("bitops train --run fol", "bitops train --run folder/"),
    ("bitops evaluate --data sha", "bitops evaluate --data shapes "),
    ("bitops-trainer fol", "bitops-trainer folder/"),
    ("bitops-trainer --v", "bitops-trainer --version "),
    ("bitops-explorer --to", "bitops-explorer --tour "),
    ("bitops-explorer --tour fol", "bitops-explorer --tour folder/"),
    ("bitops-explorer des", "bitops-explorer design.bitops "),
]

startup = {
    "bash": """
        PS1='{prompt}'
        shopt -u checkwinsize
        source /usr/share/bash-completion/bash_completion
        for file in {prefix}/share/bash-completion/completions/*; do source "$file"; done
        show() {{ printf '%s' "$READLINE_LINE" >"$SHOWN.new"; mv "$SHOWN.new" "$SHOWN"; READLINE_LINE=; }}
        bind -x '"\\C-x": show'
    """,
    "zsh": """
        PS1='{prompt}' PROMPT_EOL_MARK=
        fpath=({prefix}/share/zsh/site-functions $fpath)
        autoload -Uz compinit && compinit -u -d $ZDOTDIR/dump
        show() {{ print -rn -- "$BUFFER" >$SHOWN.new; mv $SHOWN.new $SHOWN; BUFFER= }}
        zle -N show
        bindkey '^I' complete-word
        bindkey '^X' show
    """,
}


class Shell:
    """A shell on a terminal of its own."""

    def __init__(self, name, folder, environment):
        self.shown = os.path.join(folder, "shown")
        home = os.path.join(folder, "home-" + name)
        os.mkdir(home)
        with open(os.path.join(home, ".zshrc"), "w", encoding="utf-8") as file:
            file.write(startup[name].format(prefix=prefix, prompt=prompt))
        environment = dict(environment, HOME=home, ZDOTDIR=home, SHOWN=self.shown, TERM="xterm")
        command = {"bash": ["bash", "--noprofile", "--rcfile", os.path.join(home, ".zshrc"), "-i"],
                   "zsh": ["zsh", "-d", "-i"]}[name]
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.chdir(os.path.join(folder, "work"))
            os.execvpe(command[0], command, environment)
        self.output = b""
        self.await_(lambda: prompt.encode() in self.output)

    def await_(self, is_reached):
        end = time.monotonic() + patience
        while not is_reached():
            if time.monotonic() > end:
                sys.exit(f"Waited in vain. The shell wrote: {self.output.decode(errors='replace')}")
            if select.select([self.terminal], [], [], 0.02)[0]:
                self.output += os.read(self.terminal, 65536)

    def complete(self, typed):
        os.write(self.terminal, typed.encode() + b"\t\x18")
        self.await_(lambda: os.path.exists(self.shown))
        with open(self.shown, encoding="utf-8") as file:
            text = file.read()
        os.remove(self.shown)
        return text

    def close(self):
        os.close(self.terminal)
        os.waitpid(self.pid, 0)


class Fish:
    """It says by itself what a line can be completed to."""

    def __init__(self, folder, environment):
        self.folder = folder
        self.environment = dict(environment, HOME=os.path.join(folder, "home-fish"))

    def complete(self, typed):
        source = f"for file in {prefix}/share/fish/vendor_completions.d/*.fish; source $file; end; "
        result = subprocess.run(["fish", "--no-config", "-c", source + "complete --do-complete $argv[1]", typed],
                                capture_output=True, text=True, check=False, env=self.environment,
                                cwd=os.path.join(self.folder, "work"))
        words = [line.split("\t")[0] for line in result.stdout.splitlines()]
        start = typed.rsplit(" ", 1)[0] + " "
        common = os.path.commonprefix(words)
        # As fish does when it puts a single one into the line.
        space = " " if len(words) == 1 and not common.endswith(("=", "/", ":")) else ""
        return start + common + space + result.stderr

    def close(self):
        pass


def make_work(folder, environment):
    """The name of the run."""
    work = os.path.join(folder, "work")
    os.makedirs(os.path.join(work, "folder"))
    bitops = os.path.join(prefix, "bin/bitops")
    subprocess.run([bitops, "convert", "preset:resnet18", "-o", os.path.join(work, "design.bitops")], check=True)
    for name in ("design.log", "measured.csv", "measured.txt"):
        with open(os.path.join(work, name), "w", encoding="utf-8"):
            pass
    # A trainer that ends at once leaves a run that can be resumed.
    subprocess.run([bitops, "train", "preset:notebook"], capture_output=True, check=False,
                   env=dict(environment, BITOPS_TRAINER="/bin/true"))
    return os.listdir(os.path.join(environment["XDG_DATA_HOME"],
                                   "io.github.bitops_explorer.BitOpsExplorer/runs"))[0]


def main():
    missing = []
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        environment = {"PATH": os.path.join(prefix, "bin") + ":/usr/bin:/bin", "LC_ALL": "C.UTF-8",
                       "XDG_DATA_HOME": os.path.join(folder, "data"),
                       "XDG_CONFIG_HOME": os.path.join(folder, "config")}
        run = make_work(folder, environment)
        installed = os.listdir(os.path.join(prefix, "bin"))
        for name in ("bash", "zsh", "fish"):
            has_library = name != "bash" or os.path.exists("/usr/share/bash-completion/bash_completion")
            if not shutil.which(name) or not has_library:
                missing.append(name)
                continue
            shell = Fish(folder, environment) if name == "fish" else Shell(name, folder, environment)
            for typed, expected in cases:
                if typed.split()[0] not in installed:
                    continue
                found = shell.complete(typed.replace("@", run))
                if found != expected.replace("@", run):
                    print(f"{name}: {typed!r} became {found!r} instead of {expected.replace('@', run)!r}.")
                    failed = True
            shell.close()
    if failed:
        sys.exit(1)
    if missing:
        print(f"Skipped the completions of shells that are not installed: {', '.join(missing)}.")
        sys.exit(77)


main()
