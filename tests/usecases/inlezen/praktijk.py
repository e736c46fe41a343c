"""What the messy lists of tests/data/lijsten are expected to become, and what a store holds of them, in plain words."""

import json
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

from stdnum.util import clean

from tests.usecases.kit import holdings
from wijkregie.domain.acties import Actiepunt
from wijkregie.domain.afdelingen import Afdeling
from wijkregie.domain.contacten import Contactmoment
from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.domain.jaargesprekken import Jaargesprek
from wijkregie.domain.leeswijzen import Lijstsoort
from wijkregie.domain.lijsten.voorstellen import Indeling
from wijkregie.domain.niveaus import Niveaukeuze
from wijkregie.domain.personen import Bestuursfunctie, Persoon
from wijkregie.domain.subsidies import TOEGEKEND, Stapsoort, Subsidie, Subsidiestap
from wijkregie.domain.trajecten import Traject, Trajectwijk
from wijkregie.domain.wijkorganen import Werkgebied, Wijkorgaan
from wijkregie.usecases.session import Session

FOLDER = Path(__file__).parents[2] / "data" / "lijsten"
LISTS = sorted(path for path in FOLDER.iterdir() if path.suffix not in (".json", ".md"))

Facts = dict[str, Any]


def expected(path: Path) -> Any:
    """Return what somebody who knows the work would make of a list."""
    return json.loads((path.parent / f"{path.stem}.verwacht.json").read_text(encoding="utf-8"))


def meanings(indeling: Indeling) -> dict[str, str]:
    """Return by letter what the columns of a sheet are taken to hold; behind the last stands what its name tells."""
    return {
        chr(ord("A") + keuze.kolom): " ".join(filter(None, (keuze.veld, str(keuze.jaar or ""), keuze.rol)))
        for keuze in indeling.kolommen
        if keuze.veld
    }


