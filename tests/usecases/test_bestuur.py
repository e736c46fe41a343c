"""People and their seats: one person is one record, a vacancy stays in sight."""

from datetime import date, timedelta

from tests.usecases.kit import TODAY, body_named, refused
from wijkregie.domain.dossiers import Zetel
from wijkregie.domain.personen import zit_nu
from wijkregie.usecases import bestuur, wijkorganen
from wijkregie.usecases.session import Session


def seats(session: Session, naam: str) -> dict[str, Zetel]:
    found = wijkorganen.dossier(session, body_named(session, naam).id).bestuur
    return {zetel.functie.rol: zetel for zetel in found if zetel.functie.tot is None}


def holder(session: Session, naam: str, rol: str) -> str | None:
    persoon = seats(session, naam)[rol].persoon
    return persoon.naam if persoon else None


def test_a_person_on_two_boards_is_one_record(town: Session) -> None:
    assert [persoon.naam for persoon in bestuur.personen(town)] == ["Ayşe van den Berg", "Jan Brug"]
    ayse = bestuur.personen(town)[0]
    bestuur.change_persoon(town, ayse.id, naam="Ayşe Yılmaz", telefoon="06 12 34 56 78")
    assert holder(town, "Wijkraad Esweg", "voorzitter") == "Ayşe Yılmaz"
    assert holder(town, "Buurtkring De Weerd", "penningmeester") == "Ayşe Yılmaz"


def test_a_person_on_two_boards_is_not_removed(town: Session) -> None:
    ayse, jan = bestuur.personen(town)
    with refused(town, "zit_in_bestuur") as found:
        bestuur.remove_persoon(town, ayse.id)
    assert str(found.value) == (
        "Ayşe van den Berg heeft een functie bij Buurtkring De Weerd en Wijkraad Esweg. Haal die functies eerst weg."
    )
    bestuur.remove_bestuursfunctie(town, seats(town, "Buurtkring De Weerd")["secretaris"].functie.id)
    bestuur.remove_persoon(town, jan.id)
    assert bestuur.personen(town) == [ayse]


def test_a_former_seat_also_keeps_a_person(town: Session) -> None:
    jan = bestuur.personen(town)[1]
    bestuur.end_bestuursfunctie(town, seats(town, "Buurtkring De Weerd")["secretaris"].functie.id, tot=TODAY)
    with refused(town, "zit_in_bestuur"):
        bestuur.remove_persoon(town, jan.id)


