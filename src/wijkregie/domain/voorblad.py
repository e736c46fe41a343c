"""What to talk about in a jaargesprek, derived from the facts: each rule gives one question, or nothing.

The rules stand in `REGELS` in order of priority; the voorblad shows the first three that have something to ask.
"""

from collections.abc import Callable, Sequence
from datetime import date
from textwrap import shorten
from typing import TypeAlias

from wijkregie.domain.acties import Actiepunt, Eigenaarsoort, gevraagde_ondersteuning, is_open, is_te_laat
from wijkregie.domain.afsprakenbeelden import Plandagen, stil
from wijkregie.domain.contacten import dagen_stil
from wijkregie.domain.datums import format_dag_maand, format_datum_tekst, tel
from wijkregie.domain.dossiers import laatste_contact
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.gespreksbladen import Gespreksdossier
from wijkregie.domain.jaarbeelden import afspraken_van, bedragen_in, niveau_in, niveau_nu, subsidie_in, verwacht_in
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek, bereikt, niveau_van_gesprek
from wijkregie.domain.kwetsbaarheid import Kwetsbaarheidsteken
from wijkregie.domain.nakomingen import Uitkomst, uitkomst
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.personen import zit_nu
from wijkregie.domain.signalen import BINNENKORT_DAGEN
from wijkregie.domain.subsidies import lopende_ronde, maatbedrag, reserve_te_hoog
from wijkregie.domain.subsidietermijnen import Termijnsoort, termijnen
from wijkregie.domain.tijdigheid import Tijdigheid, na_invloed, tijdigheid, zeer
from wijkregie.domain.wijkorganen import Wijkorgaanstatus, wordt_verwacht

ONDERWERPEN = 3
"""Questions that the voorblad suggests at most; the rest of the talk is for who sits at the table."""

GELIJK_JAREN = 3
"""Years on one niveau after which it is asked whether it still fits; a working habit, no law."""

VAN_GEMEENTE = frozenset({Eigenaarsoort.WIJKREGISSEUR, Eigenaarsoort.AFDELING})
"""Who acts for the municipality."""

_LAAT = frozenset({Tijdigheid.TE_KORT, Tijdigheid.NA_BESLUIT, Tijdigheid.NIET_GEHOORD})

Regel: TypeAlias = Callable[[Gespreksdossier], str]
"""Gives a question in plain Dutch, or "" when the facts do not ask for it."""


def gespreksonderwerpen(found: Gespreksdossier) -> list[str]:
    """Return what the facts suggest to talk about, most pressing first."""
    return [vraag for regel in REGELS if (vraag := regel(found))][:ONDERWERPEN]


def vorig_gevoerd(found: Gespreksdossier) -> Jaargesprek | None:
    """Return the last talk that was held before the one about this year."""
    held = (
        gesprek
        for gesprek in found.dossier.gesprekken
        if gesprek.jaar < found.blad.jaar and bereikt(gesprek, Gespreksstand.GEVOERD)
    )
    return max(held, key=lambda gesprek: gesprek.jaar, default=None)


def vorige_afspraken(found: Gespreksdossier) -> list[Actiepunt]:
    """Return what was agreed in the last talk that was held, also what another body took over since."""
    vorig = vorig_gevoerd(found)
    return afspraken_van(found.dossier, vorig) if vorig else []


def laatste_reserve(found: Gespreksdossier) -> tuple[int, int] | None:
    """Return the last egalisatiereserve reported (cents), after the year of its aanvraag."""
    known = (
        (file.subsidie.jaar, file.subsidie.egalisatiereserve)
        for file in found.dossier.subsidies
        if file.subsidie.jaar <= found.blad.jaar and file.subsidie.egalisatiereserve is not None
    )
    return max(known, default=None)


_NIET_ACTIEF = {
    Wijkorgaanstatus.BEEINDIGD: "Het wijkorgaan is gestopt. Wat gebeurt er met de afspraken en het geld?",
    Wijkorgaanstatus.SLAPEND: "Het wijkorgaan slaapt. Pakt iemand het weer op?",
    Wijkorgaanstatus.IN_OPRICHTING: "Het wijkorgaan is in oprichting. Wat is nog nodig om te beginnen?",
}


def niet_actief(found: Gespreksdossier) -> str:
    """Ask what becomes of a body that is not at work."""
    return _NIET_ACTIEF.get(found.dossier.wijkorgaan.status, "")


