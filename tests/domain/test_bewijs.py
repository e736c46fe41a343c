"""Evidence under a promise: each rule by its name, and what it proposes."""

from dataclasses import replace
from datetime import date

import pytest

from wijkregie.domain.betrokkenheden import Betrokkenheid, Verwerking
from wijkregie.domain.bewijs import Bewijsstuk, Feiten, Teken, bewijzen, vak, voorstel
from wijkregie.domain.bijeenkomsten import Aanwezigheid, Bijeenkomst, Bijeenkomstsoort, Uitnodiging
from wijkregie.domain.contacten import Contactmoment
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.domain.nakomingen import Oordeel
from wijkregie.domain.subsidietermijnen import Termijn, Termijnsoort
from wijkregie.domain.trajecten import Traject, Trajectsoort, Trede
from wijkregie.domain.verplichtingen import Bewijsregel, Verplichting

TODAY = date(2026, 9, 24)
PLAN = Traject(id="plan", naam="Herinrichting Hagenweg", besluit_op=date(2026, 8, 25))
LATER = replace(PLAN, id="later", naam="Bomenplan", besluit_op=date(2026, 12, 1))
TOLD = Betrokkenheid(id="b", wijkorgaan_id="hagen", traject_id="plan", geinformeerd_op=date(2026, 5, 1))
LOS = Betrokkenheid(id="l", wijkorgaan_id="hagen", onderwerp="Speelveld", gevraagd_op=date(2026, 3, 3))
OVERLEG = Bijeenkomst(id="o", datum=date(2026, 4, 8), onderwerp="Groen")
COMMISSIE = Bijeenkomst(id="c", datum=date(2026, 5, 6), soort=Bijeenkomstsoort.STADSDEELCOMMISSIE)
GEVRAAGD = Uitnodiging(id="u", bijeenkomst_id="o", wijkorgaan_id="hagen")
GESPREK = Jaargesprek(id="g", wijkorgaan_id="hagen", jaar=2027, stand=Gespreksstand.GEPLAND, datum=date(2026, 9, 24))


def found(regel: Bewijsregel, **facts: object) -> list[tuple[str, str, Teken]]:
    """Return what a rule finds among these facts of 2026."""
    promise = Verplichting(id="v", naam="Belofte", bewijsregel=regel)
    feiten = Feiten(**{"jaar": 2026, "normen": {2026: 6}, "antwoordweken": {2026: 4}, **facts})  # type: ignore[arg-type]
    return [(each.titel, each.tekst, each.teken) for each in bewijzen(promise, feiten, TODAY)]


def test_vroeg_informeren_holds_each_plan_against_the_norm() -> None:
    in_time = (PLAN, [TOLD])
    short = (replace(PLAN, naam="Speelveld"), [replace(TOLD, geinformeerd_op=date(2026, 8, 1))])
    never: tuple[Traject, list[Betrokkenheid]] = (replace(PLAN, naam="Sporthal"), [])
    wait: tuple[Traject, list[Betrokkenheid]] = (LATER, [])
    assert found(Bewijsregel.VROEG_INFORMEREN, trajecten=[in_time, short, never, wait]) == [
        ("Herinrichting Hagenweg", "Op tijd: 116 dagen vóór besluit.", Teken.ZO_AFGESPROKEN),
        ("Speelveld", "Te kort: 24 dagen vóór besluit.", Teken.ANDERS),
        ("Sporthal", "Niet gehoord, besluit was 25 augustus.", Teken.ANDERS),
        ("Bomenplan", "Nog niet gehoord, nog 26 dagen op tijd.", Teken.LOOPT),
    ]


def test_vroeg_informeren_counts_a_plan_in_the_year_it_was_told() -> None:
    last_year = replace(TOLD, geinformeerd_op=date(2025, 12, 1))
    undated = replace(PLAN, besluit_op=None)
    assert found(Bewijsregel.VROEG_INFORMEREN, trajecten=[(PLAN, [last_year]), (undated, [])]) == []


def test_vroeg_informeren_takes_the_norm_of_the_year_of_the_decision() -> None:
    winter = replace(PLAN, invloed_tot=None, besluit_op=date(2027, 1, 20))
    told = replace(TOLD, geinformeerd_op=date(2026, 12, 1))
    ((_, words, sign),) = found(Bewijsregel.VROEG_INFORMEREN, trajecten=[(winter, [told])], normen={2026: 6, 2027: 12})
    assert (words, sign) == ("Te kort: 50 dagen vóór besluit.", Teken.ANDERS)


