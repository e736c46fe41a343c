"""Everything that the overdrachtsdossier tells, read from the store."""

from collections import defaultdict
from dataclasses import replace

from wijkregie.domain.betrokkenheden import is_open
from wijkregie.domain.bijeenkomsten import Bijeenkomst, Uitnodiging
from wijkregie.domain.bijlagen import Bijlage
from wijkregie.domain.contacten import Notitie
from wijkregie.domain.datums import opsomming
from wijkregie.domain.dossiers import Gebiedsbudget
from wijkregie.domain.jaargesprekken import Gespreksstand, gespreksnaam
from wijkregie.domain.overdrachten import Overdrachtkeuze
from wijkregie.domain.overdrachtsdossiers import Antwoordschuld, Komend, Orgaanoverdracht, Overdrachtsdossier
from wijkregie.domain.signalen import Ernst, Signaal
from wijkregie.store.queries.betrokkenheden import betrokkenheid_rows
from wijkregie.store.queries.dossiers import dossiers
from wijkregie.store.queries.gebiedsgeld import gebiedsbudgetten
from wijkregie.store.queries.values import values
from wijkregie.store.queries.wijkorganen import wijkorgaan_namen
from wijkregie.store.stores import Reading
from wijkregie.usecases.gebieden import stadsdelen
from wijkregie.usecases.inrichting import inrichting
from wijkregie.usecases.kwetsbaarheid import kwetsbaarheid_van
from wijkregie.usecases.session import Session
from wijkregie.usecases.signalen import overzicht

_NAMED = 5


def overdrachtsdossier(session: Session, keuze: Overdrachtkeuze, *, aan: str = "") -> Overdrachtsdossier:
    """Return what a successor must read of the chosen wijkorganen; private notes only when those were chosen."""
    owner = inrichting(session)
    waits: defaultdict[str, list[Signaal]] = defaultdict(list)
    for signaal in overzicht(session).signalen:
        if signaal.wijkorgaan_id is not None and signaal.bron[0] != "actiepunt" and signaal.ernst > Ernst.NOG_NIET:
            waits[signaal.wijkorgaan_id].append(signaal)
    with session.read() as connection:
        every = dossiers(connection)
        names = wijkorgaan_namen(connection)
        signs = kwetsbaarheid_van(connection, session)
        owed: defaultdict[str, list[Antwoordschuld]] = defaultdict(list)
        for row in betrokkenheid_rows(connection):
            if is_open(row.betrokkenheid):
                owed[row.betrokkenheid.wijkorgaan_id].append(Antwoordschuld(row.waarover, row.betrokkenheid))
        coming = _coming(connection, session)
        notes: defaultdict[str, list[Notitie]] = defaultdict(list)
        for note in values(connection, Notitie, order="datum"):
            if keuze.prive or not note.prive:
                notes[note.wijkorgaan_id or ""].append(note)
        files: defaultdict[str, list[Bijlage]] = defaultdict(list)
        for file in values(connection, Bijlage, tabel="wijkorgaan", order="naam"):
            files[file.rij_id].append(file)
        budgetten = _spaart(connection, session, keuze)
    chosen = []
    for dossier in every:
        body = dossier.wijkorgaan
        if body.id not in keuze.wijkorganen and body.stadsdeel_id not in keuze.stadsdelen:
            continue
        talks = [
            Komend(talk.datum, talk.tijd, talk.plaats, gespreksnaam(talk.jaar))
            for talk in dossier.gesprekken
            if talk.stand is Gespreksstand.GEPLAND and talk.datum is not None and talk.datum >= session.today
        ]
        one = Orgaanoverdracht(
            dossier=dossier,
            wie=body.wijkregisseur or owner.wijkregisseur,
            opvolger=names.get(body.opvolger_id or "", ""),
            voorgangers=tuple(other.wijkorgaan.naam for other in every if other.wijkorgaan.opvolger_id == body.id),
            wacht=tuple(sorted(waits[body.id], key=lambda signaal: (-signaal.ernst, signaal.regel))),
            tekens=tuple(signs.get(body.id, ())),
            schuld=tuple(owed[body.id]),
            komend=tuple(sorted([*talks, *coming[body.id]], key=lambda each: each.datum)),
            notities=tuple(notes[body.id]),
            bijlagen=tuple(files[body.id]),
        )
        chosen.append(one)
    return Overdrachtsdossier(
        peildatum=session.today,
        inrichting=owner,
        keuze=keuze_in_words(session, keuze),
        aan=aan.strip(),
        prive=keuze.prive,
        organen=tuple(chosen),
        budgetten=budgetten,
    )


def keuze_in_words(session: Session, keuze: Overdrachtkeuze) -> str:
    """Say what was chosen: "stadsdeel Noord en Wijkraad De Linde"."""
    with session.read() as connection:
        bodies = wijkorgaan_namen(connection)
    names = [f"stadsdeel {value.naam}" for value in stadsdelen(session) if value.id in keuze.stadsdelen]
    chosen = [naam for body, naam in bodies.items() if body in keuze.wijkorganen]
    names += chosen if len(chosen) <= _NAMED else [f"{len(chosen)} wijkorganen"]
    return opsomming(names)


def _coming(connection: Reading, session: Session) -> defaultdict[str, list[Komend]]:
    """Return by wijkorgaan the meetings it was asked to that are still to come."""
    found: defaultdict[str, list[Komend]] = defaultdict(list)
    meetings = {meeting.id: meeting for meeting in values(connection, Bijeenkomst) if meeting.datum >= session.today}
    for asked in values(connection, Uitnodiging):
        if meeting := meetings.get(asked.bijeenkomst_id):
            what = f"{meeting.soort.value}: {meeting.onderwerp}" if meeting.onderwerp else meeting.soort.value
            found[asked.wijkorgaan_id].append(Komend(meeting.datum, meeting.tijd, meeting.plaats, what))
    return found


def _spaart(connection: Reading, session: Session, keuze: Overdrachtkeuze) -> tuple[Gebiedsbudget, ...]:
    """Return the budgets of the chosen stadsdelen with their spaardelen that still hold something."""
    if not keuze.stadsdelen:
        return ()
    names = {part.id: part.naam for part in stadsdelen(session)}
    found = gebiedsbudgetten(connection, names, stadsdelen=keuze.stadsdelen)
    kept = [replace(one, spaardelen=tuple(part for part in one.spaardelen if part.open)) for one in found]
    return tuple(one for one in kept if one.spaardelen)
