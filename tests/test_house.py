"""The house itself: small files with a duty, one version, a lock that names no index."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

import wijkregie

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "src").rglob("*.py"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "packaging" / "requirements.lock").read_text(encoding="utf-8")


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_a_module_is_small_and_says_its_duty(module: Path) -> None:
    source = module.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(source)), "say in one line what this module is for"
    assert source.count("\n") <= 450, "find the second noun in it and give it a file of its own"


def test_every_folder_of_the_program_is_a_package() -> None:
    folders = {module.parent for module in MODULES} - {ROOT / "src"}
    assert not [_name(folder) for folder in folders if not (folder / "__init__.py").is_file()]


def test_no_event_loop_runs_inside_an_action() -> None:
    """Ruff sees the ban on `processEvents` only where it is called on the class."""
    offenders = [_name(m) for m in MODULES if "processEvents" in m.read_text(encoding="utf-8")]
    assert not offenders


def test_a_value_is_written_as_a_value() -> None:
    """What has an identity of its own may be frozen too: then it says `eq=False`."""
    written = re.compile(r"^@dataclass\(frozen=True(?!, eq=False)", re.MULTILINE)
    assert not [_name(m) for m in MODULES if written.search(m.read_text(encoding="utf-8"))], "see domain/frozen.py"


def test_one_version() -> None:
    assert PROJECT["project"]["version"] == wijkregie.__version__
    publiccode = (ROOT / "publiccode.yml").read_text(encoding="utf-8")
    assert f'softwareVersion: "{wijkregie.__version__}"' in publiccode


def test_the_lock_has_every_dependency_with_hashes() -> None:
    locked = set(re.findall(r"^([\w.-]+==[^\s\\]+)", LOCK, re.MULTILINE))
    normal = {re.sub(r"[-_.]+", "-", pin).lower() for pin in locked}
    wanted = [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"]]
    assert {re.sub(r"[-_.]+", "-", pin).lower() for pin in wanted} <= normal
    assert all("--hash=sha256:" in entry for entry in re.split(r"^(?=\w)", LOCK, flags=re.MULTILINE)[1:])


def test_the_lock_names_no_index() -> None:
    """Whoever installs decides where packages come from."""
    assert not re.findall(r"^\s*-(?!-hash=)\S+|\w+://\S+|@ \S+", LOCK, re.MULTILINE)


def test_the_licence_is_the_whole_eupl() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert all(f"\n{article}." in text for article in range(1, 16))
    assert "Appendix" in text
