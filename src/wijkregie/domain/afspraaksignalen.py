"""What waits around promises: answers that were promised, plans that are about to close, and stories past their day."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from wijkregie.domain.beloofd import Paradox
from wijkregie.domain.bijeenkomsten import Bijeenkomst, Uitnodiging
from wijkregie.domain.radiostilte import Stilteklok
from wijkregie.domain.signalen import Ernst, Signaal, Vervolg, ernst_voor, woord_voor
from wijkregie.domain.specialistvragen import Specialistvraag
from wijkregie.domain.tijdigheid import TeInformeren
from wijkregie.domain.trajecten import Eindverslag, Terugkoppelmoment, Traject, Trede, is_open, ontbrekende_delen
from wijkregie.domain.verhalen import Verhaal

TERUG_DAGEN = 365
"""Days back that are looked at: what was due longer ago stays in its own list, and is no longer for today."""


def signalen_van_inbreng(
    betrokkenheid_id: str, wijkorgaan_id: str, waarover: str, klok: Stilteklok, today: date
) -> Iterator[Signaal]:
    """Yield that a wijkorgaan is to hear something after what it brought in; without a promised day nothing waits."""
    if klok.antwoord_op is None and klok.beloofd_op is not None:
        yield Signaal(
            ernst_voor(klok.beloofd_op, today, Ernst.WACHT),
            woord_voor("antwoord", klok.beloofd_op, today),
            f"Terugkoppelen: {waarover}",
            klok.beloofd_op,
            ("betrokkenheid", betrokkenheid_id),
            wijkorgaan_id,
            vervolg=Vervolg.TERUGKOPPELEN,
        )


def signaal_van_paradox(paradox: Paradox, today: date) -> Signaal:
    """Return that wijkorganen are still to be asked about a plan, while they can change it."""
    bodies = paradox.wijkorganen
    one = bodies[0] if len(bodies) == 1 else None
    return Signaal(
        ernst_voor(paradox.invloed_tot, today, Ernst.NOG_NIET),
        woord_voor("vragen", paradox.invloed_tot, today),
        f"Nog niet gevraagd: {paradox.traject}",
        paradox.invloed_tot,
        ("traject", paradox.traject_id),
        one.wijkorgaan_id if one else None,
        van="" if one else f"{len(bodies)} wijkorganen",
        traject_id=paradox.traject_id,
        vervolg=Vervolg.VRAGEN,
    )


def signaal_van_informeren(plan: TeInformeren, today: date) -> Signaal:
    """Return that wijkorganen are still to hear of a plan, by the last day on which that is on time."""
    first, others = plan.wijkorganen[0], len(plan.wijkorganen) - 1
    return Signaal(
        ernst_voor(plan.uiterlijk, today, Ernst.NOG_NIET),
        woord_voor("informeren", plan.uiterlijk, today),
        f"Informeren: {plan.traject}",
        plan.uiterlijk,
        ("traject", plan.traject_id),
        None if others else first.wijkorgaan_id,
        van=f"{first.naam} en nog {others}" if others else "",
        traject_id=plan.traject_id,
        vervolg=Vervolg.INFORMEREN,
    )


def signalen_vooraf(informeren: Iterable[TeInformeren], paradoxen: Iterable[Paradox], today: date) -> Iterator[Signaal]:
    """Yield who is to hear of a plan and who is to be asked about it, those of one plan who are in both only once.

    The first of both days speaks for them; on the same day the question does, because to be asked is to hear.
    """
    asking = {paradox.traject_id: paradox for paradox in paradoxen}
    for plan in informeren:
        paradox = asking.get(plan.traject_id)
        if paradox is not None:
            to_hear = {body.wijkorgaan_id for body in plan.wijkorganen}
            to_ask = {body.wijkorgaan_id for body in paradox.wijkorganen}
            if paradox.invloed_tot <= plan.uiterlijk and to_hear <= to_ask:
                continue
            if plan.uiterlijk <= paradox.invloed_tot and to_ask <= to_hear:
                del asking[plan.traject_id]
        yield signaal_van_informeren(plan, today)
    for paradox in asking.values():
        yield signaal_van_paradox(paradox, today)


def signalen_van_terugkoppelmoment(moment: Terugkoppelmoment, traject: str, today: date) -> Iterator[Signaal]:
    """Yield that who took part in a plan is to hear how it stands."""
    if moment.gedaan_op is None:
        yield Signaal(
            ernst_voor(moment.gepland_op, today, Ernst.NOG_NIET),
            woord_voor("terugkoppeling", moment.gepland_op, today),
            f"Vertellen hoe het staat: {moment.onderwerp}",
            moment.gepland_op,
            ("terugkoppelmoment", moment.id),
            None,
            van=traject,
            traject_id=moment.traject_id,
            vervolg=Vervolg.VERTELLEN,
        )


def signalen_van_eindverslag(traject: Traject, verslag: Eindverslag | None, today: date) -> Iterator[Signaal]:
    """Yield that a plan made together is to get its eindverslag, which belongs with the decision (PV art. 5)."""
    together = traject.trede is not None and traject.trede.rang >= Trede.COPRODUCEREN.rang
    if together and is_open(traject) and traject.besluit_op is not None and ontbrekende_delen(verslag):
        yield Signaal(
            ernst_voor(traject.besluit_op, today, Ernst.NOG_NIET),
            woord_voor("eindverslag", traject.besluit_op, today),
            "Eindverslag maken",
            traject.besluit_op,
            ("eindverslag", traject.id),
            None,
            van=traject.naam,
            traject_id=traject.id,
            vervolg=Vervolg.EINDVERSLAG,
        )


def signalen_van_bijeenkomst(
    bijeenkomst: Bijeenkomst, genodigden: Sequence[Uitnodiging], today: date, *, van: str
) -> Iterator[Signaal]:
    """Yield that a meeting is coming, and on its day until it is known who came; `van` is its stadsdeel."""
    unknown = any(each.aanwezigheid is None for each in genodigden)
    to_ask = any(each.uitgenodigd_op is None for each in genodigden)
    if bijeenkomst.datum <= today:
        if genodigden and not unknown:
            return
        vervolg = Vervolg.AANWEZIGHEID if genodigden else None
    else:
        vervolg = Vervolg.UITNODIGEN if to_ask else None
    naam, onderwerp = bijeenkomst.soort.value.capitalize(), bijeenkomst.onderwerp.strip()
    yield Signaal(
        Ernst.NOG_NIET,
        woord_voor(bijeenkomst.soort.value, bijeenkomst.datum, today),
        f"{naam}: {onderwerp}" if onderwerp else naam,
        bijeenkomst.datum,
        ("bijeenkomst", bijeenkomst.id),
        None,
        tijd=bijeenkomst.tijd,
        van=van,
        vervolg=vervolg,
    )


def signaal_van_specialistvraag(vraag: Specialistvraag, today: date) -> Signaal:
    """Return that a wijkorgaan waits for a specialist, by the day on which it wished for one."""
    return Signaal(
        ernst_voor(vraag.gewenst_op, today, Ernst.WACHT),
        woord_voor("specialist", vraag.gewenst_op, today),
        f"Specialist regelen: {vraag.onderwerp}",
        vraag.gewenst_op,
        ("specialistvraag", vraag.id),
        vraag.wijkorgaan_id,
        vervolg=Vervolg.SPECIALIST,
    )


def signalen_van_verhaal(verhaal: Verhaal, traject: str, today: date) -> Iterator[Signaal]:
    """Yield that a story is to be removed, or kept longer with a reason (AVG art. 5)."""
    if verhaal.bewaren_tot is not None:
        yield Signaal(
            ernst_voor(verhaal.bewaren_tot, today, Ernst.NOG_NIET),
            woord_voor("verhaal", verhaal.bewaren_tot, today),
            "Verhaal verwijderen, of langer bewaren",
            verhaal.bewaren_tot,
            ("verhaal", verhaal.id),
            None,
            van=traject,
            traject_id=verhaal.traject_id,
            vervolg=Vervolg.BEWAREN,
        )
