"""The sheets of Overzicht.xlsx about money: subsidies, budgets and initiatieven."""

from datetime import date

from wijkregie.documents.excel.organenbladen import (
    ID,
    ID_ORGAAN,
    LATE,
    LET_OP_JAAR,
    NAAM_ORGAAN,
    OP_TIJD,
    TE_LAAT,
    Row,
    stadsdeel_van,
)
from wijkregie.documents.excel.tables import Column, Kind
from wijkregie.domain.beslisklokken import Beslisklok, beslisklok
from wijkregie.domain.budgetten import Budgetsoort
from wijkregie.domain.datums import format_datum
from wijkregie.domain.dossiers import Dossier, Gebiedsbudget, Gebiedsinitiatief, Jaarbeeld, Subsidiedossier
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.initiatieftermijnen import Initiatieftermijnsoort, termijnen_van
from wijkregie.domain.initiatieven import initiatiefstand
from wijkregie.domain.jaarbeelden import niveau_in
from wijkregie.domain.regelingen import Regeling, verwacht_bedrag
from wijkregie.domain.saldi import Deel
from wijkregie.domain.subsidies import (
    VASTSTELLINGEN,
    Stapsoort,
    Subsidiestap,
    bedragen,
    besluit,
    laatste_stap,
    lopende_ronde,
    subsidiestand,
)
from wijkregie.domain.subsidietermijnen import dagen_te_laat, termijnen, volgende_termijn

SUBSIDIES = (
    NAAM_ORGAAN,
    Column("Stadsdeel"),
    Column("Jaar", Kind.YEAR, uitleg=LET_OP_JAAR),
    Column("Niveau", Kind.COUNT),
    Column("Stand"),
    Column("Kenmerk", uitleg="Het nummer van de zaak in het zaaksysteem."),
    Column(
        "Volgens niveau",
        Kind.EURO,
        total=True,
        uitleg="Het bedrag dat bij het niveau hoort volgens de regeling van dat jaar, met de toeslag erbij.",
    ),
    Column(
        "Toeslag", Kind.EURO, total=True, uitleg="Wat dit wijkorgaan dat jaar boven het bedrag van zijn niveau krijgt."
    ),
    Column("Gevraagd", Kind.EURO, total=True),
    Column("Verleend", Kind.EURO, total=True),
    Column("Betaald", Kind.EURO, total=True),
    Column("Vastgesteld", Kind.EURO, total=True),
    Column("Teruggevorderd", Kind.EURO, total=True),
    Column("Verrekend", Kind.EURO, total=True),
    Column("Reserve", Kind.EURO, uitleg="De egalisatiereserve aan het eind van het jaar (Awb 4:72)."),
    Column("Aangevraagd op", Kind.DATE),
    Column("Aanvraag", marks={TE_LAAT: LATE}, uitleg="Of de aanvraag kwam voor de laatste dag in de regeling."),
    Column(
        "Besluit uiterlijk", Kind.DATE, uitleg="Met de dagen erbij dat de termijn stilstond (Awb 4:13 tot en met 4:15)."
    ),
    Column("Besluit op", Kind.DATE),
    Column("Beslistermijn", marks={TE_LAAT: LATE}, uitleg="Of het besluit op tijd was, nog loopt of stilstaat."),
    Column("Betaald op", Kind.DATE),
    Column("Verantwoord op", Kind.DATE),
    Column("Vastgesteld op", Kind.DATE),
    Column("Grond", uitleg="Het artikel waarop een lager of afwijzend besluit rust."),
    Column("Volgende datum", Kind.DATE, uitleg="De eerste dag waarop weer iets moet gebeuren."),
    Column("Wat dan", uitleg="Wat er op de volgende datum moet gebeuren."),
    Column("Toelichting", Kind.LONG),
    ID_ORGAAN,
    ID,
)
WIJKBUDGET = (
    Column("Naam", uitleg="De wijk, het stadsdeel of de hele gemeente waarvan het budget is."),
    Column("Stadsdeel"),
    Column("Jaar", Kind.YEAR),
    Column("Soort"),
    Column("Regime", uitleg="Wie over het geld van een wijkbudget beslist."),
    Column("Toegekend", Kind.EURO, total=True),
    Column("Ingekomen", Kind.EURO, total=True, uitleg="Overgeheveld van een ander budget."),
    Column("Toegezegd", Kind.EURO, total=True),
    Column("Besteed", Kind.EURO, total=True),
    Column("Gespaard", Kind.EURO, total=True, uitleg="Opzijgezet voor later, nog niet besteed."),
    Column("Overgeheveld", Kind.EURO, total=True),
    Column("Vrijgevallen", Kind.EURO, total=True, uitleg="Terug naar de gemeente."),
    Column(
        "Vrij",
        Kind.EURO,
        total=True,
        uitleg="Wat nog niet is toegezegd, besteed, gespaard, overgeheveld of vrijgevallen.",
    ),
    Column("Spaardelen", Kind.LONG),
    Column("Sparen tot", Kind.DATE),
    Column("Aangevraagd op", Kind.DATE),
    Column("Bestedingsplan op", Kind.DATE),
    Column("Verantwoord op", Kind.DATE),
    ID,
)
INITIATIEVEN = (
    Column("Initiatief", Kind.LONG),
    Column("Soort"),
    Column("Wijk"),
    Column("Stadsdeel"),
    Column("Jaar", Kind.YEAR),
    Column("Ontvangen op", Kind.DATE),
    Column("Stand"),
    Column("Gevraagd", Kind.EURO, total=True),
    Column("Legitimiteit", Kind.COUNT, uitleg="Waarderingsdriehoek: 1 is laag, 5 is hoog."),
    Column("Betrokkenheid", Kind.COUNT, uitleg="Waarderingsdriehoek: 1 is laag, 5 is hoog."),
    Column("Rendement", Kind.COUNT, uitleg="Waarderingsdriehoek: 1 is laag, 5 is hoog."),
    Column("Advies", uitleg="Van de commissie. Het besluit staat ernaast."),
    Column("Advies op", Kind.DATE),
    Column("Besluit"),
    Column("Besluit op", Kind.DATE),
    Column("Toegekend", Kind.EURO, total=True),
    Column("Geld uit"),
    Column("Toegezegd", Kind.EURO, total=True),
    Column("Betaald", Kind.EURO, total=True),
    Column("Antwoord uiterlijk", Kind.DATE),
    Column("Antwoord verstuurd op", Kind.DATE),
    Column("Antwoord", marks={TE_LAAT: LATE}, uitleg="Of het antwoord aan de indiener op tijd was."),
    Column("Afgerond op", Kind.DATE),
    Column("Teruggekoppeld op", Kind.DATE),
    ID,
)


