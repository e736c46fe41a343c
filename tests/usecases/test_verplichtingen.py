"""The promises of both sides: those that ship, and how they change over the years."""

from datetime import date

from tests.usecases.kit import body_named, holdings, refused
from wijkregie.domain.contacten import Contactmoment, Contactsoort
from wijkregie.domain.nakomingen import Nakoming, Oordeel
from wijkregie.domain.verplichtingen import Bewijsregel, Partij, Verplichting
from wijkregie.store.queries.values import values
from wijkregie.usecases import contacten, edits, nakomingen, verplichtingen
from wijkregie.usecases.session import Session

ADVIES = "afspraak-advies-uitvoering"


def kept(session: Session) -> int:
    return sum(table == "verplichting" for table, _ in holdings(session))


def judge(session: Session, verplichting_id: str, jaar: int) -> None:
    """Judge a promise for one body, past the use case that is not asked here."""
    body = body_named(session, "Wijkraad Esweg")
    edits.add(
        session,
        "Oordeel vastgelegd",
        Nakoming(
            id=edits.new_id(),
            verplichting_id=verplichting_id,
            wijkorgaan_id=body.id,
            jaar=jaar,
            oordeel_gemeente=Oordeel.NAGEKOMEN,
        ),
    )


def test_those_of_the_municipality_ship_and_those_of_the_wijkorgaan_do_not(session: Session) -> None:
    found = verplichtingen.verplichtingen(session, 2026)
    assert [each.naam for each in found] == [
        "Vroeg", "Antwoord", "Overleg", "Commissie", "Advies", "Wie nog", "Agenda", "Beleid",
    ]  # fmt: skip
    assert [int(each.vanaf_niveau) for each in found] == [1, 1, 1, 1, 2, 2, 2, 3]
    assert {each.partij for each in found} == {Partij.GEMEENTE}
    assert all(each.tekst.startswith("De gemeente ") and each.tekst.endswith(".") for each in found)
    assert kept(session) == 0


def test_the_first_change_keeps_them_all(session: Session) -> None:
    changed = verplichtingen.change_verplichting(session, ADVIES, tekst="De gemeente vraagt altijd advies.").value
    assert changed.tekst == "De gemeente vraagt altijd advies."
    assert kept(session) == 8
    assert verplichtingen.verplichtingen(session)[4] == changed


def test_one_of_the_wijkorgaan_is_added_at_the_end(session: Session) -> None:
    first = verplichtingen.add_verplichting(session, " Achter ban ", partij=Partij.WIJKORGAAN).value
    second = verplichtingen.add_verplichting(
        session, "Geld", partij=Partij.WIJKORGAAN, bewijsregel=Bewijsregel.VERANTWOORDING
    ).value
    assert first.naam == "Achter ban"
    assert verplichtingen.verplichtingen(session)[8:] == [first, second]


def test_a_judged_promise_goes_on_with_other_words_from_the_next_year(town: Session) -> None:
    verplichtingen.change_verplichting(town, ADVIES, naam="Advies")
    verplichtingen.add_verplichting(town, "Geld", partij=Partij.WIJKORGAAN)
    judge(town, ADVIES, 2026)
    with refused(town, "verplichting_beoordeeld") as found:
        verplichtingen.change_verplichting(town, ADVIES, tekst="Anders.")
    vanaf = found.value.data["vanaf"]
    assert vanaf == 2027
    new = verplichtingen.renew_verplichting(town, ADVIES, 2027, tekst="Anders.").value
    assert (new.tekst, new.vanaf_jaar) == ("Anders.", 2027)
    assert [each.id for each in verplichtingen.verplichtingen(town, 2026)][4] == ADVIES
    assert [each.id for each in verplichtingen.verplichtingen(town, 2027)][4] == new.id
    years = {each.verplichting.id: each.beoordeeld for each in verplichtingen.verplichtingjaren(town)}
    assert (years[ADVIES], years[new.id]) == ((2026,), ())


def test_it_cannot_be_renewed_from_a_year_that_was_judged(town: Session) -> None:
    verplichtingen.add_verplichting(town, "Geld", partij=Partij.WIJKORGAAN)
    judge(town, ADVIES, 2026)
    with refused(town, "verplichting_jaar_beoordeeld"):
        verplichtingen.renew_verplichting(town, ADVIES, 2026, tekst="Anders.")


def test_evidence_of_later_goes_along_with_the_other_words(town: Session) -> None:
    verplichtingen.change_verplichting(town, ADVIES, naam="Advies gevraagd")
    judge(town, ADVIES, 2025)
    raad = body_named(town, "Wijkraad Esweg").id
    for day in (date(2025, 12, 31), date(2026, 1, 1)):
        made = contacten.note_contact(town, raad, datum=day, soort=Contactsoort.MAIL, onderwerp="Advies").value
        nakomingen.link_bewijs(town, made.id, ADVIES)
    new = verplichtingen.renew_verplichting(town, ADVIES, 2026, tekst="Anders.").value
    with town.read() as connection:
        linked = {
            each.datum: each.verplichting_id for each in values(connection, Contactmoment) if each.verplichting_id
        }
    assert linked == {date(2025, 12, 31): ADVIES, date(2026, 1, 1): new.id}


def names(session: Session) -> list[str]:
    return [each.naam for each in verplichtingen.verplichtingen(session)]


def test_a_promise_moves_among_those_of_its_niveau(session: Session) -> None:
    verplichtingen.move_verplichting(session, ADVIES, 1)
    assert names(session)[4:8] == ["Wie nog", "Advies", "Agenda", "Beleid"]
    verplichtingen.move_verplichting(session, ADVIES, -1)
    verplichtingen.move_verplichting(session, ADVIES, -1)
    assert names(session)[3:6] == ["Commissie", "Advies", "Wie nog"]


def test_what_hangs_on_a_promise_keeps_it(town: Session) -> None:
    loose: Verplichting = verplichtingen.add_verplichting(town, "Los").value
    verplichtingen.remove_verplichting(town, loose.id)
    judge(town, ADVIES, 2026)
    with refused(town, "verplichting_in_gebruik"):
        verplichtingen.remove_verplichting(town, ADVIES)
