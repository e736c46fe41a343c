"""A talk with what was said in it, in words for people."""

from dataclasses import replace
from datetime import date

from tests.domain.kit import gesprek, refuses
from wijkregie.domain.acties import Actiepunt
from wijkregie.domain.gespreksbladen import Gespreksblad, gevoerd_gesprek, gezegd, niveau_afgesproken, vorig_gezegd
from wijkregie.domain.gespreksformulieren import EIGEN_PLAATS, Formulierdeel, Gespreksformulier, Vraag, Vraagsoort
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.domain.niveaus import Niveau, Niveaukeuze
from wijkregie.domain.ondersteuning import Ondersteuning

ASKED = tuple(
    Vraag(sleutel=sleutel, soort=Vraagsoort.OPEN, tekst=sleutel)
    for sleutel in (*sorted(EIGEN_PLAATS), "verkeer", "wonen")
)
MONEY = Vraag(sleutel="reserve", soort=Vraagsoort.BEDRAG, tekst="Reserve?")
FORM = Gespreksformulier(
    id="f", nummer=2, delen=(Formulierdeel(sleutel="alles", titel="Alles", vragen=(*ASKED, MONEY)),)
)
OLD = Gespreksformulier(id="o", nummer=1, delen=(Formulierdeel(sleutel="een", titel="Een", vragen=(MONEY,)),))
TALK = gesprek(
    Gespreksstand.AKKOORD,
    date(2026, 8, 25),
    tijd="19:30",
    plaats=" Dorpshuis ",
    focus="Groen",
    niveau_gewenst=Niveau.BELEIDSVORMEND,
    niveau_afgesproken=Niveau.UITVOEREND,
    verslag_verstuurd_op=date(2026, 8, 28),
    akkoord_op=date(2026, 9, 2),
)
AGREED = (
    Actiepunt(id="a", tekst="Coaching regelen", ondersteuning=Ondersteuning.COACHING),
    Actiepunt(id="b", tekst="Zaal zoeken"),
)
BLAD = Gespreksblad(
    wijkorgaan_id="wijkorgaan",
    wijkorgaan="Dorpsraad",
    jaar=2027,
    gesprek=TALK,
    formulier=FORM,
    antwoorden={"verkeer": " Te druk. ", "wonen": " ", "reserve": "41200", "weg": "x"},
    niveau_nu=None,
    keuze=None,
    regeling=None,
    subsidie=None,
    afspraken=AGREED,
    vorig=None,
    vorige_keuze=None,
    vorige_afspraken=(),
)


def test_what_was_said_stands_in_words_by_question() -> None:
    assert gezegd(BLAD) == {
        "datum": "25 augustus 2026",
        "tijd": "19:30",
        "plaats": "Dorpshuis",
        "focus": "Groen",
        "niveau_gewenst": "niveau 3, beleidsvormend",
        "niveau_afgesproken": "niveau 2, uitvoerend",
        "ondersteuning": "coaching",
        "afspraken": "Coaching regelen; Zaal zoeken",
        "verslag_verstuurd_op": "28 augustus 2026",
        "akkoord_op": "2 september 2026",
        "verkeer": "Te druk.",
        "reserve": "€\u00a0412",
    }


def test_before_a_talk_nothing_was_said() -> None:
    assert gezegd(replace(BLAD, gesprek=None, antwoorden={}, afspraken=())) == {}
    assert gezegd(replace(BLAD, gesprek=gesprek(Gespreksstand.TE_PLANNEN), antwoorden={}, afspraken=())) == {}


def test_last_years_talk_is_told_by_its_own_form() -> None:
    last = replace(BLAD, vorig=TALK, vorige_antwoorden={"reserve": "100", "verkeer": "Druk"})
    assert vorig_gezegd(replace(last, vorig_formulier=OLD)) == {"reserve": "€\u00a01"}
    assert vorig_gezegd(last)["verkeer"] == "Druk"
    assert vorig_gezegd(BLAD) == {}


def test_only_a_talk_that_was_held_has_a_report() -> None:
    assert gevoerd_gesprek(BLAD) is TALK
    for talk in (None, gesprek(Gespreksstand.GEPLAND, date(2026, 9, 30))):
        with refuses("verslag_zonder_gesprek"):
            gevoerd_gesprek(replace(BLAD, gesprek=talk))


def test_the_niveau_of_the_talk_goes_before_one_chosen_without_it() -> None:
    keuze = Niveaukeuze(id="k", wijkorgaan_id="wijkorgaan", jaar=2027, niveau=Niveau.BASIS)
    assert niveau_afgesproken(replace(BLAD, keuze=keuze)) is Niveau.UITVOEREND
    assert niveau_afgesproken(replace(BLAD, gesprek=None, keuze=keuze)) is Niveau.BASIS
    assert niveau_afgesproken(replace(BLAD, gesprek=None)) is None
