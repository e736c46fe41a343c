"""Niveaus, ja and nee, and words out of a few, with what people write for them."""

import re
from collections.abc import Mapping
from datetime import date, time
from enum import StrEnum

from wijkregie.domain.acties import Actiestatus
from wijkregie.domain.contacten import Contactsoort
from wijkregie.domain.gebieden import Gebiedsoort
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.domain.lijsten.begrepen import (
    LANGSTE_WAARDE,
    Begrepen,
    bijna,
    gelezen_als,
    getypt,
    kaal,
    leeg,
    niet,
    op_een_regel,
)
from wijkregie.domain.lijsten.bladen import Cel
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.trajecten import Trajectsoort, Trede
from wijkregie.domain.wijkorganen import Rechtsvorm, Wijkorgaansoort, Wijkorgaanstatus

_NIVEAUWOORDEN: Mapping[str, Niveau] = {
    "1": Niveau.BASIS, "i": Niveau.BASIS, "een": Niveau.BASIS, "basis": Niveau.BASIS, "basisniveau": Niveau.BASIS,
    "2": Niveau.UITVOEREND, "ii": Niveau.UITVOEREND, "twee": Niveau.UITVOEREND, "uitvoerend": Niveau.UITVOEREND,
    "uitvoerende": Niveau.UITVOEREND, "uitvoering": Niveau.UITVOEREND, "uitv": Niveau.UITVOEREND,
    "3": Niveau.BELEIDSVORMEND, "iii": Niveau.BELEIDSVORMEND, "drie": Niveau.BELEIDSVORMEND,
    "beleid": Niveau.BELEIDSVORMEND, "beleidsvormend": Niveau.BELEIDSVORMEND,
    "beleidsvormende": Niveau.BELEIDSVORMEND, "beleidsbepalend": Niveau.BELEIDSVORMEND,
}  # fmt: skip
_NIVEAU_RAAD = "Schrijf 1, 2 of 3, of basis, uitvoerend of beleidsvormend."
_VULWOORDEN = frozenset({"n", "niv", "niveau", "nivo", "trede", "sn", "samenwerkingsniveau"})
_LIDWOORDEN = frozenset({"een", "i"})
"""Words for a niveau that between other words are something else: "nog een keer", "i.o."."""

_ONTKEND = frozenset({"niet", "geen", "nog", "volgt", "moet", "maken"})
"""Words that turn round what stands beside them, or put it off: "nog niet klaar", "verslag volgt"."""

_VROEGER = re.compile(r"\b(?:was|eerst|voorheen|vorig|vorige|v h)\b")

_JA = frozenset({"j", "ja", "y", "yes", "x", "v", "1", "waar", "true", "ok", "akkoord", "jawel"})
_NEE = frozenset({"n", "nee", "no", "0", "onwaar", "false", "neen", "niet"})
_VINKJES = frozenset("✓✔☑✅")
_KRUISJES = frozenset("☐✗✘❌")

