"""The rows of a colleague's file that are not the same here, in the words and signs of the preview."""

from collections import Counter
from collections.abc import Mapping, Sequence

from wijkregie.domain.datums import tel
from wijkregie.domain.frozen import frozen
from wijkregie.domain.overneemvoorstellen import Overneemvoorstel, Plek, Rijvoorstel, Veldregel
from wijkregie.domain.samenvoegen import BESTAAN, Kant, Samenloop
from wijkregie.ui.models.rows import Column, Look, RowsModel

GEWEIGERD = "geweigerd"
"""What is said of a row that cannot be taken over."""

LOT_WORDS = {
    Samenloop.NIEUW: "nieuw",
    Samenloop.NIEUWER_DAAR: "nieuwer daar",
    Samenloop.SAMENGEVOEGD: "samengevoegd",
    Samenloop.CONFLICT: "kies zelf",
    Samenloop.WEG_DAAR: "daar weg",
    Samenloop.NIEUWER_HIER: "nieuwer hier",
    Samenloop.WEG_HIER: "hier weg",
    Samenloop.GELIJK: "gelijk",
}
LOT_SIGNS = {
    Samenloop.NIEUW: ("plus", "acc"),
    Samenloop.NIEUWER_DAAR: ("wijzig", "tekst2"),
    Samenloop.SAMENGEVOEGD: ("wijzig", "tekst2"),
    Samenloop.CONFLICT: ("vraag", "let"),
    Samenloop.WEG_DAAR: ("weg", "tekst2"),
    Samenloop.NIEUWER_HIER: ("gelijk", "tekst3"),
    Samenloop.WEG_HIER: ("gelijk", "tekst3"),
    Samenloop.GELIJK: ("gelijk", "tekst3"),
}
GROUPS = {
    "nieuw": frozenset({Samenloop.NIEUW}),
    "gewijzigd": frozenset({Samenloop.NIEUWER_DAAR, Samenloop.SAMENGEVOEGD, Samenloop.WEG_DAAR}),
    "kies zelf": frozenset({Samenloop.CONFLICT}),
    "blijft": frozenset({Samenloop.NIEUWER_HIER, Samenloop.WEG_HIER, Samenloop.GELIJK}),
    GEWEIGERD: frozenset[Samenloop](),
}
"""What the list can be narrowed to: each with the lots of its rows."""
_KEPT = frozenset({Samenloop.NIEUWER_HIER, Samenloop.WEG_HIER})


@frozen
class Verschilregel:
    """A row with the sides that were chosen for what both changed; without a choice it stays as it is here."""

    regel: Rijvoorstel
    keuzes: tuple[tuple[str, Kant], ...] = ()

    @property
    def key(self) -> str:
        return self.regel.id

    @property
    def group(self) -> str:
        """What the list can be narrowed to, to see this row."""
        if self.regel.reden:
            return GEWEIGERD
        return next(group for group, held in GROUPS.items() if self.regel.lot in held)

    @property
    def conflicts(self) -> tuple[Veldregel, ...]:
        """The fields on which the user decides; none for a row that cannot be taken over."""
        if self.regel.reden:
            return ()
        return tuple(veld for veld in self.regel.velden if veld.lot is Samenloop.CONFLICT)

    def side(self, veld: str) -> Kant:
        """Return the side that is kept of a field in conflict."""
        return dict(self.keuzes).get(veld, Kant.HIER)


def verschilregels(voorstel: Overneemvoorstel, keuzes: Mapping[Plek, Kant]) -> list[Verschilregel]:
    """Return every row with what was chosen on it; first what asks for a choice."""
    found = []
    for regel in voorstel.regels:
        chosen = {veld.veld: keuzes.get((regel.tabel, regel.rij_id, veld.veld)) for veld in regel.velden}
        if regel.lot is Samenloop.WEG_DAAR:
            chosen[BESTAAN] = keuzes.get((regel.tabel, regel.rij_id, BESTAAN))
        found.append(Verschilregel(regel, tuple((veld, kant) for veld, kant in chosen.items() if kant is not None)))
    return sorted(
        found,
        key=lambda row: (row.regel.lot is not Samenloop.CONFLICT, not row.regel.reden, not row.regel.naamgenoot),
    )


def counts(rows: Sequence[Verschilregel]) -> list[tuple[str, str]]:
    """Return what the list can be narrowed to ("" for all), with how many rows each has."""
    found = Counter(row.group for row in rows)
    kinds = [(group, f"{group.capitalize()} {found[group]}") for group in GROUPS if found[group]]
    return [("", f"Alles {len(rows)}"), *kinds]


