"""The sentences of a jaarverslag, made of its facts in plain Dutch."""

from collections import Counter
from collections.abc import Iterable, Sequence

from wijkregie.documents.fonts import shortened
from wijkregie.documents.nederlands import getal, hoofdletter, telwoord
from wijkregie.documents.pdf.jaarcijfers import Cijfers, Orgaanjaar, stand_op
from wijkregie.domain.contacten import Contactmoment, Contactsoort
from wijkregie.domain.datums import format_datum_tekst, opsomming
from wijkregie.domain.dossiers import Jaarbeeld
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.jaarbeelden import Jaartotalen, beperkt, totalen
from wijkregie.domain.jaargesprekken import Gespreksstand, gespreksnaam
from wijkregie.domain.niveaus import Beweging
from wijkregie.domain.subsidies import Stapsoort
from wijkregie.domain.wijkorganen import Wijkorgaanstatus

_CONTACT = {
    Contactsoort.BEZOEK: ("bezoek", "bezoeken"),
    Contactsoort.TELEFOON: ("telefoongesprek", "telefoongesprekken"),
    Contactsoort.MAIL: ("mail", "mails"),
    Contactsoort.OVERLEG: ("overleg", "keer overleg"),
    Contactsoort.WIJKRADENOVERLEG: ("wijkradenoverleg", "keer wijkradenoverleg"),
    Contactsoort.STADSDEELCOMMISSIE: ("stadsdeelcommissie", "keer stadsdeelcommissie"),
    Contactsoort.STEDELIJKE_BIJEENKOMST: ("stedelijke bijeenkomst", "stedelijke bijeenkomsten"),
    Contactsoort.SPECIALIST_IN_DE_WIJK: ("bezoek van een specialist", "bezoeken van een specialist"),
}

_STATUS = {
    Wijkorgaanstatus.IN_OPRICHTING: ("is in oprichting", "zijn in oprichting"),
    Wijkorgaanstatus.SLAPEND: ("is slapend", "zijn slapend"),
    Wijkorgaanstatus.BEEINDIGD: ("is gestopt", "zijn gestopt"),
}

_KEUZE = {
    Beweging.TRAP_OP: ("koos een hoger niveau", "kozen een hoger niveau"),
    Beweging.TRAP_AF: ("koos een lager niveau", "kozen een lager niveau"),
    Beweging.GELIJK: ("bleef gelijk", "bleven gelijk"),
    Beweging.START: ("koos voor het eerst een niveau", "kozen voor het eerst een niveau"),
}

_AFGEWEZEN = {
    Stapsoort.GEWEIGERD: "geweigerd",
    Stapsoort.BUITEN_BEHANDELING: "niet behandeld",
    Stapsoort.INGETROKKEN: "ingetrokken",
    Stapsoort.VERLENING_INGETROKKEN: "verleend en weer ingetrokken",
}


def gebied_in_het_kort(jaarbeeld: Jaarbeeld, cijfers: Cijfers, waar: str) -> list[str]:
    """Tell the year of an area in paragraphs; `waar` is its name as in "In Oost"."""
    jaar = jaarbeeld.jaar
    if not cijfers.organen:
        return [f"In {waar} zijn nog geen wijkorganen vastgelegd.", wijken_zin(jaarbeeld)]
    done = acties_zin(cijfers.jaar, jaarbeeld)
    return [
        " ".join(part for part in (_wie(cijfers, waar, jaarbeeld), wijken_zin(jaarbeeld)) if part),
        gesprekken_zin(cijfers, jaar + 1),
        " ".join(part for part in (jaren_geld_zin(cijfers, jaar), _plafond(jaarbeeld)) if part),
        " ".join(part for part in (_afspraken(cijfers), done, contact_zin(cijfers, jaarbeeld)) if part),
    ]


def _wie(cijfers: Cijfers, waar: str, jaarbeeld: Jaarbeeld) -> str:
    active = [one for one in cijfers.organen if one.dossier.wijkorgaan.status is Wijkorgaanstatus.ACTIEF]
    verb = "werkt" if len(active) == 1 else "werken"
    working = telwoord(len(active), "wijkorgaan", "wijkorganen")
    first = f"In {waar} {verb} {working} met de gemeente samen."
    if day := stand_op(jaarbeeld):
        first = f"Op {format_datum_tekst(day)} {verb} in {waar} {working} met de gemeente samen."
    rest = []
    for status, (one, more) in _STATUS.items():
        count = sum(body.dossier.wijkorgaan.status is status for body in cijfers.organen)
        if count:
            rest.append(f"{getal(count)} {one if count == 1 else more}")
    return f"{first} {hoofdletter(opsomming(rest))}." if rest else first


