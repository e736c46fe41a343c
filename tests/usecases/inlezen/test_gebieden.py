"""Stadsdelen and wijken: in a list of their own, and named by any row."""

from tests.usecases.inlezen.lists import Sheet, decide, lots, read, told
from tests.usecases.kit import body_named
from wijkregie.domain.gebieden import Gebiedsoort, Stadsdeel, Wijk
from wijkregie.domain.leeswijzen import Lijstsoort
from wijkregie.domain.lijsten.voorstellen import Keus, Lot
from wijkregie.domain.wijkorganen import Werkgebied
from wijkregie.store.queries.values import values
from wijkregie.usecases.session import Session

GEBIEDEN, ORGANEN = Lijstsoort.GEBIEDEN, Lijstsoort.WIJKORGANEN


def wijken(session: Session) -> dict[str, str]:
    """Return the stadsdeel of each wijk by name."""
    with session.read() as connection:
        names = {stadsdeel.id: stadsdeel.naam for stadsdeel in values(connection, Stadsdeel)}
        return {wijk.naam: names[wijk.stadsdeel_id] for wijk in values(connection, Wijk)}


def stands_for(session: Session, naam: str) -> set[str]:
    body = body_named(session, naam)
    with session.read() as connection:
        names = {wijk.id: wijk.naam for wijk in values(connection, Wijk)}
        return {names[link.wijk_id] for link in values(connection, Werkgebied, wijkorgaan_id=body.id)}


def test_wijken_come_with_their_stadsdeel(town: Session) -> None:
    sheet = Sheet(
        GEBIEDEN,
        "stadsdeel, naam, soort, inwoners",
        ("Stadsdeel Noord", "esweg", None, 1200),
        ("Oost", "Lo", "dorp", "2.500"),
        ("Oost", "Ver", None, None),
        ("West", None, None, None),
        (None, "Haven", "kern", None),
        (None, "Nergens", None, None),
        (None, None, "wijk", None),
    )
    voorstel = read(town, sheet)
    assert lots(voorstel) == [
        Lot.GEWIJZIGD, Lot.NIEUW, Lot.NIEUW, Lot.NIEUW, Lot.GEWIJZIGD, Lot.GEWEIGERD, Lot.GEWEIGERD,
    ]  # fmt: skip
    assert told(voorstel.regels[0]) == ["Inwoners: leeg → 1200"]
    assert told(voorstel.regels[4]) == ["Soort: wijk → kern"]
    assert [regel.redenen[0].reden for regel in voorstel.regels[5:]] == [
        "Bij de wijk “Nergens” staat geen stadsdeel. Vul het stadsdeel erbij in.",
        "Bij “Wijk” staat niets. Vul de cel in en lees de lijst nog eens.",
    ]
    assert wijken(town) == {"Esweg": "Noord", "De Weerd": "Noord", "Haven": "Zuid", "Lo": "Oost", "Ver": "Oost"}
    with town.read() as connection:
        (lo,) = values(connection, Wijk, naam="Lo")
    assert (lo.soort, lo.inwoners) == (Gebiedsoort.DORP, 2500)


def test_a_wijk_elsewhere_is_moved_or_made_as_chosen(town: Session) -> None:
    sheet = Sheet(GEBIEDEN, "stadsdeel, naam", ("Zuid", "Esweg"), ("Zuid", "De Weert"))
    voorstel = read(town, sheet)
    assert lots(voorstel) == [Lot.TWIJFEL, Lot.TWIJFEL]
    assert voorstel.regels[0].redenen[0].reden == "“Esweg” lijkt op wijk “Esweg” in stadsdeel Noord."
    esweg = voorstel.regels[0].kandidaten[0].id
    choices = [decide(voorstel.regels[0], Keus.SAMEN, esweg), decide(voorstel.regels[1], Keus.NIEUW)]
    voorstel = read(town, sheet, besluiten=choices)
    assert lots(voorstel) == [Lot.GEWIJZIGD, Lot.NIEUW]
    assert told(voorstel.regels[0]) == ["Stadsdeel: Noord → Zuid"]
    assert wijken(town) == {"Esweg": "Zuid", "De Weerd": "Noord", "Haven": "Zuid", "De Weert": "Zuid"}