def subsidie_row(beeld: Jaarbeeld, dossier: Dossier, one: Subsidiedossier) -> Row:
    """Return the row of a subsidie on the sheet Subsidies."""
    subsidie, ronde = one.subsidie, lopende_ronde(one.stappen)
    regeling, niveau = beeld.regelingen.get(subsidie.jaar), niveau_in(dossier, subsidie.jaar)
    amounts, decision = bedragen(one.stappen), besluit(ronde)
    klok = beslisklok(ronde, regeling, beeld.peildatum)
    asked = laatste_stap(ronde, Stapsoort.AANVRAAG_ONTVANGEN)
    paid = laatste_stap(one.stappen, Stapsoort.BETAALD)
    following = volgende_termijn(termijnen(one.stappen, regeling, beeld.peildatum), beeld.peildatum)

    def day(*soorten: Stapsoort) -> date | None:
        stap = laatste_stap(ronde, *soorten)
        return stap.datum if stap else None

    return (
        dossier.wijkorgaan.naam,
        stadsdeel_van(dossier),
        subsidie.jaar,
        niveau,
        subsidiestand(ronde).value,
        subsidie.kenmerk,
        verwacht_bedrag(regeling, niveau, subsidie.toeslag),
        subsidie.toeslag,
        amounts.gevraagd,
        amounts.verleend,
        amounts.betaald,
        amounts.vastgesteld,
        amounts.teruggevorderd,
        amounts.verrekend,
        subsidie.egalisatiereserve,
        asked.datum if asked else None,
        _op_tijd(asked, regeling),
        klok.besluit_uiterlijk if klok else None,
        decision.datum if decision else None,
        _termijn(klok),
        paid.datum if paid else None,
        day(Stapsoort.VERANTWOORDING_ONTVANGEN),
        day(*VASTSTELLINGEN),
        next((stap.grond.value for stap in reversed(ronde) if stap.grond), None),
        following.datum if following else None,
        following.soort.value if following else None,
        subsidie.toelichting,
        subsidie.wijkorgaan_id,
        subsidie.id,
    )


