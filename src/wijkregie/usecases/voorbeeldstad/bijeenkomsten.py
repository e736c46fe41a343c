"""Meetings of the example town with who was asked and who came, and requests for specialists."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from wijkregie.domain.afdelingen import Afdeling
from wijkregie.domain.bijeenkomsten import Aanwezigheid, Bijeenkomst, Bijeenkomstsoort, Uitnodiging
from wijkregie.domain.contacten import Contactmoment, Contactsoort
from wijkregie.domain.nakomingen import Oordeel
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.specialistvragen import Specialistvraag
from wijkregie.domain.verplichtingen import Verplichting, geldt_voor
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.usecases.voorbeeldstad import inbreng
from wijkregie.usecases.voorbeeldstad.days import gespreksavond, werkdag
from wijkregie.usecases.voorbeeldstad.jaargesprekken import BodyYear
from wijkregie.usecases.voorbeeldstad.nakomingen import Oordelen
from wijkregie.usecases.voorbeeldstad.town import Body, Town
from wijkregie.usecases.voorbeeldstad.trajecten import dated

_SOORT = Bijeenkomstsoort
_VOORUIT = 110
"""Days ahead that meetings are planned."""

_ONDERWERPEN = {
    _SOORT.WIJKRADENOVERLEG: (
        "Nieuwe mensen vinden voor het bestuur",
        "Regels voor het wijkbudget",
        "Veilig over straat in de avond",
        "Plannen voor het komende jaar",
        "Hoe geef je advies dat gehoord wordt?",
        "Samenwerken met de corporatie",
        "Afval en zwerfvuil",
    ),
    _SOORT.STADSDEELCOMMISSIE: (
        "Verkeer in het stadsdeel",
        "Stand van zaken van de plannen",
        "Begroting en wensen van de wijken",
        "Groen en water",
        "Wonen en voorzieningen",
    ),
    _SOORT.STEDELIJKE_BIJEENKOMST: (
        "Dag van de wijkorganen: samen sterker",
        "Dag van de wijkorganen: jong en oud",
        "Dag van de wijkorganen: wie doen er niet mee?",
        "Dag van de wijkorganen: goede voorbeelden",
    ),
}
_THEMA_VAN = ("wijkorganen", "gemeente", "samen gekozen")
_VERSLAGEN = (
    "Er werden veel tips uitgewisseld. De lijst gaat naar iedereen.",
    "Goed gesprek. Twee vragen gaan mee naar de afdeling.",
    "Rustige avond. Het volgende thema kiezen de wijkorganen.",
)
_AGENDAPUNTEN = (
    "Snelheid op de {straat}",
    "Ruimte voor jongeren in {wijk}",
    "Onderhoud van het groen",
    "Te laat antwoord op brieven",
    "Parkeren bij {plek}",
    "",
)
_MAANDEN = (2, 5, 9, 11)
_COMMISSIE = (5, 11)
_SNEL_GEZEGD = 2
"""Days before a meeting at which an invitation is of little use."""

# Which contact shows that which promise was kept.
_BEWIJS = {
    (Contactsoort.WIJKRADENOVERLEG, ""): "Overleg",
    (Contactsoort.STADSDEELCOMMISSIE, ""): "Commissie",
    (Contactsoort.MAIL, "Plannen voor"): "Vroeg",
    (Contactsoort.OVERLEG, "Nieuwe woningen"): "Advies",
    (Contactsoort.BEZOEK, "Openbare vergadering"): "Achterban",
    (Contactsoort.BEZOEK, "Wijkschouw"): "Achterban",
    (Contactsoort.OVERLEG, "Samen met de school"): "Wie nog",
    (Contactsoort.OVERLEG, "Halfjaarlijks overleg"): "Gesprek",
}


def build_bijeenkomsten(
    town: Town, years: dict[str, list[BodyYear]], oordelen: Oordelen, ids: Mapping[str, str]
) -> None:
    """Add each meeting with its invitations, in accord with how the promises to invite were judged."""
    niveaus = {(naam, year.jaar): year.niveau for naam, told in years.items() for year in told if year.niveau}
    for soort, stadsdeel, datum in _dagen(town):
        planned = datum >= town.calendar.peildatum
        bijeenkomst = Bijeenkomst(
            id=town.new_id(),
            soort=soort,
            datum=datum,
            tijd="19:30",
            plaats="Stadhuis, raadzaal" if soort is not _SOORT.WIJKRADENOVERLEG else f"Stadsdeelkantoor {stadsdeel}",
            stadsdeel_id=town.stadsdelen[stadsdeel].id if stadsdeel else None,
            onderwerp=town.pick(_ONDERWERPEN[soort]),
            thema_van=town.pick(_THEMA_VAN),
            verslag="" if planned else town.pick(_VERSLAGEN),
        )
        town.entities.append(bijeenkomst)
        for naam, body in town.bodies.items():
            niveau = niveaus.get((naam, datum.year))
            if niveau is None or (stadsdeel and body.profile.stadsdeel != stadsdeel):
                continue
            judged = {belofte: oordelen.get((naam, datum.year, key)) for belofte, key in ids.items()}
            uitnodiging = _uitnodiging(town, body, bijeenkomst, niveau, judged)
            if uitnodiging:
                town.entities.append(uitnodiging)


def _dagen(town: Town) -> Iterator[tuple[Bijeenkomstsoort, str, date]]:
    """Give each meeting of the years of the town, and those that are planned."""
    last = town.calendar.day(_VOORUIT)
    for jaar in town.calendar.years:
        for maand in _MAANDEN:
            for place, stadsdeel in enumerate(town.stadsdelen):
                days = [(_SOORT.WIJKRADENOVERLEG, date(jaar, maand, 6 + 2 * place))]
                if maand in _COMMISSIE:
                    days.append((_SOORT.STADSDEELCOMMISSIE, date(jaar, maand, 21 + place)))
                for soort, day in days:
                    if day <= last:
                        yield soort, stadsdeel, gespreksavond(day)
        if (day := date(jaar, 10, 20)) <= last:
            yield _SOORT.STEDELIJKE_BIJEENKOMST, "", gespreksavond(day)


def _uitnodiging(
    town: Town, body: Body, bijeenkomst: Bijeenkomst, niveau: Niveau, judged: Mapping[str, Oordeel | None]
) -> Uitnodiging | None:
    """Return the invitation of one wijkorgaan, or None when it got none (yet)."""
    soort, datum, today = bijeenkomst.soort, bijeenkomst.datum, town.calendar.peildatum
    oordeel = {
        _SOORT.WIJKRADENOVERLEG: judged["Overleg"],
        _SOORT.STADSDEELCOMMISSIE: judged["Commissie"],
    }.get(soort)
    amiss = datum.month in (_MAANDEN[0], _COMMISSIE[0])
    gone = oordeel is Oordeel.NIET or (oordeel is Oordeel.TEN_DELE and amiss and soort is _SOORT.STADSDEELCOMMISSIE)
    hasty = oordeel is Oordeel.TEN_DELE and amiss and soort is _SOORT.WIJKRADENOVERLEG
    sent = werkdag(datum - timedelta(days=_SNEL_GEZEGD if hasty else town.rng.randint(18, 30)))
    aanwezig = _aanwezigheid(town, body, datum)
    if gone or sent > today:
        return None
    agenda, punt = None, ""
    if soort is _SOORT.STADSDEELCOMMISSIE and niveau >= Niveau.UITVOEREND:
        asked = judged["Agenda"]
        if asked is not Oordeel.NIET and not (asked is Oordeel.TEN_DELE and not amiss):
            agenda, punt = sent, body.fill(town.pick(_AGENDAPUNTEN))
    return Uitnodiging(
        id=town.new_id(),
        bijeenkomst_id=bijeenkomst.id,
        wijkorgaan_id=body.entity.id,
        uitgenodigd_op=sent,
        agenda_gevraagd_op=agenda,
        agendapunt=punt,
        aanwezigheid=aanwezig if datum < today else None,
    )


def _aanwezigheid(town: Town, body: Body, datum: date) -> Aanwezigheid:
    """Return whether a wijkorgaan came; one that has been silent since a day did not come after it."""
    kind = town.rng.choices(tuple(Aanwezigheid), (16, 3, 1))[0]
    profile = body.profile
    silent = 400 if profile.status is Wijkorgaanstatus.SLAPEND else profile.stil
    if silent and datum > town.calendar.day(-silent):
        return Aanwezigheid.NIET_GEKOMEN if kind is Aanwezigheid.AANWEZIG else kind
    return kind


def prove(town: Town, years: dict[str, list[BodyYear]], verplichtingen: Iterable[Verplichting]) -> None:
    """Let a contact at a meeting fall on the day of one, and let contacts show which promise was kept.

    The last contact of a wijkorgaan stays on its day, and each contact stays in its year.
    """
    promises = {verplichting.naam: verplichting for verplichting in verplichtingen}
    niveaus = {(town.bodies[naam].entity.id, year.jaar): year.niveau for naam, told in years.items() for year in told}
    last: dict[str, date] = {}
    for kept in town.entities:
        if isinstance(kept, Contactmoment):
            with_ = kept.wijkorgaan_id or ""
            last[with_] = max(kept.datum, last.get(with_, date.min))
    meetings = _bezocht(town)
    for place, kept in enumerate(town.entities):
        if not isinstance(kept, Contactmoment):
            continue
        contact, with_ = kept, kept.wijkorgaan_id or ""
        newest = last[with_]
        days = meetings.get((with_, contact.soort.value, contact.datum.year), [])
        if contact.datum < newest and (free := [day for day in days if day < newest]):
            days.remove(day := min(free, key=lambda day: abs((day - contact.datum).days)))
            contact = replace(contact, datum=day)
        niveau = niveaus.get((with_, contact.datum.year))
        belofte = _belofte(contact)
        if belofte and geldt_voor(promises[belofte], contact.datum.year, niveau):
            contact = replace(contact, verplichting_id=promises[belofte].id)
        town.entities[place] = contact


def _belofte(contact: Contactmoment) -> str | None:
    """Return the name of the promise that a contact shows was kept, if any."""
    told = (
        naam
        for (soort, words), naam in _BEWIJS.items()
        if contact.soort is soort and contact.onderwerp.startswith(words)
    )
    return next(told, None)


def _bezocht(town: Town) -> dict[tuple[str, str, int], list[date]]:
    """Return the days on which each wijkorgaan came to a meeting, by kind and year."""
    meetings = {kept.id: kept for kept in town.entities if isinstance(kept, Bijeenkomst)}
    days: dict[tuple[str, str, int], list[date]] = defaultdict(list)
    for kept in town.entities:
        if isinstance(kept, Uitnodiging) and kept.aanwezigheid is Aanwezigheid.AANWEZIG:
            meeting = meetings[kept.bijeenkomst_id]
            days[kept.wijkorgaan_id, meeting.soort.value, meeting.datum.year].append(meeting.datum)
    return days


def build_specialistvragen(town: Town, afdelingen: Mapping[str, Afdeling]) -> None:
    """Add requests for a specialist: most came, one was refused, two are still open."""
    town.entities += [
        Specialistvraag(
            id=town.new_id(),
            wijkorgaan_id=town.bodies[naam].entity.id,
            afdeling_id=afdelingen[afdeling].id,
            **dated(town, values),
        )
        for naam, afdeling, values in inbreng.SPECIALISTEN
    ]
