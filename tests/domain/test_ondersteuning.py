"""Help that is asked for in a talk: what it is called, when it is followed up, what came of it."""

from datetime import date

from tests.domain.kit import TODAY, gesprek
from wijkregie.domain.acties import (
    Actiepunt,
    Actiestatus,
    gevraagde_ondersteuning,
    ondersteuning_tekst,
)
from wijkregie.domain.dossiers import Dossier
from wijkregie.domain.jaarbeelden import ondersteuning_in
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.domain.ondersteuning import Ondersteuning, opvolgen_uiterlijk
from wijkregie.domain.wijkorganen import Wijkorgaan


def hulp(soort: Ondersteuning | None, status: Actiestatus = Actiestatus.OPEN, op: date | None = None) -> Actiepunt:
    return Actiepunt(
        id=f"{soort}", tekst="x", ondersteuning=soort, status=status, afgerond_op=op, jaargesprek_id="gesprek"
    )


AGREED = (
    hulp(Ondersteuning.CONTACT, Actiestatus.VERVALLEN, date(2025, 2, 1)),
    hulp(Ondersteuning.TRAINING, Actiestatus.KLAAR, date(2026, 3, 12)),
    hulp(None),
    hulp(Ondersteuning.BEKENDHEID, Actiestatus.WACHT_OP),
    hulp(Ondersteuning.COACHING, Actiestatus.KLAAR, date(2026, 3, 12)),
)


def test_asked_is_what_stands_there() -> None:
    assert gevraagde_ondersteuning(AGREED) == list(Ondersteuning)
    assert gevraagde_ondersteuning([hulp(None)]) == []


def test_what_came_of_it_is_told_in_words() -> None:
    assert ondersteuning_tekst(AGREED, TODAY) == (
        "coaching en training gevraagd, gegeven op 12 maart; bekendheid gevraagd, nog niet gegeven; "
        "contact met andere wijkorganen gevraagd, vervallen op 1 februari 2025"
    )
    assert ondersteuning_tekst(AGREED[1:2]) == "training gevraagd, gegeven op 12 maart 2026"
    assert ondersteuning_tekst([hulp(Ondersteuning.COACHING, Actiestatus.KLAAR)]) == "coaching gevraagd, gegeven"
    assert ondersteuning_tekst([hulp(None)]) == ""


def test_help_of_a_year_is_that_of_its_talk() -> None:
    talk = gesprek(Gespreksstand.GEVOERD, date(2025, 9, 1))
    dossier = Dossier(wijkorgaan=Wijkorgaan(id="w", naam="W"), stadsdeel=None, gesprekken=(talk,), acties=AGREED[1:2])
    assert ondersteuning_in(dossier, 2027, TODAY) == "training gevraagd, gegeven op 12 maart"
    assert ondersteuning_in(dossier, 2026) == ""


def test_every_kind_has_what_is_promised_and_is_followed_up_within_six_weeks() -> None:
    assert len({soort.actie for soort in Ondersteuning}) == len(Ondersteuning)
    assert opvolgen_uiterlijk(date(2026, 9, 1)) == date(2026, 10, 13)
