"""The commands about files of colleagues: what goes out to them, and what comes in."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from wijkregie.domain.entities import one_line


def add_commands(commands: Any, add_store: Callable[[argparse.ArgumentParser], None]) -> None:
    """Add the commands to those of the program; `add_store` gives one the choice of a store."""
    command = commands.add_parser("overdragen", help="draag wijkorganen over aan een collega, in een bestand")
    add_store(command)
    told = "dit stadsdeel, met alles wat erbij hoort; mag vaker"
    command.add_argument("--stadsdeel", action="append", default=[], metavar="S", help=told)
    told = "dit wijkorgaan; mag vaker"
    command.add_argument("--wijkorgaan", action="append", default=[], metavar="W", help=told)
    told = "het bestand dat gemaakt wordt"
    command.add_argument("--uit", type=Path, required=True, metavar="F.wijkregie", help=told)
    command.add_argument("--aan", default="", metavar="NAAM", help="voor wie het is")
    command.add_argument("--met-prive", action="store_true", help="privénotities gaan mee")
    told = "vraag om een wachtwoord; zonder dat wachtwoord is het bestand niet te openen, ook niet door jou"
    command.add_argument("--wachtwoord", action="store_true", help=told)
    told = "maak ook het overdrachtsdossier om te lezen"
    command.add_argument("--dossier", type=Path, metavar="F.pdf", help=told)
    command.set_defaults(run=_overdragen)

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


def _overdragen(options: argparse.Namespace) -> int:
    from wijkregie.domain.overdrachten import Overdrachtkeuze
    from wijkregie.usecases.overdragen import overdragen
    from wijkregie.usecases.stores import reading, stadsdeel_named, wijkorgaan_named

    with reading(options.bestand) as session:
        keuze = Overdrachtkeuze(
            stadsdelen=frozenset(stadsdeel_named(session, naam) for naam in options.stadsdeel),
            wijkorganen=frozenset(wijkorgaan_named(session, naam) for naam in options.wijkorgaan),
            prive=options.met_prive,
        )
        keuze.check()
        wachtwoord = _new_wachtwoord() if options.wachtwoord else ""
        told = overdragen(session, keuze, options.uit, aan=options.aan, wachtwoord=wachtwoord, dossier=options.dossier)
        print(f"Gemaakt: {options.uit}")
        print(f"Er gaat mee: {', '.join(told.delen)}.")
        if told.weggelaten:
            print(f"Verwijzingen naar wat niet meegaat: {told.weggelaten}. Die staan niet in het bestand.")
        if options.dossier is not None:
            print(f"Gemaakt: {options.dossier}")
    return 0


def _new_wachtwoord() -> str:
    """Ask for a password twice, without showing it; raises Refusal when it will not do."""
    from wijkregie.domain.overdrachten import check_wachtwoord

    wachtwoord = _ask("Wachtwoord: ")
    check_wachtwoord(wachtwoord, _ask("Nog een keer: "))
    return wachtwoord


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
    from wijkregie.usecases.overnemen import vraagt_wachtwoord

    return _ask(f"Wachtwoord van {pad.name}: ") if vraagt_wachtwoord(pad) else ""


def _ask(question: str) -> str:
    """Ask for a password without showing it; where there is no terminal, it is a line of what comes in."""
    from getpass import getpass

    return getpass(question) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
