"""What is recorded for each section of a participatieverslag, in sentences: paper and window tell the same.

Counts stand with the number of cases; where too few are known, no median or share is told (`spiegel.GENOEG`).
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum

from wijkregie.domain.beloofd import Belofte
from wijkregie.domain.betrokkenheden import Adviessoort, is_ongevraagd
from wijkregie.domain.bijeenkomsten import opkomst
from wijkregie.domain.budgetten import Budgetsoort
from wijkregie.domain.datums import tel
from wijkregie.domain.dossiers import Gebiedsinitiatief
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.initiatieven import Antwoordsoort, Initiatiefsoort
from wijkregie.domain.nakomingen import Oordeel
from wijkregie.domain.participatieverslagen import Onderdeel
from wijkregie.domain.radiostilte import Stilteklok, stilteklok
from wijkregie.domain.spiegel import GENOEG, Deel, Spiegelregel, deel_tekst, maat, maat_tekst, spiegel, spiegelregel
from wijkregie.domain.tijdigheid import Tijdigheidsklok
from wijkregie.domain.trajectdossiers import (
    NIET_VASTGELEGD,
    te_vertellen,
    tijdigheidsklokken,
    verwerkt_tekst,
)
from wijkregie.domain.trajecten import Participatiedoel, Participatiegraad, Traject, Trajectsoort, Trede
from wijkregie.domain.trajectkosten import (
    Kosten,
    communicatie_uren,
    communicatiekosten,
    participatie_uren,
    participatiekosten,
)
from wijkregie.domain.verplichtingen import Partij
from wijkregie.domain.verslagbeelden import INITIATIEVEN, Verslagbeeld


def vastgelegd(beeld: Verslagbeeld, onderdeel: Onderdeel) -> list[str]:
    """Return what is recorded for a section, in sentences; none where nothing is."""
    return list(_ZINNEN[onderdeel](beeld))


def klokken(beeld: Verslagbeeld) -> list[tuple[str | None, Tijdigheidsklok]]:
    """Return the days of every plan for each wijkorgaan, as far as they count in the years, with its afdeling."""
    return [
        (dossier.afdeling or None, each.klok)
        for dossier in beeld.trajecten
        for each in tijdigheidsklokken(dossier)
        if each.jaar in beeld.jaren
    ]


def stiltes(beeld: Verslagbeeld) -> list[tuple[str | None, Stilteklok]]:
    """Return the days after everything that was brought in, with the name of the afdeling that answers."""
    found = []
    for one in beeld.inbreng:
        day = one.betrokkenheid.advies_op
        klok = stilteklok(one.betrokkenheid, beeld.antwoordweken.get(day.year) if day else None)
        found += [(one.afdeling or None, klok)] if klok else []
    return found


def spiegel_van(beeld: Verslagbeeld) -> list[Spiegelregel]:
    """Return the mirror of these years: how early, how soon answered and how often thanked, per afdeling."""
    told, brought = klokken(beeld), stiltes(beeld)
    return spiegel(told, brought, {naam: naam for naam, _ in (*told, *brought) if naam}, beeld.peildatum)


def _kort(beeld: Verslagbeeld) -> Iterator[str]:
    plans, asked = len(beeld.trajecten), sum(one.betrokkenheid.gevraagd_op is not None for one in beeld.inbreng)
    if plans or asked:
        yield (
            f"Trajecten die liepen: {plans}. "
            f"Wijkorganen werden {asked} keer om advies gevraagd en brachten {len(stiltes(beeld))} keer iets in."
        )
    ideas = len(beeld.initiatieven)
    if ideas:
        granted = sum(one.initiatief.toegekend or 0 for one in beeld.initiatieven)
        told = f"Bewoners kwamen met {tel(ideas, 'initiatief', 'initiatieven')}"
        yield f"{told}. Daarvoor is {format_bedrag_kort(granted)} toegekend."
    if plans or asked or ideas:
        yield (
            "Tussen haakjes staat steeds het aantal gevallen. "
            f"Bij minder dan {GENOEG} gevallen staat er geen middelste tijd en geen procent."
        )


def _organisatie(beeld: Verslagbeeld) -> Iterator[str]:
    plans = [dossier.traject for dossier in beeld.trajecten]
    if plans:
        kinds = _per(Trajectsoort, (one.soort for one in plans))
        yield f"Trajecten die liepen: {len(plans)} ({kinds})."
        yield f"Beloofde trede: {_per(Trede, (one.trede for one in plans))}."
        yield f"Waarom participatie: {_per(Participatiedoel, (one.doel for one in plans))}."
    yield from _wie_gevraagd(beeld)
    told = spiegelregel(None, "", [klok for _, klok in klokken(beeld)], [], beeld.peildatum)
    if told.vooraf.aantal:
        yield f"Middelste tijd tussen horen en besluit: {maat_tekst(told.vooraf, voor_besluit=True)}."
    if told.laat.van:
        yield f"Na het besluit gehoord, of niet gehoord: {deel_tekst(told.laat)}."
    yield from _samengekomen(beeld)
    if beeld.zonder_dag:
        undated = tel(beeld.zonder_dag, "traject heeft", "trajecten hebben")
        yield f"Nog {undated} geen enkele dag. Daarvan is niet te zeggen of het in deze jaren liep."


def _wie_gevraagd(beeld: Verslagbeeld) -> Iterator[str]:
    kept = [one.betrokkenheid for one in beeld.inbreng]
    if not kept:
        return
    informed = sum(one.geinformeerd_op is not None for one in kept)
    asked = [one for one in kept if one.gevraagd_op is not None]
    yield f"Wijkorganen werden {informed} keer geïnformeerd en {len(asked)} keer om advies gevraagd."
    if asked:
        yield f"Gevraagd werd naar: {_per(Adviessoort, (one.adviessoort for one in asked))}."
    unasked, skipped = sum(map(is_ongevraagd, kept)), sum(one.overgeslagen_op is not None for one in kept)
    if unasked or skipped:
        yield f"Uit zichzelf brachten zij {unasked} keer iets in. Een vraag sloegen zij {skipped} keer over."


def _samengekomen(beeld: Verslagbeeld) -> Iterator[str]:
    if beeld.bijeenkomsten:
        kinds = Counter(meeting.soort.value for meeting, _ in beeld.bijeenkomsten)
        told = ", ".join(f"{count} keer {kind}" for kind, count in kinds.most_common())
        yield f"Bijeenkomsten: {len(beeld.bijeenkomsten)} ({told})."
        came = opkomst(one for _, asked in beeld.bijeenkomsten for one in asked)
        if came.uitgenodigd:
            unknown = f", bij {came.onbekend} {NIET_VASTGELEGD}" if came.onbekend else ""
            share = deel_tekst(Deel(came.aanwezig, came.uitgenodigd))
            yield f"Uitgenodigde wijkorganen die kwamen: {share}{unknown}."
    if beeld.specialistvragen:
        visited = sum(one.gekomen_op is not None for one in beeld.specialistvragen)
        share = deel_tekst(Deel(visited, len(beeld.specialistvragen)))
        yield f"Vakspecialisten die in de wijk kwamen nadat een wijkorgaan erom vroeg: {share}."


def _rollen(beeld: Verslagbeeld) -> Iterator[str]:
    known = [dossier for dossier in beeld.trajecten if dossier.traject.rolverdeling.strip()]
    if known:
        told = deel_tekst(Deel(len(known), len(beeld.trajecten)))
        yield f"Trajecten waarvan de rollen van raad en college zijn vastgelegd: {told}."


def _kosten(beeld: Verslagbeeld) -> Iterator[str]:
    plans = [dossier.traject for dossier in beeld.trajecten]
    kinds: tuple[tuple[str, Callable[[Traject], Kosten], Callable[[Traject], Kosten]], ...] = (
        ("participatie", participatiekosten, participatie_uren),
        ("communicatie", communicatiekosten, communicatie_uren),
    )
    for what, costs, hours in kinds:
        yield from _som(f"Kosten van {what}", [costs(one).werkelijk for one in plans], format_bedrag_kort)
        yield from _som(f"Geraamde kosten van {what}", [costs(one).geraamd for one in plans], format_bedrag_kort)
        yield from _som(f"Uren voor {what}", [hours(one).werkelijk for one in plans], _uren)
    if any(one.graad for one in plans):
        yield f"Hoeveel participatie het vroeg: {_per(Participatiegraad, (one.graad for one in plans))}."


def _som(what: str, values: list[int | None], written: Callable[[int], str]) -> Iterator[str]:
    known = [value for value in values if value is not None]
    if known:
        plans = tel(len(values), "traject", "trajecten")
        yield f"{what}: {written(sum(known))}, vastgelegd bij {len(known)} van {plans}."


def _resultaat(beeld: Verslagbeeld) -> Iterator[str]:
    if became := verwerkt_tekst(beeld.inbreng):
        yield became
    told = spiegelregel(None, "", [], [klok for _, klok in stiltes(beeld)], beeld.peildatum)
    if told.inbreng:
        answered = maat_tekst(told.antwoord) or "nog geen antwoord gegeven"
        yield f"Middelste tijd tot antwoord: {answered}."
        yield f"Nog geen antwoord, en de dag ervoor is voorbij: {told.stil} van {told.inbreng}."
        yield f"Bedankt: {deel_tekst(told.bedankt)}."
    decided = [one for one in beeld.trajecten if one.traject.besluit_op and one.traject.besluit_op <= beeld.peildatum]
    if decided:
        closed = sum(bool(one.eindverslag and one.eindverslag.vastgesteld_op) for one in decided)
        share = deel_tekst(Deel(closed, len(decided)))
        yield f"Trajecten met een besluit waarvan het eindverslag is vastgesteld: {share}."
    withdrawn = sum(one.traject.ingetrokken_op is not None for one in beeld.trajecten)
    if withdrawn:
        yield f"Ingetrokken: {tel(withdrawn, 'traject', 'trajecten')}."


def _ervaringen(beeld: Verslagbeeld) -> Iterator[str]:
    steps = [
        step
        for dossier in beeld.trajecten
        for one in beeld.inbreng_in(dossier)
        if (step := Belofte(beloofd=dossier.traject.trede, ervaren=one.betrokkenheid.trede_ervaren).verschil)
        is not None
    ]
    if steps:
        lower, higher = sum(step < 0 for step in steps), sum(step > 0 for step in steps)
        equal = len(steps) - lower - higher
        yield (
            f"De trede die wijkorganen ervoeren, naast wat was beloofd ({len(steps)} keer vastgelegd): "
            f"{equal} keer zoals beloofd, {lower} keer lager, {higher} keer hoger."
        )
    for partij, own, others in (
        (Partij.GEMEENTE, "Afspraken van de gemeente, volgens de gemeente zelf", "Dezelfde, volgens wijkorganen"),
        (Partij.WIJKORGAAN, "Afspraken van wijkorganen, volgens de gemeente", "Dezelfde, volgens henzelf"),
    ):
        judged = [one for kept, one in beeld.nakomingen if kept is partij]
        yield from _oordelen(own, (one.oordeel_gemeente for one in judged))
        yield from _oordelen(others, (one.oordeel_wijkorgaan for one in judged))
    stories = sum(len(te_vertellen(dossier, beeld.peildatum)) for dossier in beeld.trajecten)
    if stories:
        yield f"Met toestemming verteld: {tel(stories, 'verhaal', 'verhalen')}."


def _oordelen(what: str, given: Iterable[Oordeel | None]) -> Iterator[str]:
    known = [one for one in given if one is not None]
    if known:
        yield f"{what} ({len(known)}): {_per(Oordeel, known)}."


def _initiatieven(beeld: Verslagbeeld) -> Iterator[str]:
    found = beeld.initiatieven_van(*INITIATIEVEN)
    if not found:
        return
    kinds = _per(Initiatiefsoort, (one.initiatief.soort for one in found))
    yield f"Initiatieven: {len(found)} ({kinds})."
    yield from _besluiten(found)
    days = [
        (decided - one.initiatief.ontvangen_op).days
        for one in found
        if (decided := one.initiatief.besluit_op) is not None
    ]
    if days:
        yield f"Middelste tijd tot besluit: {maat_tekst(maat(days))}."
    done = sum(one.initiatief.afgerond_op is not None for one in found)
    told = sum(one.initiatief.teruggekoppeld_op is not None for one in found)
    yield f"Afgerond: {done}. Teruggekoppeld aan wie het bracht: {told}."


def _besluiten(found: list[Gebiedsinitiatief]) -> Iterator[str]:
    decided = [one.initiatief for one in found if one.initiatief.besluit is not None]
    if decided:
        yield f"Besluiten: {_per(Antwoordsoort, (one.besluit for one in decided))}."
    if len(decided) < len(found):
        yield f"Zonder besluit: {len(found) - len(decided)}."
    granted = sum(one.toegekend or 0 for one in decided)
    if granted:
        yield f"Toegekend: {format_bedrag_kort(granted)}."


def _budgetten(beeld: Verslagbeeld) -> Iterator[str]:
    for soort in Budgetsoort:
        saldo = beeld.saldo(soort)
        if saldo.toegekend:
            granted, spent = format_bedrag_kort(saldo.toegekend), format_bedrag_kort(saldo.besteed)
            yield f"{soort.value.capitalize()}: {granted} toegekend, {spent} besteed."
    if beeld.subsidies:
        granted = format_bedrag_kort(sum(one.verleend for one in beeld.subsidies))
        yield f"Subsidie aan wijkorganen: {granted} verleend, {sum(one.aantal for one in beeld.subsidies)} keer."


def _uitdaagrecht(beeld: Verslagbeeld) -> Iterator[str]:
    found = beeld.initiatieven_van(Initiatiefsoort.UITDAAGRECHT)
    if found:
        yield f"Bewoners deden {len(found)} keer een beroep op het uitdaagrecht."
        yield from _besluiten(found)


def _per(kinds: type[StrEnum], values: Iterable[StrEnum | None]) -> str:
    """Count values by kind, in the order of the kinds: "informeren 2, adviseren 3, niet vastgelegd 1"."""
    counts = Counter(values)
    told = [f"{kind.value} {counts[kind]}" for kind in kinds if counts[kind]]
    return ", ".join([*told, *([f"{NIET_VASTGELEGD} {counts[None]}"] if counts[None] else [])])


def _uren(hours: int) -> str:
    return f"{hours:,}".replace(",", ".") + " uur"


_ZINNEN: dict[Onderdeel, Callable[[Verslagbeeld], Iterator[str]]] = {
    Onderdeel.KORT: _kort,
    Onderdeel.ORGANISATIE: _organisatie,
    Onderdeel.ROLLEN: _rollen,
    Onderdeel.KOSTEN: _kosten,
    Onderdeel.RESULTAAT: _resultaat,
    Onderdeel.ERVARINGEN: _ervaringen,
    Onderdeel.INITIATIEVEN: _initiatieven,
    Onderdeel.BUDGETTEN: _budgetten,
    Onderdeel.UITDAAGRECHT: _uitdaagrecht,
}
