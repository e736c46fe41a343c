"""The participatieverslag of a raadsperiode (PV art. 12): its sections, and what its writer made of each."""

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from wijkregie.domain.entities import Entity, check_jaar
from wijkregie.domain.frozen import frozen
from wijkregie.domain.refusals import Refusal

JAREN = 4
"""Years that a report is proposed for: as long as a raadsperiode usually lasts (Kieswet F 1); both ends are chosen."""


class Onderdeel(StrEnum):
    """A section; the value is the sleutel by which its text is kept. After the summary they are those of PV art. 12."""

    KORT = "kort"
    ORGANISATIE = "organisatie"
    ROLLEN = "rollen"
    KOSTEN = "kosten"
    RESULTAAT = "resultaat"
    ERVARINGEN = "ervaringen"
    INITIATIEVEN = "initiatieven"
    BUDGETTEN = "budgetten"
    UITDAAGRECHT = "uitdaagrecht"

    @property
    def titel(self) -> str:
        """What it is called."""
        return _TITELS[self]


_TITELS = {
    Onderdeel.KORT: "In het kort",
    Onderdeel.ORGANISATIE: "Hoe participatie was georganiseerd",
    Onderdeel.ROLLEN: "De rol van raad en college",
    Onderdeel.KOSTEN: "Wat het kostte",
    Onderdeel.RESULTAAT: "Wat het opleverde",
    Onderdeel.ERVARINGEN: "De belangrijkste ervaringen",
    Onderdeel.INITIATIEVEN: "Bewonersinitiatieven",
    Onderdeel.BUDGETTEN: "Toegekende budgetten",
    Onderdeel.UITDAAGRECHT: "De werking van het uitdaagrecht",
}


@frozen(kw_only=True)
class Verslagtekst:
    """The words for one section, by its sleutel."""

    onderdeel: str
    tekst: str = ""


@frozen(kw_only=True)
class Participatieverslag(Entity):
    """The texts of the report on the years from `eerste_jaar` up to and including `laatste_jaar`."""

    eerste_jaar: int
    laatste_jaar: int
    teksten: tuple[Verslagtekst, ...] = ()


def tekst_van(verslag: Participatieverslag, onderdeel: Onderdeel) -> str:
    """Return the words for a section, "" where nobody wrote any."""
    return next((each.tekst for each in verslag.teksten if each.onderdeel == onderdeel.value), "")


def met_tekst(verslag: Participatieverslag, onderdeel: Onderdeel, tekst: str) -> Participatieverslag:
    """Return the report with these words for a section; an empty text is not kept."""
    others = [each for each in verslag.teksten if each.onderdeel != onderdeel.value]
    own = [Verslagtekst(onderdeel=onderdeel.value, tekst=tekst.strip())] if tekst.strip() else []
    return replace(verslag, teksten=tuple(_in_order([*others, *own])))


def _in_order(teksten: Iterable[Verslagtekst]) -> list[Verslagtekst]:
    order = [onderdeel.value for onderdeel in Onderdeel]
    return sorted(teksten, key=lambda each: order.index(each.onderdeel) if each.onderdeel in order else len(order))


def periode_tekst(eerste_jaar: int, laatste_jaar: int) -> str:
    """Write the years: "2023 tot en met 2026", "2026"."""
    return str(eerste_jaar) if eerste_jaar == laatste_jaar else f"{eerste_jaar} tot en met {laatste_jaar}"


def check_participatieverslag(verslag: Participatieverslag) -> None:
    """Refuse years that cannot be; raises Refusal."""
    check_jaar(verslag.eerste_jaar)
    check_jaar(verslag.laatste_jaar)
    if verslag.laatste_jaar < verslag.eerste_jaar:
        raise Refusal("periode_andersom")
