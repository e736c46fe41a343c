"""The parts of a workbook file and how they hang together, for who looks for what Excel would repair."""

import posixpath
import re
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


class Package:
    """A workbook as its parts: each by its name without a slash before it."""

    def __init__(self, content: bytes) -> None:
        with ZipFile(BytesIO(content)) as archive:
            self.names = archive.namelist()
            self.damaged = archive.testzip() is not None
            self._parts = {name: archive.read(name) for name in self.names}

    def tree(self, name: str) -> ET.Element:
        """Return a part as XML."""
        return ET.fromstring(self._parts[name])

    def text(self, name: str) -> str:
        """Return a part as it stands."""
        return self._parts[name].decode()

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """Return what a part leads to: kind and name of the other part, by id."""
        folder, base = posixpath.split(name)
        relations = f"{folder}/_rels/{base}.rels" if folder else f"_rels/{base}.rels"
        if relations not in self._parts:
            return {}
        found = {}
        for one in self.tree(relations).iter(f"{PACKAGE}Relationship"):
            target, kind = one.get("Target", ""), one.get("Type", "").rpartition("/")[2]
            place = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found[one.get("Id", "")] = (kind, place)
        return found

    def faults(self) -> list[str]:
        """Return what is wrong with the package itself."""
        found = ["a part is damaged"] if self.damaged else []
        if len({name.casefold() for name in self.names}) != len(self.names):
            found.append("a part is there twice")
        types = self.tree("[Content_Types].xml")
        usual = {one.get("Extension", "").casefold() for one in types.iter(f"{TYPES}Default")}
        own = [one.get("PartName", "").lstrip("/") for one in types.iter(f"{TYPES}Override")]
        found += [f"a type for {name}, which is not there" for name in own if name not in self._parts]
        if len(set(own)) != len(own):
            found.append("two types for one part")
        for name in self.names:
            if name not in own and name.rpartition(".")[2].casefold() not in usual and "Content_Types" not in name:
                found.append(f"{name} has no type")
            if name.endswith(".rels"):
                found += self._relation_faults(name)
        return found

    def _relation_faults(self, name: str) -> list[str]:
        found = []
        ones = list(self.tree(name).iter(f"{PACKAGE}Relationship"))
        if len({one.get("Id") for one in ones}) != len(ones):
            found.append(f"{name} has an id twice")
        if any(one.get("TargetMode") == "External" for one in ones):
            found.append(f"{name} leads out of the book")
        about = re.sub(r"_rels/(.*)\.rels$", r"\1", name)
        found += [f"{name} leads to {place}" for _, place in self.related(about).values() if place not in self._parts]
        return found