def wijken_zin(jaarbeeld: Jaarbeeld) -> str:
    """Say which wijken have no body; counts them when there are more than four."""
    names = [shortened(wijk.naam, 80) for wijk in jaarbeeld.wijken_zonder_wijkorgaan]
    if not names:
        return ""
    where = opsomming(names) if len(names) <= 4 else f"{getal(len(names))} wijken"
    return f"In {where} is {'op die dag ' if stand_op(jaarbeeld) else ''}geen wijkorgaan."


def gesprekken_zin(cijfers: Cijfers, over: int) -> str:
    """Say with how many bodies the talk about a year was held, and what they chose."""
    if not cijfers.tellend:
        return ""
    if not any(one.gesprek or one.niveau for one in cijfers.tellend):
        return f"Voor {over} zijn nog geen jaargesprekken en niveaus vastgelegd."
    return f"{_gevoerd(cijfers, over)} {_keuzes(cijfers, over)}"


def _gevoerd(cijfers: Cijfers, over: int) -> str:
    total, held = cijfers.over.wijkorganen, cijfers.over.gesprekken_gevoerd
    if held == total:
        with_whom = "het wijkorgaan" if total == 1 else "allebei de wijkorganen" if total == 2 else "alle wijkorganen"
        return f"Met {with_whom} is het {gespreksnaam(over)} gevoerd."
    if not held:
        return f"Er is nog geen {gespreksnaam(over)} gevoerd."
    return f"Met {getal(held)} van de {getal(total)} wijkorganen is het {gespreksnaam(over)} gevoerd."


def _keuzes(cijfers: Cijfers, jaar: int) -> str:
    """Say how many bodies stepped up, stayed, or stepped down; a step down is told like any other."""
    counts = cijfers.over.bewegingen
    parts = [
        f"{getal(count)} {one if count == 1 else more}"
        for step, (one, more) in _KEUZE.items()
        if (count := counts[step])
    ]
    open_ = cijfers.over.zonder_niveau
    if not parts:
        return f"Voor {jaar} is nog geen niveau gekozen."
    told = f"Voor {jaar} {_swapped(parts)}."
    if open_:
        told += f" {hoofdletter(getal(open_))} {'moet' if open_ == 1 else 'moeten'} nog kiezen."
    return told


def _swapped(parts: Sequence[str]) -> str:
    """Put the verb of the first part before its subject, as after "Voor 2027"."""
    subject, verb, rest = parts[0].split(" ", 2)
    return opsomming([f"{verb} {subject} {rest}" if rest else f"{verb} {subject}", *parts[1:]])


def nog_niet_zin(soorten: Sequence[str]) -> str:
    """Say of which kinds nothing is kept: "Niveaus en acties zijn nog niet vastgelegd."."""
    one = len(soorten) == 1 and soorten[0].startswith(("het ", "bestuur"))
    return hoofdletter(f"{opsomming(soorten)} {'is' if one else 'zijn'} nog niet vastgelegd.")


def jaren_geld_zin(cijfers: Cijfers, jaar: int) -> str:
    """Say what is granted and asked for a year and the next one."""
    before, after = cijfers.jaar, cijfers.over
    if not before.aanvragen and not after.aanvragen:
        return f"Voor {jaar} en {jaar + 1} is nog geen subsidie vastgelegd."
    plain = not any((before.plafond.aangevraagd, before.afgewezen, after.afgewezen))
    if plain and before.verleend and after.verleend:
        same = "ook" if before.verleend == after.verleend else format_bedrag_kort(after.verleend)
        waiting = after.plafond.aangevraagd
        rest = f" Over {format_bedrag_kort(waiting)} is nog niet besloten." if waiting else ""
        return f"Voor {jaar} is {format_bedrag_kort(before.verleend)} subsidie verleend, voor {jaar + 1} {same}.{rest}"
    return f"{geld_zin(before, jaar)} {geld_zin(after, jaar + 1)}"