def eerste_gesprek(found: Gespreksdossier) -> str:
    """Begin a first talk with what both sides expect."""
    if not _gaat_door(found) or vorig_gevoerd(found):
        return ""
    return "Dit is het eerste jaargesprek. Wat verwachten we van elkaar?"


def afspraak_van_gemeente(found: Gespreksdossier) -> str:
    """Ask after what the municipality agreed to do and has not done."""
    return _afspraak_open(found, "bij de gemeente ", VAN_GEMEENTE)


def plan_laat_gehoord(found: Gespreksdossier) -> str:
    """Ask how to hear earlier of plans, by the one that came latest before, or after, its decision."""
    late = [plan for plan in _plannen(found) if tijdigheid(plan.klok, found.peildatum) in _LAAT]
    if not late or not _gaat_door(found):
        return ""
    plan = min(late, key=lambda plan: zeer(plan.klok, found.peildatum))
    klok, days = plan.klok, plan.klok.dagen_vooraf
    if klok.gehoord_op is None:
        when = "vooraf niets"
    elif days is None or (days >= 0 and na_invloed(klok)):
        when = "na de laatste dag voor invloed"
    else:
        when = f"{tel(abs(days), 'dag', 'dagen')} {'voor' if days >= 0 else 'na'} het besluit"
    return f"Over “{_kort(plan.traject)}” hoorden jullie {when}. Hoe doen we dat voortaan?"


def wacht_op_antwoord(found: Gespreksdossier) -> str:
    """Ask after answers that the wijkorgaan should have had by now, by the one that was promised first."""
    late = stil(found.afspraken, found.peildatum) if found.afspraken else []
    if not late or not _gaat_door(found):
        return ""
    more = f" en {len(late) - 1} andere" if len(late) > 1 else ""
    return f"Jullie wachten op antwoord over “{_kort(late[0].onderwerp)}”{more}. Wanneer komt dat?"


def plan_op_komst(found: Gespreksdossier) -> str:
    """Ask how the wijkorgaan wants to take part in a plan that is coming and of which it was not asked yet."""
    coming = [
        plan
        for plan in _plannen(found)
        if plan.klok.invloed_tot is not None
        and plan.klok.invloed_tot >= found.peildatum
        and plan.klok.ingetrokken_op is None
        and not plan.alleen_informeren
        and not any(one.gevraagd_op or one.advies_op for one in plan.betrokkenheden)
    ]
    if not coming or not _gaat_door(found):
        return ""
    plan = min(coming, key=lambda plan: plan.klok.invloed_tot or date.max)
    last = format_dag_maand(plan.klok.invloed_tot or found.peildatum, found.peildatum)
    return f"“{_kort(plan.traject)}” kan nog anders tot en met {last}. Hoe willen jullie meedoen?"


def oordeel_verschilt(found: Gespreksdossier) -> str:
    """Ask where it comes from that both sides see a promise in another way."""
    if found.afspraken is None or not _gaat_door(found):
        return ""
    names = {one.id: one.kop for one in found.afspraken.nakomingen.verplichtingen}
    other = [
        names[key]
        for rij in found.afspraken.nakomingen.rijen
        for key, nakoming in rij.vakken.items()
        if uitkomst(nakoming) is Uitkomst.VERSCHIL
    ]
    return f"Over “{_kort(other[0])}” denken we verschillend. Waar zit dat in?" if other else ""


_STEUN = {
    Kwetsbaarheidsteken.GEMIST: "Jullie waren er een paar keer niet bij. Wat maakt komen makkelijker?",
    Kwetsbaarheidsteken.VEEL_ROLLEN: "Veel werk ligt bij één persoon. Hoe verdelen we dat?",
    Kwetsbaarheidsteken.GEEN_NIEUW_LID: "Het bestuur is al lang hetzelfde. Zijn nieuwe mensen welkom?",
}


def steun(found: Gespreksdossier) -> str:
    """Ask what would help, where the facts show quietly that the work grows heavy."""
    if found.afspraken is None or not _gaat_door(found):
        return ""
    signs = {one.teken for one in (found.afspraken.tekens or {}).get(found.dossier.wijkorgaan.id, ())}
    return next((vraag for teken, vraag in _STEUN.items() if teken in signs), "")


def afspraak_van_wijkorgaan(found: Gespreksdossier) -> str:
    """Ask after what the wijkorgaan agreed to do and has not done."""
    return _afspraak_open(found, "bij jullie ", {Eigenaarsoort.WIJKORGAAN})