def plain(value: Any) -> Any:
    """Return a value as the expected results write it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    return "" if value is None else value


def same(wanted: Any, got: Any) -> bool:
    """Tell whether a value is the one expected; a telephone or account number however its digits are grouped."""
    if isinstance(wanted, str) and isinstance(got, str):
        return wanted == got or _bare(wanted) == _bare(got)
    return bool(wanted == got)


def _bare(text: str) -> str:
    return clean(text, " -./\n").casefold().replace("+31", "0")


class Held:
    """What a store holds, by what a row of a list is about."""

    def __init__(self, session: Session) -> None:
        self._kept = list(holdings(session).values())
        self._names = {
            each.id: each.naam for each in self._kept if isinstance(each, Wijkorgaan | Wijk | Stadsdeel | Afdeling)
        }

    def _all(self, kind: type, **fields: object) -> list[Any]:
        return [
            each for each in self._kept
            if isinstance(each, kind) and all(getattr(each, name) == value for name, value in fields.items())
        ]  # fmt: skip

    def _name(self, id_: str | None) -> str:
        return self._names[id_] if id_ else ""

    def found(self, soort: Lijstsoort, naam: str) -> list[Facts]:
        """Return the facts of everything that a row with this name may be about."""
        if soort is Lijstsoort.ACTIES:
            return [self._actie(each) for each in self._all(Actiepunt) if " ".join(each.tekst.split()) == naam]
        if soort is Lijstsoort.TRAJECTEN:
            return [self._traject(each) for each in self._all(Traject, naam=naam)]
        if soort is Lijstsoort.GEBIEDEN:
            return [self._wijk(each) for each in self._all(Wijk, naam=naam)]
        bodies = [each for each in self._all(Wijkorgaan) if each.naam == naam]
        if soort is Lijstsoort.CONTACT:
            return [self._contact(each) for body in bodies for each in self._all(Contactmoment, wijkorgaan_id=body.id)]
        if soort is Lijstsoort.BESTUUR:
            return [{"zetel": zetel} for body in bodies for zetel in self._zetels(body, met_dagen=True)]
        return [self._orgaan(body) for body in bodies]

    def _fields(self, value: Any, *names: str) -> Facts:
        return {name: plain(getattr(value, name)) for name in names}

    def _orgaan(self, body: Wijkorgaan) -> Facts:
        facts = self._fields(
            body, "soort", "status", "rechtsvorm", "kvk", "iban", "email", "telefoon", "website", "postadres",
            "vergaderritme", "opgericht_op", "beeindigd_op", "einde_reden", "toelichting",
        )  # fmt: skip
        facts["stadsdeel"] = self._name(body.stadsdeel_id)
        facts["werkgebied"] = sorted(self._name(each.wijk_id) for each in self._all(Werkgebied, wijkorgaan_id=body.id))
        facts["bestuur"] = self._zetels(body, met_dagen=False)
        for zetel in self._all(Bestuursfunctie, wijkorgaan_id=body.id):
            for person in self._all(Persoon, id=zetel.persoon_id):
                facts[f"telefoon van {person.naam}"] = person.telefoon
                facts[f"email van {person.naam}"] = person.email
        for keuze in self._all(Niveaukeuze, wijkorgaan_id=body.id):
            facts[f"niveau {keuze.jaar}"] = keuze.niveau.value
        facts["contact"] = sorted(plain(each.datum) for each in self._all(Contactmoment, wijkorgaan_id=body.id))
        for subsidie in self._all(Subsidie, wijkorgaan_id=body.id):
            facts |= self._subsidie(subsidie)
        for gesprek in self._all(Jaargesprek, wijkorgaan_id=body.id):
            facts |= self._gesprek(gesprek)
        return facts

    def _zetels(self, body: Wijkorgaan, *, met_dagen: bool) -> list[str]:
        told = []
        for zetel in self._all(Bestuursfunctie, wijkorgaan_id=body.id):
            names = [person.naam for person in self._all(Persoon, id=zetel.persoon_id)] if zetel.persoon_id else [""]
            days = f", {plain(zetel.sinds)} – {plain(zetel.tot)}".rstrip() if zetel.sinds or zetel.tot else ""
            told.append(f"{zetel.rol}: {names[0]}{days if met_dagen else ''}")
        return sorted(told)

    def _subsidie(self, subsidie: Subsidie) -> Facts:
        jaar = subsidie.jaar
        facts: Facts = {f"kenmerk {jaar}": subsidie.kenmerk}
        for stap in self._all(Subsidiestap, subsidie_id=subsidie.id):
            euros = "" if stap.bedrag is None else f"{stap.bedrag // 100}.{stap.bedrag % 100:02d}"
            if stap.soort is Stapsoort.AANVRAAG_ONTVANGEN:
                facts |= {f"aangevraagd_op {jaar}": plain(stap.datum), f"gevraagd {jaar}": euros}
            elif stap.soort in TOEGEKEND:
                facts |= {f"besluit_op {jaar}": plain(stap.datum), f"subsidie {jaar}": euros}
            elif stap.soort is Stapsoort.BETAALD:
                facts[f"betaald_op {jaar}"] = plain(stap.datum)
        return facts

    def _gesprek(self, gesprek: Jaargesprek) -> Facts:
        jaar = gesprek.jaar
        when = f"{plain(gesprek.datum)} {gesprek.tijd}".strip()
        return {
            f"gesprek {jaar}": f"{gesprek.stand.value}, {when}, {gesprek.plaats}",
            f"gewenst {jaar}": plain(gesprek.niveau_gewenst),
            f"afgesproken {jaar}": plain(gesprek.niveau_afgesproken),
            f"verslag {jaar}": plain(gesprek.verslag_verstuurd_op),
            f"akkoord {jaar}": plain(gesprek.akkoord_op),
        }

    def _actie(self, actie: Actiepunt) -> Facts:
        facts = self._fields(actie, "uiterlijk", "status", "toelichting", "afgerond_op")
        facts["wijkorgaan"] = self._name(actie.wijkorgaan_id)
        facts["eigenaar"] = actie.eigenaar or actie.eigenaarsoort.value
        return facts

    def _contact(self, contact: Contactmoment) -> Facts:
        facts = self._fields(contact, "datum", "soort", "onderwerp", "verslag")
        return facts | {"wijkorgaan": self._name(contact.wijkorgaan_id)}

    def _traject(self, traject: Traject) -> Facts:
        facts = self._fields(traject, "bekend_op", "invloed_tot", "besluit_op", "trede")
        facts["afdeling"] = self._name(traject.afdeling_id)
        facts["wijken"] = sorted(self._name(each.wijk_id) for each in self._all(Trajectwijk, traject_id=traject.id))
        return facts

    def _wijk(self, wijk: Wijk) -> Facts:
        return {**self._fields(wijk, "soort", "cbs_code", "inwoners"), "stadsdeel": self._name(wijk.stadsdeel_id)}
