"""What stands beside a question: what was said, chosen and agreed in the talk before this one."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtWidgets import QFrame, QWidget

from wijkregie.domain.acties import Actiepunt, Actiestatus, is_te_laat
from wijkregie.domain.datums import format_datum_tekst
from wijkregie.domain.gespreksbladen import Gespreksblad
from wijkregie.domain.gespreksformulieren import Vraag, Vraagsoort
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek, gespreksnaam
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.badge import NiveauBadge
from wijkregie.ui.widgets.basics import ElidedLabel, column, label, row
from wijkregie.ui.widgets.signal import Signal as Stoplicht
from wijkregie.ui.widgets.signal import Stand

EERSTE = "Dit is het eerste gesprek. Volgend jaar staan hier de antwoorden van nu."
_BY_AFSPRAKEN = frozenset({"afspraken_vorig_jaar", "motivering"})
"""Questions with last year's agreements beside them; the reason given then stands by the niveau itself."""


def heading(blad: Gespreksblad) -> QWidget:
    """Return what the talk before this one is called, and when it was."""
    vorig = blad.vorig
    if vorig is None:
        return label(EERSTE, "tweede", wrap=True)
    name = label("Vorig jaar" if vorig.jaar == blad.jaar - 1 else gespreksnaam(vorig.jaar).capitalize(), "vet")
    made = QWidget()
    if vorig.stand is Gespreksstand.VERVALLEN:
        made.setLayout(column(name, label(f"Ging niet door. {vorig.vervallen_reden.strip()}", "tweede", wrap=True)))
    else:
        held = f"gesprek van {format_datum_tekst(vorig.datum)}" if vorig.datum else ""
        made.setLayout(row(name, ElidedLabel(held, "tweede"), None, space=Space.XS))
    return made


def beside(blad: Gespreksblad, vraag: Vraag, said: Mapping[str, str], today: date) -> list[QWidget]:
    """Return what stands beside a question; `said` is what was said then, by sleutel."""
    vorig = blad.vorig
    if vorig is None:
        return []
    if vraag.sleutel in _BY_AFSPRAKEN:
        return _afspraken(blad, today, whole=vraag.sleutel != "motivering")
    match vraag.soort:
        case Vraagsoort.WENS:
            return _keuze(blad, vorig)
        case Vraagsoort.ONDERSTEUNING:
            return _gevraagd(blad)
        case Vraagsoort.AFSPRAAK | Vraagsoort.AFSPRAKEN | Vraagsoort.DATUM | Vraagsoort.TIJD:
            return []
        case _:
            text = said.get(vraag.sleutel, "")
            return [_quote(text)] if text else []


def _keuze(blad: Gespreksblad, vorig: Jaargesprek) -> list[QWidget]:
    if blad.vorige_keuze is None:
        return []
    parts: list[QWidget] = [
        label(f"Gekozen voor {vorig.jaar}", "meta"),
        NiveauBadge(blad.vorige_keuze.niveau, word=True),
    ]
    reason = blad.vorige_keuze.motivering.strip() or vorig.motivering.strip()
    return [*parts, _quote(reason)] if reason else parts


def _afspraken(blad: Gespreksblad, today: date, *, whole: bool) -> list[QWidget]:
    agreed = [actie for actie in blad.vorige_afspraken if actie.ondersteuning is None]
    if not agreed:
        return []
    return [label("Afspraken van toen", "meta"), *(_afspraak(actie, today, whole=whole) for actie in agreed)]


def _gevraagd(blad: Gespreksblad) -> list[QWidget]:
    asked = [actie for actie in blad.vorige_afspraken if actie.ondersteuning is not None]
    if not asked:
        return []
    return [label("Toen gevraagd", "meta"), _quote("\n".join(_hulp(actie) for actie in asked))]


def _hulp(actie: Actiepunt) -> str:
    """Say what came of help that was asked for: "Training. Gegeven op 12 februari 2026."."""
    assert actie.ondersteuning is not None
    name = actie.ondersteuning.value.capitalize()
    if actie.status is Actiestatus.KLAAR:
        when = f" op {format_datum_tekst(actie.afgerond_op)}" if actie.afgerond_op else ""
        came = f"Gegeven{when}."
    else:
        came = "Ging niet door." if actie.status is Actiestatus.VERVALLEN else "Nog niet gegeven."
    return " ".join(filter(None, (f"{name}.", came, actie.toelichting.strip())))


def _afspraak(actie: Actiepunt, today: date, *, whole: bool) -> QWidget:
    if actie.status is Actiestatus.KLAAR:
        sign = Stoplicht(Stand.OK, "klaar")
    elif actie.status is Actiestatus.VERVALLEN:
        sign = Stoplicht(Stand.NOG_NIET, "vervallen")
    else:
        sign = Stoplicht(Stand.LAAT if is_te_laat(actie, today) else Stand.LET, "open")
    made = QWidget()
    words = label(actie.tekst, wrap=True) if whole else ElidedLabel(actie.tekst)
    layout = row(words, sign, space=Space.S)
    layout.setStretch(0, 1)
    made.setLayout(layout)
    return made


def _quote(text: str) -> QFrame:
    frame = QFrame()
    frame.setProperty("soort", "citaat")
    words = column(label(text.strip(), "tweede", wrap=True))
    words.setContentsMargins(Space.M, Space.NONE, Space.NONE, Space.NONE)
    frame.setLayout(words)
    return frame
