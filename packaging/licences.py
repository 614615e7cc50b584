# SPDX-License-Identifier: EUPL-1.2
"""Puts the licences of all that a bundle carries beside its program: ``licences.py BUNDLE``."""

import re
import shutil
import subprocess
import sys
import sysconfig
from importlib.metadata import Distribution, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OWN = "werksamen-desktop"
BOOTLOADER = "pyinstaller"
DEBIAN_TEXTS = Path("/usr/share/common-licenses")
FOREWORD = """WerkSamen valt onder de EUPL-1.2; de tekst staat in LICENSE.

WerkSamen gebruikt Qt en PySide6 onder de LGPL-3.0. De teksten daarvan staan in de map
python-bidi (COPYING en COPYING.LESSER). Qt staat als losse bestanden in de map _internal en mag
door een andere versie worden vervangen. De broncode van Qt en PySide6 staat bij het project Qt.

Elke map hier bevat de licentie van een onderdeel:

"""


def main(bundle: Path) -> int:
    """Fill the bundle's folder ``licenties``."""
    target = bundle / "licenties"
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    parts = [_from_wheel(found, target) for found in _carried()]
    parts += _from_system(bundle, target)
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    if python.is_file():
        parts.append(_keep("python", sys.version.split()[0], "PSF-2.0", [python], target))
    fonts = sorted((ROOT / "resources" / "fonts").glob("LICENSE*"))
    parts.append(_keep("lettertypen", "", "OFL-1.1", fonts, target))
    shutil.copy(ROOT / "LICENSE", target / "LICENSE")
    (target / "LEESMIJ.txt").write_text(FOREWORD + "\n".join(sorted(parts)) + "\n", "utf-8")
    print(f"{len(parts)} licenties in {target.relative_to(bundle)}")
    return 0


def _carried() -> list[Distribution]:
    """The packages the app needs, and theirs; what is not installed is not needed here."""
    waiting, found = [OWN, BOOTLOADER], dict[str, Distribution]()
    while waiting:
        name = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if name in found:
            continue
        try:
            found[name] = distribution(name)
        except ModuleNotFoundError:
            continue
        if name != BOOTLOADER:
            needs = (need for need in found[name].requires or () if "extra ==" not in need)
            waiting += [re.split(r"[^\w.-]", need, maxsplit=1)[0] for need in needs]
    return [found[name] for name in sorted(found) if name != OWN]


def _from_wheel(found: Distribution, target: Path) -> str:
    files = [Path(str(f.locate())) for f in found.files or () if _is_licence(f.as_posix())]
    meta = found.metadata
    said = meta["License-Expression"] or meta["License"] or ""
    return _keep(found.name, found.version, said.split("\n")[0][:80], files, target)


def _is_licence(path: str) -> bool:
    inside = ".dist-info/" in path
    return inside and bool(re.search(r"/(licenses/|licen[cs]e|copying|notice)", path, re.I))


def _from_system(bundle: Path, target: Path) -> list[str]:
    """Debian keeps a copyright file for each package; the bundle has libraries of some."""
    if not shutil.which("dpkg-query"):
        return []
    names = sorted({f"*/{f.name}" for f in (bundle / "_internal").glob("*.so*")})
    query = subprocess.run(["dpkg-query", "--search", *names], capture_output=True, text=True)
    owners = {line.split(":", 1)[0] for line in query.stdout.splitlines()}
    # These refer to whole texts that every Debian has in a folder of its own.
    shutil.copytree(DEBIAN_TEXTS, target / DEBIAN_TEXTS.name, dirs_exist_ok=True)
    notices = {owner: Path("/usr/share/doc") / owner / "copyright" for owner in owners}
    return [_keep(owner, "", "zie copyright", [notice], target)
            for owner, notice in notices.items() if notice.is_file()]


def _keep(name: str, version: str, licence: str, files: list[Path], target: Path) -> str:
    """Copy the texts to a folder of that name; the line about it."""
    for file in files:
        folder = target / name
        # Some packages file texts of one name in folders of their own.
        below = file.parts[file.parts.index("licenses") + 1:] if "licenses" in file.parts else ()
        copy = folder.joinpath(*below) if below else folder / file.name
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, copy)
    return f"{name} {version}".strip() + (f": {licence}" if licence else "")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
