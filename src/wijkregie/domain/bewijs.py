"""Bewijs: what is kept that shows whether a promise was kept, and the judgement it proposes.

Each bewijsregel finds its own evidence. A proposal counts what went as promised among what can be judged yet; it is
never more than a proposal, and what was noted by hand counts for neither.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from datetime import date
from enum import StrEnum
from functools import partial

from wijkregie.domain.betrokkenheden import Betrokkenheid, eerste_dag
from wijkregie.domain.bijeenkomsten import Aanwezigheid, Bijeenkomst, Bijeenkomstsoort, Uitnodiging
from wijkregie.domain.contacten import Contactmoment
from wijkregie.domain.datums import format_dag_maand
from wijkregie.domain.frozen import frozen
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek, bereikt
from wijkregie.domain.nakomingen import Nakoming, Oordeel
from wijkregie.domain.radiostilte import Stilte, antwoord_zin, dagen_te_laat, stilte, stilte_zin, stilteklok
from wijkregie.domain.subsidietermijnen import Termijn
from wijkregie.domain.tijdigheid import Tijdigheid, tijdigheid, tijdigheid_zin, tijdigheidsklok
from wijkregie.domain.trajecten import Traject, Trajectsoort, Trede
from wijkregie.domain.verplichtingen import Bewijsregel, Verplichting


class Teken(StrEnum):
    """What a piece of evidence says: as promised, not as promised, too early to tell, or noted without a verdict."""

    ZO_AFGESPROKEN = "zoals afgesproken"
    ANDERS = "anders dan afgesproken"
    LOOPT = "loopt nog"
    GENOTEERD = "genoteerd"


@frozen(kw_only=True)
class Bewijsstuk:
    """One thing that is kept, in words, with the table and id of where it stands."""

    titel: str
    tekst: str
    teken: Teken
    datum: date | None
    tabel: str
    rij_id: str


@frozen(kw_only=True)
class Voorstel:
    """The judgement that evidence proposes by a rule, why, and of how many cases."""

    oordeel: Oordeel
    regel: Bewijsregel
    gevallen: int
    reden: str


@frozen(kw_only=True)
class Feiten:
    """What is kept of one wijkorgaan around a year, for evidence.

    `trajecten` are the plans that touch it, each with all the times it was involved in it; `los` is what has no plan.
    `normen` is by year how many weeks before a decision in it the body hears of a plan, `antwoordweken` how soon it
    hears what came of its input of that year. `bijeenkomsten` are those to which it belongs; `verantwoordingen` those
    that were due in the year, by id of the subsidie; `contacten` all of the year.
    """

    jaar: int
    normen: Mapping[int, int | None] = field(default_factory=dict)
    antwoordweken: Mapping[int, int | None] = field(default_factory=dict)
    trajecten: Sequence[tuple[Traject, Sequence[Betrokkenheid]]] = ()
    los: Sequence[Betrokkenheid] = ()
    bijeenkomsten: Sequence[tuple[Bijeenkomst, Uitnodiging | None]] = ()
    gesprekken: Sequence[Jaargesprek] = ()
    verantwoordingen: Sequence[tuple[str, Termijn]] = ()
    contacten: Sequence[Contactmoment] = ()


@frozen(kw_only=True)
class Vak:
    """One promise for one wijkorgaan and year: what both sides think, the evidence and what it proposes."""

    verplichting: Verplichting
    nakoming: Nakoming | None
    bewijzen: Sequence[Bewijsstuk]
    voorstel: Voorstel | None


def vak(verplichting: Verplichting, nakoming: Nakoming | None, feiten: Feiten, today: date) -> Vak:
    """Put together what there is of one promise."""
    found = bewijzen(verplichting, feiten, today)
    proposed = voorstel(verplichting.bewijsregel, found)
    return Vak(verplichting=verplichting, nakoming=nakoming, bewijzen=found, voorstel=proposed)


def bewijzen(verplichting: Verplichting, feiten: Feiten, today: date) -> list[Bewijsstuk]:
    """Return what is kept under a promise: what its rule finds, and contacten that were put there; oldest first."""
    rule = _REGELS.get(verplichting.bewijsregel)
    found = [*(rule(feiten, today) if rule else ()), *_contacten(verplichting, feiten)]
    return sorted(found, key=lambda each: (each.datum is None, each.datum or today, each.titel))


def voorstel(regel: Bewijsregel, gevonden: Iterable[Bewijsstuk]) -> Voorstel | None:
    """Return what evidence proposes: kept when all went as promised, not kept when nothing did, else partly.

    None while nothing can be judged yet.
    """
    judged = [each.teken is Teken.ZO_AFGESPROKEN for each in gevonden if each.teken in _TELT]
    if not judged:
        return None
    good, count = sum(judged), len(judged)
    oordeel = Oordeel.NAGEKOMEN if good == count else Oordeel.TEN_DELE if good else Oordeel.NIET
    done = _GEDAAN[regel]
    reason = (
        f"{good} van de {count} keer {done}" if count > 1 else f"1 keer aan de orde, {'' if good else 'niet '}{done}"
    )
    return Voorstel(oordeel=oordeel, regel=regel, gevallen=count, reden=f"{reason}.")


def _vroeg(feiten: Feiten, today: date) -> Iterator[Bewijsstuk]:
    """Find when a body heard of each plan, beside the norm of its niveau; a plan counts when it was first involved.

    A plan in which it never was counts in the year of the decision.
    """
    for traject, involved in feiten.trajecten:
        decided = traject.besluit_op
        counts = min(filter(None, map(eerste_dag, involved)), default=decided)
        if counts is None or counts.year != feiten.jaar:
            continue
        klok = tijdigheidsklok(traject, involved, feiten.normen.get(decided.year) if decided else None)
        when = klok.gehoord_op or decided
        stand = tijdigheid(klok, today)
        late = Teken.ANDERS if stand in _LAAT else Teken.LOOPT
        sign = Teken.ZO_AFGESPROKEN if stand is Tijdigheid.OP_TIJD else late
        yield _stuk(traject.naam, tijdigheid_zin(klok, today), sign, when, traject)


def _terugkoppelen(feiten: Feiten, today: date) -> Iterator[Bewijsstuk]:
    """Find by when a body heard an answer to what it brought in."""
    for traject, one in _betrokken(feiten):
        came, began = one.advies_op, eerste_dag(one)
        klok = stilteklok(one, feiten.antwoordweken.get(came.year) if came else None)
        if klok is None or began is None or began.year != feiten.jaar:
            continue
        stand, late = stilte(klok, today), dagen_te_laat(klok, today)
        sign = Teken.LOOPT if stand is Stilte.WACHT else Teken.ANDERS if late else Teken.ZO_AFGESPROKEN
        words = stilte_zin(klok, today)
        if klok.antwoord_op is not None:
            words = antwoord_zin(klok, today)
        yield _stuk(_waarover(traject, one), words, sign, klok.ontvangen_op, one)


def _uitgenodigd(soort: Bijeenkomstsoort, feiten: Feiten, today: date) -> Iterator[Bewijsstuk]:
    """Find to which meetings of a kind a body was invited: it was when it came or sent word, whatever was noted."""
    for meeting, invited in _bijeenkomsten(feiten, soort):
        if invited is not None and (invited.uitgenodigd_op or invited.aanwezigheid in _WIST_ERVAN):
            asked = f"uitgenodigd op {_dag(invited.uitgenodigd_op)}" if invited.uitgenodigd_op else "uitgenodigd"
            came = f", {invited.aanwezigheid}" if invited.aanwezigheid else ""
            yield _stuk(_bijeenkomst(meeting), asked + came, Teken.ZO_AFGESPROKEN, meeting.datum, meeting)
        elif meeting.datum < today:
            yield _stuk(_bijeenkomst(meeting), "geen uitnodiging genoteerd", Teken.ANDERS, meeting.datum, meeting)
        else:
            yield _stuk(_bijeenkomst(meeting), "nog niet uitgenodigd", Teken.LOOPT, meeting.datum, meeting)


def _agenda(feiten: Feiten, today: date) -> Iterator[Bewijsstuk]:
    """Find for which meetings of the stadsdeelcommissie a body was asked what should be on the agenda."""
    for meeting, invited in _bijeenkomsten(feiten, Bijeenkomstsoort.STADSDEELCOMMISSIE):
        asked = invited is not None and (invited.agenda_gevraagd_op or invited.agendapunt.strip())
        if invited is not None and asked:
            day = f" op {_dag(invited.agenda_gevraagd_op)}" if invited.agenda_gevraagd_op else ""
            point = f", op de agenda: {invited.agendapunt.strip()}" if invited.agendapunt.strip() else ""
            words, sign = f"gevraagd{day}{point}", Teken.ZO_AFGESPROKEN
        elif meeting.datum < today:
            words, sign = "niet genoteerd dat er om agendapunten is gevraagd", Teken.ANDERS
        else:
            words, sign = "nog niet om agendapunten gevraagd", Teken.LOOPT
        yield _stuk(_bijeenkomst(meeting), words, sign, meeting.datum, meeting)


def _advies(soort: Trajectsoort, feiten: Feiten, today: date) -> Iterator[Bewijsstuk]:
    """Find on which plans of a kind a body was asked for advice, while it could still matter.

    What was asked apart from any plan counts as carrying out. A plan on which it was not asked counts in the year of
    the decision; one for which only informing was chosen, with a reason, is no case.
    """
    for traject, involved in feiten.trajecten:
        if traject.soort is not soort or traject.ingetrokken_op is not None:
            continue
        asked = min((one for one in involved if one.gevraagd_op), key=_gevraagd, default=None)
        if asked is not None and asked.gevraagd_op is not None:
            if asked.gevraagd_op.year == feiten.jaar:
                yield _gevraagd_stuk(traject.naam, asked, traject.invloed_tot or traject.besluit_op)
        elif traject.besluit_op is not None and traject.besluit_op.year == feiten.jaar:
            told = min((one.geinformeerd_op for one in involved if one.geinformeerd_op), default=None)
            yield _niet_gevraagd(traject, told, traject.besluit_op, today)
    if soort is Trajectsoort.UITVOERING:
        for one in feiten.los:
            if one.gevraagd_op is not None and one.gevraagd_op.year == feiten.jaar:
                yield _gevraagd_stuk(one.onderwerp, one, None)


def _gevraagd_stuk(titel: str, one: Betrokkenheid, uiterlijk: date | None) -> Bewijsstuk:
    asked = one.gevraagd_op
    assert asked is not None
    parts = [f"gevraagd {_dag(asked)}"]
    if one.overgeslagen_op:
        parts.append("het wijkorgaan sloeg deze over")
    if one.advies_op:
        parts.append(f"ontvangen {_dag(one.advies_op)}")
    if one.verwerking:
        parts.append(one.verwerking.value)
    late = uiterlijk is not None and asked > uiterlijk
    if late:
        parts.append("toen lag het al vast")
    sign = Teken.ANDERS if late else Teken.ZO_AFGESPROKEN
    return _stuk(titel, ", ".join(parts), sign, asked, one)


def _niet_gevraagd(traject: Traject, told: date | None, besluit: date, today: date) -> Bewijsstuk:
    heard = f"gehoord op {_dag(told)}, besluit op {_dag(besluit)}" if told else f"besluit op {_dag(besluit)}"
    if traject.trede is Trede.INFORMEREN and traject.trede_reden.strip():
        words, sign = f"alleen informeren: {traject.trede_reden.strip()}", Teken.LOOPT
    elif besluit < today:
        words, sign = f"{heard}, niet om advies gevraagd", Teken.ANDERS
    else:
        words, sign = f"{heard}, nog niet om advies gevraagd", Teken.LOOPT
    return _stuk(traject.naam, words, sign, told or besluit, traject)


def _jaargesprek(feiten: Feiten, today: date) -> Iterator[Bewijsstuk]:
    """Find the talk that was held in the year."""
    for talk in feiten.gesprekken:
        title = f"Jaargesprek {talk.jaar}"
        if bereikt(talk, Gespreksstand.GEVOERD) and talk.datum is not None:
            yield _stuk(title, f"gevoerd op {_dag(talk.datum)}", Teken.ZO_AFGESPROKEN, talk.datum, talk)
        elif talk.stand is Gespreksstand.VERVALLEN:
            yield _stuk(title, f"vervallen: {talk.vervallen_reden.strip()}", Teken.ANDERS, talk.datum, talk)
        elif talk.datum is not None:
            yield _stuk(title, f"gepland op {_dag(talk.datum)}", Teken.LOOPT, talk.datum, talk)


def _verantwoording(feiten: Feiten, today: date) -> Iterator[Bewijsstuk]:
    """Find whether the verantwoordingen that were due in the year came in time."""
    for subsidie_id, termijn in feiten.verantwoordingen:
        due, done = termijn.datum, termijn.voldaan_op
        if done is not None:
            words = f"ontvangen {_dag(done)}, uiterlijk {_dag(due)}"
            sign = Teken.ZO_AFGESPROKEN if done <= due else Teken.ANDERS
        else:
            words = f"nog niet ontvangen, uiterlijk {_dag(due)}"
            sign = Teken.LOOPT if today <= due else Teken.ANDERS
        title = f"Verantwoording {due.year - 1}"
        yield Bewijsstuk(titel=title, tekst=_zin(words), teken=sign, datum=due, tabel="subsidie", rij_id=subsidie_id)


def _contacten(verplichting: Verplichting, feiten: Feiten) -> Iterator[Bewijsstuk]:
    """Find the contacten that somebody put under a promise."""
    for contact in feiten.contacten:
        if contact.verplichting_id == verplichting.id:
            title = contact.onderwerp.strip() or contact.soort.value.capitalize()
            words = f"{contact.soort.value} op {_dag(contact.datum)}"
            yield _stuk(title, words, Teken.GENOTEERD, contact.datum, contact)


def _betrokken(feiten: Feiten) -> Iterator[tuple[Traject | None, Betrokkenheid]]:
    for traject, involved in feiten.trajecten:
        for one in involved:
            yield traject, one
    for one in feiten.los:
        yield None, one


def _bijeenkomsten(feiten: Feiten, soort: Bijeenkomstsoort) -> Iterator[tuple[Bijeenkomst, Uitnodiging | None]]:
    return (pair for pair in feiten.bijeenkomsten if pair[0].soort is soort)


def _gevraagd(one: Betrokkenheid) -> date:
    return one.gevraagd_op or date.max


def _waarover(traject: Traject | None, one: Betrokkenheid) -> str:
    return traject.naam if traject else one.onderwerp


def _bijeenkomst(meeting: Bijeenkomst) -> str:
    subject = f": {meeting.onderwerp.strip()}" if meeting.onderwerp.strip() else ""
    return f"{meeting.soort.value.capitalize()} {_dag(meeting.datum)}{subject}"


def _stuk(
    titel: str,
    tekst: str,
    teken: Teken,
    datum: date | None,
    bron: Traject | Betrokkenheid | Bijeenkomst | Jaargesprek | Contactmoment,
) -> Bewijsstuk:
    return Bewijsstuk(
        titel=titel,
        tekst=_zin(tekst),
        teken=teken,
        datum=datum,
        tabel=type(bron).__name__.lower(),
        rij_id=bron.id,
    )


def _zin(words: str) -> str:
    return f"{words[:1].upper()}{words[1:].rstrip('.')}."


def _dag(day: date | None) -> str:
    return format_dag_maand(day) if day else ""


_LAAT = frozenset({Tijdigheid.NIET_GEHOORD, Tijdigheid.NA_BESLUIT, Tijdigheid.OVER_TIJD, Tijdigheid.TE_KORT})
_WIST_ERVAN = frozenset({Aanwezigheid.AANWEZIG, Aanwezigheid.AFGEMELD})
_TELT = frozenset({Teken.ZO_AFGESPROKEN, Teken.ANDERS})

_REGELS: Mapping[Bewijsregel, Callable[[Feiten, date], Iterator[Bewijsstuk]]] = {
    Bewijsregel.VROEG_INFORMEREN: _vroeg,
    Bewijsregel.TERUGKOPPELEN: _terugkoppelen,
    Bewijsregel.WIJKRADENOVERLEG: partial(_uitgenodigd, Bijeenkomstsoort.WIJKRADENOVERLEG),
    Bewijsregel.STADSDEELCOMMISSIE: partial(_uitgenodigd, Bijeenkomstsoort.STADSDEELCOMMISSIE),
    Bewijsregel.ADVIES_UITVOERING: partial(_advies, Trajectsoort.UITVOERING),
    Bewijsregel.AGENDA: _agenda,
    Bewijsregel.ADVIES_BELEID: partial(_advies, Trajectsoort.BELEID),
    Bewijsregel.JAARGESPREK: _jaargesprek,
    Bewijsregel.VERANTWOORDING: _verantwoording,
}
"""How each rule finds its evidence; under the one that is left there are only contacten."""

_GEDAAN: Mapping[Bewijsregel, str] = {
    Bewijsregel.VROEG_INFORMEREN: "op tijd verteld",
    Bewijsregel.TERUGKOPPELEN: "op tijd antwoord gegeven",
    Bewijsregel.WIJKRADENOVERLEG: "uitgenodigd",
    Bewijsregel.STADSDEELCOMMISSIE: "uitgenodigd",
    Bewijsregel.ADVIES_UITVOERING: "op tijd om advies gevraagd",
    Bewijsregel.AGENDA: "om agendapunten gevraagd",
    Bewijsregel.ADVIES_BELEID: "op tijd om advies gevraagd",
    Bewijsregel.JAARGESPREK: "gevoerd",
    Bewijsregel.VERANTWOORDING: "op tijd verantwoord",
}
"""What was done when it went as promised, in the reason of a proposal."""