def test_a_wijk_known_by_its_id_gets_another_name(town: Session) -> None:
    with town.read() as connection:
        (esweg,) = values(connection, Wijk, naam="Esweg")
    (regel,) = read(town, Sheet(GEBIEDEN, "id, naam", (esweg.id, "Es en Weg"))).regels
    assert told(regel) == ["Naam: Esweg → Es en Weg"]


def test_a_stadsdeel_with_a_typing_error_is_doubtful_and_its_meaning_is_kept(town: Session) -> None:
    sheet = Sheet(
        ORGANEN, "naam, stadsdeel", ("Wijkraad Een", "Noort"), ("Wijkraad Bakkum", "Noort"), ("Raad Zes", "Noord 2")
    )
    voorstel = read(town, sheet)
    assert lots(voorstel) == [Lot.TWIJFEL, Lot.TWIJFEL, Lot.NIEUW]
    assert voorstel.regels[0].redenen[0].reden == "“Noort” lijkt op stadsdeel “Noord”."
    noord = voorstel.regels[0].kandidaten[0].id
    voorstel = read(town, sheet, besluiten=[decide(voorstel.regels[0], Keus.SAMEN, noord)])
    assert lots(voorstel) == [Lot.NIEUW, Lot.NIEUW, Lot.GELIJK]
    assert body_named(town, "Wijkraad Bakkum").stadsdeel_id == noord
    voorstel = read(town, Sheet(ORGANEN, "naam, stadsdeel", ("Club", "Suid"), ("Kring", "Suid")))
    assert lots(voorstel) == [Lot.NIEUW, Lot.NIEUW]  # of four letters anything may be meant


def test_a_stadsdeel_that_looks_like_one_may_be_another(town: Session) -> None:
    sheet = Sheet(ORGANEN, "naam, stadsdeel", ("Wijkraad Een", "Noort"))
    (regel,) = read(town, sheet).regels
    (regel,) = read(town, sheet, besluiten=[decide(regel, Keus.NIEUW)]).regels
    assert "Nieuw: stadsdeel: leeg → Noort" in told(regel)


def test_a_werkgebied_grows_and_an_unclear_wijk_is_told(town: Session) -> None:
    fields = "naam, stadsdeel, werkgebied"
    sheet = Sheet(ORGANEN, fields, ("Wijkraad Esweg", None, "Haven"), ("Raad Zes", None, "Nergens"))
    voorstel = read(town, sheet)
    assert lots(voorstel) == [Lot.GEWIJZIGD, Lot.NIEUW]
    assert stands_for(town, "Wijkraad Esweg") == {"Esweg", "Haven"}
    assert [said.reden for said in voorstel.regels[1].opmerkingen] == [
        "De wijk “Nergens” is niet gelezen: het stadsdeel staat er niet bij."
    ]
    sheet = Sheet(ORGANEN, fields, ("Raad Zes", "Noord", "Esveg"), ("Raad Acht", "Noord", "Esveg"))
    voorstel = read(town, sheet)
    assert lots(voorstel) == [Lot.TWIJFEL, Lot.TWIJFEL]
    esweg = voorstel.regels[0].kandidaten[0].id
    voorstel = read(town, sheet, besluiten=[decide(voorstel.regels[0], Keus.SAMEN, esweg)])
    assert lots(voorstel) == [Lot.GEWIJZIGD, Lot.NIEUW]
    assert stands_for(town, "Raad Zes") == stands_for(town, "Raad Acht") == {"Esweg"}
    sheet = Sheet(ORGANEN, fields, ("Raad Tien", "Noord", "Esveg"))
    assert lots(read(town, sheet, besluiten=[decide(read(town, sheet).regels[0], Keus.NIEUW)])) == [Lot.NIEUW]
    assert stands_for(town, "Raad Tien") == {"Esveg"}
