# SPDX-License-Identifier: EUPL-1.2
"""One entry for everything done with a checkout: ``python3 packaging/dev.py TASK [ARGS…]``.

It needs Python 3.11 or newer and nothing else: it makes ``.venv``, installs the lock file into it
(on Debian, as root, the system packages too), and then does the task. Only the standard library.
"""

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036  (an older Python may well be the one that reads this)
    sys.exit("Python 3.11 of nieuwer is nodig.")

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock.txt"
STAMP = VENV / "installed.sha256"
WINDOWS = sys.platform == "win32"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")

# What Qt loads at run time and no wheel carries. A name with | has another name in newer releases.
DEBIAN_LIBRARIES = [
    "libglib2.0-0|libglib2.0-0t64",
    "libgl1",
    "libegl1",
    "libx11-6",
    "libxkbcommon0",
    "libfontconfig1",
    "libdbus-1-3",
    "libgssapi-krb5-2",
    "libbrotli1",
    "libxcb-cursor0",
    "libxkbcommon-x11-0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
]
DEBIAN_BUILD_TOOLS = ["binutils"]
# A real display, whose second monitor a test pulls out.
DEBIAN_TEST_TOOLS = ["xvfb", "x11-xserver-utils"]


def say(sentence: str) -> None:
    print(f"== {sentence}", flush=True)


def environment(**extra: str) -> dict[str, str]:
    """The caller's environment, byte code allowed: without it each start takes twice as long."""
    unwanted = ("PYTHONDONTWRITEBYTECODE", "PYTHONHOME", "PYTHONPATH")
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    return kept | extra


def offscreen() -> dict[str, str]:
    """Windows in memory, unless asked otherwise; and UTF-8, or Qt complains in each process."""
    utf8 = {"LC_ALL": "C.UTF-8"} if sys.platform == "linux" else {}
    platform = os.environ.get("QT_QPA_PLATFORM", "offscreen")
    return environment(QT_QPA_PLATFORM=platform, **utf8)


def call(*command: str | Path, env: dict[str, str] | None = None) -> int:
    return subprocess.run(list(map(str, command)), cwd=ROOT, env=env or environment()).returncode


def must(*command: str | Path, env: dict[str, str] | None = None) -> None:
    status = call(*command, env=env)
    if status:
        say(f"mislukt (code {status}): {' '.join(map(str, command))}")
        raise SystemExit(status)


# --- system packages ---------------------------------------------------------------------------


def missing_debian_packages(wanted: list[str]) -> list[str]:
    names = [name for alternatives in wanted for name in alternatives.split("|")]
    query = ["dpkg-query", "-W", "-f", "${db:Status-Status} ${Package}\n", *names]
    listing = subprocess.run(query, capture_output=True, text=True, check=False).stdout
    lines = (line.split() for line in listing.splitlines())
    present = {line[1] for line in lines if line[:1] == ["installed"]}
    return [known for known in wanted if present.isdisjoint(known.split("|"))]


def installable(alternatives: str) -> str:
    """The first of the names that this release has."""
    for name in alternatives.split("|"):
        answer = subprocess.run(["apt-cache", "show", name], capture_output=True, check=False)
        if answer.returncode == 0 and answer.stdout:
            return name
    return alternatives.split("|")[0]


def ensure_debian_packages(wanted: list[str]) -> None:
    if not (shutil.which("dpkg-query") and shutil.which("apt-get")):
        return
    missing = missing_debian_packages(wanted)
    if not missing:
        return
    if os.geteuid() != 0:
        say(f"mogelijk nodig: sudo {sys.executable} packaging/dev.py system")
        return
    say(f"Debian-pakketten installeren: {' '.join(missing)}")
    quiet = environment(DEBIAN_FRONTEND="noninteractive")
    must("apt-get", "update", "-q", env=quiet)
    names = [installable(alternatives) for alternatives in missing]
    must("apt-get", "install", "-qq", "-y", "--no-install-recommends", *names, env=quiet)


def build_tools() -> list[str]:
    """PyInstaller needs objdump, and libpython, which Debian keeps in a package of its own."""
    if not sys.executable.startswith("/usr/bin/"):
        return DEBIAN_BUILD_TOOLS
    return [*DEBIAN_BUILD_TOOLS, f"libpython3.{sys.version_info.minor}"]


# --- the virtual environment -------------------------------------------------------------------


def fingerprint() -> str:
    parts = [LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), sys.version.encode()]
    return hashlib.sha256(b"\0".join([*parts, str(ROOT).encode()])).hexdigest()


def pip_command() -> list[str | Path]:
    """The environment's pip, or the caller's aimed at it (bare Debian has no ensurepip)."""
    has_pip = call(PYTHON, "-c", "import importlib.util as u; exit(not u.find_spec('pip'))") == 0
    if has_pip:
        return [PYTHON, "-m", "pip"]
    if importlib.util.find_spec("pip"):
        return [sys.executable, "-m", "pip", "--python", PYTHON]
    say("pip ontbreekt: installeer het pakket python3-pip of python3-venv")
    raise SystemExit(1)


def pip_install(*arguments: str | Path) -> None:
    options = ["-qq", "--disable-pip-version-check", "--root-user-action=ignore"]
    must(*pip_command(), "install", *options, *arguments)


