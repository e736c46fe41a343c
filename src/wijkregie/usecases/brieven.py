"""Letters: read what one is about, and set it on paper with the text of its kind."""

from collections.abc import Mapping
from dataclasses import replace

from wijkregie.domain.brieven import Brief
from wijkregie.domain.budgetten import Boeking
from wijkregie.domain.entities import check_jaar
from wijkregie.domain.frozen import frozen
from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.domain.gespreksbladen import Gespreksdossier
from wijkregie.domain.gespreksbrieven import check_gespreksbrief, gespreksbrief
from wijkregie.domain.initiatiefbrieven import (
    Initiatiefzaak,
    check_initiatiefbrief,
    initiatiefbrief,
)
from wijkregie.domain.initiatieven import Initiatief, geld_van
from wijkregie.domain.jaarbeelden import subsidie_in
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek, bereikt, werkjaar
from wijkregie.domain.personen import Persoon
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.sjablonen import Briefgroep, Sjabloonsoort
from wijkregie.domain.subsidiebrieven import Subsidiezaak, check_subsidiebrief, passende_subsidiebrieven, subsidiebrief
from wijkregie.domain.woorden import zelfstandig
from wijkregie.store.queries.dossiers import dossiers
from wijkregie.store.queries.subsidies import subsidies_van_jaar
from wijkregie.store.queries.values import value, values
from wijkregie.store.queries.wijkorganen import wijkorgaan_namen
from wijkregie.usecases import edits
from wijkregie.usecases.gespreksbladen import gespreksdossier
from wijkregie.usecases.inrichting import inrichting
from wijkregie.usecases.session import Session
from wijkregie.usecases.sjablonen import ingevuld

Zaak = Gespreksdossier | Subsidiezaak | Initiatiefzaak
"""What a letter is about, with all that its fields are filled with."""


@frozen
class Over:
    """What a letter is about: a wijkorgaan with a year (a talk, a subsidie), or an initiatief without."""

    id: str
    jaar: int = 0


def zaak(session: Session, groep: Briefgroep, over: Over) -> Zaak:
    """Read what a letter is about; raises Refusal "weg", and for a year that cannot be."""
    if groep is Briefgroep.INITIATIEF:
        return initiatiefzaak(session, over.id)
    read = gespreksdossier if groep is Briefgroep.JAARGESPREK else _subsidiezaak
    return read(session, over.id, over.jaar)


def brief(soort: Sjabloonsoort, found: Zaak, eigen: Mapping[str, str] | None = None) -> Brief:
    """Return a letter; `eigen` are fields that the user filled in for this one. Raises Refusal while it is too soon."""
    if isinstance(found, Gespreksdossier):
        check_gespreksbrief(soort, found.blad)
    elif isinstance(found, Subsidiezaak):
        check_subsidiebrief(soort, found.stappen, naam=found.dossier.wijkorgaan.naam, jaar=found.jaar)
    else:
        check_initiatiefbrief(soort, found.initiatief)
    made = concept(soort, found)
    typed = {veld: tekst.strip() for veld, tekst in (eigen or {}).items() if tekst.strip()}
    return replace(made, waarden={**made.waarden, **typed})


def concept(soort: Sjabloonsoort, found: Zaak) -> Brief:
    """Return a letter as `brief` does, also while it cannot be written yet."""
    if isinstance(found, Gespreksdossier):
        return gespreksbrief(soort, found)
    return subsidiebrief(soort, found) if isinstance(found, Subsidiezaak) else initiatiefbrief(soort, found)


def briefpapier(session: Session, letter: Brief, found: Zaak) -> bytes:
    """Return a letter as a PDF; that which asks for akkoord has the gespreksverslag behind it. Raises Refusal."""
    from wijkregie.documents.pdf.brief import brief as set_brief

    onderwerp, tekst = ingevuld(session, letter)
    asked = found if letter.soort is Sjabloonsoort.VERSLAG_TER_AKKOORD else None
    verslag = asked if isinstance(asked, Gespreksdossier) else None
    return set_brief(letter, onderwerp, tekst, session.clock.now(), verslag=verslag)


