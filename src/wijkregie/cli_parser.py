"""Arguments on the command line, with usage and errors in Dutch."""

import argparse
import re
from typing import Any, NoReturn

from wijkregie.domain.entities import one_line

_USAGE_ERRORS = (
    (r"the following arguments are required: (.+)", "Geef ook op: {0}."),
    (r"unrecognized arguments: (.+)", "Dit ken ik niet: {0}."),
    (r"argument (.+): expected (?:one|at least one) argument", "Achter {0} hoort een waarde."),
    (r"argument (.+): not allowed with argument (.+)", "Kies {0} of {1}, niet allebei."),
    (r"argument .+?: invalid choice: (.+) \(choose from (.+)\)", "{0} ken ik niet. Kies uit: {1}."),
    (r"argument (.+): ignored explicit argument (.+)", "Achter {0} hoort niets: {1}."),
    (r"ambiguous option: (.+) could match (.+)", "{0} kan van alles zijn: {1}. Schrijf het voluit."),
    (r"argument .+?: (.+)", "{0}"),
)
"""Dutch for what argparse says about wrong usage; the last takes the sentences of our own argument types."""


class _Formatter(argparse.HelpFormatter):
    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks Dutch."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(add_help=False, formatter_class=_Formatter, allow_abbrev=False, **kwargs)
        self._positionals.title = "opdrachten en argumenten"
        self._optionals.title = "keuzes"
        self.add_argument("-h", "--help", action="help", help="toon deze hulp")

    def error(self, message: str) -> NoReturn:
        for pattern, dutch in _USAGE_ERRORS:
            if found := re.fullmatch(pattern, message, re.DOTALL):
                message = dutch.format(*found.groups())
                break
        self.exit(2, one_line(f"{message} Meer uitleg: {self.prog} --help") + "\n")
