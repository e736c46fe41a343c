"""Which wijkorgaan a row is about: surely one that is there, perhaps one, or a new one."""

from collections.abc import Iterable, Iterator

from wijkregie.domain.datums import format_datum_tekst, opsomming
from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.domain.lijsten.begrepen import kaal
from wijkregie.domain.lijsten.gelijkenis import eigen_domein, kern, lijkt_op, soortwoorden
from wijkregie.domain.lijsten.voorstellen import Celreden, Kandidaat
from wijkregie.domain.refusals import Refusal, quoted
from wijkregie.domain.wijkorganen import Wijkorgaan, Wijkorgaansoort, Wijkorgaanstatus
from wijkregie.usecases import edits
from wijkregie.usecases.inlezen.rows import Row, Unclear

_MANY = 3  # bodies with one mail domain: then it is of an umbrella, and says nothing


def wijkorgaan_of(row: Row, *, required: bool = True) -> Wijkorgaan:
    """Return the body that a row of another kind of list is about; raises Unclear when it is not sure which.

    The bare name without its kind is enough, when it fits one body. One that is not there is made when the user chose
    that; later rows are then about it too.
    """
    kept = row.world.all(Wijkorgaan).get(row.get("wijkorgaan_id") or "")
    naam = row.get("wijkorgaan") or ""
    bare = kaal(naam)
    known = row.world.near(Wijkorgaan, _names, bare)
    if kept is not None:
        if known and kept not in known:
            raise row.refuse("wijkorgaan", "id_van_ander", wat=kept.naam)
        return kept
    if len(known) == 1:
        return known[0]
    if (chosen := row.chosen(Wijkorgaan)) is not None:
        row.learned[Wijkorgaan, bare] = chosen.id
        return chosen
    if learned := row.plan.joined.get((Wijkorgaan, bare)):
        return row.world.get(Wijkorgaan, learned)
    near = known or row.alike(Wijkorgaan, _core, kern(naam))
    fitting = [body for body in near if kern(body.naam) == kern(naam) and not _other_kind(body.naam, naam)]
    if not known and len(fitting) == 1:
        row.mention("wijkorgaan", f"“{quoted(naam)}” is gelezen als {fitting[0].naam}.")
        return fitting[0]
    if row.as_new and not known:
        return _made(row, naam)
    if not near:
        reden = Celreden(row.column("wijkorgaan"), str(Refusal("rij_zonder_wijkorgaan", naam=quoted(naam))))
        raise Unclear(reden, maakt=naam)
    question = f"Er is geen wijkorgaan “{quoted(naam)}”. Bedoel je {_names_of(near)}?"
    if known:
        question = f"Er zijn meer wijkorganen “{quoted(naam)}”. Kies welke je bedoelt."
    raise row.doubt("wijkorgaan", question, [_candidate(row, body, naam) for body in near])


def soort_named(naam: str) -> Wijkorgaansoort:
    """Return the kind of body that a name tells: "Dorpsraad 't Vonder" is a dorpsraad."""
    words = kaal(naam).split()
    return next((soort for soort in Wijkorgaansoort if soort in words), Wijkorgaansoort.WIJKRAAD)


def identified(row: Row, naam: str, stadsdeel_id: str | None) -> Wijkorgaan | None:
    """Return the body that a row of wijkorganen is about, None for a new one; raises Unclear when it is not sure."""
    kept = row.world.all(Wijkorgaan).get(row.get("id") or "")
    if kept is not None:
        return kept
    if (chosen := row.chosen(Wijkorgaan)) is not None:
        return chosen
    same = row.world.near(Wijkorgaan, _names, kaal(naam))
    here = [body for body in same if stadsdeel_id is None or body.stadsdeel_id in (None, stadsdeel_id)]
    if len(here) == 1 and not _back_to_life(row, here[0]):
        return here[0]
    if row.as_new:
        return None
    likely = {body.id: _candidate(row, body, naam) for body in same}
    numbers = list(_same_numbers(row))
    sure = [body for body, _ in numbers if body.kvk and kaal(body.kvk) == kaal(row.get("kvk") or "")]
    if not likely and len(sure) == 1 and lijkt_op(kern(sure[0].naam), kern(naam)):
        row.mention("naam", f"Dit is {sure[0].naam}: de naam lijkt erop en het KvK-nummer is hetzelfde.")
        return sure[0]
    likely |= {body.id: _candidate(row, body, naam) for body in row.alike(Wijkorgaan, _core, kern(naam))}
    for body, reden in numbers:
        likely.setdefault(body.id, Kandidaat(body.id, body.naam, reden))
    for body, reden in _same_mail(row):
        found = Kandidaat(body.id, body.naam, reden)
        if set(kern(body.naam).split()) & set(kern(naam).split()):
            likely.setdefault(body.id, found)
        elif body.id not in likely:
            row.kandidaten.append(found)
            row.mention("email", f"{body.naam} heeft {reden}. Is dit hetzelfde wijkorgaan? Kies dan samenvoegen.")
    if not likely:
        return None
    first = next(iter(likely.values()))
    raise row.doubt("naam", f"Dit lijkt op {first.naam}: {first.reden}.", tuple(likely.values()))