def verantwoording_te_laat(found: Gespreksdossier) -> str:
    """Ask after the verantwoording of an earlier subsidie that should have come."""
    for file in found.dossier.subsidies:
        jaar = file.subsidie.jaar
        for termijn in termijnen(file.stappen, found.regelingen.get(jaar), found.peildatum):
            awaited = termijn.soort is Termijnsoort.VERANTWOORDING and termijn.voldaan_op is None
            if awaited and termijn.datum < found.peildatum:
                day = format_datum_tekst(termijn.datum)
                return f"De verantwoording over {jaar} moest op {day} binnen zijn. Wanneer komt die?"
    return ""


def reserve_boven_subsidie(found: Gespreksdossier) -> str:
    """Ask what a reserve above the subsidie of the year is for, where the regeling has that rule."""
    blad, reserve = found.blad, laatste_reserve(found)
    volgens_niveau = verwacht_in(found.dossier, blad.jaar, blad.regeling, niveau_nu(found.dossier, blad.jaar))
    bedrag = maatbedrag(volgens_niveau, bedragen_in(found.dossier, blad.jaar).gevraagd)
    if not reserve or bedrag is None or not reserve_te_hoog(blad.regeling, reserve[1], bedrag):
        return ""
    kept, given = format_bedrag_kort(reserve[1]), format_bedrag_kort(bedrag)
    return f"De reserve ({kept}) is hoger dan de subsidie voor {blad.jaar} ({given}). Waar is het geld voor?"


def aanvraag_nadert(found: Gespreksdossier) -> str:
    """Ask after the aanvraag when the talk is near the last day for it, or past it."""
    jaar, today = found.blad.jaar, found.peildatum
    last = found.blad.regeling.aanvraag_uiterlijk if found.blad.regeling else None
    if last is None or jaar < today.year or not wordt_verwacht(found.dossier.wijkorgaan, jaar):
        return ""
    file = subsidie_in(found.dossier, jaar)
    days = (last - _gespreksdag(found)).days
    if days > BINNENKORT_DAGEN or (file and lopende_ronde(file.stappen)):
        return ""
    day = format_dag_maand(last, today)
    if days < 0:
        return f"Aanvragen voor {jaar} kon tot en met {day}. Hoe gaan jullie verder?"
    return f"Aanvragen voor {jaar} kan tot en met {day}. Lukt dat?"


def ondersteuning_niet_gegeven(found: Gespreksdossier) -> str:
    """Ask whether help that was asked for in the last talk, and is not there yet, is still needed."""
    asked = gevraagde_ondersteuning(actie for actie in vorige_afspraken(found) if is_open(actie))
    if not asked or not _gaat_door(found):
        return ""
    return f"Jullie vroegen om hulp die er nog niet is ({', '.join(asked)}). Is die nog nodig?"


def afspraak_van_ander(found: Gespreksdossier) -> str:
    """Ask after what someone else would do and has not done."""
    return _afspraak_open(found, "", {Eigenaarsoort.ANDERS})


def actie_te_laat(found: Gespreksdossier) -> str:
    """Ask after what else is past its last day, by the one that is latest."""
    agreed = {actie.id for actie in vorige_afspraken(found)}
    late = [actie for actie in found.dossier.acties if is_te_laat(actie, found.peildatum) and actie.id not in agreed]
    return _hoe_staat_het("", late)


def lang_niet_gesproken(found: Gespreksdossier) -> str:
    """Ask how it goes with a body that was not spoken to for long."""
    last = laatste_contact(found.dossier, found.peildatum)
    if not _gaat_door(found) or not _is_stil(found, last):
        return ""
    return f"We spraken elkaar {dagen_stil(last, found.peildatum)} dagen niet. Hoe houden we contact?"


def _is_stil(found: Gespreksdossier, last: date | None) -> bool:
    niveau = niveau_nu(found.dossier, found.peildatum.year)
    return found.inrichting.ritme.is_stil(last, niveau, found.peildatum)


def vacature(found: Gespreksdossier) -> str:
    """Ask how seats of the bestuur that stand open will be filled."""
    seats = [zetel for zetel in found.dossier.bestuur if zit_nu(zetel.functie, found.peildatum)]
    roles = [zetel.functie.rol for zetel in seats if zetel.persoon is None]
    if not roles or not _gaat_door(found):
        return ""
    if len(roles) == 1:
        return f"In het bestuur is een plek vrij ({_kort(roles[0])}). Hoe vinden jullie iemand?"
    return f"In het bestuur zijn {len(roles)} plekken vrij ({_kort(', '.join(roles))}). Hoe vinden jullie mensen?"