def test_what_was_brought_in_first_says_the_year_and_its_own_year_how_soon_an_answer_is_due() -> None:
    early = replace(TOLD, geinformeerd_op=date(2026, 2, 1), advies_op=date(2025, 12, 1))
    assert found(Bewijsregel.VROEG_INFORMEREN, trajecten=[(PLAN, [early])]) == []
    assert found(Bewijsregel.TERUGKOPPELEN, trajecten=[(PLAN, [early])]) == []
    late = replace(
        TOLD, geinformeerd_op=date(2026, 12, 1), advies_op=date(2027, 1, 4), teruggekoppeld_op=date(2027, 2, 1)
    )
    ((_, words, _),) = found(Bewijsregel.TERUGKOPPELEN, trajecten=[(PLAN, [late])], antwoordweken={2026: 4, 2027: 2})
    assert words == "Antwoord na 28 dagen, 14 later dan de gewone termijn."


def test_vroeg_informeren_without_a_norm_gives_no_verdict_unless_it_could_not_matter() -> None:
    ((_, _, sign),) = found(Bewijsregel.VROEG_INFORMEREN, trajecten=[(PLAN, [TOLD])], normen={})
    assert sign is Teken.LOOPT
    shut = replace(PLAN, invloed_tot=date(2026, 4, 1))
    ((_, _, sign),) = found(Bewijsregel.VROEG_INFORMEREN, trajecten=[(shut, [TOLD])], normen={})
    assert sign is Teken.ANDERS


def test_terugkoppelen_holds_each_answer_against_its_day() -> None:
    asked = replace(TOLD, advies_op=date(2026, 6, 1), terugkoppeling_uiterlijk=date(2026, 7, 1))
    answered = replace(asked, teruggekoppeld_op=date(2026, 6, 22))
    late = replace(asked, teruggekoppeld_op=date(2026, 7, 11))
    waits = replace(LOS, advies_op=date(2026, 9, 20))
    nothing, before = TOLD, replace(asked, geinformeerd_op=date(2025, 6, 1))
    plan = [(PLAN, [answered, late, asked, nothing, before])]
    assert found(Bewijsregel.TERUGKOPPELEN, trajecten=plan, los=[waits]) == [
        ("Herinrichting Hagenweg", "Antwoord na 21 dagen.", Teken.ZO_AFGESPROKEN),
        ("Herinrichting Hagenweg", "Antwoord na 40 dagen, 10 later dan afgesproken.", Teken.ANDERS),
        ("Herinrichting Hagenweg", "Stil sinds 1 juni, 85 dagen over de afgesproken dag.", Teken.ANDERS),
        ("Speelveld", "Wacht op antwoord, nog 24 dagen.", Teken.LOOPT),
    ]


@pytest.mark.parametrize(
    ("regel", "soort"),
    [
        (Bewijsregel.WIJKRADENOVERLEG, Bijeenkomstsoort.WIJKRADENOVERLEG),
        (Bewijsregel.STADSDEELCOMMISSIE, Bijeenkomstsoort.STADSDEELCOMMISSIE),
    ],
)
def test_an_invitation_to_each_meeting_of_its_kind(regel: Bewijsregel, soort: Bijeenkomstsoort) -> None:
    meeting = replace(OVERLEG, soort=soort)
    came = replace(GEVRAAGD, uitgenodigd_op=date(2026, 3, 2), aanwezigheid=Aanwezigheid.AANWEZIG)
    ahead = replace(meeting, datum=date(2026, 11, 4), onderwerp="")
    other = replace(meeting, soort=Bijeenkomstsoort.STEDELIJKE_BIJEENKOMST)
    name = soort.value.capitalize()
    word = replace(GEVRAAGD, aanwezigheid=Aanwezigheid.AFGEMELD)  # who sends word had heard of it
    meetings = [
        (meeting, came),
        (meeting, word),
        (meeting, GEVRAAGD),
        (meeting, None),
        (ahead, GEVRAAGD),
        (other, None),
    ]
    assert found(regel, bijeenkomsten=meetings) == [
        (f"{name} 8 april: Groen", "Uitgenodigd op 2 maart, aanwezig.", Teken.ZO_AFGESPROKEN),
        (f"{name} 8 april: Groen", "Uitgenodigd, afgemeld.", Teken.ZO_AFGESPROKEN),
        (f"{name} 8 april: Groen", "Geen uitnodiging genoteerd.", Teken.ANDERS),
        (f"{name} 8 april: Groen", "Geen uitnodiging genoteerd.", Teken.ANDERS),
        (f"{name} 4 november", "Nog niet uitgenodigd.", Teken.LOOPT),
    ]


