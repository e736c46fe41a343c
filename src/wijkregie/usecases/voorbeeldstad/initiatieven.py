"""The initiatieven of the example town with their money, and two gelegenheidscollectieven."""

from datetime import date

from wijkregie.domain.budgetten import Boekingsoort
from wijkregie.domain.collectieven import Gelegenheidscollectief
from wijkregie.domain.initiatieftermijnen import beloofd_antwoord
from wijkregie.domain.initiatieven import Geldbron, Initiatief
from wijkregie.usecases.voorbeeldstad.budgetten import Kas
from wijkregie.usecases.voorbeeldstad.days import werkdag
from wijkregie.usecases.voorbeeldstad.ideeen import IDEEEN, Idee
from wijkregie.usecases.voorbeeldstad.town import WIJKREGISSEUR, Town

_ANTWOORD_WEKEN = 8


def build_initiatieven(kas: Kas) -> None:
    """Add the initiatieven, and book what they were promised and paid before anything else is spent."""
    town = kas.town
    for idee in IDEEEN:
        initiatief = _initiatief(town, idee)
        town.entities.append(initiatief)
        _geld(kas, idee, initiatief)


def build_collectieven(kas: Kas) -> None:
    """Add a collectief that is at work in a wijk without a wijkorgaan, and one that is done."""
    town, day = kas.town, kas.town.calendar.day
    nacht = Gelegenheidscollectief(
        id=town.new_id(),
        naam=town.numbered("Rust op het Stationsplein"),
        thema="Overlast in de nacht",
        wijk_id=town.wijken["Stationsplein"].id,
        begin=day(-110),
        einde=day(64),
        contactpersoon=WIJKREGISSEUR,
        ondersteuning_gegeven="Een zaal op dinsdag, en de wijkagent schuift aan.",
        toelichting="Bewoners en horeca maken samen afspraken. Daarna stopt de groep.",
    )
    kelders = Gelegenheidscollectief(
        id=town.new_id(),
        naam=town.numbered("Droge kelders Zonnewende"),
        thema="Water in de kelders na zware regen",
        wijk_id=town.wijken["Zonnewende"].id,
        begin=day(-380),
        einde=day(-130),
        contactpersoon=WIJKREGISSEUR,
        ondersteuning_gegeven="Een avond met het waterschap en iemand die de metingen uitlegde.",
        toelichting="Klaar: de straat kreeg een tweede put en de buren hebben samen een pomp.",
    )
    town.entities += [nacht, kelders]
    for collectief, stadsdeel, days, euros, words in (
        (nacht, "Centrum", -70, 600, "Avond met bewoners en horeca"),
        (nacht, "Centrum", -20, 240, "Borden met de afspraken"),
        (kelders, "Oost", -300, 850, "Meters in twintig kelders"),
    ):
        datum = werkdag(day(days))
        kas.book(
            kas.budgetten[town.stadsdelen[stadsdeel].id, datum.year],
            Boekingsoort.BESTEDING,
            euros * 100,
            datum,
            words,
            gelegenheidscollectief_id=collectief.id,
        )


def _initiatief(town: Town, idee: Idee) -> Initiatief:
    day = town.calendar.day

    def on(back: int | None) -> date | None:
        return None if back is None else werkdag(day(-back))

    received = werkdag(day(-idee.binnen), 1)  # not earlier, or more answers would be late around the end of a year
    (een, een_reden), (twee, twee_reden), (drie, drie_reden) = idee.weging or _ONGEWOGEN
    advies, advies_dag, advies_reden = idee.advies or (None, None, "")
    besluit, besluit_dag, besluit_reden = idee.besluit or (None, None, "")
    return Initiatief(
        id=town.new_id(),
        naam=town.numbered(idee.naam),
        soort=idee.soort,
        ontvangen_op=received,
        wijk_id=town.wijken[idee.wijk].id,
        persoon_id=_indiener(town, idee.van_bestuur) if idee.van_bestuur else None,
        indiener=idee.indiener,
        contactpersoon=idee.contactpersoon or WIJKREGISSEUR,
        idee=idee.idee,
        gevraagd=_cents(idee.gevraagd),
        draagvlak=idee.draagvlak,
        antwoord_uiterlijk=beloofd_antwoord(received, _ANTWOORD_WEKEN),
        legitimiteit=een,
        legitimiteit_reden=een_reden,
        betrokkenheid=twee,
        betrokkenheid_reden=twee_reden,
        rendement=drie,
        rendement_reden=drie_reden,
        advies=advies,
        advies_op=on(advies_dag),
        advies_reden=advies_reden,
        besluit=besluit,
        besluit_op=on(besluit_dag),
        besluit_reden=besluit_reden,
        toegekend=_cents(idee.toegekend),
        geldbron=idee.bron,
        geldbron_toelichting=idee.bron_toelichting,
        antwoord_verstuurd_op=on(idee.antwoord),
        afgerond_op=on(idee.afgerond),
        terugkoppeling=idee.terugkoppeling,
        teruggekoppeld_op=on(idee.teruggekoppeld),
        bedankt_op=on(idee.bedankt),
        ingetrokken_op=on(idee.ingetrokken),
        toelichting=idee.toelichting,
    )


def _indiener(town: Town, wijkorgaan: str) -> str:
    """Return the id of someone who sits on the bestuur of a wijkorgaan now."""
    seats = town.bodies[wijkorgaan].functies
    return next(persoon.id for functie, persoon in seats if persoon and functie.tot is None)


def _geld(kas: Kas, idee: Idee, initiatief: Initiatief) -> None:
    if not idee.toegekend or idee.bron not in (Geldbron.WIJKBUDGET, Geldbron.WERKBUDGET):
        return
    datum = initiatief.antwoord_verstuurd_op
    assert datum is not None  # who gets money was told so
    wijk = kas.town.wijken[idee.wijk]
    of = wijk.id if idee.bron is Geldbron.WIJKBUDGET else wijk.stadsdeel_id
    budget = kas.budgetten[of, datum.year]
    promised = kas.book(
        budget,
        Boekingsoort.TOEZEGGING,
        idee.toegekend * 100,
        datum,
        initiatief.naam,
        initiatief_id=initiatief.id,
    )
    for back, euros in idee.betaald:
        paid_on = werkdag(kas.town.calendar.day(-back))
        kas.book(
            budget,
            Boekingsoort.BESTEDING,
            euros * 100,
            paid_on,
            initiatief.naam,
            uit=promised,
            initiatief_id=initiatief.id,
        )


def _cents(euros: int | None) -> int | None:
    return None if euros is None else euros * 100


_ONGEWOGEN: tuple[tuple[None, str], ...] = ((None, ""), (None, ""), (None, ""))
