"""Reading the sheets of a workbook (.xlsx, .xlsm): only their cells, in one pass over the XML.

openpyxl is not used for it. It would take three passes (values, formulas, merged areas), each twice as long as this
one, makes an object of every style, and refuses a workbook for a fault in a part that says nothing about its cells.
"""

from collections.abc import Mapping
from pathlib import Path
from xml.sax.xmlreader import AttributesImpl

from wijkregie.documents.reading.numbers import BUILT_IN, PLAIN, Format, format_of
from wijkregie.documents.reading.parts import Listener, Parts, Step, beside, opened
from wijkregie.documents.reading.sheets import ON, Room, Sheet, Texts
from wijkregie.documents.reading.text import cleaned, unescaped
from wijkregie.domain.lijsten.bladen import Lijst
from wijkregie.domain.refusals import Refusal

_MOST_STYLES = 100_000
_LONGEST_NAME = 100

_RELATIONS = "_rels/.rels"


def read_workbook(path: Path, step: Step) -> Lijst:
    """Read all sheets of a workbook, hidden ones too; raises Refusal for what is no workbook, or not a safe one."""
    with opened(path, step) as parts:
        return _Workbook(parts, path).read()


class _Workbook:
    """One workbook while it is read."""

    def __init__(self, parts: Parts, path: Path) -> None:
        self.parts = parts
        self.path = path

    def read(self) -> Lijst:
        main = self._main()
        room = Room(self.path)
        book = _Book(room)
        self.parts.read_small(main, book)
        relations = self._relations(main)
        names = {kind: beside(main, target) for kind, target in relations.values()}
        sheets = self._sheets(main, book, relations)
        shared = [name for kind in ("sharedStrings", "styles") if (name := names.get(kind, "")) in self.parts]
        self.parts.weigh([*shared, *(place for _, place in sheets)])
        strings, styles = _Strings(room), _Styles()
        for kind, listener in (("sharedStrings", strings), ("styles", styles)):
            if names.get(kind, "") in self.parts:
                self.parts.read(names[kind], listener)
        read = []
        for naam, place in sheets:
            sheet = Sheet(naam, strings.texts, styles.formats(), room, from_1904=book.from_1904)
            self.parts.read(place, sheet)
            read.append(sheet.blad())
        return Lijst(self.path.name, tuple(read))

    def _main(self) -> str:
        """Return the name of the part that lists the sheets."""
        if _RELATIONS in self.parts:
            for kind, target in self._relations("").values():
                if kind == "officeDocument":
                    if target.endswith(".bin"):
                        raise Refusal("lijst_andere_soort", bestand=self.path.name)
                    if "word/" in target or "ppt/" in target:
                        raise Refusal("lijst_van_papier", bestand=self.path.name)
                    return beside("", target)
        other = "content.xml" in self.parts or "index/document.iwa" in self.parts  # LibreOffice, Numbers
        raise Refusal("lijst_andere_soort" if other else "geen_lijst", bestand=self.path.name)

    def _relations(self, part: str) -> Mapping[str, tuple[str, str]]:
        folder, _, name = part.rpartition("/")
        place = f"{folder}/_rels/{name}.rels" if part else _RELATIONS
        relations = _Relations()
        self.parts.read_small(place, relations)
        return relations.found

    def _sheets(self, main: str, book: "_Book", relations: Mapping[str, tuple[str, str]]) -> list[tuple[str, str]]:
        """Return name and part of the sheets with cells; one with only a chart has none."""
        sheets = []
        for naam, relation in book.sheets:
            kind, target = relations.get(relation, ("", ""))
            if kind == "worksheet":
                sheets.append((naam, beside(main, target)))
        if len({naam for naam, _ in sheets}) < len(sheets):
            raise Refusal("lijst_beschadigd", bestand=self.path.name)
        return sheets


class _Relations(Listener):
    """Which parts belong to a part: kind and target by id, of those inside the file."""

    def __init__(self) -> None:
        self.found: dict[str, tuple[str, str]] = {}

    def opened(self, tag: str, attrs: AttributesImpl) -> None:
        if tag == "Relationship" and attrs.get("TargetMode") != "External":
            kind = attrs.get("Type", "").rpartition("/")[2]
            self.found[attrs.get("Id", "")] = (kind, attrs.get("Target", ""))


class _Book(Listener):
    """The sheets of a workbook by name, and from which year it counts days.

    A sheet that only a macro can show ("veryHidden") is passed over: nobody who looks at the file can see it.
    """

    def __init__(self, room: Room) -> None:
        self._room = room
        self.sheets: list[tuple[str, str]] = []
        self.from_1904 = False

    def opened(self, tag: str, attrs: AttributesImpl) -> None:
        if tag == "workbookPr":
            self.from_1904 = attrs.get("date1904") in ON
        elif tag == "sheet" and attrs.get("state") != "veryHidden":
            relation = next((value for name, value in attrs.items() if name.endswith(":id")), "")
            naam = " ".join((cleaned(unescaped(attrs.get("name", ""))) or "").split())
            self.sheets.append((naam[:_LONGEST_NAME], relation))
            self._room.take_sheet()


class _Strings(Texts):
    """The texts that cells share."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self.texts: list[str | None] = []

    def closed(self, tag: str) -> None:
        super().closed(tag)
        if tag == "si":
            text = self.heard()
            self._room.take_text(text)
            self.texts.append(cleaned(unescaped(text)))


class _Styles(Listener):
    """Of all styles only the number format of each."""

    def __init__(self) -> None:
        self._codes: dict[str, str] = {}
        self._used: list[str] = []
        self._of_cells = False

    def opened(self, tag: str, attrs: AttributesImpl) -> None:
        if tag == "numFmt":
            self._codes.setdefault(attrs.get("numFmtId", ""), attrs.get("formatCode", ""))
        elif tag == "cellXfs":
            self._of_cells = True
        elif tag == "xf" and self._of_cells:
            self._used.append(attrs.get("numFmtId", "0"))
            if len(self._used) > _MOST_STYLES:
                raise ValueError(tag)

    def closed(self, tag: str) -> None:
        if tag == "cellXfs":
            self._of_cells = False

    def formats(self) -> list[Format]:
        """Return the format of each style, by its number."""
        known = {code: format_of(text[:200]) for code, text in self._codes.items()}
        built_in = {str(code): shape for code, shape in BUILT_IN.items()}
        return [known.get(code) or built_in.get(code, PLAIN) for code in self._used]