def budget_row(one: Gebiedsbudget) -> Row:
    """Return the row of a budget on the sheet Wijkbudget; what did not happen is an empty cell."""
    budget, saldo = one.budget, one.saldo
    saved = [deel for deel in one.spaardelen if deel.open]
    return (
        one.gebied or "Hele gemeente",
        one.stadsdeel,
        budget.jaar,
        budget.soort.value,
        one.regime.value if budget.soort is Budgetsoort.WIJKBUDGET else None,
        saldo.toegekend,
        saldo.ingekomen or None,
        saldo.toegezegd or None,
        saldo.besteed or None,
        saldo.gespaard or None,
        saldo.overgeheveld or None,
        saldo.vrijgevallen or None,
        saldo.vrij,
        "\n".join(map(_spaardeel, saved)),
        min((deel.boeking.tot for deel in saved if deel.boeking.tot), default=None),
        budget.aangevraagd_op,
        budget.bestedingsplan_op,
        budget.verantwoord_op,
        budget.id,
    )


def _spaardeel(deel: Deel) -> str:
    """Say what is left of a spaardeel, until when and for what."""
    until = f" tot en met {format_datum(deel.boeking.tot)}" if deel.boeking.tot else ""
    what = f": {deel.boeking.omschrijving}" if deel.boeking.omschrijving.strip() else ""
    return f"{format_bedrag_kort(deel.open)}{until}{what}"


def budget_place(one: Gebiedsbudget) -> tuple[int, bool, str, str]:
    """Return where a budget stands on its sheet: years back in time, then by stadsdeel and name."""
    budget = one.budget
    return -budget.jaar, budget.soort is Budgetsoort.WERKBUDGET, one.stadsdeel.casefold(), one.gebied.casefold()


def initiatief_row(peildatum: date, one: Gebiedsinitiatief) -> Row:
    """Return the row of an initiatief on the sheet Initiatieven; who brought it and the reasons stay out."""
    initiatief, geld = one.initiatief, one.geld
    promised = (each for each in termijnen_van(initiatief, geld) if each.soort is Initiatieftermijnsoort.ANTWOORD)
    answer = next(promised, None)
    in_time = None
    if answer and (answer.voldaan_op or answer.datum < peildatum):
        in_time = OP_TIJD if answer.voldaan_op and answer.voldaan_op <= answer.datum else TE_LAAT
    return (
        initiatief.naam,
        initiatief.soort.value,
        one.wijk,
        one.stadsdeel,
        initiatief.ontvangen_op.year,
        initiatief.ontvangen_op,
        initiatiefstand(initiatief, geld).value,
        initiatief.gevraagd,
        initiatief.legitimiteit,
        initiatief.betrokkenheid,
        initiatief.rendement,
        initiatief.advies.value if initiatief.advies else None,
        initiatief.advies_op,
        initiatief.besluit.value if initiatief.besluit else None,
        initiatief.besluit_op,
        initiatief.toegekend,
        initiatief.geldbron.value if initiatief.geldbron else None,
        geld.toegezegd or None,
        geld.betaald or None,
        initiatief.antwoord_uiterlijk,
        initiatief.antwoord_verstuurd_op,
        in_time,
        initiatief.afgerond_op,
        initiatief.teruggekoppeld_op,
        initiatief.id,
    )


def _op_tijd(asked: Subsidiestap | None, regeling: Regeling | None) -> str | None:
    if asked is None or regeling is None or regeling.aanvraag_uiterlijk is None:
        return None
    return TE_LAAT if dagen_te_laat(asked, regeling) else OP_TIJD


def _termijn(klok: Beslisklok | None) -> str | None:
    if klok is None:
        return None
    if klok.staat_stil:
        return "staat stil"
    if klok.dagen_over < 0:
        return TE_LAAT
    return OP_TIJD if klok.besloten_op else "loopt"