def _made(row: Row, naam: str) -> Wijkorgaan:
    made = row.save(Wijkorgaan(id=row.world.new_id(), naam=naam, soort=soort_named(naam)), naam=naam)
    edits.refuse_namesake(row.world, made)
    return made


def _candidate(row: Row, body: Wijkorgaan, naam: str) -> Kandidaat:
    """Return a body that a row may be about, with why."""
    if kaal(body.naam) == kaal(naam):
        reden = "dezelfde naam"
        if body.stadsdeel_id is not None:
            reden += f", in stadsdeel {row.world.get(Stadsdeel, body.stadsdeel_id).naam}"
        if body.beeindigd_op is not None:
            reden += f", gestopt op {format_datum_tekst(body.beeindigd_op)}"
    elif kern(body.naam) == kern(naam) and (words := sorted(set(kaal(body.naam).split()) ^ set(kaal(naam).split()))):
        reden = f"dezelfde naam zonder {opsomming([f'“{word}”' for word in words])}"
    else:
        reden = "bijna dezelfde naam"
    where = row.plan.said.get((body.id, "naam"))
    return Kandidaat(body.id, body.naam, f"{reden} ({where[0][0].lower()}{where[0][1:]})" if where else reden)


def _same_numbers(row: Row) -> Iterator[tuple[Wijkorgaan, str]]:
    """Yield the bodies that have a number or address of the row, with which."""
    world = row.world
    if kvk := row.get("kvk"):
        yield from ((body, "hetzelfde KvK-nummer") for body in world.near(Wijkorgaan, _kvk, _bare_number(kvk)))
    if iban := row.get("iban"):
        yield from ((body, "hetzelfde rekeningnummer") for body in world.near(Wijkorgaan, _iban, _bare_number(iban)))


def _same_mail(row: Row) -> Iterator[tuple[Wijkorgaan, str]]:
    """Yield the bodies with the e-mail address of the row, or one that ends alike and is of few."""
    if email := row.get("email"):
        same = row.world.near(Wijkorgaan, _email, email.strip().casefold())
        yield from ((body, "hetzelfde e-mailadres") for body in same)
        alike = row.world.near(Wijkorgaan, _domain, eigen_domein(email))
        if len(alike) < _MANY and not same:
            yield from ((body, "een e-mailadres dat op hetzelfde eindigt") for body in alike)


def _back_to_life(row: Row, body: Wijkorgaan) -> bool:
    """Tell whether a body has ended, while the row speaks of one that has not."""
    alive = row.get("status") not in (None, Wijkorgaanstatus.BEEINDIGD)
    return body.status is Wijkorgaanstatus.BEEINDIGD and alive


def _other_kind(one: str, other: str) -> bool:
    kinds = soortwoorden(one), soortwoorden(other)
    return all(kinds) and kinds[0] != kinds[1]


def _names_of(bodies: Iterable[Wijkorgaan]) -> str:
    names = [f"“{body.naam}”" for body in bodies]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} of {names[-1]}"


def _names(body: Wijkorgaan) -> tuple[str]:
    return (kaal(body.naam),)


def _core(body: Wijkorgaan) -> str:
    return kern(body.naam)


def _kvk(body: Wijkorgaan) -> tuple[str, ...]:
    return (_bare_number(body.kvk),) if body.kvk else ()


def _iban(body: Wijkorgaan) -> tuple[str, ...]:
    return (_bare_number(body.iban),) if body.iban else ()


def _email(body: Wijkorgaan) -> tuple[str, ...]:
    return (body.email.strip().casefold(),) if body.email else ()


def _domain(body: Wijkorgaan) -> tuple[str, ...]:
    domain = eigen_domein(body.email)
    return (domain,) if domain else ()


def _bare_number(number: str) -> str:
    return kaal(number).replace(" ", "")