@frozen
class Voorbeeld:
    """What a text can be shown for, by name; `past` tells whether a letter of its kind fits now."""

    over: Over
    naam: str
    past: bool


def voorbeelden(session: Session, soort: Sjabloonsoort) -> list[Voorbeeld]:
    """Return what a text of a kind can be shown for, by name.

    Of the subsidies of a wijkorgaan that is the newest that this letter fits, else the newest.
    """
    if soort.groep is Briefgroep.INITIATIEF:
        with session.read() as connection:
            found = values(connection, Initiatief, order="naam")
        return [Voorbeeld(Over(each.id), each.naam, _fits(soort, each)) for each in found]
    return (_talks if soort.groep is Briefgroep.JAARGESPREK else _subsidies)(session, soort)


def voorbeeld(session: Session, soort: Sjabloonsoort, over: Over) -> tuple[str, str]:
    """Return subject and text of a letter filled in, also while it cannot be written yet; raises Refusal as `zaak`."""
    return ingevuld(session, concept(soort, zaak(session, soort.groep, over)))


def _fits(soort: Sjabloonsoort, initiatief: Initiatief) -> bool:
    try:
        check_initiatiefbrief(soort, initiatief)
    except Refusal:
        return False
    return True


def _talks(session: Session, soort: Sjabloonsoort) -> list[Voorbeeld]:
    jaar = werkjaar(session.today)
    far = Gespreksstand.GEPLAND if soort is Sjabloonsoort.UITNODIGING else Gespreksstand.GEVOERD
    with session.read() as connection:
        names = wijkorgaan_namen(connection)
        talks = {talk.wijkorgaan_id: talk for talk in values(connection, Jaargesprek, jaar=jaar)}
    return [Voorbeeld(Over(body, jaar), naam, bereikt(talks.get(body), far)) for body, naam in names.items()]


def _subsidies(session: Session, soort: Sjabloonsoort) -> list[Voorbeeld]:
    with session.read() as connection:
        names = wijkorgaan_namen(connection)
        years = range(session.today.year - _JAREN_TERUG, session.today.year + 2)
        found = [file for jaar in years for file in subsidies_van_jaar(connection, jaar)]
    shown: dict[str, Voorbeeld] = {}
    for file in found:  # the oldest year first
        body, jaar = file.subsidie.wijkorgaan_id, file.subsidie.jaar
        past = passende_subsidiebrieven(file.stappen)[0] is soort
        if past or body not in shown or not shown[body].past:
            shown[body] = Voorbeeld(Over(body, jaar), f"{names[body]} · {jaar}", past)
    return [shown[body] for body in names if body in shown]


_JAREN_TERUG = 1


def _subsidiezaak(session: Session, wijkorgaan_id: str, jaar: int) -> Subsidiezaak:
    check_jaar(jaar)
    with session.read() as connection:
        found = dossiers(connection, wijkorgaan_id=wijkorgaan_id)
        rules = values(connection, Regeling, jaar=jaar)
    if not found:
        raise Refusal("weg", wat=zelfstandig("wijkorgaan"))
    kept = subsidie_in(found[0], jaar)
    return Subsidiezaak(
        dossier=found[0],
        jaar=jaar,
        subsidie=kept.subsidie if kept else None,
        stappen=kept.stappen if kept else (),
        regeling=rules[0] if rules else None,
        inrichting=inrichting(session),
        peildatum=session.today,
    )


def initiatiefzaak(session: Session, initiatief_id: str) -> Initiatiefzaak:
    """Read an initiatief with whose it is, where, and its money; raises Refusal "weg"."""
    found = edits.get(session, Initiatief, initiatief_id)
    with session.read() as connection:
        wijk = value(connection, Wijk, found.wijk_id) if found.wijk_id else None
        return Initiatiefzaak(
            initiatief=found,
            persoon=value(connection, Persoon, found.persoon_id) if found.persoon_id else None,
            wijk=wijk,
            stadsdeel=value(connection, Stadsdeel, wijk.stadsdeel_id) if wijk else None,
            geld=geld_van(values(connection, Boeking, initiatief_id=initiatief_id)),
            inrichting=inrichting(session),
            peildatum=session.today,
        )
