import pytest

from wijkregie.domain.acties import Eigenaarsoort, Herkomst
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.usecases import history
from wijkregie.usecases.gespreksbladen import gespreksblad, gespreksblad_van, gespreksdossier, gespreksjaar
from wijkregie.usecases.jaargesprekken import Afspraak, agree_niveau, hold_jaargesprek
from wijkregie.usecases.session import Session
from wijkregie.usecases.wijkorganen import create_wijkorgaan, end_wijkorgaan, wijkorganen

JAAR = 2027


def body_named(session: Session, naam: str) -> str:
    return next(row.id for row in wijkorganen(session, JAAR) if row.naam == naam)


def test_a_year_has_every_talk_and_the_bodies_that_go_on_without_one(example: Session) -> None:
    asleep = create_wijkorgaan(example, "Slaapt", status=Wijkorgaanstatus.SLAPEND).value
    new = create_wijkorgaan(example, "Nieuw").value
    found = gespreksjaar(example, JAAR)
    bodies = {row.id: row for row in wijkorganen(example, JAAR)}
    spoken = {row.gesprek.wijkorgaan_id for row in found.rijen}
    assert spoken
    assert {row.id for row in (*found.zonder, *found.anderen)} == {
        row.id for row in bodies.values() if row.id not in spoken and row.status is not Wijkorgaanstatus.BEEINDIGD
    }
    assert new.id in {row.id for row in found.zonder}
    assert asleep.id in {row.id for row in found.anderen}
    assert found.regeling is not None
    assert found.regeling.jaar == JAAR


def test_a_sheet_has_the_talk_its_money_and_last_year_beside_it(example: Session) -> None:
    for row in gespreksjaar(example, JAAR).rijen:
        sheet = gespreksblad_van(example, row.id)
        assert sheet == gespreksblad(example, row.gesprek.wijkorgaan_id, JAAR)
        assert sheet.gesprek == row.gesprek
        assert sheet.niveau_nu == row.niveau_nu
        assert sheet.vorig is None or sheet.vorig.jaar < JAAR
        assert all(sheet.vorig and actie.jaargesprek_id == sheet.vorig.id for actie in sheet.vorige_afspraken)
        assert sheet.subsidie is None or sheet.subsidie.subsidie.jaar == JAAR


def test_the_sheet_of_a_body_without_a_talk_is_the_place_for_one(example: Session) -> None:
    sheet = gespreksblad(example, body_named(example, "Wijkraad Sint Joris"), 2028)
    assert sheet.gesprek is None
    assert sheet.afspraken == ()
    assert sheet.vorig is not None
    assert sheet.vorig.jaar == JAAR


def test_a_talk_is_held_with_its_niveau_and_agreements_in_one_command(example: Session) -> None:
    body = body_named(example, "Wijkraad Sint Joris")
    outcome = hold_jaargesprek(
        example,
        body,
        2028,
        datum=example.today,
        niveau_afgesproken=Niveau.BASIS,
        afspraken=[Afspraak("  Zaal zoeken "), Afspraak("Cijfers geven", Eigenaarsoort.ANDERS, "Mobiliteit")],
    )
    sheet = gespreksblad(example, body, 2028)
    assert sheet.gesprek == outcome.value
    assert sheet.gesprek is not None
    assert sheet.gesprek.stand is Gespreksstand.GEVOERD
    assert sheet.keuze is not None
    assert {(actie.tekst, actie.eigenaar, actie.herkomst) for actie in sheet.afspraken} == {
        ("Zaal zoeken", "", Herkomst.JAARGESPREK),
        ("Cijfers geven", "Mobiliteit", Herkomst.JAARGESPREK),
    }
    history.undo(example)
    assert gespreksblad(example, body, 2028).gesprek is None


def test_an_agreement_that_says_nothing_keeps_the_whole_talk_out(example: Session) -> None:
    body = body_named(example, "Wijkraad Sint Joris")
    with pytest.raises(Refusal, match="Schrijf op wat er moet gebeuren"):
        hold_jaargesprek(example, body, 2028, datum=example.today, afspraken=[Afspraak(" ")])
    assert gespreksblad(example, body, 2028).gesprek is None


def test_agreements_that_a_successor_took_over_stay_with_the_talk_they_were_made_in(example: Session) -> None:
    body, other = (body_named(example, naam) for naam in ("Wijkraad Sint Joris", "Wijkraad Oude Veste"))
    made = [Afspraak("Bankje plaatsen")]
    talk = hold_jaargesprek(example, body, JAAR + 1, datum=example.today, afspraken=made).value
    end_wijkorgaan(example, body, op=example.today, reden="Samen verder", opvolger_id=other, acties_vervallen=False)
    for blad in (gespreksblad_van(example, talk.id), gespreksdossier(example, body, JAAR + 1).blad):
        assert "Bankje plaatsen" in [actie.tekst for actie in blad.afspraken]
    assert "Bankje plaatsen" not in [actie.tekst for actie in gespreksblad(example, other, JAAR + 1).afspraken]


def test_what_follows_from_a_niveau_is_an_actie_but_no_agreement(example: Session) -> None:
    body = body_named(example, "Wijkraad Sint Joris")
    talk = hold_jaargesprek(example, body, JAAR + 1, datum=example.today, afspraken=[Afspraak("Bellen")]).value
    agree_niveau(example, talk.id, Niveau.BASIS)
    found = gespreksdossier(example, body, JAAR + 1)
    assert "Bellen" in [actie.tekst for actie in found.dossier.acties]
    assert f"Vragen of de aanvraag voor {JAAR + 1} lukt" in [actie.tekst for actie in found.dossier.acties]
    assert [actie.tekst for actie in found.blad.afspraken] == ["Bellen"]
    assert gespreksblad_van(example, talk.id).afspraken == found.blad.afspraken


def test_what_is_gone_is_refused(example: Session) -> None:
    with pytest.raises(Refusal, match="Dit jaargesprek bestaat niet meer"):
        gespreksblad_van(example, "0" * 32)
    with pytest.raises(Refusal, match="Dit wijkorgaan bestaat niet meer"):
        gespreksblad(example, "0" * 32, JAAR)
