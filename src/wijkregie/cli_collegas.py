"""The commands about files of colleagues: what comes in from them."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from wijkregie.domain.entities import one_line


def add_commands(commands: Any, add_store: Callable[[argparse.ArgumentParser], None]) -> None:
    """Add the commands to those of the program; `add_store` gives one the choice of a store."""
    told = "neem over wat een collega overdroeg, of voeg bestanden van collega’s samen"
    command = commands.add_parser("overnemen", help=told)
    told = "een overdracht of een heel bestand van een collega"
    command.add_argument("bestanden", type=Path, nargs="+", metavar="F.wijkregie", help=told)
    add_store(command)
    command.add_argument("--samenvoegen", action="store_true", help="de wijkorganen blijven van de collega’s")
    command.add_argument("--proef", action="store_true", help="vertel wat er zou veranderen, en verander niets")
    told = "wat er bij een conflict blijft; zonder keuze blijft het zoals het hier is, en telt het als geweigerd"
    command.add_argument("--conflict", choices=["hier", "daar"], metavar="hier|daar", help=told)
    command.set_defaults(run=_overnemen)


def _overnemen(options: argparse.Namespace) -> int:
    from wijkregie.domain.overneemvoorstellen import Keuzes, Wijze
    from wijkregie.domain.samenvoegen import Kant
    from wijkregie.usecases import overnemen
    from wijkregie.usecases.stores import reading, writing

    bestanden = [overnemen.Bestand(pad=pad, wachtwoord=_wachtwoord(pad)) for pad in options.bestanden]
    wijze = Wijze.SAMENVOEGEN if options.samenvoegen else Wijze.OVERNEMEN
    keuzes = Keuzes(per_plek={}, overige=Kant(options.conflict) if options.conflict else None)
    if options.proef:
        with reading(options.bestand) as session:
            voorstel = overnemen.preview(session, bestanden, wijze=wijze, keuzes=keuzes)
    else:
        with writing(options.bestand) as session:
            voorstel = overnemen.carry_out(session, bestanden, wijze=wijze, keuzes=keuzes).value
    for regel in voorstel.geweigerd:
        print(one_line(regel.in_woorden))
    print(voorstel.verslag)
    return 0


def _wachtwoord(pad: Path) -> str:
    """Ask for the password of a hand-over that has one."""
    from getpass import getpass

    from wijkregie.usecases.overnemen import vraagt_wachtwoord

    return getpass(f"Wachtwoord van {pad.name}: ") if vraagt_wachtwoord(pad) else ""