def geld_zin(totals: Jaartotalen, jaar: int) -> str:
    """Say what is granted, what waits for a decision, and which aanvragen ended without money."""
    granted, asked = totals.verleend, totals.plafond.aangevraagd
    waiting = totals.aanvragen - totals.besluiten
    told = []
    if granted:
        told.append(f"Voor {jaar} is {format_bedrag_kort(granted)} subsidie verleend.")
    elif totals.besluiten > sum(totals.afgewezen.values()):
        told.append(f"Voor {jaar} is subsidie verleend, het bedrag is niet vastgelegd.")
    if asked and told:
        told.append(f"Over {format_bedrag_kort(asked)} is nog niet besloten.")
    elif asked:
        told.append(f"Voor {jaar} is {format_bedrag_kort(asked)} subsidie gevraagd, daarover is nog niet besloten.")
    elif waiting:
        told.append(f"Voor {jaar} is subsidie aangevraagd, daarover is nog niet besloten.")
    for soort, count in totals.afgewezen.items():
        which = "De aanvraag" if totals.aanvragen == 1 else hoofdletter(telwoord(count, "aanvraag", "aanvragen"))
        told.append(f"{which} voor {jaar} {'is' if count == 1 else 'zijn'} {_AFGEWEZEN[soort]}.")
    return " ".join(told) or f"Voor {jaar} is nog geen subsidie vastgelegd."


def _plafond(jaarbeeld: Jaarbeeld) -> str:
    if jaarbeeld.stadsdeel:
        return ""
    regeling = jaarbeeld.regelingen.get(jaarbeeld.jaar + 1)
    if regeling is None or regeling.plafond is None:
        return ""
    return f"Het plafond voor {regeling.jaar} is {format_bedrag_kort(regeling.plafond)}."


def _afspraken(cijfers: Cijfers) -> str:
    if not cijfers.over.gesprekken_gevoerd:
        return ""
    verb = "is" if cijfers.over.afspraken == 1 else "zijn"
    talk = "het gesprek" if cijfers.over.gesprekken_gevoerd == 1 else "de gesprekken"
    return f"In {talk} {verb} {telwoord(cijfers.over.afspraken, 'afspraak', 'afspraken')} gemaakt."


def acties_zin(totals: Jaartotalen, jaarbeeld: Jaarbeeld) -> str:
    """Say how many actiepunten are done, open and late."""
    done, waiting, late = totals.acties_klaar, totals.acties_open, totals.acties_te_laat
    if not done and not waiting:
        return "Er zijn geen acties open of afgerond."
    told = f"Er {'is' if done == 1 else 'zijn'} {telwoord(done, 'actie', 'acties')} afgerond"
    verb, day = "staat" if waiting == 1 else "staan", stand_op(jaarbeeld)
    if not waiting:
        return f"{told}. Er staat niets meer open."
    if day:
        told += f". Op {format_datum_tekst(day)} {verb} er {getal(waiting)} open"
    else:
        told += f" en {getal(waiting)} {verb} nog open"
    if late == waiting:
        return f"{told}: {'die is' if late == 1 else 'die zijn allemaal'} te laat."
    return f"{told}, waarvan {getal(late)} te laat." if late else f"{told}."


def contact_zin(cijfers: Cijfers, jaarbeeld: Jaarbeeld) -> str:
    """Say how much contact there was, and with whom it has long been silent."""
    total = cijfers.jaar.contacten
    silent = [shortened(one.naam, 80) for one in cijfers.tellend if one.stil]
    told = "Er zijn geen contactmomenten vastgelegd."
    if total:
        told = f"Er {'is' if total == 1 else 'zijn'} {telwoord(total, 'contactmoment', 'contactmomenten')} vastgelegd."
    if not silent:
        return told
    names = opsomming(silent) if len(silent) <= 3 else f"{getal(len(silent))} wijkorganen"
    if stand_op(jaarbeeld):
        return f"{told} Eind {jaarbeeld.jaar} was het met {names} al meer dan drie maanden stil."
    return f"{told} Met {names} is het al meer dan drie maanden stil."


def contactsoorten_zin(contacten: Iterable[Contactmoment]) -> str:
    """List the kinds of contact, most frequent first: "Drie bezoeken, twee mails en één overleg."."""
    counts = sorted(Counter(contact.soort for contact in contacten).items(), key=lambda item: (-item[1], item[0]))
    return hoofdletter(opsomming(telwoord(count, *_CONTACT[kind]) for kind, count in counts)) + "." if counts else ""


def orgaan_in_het_kort(one: Orgaanjaar, cijfers: Cijfers, jaarbeeld: Jaarbeeld) -> list[str]:
    """Tell the year of one body in paragraphs."""
    course = [gesprek_zin(one) if one.gesprek or not one.gestopt else "", keuze_zin(one) if one.kiest else ""]
    money = jaren_geld_zin(cijfers, one.jaar)
    if one.gestopt and not cijfers.over.aanvragen:
        money = geld_zin(cijfers.jaar, one.jaar) if cijfers.jaar.aanvragen else ""
    return [
        " ".join(part for part in (_gestopt(one), *course) if part),
        money,
        " ".join((acties_zin(cijfers.jaar, jaarbeeld), _contact_van(one))),
    ]