_WOORDEN: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    Wijkorgaansoort: {
        Wijkorgaansoort.WIJKRAAD: "wr, wijkr, wijkraden, stichting wijkraad, wijk",
        Wijkorgaansoort.DORPSRAAD: "dr, dorpsraden, dorp, dorpsbelang, dorpsbelangen, plaatselijk belang",
        Wijkorgaansoort.BUURTKRING: "bk, buurtkringen, buurt, buurtcomite, buurtgroep",
        Wijkorgaansoort.BEWONERSTEAM: "bt, bewonersgroep",
        Wijkorgaansoort.BEWONERSPLATFORM: "bp, bewonersoverleg, platform, bewonerscomite",
        Wijkorgaansoort.WIJKPLATFORM: "wp, wijkoverleg, wijkberaad",
        Wijkorgaansoort.WIJKCOMMISSIE: "wc, commissie, wijkcomite",
        Wijkorgaansoort.VERENIGING: "ver, bewonersvereniging, wijkvereniging, buurtvereniging, vereeniging",
        Wijkorgaansoort.OVERIG: "anders, overige, overig orgaan, diversen",
    },
    Wijkorgaanstatus: {
        Wijkorgaanstatus.IN_OPRICHTING: "i o, io, oprichting, wordt opgericht, nieuw, startend",
        Wijkorgaanstatus.ACTIEF: "actieve, ja, j, x, v, loopt, bestaat, a",
        Wijkorgaanstatus.SLAPEND: "slaapt, sluimerend, inactief, niet actief, non actief, op een laag pitje",
        Wijkorgaanstatus.BEEINDIGD: "beeindigd, gestopt, opgeheven, gestaakt, ontbonden, weg, bestaat niet meer",
    },
    Rechtsvorm: {
        Rechtsvorm.ONBEKEND: "weet niet",
        Rechtsvorm.GEEN: "informeel, geen rechtsvorm, informele groep, nee",
        Rechtsvorm.VERENIGING: "ver, informele vereniging, vereniging met volledige rechtsbevoegdheid",
        Rechtsvorm.STICHTING: "st, sticht, stg",
    },
    Gebiedsoort: {
        Gebiedsoort.WIJK: "w, stadswijk, woonwijk",
        Gebiedsoort.DORP: "d, dorpen",
        Gebiedsoort.KERN: "k, kernen, buurtschap",
        Gebiedsoort.BUURT: "b, buurten",
        Gebiedsoort.LANDELIJK_GEBIED: "landelijk, buitengebied, buiten",
    },
    Actiestatus: {
        Actiestatus.OPEN: "nee, n, te doen, todo, nog doen, niet gestart, openstaand, nieuw, staat open, 0",
        Actiestatus.BEZIG: "loopt, lopend, in behandeling, mee bezig, in uitvoering, gestart, deels, opgepakt",
        Actiestatus.WACHT_OP: "wacht, wachten, wachten op, on hold, aangehouden, in de wacht",
        Actiestatus.KLAAR: "ja, j, x, v, 1, gereed, afgehandeld, gedaan, af, afgerond, afgesloten, ok, akkoord",
        Actiestatus.VERVALLEN: "vervalt, verv, niet meer nodig, geschrapt, afgevoerd, gaat niet door",
    },
    Contactsoort: {
        Contactsoort.BEZOEK: "op bezoek, huisbezoek, langs, langsgeweest, bezocht, ter plaatse, schouw, wijkschouw",
        Contactsoort.TELEFOON: "tel, telefonisch, gebeld, bellen, belletje, telefoontje, t, telefoongesprek, app",
        Contactsoort.MAIL: "e mail, email, gemaild, mailtje, per mail, brief, m",
        Contactsoort.OVERLEG: "vergadering, gesprek, afspraak, bespreking, teams, digitaal, online, overl",
        Contactsoort.WIJKRADENOVERLEG: "wro, wijkraden overleg",
        Contactsoort.STADSDEELCOMMISSIE: "sdc, commissie, stadsdeel commissie",
        Contactsoort.STEDELIJKE_BIJEENKOMST: "bijeenkomst, stedelijk, stedelijk overleg, bewonersavond, avond",
        Contactsoort.SPECIALIST_IN_DE_WIJK: "specialist, met specialist",
    },
    Gespreksstand: {
        Gespreksstand.TE_PLANNEN: "plannen, nog plannen, nee, n, open, nog niet, niet gepland, uitgenodigd",
        Gespreksstand.GEPLAND: "ingepland, staat gepland, afspraak, datum geprikt",
        Gespreksstand.GEVOERD: "ja, j, x, v, gehouden, geweest, gedaan, klaar, gesproken, gehad, 1",
        Gespreksstand.VERSLAG_VERSTUURD: "verslag, verslag gestuurd, verslag verzonden, verstuurd",
        Gespreksstand.AKKOORD: "akk, verslag akkoord, afgerond, ok, getekend, definitief, ondertekend",
        Gespreksstand.VERVALLEN: "vervalt, gaat niet door, afgezegd, geannuleerd, niet doorgegaan",
    },
    Trajectsoort: {
        Trajectsoort.UITVOERING: "uitvoerend, uitv, u, project, herinrichting",
        Trajectsoort.BELEID: "beleidsvormend, b, visie, plan, beleidsplan",
    },
    Trede: {
        Trede.INFORMEREN: "meeweten, informatie, i",
        Trede.RAADPLEGEN: "meedenken, raadpleging, r",
        Trede.ADVISEREN: "advies, meeadviseren, a",
        Trede.COPRODUCEREN: "meewerken, coproductie, co produceren, co productie, samenwerken, c",
        Trede.MEEBESLISSEN: "beslissen, mee beslissen, m",
    },
}  # fmt: skip
"""What people write for a word, bare and with commas between."""


