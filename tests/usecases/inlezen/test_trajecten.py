"""Rows about plans of the municipality."""

from datetime import date

from tests.usecases.inlezen.lists import Sheet, lots, read
from tests.usecases.kit import body_named, found_traject
from wijkregie.domain.afdelingen import Afdeling
from wijkregie.domain.betrokkenheden import Betrokkenheid
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.leeswijzen import Lijstsoort
from wijkregie.domain.lijsten.voorstellen import Lot
from wijkregie.domain.trajecten import Traject, Trajectsoort, Trajectwijk, Trede
from wijkregie.store.queries.values import values
from wijkregie.usecases import betrokkenheden
from wijkregie.usecases.session import Session

TRAJECTEN = Lijstsoort.TRAJECTEN


def kept(session: Session, naam: str) -> tuple[Traject, str, list[str]]:
    """Return a traject, its afdeling and the wijken it touches."""
    with session.read() as connection:
        (found,) = values(connection, Traject, naam=naam)
        names = {each.id: each.naam for each in values(connection, Wijk)}
        names |= {each.id: each.naam for each in values(connection, Afdeling)}
        wijken = [names[each.wijk_id] for each in values(connection, Trajectwijk, traject_id=found.id)]
    return found, names.get(found.afdeling_id or "", ""), sorted(wijken)


def test_a_plan_comes_with_its_afdeling_and_wijken(town: Session) -> None:
    sheet = Sheet(
        TRAJECTEN,
        "naam, afdeling, soort, wijken, bekend_op, invloed_tot, besluit_op, trede",
        ("Lijn 9", "Verkeer", "uitv.", "Esweg en de weerd, Nergens", "jan 2026", "1-5-2026", "juni 2026", "meedenken"),
        ("Lijn 10", "verkeer", None, "alle", None, None, None, "informeren"),
        ("Lijn 11", None, None, None, "1-1-2027", None, None, None),
        ("Lijn 12", None, None, None, "1-5-2026", None, "1-1-2026", None),
    )
    voorstel = read(town, sheet)
    assert lots(voorstel) == [Lot.NIEUW, Lot.NIEUW, Lot.GEWEIGERD, Lot.GEWEIGERD]
    plan, afdeling, wijken = kept(town, "Lijn 9")
    assert (plan.soort, plan.trede, afdeling) == (Trajectsoort.UITVOERING, Trede.RAADPLEGEN, "Verkeer")
    assert (plan.bekend_op, plan.invloed_tot, plan.besluit_op) == (
        date(2026, 1, 1),
        date(2026, 5, 1),
        date(2026, 6, 1),
    )
    assert wijken == ["De Weerd", "Esweg"]
    assert any("“Nergens” is niet gelezen" in said.reden for said in voorstel.regels[0].opmerkingen)
    plan, afdeling, wijken = kept(town, "Lijn 10")
    assert (plan.trede_reden, afdeling, wijken) == (
        "Zo overgenomen uit een lijst.",
        "Verkeer",
        ["De Weerd", "Esweg", "Haven"],
    )
    assert any("vraagt een reden" in said.reden for said in voorstel.regels[1].opmerkingen)
    assert lots(read(town, sheet)) == [Lot.GELIJK, Lot.GELIJK, Lot.GEWEIGERD, Lot.GEWEIGERD]


def test_a_kept_plan_is_known_by_its_name_or_id_and_keeps_its_wijken(town: Session) -> None:
    plan = found_traject(town, "Lijn 9", ["Haven"])
    assert lots(read(town, Sheet(TRAJECTEN, "naam, wijken", ("LIJN 9", "Esweg")))) == [Lot.GEWIJZIGD]
    assert kept(town, "Lijn 9")[2] == ["Esweg", "Haven"]
    read(town, Sheet(TRAJECTEN, "naam, id", ("Lijn negen", plan.id)))
    assert kept(town, "Lijn negen")[0].id == plan.id


def test_a_plan_cannot_be_known_after_somebody_heard_of_it(town: Session) -> None:
    plan, raad = found_traject(town, "Lijn 9"), body_named(town, "Wijkraad Esweg")
    betrokkenheden.inform_wijkorganen(
        town, [raad.id], traject_id=plan.id, onderwerp="Lijn 9", geinformeerd_op=date(2026, 2, 1)
    )
    with town.read() as connection:
        assert values(connection, Betrokkenheid, traject_id=plan.id)
    (regel,) = read(town, Sheet(TRAJECTEN, "naam, bekend_op", ("Lijn 9", "1-3-2026"))).regels
    assert regel.lot is Lot.GEWEIGERD
    assert lots(read(town, Sheet(TRAJECTEN, "naam, bekend_op", ("Lijn 9", "1-1-2026")))) == [Lot.GEWIJZIGD]
