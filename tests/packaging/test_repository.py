# SPDX-License-Identifier: EUPL-1.2
"""What holds for the repository's own files: no addresses, no paths of a machine, sizes."""

import ast
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "requirements.lock.txt"
CODE = {".py", ".toml", ".spec", ".yml", ".mako"}
MADE = re.compile(r"(build|dist|demo)/|\.(?!ci/|github/|gitignore)|.*(__pycache__|\.egg-info)/")
LONGEST_FILE, LONGEST_FUNCTION = 400, 50

MACHINE_PATH = re.compile(
    r"""(?<![\w.$~:/-])/(?:root|home|Users|work|opt|mnt|private|workspace)/\w"""
    r"""|(?<![\w.])[A-Za-z]:\\(?:Users|Work)""")
INDEX = re.compile(r"index-url|extra-index|find-links|trusted-host|registry\s*=|file:/", re.I)


def repository_files() -> list[Path]:
    """The files that are committed; without git, those that are no product of a task."""
    if shutil.which("git") and (ROOT / ".git").exists():
        listing = subprocess.run(
            ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z"],
            cwd=ROOT, capture_output=True, text=True, check=True).stdout
        found = [ROOT / name for name in listing.split("\0") if name]
    else:
        found = [p for p in ROOT.rglob("*") if not MADE.match(p.relative_to(ROOT).as_posix())]
    return sorted(p for p in found if p.is_file())


def texts() -> Iterator[tuple[str, str]]:
    """Path and words of each file that is text, but this one, which spells out what it seeks."""
    for file in repository_files():
        if file == Path(__file__).resolve():
            continue
        try:
            yield file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def project() -> dict[str, object]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def plain(name: str) -> str:
    """A package's name as all spell it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def required(group: list[str]) -> set[str]:
    return {plain(re.match(r"[\w.-]+", need).group()) for need in group}  # type: ignore[union-attr]


def locked() -> dict[str, str]:
    """What the lock says of each package: the lines up to the next one."""
    parts = re.split(r"^(?=[\w.-]+==)", LOCK.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {plain(part.split("==")[0]): part for part in parts if part.strip()}


def test_the_lock_holds_hashes_and_no_address():
    words = LOCK.read_text(encoding="utf-8")

    assert "://" not in words
    assert not re.search(r"^-|file:|@", words, re.MULTILINE)
    assert not INDEX.search(words)
    bare = [name for name, part in locked().items() if "--hash=sha256:" not in part]
    assert not bare


def test_the_lock_has_every_dependency_of_the_project():
    said = project()
    needs = required(said["project"]["dependencies"])  # type: ignore[index]
    needs |= required(said["dependency-groups"]["dev"])  # type: ignore[index]

    assert needs <= set(locked())


def test_no_file_names_an_index_of_packages():
    # The task that writes the lock looks for these words in it.
    allowed = {"packaging/dev.py"}

    assert not [path for path, words in texts() if INDEX.search(words) and path not in allowed]
    assert not [path for path, words in texts() if re.search(r"https?://[^\s/]*pypi", words)]


def test_no_file_holds_a_path_of_somebodys_machine():
    assert not [path for path, words in texts() if MACHINE_PATH.search(words)]


def test_every_file_of_code_names_its_licence():
    code = [f for f in repository_files() if f.suffix in CODE or f == ROOT / ".ci" / "run"]

    bare = [f.relative_to(ROOT).as_posix() for f in code
            if "SPDX-License-Identifier: EUPL-1.2" not in f.read_text(encoding="utf-8")[:200]]
    assert len(code) > 100
    assert not bare


def test_files_of_the_app_stay_within_400_lines():
    sizes = {f.relative_to(ROOT).as_posix(): len(f.read_text(encoding="utf-8").splitlines())
             for f in (ROOT / "werksamen_desktop").rglob("*.py")}

    assert not {path: lines for path, lines in sizes.items() if lines > LONGEST_FILE}


def test_functions_of_the_app_stay_within_50_lines():
    long = []
    for file in (ROOT / "werksamen_desktop").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > LONGEST_FUNCTION:
                    long.append(f"{file.name}: {node.name} ({lines})")

    assert not long


@pytest.mark.parametrize("folder", ["resources", "migrations"])
def test_bundle_and_wheel_carry_each_folder_of_data(folder: str):
    spec = (ROOT / "packaging" / "werksamen.spec").read_text(encoding="utf-8")
    included = project()["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]  # type: ignore[index]

    assert f'*folder("{folder}")' in spec
    assert included[folder] == f"werksamen_desktop/{folder}"


def test_the_app_reads_no_other_folder_than_the_bundle_carries():
    asked = {name for path, words in texts() if path.startswith("werksamen_desktop/")
             for name in re.findall(r'bundled\("([^"]+)"\)', words)}

    assert asked == {"resources", "migrations"}


def test_ci_runs_the_very_test_command_of_the_readme():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    command = re.search(r"^(python3 \S+ test)\b", readme, re.MULTILINE)
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")

    assert command
    assert re.search(rf"^attempt test \w+ {re.escape(command.group(1))}$", script, re.MULTILINE)


def test_the_readme_tells_why_each_dependency_is_there():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    section = readme.split("## Why each dependency")[1].split("\n## ")[0]
    rows = [row.split("|")[1] for row in section.splitlines() if row.startswith("|")]
    told = {plain(name.strip()) for row in rows for name in row.split(",")}
    said = project()
    needs = required(said["project"]["dependencies"])  # type: ignore[index]
    needs |= required(said["dependency-groups"]["dev"])  # type: ignore[index]

    # Type stubs come with the library they describe.
    assert {name for name in needs if not name.startswith("types-")} <= told


def test_pictures_and_files_the_readme_names_exist():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    named = re.findall(r"\]\(([\w./-]+)\)|`((?:\w+/)+[\w.-]*\.\w+)`", readme)

    inside = (ROOT, ROOT / "werksamen_desktop")
    paths = [picture or file for picture, file in named]
    assert not [path for path in paths if not any((place / path).exists() for place in inside)]
