import pytest

from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.sjablonen import Sjabloonsoort, velden
from wijkregie.usecases.brieven import Over, brief, voorbeeld
from wijkregie.usecases.gespreksbladen import gespreksdossier, gespreksjaar
from wijkregie.usecases.session import Session
from wijkregie.usecases.sjablonen import change_sjabloon, ingevuld, restore_sjabloon

JAAR = 2027


def body_with(session: Session, *standen: Gespreksstand) -> str:
    return next(row.gesprek.wijkorgaan_id for row in gespreksjaar(session, JAAR).rijen if row.gesprek.stand in standen)


def test_a_letter_of_a_talk_has_no_fields_left(example: Session) -> None:
    held = gespreksdossier(example, body_with(example, Gespreksstand.GEVOERD, Gespreksstand.AKKOORD), JAAR)
    for soort in (Sjabloonsoort.UITNODIGING, Sjabloonsoort.VERSLAG_TER_AKKOORD):
        onderwerp, tekst = ingevuld(example, brief(soort, held))
        assert held.dossier.wijkorgaan.naam in onderwerp
        assert "{" not in onderwerp + tekst
        assert "………" not in onderwerp + tekst
        assert held.inrichting.wijkregisseur in tekst


def test_the_own_text_is_filled_and_what_is_not_known_becomes_dots(example: Session) -> None:
    planned = gespreksdossier(example, body_with(example, Gespreksstand.GEPLAND), JAAR)
    change_sjabloon(
        example,
        Sjabloonsoort.UITNODIGING,
        onderwerp="Kom je\nin {jaar}?",
        tekst=" ".join(f"{veld}={{{veld}}}" for veld in velden(Sjabloonsoort.UITNODIGING)),
    )
    onderwerp, tekst = ingevuld(example, brief(Sjabloonsoort.UITNODIGING, planned))
    assert onderwerp == "Kom je in 2027?"
    assert "akkoord_uiterlijk=………" in tekst
    assert "jaar=2027" in tekst


def test_a_letter_that_comes_too_soon_is_refused(example: Session) -> None:
    planned = gespreksdossier(example, body_with(example, Gespreksstand.GEPLAND), JAAR)
    with pytest.raises(Refusal, match="nog niet gevoerd"):
        ingevuld(example, brief(Sjabloonsoort.VERSLAG_TER_AKKOORD, planned))
    later = gespreksdossier(example, planned.dossier.wijkorgaan.id, JAAR + 5)
    with pytest.raises(Refusal, match="nog geen datum"):
        ingevuld(example, brief(Sjabloonsoort.UITNODIGING, later))


def test_an_example_needs_no_talk_and_a_text_of_ones_own_can_go_again(example: Session) -> None:
    later = Over(body_with(example, Gespreksstand.GEPLAND), JAAR + 5)
    onderwerp, tekst = voorbeeld(example, Sjabloonsoort.UITNODIGING, later)
    assert onderwerp.startswith(f"Uitnodiging jaargesprek {JAAR + 5} met ")
    assert "Wanneer: ………, ………" in tekst
    change_sjabloon(example, Sjabloonsoort.UITNODIGING, onderwerp="Kom", tekst="Tot dan")
    assert voorbeeld(example, Sjabloonsoort.UITNODIGING, later) == ("Kom", "Tot dan")
    restore_sjabloon(example, Sjabloonsoort.UITNODIGING)
    assert voorbeeld(example, Sjabloonsoort.UITNODIGING, later) == (onderwerp, tekst)
    with pytest.raises(Refusal, match="bestaat niet"):
        change_sjabloon(example, Sjabloonsoort.UITNODIGING, tekst="Tot {datm}")
    with pytest.raises(Refusal, match="onderwerp en een tekst"):
        change_sjabloon(example, Sjabloonsoort.UITNODIGING, onderwerp=" ")