def verslag_niet_akkoord(found: Gespreksdossier) -> str:
    """Ask after the akkoord on the verslag of the last talk."""
    vorig = vorig_gevoerd(found)
    if vorig is None or bereikt(vorig, Gespreksstand.AKKOORD) or not _gaat_door(found):
        return ""
    return f"Op het verslag van het gesprek over {vorig.jaar} is nog geen akkoord. Klopt het verslag?"


def anders_dan_gewenst(found: Gespreksdossier) -> str:
    """Ask how it was to work on another niveau than the wijkorgaan had wished for."""
    vorig = vorig_gevoerd(found)
    agreed = niveau_van_gesprek(vorig) if vorig else None
    if vorig is None or agreed is None or vorig.niveau_gewenst in (None, agreed) or not _kiest_nog(found):
        return ""
    return f"Voor {vorig.jaar} wilden jullie niveau {vorig.niveau_gewenst}, het werd {agreed}. Hoe is dat gegaan?"


def lang_op_niveau(found: Gespreksdossier) -> str:
    """Ask whether a niveau that was the same for years still fits."""
    niveau, years = niveau_in(found.dossier, found.blad.jaar - 1), 1
    while niveau and niveau_in(found.dossier, found.blad.jaar - 1 - years) is niveau:
        years += 1
    if niveau is None or years < GELIJK_JAREN or not _kiest_nog(found):
        return ""
    return f"Jullie werken al {years} jaar op niveau {niveau}. Past dat nog?"


def welk_niveau(found: Gespreksdossier) -> str:
    """Ask for the niveau while it is not chosen; up, down and the same are named alike."""
    if not _kiest_nog(found):
        return ""
    now = found.blad.niveau_nu
    if now is None:
        return "Welk niveau past: 1, 2 of 3?"
    low, high = (niveau for niveau in Niveau if niveau is not now)
    return f"Past niveau {now} nog, of wordt het {low} of {high}?"


REGELS: Sequence[Regel] = (
    niet_actief,
    eerste_gesprek,
    afspraak_van_gemeente,
    wacht_op_antwoord,
    plan_laat_gehoord,
    afspraak_van_wijkorgaan,
    verantwoording_te_laat,
    reserve_boven_subsidie,
    aanvraag_nadert,
    plan_op_komst,
    ondersteuning_niet_gegeven,
    oordeel_verschilt,
    actie_te_laat,
    lang_niet_gesproken,
    vacature,
    verslag_niet_akkoord,
    steun,
    anders_dan_gewenst,
    lang_op_niveau,
    afspraak_van_ander,
    welk_niveau,
)
"""All rules, most pressing first."""


def _plannen(found: Gespreksdossier) -> Sequence[Plandagen]:
    return found.afspraken.plannen if found.afspraken else ()


def _afspraak_open(found: Gespreksdossier, bij: str, soorten: frozenset[Eigenaarsoort] | set[Eigenaarsoort]) -> str:
    """Ask after the agreements these left open; help has a question of its own."""
    left = [
        actie
        for actie in vorige_afspraken(found)
        if is_open(actie) and actie.eigenaarsoort in soorten and actie.ondersteuning is None
    ]
    return _hoe_staat_het(bij, left)


def _hoe_staat_het(bij: str, left: Sequence[Actiepunt]) -> str:
    """Ask after what is left to do, by the one that was due first."""
    if not left:
        return ""
    first = min(left, key=lambda actie: actie.uiterlijk or date.max)
    more = f" en {len(left) - 1} andere" if len(left) > 1 else ""
    return f"Hoe staat het {bij}met “{_kort(first.tekst)}”{more}?"


def _gespreksdag(found: Gespreksdossier) -> date:
    """Return the day of the talk when it is still to come, else the day of the facts."""
    gesprek = found.blad.gesprek
    if gesprek is None or gesprek.datum is None or gesprek.stand is Gespreksstand.VERVALLEN:
        return found.peildatum
    return max(gesprek.datum, found.peildatum)


def _gaat_door(found: Gespreksdossier) -> bool:
    return found.dossier.wijkorgaan.status is not Wijkorgaanstatus.BEEINDIGD


def _kiest_nog(found: Gespreksdossier) -> bool:
    return found.blad.keuze is None and _gaat_door(found)


def _kort(tekst: str, letters: int = 50) -> str:
    """Cut a text to one line that fits within a question."""
    line = " ".join(tekst[: letters * 8].split())
    cut = shorten(line, letters, placeholder="…")
    return cut if cut != "…" else line[: letters - 1] + "…"