def ensure_environment() -> None:
    ensure_debian_packages(DEBIAN_LIBRARIES)
    wanted = fingerprint()
    if PYTHON.exists() and STAMP.is_file() and STAMP.read_text() == wanted:
        return
    say("Python-pakketten installeren in .venv; de eerste keer duurt dat een paar minuten")
    if not PYTHON.exists():
        with_pip = importlib.util.find_spec("ensurepip") is not None
        venv.create(VENV, clear=True, symlinks=not WINDOWS, with_pip=with_pip)
    # Wheels only: nothing of the packages runs while they are installed, no compiler is needed.
    pip_install("--require-hashes", "--only-binary=:all:", "-r", LOCK)
    pip_install("--no-deps", "--no-build-isolation", "--editable", ROOT)
    call(PYTHON, "-m", "compileall", "-q", "werksamen_desktop")
    STAMP.write_text(wanted)


# --- tasks -------------------------------------------------------------------------------------


def system(arguments: list[str]) -> int:
    """Install the Debian packages only (for use with sudo)."""
    ensure_debian_packages([*DEBIAN_LIBRARIES, *DEBIAN_TEST_TOOLS, *build_tools(), *arguments])
    return 0


def run(arguments: list[str]) -> int:
    """Start the app, or the given command of it."""
    ensure_environment()
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not arguments and not any(map(os.environ.get, displays)):
        say("er is geen beeldscherm: het voorbeeldberaad wordt afgespeeld naar de map demo")
        arguments = ["demo", "--out", str(ROOT / "demo")]
    return call(PYTHON, "-m", "werksamen_desktop", *arguments)


def test(arguments: list[str]) -> int:
    """Run the tests; arguments go to pytest."""
    ensure_debian_packages(DEBIAN_TEST_TOOLS)
    ensure_environment()
    workers = str(min(os.cpu_count() or 2, 8))
    return call(PYTHON, "-m", "pytest", "-n", workers, *arguments, env=offscreen())


def check(arguments: list[str]) -> int:
    """Lint, types and import contracts; all three are always shown."""
    ensure_environment()
    scripts = PYTHON.parent
    failed = []
    for tool in (["ruff", "check", *(arguments or ["."])], ["mypy"], ["lint-imports"]):
        say(" ".join(tool))
        if call(scripts / tool[0], *tool[1:]):
            failed.append(tool[0])
    if failed:
        say(f"niet in orde: {', '.join(failed)}")
    return 1 if failed else 0


def bench(arguments: list[str]) -> int:
    """Measure and print the table of figures."""
    ensure_environment()
    return call(PYTHON, "tests/benchmarks/run.py", *arguments, env=offscreen())


def demos(arguments: list[str]) -> int:
    """Play the demo of every method and read its minutes back; the tests play one of them."""
    ensure_environment()
    workers = str(min(os.cpu_count() or 2, 8))
    return call(PYTHON, "-m", "pytest", "-n", workers, "tests/journeys/test_demo.py", *arguments,
                env=offscreen() | {"WERKSAMEN_DEMOS": "all"})


def texts(arguments: list[str]) -> int:
    """Print all Dutch texts for a reader, as a pdf or txt file (build/teksten.pdf)."""
    ensure_environment()
    return call(PYTHON, "tests/texts/printed.py", *(arguments or ["build/teksten.pdf"]))


def package(arguments: list[str]) -> int:
    """Build the program with PyInstaller (dist/werksamen) and let it test itself."""
    ensure_debian_packages(build_tools())
    ensure_environment()
    options = ["--noconfirm", "--log-level=ERROR", "--distpath=dist", "--workpath=build"]
    must(PYTHON, "-m", "PyInstaller", *options, *arguments, "packaging/werksamen.spec")
    bundle = ROOT / "dist" / "werksamen"
    must(PYTHON, "packaging/licences.py", bundle)
    program = bundle / ("werksamen.exe" if WINDOWS else "werksamen")
    say("zelftest van het gebouwde programma")
    with tempfile.TemporaryDirectory() as folder:
        return call(program, "--data", folder, "--self-test", env=offscreen())


def lock(arguments: list[str]) -> int:
    """Write the lock file anew; ``--upgrade`` takes newer versions."""
    ensure_environment()
    pip_install("uv")
    # Settings of this machine (indexes, folders of wheels) must not find their way into the lock.
    env = {name: value for name, value in environment().items() if not name.startswith("UV_")}
    what = ["--universal", "--python-version=3.11", "--group=dev", "pyproject.toml"]
    form = ["--generate-hashes", "--no-header", "--quiet", "--output-file", LOCK.name]
    must(PYTHON, "-m", "uv", "pip", "compile", "--no-config", *what, *form, *arguments, env=env)
    if re.search(r"://|file:|^-|index-url|find-links", LOCK.read_text(), re.MULTILINE):
        say("het lockbestand noemt een adres of een index: niet vastleggen")
        return 1
    return 0


TASKS: dict[str, Callable[[list[str]], int]] = {
    task.__name__: task for task in (run, test, check, bench, demos, texts, package, lock, system)
}


def main(arguments: list[str]) -> int:
    if not arguments or arguments[0] not in TASKS:
        print(f"python3 packaging/dev.py {' | '.join(TASKS)} [ARGUMENTEN ...]")
        for name, task in TASKS.items():
            print(f"  {name:8} {(task.__doc__ or '').strip()}")
        return 2
    return TASKS[arguments[0]](arguments[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