def test_a_seat_without_anyone_is_a_vacancy(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    assert bestuur.add_bestuursfunctie(town, raad.id, " lid ").label == "Vacature toegevoegd"
    assert bestuur.add_bestuursfunctie(town, raad.id, "lid", naam=" ").value.persoon_id is None
    assert bestuur.add_bestuursfunctie(town, raad.id, "webmaster", naam="Tim  Broek ", email=" tim@raad.nl").label == (
        "Bestuurslid toegevoegd"
    )
    persoon = seats(town, "Wijkraad Esweg")["webmaster"].persoon
    assert persoon is not None
    assert (persoon.naam, persoon.email) == ("Tim Broek", "tim@raad.nl")


def test_a_vacancy_is_filled_by_someone_known_or_new(town: Session) -> None:
    vacancy = seats(town, "Wijkraad Esweg")["secretaris"].functie
    with refused(town, "naam_ontbreekt"):
        bestuur.fill_vacature(town, vacancy.id, naam="  ")
    bestuur.fill_vacature(town, vacancy.id, persoon_id=bestuur.personen(town)[1].id, sinds=TODAY)
    assert holder(town, "Wijkraad Esweg", "secretaris") == "Jan Brug"
    bestuur.fill_vacature(town, vacancy.id, naam="Tim Broek", sinds=TODAY)
    assert holder(town, "Wijkraad Esweg", "secretaris") == "Tim Broek"


def test_who_stops_leaves_a_vacancy_when_asked(town: Session) -> None:
    chair = seats(town, "Wijkraad Esweg")["voorzitter"].functie
    bestuur.end_bestuursfunctie(town, chair.id, tot=TODAY, vacature=True)
    left = seats(town, "Wijkraad Esweg")["voorzitter"]
    assert (left.persoon, left.functie.sinds) == (None, TODAY + timedelta(days=1))
    everyone = wijkorganen.dossier(town, body_named(town, "Wijkraad Esweg").id).bestuur
    held = [zetel.functie for zetel in everyone if zetel.functie.rol == "voorzitter"]
    for day in (TODAY, TODAY + timedelta(days=1)):
        assert sum(zit_nu(functie, day) for functie in held) == 1


def test_a_seat_has_a_role_and_ends_after_it_begins(town: Session) -> None:
    chair = seats(town, "Wijkraad Esweg")["voorzitter"].functie
    with refused(town, "rol_ontbreekt"):
        bestuur.change_bestuursfunctie(town, chair.id, rol=" ")
    bestuur.change_bestuursfunctie(town, chair.id, sinds=TODAY)
    with refused(town, "einde_voor_begin"):
        bestuur.end_bestuursfunctie(town, chair.id, tot=date(2020, 1, 1))


def test_a_seat_for_someone_who_is_gone_is_refused(town: Session) -> None:
    with refused(town, "hoort_bij_weg"):
        bestuur.add_bestuursfunctie(town, body_named(town, "Wijkraad Esweg").id, "lid", persoon_id="onbekend")


def test_namesakes_are_told_apart_by_where_they_sit(town: Session) -> None:
    bestuur.add_bestuursfunctie(town, body_named(town, "Wijkraad Esweg").id, "lid", naam="Jan Brug")
    ayse, *jans = (words for _, words in bestuur.bekenden(town))
    assert ayse == "Ayşe van den Berg (Buurtkring De Weerd, Wijkraad Esweg)"
    assert sorted(jans) == ["Jan Brug (Buurtkring De Weerd)", "Jan Brug (Wijkraad Esweg)"]


def test_who_also_sits_elsewhere_is_told(town: Session) -> None:
    ayse = bestuur.personen(town)[0]
    assert bestuur.zit_ook_in(town, body_named(town, "Wijkraad Esweg").id) == {ayse.id: ["Buurtkring De Weerd"]}
    seat = seats(town, "Buurtkring De Weerd")["penningmeester"].functie
    bestuur.end_bestuursfunctie(town, seat.id, tot=date(2026, 1, 1))
    assert bestuur.zit_ook_in(town, body_named(town, "Wijkraad Esweg").id) == {}


def test_a_seat_that_begins_later_is_not_held_yet(town: Session) -> None:
    seat = seats(town, "Buurtkring De Weerd")["penningmeester"].functie
    esweg = body_named(town, "Wijkraad Esweg").id
    for sinds, known in ((TODAY, ["Buurtkring De Weerd"]), (TODAY + timedelta(days=1), None)):
        bestuur.change_bestuursfunctie(town, seat.id, sinds=sinds)
        assert bestuur.zit_ook_in(town, esweg).get(bestuur.personen(town)[0].id) == known


def test_a_seat_and_its_person_go_in_one_command_unless_they_sit_elsewhere(town: Session) -> None:
    with refused(town, "zit_in_bestuur"):
        bestuur.remove_bestuursfunctie(town, seats(town, "Wijkraad Esweg")["voorzitter"].functie.id, persoon=True)
    bestuur.remove_bestuursfunctie(town, seats(town, "Buurtkring De Weerd")["secretaris"].functie.id, persoon=True)
    assert [persoon.naam for persoon in bestuur.personen(town)] == ["Ayşe van den Berg"]
    bestuur.remove_bestuursfunctie(town, seats(town, "Wijkraad Esweg")["secretaris"].functie.id, persoon=True)
    assert "secretaris" not in seats(town, "Wijkraad Esweg")


def test_who_has_two_seats_on_one_board_is_named_with_it_once(town: Session) -> None:
    jan = next(persoon for persoon in bestuur.personen(town) if persoon.naam == "Jan Brug")
    bestuur.add_bestuursfunctie(town, body_named(town, "Buurtkring De Weerd").id, "lid", persoon_id=jan.id)
    assert dict(bestuur.bekenden(town))[jan.id] == "Jan Brug (Buurtkring De Weerd)"
