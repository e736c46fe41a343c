"""The papers of a traject, as PDF."""

from pathlib import Path

from wijkregie.domain.afdelingen import Afdeling
from wijkregie.domain.betrokkenheden import Betrokkenheid
from wijkregie.domain.datums import format_datum_tekst
from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.trajectdossiers import Eindverslagzaak
from wijkregie.domain.trajecten import Traject, trajectjaar
from wijkregie.domain.vraagkaarten import Vraagkaart
from wijkregie.domain.wijkorganen import Wijkorgaan
from wijkregie.store.queries.trajectdossiers import laatste_vragen, trajectdossiers
from wijkregie.store.queries.values import value, values
from wijkregie.usecases import edits, files
from wijkregie.usecases.inrichting import inrichting
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Session

VRAGEN = 300
"""Questions to choose from at most: a list of all of many years is no list to choose from."""


def vraagkaart(session: Session, betrokkenheid_id: str, *, progress: Progress | None = None) -> tuple[str, bytes]:
    """Return the vraagkaart of a betrokkenheid as a PDF with the name of its file; raises Refusal "weg"."""
    from wijkregie.documents.pdf.vraagkaart import vraagkaart as set_vraagkaart

    kaart = _vraagkaart(session, betrokkenheid_id)
    if progress is not None:
        progress.step(1, 2)
    name = files.file_name("Vraagkaart", kaart.wijkorgaan.naam, kaart.onderwerp)
    return name, set_vraagkaart(kaart, session.clock.now())


def eindverslag(session: Session, traject_id: str, *, progress: Progress | None = None) -> tuple[str, bytes]:
    """Return the eindverslag of a plan (PV art. 5) as a PDF with the name of its file; raises Refusal "weg"."""
    from wijkregie.documents.pdf.eindverslag import eindverslag as set_eindverslag

    traject = edits.get(session, Traject, traject_id)
    jaar = trajectjaar(traject, session.today)
    with session.read() as connection:
        (dossier,) = trajectdossiers(connection, traject_id)
        regeling = next(iter(values(connection, Regeling, jaar=jaar)), None)
    if progress is not None:
        progress.step(1, 2)
    zaak = Eindverslagzaak(dossier=dossier, inrichting=inrichting(session), peildatum=session.today, regeling=regeling)
    return files.file_name("Eindverslag", traject.naam), set_eindverslag(zaak, session.clock.now())


def save_vraagkaart(session: Session, betrokkenheid_id: str, target: Path, *, progress: Progress | None = None) -> Path:
    """Write a vraagkaart to a file, replacing one that is there; gives back where it is."""
    with files.outgoing(session, target) as temporary:
        temporary.write_bytes(vraagkaart(session, betrokkenheid_id, progress=progress)[1])
    return target


def save_eindverslag(session: Session, traject_id: str, target: Path, *, progress: Progress | None = None) -> Path:
    """Write an eindverslag to a file, replacing one that is there; gives back where it is."""
    with files.outgoing(session, target) as temporary:
        temporary.write_bytes(eindverslag(session, traject_id, progress=progress)[1])
    return target


def trajecten_om_te_kiezen(session: Session) -> dict[str, str]:
    """Return the names of all plans by id, in order of name."""
    with session.read() as connection:
        return {traject.id: traject.naam for traject in values(connection, Traject, order="naam")}


def vragen_om_te_kiezen(session: Session) -> dict[str, str]:
    """Return the last questions by id, with whom is asked, about what and when; those still to be asked stand first."""
    with session.read() as connection:
        found = laatste_vragen(connection, VRAGEN)
    return {
        id_: f"{body}: {about.strip() or 'vraag'}, {format_datum_tekst(day) if day else 'nog niet gesteld'}"
        for id_, body, about, day in found
    }


def _vraagkaart(session: Session, betrokkenheid_id: str) -> Vraagkaart:
    """Read a betrokkenheid with what stands around it; it may have an afdeling of its own."""
    found = edits.get(session, Betrokkenheid, betrokkenheid_id)
    body = edits.get(session, Wijkorgaan, found.wijkorgaan_id)
    asked = found.gevraagd_op or session.today
    with session.read() as connection:
        traject = value(connection, Traject, found.traject_id) if found.traject_id else None
        afdeling_id = found.afdeling_id or (traject.afdeling_id if traject else None)
        return Vraagkaart(
            betrokkenheid=found,
            wijkorgaan=body,
            inrichting=inrichting(session),
            peildatum=session.today,
            traject=traject,
            afdeling=value(connection, Afdeling, afdeling_id) if afdeling_id else None,
            stadsdeel=value(connection, Stadsdeel, body.stadsdeel_id) if body.stadsdeel_id else None,
            regeling=next(iter(values(connection, Regeling, jaar=asked.year)), None),
        )
