"""What follows from a talk: help that was asked for, and the question whether the aanvraag works out."""

from datetime import date

from wijkregie.domain.acties import Actiepunt, Actiestatus, Herkomst
from wijkregie.domain.niveauvoorstellen import niveauvoorstel
from wijkregie.domain.ondersteuning import Ondersteuning, opvolgen_uiterlijk
from wijkregie.domain.subsidies import Stapsoort, Subsidie, Subsidiestap
from wijkregie.usecases.voorbeeldstad.days import later, werkdag
from wijkregie.usecases.voorbeeldstad.jaargesprekken import BodyYear
from wijkregie.usecases.voorbeeldstad.town import Body, Town

# Help asked for, by wijkorgaan and years before the working year; given in time unless it still waits or was dropped.
_ASKED: dict[tuple[str, int], tuple[Ondersteuning, ...]] = {
    ("Wijkraad Oude Veste", 3): (Ondersteuning.TRAINING,),
    ("Bewonersplatform Kleine Beek", 4): (Ondersteuning.COACHING, Ondersteuning.CONTACT),
    ("Bewonersplatform Kleine Beek", 3): (Ondersteuning.TRAINING,),
    ("Wijkplatform Havenkwartier", 1): (Ondersteuning.CONTACT,),
    ("Wijkplatform Havenkwartier", 0): (Ondersteuning.COACHING,),
    ("Dorpsraad Lindevoort", 3): (Ondersteuning.COACHING,),
    ("Dorpsraad Lindevoort", 2): (Ondersteuning.TRAINING, Ondersteuning.BEKENDHEID),
    ("Dorpsraad Lindevoort", 0): (Ondersteuning.COACHING, Ondersteuning.BEKENDHEID),
    ("Wijkraad De Weerd", 1): (Ondersteuning.COACHING,),
    ("Wijkraad Berkenkamp", 2): (Ondersteuning.COACHING,),
    ("Wijkraad Berkenkamp", 0): (Ondersteuning.TRAINING,),
    ("Wijkraad ’t Hagen", 2): (Ondersteuning.CONTACT,),
    ("Wijkraad ’t Hagen", 1): (Ondersteuning.TRAINING,),
    ("Bewonersteam Spoorkwartier", 0): (Ondersteuning.TRAINING,),
    ("Wijkplatform Zonnewende", 3): (Ondersteuning.COACHING,),
    ("Wijkplatform Zonnewende", 2): (Ondersteuning.TRAINING,),
    ("Dorpsraad Esbroek", 2): (Ondersteuning.COACHING,),
    ("Wijkraad Molenkamp", 3): (Ondersteuning.COACHING,),
    ("Wijkraad Molenkamp", 0): (Ondersteuning.BEKENDHEID,),
    ("Stichting Overzijl Leeft", 2): (Ondersteuning.CONTACT,),
    ("Buurtkring Heidehof", 1): (Ondersteuning.BEKENDHEID,),
    ("Wijkraad Sint Joris", 3): (Ondersteuning.TRAINING,),
    ("Bewonersteam Jorishof", 1): (Ondersteuning.BEKENDHEID, Ondersteuning.CONTACT),
}
_WAITS = frozenset({("Wijkplatform Havenkwartier", 0), ("Dorpsraad Lindevoort", 0)})
_DROPPED = frozenset({("Bewonersteam Jorishof", 1, Ondersteuning.CONTACT)})


def build_opvolging(town: Town, years: dict[str, list[BodyYear]]) -> None:
    """Add what the talks that were held brought about; the subsidies are there already."""
    asked = _first_steps(town)
    for naam, body in town.bodies.items():
        for year in years[naam]:
            if year.gesprek.niveau_afgesproken is None:
                continue
            back = town.calendar.werkjaar - year.jaar
            town.entities.extend(_hulp(town, body, year, soort) for soort in _ASKED.get((naam, back), ()))
            if back <= 1 and (actie := _navraag(town, body, year, asked.get((body.entity.id, year.jaar)))):
                town.entities.append(actie)


def _hulp(town: Town, body: Body, year: BodyYear, soort: Ondersteuning) -> Actiepunt:
    """Return help that was asked for: on the peildatum it was given, or it waits for a day still to come."""
    calendar, datum = town.calendar, year.gesprek.datum
    assert datum is not None  # a talk with a niveau agreed was held on a day
    place = (body.profile.naam, calendar.werkjaar - year.jaar)
    uiterlijk = opvolgen_uiterlijk(datum)
    given = werkdag(min(later(datum, 12 + 9 * (datum.day % 4)), uiterlijk))
    status = Actiestatus.VERVALLEN if (*place, soort) in _DROPPED else Actiestatus.KLAAR
    if place in _WAITS and soort is Ondersteuning.COACHING:
        status, uiterlijk = Actiestatus.WACHT_OP, max(uiterlijk, werkdag(calendar.day(40), 1))
    elif given > calendar.peildatum:
        status = Actiestatus.BEZIG
    return Actiepunt(
        id=town.new_id(),
        tekst=soort.actie,
        wijkorgaan_id=body.entity.id,
        uiterlijk=uiterlijk,
        status=status,
        herkomst=Herkomst.JAARGESPREK,
        jaargesprek_id=year.gesprek.id,
        ondersteuning=soort,
        afgerond_op=max(given, datum) if status in (Actiestatus.KLAAR, Actiestatus.VERVALLEN) else None,
        toelichting="Ze kennen elkaar intussen van de dag van de wijkorganen."
        if status is Actiestatus.VERVALLEN
        else "",
    )


def _navraag(town: Town, body: Body, year: BodyYear, aanvraag: date | None) -> Actiepunt | None:
    """Return the follow-up of the niveau that was agreed, unless the aanvraag was in before."""
    datum, today, niveau = year.gesprek.datum, town.calendar.peildatum, year.gesprek.niveau_afgesproken
    assert datum is not None
    assert niveau is not None
    voorstel = niveauvoorstel(
        year.gesprek,
        niveau,
        niveau_nu=None,
        regeling=town.regelingen[year.jaar],
        heeft_subsidie=False,
        is_aangevraagd=aanvraag is not None and aanvraag <= datum,
        heeft_navraag=False,
        today=datum,
    )
    if not voorstel.actie:
        return None
    uiterlijk = voorstel.actie_uiterlijk
    assert uiterlijk is not None  # the regelingen of the example name the last day
    done = max(datum, werkdag(min(day for day in (aanvraag, uiterlijk, later(datum, 5)) if day)))
    return Actiepunt(
        id=town.new_id(),
        tekst=voorstel.actie,
        wijkorgaan_id=body.entity.id,
        uiterlijk=uiterlijk,
        status=Actiestatus.KLAAR if done < today else Actiestatus.OPEN,
        herkomst=Herkomst.SUBSIDIE,
        jaargesprek_id=year.gesprek.id,
        afgerond_op=done if done < today else None,
    )


def _first_steps(town: Town) -> dict[tuple[str, int], date]:
    """Return the day on which each subsidie was asked for, by wijkorgaan and year."""
    days = {
        step.subsidie_id: step.datum
        for step in town.entities
        if isinstance(step, Subsidiestap) and step.soort is Stapsoort.AANVRAAG_ONTVANGEN
    }
    kept = (entity for entity in town.entities if isinstance(entity, Subsidie))
    return {(file.wijkorgaan_id, file.jaar): days[file.id] for file in kept if file.id in days}
