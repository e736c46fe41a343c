"""Comparing one colleague's file with what is kept here: per row what becomes of it, and why when nothing does."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from wijkregie.domain.bijlagen import Bijlage
from wijkregie.domain.contacten import Notitie
from wijkregie.domain.entities import Entity
from wijkregie.domain.gespreksformulieren import Gespreksformulier
from wijkregie.domain.overneemvoorstellen import Keuzes, Wijze
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.samenvoegen import (
    BESTAAN,
    Kant,
    Samenloop,
    Samenvoeging,
    Staat,
    Veldverschil,
    samenvoegen,
    verloop,
)
from wijkregie.domain.wijkorganen import Wijkorgaan
from wijkregie.store.mapping import table_name
from wijkregie.store.overdrachten import content
from wijkregie.store.overdrachten.reading import Bron
from wijkregie.store.queries.overgenomen import Geschiedenisregel, geschiedenisregels, made_with_store, removed_ids
from wijkregie.store.stores import Reading
from wijkregie.usecases.overnemen.stand import (
    SOORTEN,
    TABELLEN,
    Sleutel,
    Stand,
    by_key,
    natuurlijke_sleutels,
)

EIGENAAR = "wijkregisseur"
"""The field of a wijkorgaan that tells whose it is: it goes by who claims it, not by its history."""


_LONGEST_SAID = 1000


@dataclass(slots=True)
class Rij:
    """What becomes of one row, while it is worked out; `voor` is what stood here before this file."""

    samen: Samenvoeging
    voor: Entity | None
    na: Entity | None
    keuzes: dict[str, Kant] = field(default_factory=dict)
    reden: Refusal | None = None

    @property
    def onbeslist(self) -> bool:
        """Whether a conflict in it is still to be decided."""
        return any(each.veld not in self.keuzes for each in self.samen.conflicten)


class Vergelijking:
    """One file beside the stand of here; making it works everything out and brings it to the stand."""

    def __init__(
        self,
        stand: Stand,
        connection: Reading,
        bron: Bron,
        *,
        wijze: Wijze,
        keuzes: Keuzes,
        mij: str,
        earlier: dict[Sleutel, list[Staat]],
        slecht: frozenset[str] = frozenset(),
        step: Callable[[], None] = lambda: None,
    ) -> None:
        """Compare for `mij`, who works here.

        `earlier` holds what files before this one brought; `slecht` are contents that are not what they say.
        """
        self.bron = bron
        self.rijen: dict[Sleutel, Rij] = {}
        self.gelijk = 0
        self.ids: dict[Sleutel, str] = {}
        self.naamgenoten: dict[Sleutel, str] = {}
        self.prive_mee = wijze is Wijze.OVERNEMEN
        self._coming: dict[str, set[str]] = defaultdict(set)
        self._stand = stand
        self._here = connection
        self._wijze = wijze
        self._keuzes = keuzes
        self._mij = mij
        self._earlier = earlier
        self._slecht = slecht
        self._left_out = {(part.tabel, part.rij_id, part.veld) for part in bron.kop.weggelaten}
        self._gone = removed_ids(bron.connection, TABELLEN)
        for kind in SOORTEN:
            step()
            self._compare(kind)

    @property
    def changed(self) -> Iterator[tuple[Sleutel, Rij]]:
        """Yield the rows that this file changes here."""
        return ((key, rij) for key, rij in self.rijen.items() if rij.reden is None and rij.na != rij.voor)

    def refuse(self, key: Sleutel, reden: Refusal) -> None:
        """Leave a row as it was before this file."""
        rij = self.rijen[key]
        rij.reden, rij.na = reden, rij.voor
        self._stand.put(key, rij.voor)

    def mapped(self, value: Entity) -> Entity:
        """Return a value of the file with the ids that it and what it points at have here."""
        tabel = table_name(type(value))
        found: dict[str, Any] = {"id": self.ids.get((tabel, value.id), value.id)}
        for name, (other, _) in content.references(tabel).items():
            pointed_at = getattr(value, name)
            found[name] = self.ids.get((other, pointed_at), pointed_at)
        if isinstance(value, Bijlage):
            found["rij_id"] = self.ids.get((value.tabel, value.rij_id), value.rij_id)
        return replace(value, **found)

    def _compare(self, kind: type[Entity]) -> None:
        """Work out what becomes of every row of a kind."""
        tabel, here = table_name(kind), self._stand.nu[table_name(kind)]
        theirs = self._matched(kind)
        self._coming[tabel] = set(theirs)
        rest: dict[str, Entity | None] = {}
        for rij_id, given in theirs.items():
            value = self.mapped(given)
            if isinstance(value, Bijlage) and self._lacks_content(value):
                self._impossible((tabel, rij_id), "inhoud_klopt_niet")
            elif self._is_same(given, value, here.get(rij_id)):
                self.gelijk += 1
            else:
                rest[rij_id] = value
        rest |= dict.fromkeys(rij_id for rij_id in self._gone[tabel] if rij_id in here and rij_id not in theirs)
        self._merge(kind, rest)

    def _matched(self, kind: type[Entity]) -> dict[str, Entity]:
        """Return the rows of the file by the id that they have here, by natural key where that is another one."""
        tabel, found = table_name(kind), dict[str, Entity]()
        here = self._stand.nu[tabel]
        given = list(content.rows(self.bron.connection, kind))
        theirs = {gelezen.id for gelezen in given}
        known = by_key(value for value in here.values() if value.id not in theirs)
        for gelezen in given:
            value = gelezen.waarde
            if value is None:
                self._impossible((tabel, gelezen.id), "waarde_kan_niet")
            elif isinstance(value, Notitie) and value.prive and not self.prive_mee:
                continue
            else:
                rij_id = value.id if value.id in here else self._namesake(value, known)
                rij_id = value.id if rij_id in found else rij_id
                if isinstance(value, Wijkorgaan) and rij_id != value.id:
                    rij_id = value.id if self._keuzes.apart(tabel, value.id) else rij_id
                    self.naamgenoten[tabel, rij_id] = value.id
                self.ids[tabel, value.id] = rij_id
                found[rij_id] = value
        return found

    def _namesake(self, value: Entity, known: Mapping[tuple[object, ...], str]) -> str:
        keys = natuurlijke_sleutels(self.mapped(value))
        return next((known[key] for key in keys if key in known), value.id)

    def _is_same(self, given: Entity, value: Entity, here: Entity | None) -> bool:
        """Tell whether a row need not be held beside its history; a form with the same questions is the same form."""
        if isinstance(value, Gespreksformulier) and given.id != value.id:
            return True
        return here == value and not isinstance(value, Wijkorgaan)

    def _lacks_content(self, bijlage: Bijlage) -> bool:
        there = content.is_there(self.bron.connection, bijlage.sha256, bijlage.grootte)
        return bijlage.sha256 in self._slecht or not there

    def _impossible(self, key: Sleutel, code: str) -> None:
        here = self._stand.get(*key)
        lot = Samenloop.NIEUWER_HIER if here else Samenloop.NIEUW
        self.rijen[key] = Rij(Samenvoeging(lot, here), here, here, reden=Refusal(code))

    def _merge(self, kind: type[Entity], rest: Mapping[str, Entity | None]) -> None:
        """Hold rows that differ beside the history of both sides."""
        tabel = table_name(kind)
        back = {mine: theirs for (table, theirs), mine in self.ids.items() if table == tabel}
        mine = _by_row(geschiedenisregels(self._here, tabel, rest))
        theirs = _by_row(geschiedenisregels(self.bron.connection, tabel, [back.get(key, key) for key in rest]))
        made = made_with_store(self._here, tabel, [key for key in rest if key in back and back[key] != key])
        for rij_id, value in rest.items():
            key, known_as = (tabel, rij_id), back.get(rij_id, rij_id)
            here = self._stand.get(*key)
            known = self._course(kind, mine[rij_id], _bare(here), lambda each: each)
            if key in self._earlier:
                known = verloop([*known, *self._earlier[key]], _bare(here))
            if rij_id in made:
                known = tuple(replace(staat, begin=True) for staat in known)
            told = self._course(kind, theirs[known_as], _bare(value), self.mapped, self._open_ends(key, known_as, here))
            samen = self._claimed(samenvoegen(known, told), here, value)
            self._earlier.setdefault(key, []).extend(told)
            self._keep(key, samen, here)

    def _open_ends(self, key: Sleutel, known_as: str, here: Entity | None) -> dict[str, Any]:
        """Return the fields that stayed behind when the file was made, with what they are here."""
        names = [name for name in content.references(key[0]) if (key[0], known_as, name) in self._left_out]
        return {name: getattr(here, name, None) for name in names}

    def _course(
        self,
        kind: type[Entity],
        regels: Iterable[Geschiedenisregel],
        nu: Entity | None,
        mapped: Callable[[Entity], Entity],
        open_ends: Mapping[str, Any] | None = None,
    ) -> tuple[Staat, ...]:
        """Return the states of a row over time.

        A reference that could not come along when the row came here is not taken for one that somebody cleared.
        """
        staten, last, unknown = list[Staat](), None, dict[str, Any]()
        for regel in sorted(filter(is_sound, regels), key=lambda regel: regel.moment):
            try:
                image = None if regel.gewist else content.image_value(kind, regel.na)
            except content.Wrong:
                continue
            if regel.gewist:
                continue
            value = _bare(image if image is None else mapped(image))
            if value is not None and last is not None and regel.voor is None:
                unknown = {name: getattr(last, name) for name in content.references(table_name(kind))}
            value = _filled(value, unknown)
            staten.append(Staat(regel.moment, regel.wie, value))
            last = value
        nu = _filled(nu, unknown)
        if open_ends:
            nu = _filled(nu, {name: getattr(last, name, None) or here for name, here in open_ends.items()})
        return verloop(staten, nu)

    def _claimed(self, samen: Samenvoeging, here: Entity | None, there: Entity | None) -> Samenvoeging:
        """Return what becomes of a wijkorgaan with whose it is: of who takes it over, or of whom the file says."""
        if not isinstance(samen.waarde, Wijkorgaan) or not isinstance(there, Wijkorgaan):
            return samen
        taken = self._wijze is Wijze.OVERNEMEN
        claim = self._claim(there)
        daar = replace(there, wijkregisseur=claim)
        if not isinstance(here, Wijkorgaan):
            return replace(samen, waarde=replace(samen.waarde, wijkregisseur=claim), daar=daar)
        if here.wijkregisseur == claim or (taken and claim):
            return replace(samen, waarde=replace(samen.waarde, wijkregisseur=here.wijkregisseur), daar=daar)
        verschil = Veldverschil(
            EIGENAAR, here.wijkregisseur, claim, Samenloop.NIEUWER_DAAR if taken else Samenloop.CONFLICT
        )
        waarde = replace(samen.waarde, wijkregisseur=claim if taken else here.wijkregisseur)
        unchanged = samen.lot in (Samenloop.GELIJK, Samenloop.NIEUWER_HIER)
        lot = verschil.lot if unchanged or not taken else samen.lot
        return Samenvoeging(lot, waarde, (*samen.velden, verschil), daar)

    def _claim(self, there: Wijkorgaan) -> str:
        """Return whose a wijkorgaan becomes, "" for mine: what was handed over, or is theirs in a whole store."""
        owner = there.wijkregisseur
        if self._wijze is Wijze.OVERNEMEN and not (self.bron.geheel and owner):
            return ""
        owner = owner or self.bron.kop.gemaakt_door
        return "" if owner == self._mij else owner

    def _keep(self, key: Sleutel, samen: Samenvoeging, here: Entity | None) -> None:
        """Note what becomes of a row, with what was decided on it."""
        if samen.lot is Samenloop.WEG_DAAR and self._keuzes.per_plek.get((*key, BESTAAN)) is Kant.HIER:
            samen = Samenvoeging(Samenloop.NIEUWER_HIER, here)
        samen = self._reconnected(samen, here)
        chosen = {each.veld: self._keuzes.op((*key, each.veld)) for each in samen.conflicten}
        rij = Rij(samen, here, here, {veld: kant for veld, kant in chosen.items() if kant is not None})
        if samen.lot is Samenloop.GELIJK and key not in self.naamgenoten:
            self.gelijk += 1
            return
        self.rijen[key] = rij
        if not rij.onbeslist and samen.lot is not Samenloop.NIEUWER_HIER:
            rij.na = self._placed(samen.besloten(rij.keuzes), here)
            self._stand.put(key, rij.na)

    def _reconnected(self, samen: Samenvoeging, here: Entity | None) -> Samenvoeging:
        """Return what becomes of a row that stays as it is, save that what it points at has come after it."""
        if here is None or samen.lot not in (Samenloop.GELIJK, Samenloop.NIEUWER_HIER):
            return samen
        known = self._placed(samen.waarde, here)
        changed = {
            name: (getattr(here, name), found)
            for name in content.references(table_name(type(here)))
            if (found := getattr(known, name)) != getattr(here, name)
        }
        if not changed:
            return samen
        velden = tuple(Veldverschil(name, *sides, Samenloop.NIEUWER_DAAR) for name, sides in changed.items())
        theirs: dict[str, Any] = {name: there for name, (_, there) in changed.items()}
        return Samenvoeging(Samenloop.NIEUWER_DAAR, replace(here, **theirs), velden, samen.daar)

    def _placed(self, value: Entity | None, here: Entity | None) -> Entity | None:
        """Return a value as it can stand here: without what it points at elsewhere, and a form after the last."""
        if value is None:
            return None
        if isinstance(value, Gespreksformulier) and here is None:
            used = {each.nummer for each in self._stand.all("gespreksformulier")}
            value = replace(value, nummer=max(used) + 1) if value.nummer in used else value
        tabel = table_name(type(value))
        loose = [name for name, (other, optional) in content.references(tabel).items() if optional]
        absent: dict[str, Any] = {name: None for name in loose if self._is_absent(tabel, value, name)}
        return replace(value, **absent)

    def _is_absent(self, tabel: str, value: Entity, name: str) -> bool:
        other, pointed_at = content.references(tabel)[name][0], getattr(value, name)
        return (
            pointed_at is not None
            and self._stand.get(other, pointed_at) is None
            and pointed_at not in self._coming[other]
        )


def is_sound(regel: Geschiedenisregel) -> bool:
    """Tell whether a line of history says when, by whom and what as the program would, whatever its images are."""
    said: tuple[object, ...] = (regel.wie, regel.label, regel.velden)
    short = all(isinstance(text, str) and len(text) <= _LONGEST_SAID for text in said)
    return short and content.is_moment(regel.moment)


def _bare(value: Any) -> Any:
    """Return a value without whose it is."""
    return replace(value, wijkregisseur="") if isinstance(value, Wijkorgaan) else value


def _filled(value: Any, unknown: Mapping[str, Any]) -> Any:
    """Return a value with what is not known of it in place of nothing."""
    absent = {name: there for name, there in unknown.items() if there is not None and value is not None}
    return (
        replace(value, **{name: there for name, there in absent.items() if getattr(value, name) is None})
        if (absent)
        else value
    )


def _by_row(regels: Iterable[Geschiedenisregel]) -> dict[str, list[Geschiedenisregel]]:
    found: dict[str, list[Geschiedenisregel]] = defaultdict(list)
    for regel in regels:
        found[regel.rij_id].append(regel)
    return found
