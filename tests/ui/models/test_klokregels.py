"""The lists of the clocks: what is drawn is said in words, and few cases never become a number."""

from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from wijkregie.domain.beloofd import Belofte
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.radiostilte import Stilteklok
from wijkregie.domain.spiegel import spiegelregel
from wijkregie.domain.tijdigheid import Tijdigheidsklok, tijdigheid
from wijkregie.domain.trajecten import Trede
from wijkregie.store.queries.klokken import Trajectdagen
from wijkregie.ui.models.belofteregels import belofte_columns
from wijkregie.ui.models.rows import Column
from wijkregie.ui.models.spiegelregels import spiegel_columns
from wijkregie.ui.models.stilteregels import stilte_columns
from wijkregie.ui.models.tijdregels import tijd_columns, tijd_regels, tijd_zin
from wijkregie.ui.theme.theme import Theme
from wijkregie.ui.widgets.tijdklok import Schaal, paint_klok, schaal_van
from wijkregie.usecases.klokken import Belofterij, Klokrij, Stilterij

TODAY = date(2026, 9, 24)
BESLUIT = date(2026, 9, 25)


def rij(klok: Tijdigheidsklok, niveau: Niveau | None = Niveau.UITVOEREND) -> Klokrij:
    plan = Trajectdagen(
        id="t",
        naam="Hagenweg",
        afdeling_id=None,
        bekend_op=klok.bekend_op,
        invloed_tot=klok.invloed_tot,
        besluit_op=klok.besluit_op,
        ingetrokken_op=None,
        alleen_informeren=False,
        geeft_invloed=True,
    )
    return Klokrij(
        traject=plan,
        afdeling="Openbare ruimte",
        wijkorgaan_id="w",
        wijkorgaan="Wijkraad ’t Hagen",
        niveau=niveau,
        klok=klok,
        stand=tijdigheid(klok, TODAY),
    )


def said(columns: list[Column[object]], row: object) -> list[str]:
    return [(column.accessible or column.text)(row) for column in columns]


def test_a_clock_is_said_whole_with_its_norm_and_what_is_odd_about_it() -> None:
    klok = Tijdigheidsklok(
        bekend_op=date(2026, 9, 1),
        gehoord_op=date(2026, 8, 28),
        invloed_tot=date(2026, 8, 31),
        besluit_op=BESLUIT,
        norm_weken=6,
    )
    head, line = tijd_regels([rij(klok)], TODAY)
    assert tijd_zin(head) == "Hagenweg · Openbare ruimte · besluit 25 september 2026"
    assert tijd_zin(line) == (
        "Wijkraad ’t Hagen, niveau 2, uitvoerend: te kort: 28 dagen vóór besluit. De afspraak is 6 weken vóór het "
        "besluit. 3 dagen tijd voor invloed. Het wijkorgaan hoorde het 4 dagen eerder dan het bij de gemeente bekend "
        "was. Bij de gemeente bekend 1 september 2026, gehoord 28 augustus 2026, invloed tot en met 31 augustus 2026, "
        "besluit 25 september 2026."
    )
    assert said(tijd_columns(), line)[:2] == ["Wijkraad ’t Hagen, niveau 2, uitvoerend", "3 dagen tijd voor invloed"]  # type: ignore[arg-type]


def test_a_plan_without_any_day_is_said_too() -> None:
    (_, line) = tijd_regels([rij(Tijdigheidsklok(), None)], TODAY)
    assert tijd_zin(line) == (
        "Wijkraad ’t Hagen, niveau nog te kiezen: nog niet gehoord, dag van het besluit niet bekend."
    )


def test_the_scale_shows_all_that_it_can_up_to_half_a_year() -> None:
    known = Tijdigheidsklok(bekend_op=date(2026, 7, 1), besluit_op=BESLUIT)  # 86 days: 13 weeks
    after = Tijdigheidsklok(gehoord_op=date(2026, 10, 5), besluit_op=BESLUIT)  # 10 days after: 2 weeks
    long_ago = Tijdigheidsklok(bekend_op=date(2024, 1, 1), gehoord_op=date(2027, 9, 25), besluit_op=BESLUIT)
    assert schaal_van([]) == schaal_van([Tijdigheidsklok()]) == Schaal(8, 0)
    assert schaal_van([known, after]) == Schaal(13, 2)
    assert schaal_van([known, long_ago]) == Schaal(26, 6)
    place = QRectF(0, 0, 320, 10)
    assert [Schaal(26, 6).x(place, days) for days in (26 * 7, 0, -42, 999, -999)] == [0, 260, 320, 0, 320]