def lees_niveau(cel: Cel) -> Begrepen:
    """Understand a cell as a Niveau; what it was before may stand behind it."""
    if (empty := leeg(cel)) is not None:
        return empty
    if isinstance(cel, date | time):
        return Begrepen(reden=f"Excel maakte van deze cel een datum ({getypt(cel)}). {_NIVEAU_RAAD}")
    text = op_een_regel(cel)
    if isinstance(cel, bool) or len(text) > LANGSTE_WAARDE or re.match("[-−][0-9]", text):
        return niet(cel, "niveau", _NIVEAU_RAAD)
    now, sure = _nu(text.lower())
    words = re.sub(r"(?<=[a-z])(?=[0-9])|(?<=[0-9])(?=[a-z])", " ", kaal(now)).split()
    found = [niveau for word in words if (niveau := _niveauwoord(word))]
    numbers = [word for word in words if word.isdigit() and word not in _NIVEAUWOORDEN]
    if len(set(found)) > 1:
        return Begrepen(reden=f"In “{getypt(cel)}” staan meer niveaus. Kies er een. {_NIVEAU_RAAD}")
    loose = [word for word in words if word not in _NIVEAUWOORDEN and word not in _VULWOORDEN]
    guessed = loose and _LIDWOORDEN.issuperset(word for word in words if _niveauwoord(word))
    if not found or numbers or guessed or not _ONTKEND.isdisjoint(words):
        return niet(cel, "niveau", _NIVEAU_RAAD)
    clear = sure and "?" not in text and not loose
    return Begrepen(found[0]) if clear else gelezen_als(cel, found[0], f"niveau {found[0]:d}")


def lees_ja_nee(cel: Cel) -> Begrepen:
    """Understand a cell as ja or nee; a cross or tick is ja."""
    if isinstance(cel, bool):
        return Begrepen(cel)
    text = op_een_regel(cel)
    word = kaal(text) if len(text) <= LANGSTE_WAARDE else "?"
    if word in _JA or text in _VINKJES:
        return Begrepen(waarde=True)
    if word in _NEE or text in _KRUISJES:
        return Begrepen(waarde=False)
    return leeg(cel) or niet(cel, "ja of nee", "Schrijf ja of nee.")


def lees_keuze(cel: Cel, keuzes: type[StrEnum]) -> Begrepen:
    """Understand a cell as one of a few words, in full, by a synonym, cut short, or with one typing error."""
    text = "v" if cel is True or op_een_regel(cel)[:2] in _VINKJES else "nee" if cel is False else op_een_regel(cel)
    if len(text) > LANGSTE_WAARDE:
        return niet(cel, "woord dat hier kan", _raad(keuzes))
    if exact := _woord(kaal(text), keuzes):
        return Begrepen(exact)
    if (empty := leeg(cel)) is not None:
        return empty
    if not _ONTKEND.isdisjoint(kaal(re.split("[,;/:]", text)[0]).split()):
        return niet(cel, "woord dat hier kan", _raad(keuzes))
    now = text.partition("(")[0]
    near = {found for word in (now, *re.split("[,;/:]", now)[:1]) if (found := _woord(kaal(word), keuzes, ruim=True))}
    near = near or {found for word in kaal(now).split()[:1] if len(word) > 2 and (found := _woord(word, keuzes))}
    if len(near) == 1:
        found = near.pop()
        return gelezen_als(cel, found, f"“{found}”")
    return niet(cel, "woord dat hier kan", _raad(keuzes))


def _nu(text: str) -> tuple[str, bool]:
    """Return the part that tells what holds now, and whether nothing was left out."""
    after = re.split(r"->|→|=>|\bnaar\b|\bwordt\b", text)[-1]
    now = re.sub(r"\([^()]*\)", " ", after)
    before = _VROEGER.split(now)[0]
    return (before if kaal(before) else now), before == text


def _niveauwoord(word: str) -> Niveau | None:
    close = (niveau for known, niveau in _NIVEAUWOORDEN.items() if bijna(word, known))
    return _NIVEAUWOORDEN.get(word) or next(close, None)


def _woord(word: str, keuzes: type[StrEnum], ruim: bool = False) -> StrEnum | None:
    """Return the choice that a bare word stands for; `ruim` also takes one cut short or with a typing error."""
    known = _bekend(keuzes)
    if word in known or not ruim:
        return known.get(word)
    near = {choice for name, choice in known.items() if bijna(word, name) or (len(word) > 3 and name.startswith(word))}
    return near.pop() if len(near) == 1 else None


def _bekend(keuzes: type[StrEnum]) -> dict[str, StrEnum]:
    known = {word: choice for choice, words in _WOORDEN.get(keuzes, {}).items() for word in words.split(", ")}
    return known | {kaal(choice): choice for choice in keuzes}


def _raad(keuzes: type[StrEnum]) -> str:
    *first, last = keuzes
    return f"Kies uit: {', '.join(first)} of {last}."
