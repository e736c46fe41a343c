"""The manual as it is read: chapters with sections, from the files that ship with the program."""

from collections.abc import Callable, Iterator
from functools import lru_cache

from wijkregie.domain.frozen import frozen
from wijkregie.paths import manual
from wijkregie.ui.models.rows import Column, Look, RowsModel

CHAPTERS = (
    "begin",
    "vandaag",
    "wijkorganen",
    "jaargesprekken",
    "subsidies",
    "acties",
    "afspraken",
    "wijken",
    "wijkbudget",
    "trajecten",
    "rapporten",
    "uitwisselen",
    "instellingen",
    "jaargesprek",
    "noteren",
    "zoeken",
    "lijsten",
    "papier",
    "back-up",
    "toetsen",
    "woorden",
)
"""Names of the chapters in their order; that of a page is called as the page."""


@frozen
class Section:
    """What stands under one heading."""

    chapter: str
    title: str
    chapter_title: str
    text: str

    @property
    def id(self) -> str:
        """Place in the manual: "wijkorganen#Contact", "wijkorganen" for the chapter's beginning."""
        return self.chapter if self.opens else f"{self.chapter}#{self.title}"

    @property
    def opens(self) -> bool:
        """Tell whether it is the beginning of its chapter."""
        return self.title == self.chapter_title


@lru_cache
def chapter(name: str) -> str:
    """Return a chapter as Markdown."""
    return (manual() / f"{name}.md").read_text(encoding="utf-8")


@lru_cache
def sections() -> tuple[Section, ...]:
    """Return every section of the manual in order."""
    return tuple(section for name in CHAPTERS for section in _sections(name))


def place(wanted: str) -> str:
    """Return the place that comes nearest to what is wanted: the section, else the beginning of its chapter."""
    known = {section.id for section in sections()}
    name = wanted.partition("#")[0]
    return wanted if wanted in known else name if name in known else CHAPTERS[0]


def contents(searching: Callable[[], bool]) -> RowsModel[Section]:
    """Return the list of contents; a search looks in the text of each section, and then each says of which chapter."""
    only = Column[Section](
        "",
        lambda each: f"{each.title} · {each.chapter_title}" if searching() and not each.opens else each.title,
        chars=0,
        look=lambda section: Look(bold=section.opens),
        accessible=lambda section: section.title if section.opens else f"{section.chapter_title}: {section.title}",
    )
    model = RowsModel([only], key=lambda section: section.id, searched=lambda each: f"{each.title} {each.text}")
    model.set_rows(sections())
    return model


def _sections(name: str) -> Iterator[Section]:
    first, *rest = chapter(name).removeprefix("# ").split("\n## ")
    title, _, text = first.partition("\n")
    yield Section(chapter=name, title=title, chapter_title=title, text=text)
    for part in rest:
        heading, _, text = part.partition("\n")
        yield Section(chapter=name, title=heading, chapter_title=title, text=text)