def test_agenda_asks_before_each_stadsdeelcommissie() -> None:
    asked = replace(GEVRAAGD, agenda_gevraagd_op=date(2026, 4, 1), agendapunt="Fietspad")
    brought = replace(GEVRAAGD, agendapunt="Zwerfvuil")
    ahead = replace(COMMISSIE, datum=date(2026, 11, 4))
    meetings = [(COMMISSIE, asked), (COMMISSIE, brought), (COMMISSIE, GEVRAAGD), (ahead, None), (OVERLEG, asked)]
    assert found(Bewijsregel.AGENDA, bijeenkomsten=meetings) == [
        ("Stadsdeelcommissie 6 mei", "Gevraagd op 1 april, op de agenda: Fietspad.", Teken.ZO_AFGESPROKEN),
        ("Stadsdeelcommissie 6 mei", "Gevraagd, op de agenda: Zwerfvuil.", Teken.ZO_AFGESPROKEN),
        ("Stadsdeelcommissie 6 mei", "Niet genoteerd dat er om agendapunten is gevraagd.", Teken.ANDERS),
        ("Stadsdeelcommissie 4 november", "Nog niet om agendapunten gevraagd.", Teken.LOOPT),
    ]


def test_advies_uitvoering_asks_while_it_can_matter() -> None:
    asked = replace(
        TOLD,
        gevraagd_op=date(2026, 5, 11),
        advies_op=date(2026, 6, 2),
        verwerking=Verwerking.TEN_DELE,
    )
    skipped = replace(TOLD, gevraagd_op=date(2026, 5, 12), overgeslagen_op=date(2026, 5, 20))
    too_late = replace(TOLD, gevraagd_op=date(2026, 8, 28))
    only_told = replace(PLAN, trede=Trede.INFORMEREN, trede_reden="Het Rijk beslist.")
    plans = [
        (PLAN, [replace(TOLD, gevraagd_op=date(2026, 7, 1)), asked]),
        (PLAN, [skipped]),
        (PLAN, [too_late]),
        (PLAN, [TOLD]),
        (replace(PLAN, naam="Sporthal"), []),
        (only_told, [replace(TOLD, geinformeerd_op=date(2026, 5, 3))]),
        (LATER, [replace(TOLD, geinformeerd_op=date(2026, 9, 1))]),
    ]
    assert found(Bewijsregel.ADVIES_UITVOERING, trajecten=plans, los=[LOS]) == [
        ("Speelveld", "Gevraagd 3 maart.", Teken.ZO_AFGESPROKEN),
        (PLAN.naam, "Gehoord op 1 mei, besluit op 25 augustus, niet om advies gevraagd.", Teken.ANDERS),
        (PLAN.naam, "Alleen informeren: Het Rijk beslist.", Teken.LOOPT),
        (PLAN.naam, "Gevraagd 11 mei, ontvangen 2 juni, deels overgenomen.", Teken.ZO_AFGESPROKEN),
        (PLAN.naam, "Gevraagd 12 mei, het wijkorgaan sloeg deze over.", Teken.ZO_AFGESPROKEN),
        ("Sporthal", "Besluit op 25 augustus, niet om advies gevraagd.", Teken.ANDERS),
        (PLAN.naam, "Gevraagd 28 augustus, toen lag het al vast.", Teken.ANDERS),
        ("Bomenplan", "Gehoord op 1 september, besluit op 1 december, nog niet om advies gevraagd.", Teken.LOOPT),
    ]


def test_advies_uitvoering_leaves_other_years_and_what_was_withdrawn() -> None:
    early = replace(TOLD, gevraagd_op=date(2025, 5, 1))
    plans = [
        (PLAN, [early]),
        (replace(PLAN, ingetrokken_op=TODAY), [TOLD]),
        (replace(PLAN, besluit_op=date(2027, 1, 1)), [TOLD]),
        (replace(PLAN, besluit_op=None), [TOLD]),
        (replace(PLAN, soort=Trajectsoort.BELEID), [TOLD]),
    ]
    loose = [replace(LOS, gevraagd_op=None), replace(LOS, gevraagd_op=date(2025, 3, 3))]
    assert found(Bewijsregel.ADVIES_UITVOERING, trajecten=plans, los=loose) == []


def test_advies_beleid_is_about_policy_alone() -> None:
    asked = replace(TOLD, gevraagd_op=date(2026, 5, 11))
    policy = replace(PLAN, naam="Woonvisie", soort=Trajectsoort.BELEID)
    assert found(Bewijsregel.ADVIES_BELEID, trajecten=[(PLAN, [asked]), (policy, [asked])], los=[LOS]) == [
        ("Woonvisie", "Gevraagd 11 mei.", Teken.ZO_AFGESPROKEN)
    ]


def test_jaargesprek_was_held() -> None:
    held = replace(GESPREK, stand=Gespreksstand.GEVOERD, jaar=2026, datum=date(2026, 1, 15))
    off = replace(GESPREK, stand=Gespreksstand.VERVALLEN, vervallen_reden="Ziekte", datum=date(2026, 6, 1))
    undated = replace(GESPREK, stand=Gespreksstand.TE_PLANNEN, datum=None)
    assert found(Bewijsregel.JAARGESPREK, gesprekken=[held, off, GESPREK, undated]) == [
        ("Jaargesprek 2026", "Gevoerd op 15 januari.", Teken.ZO_AFGESPROKEN),
        ("Jaargesprek 2027", "Vervallen: Ziekte.", Teken.ANDERS),
        ("Jaargesprek 2027", "Gepland op 24 september.", Teken.LOOPT),
    ]


