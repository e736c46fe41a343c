"""How what passed with a wijkorgaan stands in a list: all in one line of time, and apart what is open."""

from collections.abc import Callable
from datetime import date

from wijkregie.domain.betrokkenheden import Betrokkenheidsstap, stand_tekst
from wijkregie.domain.contacten import Contactmoment, Contactsoort
from wijkregie.domain.datums import format_datum, format_datum_kort, format_datum_tekst, opsomming, tel
from wijkregie.domain.radiostilte import Stilte, dagen_open, stilte, stilte_zin
from wijkregie.domain.woorden import kort
from wijkregie.ui.models.rows import Column, Look
from wijkregie.usecases.betrokkenheden import BetrokkenheidRow
from wijkregie.usecases.contacten import Lijnregel

ICONS = {
    Contactsoort.BEZOEK: "bezoek",
    Contactsoort.TELEFOON: "telefoon",
    Contactsoort.MAIL: "mail",
    Contactsoort.OVERLEG: "vergadering",
    Contactsoort.WIJKRADENOVERLEG: "wijkorganen",
    Contactsoort.STADSDEELCOMMISSIE: "bank",
    Contactsoort.STEDELIJKE_BIJEENKOMST: "wijken",
    Contactsoort.SPECIALIST_IN_DE_WIJK: "mens",
}
"""Icon of each kind of contact."""

STEP_ICONS = {
    Betrokkenheidsstap.GEHOORD: "info",
    Betrokkenheidsstap.GEVRAAGD: "vraag",
    Betrokkenheidsstap.OVERGESLAGEN: "min",
    Betrokkenheidsstap.INBRENG: "app",
    Betrokkenheidsstap.ANTWOORD: "ongedaan",
    Betrokkenheidsstap.VERWERKING: "ongedaan",
    Betrokkenheidsstap.DANK: "vink",
}
"""Icon of each step of a betrokkenheid."""


def line_columns(today: Callable[[], date], names: Callable[[str], str]) -> list[Column[Lijnregel]]:
    """Return the columns of the line of time; `names` gives the name of a traject or promise by id, "" for none."""
    return [
        Column(
            "Wat",
            _subject,
            chars=0,
            look=lambda each: Look(
                icon=_icon(each),
                second=_second(each, names),
                sign="afspraken" if _proves(each) else "",
                sign_word="bewijs" if _proves(each) else "",
                sign_icon_colour="tekst2",
            ),
            accessible=lambda each: f"{_subject(each)}. {_second(each, names)}{_proof_words(each, names)}",
            tip=lambda each: "\n".join(filter(None, (_words(each), _proof_words(each, names).strip(". ")))),
        ),
        Column(
            "Datum",
            lambda each: format_datum_kort(each.datum, today()),
            sort=lambda each: each.datum,
            look=lambda each: Look(colour="tekst3", small=True),
            accessible=lambda each: format_datum_tekst(each.datum),
            copied=lambda each: format_datum(each.datum),
            right=True,
            chars=11,
        ),
    ]


def open_columns(today: Callable[[], date]) -> list[Column[BetrokkenheidRow]]:
    """Return the columns of what is open: about what, how it stands, and for how many days."""
    return [
        Column(
            "Nog open",
            lambda rij: rij.waarover,
            chars=0,
            look=lambda rij: Look(
                icon="laat" if is_late(rij, today()) else "wacht",
                second=open_words(rij, today()),
            ),
            accessible=lambda rij: f"{rij.waarover}. {open_words(rij, today())}",
        ),
        Column(
            "Dagen",
            lambda rij: tel(waiting_days(rij, today()), "dag", "dagen"),
            sort=lambda rij: waiting_days(rij, today()),
            look=lambda rij: Look(colour="laat" if is_late(rij, today()) else "tekst3", small=True),
            right=True,
            chars=11,
        ),
    ]


def waiting_days(rij: BetrokkenheidRow, today: date) -> int:
    """Return for how many days something waits: the input for an answer, or the question for input."""
    if rij.klok is not None:
        return dagen_open(rij.klok, today)
    asked = rij.betrokkenheid.gevraagd_op
    return (today - asked).days if asked else 0


def open_words(rij: BetrokkenheidRow, today: date) -> str:
    """Say how it stands: "stil sinds 3 maart, 23 dagen over de afgesproken dag", "wacht op antwoord"."""
    if rij.klok is not None:
        return stilte_zin(rij.klok, today)
    until = rij.betrokkenheid.antwoord_uiterlijk
    by = f", graag voor {format_datum_kort(until, today)}" if until else ""
    return f"vraag aan het wijkorgaan: {stand_tekst(rij.betrokkenheid, today)}{by}"


def is_late(rij: BetrokkenheidRow, today: date) -> bool:
    """Tell whether an answer of the municipality is later than was promised."""
    return rij.klok is not None and stilte(rij.klok, today) is Stilte.STIL


def _icon(each: Lijnregel) -> str:
    if each.contact is not None:
        return ICONS[each.contact.soort]
    return STEP_ICONS[each.stappen[0]] if each.stappen else "vergadering"


def _subject(each: Lijnregel) -> str:
    if each.contact is not None:
        contact = each.contact
        return contact.onderwerp.strip() or kort(contact.verslag) or contact.soort.value.capitalize()
    if each.rij is not None:
        return each.rij.waarover
    assert each.bijeenkomst is not None
    return each.bijeenkomst.onderwerp.strip() or each.bijeenkomst.soort.value.capitalize()


def _second(each: Lijnregel, names: Callable[[str], str]) -> str:
    """Say of which kind it was, and with whom, on which traject or in which words."""
    if each.contact is not None:
        contact: Contactmoment = each.contact
        parts = [contact.soort.value, contact.personen.strip(), names(contact.traject_id or "")]
    elif each.rij is not None:
        parts = [opsomming(stap.value for stap in each.stappen), kort(_words(each))]
    else:
        assert each.bijeenkomst is not None
        assert each.uitnodiging is not None
        came = each.uitnodiging.aanwezigheid
        invited = "uitgenodigd" if each.uitnodiging.uitgenodigd_op else "nog niet uitgenodigd"
        parts = [each.bijeenkomst.soort.value, came.value if came else invited]
    return " · ".join(part for part in parts if part)


def _words(each: Lijnregel) -> str:
    """Return what was said, of a step the words that belong to it."""
    if each.contact is not None:
        return kort(each.contact.verslag)
    if each.rij is None:
        return kort(each.bijeenkomst.verslag) if each.bijeenkomst else ""
    found = each.rij.betrokkenheid
    words = {
        Betrokkenheidsstap.GEHOORD: found.toelichting,
        Betrokkenheidsstap.GEVRAAGD: found.vraag,
        Betrokkenheidsstap.INBRENG: f"“{found.advies}”" if found.advies else "",
        Betrokkenheidsstap.ANTWOORD: found.terugkoppeling,
        Betrokkenheidsstap.VERWERKING: found.verwerking_reden,
    }
    return kort(" ".join(filter(None, (words.get(stap, "") for stap in each.stappen))))


def _proves(each: Lijnregel) -> bool:
    return each.contact is not None and each.contact.verplichting_id is not None


def _proof_words(each: Lijnregel, names: Callable[[str], str]) -> str:
    if each.contact is None or each.contact.verplichting_id is None:
        return ""
    return f". Bewijs bij de afspraak: {names(each.contact.verplichting_id)}"
