"""The gespreksverslag: what was said and agreed in a talk, for the wijkorgaan to read and sign."""

from collections.abc import Sequence
from datetime import date, datetime

from wijkregie.documents.charts.niveauverloop import niveauverloop, niveauverloop_text
from wijkregie.documents.fonts import shortened
from wijkregie.documents.pdf.by_hand import signatures
from wijkregie.documents.pdf.columns import Column
from wijkregie.documents.pdf.gesprekshoofd import gesprekspapier
from wijkregie.documents.pdf.kit import Paper
from wijkregie.documents.pdf.niveaublokken import niveau_betekenis
from wijkregie.domain.acties import Actiepunt, eigenaar_tekst
from wijkregie.domain.beslisklokken import beslistermijn
from wijkregie.domain.datums import format_dag_jaar, format_datum_tekst, tel
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.gespreksbladen import (
    Gespreksblad,
    Gespreksdossier,
    gevoerd_gesprek,
    gezegd,
    niveau_afgesproken,
)
from wijkregie.domain.gespreksformulieren import Vraag, Vraagsoort
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek, bereikt, gespreksnaam
from wijkregie.domain.niveaus import Beweging, Niveau, beweging, niveau_voor
from wijkregie.domain.regelingen import bedrag_voor
from wijkregie.domain.subsidietermijnen import betaaltermijn

_IN_HEAD = frozenset({"datum", "tijd", "plaats", "aanwezigen", "verslag_verstuurd_op", "akkoord_op", "akkoord_door"})
"""Sleutels of vragen whose answer stands at the head of the verslag or with the signatures."""

_ALWAYS = (Vraagsoort.AFSPRAAK, Vraagsoort.AFSPRAKEN)
"""Kinds that are told even when nothing was agreed: whoever signs must see so."""

_VERLOOP = 6
_STAPPEN = {
    Beweging.START: "Dit is het eerste niveau dat is gekozen.",
    Beweging.TRAP_OP: "Dat is een trap op.",
    Beweging.GELIJK: "Het blijft gelijk.",
    Beweging.TRAP_AF: "Dat is een trap af.",
}


def gespreksverslag(gesprek: Gespreksdossier, moment: datetime) -> bytes:
    """Return the verslag as a tagged PDF; raises Refusal "verslag_zonder_gesprek" while the talk was not held."""
    talk = gevoerd_gesprek(gesprek.blad)
    paper = gesprekspapier(gesprek, "Verslag", footer="" if bereikt(talk, Gespreksstand.AKKOORD) else "concept")
    add_gespreksverslag(paper, gesprek)
    return paper.render(moment)


def add_gespreksverslag(paper: Paper, gesprek: Gespreksdossier) -> None:
    """Write the verslag below its head; raises Refusal "verslag_zonder_gesprek"."""
    blad, talk = gesprek.blad, gevoerd_gesprek(gesprek.blad)
    paper.callout(_akkoord(talk))
    paper.space(8)
    _opening(paper, gesprek, talk)
    said = gezegd(blad)
    for deel in blad.formulier.delen:
        told = [
            vraag
            for vraag in deel.vragen
            if vraag.sleutel not in _IN_HEAD and (vraag.sleutel in said or vraag.soort in _ALWAYS)
        ]
        if told:
            paper.section(deel.titel, numbered=False)
            _told(paper, gesprek, told, said)
    with paper.together():
        paper.section("Handtekeningen", numbered=False, room=0)
        paper.text(f"Wij zijn het eens met dit verslag van het {gespreksnaam(blad.jaar)}.")
        gemeente = gesprek.inrichting.gemeente.strip()
        body = f"Namens {shortened(gesprek.dossier.wijkorgaan.naam, 80)}"
        signatures(paper, (body, f"Namens de gemeente {shortened(gemeente, 80)}".strip()))


def _akkoord(talk: Jaargesprek) -> str:
    if not bereikt(talk, Gespreksstand.AKKOORD) or talk.akkoord_op is None:
        return "Concept. Dit verslag is nog niet akkoord."
    by = f" door {shortened(talk.akkoord_door, 120)}" if talk.akkoord_door.strip() else ""
    return f"Akkoord op {format_datum_tekst(talk.akkoord_op)}{by}."


def _opening(paper: Paper, gesprek: Gespreksdossier, talk: Jaargesprek) -> None:
    body, jaar = gesprek.dossier.wijkorgaan, gesprek.blad.jaar
    held = f"Op {format_dag_jaar(talk.datum)} hielden" if talk.datum else "We hielden"
    paper.text(f"{held} {shortened(body.naam, 120)} en de gemeente het {gespreksnaam(jaar)}.")
    if talk.aanwezigen.strip():
        paper.text(f"Erbij waren: {talk.aanwezigen.strip().rstrip('.')}.")
    if body.beeindigd_op:
        paper.text(f"Het wijkorgaan is gestopt op {format_datum_tekst(body.beeindigd_op)}.")
    niveau, aantal = niveau_afgesproken(gesprek.blad), len(gesprek.blad.afspraken)
    bedrag = bedrag_voor(gesprek.blad.regeling, niveau)
    paper.space(8)
    paper.key_figures(
        [
            (str(niveau.value) if niveau else "–", f"niveau {jaar}, {niveau.woord if niveau else 'nog niet gekozen'}"),
            (format_bedrag_kort(bedrag) if bedrag is not None else "–", "subsidie bij dit niveau"),
            (str(aantal), "afspraak" if aantal == 1 else "afspraken"),
        ]
    )


