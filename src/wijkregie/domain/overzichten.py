"""What can be chosen of an overview, and the stoplicht that it shows of each wijkorgaan."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from wijkregie.domain.dossiers import Jaarbeeld
from wijkregie.domain.entities import check_jaar
from wijkregie.domain.frozen import frozen
from wijkregie.domain.refusals import Refusal, quoted
from wijkregie.domain.signalen import Ernst, Signaal, stoplicht
from wijkregie.domain.wijkorganen import Wijkorgaanstatus

VOORBLAD, BESTUUR = "Overzicht", "Bestuur"
"""The sheet in front, which is always there, and the one that names persons."""

BLADEN = (
    "Wijkorganen",
    BESTUUR,
    "Jaargesprekken",
    "Niveauverloop",
    "Subsidies",
    "Acties",
    "Wijkbudget",
    "Initiatieven",
    "Afspraken",
    "Trajecten",
)
"""The sheets behind it, in order."""

DOET_NIET_MEE = "doet niet mee"
_MOST_REASONS = 3


@frozen(kw_only=True)
class Overzichtkeuze:
    """What is in an overview of a year.

    The sheets go back to the year `van`, without it to the first year that is kept. `stadsdelen` are ids, none means
    the whole municipality. Sheets and columns are left out by name: a column as (sheet, heading). Persons are named
    only when that is asked for.
    """

    van: int | None = None
    stadsdelen: tuple[str, ...] = ()
    zonder_bladen: frozenset[str] = frozenset()
    zonder_kolommen: frozenset[tuple[str, str]] = frozenset()
    met_personen: bool = False

    def heeft_jaar(self, jaar: int) -> bool:
        """Tell whether the sheets go back to a year."""
        return self.van is None or jaar >= self.van

    def heeft_blad(self, blad: str) -> bool:
        """Tell whether a sheet is in it."""
        return blad not in self.zonder_bladen and (self.met_personen or blad != BESTUUR)

    def weggelaten(self, blad: str) -> frozenset[str]:
        """Return the headings that are left out of a sheet."""
        return frozenset(kop for where, kop in self.zonder_kolommen if where == blad)


def check_keuze(keuze: Overzichtkeuze, jaar: int) -> None:
    """Refuse a first year that cannot be, or that comes after the year itself; raises Refusal."""
    if keuze.van is not None:
        check_jaar(keuze.van)
        if keuze.van > jaar:
            raise Refusal("periode_andersom")


def gekozen_bladen(namen: Iterable[str]) -> frozenset[str]:
    """Return the sheets to leave out when only these are wanted, in any case; raises Refusal "onbekend_blad"."""
    known = {blad.casefold(): blad for blad in BLADEN}
    wanted = set()
    for naam in namen:
        if naam.strip().casefold() not in known:
            raise Refusal("onbekend_blad", naam=quoted(naam), keuze=", ".join(BLADEN))
        wanted.add(known[naam.strip().casefold()])
    return frozenset(BLADEN) - wanted


@frozen
class Stand:
    """How it is with a wijkorgaan: a word for it, and why. `ernst` is None for one that does not take part."""

    ernst: Ernst | None
    woord: str
    waarom: str = ""


def standen(beeld: Jaarbeeld, signalen: Iterable[Signaal]) -> Mapping[str, Stand]:
    """Return how it is with each wijkorgaan of a picture, by id; a step down to a lower niveau is no reason."""
    own: dict[str, list[Signaal]] = defaultdict(list)
    for signaal in signalen:
        own[signaal.wijkorgaan_id or ""].append(signaal)
    found = {}
    for dossier in beeld.dossiers:
        body = dossier.wijkorgaan
        ernst, woord = stoplicht(own[body.id])
        if ernst >= Ernst.STAAT_STIL:
            found[body.id] = Stand(ernst, ernst.woord, _redenen(own[body.id]))
        elif body.status is Wijkorgaanstatus.ACTIEF:
            found[body.id] = Stand(ernst, ernst.woord, "" if woord == ernst.woord else woord)
        else:
            found[body.id] = Stand(None, DOET_NIET_MEE, body.status.value)
    return found


def te_laat(beeld: Jaarbeeld, signalen: Iterable[Signaal]) -> Sequence[Signaal]:
    """Return what is late in a picture, the longest first; what is of no wijkorgaan only for the whole municipality."""
    ids = {dossier.wijkorgaan.id for dossier in beeld.dossiers}
    if not beeld.beperkt:
        ids.add("")
    late = [one for one in signalen if one.ernst is Ernst.TE_LAAT and (one.wijkorgaan_id or "") in ids]
    return sorted(late, key=lambda one: (one.datum is None, one.datum or beeld.peildatum, one.regel))


def _redenen(signalen: Iterable[Signaal]) -> str:
    """Name what asks for attention, the gravest first: "verslag te laat, actie vandaag"."""
    grave = sorted((one for one in signalen if one.ernst >= Ernst.STAAT_STIL), key=lambda one: -one.ernst)
    words = list(dict.fromkeys(one.woord for one in grave))
    more = len(words) - _MOST_REASONS
    return ", ".join([*words[:_MOST_REASONS], *([f"en nog {more}"] if more > 0 else [])])
