"""Letters about a subsidie and an initiatief, read from a store: on paper, as a mail, and as an example."""

from datetime import timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

import pytest

from tests.documents.pdfs import words
from tests.usecases.kit import JAAR, TODAY, body_named, refused
from wijkregie.domain.initiatieven import Antwoordsoort, Geldbron
from wijkregie.domain.sjablonen import Briefgroep, Sjabloonsoort
from wijkregie.domain.subsidies import Grond, Stapsoort
from wijkregie.usecases import bestuur, gebieden, subsidies, wijkorganen
from wijkregie.usecases.brieven import Over, brief, briefpapier, voorbeeld, voorbeelden, zaak
from wijkregie.usecases.initiatiefpapieren import waardering
from wijkregie.usecases.initiatieven import add_initiatief, decide_initiatief
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.mail import mail, save_mail
from wijkregie.usecases.session import Session
from wijkregie.usecases.sjablonen import change_sjabloon

RECEIPT, REQUEST = Sjabloonsoort.ONTVANGSTBEVESTIGING, Sjabloonsoort.VERZOEK_OM_AANVULLING
COVER, REMINDER = Sjabloonsoort.BEGELEIDENDE_BRIEF, Sjabloonsoort.HERINNERING_VERANTWOORDING
YES, NO = Sjabloonsoort.ANTWOORD_JA, Sjabloonsoort.ANTWOORD_NEE
SUBSIDIE, INITIATIEF = Briefgroep.SUBSIDIE, Briefgroep.INITIATIEF


@pytest.fixture
def over(session: Session) -> Over:
    """Give a wijkorgaan with an aanvraag for the year, in a store with little else."""
    body = wijkorganen.create_wijkorgaan(session, "Wijkraad ’t Yeşil", email="raad@yesil.nl").value
    subsidies.add_aanvraag(session, body.id, JAAR, datum=TODAY - timedelta(days=10), bedrag=300_000)
    return Over(body.id, JAAR)


@pytest.fixture
def idea(session: Session) -> Over:
    """Give an initiatief of a persoon in a wijk."""
    oost = gebieden.add_stadsdeel(session, "Oost").value
    wijk = gebieden.add_wijk(session, "Esmarke", oost.id).value
    who: dict[str, Any] = {"persoon_naam": "Aynur Demir", "wijk_id": wijk.id, "gevraagd": 50_000}
    made = add_initiatief(session, "Buurt/moestuin", ontvangen_op=TODAY, **who).value
    assert made.persoon_id is not None
    bestuur.change_persoon(session, made.persoon_id, email="aynur@buurt.nl")
    return Over(made.id)


def decide(session: Session, idea: Over, besluit: Antwoordsoort = Antwoordsoort.NEE) -> None:
    money: dict[str, Any] = {"toegekend": 50_000, "geldbron": Geldbron.ELDERS} if besluit is Antwoordsoort.JA else {}
    reason = "Het veld is van de school."
    decide_initiatief(session, idea.id, besluit=besluit, besluit_op=TODAY, besluit_reden=reason, **money)


def test_a_letter_about_a_subsidie_is_a_paper_and_a_mail_to_the_wijkorgaan(
    session: Session, over: Over, tmp_path: Path
) -> None:
    found = zaak(session, SUBSIDIE, over)
    told = words(briefpapier(session, brief(RECEIPT, found), found), tmp_path)
    assert "kwam jullie aanvraag voor subsidie voor 2027 bij ons binnen" in told
    target = save_mail(session, RECEIPT, over, target=tmp_path / "brief.eml")
    sent = message_from_bytes(target.read_bytes(), policy=default)
    assert sent["To"] == "raad@yesil.nl"
    assert sent["Subject"] == "Ontvangst van jullie aanvraag subsidie 2027: Wijkraad ’t Yeşil"
    (along,) = sent.iter_attachments()
    assert along.get_filename() == "Ontvangstbevestiging subsidie 2027 Wijkraad ’t Yeşil.pdf"


def test_what_is_filled_in_for_one_letter_goes_before_what_is_kept(session: Session, over: Over) -> None:
    own = {"ontbreekt": " De begroting\nHet jaarverslag ", "aanvulling_uiterlijk": "morgen", "wat_wel": " "}
    text = mail(session, REQUEST, over, own).decode()
    assert (
        "Wat er nog ontbreekt:\r\n\r\nDe begroting\r\nHet jaarverslag\r\n\r\nWillen jullie dit uiterlijk morgen" in text
    )
    made = brief(REQUEST, zaak(session, SUBSIDIE, over))
    assert (made.waarden["ontbreekt"], made.waarden["aanvulling_uiterlijk"]) == ("", "maandag 7 december 2026")