@pytest.mark.parametrize(
    ("due", "done", "words", "sign"),
    [
        (date(2026, 4, 1), date(2026, 3, 20), "Ontvangen 20 maart, uiterlijk 1 april.", Teken.ZO_AFGESPROKEN),
        (date(2026, 4, 1), date(2026, 4, 20), "Ontvangen 20 april, uiterlijk 1 april.", Teken.ANDERS),
        (date(2026, 4, 1), None, "Nog niet ontvangen, uiterlijk 1 april.", Teken.ANDERS),
        (date(2026, 9, 24), None, "Nog niet ontvangen, uiterlijk 24 september.", Teken.LOOPT),
    ],
)
def test_verantwoording_came_in_time(due: date, done: date | None, words: str, sign: Teken) -> None:
    term = Termijn(Termijnsoort.VERANTWOORDING, due, "regeling", done)
    assert found(Bewijsregel.VERANTWOORDING, verantwoordingen=[("s", term)]) == [("Verantwoording 2025", words, sign)]


def test_a_contact_stands_under_the_promise_it_was_put_under() -> None:
    own = Contactmoment(id="c", wijkorgaan_id="hagen", datum=TODAY, onderwerp="Sleutel", verplichting_id="v")
    bare, other = replace(own, onderwerp=" "), replace(own, verplichting_id="w")
    for regel in (Bewijsregel.CONTACTEN, Bewijsregel.AGENDA):
        assert found(regel, contacten=[bare, own, other]) == [
            ("Sleutel", "Telefoon op 24 september.", Teken.GENOTEERD),
            ("Telefoon", "Telefoon op 24 september.", Teken.GENOTEERD),
        ]


def signs(*tekens: Teken) -> list[Bewijsstuk]:
    return [
        Bewijsstuk(titel="Plan", tekst="Zo.", teken=teken, datum=TODAY, tabel="traject", rij_id="t") for teken in tekens
    ]


GOOD, BAD = Teken.ZO_AFGESPROKEN, Teken.ANDERS


@pytest.mark.parametrize(
    ("tekens", "oordeel", "reden"),
    [
        ([GOOD, GOOD, Teken.LOOPT], Oordeel.NAGEKOMEN, "2 van de 2 keer op tijd verteld."),
        ([GOOD, BAD, GOOD, Teken.GENOTEERD], Oordeel.TEN_DELE, "2 van de 3 keer op tijd verteld."),
        ([BAD, BAD], Oordeel.NIET, "0 van de 2 keer op tijd verteld."),
        ([GOOD], Oordeel.NAGEKOMEN, "1 keer aan de orde, op tijd verteld."),
        ([BAD], Oordeel.NIET, "1 keer aan de orde, niet op tijd verteld."),
    ],
)
def test_a_proposal_counts_what_went_as_promised(tekens: list[Teken], oordeel: Oordeel, reden: str) -> None:
    proposed = voorstel(Bewijsregel.VROEG_INFORMEREN, signs(*tekens))
    assert proposed is not None
    assert (proposed.oordeel, proposed.reden, proposed.regel) == (oordeel, reden, Bewijsregel.VROEG_INFORMEREN)
    assert proposed.gevallen == sum(teken in {GOOD, BAD} for teken in tekens)


@pytest.mark.parametrize("tekens", [[], [Teken.LOOPT], [Teken.GENOTEERD, Teken.LOOPT]])
def test_nothing_is_proposed_while_nothing_can_be_judged(tekens: list[Teken]) -> None:
    for regel in Bewijsregel:
        assert voorstel(regel, signs(*tekens)) is None


def test_every_rule_but_that_of_contacts_can_propose() -> None:
    for regel in set(Bewijsregel) - {Bewijsregel.CONTACTEN}:
        proposed = voorstel(regel, signs(GOOD, BAD))
        assert proposed is not None
        assert proposed.reden.startswith("1 van de 2 keer ")


def test_a_cell_has_evidence_and_proposal() -> None:
    promise = Verplichting(id="v", naam="Vroeg", bewijsregel=Bewijsregel.VROEG_INFORMEREN)
    cell = vak(promise, None, Feiten(jaar=2026, normen={2026: 6}, trajecten=[(PLAN, [TOLD])]), TODAY)
    assert [each.rij_id for each in cell.bewijzen] == ["plan"]
    assert cell.voorstel is not None
    assert cell.voorstel.oordeel is Oordeel.NAGEKOMEN
