"""Letters as a mail: a draft that the user's own mail program opens."""

from collections.abc import Mapping
from pathlib import Path

from wijkregie.domain.brieven import Brief
from wijkregie.domain.gespreksbladen import Gespreksdossier
from wijkregie.domain.gesprekspapieren import Papiersoort
from wijkregie.domain.jaargesprekken import Gespreksstand, bereikt
from wijkregie.domain.sjablonen import Sjabloonsoort
from wijkregie.usecases import files
from wijkregie.usecases.agenda import agenda_gesprek
from wijkregie.usecases.brieven import Over, Zaak, brief, briefpapier, zaak
from wijkregie.usecases.gesprekspapieren import file_name, papier_van
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Session
from wijkregie.usecases.sjablonen import ingevuld


def mail(
    session: Session,
    soort: Sjabloonsoort,
    over: Over,
    eigen: Mapping[str, str] | None = None,
    *,
    progress: Progress | None = None,
) -> bytes:
    """Return a letter as a mail with its papers; raises Refusal as `brief` does.

    An invitation also brings the talk for the reader's own calendar.
    """
    from wijkregie.documents.mail import Attachment, draft  # not needed until a mail is made

    found = zaak(session, soort.groep, over)
    letter = brief(soort, found, eigen)
    onderwerp, tekst = ingevuld(session, letter)
    if progress is not None:
        progress.step(1, 2)
    naam, pdf = _paper(session, letter, found)
    attachments = [Attachment(f"{naam}.pdf", "application/pdf", pdf)]
    if isinstance(found, Gespreksdossier) and soort is Sjabloonsoort.UITNODIGING:
        talk = found.blad.gesprek
        if talk is not None and bereikt(talk, Gespreksstand.GEPLAND):
            naam = files.file_name("Jaargesprek", talk.jaar, found.blad.wijkorgaan)
            attachments.append(Attachment(f"{naam}.ics", "text/calendar", agenda_gesprek(session, talk.id)))
    return draft(letter.aan.email, onderwerp, tekst, attachments, session.clock.now())


def save_mail(
    session: Session,
    soort: Sjabloonsoort,
    over: Over,
    eigen: Mapping[str, str] | None = None,
    *,
    target: Path,
    progress: Progress | None = None,
) -> Path:
    """Write a mail as a draft to a file, replacing one that is there; gives back where it is."""
    with files.outgoing(session, target) as temporary:
        temporary.write_bytes(mail(session, soort, over, eigen, progress=progress))
    return target


def hand_over_mail(
    session: Session,
    soort: Sjabloonsoort,
    over: Over,
    eigen: Mapping[str, str] | None,
    name: str,
    *,
    progress: Progress,
) -> Path:
    """Write a mail as a draft called `name` where the user's mail program can open it; gives back where it is."""
    target = files.place_to_hand_over(session, f"{name}.eml")
    return save_mail(session, soort, over, eigen, target=target, progress=progress)


def _paper(session: Session, letter: Brief, found: Zaak) -> tuple[str, bytes]:
    """Return the paper that goes along and its name: the letter, or the gespreksverslag that it is about."""
    if letter.soort is Sjabloonsoort.VERSLAG_TER_AKKOORD and isinstance(found, Gespreksdossier):
        verslag = Papiersoort.GESPREKSVERSLAG
        return file_name(verslag, found.blad.wijkorgaan, found.blad.jaar), papier_van(session, verslag, found)
    return files.file_name(letter.naam), briefpapier(session, letter, found)