def _told(paper: Paper, gesprek: Gespreksdossier, vragen: Sequence[Vraag], said: dict[str, str]) -> None:
    """Tell what was said to each question in its order; short answers that follow each other stand in one list."""
    short: list[tuple[str, str]] = []
    talk = gevoerd_gesprek(gesprek.blad)

    def close() -> None:
        if short:
            paper.space(3)
            paper.facts(short, names=0.55)
            short.clear()

    for vraag in vragen:
        if vraag.soort in (Vraagsoort.OPEN, *_ALWAYS):
            close()
        if vraag.soort is Vraagsoort.OPEN:
            paper.subsection(vraag.tekst, room=60)
            paper.text(said[vraag.sleutel])
        elif vraag.soort is Vraagsoort.AFSPRAAK:
            _niveau(paper, gesprek, talk)
        elif vraag.soort is Vraagsoort.AFSPRAKEN:
            _afspraken(paper, gesprek.blad.afspraken)
        else:
            short.append((vraag.tekst, said[vraag.sleutel]))
    close()


def _niveau(paper: Paper, gesprek: Gespreksdossier, talk: Jaargesprek) -> None:
    blad = gesprek.blad
    niveau = niveau_afgesproken(blad)
    with paper.together():
        paper.subsection(f"Het niveau voor {blad.jaar}", room=0)
        if niveau is None:
            paper.text(f"Over het niveau voor {blad.jaar} is nog niets afgesproken.")
            return
        _step(paper, gesprek, niveau)
    ended = gesprek.dossier.wijkorgaan.beeindigd_op
    if ended is None or ended.year >= blad.jaar:
        with paper.together():
            paper.subsection(f"Wat we in {blad.jaar} van elkaar mogen verwachten", room=0)
            niveau_betekenis(paper, niveau, blad.verplichtingen)
        paper.subsection(f"De subsidie voor {blad.jaar}", room=60)
        paper.text(" ".join(_subsidie(blad, niveau, talk.datum)))


def _step(paper: Paper, gesprek: Gespreksdossier, niveau: Niveau) -> None:
    """Tell the step from the niveau before, and draw the years; up, down and alike in the same words."""
    jaar = gesprek.blad.jaar
    earlier = {keuze.jaar: keuze.niveau for keuze in gesprek.dossier.niveaus if keuze.jaar < jaar}
    last = max(earlier, default=None)
    before = f" In {last} was het niveau {_named(earlier[last])}." if last else ""
    step = _STAPPEN[beweging(earlier[last] if last else None, niveau)]
    paper.text(f"Voor {jaar} is niveau {_named(niveau)} afgesproken.{before} {step}")
    if last:
        known = {**earlier, jaar: niveau}
        first = max(min(known), jaar - _VERLOOP + 1)
        verloop = [(each, known.get(each)) for each in range(first, jaar + 1)]
        vorige = niveau_voor(gesprek.dossier.niveaus, first)
        alt = niveauverloop_text(gesprek.dossier.wijkorgaan.naam, verloop, vorige)
        paper.figure(niveauverloop(verloop, gekozen=jaar, vorige=vorige), alt)
        paper.note("Elk jaar wordt opnieuw gekozen. Omhoog en omlaag zijn allebei goed.")


def _subsidie(blad: Gespreksblad, niveau: Niveau, gesproken_op: date | None) -> list[str]:
    """Say what the niveau brings, and the days that count; what had passed on the day of the talk, as past."""
    regeling, jaar = blad.regeling, blad.jaar
    bedrag = bedrag_voor(regeling, niveau)
    if regeling is None or bedrag is None:
        zinnen = [f"Welk bedrag er bij dit niveau hoort, is voor {jaar} nog niet bekend."]
    else:
        example = " Dit is een voorbeeldbedrag." if regeling.voorbeeld else ""
        zinnen = [f"Bij dit niveau hoort {format_bedrag_kort(bedrag)} subsidie.{example}"]
    if regeling is None or regeling.aanvraag_uiterlijk is None:
        zinnen.append("De laatste dag om aan te vragen is nog niet bekend.")
    else:
        can = "kon" if gesproken_op and regeling.aanvraag_uiterlijk < gesproken_op else "kan"
        zinnen.append(f"Aanvragen {can} tot en met {format_dag_jaar(regeling.aanvraag_uiterlijk)}.")
        decide, pay = (tel(weken, "week", "weken") for weken in (beslistermijn(regeling), betaaltermijn(regeling)))
        zinnen.append(f"Het college beslist binnen {decide} na de aanvraag. Het geld komt binnen {pay} na dat besluit.")
    if regeling is not None and regeling.verantwoording_uiterlijk:
        day = format_dag_jaar(regeling.verantwoording_uiterlijk)
        zinnen.append(f"Laat uiterlijk {day} zien hoe het geld is besteed.")
    return zinnen


def _afspraken(paper: Paper, afspraken: Sequence[Actiepunt]) -> None:
    if not afspraken:
        paper.text("Er zijn geen afspraken opgeschreven.")
        return
    paper.table(
        [Column("Afspraak", 3.2), Column("Wie", 1.5), Column("Uiterlijk", 1.5)],
        [[actie.tekst, shortened(eigenaar_tekst(actie), 120), _day(actie.uiterlijk)] for actie in afspraken],
    )


def _day(day: date | None) -> str:
    return format_datum_tekst(day) if day else "–"


def _named(niveau: Niveau) -> str:
    return f"{niveau.value} ({niveau.woord})"
