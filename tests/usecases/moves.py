"""Every command a wijkregisseur has, each with arguments by chance; for tests that any run of them must meet."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any, TypeVar

from sqlalchemy import select

from tests.usecases.inlezen.lists import Sheet
from tests.usecases.kit import AWKWARD, JAAR, TODAY
from wijkregie.domain.acties import Actiepunt
from wijkregie.domain.afdelingen import Afdeling
from wijkregie.domain.betrokkenheden import Adviessoort, Betrokkenheid, Verwerking
from wijkregie.domain.bijeenkomsten import Aanwezigheid, Bijeenkomst, Bijeenkomstsoort, Uitnodiging
from wijkregie.domain.bijlagen import Bijlage
from wijkregie.domain.budgetten import Boeking, Boekingsoort, Budget, Budgetregime, Budgetsoort
from wijkregie.domain.collectieven import Gelegenheidscollectief
from wijkregie.domain.contacten import Contactmoment, Contactsoort, Notitie
from wijkregie.domain.entities import Entity
from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.domain.gespreksformulieren import EIGEN_PLAATS, Vraag, Vraagsoort
from wijkregie.domain.initiatieven import Advies, Antwoordsoort, Geldbron, Initiatief
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.domain.leeswijzen import Lijstsoort
from wijkregie.domain.lijsten.bladen import Lijst
from wijkregie.domain.lijsten.voorstellen import Leesvoorstel
from wijkregie.domain.lijstweergaven import Lijstweergave
from wijkregie.domain.nakomingen import Nakoming, Oordeel
from wijkregie.domain.niveaus import Niveau, Niveaukeuze
from wijkregie.domain.ondersteuning import Ondersteuning
from wijkregie.domain.overdrachten import Overdrachtkeuze
from wijkregie.domain.participatieverslagen import Onderdeel
from wijkregie.domain.personen import Bestuursfunctie, Persoon
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.sjablonen import Sjabloonsoort
from wijkregie.domain.snellezing import parse_snelregel
from wijkregie.domain.specialistvragen import Specialistvraag
from wijkregie.domain.subsidies import Grond, Stapsoort, Subsidie, Subsidiestap
from wijkregie.domain.trajecten import Terugkoppelmoment, Traject, Trajectfase, Trede
from wijkregie.domain.uitstel import Uitstel
from wijkregie.domain.verhalen import Verhaal
from wijkregie.domain.verplichtingen import Partij
from wijkregie.domain.wijkgrenzen import Grenzenvoorstel
from wijkregie.domain.wijkorganen import Wijkorgaan, Wijkorgaanstatus
from wijkregie.store.journaal import NEW_ROW, REMOVED_ROW
from wijkregie.store.queries.values import values
from wijkregie.store.tables import journaalregel
from wijkregie.usecases import (
    acties,
    afdelingen,
    bestuur,
    betrokkenheden,
    bijeenkomsten,
    bijlagen,
    budgetten,
    collectieven,
    contacten,
    gebieden,
    gespreksformulieren,
    history,
    initiatiefgeld,
    initiatieven,
    inlezen,
    inrichting,
    jaargesprekken,
    lijstweergaven,
    nakomingen,
    overdragen,
    participatieverslagen,
    regelingen,
    sjablonen,
    snelregels,
    specialistvragen,
    subsidies,
    terugzetten,
    trajecten,
    uitstellen,
    verhalen,
    verplichtingen,
    wijken,
    wijkgrenzen,
    wijkorganen,
)
from wijkregie.usecases.session import Outcome, Session

T = TypeVar("T")


@dataclass
class Chance:
    """Draws the arguments of a command from what the store holds."""

    session: Session
    rng: Random

    def one(self, kind: type[Entity]) -> str:
        """Return the id of a kept value; raises Refusal when there is none."""
        with self.session.read() as connection:
            found = values(connection, kind)
        return self.of(found).id

    def some(self, kind: type[Entity]) -> str | None:
        return self.one(kind) if self.rng.random() < 0.5 else None

    def few(self, kind: type[Entity]) -> list[str]:
        return [self.one(kind) for _ in range(self.rng.randrange(3))]

    def of(self, choices: Sequence[T]) -> T:
        if not choices:
            raise Refusal("niets_ongedaan")
        return self.rng.choice(choices)

    def agreements(self) -> list[jaargesprekken.Afspraak]:
        return [jaargesprekken.Afspraak(self.word()) for _ in range(self.rng.randrange(3))]

    def question(self) -> Vraag:
        return self.of(gespreksformulieren.formuliergebruik(self.session).formulier.vragen)

    def answers(self) -> dict[str, str]:
        asked = [self.question().sleutel for _ in range(self.rng.randrange(3))]
        return {
            sleutel: self.of(["", "ja", "4", "125000", *AWKWARD]) for sleutel in asked if sleutel not in EIGEN_PLAATS
        }

    def word(self) -> str:
        return self.of([*AWKWARD, "Esweg", "Noord", "Jan", ""])

    def day(self) -> date:
        return TODAY + timedelta(days=self.rng.randrange(-400, 20))

    def year(self) -> int:
        return self.of([JAAR - 2, JAAR - 1, JAAR, JAAR + 1])

    def cents(self) -> int | None:
        return self.of([None, 0, 150_000, 300_000, -1])


def _restore(session: Session, chance: Chance) -> Outcome[list[str]]:
    row = chance.of(history.removed(session))
    return history.restore(session, (row.tabel, row.rij_id))


def _zet_terug(session: Session, chance: Chance) -> Outcome[Any]:
    query = select(journaalregel).where(journaalregel.c.velden.not_in([NEW_ROW, REMOVED_ROW]))
    with session.read() as connection:
        line = chance.of(connection.execute(query).all())
    return terugzetten.zet_terug(session, line.tabel, line.rij_id, chance.of(line.velden.split(",")), line.nummer)


def _read_list(session: Session, chance: Chance) -> Outcome[Leesvoorstel]:
    sheet = Sheet(
        Lijstsoort.WIJKORGANEN,
        "naam, stadsdeel, werkgebied, telefoon, bestuur, niveau 2026, laatste_contact",
        *(
            (chance.word(), chance.word(), "Esweg", "0612345678", chance.word(), chance.of([1, 3]), chance.day())
            for _ in range(3)
        ),
    )
    return inlezen.carry_out(session, Lijst("lijst.xlsx", (sheet.blad,)), [sheet.indeling])


def _promise(session: Session, chance: Chance) -> str:
    return chance.of(verplichtingen.verplichtingen(session)).id


def _judged(session: Session, chance: Chance) -> tuple[str, str, int]:
    """Return the promise, the wijkorgaan and the year of a judgement."""
    with session.read() as connection:
        found = chance.of(values(connection, Nakoming))
    return found.verplichting_id, found.wijkorgaan_id, found.jaar


def _file(session: Session, chance: Chance) -> Path:
    path = session.store.path.with_name("bijlage.txt")
    path.write_text(chance.word())
    return path


Move = Callable[[Session, Chance], Outcome[Any]]

MOVES: dict[str, Move] = {
    "add_stadsdeel": lambda s, c: gebieden.add_stadsdeel(s, c.word()),
    "change_stadsdeel": lambda s, c: gebieden.change_stadsdeel(s, c.one(Stadsdeel), naam=c.word()),
    "remove_stadsdeel": lambda s, c: gebieden.remove_stadsdeel(s, c.one(Stadsdeel)),
    "add_wijk": lambda s, c: gebieden.add_wijk(s, c.word(), c.one(Stadsdeel), inwoners=c.cents()),
    "change_wijk": lambda s, c: gebieden.change_wijk(s, c.one(Wijk), stadsdeel_id=c.one(Stadsdeel)),
    "remove_wijk": lambda s, c: gebieden.remove_wijk(s, c.one(Wijk)),
    "move_wijk": lambda s, c: wijken.move_wijk(s, c.one(Wijk), (c.of([0, 1, 3, 40]), c.of([0, 1, 2, -1]))),
    "keep_grenzen": lambda s, c: wijkgrenzen.keep_grenzen(
        s, Grenzenvoorstel(grenzen={c.one(Wijk): c.of(["[]", "[[[[0, 0], [9, 0], [9, 9]]]]"])}, zonder=(), over=())
    ),
    "arrange_wijken": lambda s, c: wijken.arrange_wijken(s),
    "change_inrichting": lambda s, c: inrichting.change_inrichting(
        s, wijkregisseur=c.word(), stadsdeel_id=c.some(Stadsdeel)
    ),
    "postpone": lambda s, c: uitstellen.postpone(
        s, [("actiepunt", c.one(Actiepunt), c.word())], c.day() + timedelta(days=380), c.word()
    ),
    "lift_uitstel": lambda s, c: uitstellen.lift_uitstel(s, [c.one(Uitstel)]),
    "add_verplichting": lambda s, c: verplichtingen.add_verplichting(
        s, c.word(), partij=c.of(list(Partij)), vanaf_jaar=c.of([None, c.year()]), tot_jaar=c.of([None, c.year()])
    ),
    "change_verplichting": lambda s, c: verplichtingen.change_verplichting(
        s, _promise(s, c), tekst=c.word(), tot_jaar=c.of([None, c.year()])
    ),
    "renew_verplichting": lambda s, c: verplichtingen.renew_verplichting(s, _promise(s, c), c.year(), tekst=c.word()),
    "judge_verplichting": lambda s, c: nakomingen.judge_verplichting(
        s, _promise(s, c), c.one(Wijkorgaan), c.year(), c.of(list(Oordeel)), c.of([None, *Partij])
    ),
    "take_back_oordeel": lambda s, c: nakomingen.take_back_oordeel(s, *_judged(s, c), c.of([None, *Partij])),
    "change_nakoming": lambda s, c: nakomingen.change_nakoming(
        s, _promise(s, c), c.one(Wijkorgaan), c.year(), woorden_gemeente=c.word()
    ),
    "link_bewijs": lambda s, c: nakomingen.link_bewijs(s, c.one(Contactmoment), c.of([None, _promise(s, c)])),
    "move_verplichting": lambda s, c: verplichtingen.move_verplichting(s, _promise(s, c), c.of([-1, 1])),
    "remove_verplichting": lambda s, c: verplichtingen.remove_verplichting(s, _promise(s, c)),
    "create_wijkorgaan": lambda s, c: wijkorganen.create_wijkorgaan(
        s, c.word(), wijk_ids=c.few(Wijk), stadsdeel_id=c.some(Stadsdeel)
    ),
    "change_wijkorgaan": lambda s, c: wijkorganen.change_wijkorgaan(
        s, c.one(Wijkorgaan), naam=c.word(), status=c.of(list(Wijkorgaanstatus)), opgericht_op=c.day()
    ),
    "confirm_wijkorgaan": lambda s, c: wijkorganen.confirm_wijkorgaan(s, c.one(Wijkorgaan)),
    "set_werkgebied": lambda s, c: wijkorganen.set_werkgebied(s, c.one(Wijkorgaan), c.few(Wijk)),
    "add_bijlage": lambda s, c: bijlagen.add_bijlage(s, "wijkorgaan", c.one(Wijkorgaan), _file(s, c)),
    "add_bijlagen": lambda s, c: bijlagen.add_bijlagen(
        s, "actiepunt", c.one(Actiepunt), bijlagen.read_files(s, [_file(s, c)])
    ),
    "change_bijlage": lambda s, c: bijlagen.change_bijlage(s, c.one(Bijlage), naam=c.word()),
    "zet_terug": _zet_terug,
    "remove_bijlage": lambda s, c: bijlagen.remove_bijlage(s, c.one(Bijlage)),
    "hand_to": lambda s, c: overdragen.hand_to(
        s, Overdrachtkeuze(wijkorganen=frozenset({c.one(Wijkorgaan)})), c.word()
    ),
    "end_wijkorgaan": lambda s, c: wijkorganen.end_wijkorgaan(
        s,
        c.one(Wijkorgaan),
        op=c.day(),
        reden=c.word(),
        opvolger_id=c.some(Wijkorgaan),
        acties_vervallen=c.of([None, True, False]),
    ),
    "remove_wijkorgaan": lambda s, c: wijkorganen.remove_wijkorgaan(s, c.one(Wijkorgaan)),
    "reopen_wijkorgaan": lambda s, c: wijkorganen.reopen_wijkorgaan(s, c.one(Wijkorgaan)),
    "add_bestuursfunctie": lambda s, c: bestuur.add_bestuursfunctie(
        s, c.one(Wijkorgaan), c.word(), persoon_id=c.some(Persoon), naam=c.word(), sinds=c.day()
    ),
    "fill_vacature": lambda s, c: bestuur.fill_vacature(
        s, c.one(Bestuursfunctie), persoon_id=c.some(Persoon), naam=c.word(), sinds=c.day()
    ),
    "change_bestuursfunctie": lambda s, c: bestuur.change_bestuursfunctie(s, c.one(Bestuursfunctie), rol=c.word()),
    "end_bestuursfunctie": lambda s, c: bestuur.end_bestuursfunctie(
        s, c.one(Bestuursfunctie), tot=c.day(), vacature=c.of([True, False])
    ),
    "remove_bestuursfunctie": lambda s, c: bestuur.remove_bestuursfunctie(
        s, c.one(Bestuursfunctie), persoon=c.of([True, False])
    ),
    "change_persoon": lambda s, c: bestuur.change_persoon(s, c.one(Persoon), naam=c.word(), telefoon=c.word()),
    "remove_persoon": lambda s, c: bestuur.remove_persoon(s, c.one(Persoon)),
    "note_contact": lambda s, c: contacten.note_contact(
        s, c.one(Wijkorgaan), datum=c.day(), soort=c.of(list(Contactsoort)), actie=c.word(), verslag=c.word()
    ),
    "change_contactmoment": lambda s, c: contacten.change_contactmoment(s, c.one(Contactmoment), datum=c.day()),
    "remove_contactmoment": lambda s, c: contacten.remove_contactmoment(s, c.one(Contactmoment)),
    "add_notitie": lambda s, c: contacten.add_notitie(s, c.one(Wijkorgaan), c.word(), prive=c.of([True, False])),
    "change_notitie": lambda s, c: contacten.change_notitie(s, c.one(Notitie), tekst=c.word()),
    "remove_notitie": lambda s, c: contacten.remove_notitie(s, c.one(Notitie)),
    "add_regeling": lambda s, c: regelingen.add_regeling(s, c.year()),
    "copy_vorige": lambda s, c: regelingen.copy_vorige(s, c.year()),
    "change_regeling": lambda s, c: regelingen.change_regeling(
        s, c.one(Regeling), c.word(), plafond=c.cents(), toeslag_hoogstens=c.cents(), aanvraag_uiterlijk=c.day()
    ),
    "set_deelplafond": lambda s, c: regelingen.set_deelplafond(
        s, c.one(Regeling), c.one(Stadsdeel), c.cents(), c.word()
    ),
    "remove_regeling": lambda s, c: regelingen.remove_regeling(s, c.one(Regeling), c.word()),
    "prepare_jaargesprekken": lambda s, c: jaargesprekken.prepare_jaargesprekken(s, c.year()),
    "plan_jaargesprek": lambda s, c: jaargesprekken.plan_jaargesprek(
        s, c.one(Wijkorgaan), c.year(), datum=c.day(), tijd="19:30"
    ),
    "plan_jaargesprekken": lambda s, c: jaargesprekken.plan_jaargesprekken(
        s, c.year(), [jaargesprekken.Planning(body, c.day(), plaats=c.word()) for body in c.few(Wijkorgaan)]
    ),
    "invite_jaargesprekken": lambda s, c: jaargesprekken.invite_jaargesprekken(
        s, c.few(Jaargesprek), uitgenodigd_op=c.day()
    ),
    "move_jaargesprekken": lambda s, c: jaargesprekken.move_jaargesprekken(
        s, c.few(Jaargesprek), c.of(list(Gespreksstand)), verslag_verstuurd_op=c.day(), vervallen_reden=c.word()
    ),
    "hold_jaargesprek": lambda s, c: jaargesprekken.hold_jaargesprek(
        s,
        c.one(Wijkorgaan),
        c.year(),
        datum=c.day(),
        niveau_afgesproken=c.of([None, *Niveau]),
        afspraken=c.agreements(),
    ),
    "change_jaargesprek": lambda s, c: jaargesprekken.change_jaargesprek(
        s, c.one(Jaargesprek), niveau_afgesproken=c.of([None, *Niveau]), kan_beter=c.word(), **c.answers()
    ),
    "agree_niveau": lambda s, c: jaargesprekken.agree_niveau(s, c.one(Jaargesprek), c.of(list(Niveau))),
    "ask_ondersteuning": lambda s, c: jaargesprekken.ask_ondersteuning(
        s, c.one(Jaargesprek), c.of(list(Ondersteuning)), gevraagd=c.of([True, True, False])
    ),
    "choose_niveau": lambda s, c: jaargesprekken.choose_niveau(
        s, c.one(Wijkorgaan), c.year(), c.of(list(Niveau)), c.word()
    ),
    "remove_niveaukeuze": lambda s, c: jaargesprekken.remove_niveaukeuze(s, c.one(Niveaukeuze)),
    "add_vraag": lambda s, c: gespreksformulieren.add_vraag(
        s, c.of(["themas", "geld", "weg"]), c.of(list(Vraagsoort)), c.word(), keuzes=(c.word(), c.word())
    ),
    "change_vraag": lambda s, c: gespreksformulieren.change_vraag(
        s, c.question().sleutel, soort=c.of(list(Vraagsoort)), tekst=c.word()
    ),
    "retire_vraag": lambda s, c: gespreksformulieren.retire_vraag(s, c.question().sleutel),
    "restore_vraag": lambda s, c: gespreksformulieren.restore_vraag(s, c.question().sleutel),
    "move_vraag": lambda s, c: gespreksformulieren.move_vraag(s, c.question().sleutel, c.of([-1, 1])),
    "add_weergave": lambda s, c: lijstweergaven.add_weergave(s, c.of(["acties", "wijkorganen"]), c.word(), "{}"),
    "change_weergave": lambda s, c: lijstweergaven.change_weergave(s, c.one(Lijstweergave), naam=c.word()),
    "move_weergave": lambda s, c: lijstweergaven.move_weergave(s, c.one(Lijstweergave), c.of([-1, 1])),
    "remove_weergave": lambda s, c: lijstweergaven.remove_weergave(s, c.one(Lijstweergave)),
    "change_sjabloon": lambda s, c: sjablonen.change_sjabloon(s, c.of(list(Sjabloonsoort)), tekst=c.word()),
    "restore_sjabloon": lambda s, c: sjablonen.restore_sjabloon(s, c.of(list(Sjabloonsoort))),
    "add_boeking": lambda s, c: budgetten.add_boeking(
        s,
        c.of(list(Budgetsoort)),
        c.year(),
        c.of(list(Boekingsoort)),
        wijk_id=c.some(Wijk),
        stadsdeel_id=None,
        naar_wijk_id=c.some(Wijk),
        uit_boeking_id=c.some(Boeking),
        bedrag=c.cents() or 100,
        datum=c.day(),
        tot=c.of([None, c.day()]),
        overschrijding=c.word(),
    ),
    "allot_budgetten": lambda s, c: budgetten.allot_budgetten(
        s, c.year(), {wijk_id: c.cents() or 0 for wijk_id in c.few(Wijk)}, datum=c.day()
    ),
    "change_boeking": lambda s, c: budgetten.change_boeking(
        s, c.one(Boeking), bedrag=c.cents() or 100, datum=c.day(), overschrijding=c.word()
    ),
    "remove_boeking": lambda s, c: budgetten.remove_boeking(s, c.one(Boeking)),
    "release_toezegging": lambda s, c: budgetten.release_toezegging(s, c.one(Boeking)),
    "change_budget": lambda s, c: budgetten.change_budget(
        s, Budgetsoort.WIJKBUDGET, c.year(), wijk_id=c.one(Wijk), aangevraagd_op=c.day(), verantwoord_op=c.day()
    ),
    "change_budgetjaar": lambda s, c: budgetten.change_budgetjaar(
        s, c.year(), regime=c.of(list(Budgetregime)), spaarjaren=c.of([0, 3, 99])
    ),
    "close_budgetjaar": lambda s, c: budgetten.close_budgetjaar(
        s, c.year(), [c.one(Budget)], c.of([[], [c.one(Boeking)]])
    ),
    "reopen_budgetjaar": lambda s, c: budgetten.reopen_budgetjaar(s, c.year()),
    "add_aanvraag": lambda s, c: subsidies.add_aanvraag(
        s, c.one(Wijkorgaan), c.year(), datum=c.day(), bedrag=c.cents(), kenmerk=c.word()
    ),
    "change_subsidie": lambda s, c: subsidies.change_subsidie(
        s, c.one(Subsidie), **c.of([{"egalisatiereserve": c.cents()}, {"toeslag": c.cents()}])
    ),
    "add_stap": lambda s, c: subsidies.add_stap(
        s,
        c.one(Subsidie),
        c.of(list(Stapsoort)),
        c.day(),
        bedrag=c.cents(),
        termijn_tot=c.of([None, c.day()]),
        grond=c.of([None, *Grond]),
    ),
    "add_stappen": lambda s, c: subsidies.add_stappen(s, c.year(), c.few(Wijkorgaan), c.of(list(Stapsoort)), c.day()),
    "change_stap": lambda s, c: subsidies.change_stap(
        s, c.one(Subsidiestap), reden=c.word(), datum=c.day(), bedrag=c.cents()
    ),
    "remove_stap": lambda s, c: subsidies.remove_stap(s, c.one(Subsidiestap), reden=c.word()),
    "remove_subsidie": lambda s, c: subsidies.remove_subsidie(s, c.one(Subsidie)),
    "add_bijeenkomst": lambda s, c: bijeenkomsten.add_bijeenkomst(
        s, c.of(list(Bijeenkomstsoort)), c.day(), wijkorganen=c.few(Wijkorgaan), stadsdeel_id=c.some(Stadsdeel)
    ),
    "change_bijeenkomst": lambda s, c: bijeenkomsten.change_bijeenkomst(
        s, c.one(Bijeenkomst), datum=c.day(), onderwerp=c.word()
    ),
    "invite_wijkorganen": lambda s, c: bijeenkomsten.invite_wijkorganen(
        s, c.one(Bijeenkomst), c.few(Wijkorgaan), uitgenodigd_op=c.of([None, c.day()])
    ),
    "change_uitnodigingen": lambda s, c: bijeenkomsten.change_uitnodigingen(
        s, [c.one(Uitnodiging)], uitgenodigd_op=c.of([None, c.day()])
    ),
    "note_aanwezigheid": lambda s, c: bijeenkomsten.note_aanwezigheid(
        s, {c.one(Uitnodiging): c.of([None, *Aanwezigheid])}
    ),
    "note_agendapunt": lambda s, c: bijeenkomsten.note_agendapunt(s, c.one(Uitnodiging), c.word()),
    "remove_uitnodiging": lambda s, c: bijeenkomsten.remove_uitnodiging(s, c.one(Uitnodiging)),
    "remove_bijeenkomst": lambda s, c: bijeenkomsten.remove_bijeenkomst(s, c.one(Bijeenkomst)),
    "add_snelregel": lambda s, c: snelregels.add_snelregel(
        s, parse_snelregel(c.of([f"bel {c.word()} morgen", "gebeld met Jan Brug"]), TODAY, snelregels.snelbekend(s))
    ),
    "add_specialistvraag": lambda s, c: specialistvragen.add_specialistvraag(s, c.one(Wijkorgaan), c.word(), c.day()),
    "change_specialistvraag": lambda s, c: specialistvragen.change_specialistvraag(
        s, c.one(Specialistvraag), onderwerp=c.word(), gewenst_op=c.of([None, c.day()])
    ),
    "note_komst": lambda s, c: specialistvragen.note_komst(s, c.one(Specialistvraag), c.day(), verslag=c.word()),
    "reject_specialistvraag": lambda s, c: specialistvragen.reject_specialistvraag(
        s, c.one(Specialistvraag), c.day(), c.word()
    ),
    "remove_specialistvraag": lambda s, c: specialistvragen.remove_specialistvraag(s, c.one(Specialistvraag)),
    "add_initiatief": lambda s, c: initiatieven.add_initiatief(
        s,
        c.word(),
        indiener=c.word(),
        persoon_naam=c.word(),
        wijk_id=c.some(Wijk),
        ontvangen_op=c.day(),
        gevraagd=c.cents(),
    ),
    "change_initiatief": lambda s, c: initiatieven.change_initiatief(
        s, c.one(Initiatief), naam=c.word(), wijk_id=c.some(Wijk), ontvangen_op=c.day()
    ),
    "weigh": lambda s, c: initiatieven.weigh(
        s, c.one(Initiatief), legitimiteit=c.of([None, 0, 3, 5]), legitimiteit_reden=c.word(), rendement=c.of([1, 4])
    ),
    "advise_initiatief": lambda s, c: initiatieven.advise_initiatief(
        s, c.one(Initiatief), advies=c.of(list(Advies)), advies_op=c.day(), advies_reden=c.word()
    ),
    "decide_initiatief": lambda s, c: initiatieven.decide_initiatief(
        s,
        c.one(Initiatief),
        besluit=c.of(list(Antwoordsoort)),
        besluit_op=c.day(),
        besluit_reden=c.word(),
        toegekend=c.cents(),
        geldbron=c.of([None, *Geldbron]),
        overschrijding=c.word(),
    ),
    "answer_initiatief": lambda s, c: initiatieven.answer_initiatief(
        s, c.one(Initiatief), antwoord_verstuurd_op=c.day()
    ),
    "answer_initiatieven": lambda s, c: initiatieven.answer_initiatieven(
        s, c.few(Initiatief), antwoord_verstuurd_op=c.day()
    ),
    "pay_initiatief": lambda s, c: initiatiefgeld.pay_initiatief(
        s, c.one(Initiatief), bedrag=c.of([0, 5_000, 200_000]), datum=c.day(), omschrijving=c.word()
    ),
    "finish": lambda s, c: initiatieven.finish(s, c.one(Initiatief), afgerond_op=c.day()),
    "give_terugkoppeling": lambda s, c: initiatieven.give_terugkoppeling(
        s, c.one(Initiatief), terugkoppeling=c.word(), teruggekoppeld_op=c.day(), bedankt=c.of([True, False])
    ),
    "withdraw_initiatief": lambda s, c: initiatieven.withdraw_initiatief(s, c.one(Initiatief), ingetrokken_op=c.day()),
    "step_back": lambda s, c: initiatieven.step_back(s, c.one(Initiatief)),
    "remove_initiatief": lambda s, c: initiatieven.remove_initiatief(s, c.one(Initiatief)),
    "add_collectief": lambda s, c: collectieven.add_collectief(s, c.word(), wijk_id=c.some(Wijk), begin=c.day()),
    "change_collectief": lambda s, c: collectieven.change_collectief(
        s, c.one(Gelegenheidscollectief), thema=c.word(), wijk_id=c.some(Wijk), einde=c.of([None, c.day()])
    ),
    "end_collectief": lambda s, c: collectieven.end_collectief(s, c.one(Gelegenheidscollectief), einde=c.day()),
    "pay_collectief": lambda s, c: collectieven.pay_collectief(
        s,
        c.one(Gelegenheidscollectief),
        bedrag=c.of([0, 5_000]),
        datum=c.day(),
        omschrijving=c.word(),
        overschrijding=c.word(),
    ),
    "remove_collectief": lambda s, c: collectieven.remove_collectief(s, c.one(Gelegenheidscollectief)),
    "inform_wijkorganen": lambda s, c: betrokkenheden.inform_wijkorganen(
        s,
        c.few(Wijkorgaan),
        geinformeerd_op=c.day(),
        traject_id=c.some(Traject),
        onderwerp=c.word(),
        buiten_gebied=c.of([True, False]),
    ),
    "ask_wijkorganen": lambda s, c: betrokkenheden.ask_wijkorganen(
        s,
        c.few(Wijkorgaan),
        gevraagd_op=c.day(),
        vraag=c.word(),
        adviessoort=c.of([None, *Adviessoort]),
        traject_id=c.some(Traject),
        onderwerp=c.word(),
        antwoord_uiterlijk=c.of([None, c.day()]),
    ),
    "ask_vraag": lambda s, c: betrokkenheden.ask_vraag(
        s, c.one(Betrokkenheid), gevraagd_op=c.day(), vraag=c.word(), ligt_open=c.word()
    ),
    "note_advies": lambda s, c: betrokkenheden.note_advies(
        s,
        c.one(Wijkorgaan),
        advies=c.word(),
        advies_op=c.day(),
        betrokkenheid_id=c.some(Betrokkenheid),
        onderwerp=c.word(),
        terugkoppeling_uiterlijk=c.of([None, c.day()]),
    ),
    "tell_back": lambda s, c: betrokkenheden.tell_back(
        s,
        c.one(Betrokkenheid),
        teruggekoppeld_op=c.of([None, c.day()]),
        terugkoppeling=c.word(),
        verwerkt_op=c.of([None, c.day()]),
        verwerking=c.of([None, *Verwerking]),
        verwerking_reden=c.word(),
        bedankt_op=c.of([None, c.day()]),
    ),
    "skip_vraag": lambda s, c: betrokkenheden.skip_vraag(s, c.one(Betrokkenheid), overgeslagen_op=c.day()),
    "note_ervaring": lambda s, c: betrokkenheden.note_ervaring(
        s, c.one(Betrokkenheid), trede_ervaren=c.of([None, *Trede]), ervaring=c.word()
    ),
    "change_betrokkenheid": lambda s, c: betrokkenheden.change_betrokkenheid(
        s, c.one(Betrokkenheid), vraag=c.word(), geinformeerd_op=c.day()
    ),
    "remove_betrokkenheid": lambda s, c: betrokkenheden.remove_betrokkenheid(s, c.one(Betrokkenheid)),
    "add_afdeling": lambda s, c: afdelingen.add_afdeling(s, c.word()),
    "change_afdeling": lambda s, c: afdelingen.change_afdeling(s, c.one(Afdeling), naam=c.word()),
    "close_afdeling": lambda s, c: afdelingen.close_afdeling(s, c.one(Afdeling), opgeheven_op=c.day()),
    "reopen_afdeling": lambda s, c: afdelingen.reopen_afdeling(s, c.one(Afdeling)),
    "remove_afdeling": lambda s, c: afdelingen.remove_afdeling(s, c.one(Afdeling)),
    "add_traject": lambda s, c: trajecten.add_traject(
        s, c.word(), afdeling_naam=c.word(), wijk_ids=c.few(Wijk), bekend_op=c.day(), trede=c.of([None, *Trede])
    ),
    "change_traject": lambda s, c: trajecten.change_traject(
        s, c.one(Traject), afdeling_naam=c.word(), besluit_op=c.day(), kosten_participatie=c.cents()
    ),
    "set_trajectwijken": lambda s, c: trajecten.set_trajectwijken(s, c.one(Traject), c.few(Wijk)),
    "finish_traject": lambda s, c: trajecten.finish_traject(s, c.one(Traject), afgerond_op=c.day()),
    "withdraw_traject": lambda s, c: trajecten.withdraw_traject(
        s, c.one(Traject), ingetrokken_op=c.day(), uitkomst=c.word()
    ),
    "reopen_traject": lambda s, c: trajecten.reopen_traject(s, c.one(Traject)),
    "remove_traject": lambda s, c: trajecten.remove_traject(s, c.one(Traject)),
    "add_trajectfase": lambda s, c: trajecten.add_trajectfase(
        s, c.one(Traject), c.word(), begin=c.day(), einde=c.of([None, c.day()])
    ),
    "change_trajectfase": lambda s, c: trajecten.change_trajectfase(s, c.one(Trajectfase), naam=c.word()),
    "remove_trajectfase": lambda s, c: trajecten.remove_trajectfase(s, c.one(Trajectfase)),
    "add_terugkoppelmoment": lambda s, c: trajecten.add_terugkoppelmoment(
        s, c.one(Traject), c.word(), gepland_op=c.day(), gedaan_op=c.of([None, c.day()])
    ),
    "change_terugkoppelmoment": lambda s, c: trajecten.change_terugkoppelmoment(
        s, c.one(Terugkoppelmoment), gedaan_op=c.day()
    ),
    "remove_terugkoppelmoment": lambda s, c: trajecten.remove_terugkoppelmoment(s, c.one(Terugkoppelmoment)),
    "change_eindverslag": lambda s, c: trajecten.change_eindverslag(
        s, c.one(Traject), uitkomsten=c.word(), vastgesteld_op=c.day()
    ),
    "add_verhaal": lambda s, c: verhalen.add_verhaal(
        s, c.one(Traject), c.word(), datum=c.day(), wijkorgaan_id=c.some(Wijkorgaan), verteller=c.word()
    ),
    "change_verhaal": lambda s, c: verhalen.change_verhaal(s, c.one(Verhaal), toestemming_op=c.day()),
    "remove_verhaal": lambda s, c: verhalen.remove_verhaal(s, c.one(Verhaal)),
    "create_actiepunt": lambda s, c: acties.create_actiepunt(
        s, c.word(), wijkorgaan_id=c.some(Wijkorgaan), jaargesprek_id=c.some(Jaargesprek), uiterlijk=c.day()
    ),
    "change_actiepunt": lambda s, c: acties.change_actiepunt(s, c.one(Actiepunt), tekst=c.word(), eigenaar=c.word()),
    "close_actiepunt": lambda s, c: acties.close_actiepunt(s, c.one(Actiepunt)),
    "close_actiepunten": lambda s, c: acties.close_actiepunten(s, c.few(Actiepunt)),
    "change_actiepunten": lambda s, c: acties.change_actiepunten(s, c.few(Actiepunt), uiterlijk=c.day()),
    "create_for_each": lambda s, c: acties.create_for_each(s, c.few(Wijkorgaan), c.word(), uiterlijk=c.day()),
    "set_wijkregisseur": lambda s, c: wijkorganen.set_wijkregisseur(s, c.few(Wijkorgaan), c.word()),
    "drop_actiepunt": lambda s, c: acties.drop_actiepunt(s, c.one(Actiepunt)),
    "reopen_actiepunt": lambda s, c: acties.reopen_actiepunt(s, c.one(Actiepunt)),
    "remove_actiepunten": lambda s, c: acties.remove_actiepunten(s, c.few(Actiepunt)),
    "change_verslagtekst": lambda s, c: participatieverslagen.change_verslagtekst(
        s, c.year(), c.year(), c.of(list(Onderdeel)), c.word()
    ),
    "carry_out": _read_list,
    "restore": _restore,
}
"""A move that chance gives impossible arguments raises Refusal, as for a user."""
