"""People in one cell, with role, telephone number and e-mail address; and several names in one cell."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from wijkregie.domain.entities import LANGSTE_NAAM, one_line
from wijkregie.domain.frozen import frozen
from wijkregie.domain.lijsten.begrepen import Begrepen, als_tekst, bijna, getypt, kaal, leeg, niet
from wijkregie.domain.lijsten.bladen import Cel
from wijkregie.domain.lijsten.contactwaarden import adressen

LANGSTE_CEL = 2000
"""Letters in a cell beyond which it is a story, no row of names."""

_ROLLEN = {
    "voorzitter": "vz, voorz, vrz, vzt, voorzitster, vice vz",
    "vicevoorzitter": "vice voorzitter, vicevz, plv voorzitter, plaatsvervangend voorzitter, 2e voorzitter",
    "secretaris": "secr, sec, secretaresse, scr",
    "penningmeester": "penn, pm, pnm, pngm, penningm, penningmeesteres, p m",
    "algemeen lid": "alg lid, algemeen bestuurslid",
    "lid": "bestuurslid, leden, l, lid bestuur",
    "contactpersoon": "contact, cp, aanspreekpunt, contactpers",
    "coördinator": "coordinator, coord",
    "webmaster": "website, webbeheer",
    "redactie": "redacteur, redactie wijkkrant",
}
_ROL = {kaal(word): rol for rol, words in _ROLLEN.items() for word in (rol, *words.split(", "))}
_ROL["vice vz"] = "vicevoorzitter"
_AANHEF = r"^(?:de heer|dhr|hr|heer|mevrouw|mevr|mw|mej|de hr)\b\.?\s*"
_ERBIJ = r"\s(?:en|&|/)\s|/(?=(?:de heer|dhr|hr|mevrouw|mevr|mw|mej)\b)"
"""What stands between people: a stroke without spaces only before how one is addressed."""

_VACATURE = frozenset({"vacature", "vacant", "vac", "vacatures", "openstaand", "onvervuld", "vacature s"})
_NUMMER = r"(?:\+|\(?0)[0-9][0-9 ().\-]{6,20}[0-9]"
_LABELS = frozenset({"tel", "telefoon", "mob", "mobiel", "mail", "e mail", "email", "t", "m", "e"})
_CIJFER = frozenset("0123456789")
_VERVOLG = frozenset({"omgeving", "omstreken", "omg", "omstr", "o", "e o"})


@frozen
class Genoemd:
    """Someone named in a cell; without a name a seat that nobody holds. `rol` is "" when none is told."""

    naam: str
    rol: str = ""
    email: str = ""
    telefoon: str = ""


def rol_van(text: str) -> str:
    """Return the full word of a role on a bestuur, "" for what is none: "vz." is "voorzitter"."""
    word = kaal(text) if len(text) <= 60 else ""
    return _ROL.get(word) or next((rol for known, rol in _ROL.items() if bijna(word, known)), "")


def lees_personen(cel: Cel) -> Begrepen:
    """Understand a cell as a tuple of Genoemd; "dhr." and "mevr." are left out of names."""
    if (empty := leeg(cel)) is not None:
        return empty
    text = als_tekst(cel)
    if not isinstance(cel, str) or len(text) > LANGSTE_CEL:
        return niet(cel, "naam", "Schrijf namen met de rol tussen haakjes: Jan Jansen (voorzitter), Els Bos (lid).")
    listed, left_out = list[Genoemd](), list[str]()
    for part in _stukken(text):
        _voeg_toe(listed, part, left_out)
    long = next((found.naam for found in listed if len(found.naam) > LANGSTE_NAAM), "")
    if long or not listed:
        return niet(cel, "naam", "Schrijf namen met een komma ertussen.")
    words = f"Niet gelezen: “{'”, “'.join(left_out)}”." if left_out else ""
    return Begrepen(tuple(listed), words)


def splits_namen(text: str, bekend: Collection[str] = ()) -> tuple[str, ...]:
    """Return the names in a text, between commas, strokes, line ends and "en"; a known name is never cut through."""
    known = {kaal(name): name for name in bekend}
    pieces = re.split(r"(\s*[;,\n/+&|•]\s*|\s+(?:en|e\.o\.)(?=\s|$)\s*)", re.sub("  +", " ", text[:LANGSTE_CEL]))
    names, at = list[str](), 0
    while at < len(pieces):
        ends = [end for end in (at + 7, at + 5, at + 3) if end <= len(pieces)]
        whole = next((end for end in ends if kaal("".join(pieces[at:end])) in known), at + 1)
        name = one_line("".join(pieces[at:whole])).strip(" .-")
        following = kaal(pieces[at]) if whole == at + 1 else ""
        if names and following in _VERVOLG:
            names[-1] = one_line(f"{names[-1]}{pieces[at - 1]}{name}")
        elif name:
            names.append(known.get(kaal(name), name))
        at = whole + 1
    return tuple(dict.fromkeys(names))


def lees_namen(cel: Cel) -> Begrepen:
    """Understand a cell as a tuple of names; who knows which names there are calls `splits_namen` with them."""
    if (empty := leeg(cel)) is not None:
        return empty
    text = als_tekst(cel)
    names = splits_namen(text)
    if len(text) > LANGSTE_CEL or any(len(name) > LANGSTE_NAAM for name in names):
        return niet(cel, "rij namen", "Schrijf namen met een komma ertussen.")
    return Begrepen(names) if names else Begrepen()


def _stukken(text: str) -> Iterator[str]:
    """Yield the parts of a cell between line ends, commas and the like, never within brackets."""
    depth, part = 0, ""
    for sign in re.sub(_ERBIJ, ";", text.replace("\r", "\n")):
        depth = max(depth + (sign == "(") - (sign == ")"), 0)
        if sign in ";,\n|•" and (not depth or sign == "\n"):
            depth = 0
            yield part
            part = ";" if sign in ";\n|•" else ""
        else:
            part += sign
    yield part


def _voeg_toe(listed: list[Genoemd], part: str, left_out: list[str]) -> None:
    """Add what a part tells: someone, or the role, number or address of who was named last."""
    anew, bare = part.startswith(";"), one_line(part.removeprefix(";"))
    found, rest = _herkend(bare, left_out)
    if not rest and not found.rol and not found.email and not found.telefoon:
        return
    if not listed or rest:
        initials = (
            listed and not anew and re.fullmatch(r"(?:[A-Z]\.? ?){1,5}(?:(?:van|de|der|den|v\.d\.) ?){0,3}", rest)
        )
        if initials and " " not in listed[-1].naam:
            listed[-1] = _aangevuld(replace(listed[-1], naam=f"{rest} {listed[-1].naam}"), found)
        else:
            listed.append(replace(found, naam="" if kaal(rest) in _VACATURE else rest))
    elif anew and found.rol and not found.email and not found.telefoon and listed[-1].rol:
        listed.append(found)
    else:
        listed[-1] = _aangevuld(listed[-1], found)


def _aangevuld(known: Genoemd, found: Genoemd) -> Genoemd:
    return replace(
        known,
        rol=known.rol or found.rol,
        email=known.email or found.email,
        telefoon=" / ".join(dict.fromkeys(number for number in (known.telefoon, found.telefoon) if number)),
    )


def _herkend(bare: str, left_out: list[str]) -> tuple[Genoemd, str]:
    """Return what a part tells of someone, and what is left for the name."""
    found = adressen(bare)
    for address in found:
        bare = bare.replace(address, " ")
    numbers = [number.strip(" .-" if ")" in number else " .-(") for number in re.findall(_NUMMER, bare)]
    bare = re.sub(_NUMMER, " ", bare)
    rol = ""
    bare = one_line(re.sub("[<>]|mailto:", " ", bare if "(" in bare else bare.replace(")", "")))
    while (at := bare.rfind("(")) >= 0 and (last := re.fullmatch(r"\(([^()]*)\)?", bare[at:])):
        rol = _rol_tussen_haakjes(last[1], left_out) or rol
        bare = bare[:at].rstrip()
    while bare and kaal(last_word := bare.split()[-1]) in _LABELS and (last_word[-1] in ".:" or numbers or found):
        bare = bare[: -len(last_word)].rstrip()
    bare, before = _zonder_rol(bare)
    name = re.sub(_AANHEF, "", bare.strip(' :-–.;/"“”') + _punt(bare), flags=re.IGNORECASE).strip()
    return Genoemd("", before or rol, found[0] if found else "", " / ".join(dict.fromkeys(numbers))), name


def _punt(bare: str) -> str:
    """Return the point that belongs to a name ("J.", "jr."), which is else taken off as the end of a sentence."""
    return "." if re.search(r"(?:\b[A-Z]|\b[js]r)\.$", bare) else ""


def _rol_tussen_haakjes(inside: str, left_out: list[str]) -> str:
    """Return the role between brackets: a known one, or a few small words; the rest is told as not read."""
    found = ""
    for words in filter(None, (one_line(part).strip(" .") for part in inside.split(","))):
        odd = _CIJFER.intersection(words) and not any(map(rol_van, words.split()))
        rol = rol_van(words) or ("" if len(words) > 60 or not words.islower() or odd else words)
        if not rol:
            left_out.append(getypt(f"({words})"))
        found = found or rol
    return found


def _zonder_rol(bare: str) -> tuple[str, str]:
    """Take a role off the front or the end of a part: "Voorzitter: Jan", "vz. Jan", "Jan - voorzitter"."""
    if rol := rol_van(bare.strip(" :")):
        return "", rol
    label, colon, rest = bare.partition(":")
    if colon and (rol := rol_van(label) or (one_line(label) if len(label) <= 30 and rest.strip() else "")):
        return rest.strip(), "" if kaal(label) in _LABELS else rol
    for sign in (" - ", " – ", "- "):
        before, found, after = bare.partition(sign)
        if found and (rol := rol_van(after)):
            return before, rol
        if found and (rol := rol_van(before)):
            return after, rol
    first, _, rest = bare.partition(" ")
    initials = re.fullmatch(r"(?:[A-Z]\.)+", first) is not None
    if rest and not initials and len(kaal(first)) > 1 and (rol := rol_van(first)):
        return rest, rol
    before, _, last = bare.rpartition(" ")
    if before and len(kaal(last)) > 1 and (rol := rol_van(last)):
        return before, rol
    return bare, ""