def _gestopt(one: Orgaanjaar) -> str:
    day = one.dossier.wijkorgaan.beeindigd_op
    if not one.gestopt:
        return ""
    return f"{shortened(one.naam, 80)} is gestopt{f' op {format_datum_tekst(day)}' if day else ''}."


def gesprek_zin(one: Orgaanjaar) -> str:
    """Say where the talk about the next year stands."""
    talk, over = one.gesprek, one.jaar + 1
    if talk is None:
        return f"Voor {over} is nog geen jaargesprek vastgelegd."
    day = format_datum_tekst(talk.datum) if talk.datum else ""
    if talk.stand is Gespreksstand.VERVALLEN:
        return f"Het {gespreksnaam(over)} is vervallen."
    if one.gevoerd:
        return f"Op {day} was het {gespreksnaam(over)}." if day else f"Het {gespreksnaam(over)} is gevoerd."
    if one.gestopt:
        return f"Het {gespreksnaam(over)} is niet gevoerd."
    if day:
        return f"Het {gespreksnaam(over)} is gepland op {day}."
    return f"Het {gespreksnaam(over)} moet nog worden gepland."


def keuze_zin(one: Orgaanjaar) -> str:
    """Say which niveau the body chose for the next year, and how that compares."""
    over, niveau, naam = one.jaar + 1, one.niveau, shortened(one.naam, 80)
    if niveau is None:
        return f"Voor {over} is nog geen niveau gekozen."
    told = f"niveau {niveau.value}, {niveau.woord}"
    return {
        Beweging.TRAP_OP: f"Voor {over} ging {naam} een trap op, naar {told}.",
        Beweging.TRAP_AF: f"Voor {over} ging {naam} een trap af, naar {told}.",
        Beweging.GELIJK: f"Voor {over} bleef {naam} op {told}.",
    }.get(one.beweging or Beweging.START, f"Voor {over} begint {naam} op {told}.")


def _contact_van(one: Orgaanjaar) -> str:
    count = len(one.contacten)
    if not count:
        told = f"In {one.jaar} is geen contactmoment vastgelegd."
    else:
        verb = "is" if count == 1 else "zijn"
        told = f"In {one.jaar} {verb} {telwoord(count, 'contactmoment', 'contactmomenten')} vastgelegd."
    if one.stil and one.laatste_contact:
        verb = "is" if one.jaar >= one.peildatum.year else "was"
        told += f" Sinds {format_datum_tekst(one.laatste_contact)} {verb} het stil."
    return told


def aandacht_tekst(one: Orgaanjaar, jaarbeeld: Jaarbeeld) -> str:
    """Say why a body needs attention, or "" when it does not; of a year gone by only what is about that year."""
    now = stand_op(jaarbeeld) is None
    late = totalen(beperkt(jaarbeeld, [one.dossier])).acties_te_laat if now else 0
    reasons = []
    expected = one.gaat_door and not one.gestopt
    if expected and not one.gevoerd:
        reasons.append(f"{gespreksnaam(one.jaar + 1)} nog niet gevoerd")
    elif expected and one.niveau is None:
        reasons.append(f"voor {one.jaar + 1} nog geen niveau gekozen")
    if late:
        reasons.append(f"{telwoord(late, 'actie', 'acties')} te laat")
    if one.telt and one.stil and one.laatste_contact:
        reasons.append(f"geen contact sinds {format_datum_tekst(one.laatste_contact)}")
    if now and one.vacatures > 1 and not one.gestopt:
        reasons.append(telwoord(one.vacatures, "vacature", "vacatures") + " in het bestuur")
    return hoofdletter("; ".join(reasons)) + "." if reasons else ""


def kaarttekst(one: Orgaanjaar) -> str:
    """Write the line below a small chart: "trap op naar 3, beleidsvormend"."""
    beweging, niveau = one.beweging, one.niveau
    if niveau is None or beweging is None:
        return "gestopt" if one.gestopt else f"voor {one.jaar + 1} nog te kiezen"
    word = "op" if beweging in (Beweging.GELIJK, Beweging.START) else "naar"
    return f"{beweging.value} {word} {niveau.value}, {niveau.woord}"
