"""The command line, in Dutch, beside the window and on the same use cases.

Exit 0: done. 1: refused or failed, with one Dutch line. 2: wrong usage.
"""

import argparse
import gc
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from wijkregie import __version__, cli_collegas
from wijkregie.cli_parser import Parser
from wijkregie.domain.entities import one_line
from wijkregie.domain.refusals import Refusal, quoted

_PAPIEREN = {
    "voorblad": ("voorblad", "maak het voorblad van een jaargesprek; zonder wijkorgaan alle van dat jaar (PDF)"),
    "formulier": ("gespreksformulier", "maak het formulier van een jaargesprek om met de hand in te vullen (PDF)"),
    "uitnodiging": ("uitnodiging", "maak de brief die voor een jaargesprek uitnodigt (PDF)"),
    "gespreksverslag": ("gespreksverslag", "maak het verslag van een jaargesprek (PDF)"),
    "akkoordbrief": ("verslag ter akkoord", "maak de brief die om akkoord vraagt, met het verslag erbij (PDF)"),
}
"""Commands that make a paper of a talk: the Papiersoort, and what the help says of it."""

_MAILS = {"uitnodiging": "uitnodiging", "verslag": "verslag ter akkoord"}
"""What a mail is called here, and as a Sjabloonsoort."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command, by default the window; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.run is not _window and (options.venster or options.voorbeeld):
        given = "--voorbeeld" if options.voorbeeld else "--bestand"
        parser.error(f"{given} vóór een opdracht kan niet: dat opent het venster.")
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except Refusal as refusal:
        print(one_line(str(refusal)), file=sys.stderr)
    except KeyboardInterrupt:
        print("Gestopt. Er is niets half geschreven.", file=sys.stderr)
    except Exception:  # the last net: whoever typed a command never sees a traceback
        from wijkregie.app import log_crash

        place = log_crash()
        print(f"Er ging iets mis in wijkregie zelf. Wat er gebeurde staat in {place}.", file=sys.stderr)
    return 1


def _parser() -> Parser:
    from wijkregie.domain.leeswijzen import Lijstsoort
    from wijkregie.usecases.startlijsten import available

    parser = Parser(prog="wijkregie", description="wijkregie: het werkgeheugen van de wijkregisseur.")
    parser.add_argument("--versie", action="version", version=f"wijkregie {__version__}", help="toon de versie")
    store = parser.add_mutually_exclusive_group()
    store.add_argument("--bestand", dest="venster", type=Path, metavar="PAD", help="open het venster op dit bestand")
    store.add_argument(
        "--voorbeeld",
        action="store_true",
        help="open het venster op de voorbeeldstad; die is vers, tenzij je er iets in veranderde",
    )
    parser.set_defaults(run=_window)
    commands = parser.add_subparsers(title="opdrachten", metavar="OPDRACHT", parser_class=Parser)

    command = commands.add_parser("nieuw", help="maak een leeg bestand, of een met een startlijst")
    command.add_argument("pad", type=Path, metavar="PAD", help="het nieuwe bestand; iets dat er al staat blijft staan")
    lists = ", ".join(available()) or "geen"
    command.add_argument("--startlijst", metavar="NAAM", help=f"begin met deze lijst (er zijn: {lists})")
    command.set_defaults(run=_nieuw)

    command = commands.add_parser("voorbeeld", help="maak een bestand met de voorbeeldstad")
    command.add_argument("pad", type=Path, metavar="PAD", help="het nieuwe bestand; iets dat er al staat blijft staan")
    command.add_argument("--schaal", type=_whole, default=1, metavar="N", help="zoveel steden (gewoon 1)")
    command.add_argument("--zaad", type=_whole, default=1, metavar="S", help="andere toevalsgetallen (gewoon 1)")
    command.add_argument("--peildatum", type=_day, metavar="JJJJ-MM-DD", help="alsof het die dag is (gewoon vandaag)")
    command.set_defaults(run=_voorbeeld)

    command = commands.add_parser("overzicht", help="maak het Excel-overzicht van een jaar")
    _add_source(command)
    command.add_argument("--van", type=_whole, metavar="J", help="het eerste jaar (gewoon alle jaren)")
    told = "alleen dit stadsdeel; mag vaker"
    command.add_argument("--stadsdeel", action="append", default=[], metavar="S", help=told)
    told = "alleen dit blad achter het voorblad; mag vaker"
    command.add_argument("--blad", action="append", default=[], metavar="NAAM", help=told)
    told = "zonder deze kolom; mag vaker. Schrijf Blad:Kolom voor één blad"
    command.add_argument("--zonder-kolom", action="append", default=[], metavar="KOLOM", help=told)
    command.add_argument("--met-personen", action="store_true", help="met een blad Bestuur: namen en telefoonnummers")
    command.add_argument("--uit", type=Path, required=True, metavar="F.xlsx", help="het bestand dat gemaakt wordt")
    command.set_defaults(run=_overzicht)

    told = "maak het register van de subsidies van een jaar: Excel voor de Woo, of open data (CSV)"
    command = commands.add_parser("subsidieregister", help=told)
    _add_source(command)
    command.add_argument("--stadsdeel", metavar="S", help="alleen dit stadsdeel")
    told = "het bestand dat gemaakt wordt; .xlsx geeft Excel, .csv geeft open data"
    command.add_argument("--uit", type=Path, required=True, metavar="F.xlsx|F.csv", help=told)
    command.set_defaults(run=_subsidieregister)

    command = commands.add_parser("jaarverslag", help="maak het jaarverslag (PDF) van een jaar")
    _add_source(command)
    scope = command.add_mutually_exclusive_group()
    scope.add_argument("--stadsdeel", metavar="S", help="alleen dit stadsdeel")
    scope.add_argument("--wijkorgaan", metavar="W", help="alleen dit wijkorgaan")
    command.add_argument("--uit", type=Path, required=True, metavar="F.pdf", help="het bestand dat gemaakt wordt")
    command.set_defaults(run=_jaarverslag)

    command = commands.add_parser("actielijst", help="maak de lijst van open acties per eigenaar: PDF of Excel")
    _add_store(command)
    scope = command.add_mutually_exclusive_group()
    scope.add_argument("--stadsdeel", metavar="S", help="alleen dit stadsdeel")
    scope.add_argument("--wijkorgaan", metavar="W", help="alleen dit wijkorgaan")
    told = "ook wat sinds die dag klaar of vervallen is"
    command.add_argument("--klaar-sinds", type=_day, metavar="JJJJ-MM-DD", help=told)
    told = "het bestand dat gemaakt wordt; .pdf geeft papier, .xlsx geeft Excel"
    command.add_argument("--uit", type=Path, required=True, metavar="F.pdf|F.xlsx", help=told)
    command.set_defaults(run=_actielijst)

    command = commands.add_parser("week", help="maak het blad met wat er deze week wacht: PDF, één bladzijde")
    _add_store(command)
    command.add_argument("--uit", type=Path, required=True, metavar="F.pdf", help="het bestand dat gemaakt wordt")
    command.set_defaults(run=_week)

    told = "maak het participatieverslag over een raadsperiode (PDF), of de bijlage daarbij (Excel)"
    command = commands.add_parser("participatieverslag", help=told)
    _add_store(command)
    command.add_argument("--van", type=_whole, required=True, metavar="J", help="het eerste jaar")
    command.add_argument("--tot", type=_whole, required=True, metavar="J", help="het laatste jaar")
    told = "het bestand dat gemaakt wordt; .pdf geeft het verslag, .xlsx geeft de bijlage"
    command.add_argument("--uit", type=Path, required=True, metavar="F.pdf|F.xlsx", help=told)
    command.set_defaults(run=_participatieverslag)

    for name, (soort, told) in _PAPIEREN.items():
        command = commands.add_parser(name, help=told)
        _add_source(command)
        whole = name == "voorblad"
        told = "alleen dit wijkorgaan" if whole else "het wijkorgaan"
        command.add_argument("--wijkorgaan", required=not whole, metavar="W", help=told)
        command.add_argument("--uit", type=Path, required=True, metavar="F.pdf", help="het bestand dat gemaakt wordt")
        command.set_defaults(run=_papier, papier=soort)

    command = commands.add_parser("agenda", help="maak een agendabestand van de gesprekken van een jaar")
    _add_source(command)
    command.add_argument("--wijkorgaan", metavar="W", help="alleen het gesprek met dit wijkorgaan")
    command.add_argument("--uit", type=Path, required=True, metavar="F.ics", help="het bestand dat gemaakt wordt")
    command.set_defaults(run=_agenda)

    command = commands.add_parser("mail", help="maak een mail die je mailprogramma opent, met het papier erbij")
    command.add_argument("soort", choices=list(_MAILS), metavar="SOORT", help=f"welke mail: {' of '.join(_MAILS)}")
    _add_source(command)
    command.add_argument("--wijkorgaan", required=True, metavar="W", help="aan dit wijkorgaan")
    command.add_argument("--uit", type=Path, required=True, metavar="F.eml", help="het bestand dat gemaakt wordt")
    command.set_defaults(run=_mail)

    told = "maak een Excel-bestand om in te vullen; wijkregie leest het daarna in"
    command = commands.add_parser("sjabloon", help=told)
    command.add_argument("--uit", type=Path, required=True, metavar="F.xlsx", help="het bestand dat gemaakt wordt")
    command.set_defaults(run=_sjabloon)

    command = commands.add_parser("inlezen", help="lees een lijst in (Excel of CSV)")
    command.add_argument("lijst", type=Path, metavar="LIJST", help="het bestand met de lijst")
    _add_store(command)
    told = f"waar de regels over gaan, als dat niet vanzelf blijkt: {', '.join(Lijstsoort)}"
    command.add_argument("--soort", choices=list(Lijstsoort), metavar="SOORT", help=told)
    command.add_argument("--blad", metavar="NAAM", help="alleen dit blad")
    command.add_argument("--proef", action="store_true", help="toon wat er zou gebeuren; er verandert niets")
    told = "zet de geweigerde regels met hun reden in dit bestand"
    command.add_argument("--geweigerd", type=Path, metavar="F.xlsx", help=told)
    command.set_defaults(run=_inlezen)

    cli_collegas.add_commands(commands, _add_store)

    command = commands.add_parser("kopie", help="maak een gecontroleerde kopie")
    _add_store(command)
    command.add_argument("--uit", type=Path, required=True, metavar="F", help="de kopie die gemaakt wordt")
    command.set_defaults(run=_kopie)

    command = commands.add_parser("controle", help="controleer een bestand en zijn geschiedenis")
    _add_store(command)
    command.set_defaults(run=_controle)

    command = commands.add_parser("zelftest", help="probeer alles een keer, in een tijdelijke map")
    command.set_defaults(run=_zelftest)
    return parser


def _add_store(command: argparse.ArgumentParser) -> None:
    command.add_argument("--bestand", type=Path, required=True, metavar="PAD", help="het bestand van wijkregie")


def _add_source(command: argparse.ArgumentParser) -> None:
    _add_store(command)
    command.add_argument("--jaar", type=_whole, required=True, metavar="J", help="het jaar")


def _whole(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{quoted(text)}” is geen heel getal.") from None


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"“{quoted(text)}” is geen datum. Schrijf jaar-maand-dag, bijvoorbeeld 2026-11-21."
        ) from None


def _window(options: argparse.Namespace) -> int:
    gc.disable()  # what is loaded now stays; the window clears away the rest in moments of its own
    from wijkregie import quickstart

    quickstart.load_libraries()
    with quickstart.stand_ins():
        from wijkregie.app import run_window
    return run_window(options.venster, example=options.voorbeeld)


def _nieuw(options: argparse.Namespace) -> int:
    from wijkregie.usecases.clock import Clock
    from wijkregie.usecases.stores import create_nieuw

    create_nieuw(options.pad, options.startlijst, clock=Clock())
    print(f"Gemaakt: {options.pad}")
    if options.startlijst:
        print("Controleer de lijst: hij komt uit openbare bronnen en is misschien niet meer juist.")
    return 0


def _voorbeeld(options: argparse.Namespace) -> int:
    from wijkregie.usecases.clock import Clock
    from wijkregie.usecases.stores import create_voorbeeld

    clock = Clock()
    create_voorbeeld(
        options.pad,
        schaal=options.schaal,
        zaad=options.zaad,
        peildatum=options.peildatum or clock.today(),
        clock=clock,
    )
    print(f"Gemaakt: {options.pad}")
    return 0


def _overzicht(options: argparse.Namespace) -> int:
    from wijkregie.domain.overzichten import Overzichtkeuze, gekozen_bladen
    from wijkregie.usecases import rapporten
    from wijkregie.usecases.stores import reading, stadsdeel_named

    with reading(options.bestand) as session:
        keuze = Overzichtkeuze(
            van=options.van,
            stadsdelen=tuple(dict.fromkeys(stadsdeel_named(session, naam) for naam in options.stadsdeel)),
            zonder_bladen=gekozen_bladen(options.blad) if options.blad else frozenset(),
            zonder_kolommen=rapporten.kolommen_named(options.zonder_kolom),
            met_personen=options.met_personen,
        )
        rapporten.save_overzicht(session, options.jaar, options.uit, keuze=keuze)
    print(f"Gemaakt: {options.uit}")
    return 0


def _subsidieregister(options: argparse.Namespace) -> int:
    from wijkregie.usecases.stores import reading, stadsdeel_named
    from wijkregie.usecases.subsidieregister import save_subsidieregister

    with reading(options.bestand) as session:
        stadsdeel = stadsdeel_named(session, options.stadsdeel) if options.stadsdeel is not None else None
        save_subsidieregister(session, options.jaar, options.uit, stadsdeel_id=stadsdeel)
    print(f"Gemaakt: {options.uit}")
    return 0


def _jaarverslag(options: argparse.Namespace) -> int:
    from wijkregie.usecases import rapporten
    from wijkregie.usecases.stores import reading, stadsdeel_named, wijkorgaan_named

    with reading(options.bestand) as session:
        rapporten.save_jaarverslag(
            session,
            options.jaar,
            options.uit,
            stadsdeel_id=stadsdeel_named(session, options.stadsdeel) if options.stadsdeel is not None else None,
            wijkorgaan_id=wijkorgaan_named(session, options.wijkorgaan) if options.wijkorgaan is not None else None,
        )
    print(f"Gemaakt: {options.uit}")
    return 0


def _actielijst(options: argparse.Namespace) -> int:
    from wijkregie.usecases.actielijsten import save_actielijst
    from wijkregie.usecases.stores import reading, stadsdeel_named, wijkorgaan_named

    with reading(options.bestand) as session:
        save_actielijst(
            session,
            options.uit,
            stadsdeel_id=stadsdeel_named(session, options.stadsdeel) if options.stadsdeel is not None else None,
            wijkorgaan_id=wijkorgaan_named(session, options.wijkorgaan) if options.wijkorgaan is not None else None,
            klaar_sinds=options.klaar_sinds,
        )
    print(f"Gemaakt: {options.uit}")
    return 0


def _week(options: argparse.Namespace) -> int:
    from wijkregie.usecases.stores import reading
    from wijkregie.usecases.weekbladen import save_weekblad

    with reading(options.bestand) as session:
        save_weekblad(session, options.uit)
    print(f"Gemaakt: {options.uit}")
    return 0


def _participatieverslag(options: argparse.Namespace) -> int:
    from wijkregie.usecases.participatieverslagen import save_participatieverslag
    from wijkregie.usecases.stores import reading

    with reading(options.bestand) as session:
        save_participatieverslag(session, options.van, options.tot, options.uit)
    print(f"Gemaakt: {options.uit}")
    return 0


def _papier(options: argparse.Namespace) -> int:
    from wijkregie.domain.gesprekspapieren import Papiersoort
    from wijkregie.usecases.gesprekspapieren import save_papier, save_voorbladen
    from wijkregie.usecases.stores import reading, wijkorgaan_named

    with reading(options.bestand) as session:
        if options.wijkorgaan is not None:
            body = wijkorgaan_named(session, options.wijkorgaan)
            save_papier(session, Papiersoort(options.papier), body, options.jaar, options.uit)
        else:
            save_voorbladen(session, options.jaar, options.uit)
    print(f"Gemaakt: {options.uit}")
    return 0


def _agenda(options: argparse.Namespace) -> int:
    from wijkregie.usecases import agenda
    from wijkregie.usecases.stores import reading, wijkorgaan_named

    with reading(options.bestand) as session:
        if options.wijkorgaan is not None:
            body = wijkorgaan_named(session, options.wijkorgaan)
            agenda.save_agenda_gesprek(session, agenda.gesprek_in_jaar(session, body, options.jaar).id, options.uit)
        else:
            agenda.save_agenda_jaar(session, options.jaar, options.uit)
    print(f"Gemaakt: {options.uit}")
    return 0


def _mail(options: argparse.Namespace) -> int:
    from wijkregie.domain.sjablonen import Sjabloonsoort
    from wijkregie.usecases.brieven import Over
    from wijkregie.usecases.mail import save_mail
    from wijkregie.usecases.stores import reading, wijkorgaan_named

    with reading(options.bestand) as session:
        over = Over(wijkorgaan_named(session, options.wijkorgaan), options.jaar)
        save_mail(session, Sjabloonsoort(_MAILS[options.soort]), over, target=options.uit)
    print(f"Gemaakt: {options.uit}")
    return 0


def _sjabloon(options: argparse.Namespace) -> int:
    from wijkregie.usecases.lijsten import save_invulboek

    save_invulboek(None, options.uit)
    print(f"Gemaakt: {options.uit}")
    return 0


def _inlezen(options: argparse.Namespace) -> int:
    from wijkregie.usecases.inlezen.choices import read_unseen, told
    from wijkregie.usecases.lijsten import save_geweigerd
    from wijkregie.usecases.stores import reading, writing

    with (reading if options.proef else writing)(options.bestand) as session:
        lijst, voorstel = read_unseen(session, options.lijst, options.soort, options.blad, proef=options.proef)
        for line in told(voorstel):
            print(one_line(line), file=sys.stderr)
        if options.geweigerd is not None and voorstel.geweigerd:
            save_geweigerd(session, lijst, voorstel, options.geweigerd)
            print(f"Gemaakt: {options.geweigerd}")
    print(voorstel.verslag)
    return 0


def _kopie(options: argparse.Namespace) -> int:
    from wijkregie.usecases.stores import reading

    with reading(options.bestand) as session:
        session.store.backup(options.uit)
    print(f"Gemaakt en gecontroleerd: {options.uit}")
    return 0


def _controle(options: argparse.Namespace) -> int:
    from wijkregie.usecases.stores import check

    problems = check(options.bestand)
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        return 1
    print(f"{options.bestand.name} is in orde: het bestand is gaaf en de geschiedenis klopt.")
    return 0


def _zelftest(_: argparse.Namespace) -> int:
    from wijkregie.usecases.zelftest import zelftest

    for step in zelftest():
        print(f"in orde: {step}")
    print("De zelftest is geslaagd.")
    return 0
