"""The prullenbak: what one command removed is one line, with what hung on it in words."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from wijkregie.store.queries.geschiedenis import Wijziging
from wijkregie.usecases import acties, bijlagen, contacten, wijkorganen
from wijkregie.usecases.prullenbak import prullenbak, removals
from wijkregie.usecases.session import Session


def test_it_tells_whose_it_was_also_when_that_is_gone_too(town: Session, tmp_path: Path) -> None:
    plan = tmp_path / "plan.pdf"
    plan.write_bytes(b"%PDF-1.7")
    raad = wijkorganen.create_wijkorgaan(town, "Wijkraad Los").value
    actie = acties.create_actiepunt(town, "Lamp vervangen", wijkorgaan_id=raad.id).value
    bijlagen.add_bijlage(town, "actiepunt", actie.id, plan)
    acties.remove_actiepunten(town, [actie.id])
    wijkorganen.remove_wijkorgaan(town, raad.id)
    body, action = prullenbak(town)
    assert (body.wat, body.soort, body.more) == ("Wijkraad Los", "wijkorgaan", "")
    assert (action.wat, action.soort, action.more) == ("Lamp vervangen", "actie", "Wijkraad Los · met 1 bijlage")
    assert (action.id, action.door) == (("actiepunt", actie.id), town.user)


def test_a_private_note_says_that_it_is(town: Session) -> None:
    raad = wijkorganen.create_wijkorgaan(town, "Wijkraad Los").value
    for prive in (True, False):
        note = contacten.add_notitie(town, raad.id, "Ligt moeilijk", prive=prive).value
        contacten.remove_notitie(town, note.id)
    assert [(gone.soort, gone.prive) for gone in prullenbak(town)] == [("notitie", False), ("privénotitie", True)]


def test_one_command_is_one_line_named_by_its_main_thing() -> None:
    """What was removed together is put back together."""
    moment = datetime(2026, 9, 24, 12, tzinfo=UTC)
    images: list[tuple[int, str, dict[str, Any]]] = [
        (9, "trajectwijk", {"wijk_id": "x"}),
        (9, "traject", {"naam": "Hagenweg"}),
        (8, "uitnodiging", {"wijkorgaan_id": "w", "agendapunt": ""}),
        (8, "bijeenkomst", {"soort": "wijkradenoverleg", "datum": "2026-04-08", "onderwerp": "Groen"}),
        (7, "bestuursfunctie", {"rol": "lid", "wijkorgaan_id": "w"}),
        (7, "persoon", {"naam": "Ayşe  Kaya"}),
        (7, "bijlage", {"naam": "plan.pdf"}),
        (7, "bijlage", {"naam": "foto.png"}),
        (6, "niveaukeuze", {"niveau": 2, "jaar": 2027, "wijkorgaan_id": "w"}),
        (5, "subsidiestap", {"soort": "betaald", "datum": "2026-02-03"}),
        (4, "jaargesprek", {"jaar": 2027, "wijkorgaan_id": "w"}),
        (3, "wijkorgaan", {"naam": "Wijkraad Weg"}),
        (2, "werkgebied", {"wijk_id": "x"}),
    ]
    found = [
        Wijziging(
            nummer=number, label="", wie="M", moment=moment, tabel=tabel,
            rij_id="w" if tabel == "wijkorgaan" else f"{number}", voor=image, na=None,
        )
        for number, tabel, image in images
    ]  # fmt: skip
    assert [(row.wat, row.more) for row in removals(found, {"w": "Wijkraad Weg"})] == [
        ("Hagenweg", "met 1 wijk bij het traject"),
        ("Wijkradenoverleg op 08-04-2026", "met 1 uitnodiging"),
        ("Ayşe Kaya", "met 1 bestuursfunctie, 2 bijlagen"),
        ("Niveau 2 voor 2027", "Wijkraad Weg"),
        ("Betaald op 03-02-2026", ""),
        ("Jaargesprek 2027", "Wijkraad Weg"),
        ("Wijkraad Weg", ""),
        ("Werkgebied", ""),
    ]