def test_a_letter_that_comes_too_soon_is_refused_and_leaves_no_file(
    session: Session, over: Over, idea: Over, tmp_path: Path
) -> None:
    target = tmp_path / "brief.eml"
    for soort, about, code in (
        (COVER, over, "brief_zonder_besluit"),
        (RECEIPT, Over(over.id, JAAR + 1), "brief_zonder_aanvraag"),
        (RECEIPT, Over("onbekend", JAAR), "weg"),
        (RECEIPT, Over(over.id, 20_000), "jaar_kan_niet"),
        (NO, idea, "antwoordbrief_zonder_besluit"),
        (NO, Over("onbekend"), "weg"),
    ):
        with refused(session, code):
            save_mail(session, soort, about, target=target)
    assert not target.exists()


def test_a_letter_about_an_initiatief_goes_to_who_brought_it(session: Session, idea: Over) -> None:
    decide(session, idea)
    sent = message_from_bytes(mail(session, NO, idea, {"wat_wel": "Op het plein mag het wel."}), policy=default)
    assert sent["To"] == "aynur@buurt.nl"
    (along,) = sent.iter_attachments()
    assert along.get_filename() == "Antwoord nee Buurtmoestuin.pdf"
    change_sjabloon(session, NO, tekst="{wijk}, {stadsdeel}: {reden} {wat_wel}")
    assert voorbeeld(session, NO, idea)[1] == "Esmarke, Oost: Het veld is van de school."


def test_an_initiatief_without_a_wijk_or_a_persoon_has_its_letter_too(session: Session) -> None:
    found = add_initiatief(session, "Markt", indiener="De Marktgroep", ontvangen_op=TODAY).value
    text = voorbeeld(session, Sjabloonsoort.INITIATIEF_ONTVANGEN, Over(found.id))[1]
    assert text.startswith("Beste De Marktgroep,")
    assert "To" not in message_from_bytes(
        mail(session, Sjabloonsoort.INITIATIEF_ONTVANGEN, Over(found.id)), policy=default
    )


def test_examples_are_real_and_the_newest_that_fits_comes_first(town: Session, example: Session) -> None:
    body = body_named(town, "Wijkraad Esweg")
    for soort in (Sjabloonsoort.UITNODIGING, Sjabloonsoort.VERSLAG_TER_AKKOORD):
        found = {each.over: each for each in voorbeelden(town, soort)}
        assert found[Over(body.id, JAAR)].naam == "Wijkraad Esweg"
        assert found[Over(body.id, JAAR)].past is (soort is Sjabloonsoort.UITNODIGING)
    for soort in (RECEIPT, REQUEST, COVER, REMINDER):
        shown = voorbeelden(example, soort)
        assert len({each.over.id for each in shown}) == len(shown) > 10, "one of each wijkorgaan"
        fits = [each for each in shown if each.past]
        assert fits
        onderwerp, tekst = voorbeeld(example, soort, fits[0].over)
        assert fits[0].naam.split(" · ")[0] in onderwerp
        assert "{" not in onderwerp + tekst


def test_examples_of_an_initiatief(session: Session, idea: Over) -> None:
    assert [(each.naam, each.past) for each in voorbeelden(session, YES)] == [("Buurt/moestuin", False)]
    decide(session, idea, Antwoordsoort.JA)
    assert [each.past for each in voorbeelden(session, YES)] == [True]
    assert [each.past for each in voorbeelden(session, NO)] == [False]
    assert zaak(session, INITIATIEF, idea).peildatum == TODAY


def test_the_waardering_is_a_paper_with_the_money_that_was_paid(session: Session, idea: Over, tmp_path: Path) -> None:
    decide(session, idea, Antwoordsoort.JA)
    progress = Progress()
    naam, paper = waardering(session, idea.id, progress=progress)
    assert naam == "Waardering Buurtmoestuin"
    assert progress.counts == (1, 2)
    assert "€ 500 € 500 €0 gevraagd toegekend betaald" in words(paper, tmp_path)
    assert waardering(session, idea.id)[0] == naam
    with refused(session, "weg"):
        waardering(session, "onbekend")


def test_the_example_is_of_the_newest_year_unless_only_an_older_one_fits(session: Session, over: Over) -> None:
    before = subsidies.add_aanvraag(session, over.id, JAAR - 1, datum=TODAY, bedrag=None).value
    assert [(each.over, each.past) for each in voorbeelden(session, COVER)] == [(over, False)]
    subsidies.add_stap(
        session, before.id, Stapsoort.GEWEIGERD, TODAY, grond=Grond.REGELING, toelichting="Te veel reserve"
    )
    shown = [(each.over.jaar, each.naam, each.past) for each in voorbeelden(session, COVER)]
    assert shown == [(JAAR - 1, f"Wijkraad ’t Yeşil · {JAAR - 1}", True)]
    assert (
        "De reden is dat de regeling van de gemeente dat zegt. Te veel reserve."
        in voorbeeld(session, COVER, Over(over.id, JAAR - 1))[1]
    )
