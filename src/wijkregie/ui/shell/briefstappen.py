"""What is noted once a letter was sent: the step that it is in the life of what it is about."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from wijkregie.domain.gespreksbladen import Gespreksdossier
from wijkregie.domain.initiatiefbrieven import Initiatiefzaak
from wijkregie.domain.initiatieven import Initiatief
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.domain.sjablonen import Sjabloonsoort
from wijkregie.domain.subsidiebrieven import Subsidiezaak, open_aanvulling, wacht_op_bekendmaking
from wijkregie.domain.subsidies import Stapsoort
from wijkregie.ui.forms.gespreksstappen import move_on
from wijkregie.ui.pages.page import Shell
from wijkregie.usecases.brieven import Zaak
from wijkregie.usecases.initiatieven import answer_initiatief, give_terugkoppeling
from wijkregie.usecases.jaargesprekken import invite_jaargesprekken
from wijkregie.usecases.subsidies import add_stap

Noting = tuple[str, Callable[[], object]]
"""What a button says, and what it does."""


def to_note(
    shell: Shell, page: QWidget, soort: Sjabloonsoort, zaak: Zaak | None, eigen: Mapping[str, Any]
) -> Noting | None:
    """Return how it is noted that a letter was sent; None where that was done, or nothing follows.

    `eigen` is what was filled in for this letter: text, or a day.
    """
    match zaak:
        case Gespreksdossier():
            return _of_talk(shell, page, soort, zaak)
        case Subsidiezaak():
            return _of_subsidie(shell, soort, zaak, eigen)
        case Initiatiefzaak():
            return _of_initiatief(shell, soort, zaak.initiatief, eigen)
        case None:
            return None


def _of_talk(shell: Shell, page: QWidget, soort: Sjabloonsoort, zaak: Gespreksdossier) -> Noting | None:
    """Note an invitation at once; of a verslag the day is asked, for the akkoord is awaited from then on."""
    talk, lanes = zaak.blad.gesprek, shell.lanes
    if talk is None:
        return None
    if soort is Sjabloonsoort.UITNODIGING and talk.stand is Gespreksstand.GEPLAND:
        today = lanes.session.today
        note = partial(lanes.command, invite_jaargesprekken, [talk.id], uitgenodigd_op=today, done=shell.done)
        return "Uitnodiging is verstuurd", note
    if soort is Sjabloonsoort.VERSLAG_TER_AKKOORD and talk.stand is Gespreksstand.GEVOERD:
        return "Verslag is verstuurd", partial(move_on, shell, page, [(talk, zaak.blad.wijkorgaan)])
    return None


def _of_subsidie(shell: Shell, soort: Sjabloonsoort, zaak: Subsidiezaak, eigen: Mapping[str, Any]) -> Noting | None:
    if zaak.subsidie is None:
        return None
    lanes = shell.lanes
    add = partial(lanes.command, add_stap, zaak.subsidie.id, done=shell.done, datum=lanes.session.today)
    if soort is Sjabloonsoort.VERZOEK_OM_AANVULLING and open_aanvulling(zaak.stappen) is None:
        return "Verzoek is verstuurd", partial(
            add,
            soort=Stapsoort.AANVULLING_GEVRAAGD,
            termijn_tot=eigen["aanvulling_uiterlijk"],
            toelichting=eigen["ontbreekt"],
        )
    if soort is Sjabloonsoort.BEGELEIDENDE_BRIEF and wacht_op_bekendmaking(zaak.stappen):
        return "Besluit is verstuurd", partial(add, soort=Stapsoort.BEKENDGEMAAKT)
    return None


def _of_initiatief(
    shell: Shell, soort: Sjabloonsoort, initiatief: Initiatief, eigen: Mapping[str, Any]
) -> Noting | None:
    note, today = partial(shell.lanes.command, done=shell.done), shell.lanes.session.today
    if soort in (Sjabloonsoort.ANTWOORD_JA, Sjabloonsoort.ANTWOORD_NEE) and initiatief.antwoord_verstuurd_op is None:
        return "Antwoord is verstuurd", partial(note, answer_initiatief, initiatief.id, antwoord_verstuurd_op=today)
    told = initiatief.teruggekoppeld_op and initiatief.bedankt_op
    if soort is Sjabloonsoort.TERUGKOPPELING_EN_DANK and not told:
        text = eigen["terugkoppeling"]
        return "Brief is verstuurd", partial(
            note, give_terugkoppeling, initiatief.id, terugkoppeling=text, teruggekoppeld_op=today, bedankt=True
        )
    return None