def test_dates_in_an_odd_order_are_drawn_too(theme: Theme) -> None:
    image = QImage(300, 35, QImage.Format.Format_RGB32)
    for klok in (
        Tijdigheidsklok(),
        Tijdigheidsklok(besluit_op=BESLUIT),
        Tijdigheidsklok(bekend_op=date(2030, 1, 1), gehoord_op=date(2020, 1, 1), besluit_op=BESLUIT, norm_weken=99),
        Tijdigheidsklok(bekend_op=BESLUIT, invloed_tot=date(2031, 1, 1), besluit_op=date(2026, 1, 1)),
    ):
        image.fill(Qt.GlobalColor.white)
        blank = image.copy()
        painter = QPainter(image)
        paint_klok(painter, QRectF(0, 0, 300, 35), klok, Schaal(), TODAY)
        painter.end()
        assert (image == blank) is (klok.besluit_op is None)


def test_days_before_the_input_are_said_in_words() -> None:
    row = Stilterij(
        id="b",
        wijkorgaan_id="w",
        wijkorgaan="Wijkraad ’t Hagen",
        traject_id=None,
        onderwerp="Lichtmasten",
        afdeling="",
        gevraagd=False,
        van_jaar=True,
        klok=Stilteklok(ontvangen_op=date(2026, 9, 4), antwoord_op=date(2026, 9, 1)),
    )
    columns = stilte_columns(lambda: TODAY)
    assert said(columns, row)[:5] == [  # type: ignore[arg-type]
        "Wijkraad ’t Hagen, Lichtmasten",
        "antwoord gegeven; nog vertellen wat ermee is gedaan en bedanken",
        "3 dagen vóór de inbreng",
        "al 20 dagen niet",
        "al 20 dagen niet",
    ]
    looks = [column.look(row) for column in columns[2:5] if column.look]
    assert [look.sign_word for look in looks] == ["3 d ervoor", "20 d", "20 d"]


def test_an_answer_that_came_late_says_so_beside_a_tick_without_colour() -> None:
    came = date(2026, 9, 18)

    def row(promised: date) -> Stilterij:
        klok = Stilteklok(
            ontvangen_op=date(2026, 9, 4), beloofd_op=promised, antwoord_op=came, verwerkt_op=came, bedankt_op=came
        )
        return Stilterij(
            id="b",
            wijkorgaan_id="w",
            wijkorgaan="Wijkraad ’t Hagen",
            traject_id=None,
            onderwerp="Lichtmasten",
            afdeling="",
            gevraagd=False,
            van_jaar=True,
            klok=klok,
        )

    columns = stilte_columns(lambda: TODAY)
    late = row(date(2026, 9, 11))
    assert said(columns, late)[1] == "antwoord na 14 dagen, 7 later dan afgesproken; rond na 14 dagen"  # type: ignore[arg-type]
    stand, answer, used, _ = (column.look(late) for column in columns[1:5] if column.look)
    assert (columns[1].text(late), stand.sign_word) == (
        "Antwoord na 14 dagen",
        "7 later dan afgesproken, rond na 14 dagen",
    )
    assert [(each.sign, each.sign_icon_colour) for each in (stand, answer, used)] == [
        ("ok", "rust"),
        ("ok", "rust"),
        ("ok", "ok"),
    ]
    in_time = columns[2].look
    assert in_time is not None
    assert in_time(row(came)).sign_icon_colour == "ok"


def test_few_cases_never_become_a_number() -> None:
    told = [Tijdigheidsklok(gehoord_op=date(2026, 8, 28), besluit_op=BESLUIT)] * 4
    columns = spiegel_columns()
    few = spiegelregel("a", "Groen", told, [], TODAY)
    assert said(columns, few) == [  # type: ignore[arg-type]
        "Groen, 4 keer een plan, 0 keer inbreng",
        "te weinig om iets van te zeggen (4)",
        "0 van 4",
        "",
        "0",
        "",
    ]
    drawn = [(column.text(few), column.look(few).second) for column in columns if column.look]
    assert drawn[1:3] == [("te weinig om iets", "van te zeggen (4)"), ("0 van 4", "")]
    many = spiegelregel(None, "onbekend", [*told, told[0]], [], TODAY)
    drawn = [(column.text(many), column.look(many).second) for column in columns if column.look]
    assert drawn[:3] == [("Onbekend", "5× plan · 0× inbreng"), ("28 dagen", "5 keer"), ("0 van 5", "0%")]


def test_the_words_of_a_wijkorgaan_are_quoted() -> None:
    row = Belofterij(
        traject_id="t",
        traject="Hagenweg",
        wijkorgaan_id="w",
        wijkorgaan="Wijkraad ’t Hagen",
        belofte=Belofte(beloofd=Trede.ADVISEREN, ervaren=Trede.INFORMEREN, woorden="Alles was al klaar."),
    )
    columns = belofte_columns()
    assert said(columns, row)[2:] == [  # type: ignore[arg-type]
        "beloofd: adviseren, ervaren: informeren, 2 treden lager",
        "“Alles was al klaar.”",
    ]
    assert columns[2].text(row) == "Beloofd: adviseren"
    assert columns[2].look is not None
    assert columns[2].look(row).second == "Ervaren: informeren, 2 treden lager"
