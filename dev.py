#!/usr/bin/env python3
"""The one door for whoever works on wijkregie; sets up whatever is missing first.

python3 dev.py run      the window, on the example town
python3 dev.py test     every test; what follows goes to pytest
python3 dev.py check    style, types, floor plan and links
python3 dev.py bench    the measurements
python3 dev.py screens  a picture of every page; with --stijl the style page
python3 dev.py lock     resolve the dependencies of pyproject.toml again
"""

import ctypes
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "packaging" / "requirements.lock"
VENV = ROOT / ".venv"
STAMP = VENV / "wijkregie-stamp"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

# What Qt loads from a Linux system, and the Debian package that brings it. libfontconfig1 brings a
# typeface too; the xcb ones are for a window only, but their absence would show as a crash.
LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}


def main(arguments: Sequence[str]) -> int:
    """Do what the first argument says and return its exit code."""
    verbs = {"run": run, "test": test, "check": check, "bench": bench, "screens": screens, "lock": lock}
    if not arguments or arguments[0] not in verbs:
        print(__doc__)
        return 0 if arguments and arguments[0] in {"-h", "--help", "help"} else 2
    if sys.version_info < (3, 11):  # noqa: UP036
        sys.exit(f"wijkregie needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    set_up()
    return verbs[arguments[0]](arguments[1:])


def run(arguments: Sequence[str]) -> int:
    """Open the window on the example town."""
    return _python("-m", "wijkregie", "--voorbeeld", *arguments)


def test(arguments: Sequence[str]) -> int:
    """Run the tests without a screen: all of them on every core, the longest files first, or those that are named."""
    chosen = arguments or ("--numprocesses=auto", "--dist=loadfile", "--no-loadscope-reorder")
    return _python("-m", "pytest", *chosen, environment={"QT_QPA_PLATFORM": "offscreen"})


def bench(arguments: Sequence[str]) -> int:
    """Measure."""
    return _python("-m", "benchmarks.run", *arguments)


def screens(arguments: Sequence[str]) -> int:
    """Take a picture of every page."""
    return _python("docs/screens/make.py", *arguments, environment={"QT_QPA_PLATFORM": "offscreen"})


def lock(arguments: Sequence[str]) -> int:
    """Resolve the dependencies for every system into the lock; it may name no index host."""
    options = "--universal --python-version 3.11 --generate-hashes --no-header --group dev"
    quiet = "--no-emit-index-url --no-emit-find-links --quiet"
    target = ["pyproject.toml", "-o", LOCK.relative_to(ROOT).as_posix()]
    return _python("-m", "uv", "pip", "compile", *options.split(), *quiet.split(), *target, *arguments)


def check(_arguments: Sequence[str]) -> int:
    """Run all checkers at once; print only what is wrong."""
    floor_plan = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
    checkers = {
        "types": ["-m", "mypy", "--no-error-summary"],
        "style": ["-m", "ruff", "check", "--quiet", "--output-format=concise"],
        "layout": ["-m", "ruff", "format", "--check", "--quiet"],
        "floor plan": ["-c", floor_plan, "--no-logo"],
    }
    running = {
        name: subprocess.Popen(
            [PYTHON, *command], cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        for name, command in checkers.items()
    }
    complaints = {"links": "\n".join(dead_links())}
    for name, process in running.items():
        said, _ = process.communicate()
        complaints[name] = (said.strip() or "failed without a word") if process.returncode else ""
    for name, said in complaints.items():
        print(f"{name}: wrong\n{said}\n" if said else f"{name}: good")
    return int(any(complaints.values()))


def dead_links() -> list[str]:
    """Return each relative link in a Markdown file that leads nowhere."""
    found = []
    for folder, below, files in os.walk(ROOT):
        below[:] = [name for name in below if not name.startswith(".")]
        for page in (Path(folder, name) for name in files if name.endswith(".md")):
            for target in re.findall(r"\]\(([^)\s]+)", page.read_text(encoding="utf-8")):
                path = target.partition("#")[0]
                if path and ":" not in path and not (page.parent / path).exists():
                    found.append(f"{page.relative_to(ROOT)}: {target}")
    return found


def set_up() -> None:
    """Make the virtual environment what the lock says; does nothing when it is.

    The stamp is written last, so a set-up that was cut off is done over from nothing.
    """
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    state = f"python {version}\n{hashlib.sha256(LOCK.read_bytes()).hexdigest()}\n"
    if PYTHON.exists() and STAMP.is_file() and STAMP.read_text(encoding="utf-8") == state:
        return
    print("Setting up; this takes a few minutes the first time.", flush=True)
    _install_system_packages()
    venv.create(VENV, clear=True, with_pip=True, symlinks=os.name != "nt")
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    _must([*pip, "--require-hashes", "-r", str(LOCK)], "The dependencies could not be installed; is there a network?")
    library = Path(sysconfig.get_path("purelib", "venv", {"base": str(VENV)}))
    (library / "wijkregie.pth").write_text(os.path.relpath(ROOT / "src", library) + "\n", encoding="utf-8")
    STAMP.write_text(state, encoding="utf-8")


def _install_system_packages() -> None:
    """Install what Python and Qt miss on this Linux, or say how."""
    if sys.platform != "linux":
        return
    packages = [] if importlib.util.find_spec("ensurepip") else ["python3-venv"]
    packages += [package for library, package in LIBRARIES.items() if not _loads(library)]
    if not packages:
        return
    if not shutil.which("apt-get"):
        sys.exit(f"Install these first; Debian calls them so: {' '.join(packages)}")
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if os.geteuid() != 0:
        sys.exit(f"A few system packages are missing. Run this once:\n    sudo {' '.join(command)}")
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    _must(["apt-get", "update", "-qq"], "The package lists could not be fetched.", quiet)
    _must([*command, "-qq"], "The system packages could not be installed.", quiet)


def _loads(library: str) -> bool:
    """Tell whether the system has a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _python(*arguments: str, environment: Mapping[str, str] | None = None) -> int:
    """Run the environment's Python in the project; `environment` yields to what is set already."""
    return subprocess.call([str(PYTHON), *arguments], cwd=ROOT, env={**(environment or {}), **os.environ})


def _must(command: Sequence[str], complaint: str, environment: Mapping[str, str] | None = None) -> None:
    """Run a step of the set-up; when it fails, show what it said and stop with one sentence."""
    said = subprocess.run(
        command,
        env={**os.environ, **(environment or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if said.returncode:
        sys.exit(f"{said.stdout.decode(errors='replace').strip()}\n\n{complaint}")


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
