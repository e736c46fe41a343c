"""The questions of the gespreksformulier as rows, those of each part under its name."""

from wijkregie.domain.datums import tel
from wijkregie.domain.frozen import frozen
from wijkregie.domain.gespreksformulieren import VRIJE_SOORTEN, Formulierdeel, Vraag
from wijkregie.ui.models.rows import Column, Look
from wijkregie.usecases.gespreksformulieren import Formuliergebruik


@frozen
class Vraagregel:
    """A question with the number of talks that answered it; without one the row is the name of its part."""

    deel: Formulierdeel
    vraag: Vraag | None = None
    beantwoord: int = 0

    @property
    def id(self) -> str:
        return self.vraag.sleutel if self.vraag else f"deel {self.deel.sleutel}"

    @property
    def vast(self) -> bool:
        """Whether a talk cannot do without this question."""
        return self.vraag is not None and self.vraag.soort not in VRIJE_SOORTEN

    @property
    def soort(self) -> str:
        """The kind of answer in words, or how many questions a part has."""
        if self.vraag is None:
            return tel(len(self.deel.gesteld), "vraag", "vragen")
        if self.vraag.vervallen:
            return "niet meer gesteld"
        return f"{self.vraag.soort.value} · vast" if self.vast else self.vraag.soort.value


def vraagregels(gebruik: Formuliergebruik) -> list[Vraagregel]:
    """Return the rows of a form."""
    rows = []
    for deel in gebruik.formulier.delen:
        rows.append(Vraagregel(deel))
        rows += [Vraagregel(deel, vraag, gebruik.antwoorden.get(vraag.sleutel, 0)) for vraag in deel.vragen]
    return rows


def vraag_columns() -> list[Column[Vraagregel]]:
    """Return the columns of the list of questions."""
    return [
        Column("Vraag", _text, look=_look, accessible=_said, tip=_text, chars=0),
        Column("Soort", lambda regel: regel.soort, look=lambda _: Look("tekst3", small=True), chars=20),
    ]


def _text(regel: Vraagregel) -> str:
    return regel.deel.titel if regel.vraag is None else regel.vraag.tekst


def _said(regel: Vraagregel) -> str:
    return f"deel {regel.deel.titel}" if regel.vraag is None else regel.vraag.tekst


def _look(regel: Vraagregel) -> Look:
    if regel.vraag is None:
        return Look(bold=True)
    return Look("tekst3" if regel.vraag.vervallen else "tekst2")
