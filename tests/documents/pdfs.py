"""Looking into a PDF as its reader does: structure, text per element, what stands outside the tags."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, TypeVar

import pikepdf
import pytest

VALIDATOR = "WIJKREGIE_CHECK_PDF"
"""Environment variable with the path of a program that runs veraPDF: it takes "2a,ua1" and the files."""


T = TypeVar("T")


class Papers(Mapping[str, bytes]):
    """Papers by name, each made once and when it is first looked at: whoever tests loads every file of tests."""

    def __init__(self, make: Callable[[T], bytes], facts: Mapping[str, T]) -> None:
        self._names = list(facts)
        self._made = cache(lambda name: make(facts[name]))

    def __getitem__(self, name: str) -> bytes:
        return self._made(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def elements(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Walk the structure elements in order of reading."""
    stack = [pdf.Root.StructTreeRoot.K]
    while stack:
        element = stack.pop()
        yield element
        kids: Any = element.get("/K", [])
        kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        stack += [kid for kid in reversed(kids) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def of_kind(pdf: pikepdf.Pdf, tag: str) -> list[Any]:
    """Return the elements with a tag, in order of reading."""
    return [element for element in elements(pdf) if f"/{tag}" == element.S]


def unmarked_operators(pdf: pikepdf.Pdf) -> list[str]:
    """Return what is drawn outside all marked content."""
    found = []
    for page in pdf.pages:
        depth = 0
        for instruction in pikepdf.parse_content_stream(page):
            name = str(instruction.operator)
            depth += (name in ("BDC", "BMC")) - (name == "EMC")
            assert 0 <= depth <= 1, "marked content never stands within other marked content"
            if not depth and name in ("Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "Do", "sh", "BI"):
                found.append(name)
        assert depth == 0
    return found


def words(content: bytes, tmp_path: Path) -> str:
    """Return the text of a PDF on one line, as a copy would paste it."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    path = tmp_path / "tekst.pdf"
    path.write_bytes(content)
    done = subprocess.run(["pdftotext", "-layout", "-enc", "UTF-8", str(path), "-"], check=True, capture_output=True)
    return re.sub(r"\s+", " ", done.stdout.decode())


def grey(colour: str) -> float:
    """Return how light "#RRGGBB" is on a printer without colours, from 0 (black) to 255."""
    return sum(int(colour[at : at + 2], 16) * share for at, share in ((1, 0.299), (3, 0.587), (5, 0.114)))


def opened(content: bytes) -> pikepdf.Pdf:
    """Open a PDF from memory."""
    return pikepdf.open(BytesIO(content))


def assert_valid(contents: Iterable[bytes], tmp_path: Path) -> None:
    """Have veraPDF judge PDFs as PDF/A-2a and PDF/UA-1; without it they are not even made."""
    validator = os.environ.get(VALIDATOR)
    if not validator:
        pytest.skip(f"{VALIDATOR} names no validator of PDFs")
    paths = []
    for number, content in enumerate(contents):
        path = tmp_path / f"{number}.pdf"
        path.write_bytes(content)
        paths.append(str(path))
    done = subprocess.run([validator, "2a,ua1", *paths], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
