"""The mails around a jaargesprek, as a draft that the user's own mail program opens."""

from pathlib import Path

from wijkregie.domain.brieven import mailadres
from wijkregie.domain.gesprekspapieren import Papiersoort
from wijkregie.domain.jaargesprekken import Gespreksstand, bereikt
from wijkregie.domain.sjablonen import Sjabloonsoort
from wijkregie.usecases import files
from wijkregie.usecases.agenda import agenda_gesprek
from wijkregie.usecases.gespreksbladen import gespreksdossier
from wijkregie.usecases.gesprekspapieren import file_name, papier_van
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Session
from wijkregie.usecases.sjablonen import ingevuld

_PAPIER = {
    Sjabloonsoort.UITNODIGING: Papiersoort.UITNODIGING,
    Sjabloonsoort.VERSLAG_TER_AKKOORD: Papiersoort.GESPREKSVERSLAG,
}


def mail(
    session: Session, soort: Sjabloonsoort, wijkorgaan_id: str, jaar: int, *, progress: Progress | None = None
) -> bytes:
    """Return a mail about the talk of a wijkorgaan with its papers; raises Refusal as `ingevuld` and `papier` do.

    An invitation also brings the talk for the reader's own calendar.
    """
    from wijkregie.documents.mail import Attachment, draft  # not needed until a mail is made

    found = gespreksdossier(session, wijkorgaan_id, jaar)
    onderwerp, tekst = ingevuld(session, soort, found)
    naam, body, talk = found.blad.wijkorgaan, found.dossier, found.blad.gesprek
    if progress is not None:
        progress.step(1, 2)
    pdf = papier_van(session, _PAPIER[soort], found)
    attachments = [Attachment(f"{file_name(_PAPIER[soort], naam, jaar)}.pdf", "application/pdf", pdf)]
    if talk is not None and soort is Sjabloonsoort.UITNODIGING and bereikt(talk, Gespreksstand.GEPLAND):
        calendar = agenda_gesprek(session, talk.id)
        attachments.append(Attachment(f"{files.file_name('Jaargesprek', jaar, naam)}.ics", "text/calendar", calendar))
    return draft(mailadres(body, op=session.today), onderwerp, tekst, attachments, session.clock.now())


def save_mail(
    session: Session,
    soort: Sjabloonsoort,
    wijkorgaan_id: str,
    jaar: int,
    target: Path,
    *,
    progress: Progress | None = None,
) -> Path:
    """Write a mail as a draft to a file, replacing one that is there; gives back where it is."""
    with files.outgoing(session, target) as temporary:
        temporary.write_bytes(mail(session, soort, wijkorgaan_id, jaar, progress=progress))
    return target


def hand_over_mail(
    session: Session, soort: Sjabloonsoort, wijkorgaan_id: str, jaar: int, name: str, *, progress: Progress
) -> Path:
    """Write a mail as a draft called `name` where the user's mail program can open it; gives back where it is."""
    target = files.place_to_hand_over(session, f"{name}.eml")
    return save_mail(session, soort, wijkorgaan_id, jaar, target, progress=progress)
