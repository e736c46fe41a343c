"""A paper as it was made, and how each is made in the work lane; what is asked for seldom is loaded then."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from wijkregie.domain.frozen import frozen
from wijkregie.domain.gesprekspapieren import Papiersoort
from wijkregie.domain.sjablonen import Sjabloonsoort, ontbrekende_velden
from wijkregie.usecases.brieven import Over, Zaak, brief, briefpapier, zaak
from wijkregie.usecases.files import file_name
from wijkregie.usecases.gespreksbladen import gespreksdossier
from wijkregie.usecases.gesprekspapieren import file_name as name_of_paper
from wijkregie.usecases.gesprekspapieren import papier_van, voorbladen
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Session
from wijkregie.usecases.sjablonen import sjabloon

if TYPE_CHECKING:
    from wijkregie.domain.wijken import Toon


@frozen(kw_only=True)
class Papier:
    """A paper as it was made; `onbekend` are the things a letter leaves dots for, `zaak` what it is about."""

    naam: str
    content: bytes
    onbekend: Sequence[str] = ()
    zaak: Zaak | None = None


def make_papier(session: Session, soort: Papiersoort, wijkorgaan_id: str, jaar: int, *, progress: Progress) -> Papier:
    """Make a paper for the talk of a wijkorgaan about a year; raises Refusal as `papier_van` does."""
    found = gespreksdossier(session, wijkorgaan_id, jaar)
    progress.step(1, 2)
    name = name_of_paper(soort, found.blad.wijkorgaan, jaar)
    return Papier(naam=name, content=papier_van(session, soort, found), zaak=found)


def make_voorbladen(session: Session, jaar: int, *, progress: Progress) -> Papier:
    """Make the voorbladen of all talks about a year as one paper; raises Refusal when there are none."""
    return Papier(naam=f"Voorbladen {jaar}", content=voorbladen(session, jaar, progress=progress))


def make_waardering(session: Session, initiatief_id: str, *, progress: Progress) -> Papier:
    """Make the paper on which an initiatief is weighed."""
    from wijkregie.usecases.initiatiefpapieren import waardering

    naam, content = waardering(session, initiatief_id, progress=progress)
    return Papier(naam=naam, content=content)


def make_vraagkaart(session: Session, betrokkenheid_id: str, *, progress: Progress) -> Papier:
    """Make the page on which a wijkorgaan reads what is asked."""
    from wijkregie.usecases.trajectpapieren import vraagkaart

    naam, content = vraagkaart(session, betrokkenheid_id, progress=progress)
    return Papier(naam=naam, content=content)


def make_eindverslag(session: Session, traject_id: str, *, progress: Progress) -> Papier:
    """Make the report that closes participation in a plan."""
    from wijkregie.usecases.trajectpapieren import eindverslag

    naam, content = eindverslag(session, traject_id, progress=progress)
    return Papier(naam=naam, content=content)


def make_weekblad(session: Session, *, progress: Progress) -> Papier:
    """Make the page with all that waits this week."""
    from wijkregie.usecases.weekbladen import weekblad

    naam, content = weekblad(session, progress=progress)
    return Papier(naam=naam, content=content)


def make_wijkenkaart(session: Session, jaar: int, toon: "Toon", *, met_grenzen: bool, progress: Progress) -> Papier:
    """Make the map of wijken in a year, with their outlines or as tiles."""
    from wijkregie.usecases.wijkenpapieren import wijkenkaart_pdf

    naam, content = wijkenkaart_pdf(session, jaar, toon, met_grenzen=met_grenzen, progress=progress)
    return Papier(naam=naam, content=content)


def make_brief(
    session: Session,
    soort: Sjabloonsoort,
    over: Over,
    eigen: Mapping[str, str] | None = None,
    *,
    progress: Progress,
) -> Papier:
    """Make a letter with what the user filled in for it; raises Refusal while it cannot be written yet."""
    found = zaak(session, soort.groep, over)
    progress.step(1, 2)
    letter = brief(soort, found, eigen)
    return Papier(
        naam=file_name(letter.naam),
        content=briefpapier(session, letter, found),
        onbekend=ontbrekende_velden(sjabloon(session, soort), letter.waarden),
        zaak=found,
    )
