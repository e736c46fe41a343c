"""The last day of contact with a wijkorgaan, whatever kind of contact it was."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from wijkregie.domain.betrokkenheden import Betrokkenheidsstap
from wijkregie.domain.bijeenkomsten import Bijeenkomstsoort
from wijkregie.domain.contacten import Contactmoment
from wijkregie.domain.dossiers import Contactdag, Dossier, laatste_contact
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.domain.wijkorganen import Wijkorgaan

DAY, TODAY = date(2026, 9, 1), date(2026, 9, 24)
BARE = Dossier(wijkorgaan=Wijkorgaan(id="w", naam="Wijkraad"), stadsdeel=None)
TALK = Jaargesprek(id="g", wijkorgaan_id="w", jaar=2027, datum=DAY, stand=Gespreksstand.GEVOERD)
KINDS: tuple[dict[str, Any], ...] = (
    {"contacten": (Contactmoment(id="c", wijkorgaan_id="w", datum=DAY),)},
    {"gesprekken": (TALK,)},
    {"gesprekken": (replace(TALK, stand=Gespreksstand.AKKOORD),)},
    {"andere_contactdagen": (Contactdag(DAY, Bijeenkomstsoort.WIJKRADENOVERLEG, ""),)},
    {"andere_contactdagen": (Contactdag(DAY, Betrokkenheidsstap.INBRENG, "Bomen"),)},
)
OLD = Contactmoment(id="oud", wijkorgaan_id="w", datum=date(2026, 1, 5))


@pytest.mark.parametrize("kept", KINDS)
def test_every_kind_of_contact_counts_from_its_day_on(kept: dict[str, Any]) -> None:
    dossier = replace(BARE, **kept)
    assert laatste_contact(dossier, TODAY) == laatste_contact(dossier, DAY) == DAY
    assert laatste_contact(dossier, date(2026, 8, 31)) is None
    known = replace(dossier, contacten=(*dossier.contacten, OLD))
    assert laatste_contact(known, TODAY) == DAY
    assert laatste_contact(known, date(2026, 8, 31)) == OLD.datum


@pytest.mark.parametrize("stand", [Gespreksstand.TE_PLANNEN, Gespreksstand.GEPLAND, Gespreksstand.VERVALLEN])
def test_a_talk_that_was_not_held_is_no_contact(stand: Gespreksstand) -> None:
    assert laatste_contact(replace(BARE, gesprekken=(replace(TALK, stand=stand),)), TODAY) is None


def test_a_talk_of_which_the_day_is_not_known_tells_nothing() -> None:
    assert laatste_contact(replace(BARE, gesprekken=(replace(TALK, datum=None),)), TODAY) is None