def told(voorstel: Overneemvoorstel, rows: Sequence[Verschilregel]) -> tuple[str, str]:
    """Return a sign, and in words what is still to be chosen and what cannot be taken over."""
    undecided = sum(len(row.conflicts) - len(row.keuzes) for row in rows if row.conflicts)
    refused = sum(bool(row.regel.reden) for row in rows)
    said = []
    if undecided:
        words = tel(undecided, "verschil", "verschillen")
        said.append(f"{words} nog te kiezen: wat je niet kiest, blijft zoals het hier is.")
    if refused:
        said.append(f"{tel(refused, 'regel kan', 'regels kunnen')} niet mee.")
    namesakes = sum(row.regel.op_naam for row in rows)
    if namesakes and voorstel.wijzigt:
        said.append(f"{tel(namesakes, 'wijkorgaan heet', 'wijkorganen heten')} hier ook zo: kijk of het hetzelfde is.")
    if said:
        return "let", " ".join(said)
    if not voorstel.wijzigt:
        return "ok", "Alles staat hier al zo. Er valt niets over te nemen."
    same = f" {tel(voorstel.gelijk, 'gegeven is', 'gegevens zijn')} hier al gelijk." if voorstel.gelijk else ""
    return "info", f"Er is nog niets bewaard.{same}"


def summary(row: Verschilregel) -> str:
    """Say in one line what a row changes, or why it cannot."""
    said = _summary(row)
    return f"heet hier ook zo · {said}" if row.regel.naamgenoot else said


def _summary(row: Verschilregel) -> str:
    regel = row.regel
    if regel.reden:
        return regel.reden
    if not regel.velden:
        return {
            Samenloop.NIEUW: "komt erbij",
            Samenloop.WEG_DAAR: "blijft hier staan" if row.keuzes == ((BESTAAN, Kant.HIER),) else "gaat ook hier weg",
            Samenloop.WEG_HIER: "blijft hier weg",
        }.get(regel.lot, "blijft zoals het hier is")
    if regel.lot in _KEPT:
        return "blijft zoals het hier is"
    names = [veld.titel for veld in row.conflicts or regel.velden]
    if len(regel.velden) == 1:
        return f"{names[0]}: hier {regel.velden[0].hier}, daar {regel.velden[0].daar}"
    return ", ".join(names[:3]) + (f" en nog {len(names) - 3}" if len(names) > 3 else "")


def make_model() -> RowsModel[Verschilregel]:
    """Return the model of the preview."""
    return RowsModel(
        [
            Column(
                "Wat gebeurt er",
                lambda _row: "",
                look=_lot_look,
                accessible=_lot_words,
                copied=_lot_words,
                sort=lambda row: list(GROUPS).index(row.group),
                chars=15,
            ),
            Column("Wijkorgaan", lambda row: row.regel.wijkorgaan or "–", chars=24, least=16),
            Column("Gegeven", _name, chars=0, least=18),
            Column("Verandering", summary, look=_quiet, chars=36, least=24, goes=1),
        ],
        key=lambda row: row.key,
        searched=lambda row: f"{row.regel.wijkorgaan} {_name(row)} {summary(row)}",
    )


def _name(row: Verschilregel) -> str:
    """Return the kind of a row, and by what it is known unless that is the wijkorgaan itself."""
    kind = row.regel.soort.capitalize()
    return kind if row.regel.naam in ("", row.regel.wijkorgaan) else f"{kind} {row.regel.naam}"


def _quiet(_row: Verschilregel) -> Look:
    return Look(colour="tekst2")


def _lot_words(row: Verschilregel) -> str:
    if row.regel.reden:
        return GEWEIGERD
    if row.conflicts and len(row.keuzes) == len(row.conflicts):
        sides = {kant for _, kant in row.keuzes}
        return "gekozen" if len(sides) > 1 else f"van {sides.pop()}"
    return LOT_WORDS[row.regel.lot]


def _lot_look(row: Verschilregel) -> Look:
    if row.regel.reden:
        return Look(sign="laat", sign_word=GEWEIGERD, sign_colour="laat")
    sign, colour = LOT_SIGNS[row.regel.lot]
    words = _lot_words(row)
    if row.conflicts and words != LOT_WORDS[Samenloop.CONFLICT]:
        return Look(sign="vink", sign_word=words, sign_colour="tekst2", sign_icon_colour="ok")
    return Look(sign=sign, sign_word=words, sign_colour=colour)
