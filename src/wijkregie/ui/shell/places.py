"""Where a thing that was found lives in the window: its page, and what that page's `go_to` takes."""

from collections.abc import Callable, Mapping
from typing import Any

from wijkregie.usecases.zoeken import Vondst

Place = tuple[str, dict[str, Any]]

_BODY_TABS = {
    "wijkorgaan": "overzicht",
    "niveaukeuze": "niveau",
    "contactmoment": "contact",
    "notitie": "contact",
    "betrokkenheid": "contact",
}
_PLAN_TABS = {
    "traject": "plan",
    "trajectfase": "plan",
    "betrokkenheid": "wijkorganen",
    "terugkoppelmoment": "tijdlijn",
    "eindverslag": "eindverslag",
    "verhaal": "verhalen",
    "contactmoment": "tijdlijn",
}


def place_of(vondst: Vondst) -> Place:
    """Return the page and the place in it where a thing is worked on."""
    return _place(vondst.tabel, vondst.bij)


def _place(tabel: str, bij: Mapping[str, Any]) -> Place:
    if tabel == "bijlage":
        return _in_tab(str(bij["tabel"]), bij)
    if tabel in _PAGES:
        return _PAGES[tabel](bij)
    if tabel in _BODY_TABS and "wijkorgaan_id" in bij:
        return "wijkorganen", {"wijkorgaan_id": bij["wijkorgaan_id"], "tab": _BODY_TABS[tabel]}
    if tabel in _PLAN_TABS and "traject_id" in bij:
        return "trajecten", {"traject_id": bij["traject_id"], "tab": _PLAN_TABS[tabel]}
    if _BODY_TABS.get(tabel) == "contact" and "wijk_id" in bij:
        return "wijken", {"wijk_id": bij["wijk_id"], "tab": "contact"}
    return _area(bij)


def _in_tab(tabel: str, bij: Mapping[str, Any]) -> Place:
    """Return where a file is seen: with a wijkorgaan on its own tab, else with what it belongs to."""
    if tabel == "wijkorgaan":
        return "wijkorganen", {"wijkorgaan_id": bij["wijkorgaan_id"], "tab": "bijlagen"}
    return _place(tabel, bij)


def _area(bij: Mapping[str, Any]) -> Place:
    """Return the place of a wijk or stadsdeel, or the page of today for what lives nowhere."""
    for name in ("wijkorgaan_id", "wijk_id", "stadsdeel_id"):
        if name in bij:
            return ("wijkorganen", {name: bij[name]}) if name == "wijkorgaan_id" else ("wijken", {name: bij[name]})
    return "vandaag", {}


def _persoon(bij: Mapping[str, Any]) -> Place:
    body = bij.get("wijkorgaan_id")
    return ("wijkorganen", {"wijkorgaan_id": body, "tab": "bestuur"}) if body else ("wijkorganen", {})


def _budget(bij: Mapping[str, Any]) -> Place:
    place = {name: bij[name] for name in ("jaar", "wijk_id", "stadsdeel_id") if name in bij}
    return "wijkbudget", {"deel": "wijkbudget" if "wijk_id" in bij else "werkbudget", **place}


def _year(bij: Mapping[str, Any]) -> dict[str, Any]:
    return {"jaar": bij["jaar"]} if "jaar" in bij else {}


_PAGES: Mapping[str, Callable[[Mapping[str, Any]], Place]] = {
    "persoon": _persoon,
    "afdeling": lambda _bij: ("instellingen", {"deel": "afdelingen"}),
    "verplichting": lambda _bij: ("instellingen", {"deel": "verplichtingen"}),
    "regeling": lambda bij: ("instellingen", {"deel": "regelingen", **_year(bij)}),
    "jaargesprek": lambda bij: ("jaargesprekken", {"jaargesprek_id": bij["jaargesprek_id"]}),
    "antwoord": lambda bij: ("jaargesprekken", {"jaargesprek_id": bij["jaargesprek_id"]}),
    "gelegenheidscollectief": lambda bij: (
        "wijkbudget",
        {"deel": "collectieven", "collectief_id": bij["gelegenheidscollectief_id"]},
    ),
    "initiatief": lambda bij: ("wijkbudget", {"deel": "initiatieven", "initiatief_id": bij["initiatief_id"]}),
    "budget": _budget,
    "boeking": _budget,
    "subsidie": lambda bij: ("subsidies", {"jaar": bij["jaar"], "wijkorgaan_id": bij["wijkorgaan_id"]}),
    "subsidiestap": lambda bij: ("subsidies", {"jaar": bij["jaar"], "wijkorgaan_id": bij["wijkorgaan_id"]}),
    "nakoming": lambda bij: (
        "afspraken",
        {"deel": "nakoming", **{name: bij[name] for name in ("jaar", "wijkorgaan_id", "verplichting_id")}},
    ),
    "bijeenkomst": lambda bij: ("afspraken", {"deel": "bijeenkomsten", "bijeenkomst_id": bij["bijeenkomst_id"]}),
    "uitnodiging": lambda bij: ("afspraken", {"deel": "bijeenkomsten", "bijeenkomst_id": bij["bijeenkomst_id"]}),
    "specialistvraag": lambda bij: ("afspraken", {"deel": "specialisten", "vraag_id": bij["specialistvraag_id"]}),
    "actiepunt": lambda bij: ("acties", {"actiepunt_id": bij["actiepunt_id"]}),
}

ICONS: Mapping[str, str] = {
    "wijkorgaan": "wijkorganen",
    "wijk": "wijken",
    "stadsdeel": "wijken",
    "persoon": "mens",
    "afdeling": "mensen",
    "verplichting": "afspraken",
    "nakoming": "afspraken",
    "gelegenheidscollectief": "mensen",
    "traject": "trajecten",
    "trajectfase": "trajecten",
    "eindverslag": "trajecten",
    "terugkoppelmoment": "kalender",
    "verhaal": "gesprek",
    "regeling": "euro",
    "subsidie": "subsidies",
    "subsidiestap": "subsidies",
    "budget": "wijkbudget",
    "boeking": "wijkbudget",
    "initiatief": "wijkbudget",
    "jaargesprek": "jaargesprekken",
    "antwoord": "jaargesprekken",
    "niveaukeuze": "jaargesprekken",
    "betrokkenheid": "brief",
    "bijeenkomst": "vergadering",
    "uitnodiging": "vergadering",
    "specialistvraag": "vraag",
    "actiepunt": "acties",
    "contactmoment": "telefoon",
    "notitie": "notitie",
    "bijlage": "bijlage",
}
"""Name of the icon of each kind that can be found."""
