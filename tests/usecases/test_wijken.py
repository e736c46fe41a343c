"""The map of wijken, what is kept of a wijk itself, and where tiles stand."""

from dataclasses import replace
from datetime import date, timedelta

from tests.usecases.kit import JAAR, TODAY, body_named, found_traject, holdings, refused, statements
from wijkregie.domain.contacten import Contactsoort
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.signalen import Ernst
from wijkregie.domain.wijken import Wijkbeeld
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.usecases import collectieven, contacten, gebieden, history, wijken, wijkorganen
from wijkregie.usecases.session import Session


def beeld(session: Session, naam: str, jaar: int = TODAY.year) -> Wijkbeeld:
    return next(each for each in wijken.wijkenkaart(session, jaar).wijken if each.wijk.naam == naam)


def named(session: Session, naam: str) -> Wijk:
    return next(each for each in gebieden.wijken(session) if each.naam == naam)


def test_the_map_holds_every_wijk_by_stadsdeel(town: Session) -> None:
    kaart = wijken.wijkenkaart(town, TODAY.year)
    assert [(each.stadsdeel, each.wijk.naam) for each in kaart.wijken] == [
        ("Noord", "De Weerd"),
        ("Noord", "Esweg"),
        ("Zuid", "Haven"),
    ]
    assert (kaart.jaar, kaart.gesprekjaar, kaart.actueel) == (TODAY.year, JAAR, True)
    assert wijken.wijkenkaart(town, JAAR).gesprekjaar == JAAR
    assert not wijken.wijkenkaart(town, TODAY.year - 1).actueel


def test_a_wijk_has_what_its_wijkorganen_have(town: Session) -> None:
    raad, kring = body_named(town, "Wijkraad Esweg"), body_named(town, "Buurtkring De Weerd")
    contacten.note_contact(town, kring.id, datum=date(2026, 11, 10), soort=Contactsoort.MAIL)
    found = beeld(town, "Esweg")
    assert [body.id for body in found.organen] == [kring.id, raad.id]
    assert (found.laatste_contact, found.acties, found.eerste_actie) == (date(2026, 11, 10), 1, date(2026, 11, 20))
    assert found.organen[1].ernst is Ernst.TE_LAAT
    assert (found.niveau, found.organen[1].gekozen) == (Niveau.UITVOEREND, Niveau.UITVOEREND)
    later = beeld(town, "Esweg", JAAR).organen[1]
    assert (later.gekozen, later.vorig, later.gesprek_op) == (None, Niveau.UITVOEREND, date(2026, 11, 26))


def test_a_wijk_without_a_wijkorgaan_has_its_own(town: Session) -> None:
    haven = named(town, "Haven")
    assert beeld(town, "Haven") == Wijkbeeld(wijk=haven, stadsdeel="Zuid")
    new = contacten.note_contact(
        town, None, wijk_id=haven.id, datum=TODAY, soort=Contactsoort.BEZOEK, actie="Bellen", actie_uiterlijk=TODAY
    ).value
    public = contacten.add_notitie(town, None, "Zoekt een zaal", wijk_id=haven.id).value
    collectieven.add_collectief(town, "Groen", wijk_id=haven.id, begin=TODAY)
    collectieven.add_collectief(town, "Later", wijk_id=haven.id, begin=TODAY + timedelta(days=1))
    collectieven.add_collectief(town, "Klaar", wijk_id=haven.id, einde=TODAY - timedelta(days=1))
    plan = found_traject(town, "Kade", ["Haven"])
    found = beeld(town, "Haven")
    assert (found.laatste_contact, found.acties, found.eerste_actie, found.collectieven) == (TODAY, 1, TODAY, 1)
    dossier = wijken.wijkdossier(town, haven.id)
    assert (dossier.contacten, dossier.notities, dossier.trajecten) == ((new,), (public,), (plan,))
    assert [row.tekst for row in dossier.acties] == ["Bellen"]
    assert [row.collectief.naam for row in dossier.lopend(TODAY)] == ["Groen"]
    assert (dossier.stadsdeel.naam, dossier.geld.jaren[0].wijk) == ("Zuid", haven)


