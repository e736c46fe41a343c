"""The week on paper: what Vandaag shows, and nothing private."""

from datetime import timedelta
from pathlib import Path

import pikepdf

from tests.usecases.kit import TODAY, body_named
from wijkregie.domain.signalen import Groep
from wijkregie.usecases import acties, contacten, uitstellen
from wijkregie.usecases.session import Session
from wijkregie.usecases.vandaag import vandaag
from wijkregie.usecases.weekbladen import save_weekblad, weekbeeld, weekblad


def test_it_has_the_lines_of_vandaag_and_nothing_private(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    contacten.add_notitie(town, raad.id, "GEHEIM", prive=True)
    away = acties.create_actiepunt(town, "Komt later", uiterlijk=TODAY).value
    seen = acties.create_actiepunt(town, "Komt terug", uiterlijk=TODAY).value
    uitstellen.postpone(town, [("actiepunt", away.id, away.tekst)], TODAY + timedelta(days=3), "GEHEIM")
    found = weekbeeld(town)
    told = [line.wat for lines in found.regels.values() for line in lines]
    assert told == [line.signaal.regel for lines in vandaag(town).groepen.values() for line in lines]
    assert seen.tekst in told
    assert away.tekst not in told
    assert "GEHEIM" not in repr(found)
    assert next(line.wanneer for line in found.regels[Groep.DEZE_WEEK] if line.wat == seen.tekst) == "vandaag"


def test_it_is_written_as_one_page(town: Session, tmp_path: Path) -> None:
    assert weekblad(town)[0] == "Week 21-11-2026"
    with pikepdf.open(save_weekblad(town, tmp_path / "week.pdf")) as pdf:
        assert len(pdf.pages) == 1