def test_a_wijk_that_is_gone_has_no_dossier(town: Session) -> None:
    with refused(town, "weg"):
        wijken.wijkdossier(town, "weg")


def test_contact_is_with_one_of_both(town: Session) -> None:
    raad, haven = body_named(town, "Wijkraad Esweg"), named(town, "Haven")
    for body, wijk in ((None, None), (raad.id, haven.id)):
        with refused(town, "wijkorgaan_of_wijk"):
            contacten.note_contact(town, body, wijk_id=wijk, datum=TODAY, soort=Contactsoort.MAIL)
        with refused(town, "wijkorgaan_of_wijk"):
            contacten.add_notitie(town, body, "Los", wijk_id=wijk)
    kept = contacten.note_contact(town, raad.id, datum=TODAY, soort=Contactsoort.MAIL).value
    with refused(town, "wijkorgaan_of_wijk"):
        contacten.change_contactmoment(town, kept.id, wijk_id=haven.id)
    assert contacten.contactkeuzes(town).verplichtingen == ()


def test_who_stood_for_a_wijk_depends_on_the_year(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    wijkorganen.change_wijkorgaan(town, raad.id, opgericht_op=date(2024, 3, 1))
    wijkorganen.end_wijkorgaan(town, raad.id, op=date(2026, 6, 30), reden="Geen bestuur meer.", acties_vervallen=False)
    kring = body_named(town, "Buurtkring De Weerd")

    def there(jaar: int) -> set[str]:
        return {body.id for body in beeld(town, "Esweg", jaar).organen}

    assert there(2023) == {kring.id}
    assert there(2025) == {kring.id, raad.id}
    assert there(2026) == {kring.id}
    wijkorganen.change_wijkorgaan(town, kring.id, status=Wijkorgaanstatus.SLAPEND)
    assert beeld(town, "De Weerd").organen[0].status is Wijkorgaanstatus.SLAPEND


def test_the_rhythm_is_that_of_the_niveau(town: Session) -> None:
    own = Inrichting(id="inrichting", ritme_niveau_2=30, ritme_zonder_niveau=80)
    town.command("Ritme gewijzigd", lambda uow: uow.save(replace(own, version=_version(town))))
    assert (beeld(town, "Esweg").ritme, beeld(town, "Haven").ritme) == (30, 80)


def test_the_map_is_one_query_however_many_wijken(town: Session) -> None:
    wijken.wijkenkaart(town, JAAR)
    with statements(town) as few:
        wijken.wijkenkaart(town, JAAR)
    zuid = named(town, "Haven").stadsdeel_id
    for number in range(5):
        gebieden.add_wijk(town, f"Kade {number}", zuid)
    with statements(town) as more:
        assert len(wijken.wijkenkaart(town, JAAR).wijken) == 8
    assert len(more) == len(few)


def test_a_tile_is_moved_and_put_back(town: Session) -> None:
    weerd, esweg = named(town, "De Weerd"), named(town, "Esweg")
    before = holdings(town)
    moved = wijken.move_wijk(town, weerd.id, (1, 0))
    assert (moved.value.rij, moved.value.kolom) == (1, 0)
    assert (named(town, "Esweg").rij, named(town, "Esweg").kolom) == (0, 0)
    assert named(town, "Haven").rij is None
    assert wijken.move_wijk(town, weerd.id, (1, 0)).nummer is None
    history.undo(town)
    assert holdings(town) == before
    with refused(town, "plaats_buiten_kaart"):
        wijken.move_wijk(town, esweg.id, (-1, 0))


def test_tiles_are_arranged_by_name(town: Session) -> None:
    wijken.move_wijk(town, named(town, "Esweg").id, (3, 3))
    assert wijken.arrange_wijken(town).value == 2
    assert {each.naam: (each.rij, each.kolom) for each in gebieden.wijken(town)} == {
        "De Weerd": (0, 0),
        "Esweg": (1, 0),
        "Haven": (0, 0),
    }
    assert wijken.arrange_wijken(town).nummer is None


def _version(session: Session) -> int:
    kept = holdings(session)
    return 1 if ("inrichting", "inrichting") in kept else 0
