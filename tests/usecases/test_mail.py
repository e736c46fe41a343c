"""The mails around a talk: to whom, with which papers, and nothing private."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.usecases.kit import JAAR, body_named, move, refused
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.domain.sjablonen import Sjabloonsoort
from wijkregie.usecases import contacten, wijkorganen
from wijkregie.usecases.agenda import gesprek_in_jaar
from wijkregie.usecases.brieven import Over
from wijkregie.usecases.jobs import Cancelled, Progress
from wijkregie.usecases.mail import mail, save_mail
from wijkregie.usecases.session import Session

UITNODIGING, VERSLAG = Sjabloonsoort.UITNODIGING, Sjabloonsoort.VERSLAG_TER_AKKOORD
NAAM = "Wijkraad ’t Yeşil;\r\nBcc: ander@example.nl"


@pytest.fixture
def raad(town: Session) -> str:
    return body_named(town, "Wijkraad Esweg").id


def read(content: bytes) -> tuple[EmailMessage, str, dict[str, bytes]]:
    """Return a mail, its text and what goes along by name."""
    found = message_from_bytes(content, policy=default)
    assert isinstance(found, EmailMessage)
    body = found.get_body()
    assert body is not None
    parts = {str(part.get_filename()): part.get_payload(decode=True) for part in found.iter_attachments()}
    return found, body.get_content(), {name: part for name, part in parts.items() if isinstance(part, bytes)}


def test_an_invitation_brings_the_letter_and_the_talk(town: Session, raad: str) -> None:
    wijkorganen.change_wijkorgaan(town, raad, email="raad@esweg.nl")
    found, text, along = read(mail(town, UITNODIGING, Over(raad, JAAR)))
    assert found["To"] == "raad@esweg.nl"
    assert found["Subject"] == f"Uitnodiging jaargesprek {JAAR} met Wijkraad Esweg"
    assert "donderdag 26 november 2026, 19:30 uur" in text
    letter, calendar = along
    assert letter == f"Uitnodiging {JAAR} Wijkraad Esweg.pdf"
    assert along[letter].startswith(b"%PDF-")
    assert calendar == f"Jaargesprek {JAAR} Wijkraad Esweg.ics"
    (event,) = Calendar.from_ical(along[calendar]).walk("VEVENT")
    assert str(event["uid"]).startswith(f"jaargesprek-{JAAR}-{raad}")


def test_a_verslag_brings_the_gespreksverslag_and_nothing_private(town: Session, raad: str) -> None:
    contacten.add_notitie(town, raad, "Geheim over de buren", prive=True)
    found, text, along = read(mail(town, VERSLAG, Over(raad, JAAR - 1)))
    assert found["Subject"] == f"Verslag jaargesprek {JAAR - 1} met Wijkraad Esweg"
    assert list(along) == [f"Gespreksverslag {JAAR - 1} Wijkraad Esweg.pdf"]
    assert "Geheim" not in text


def test_a_name_stays_a_name(town: Session, raad: str) -> None:
    wijkorganen.change_wijkorgaan(town, raad, naam=NAAM, email="raad@esweg.nl\r\nBcc: ander@example.nl")
    found, _, along = read(mail(town, UITNODIGING, Over(raad, JAAR)))
    assert not {"Bcc", "To"} & set(found.keys())
    assert str(found["Subject"]).endswith("met Wijkraad ’t Yeşil; Bcc: ander@example.nl")
    assert list(along) == [
        f"Uitnodiging {JAAR} Wijkraad ’t Yeşil Bcc anderexamplenl.pdf",
        f"Jaargesprek {JAAR} Wijkraad ’t Yeşil Bcc anderexamplenl.ics",
    ]


def test_a_day_that_is_not_sure_yet_is_not_sent_to_a_calendar(town: Session, raad: str) -> None:
    talk = gesprek_in_jaar(town, raad, JAAR)
    move(town, talk.id, Gespreksstand.TE_PLANNEN)
    assert len(read(mail(town, UITNODIGING, Over(raad, JAAR)))[2]) == 1


def test_what_cannot_be_mailed_yet_is_refused(town: Session, raad: str, tmp_path: Path) -> None:
    target = tmp_path / "mail.eml"
    with refused(town, "verslag_zonder_gesprek"):
        save_mail(town, VERSLAG, Over(raad, JAAR), target=target)
    with refused(town, "uitnodiging_zonder_datum"):
        save_mail(town, UITNODIGING, Over(raad, JAAR + 1), target=target)
    with refused(town, "weg"):
        save_mail(town, UITNODIGING, Over("onbekend", JAAR), target=target)
    assert not target.exists()


def test_a_mail_is_written_whole_and_can_be_stopped(town: Session, raad: str, tmp_path: Path) -> None:
    target, progress = tmp_path / "mail.eml", Progress()
    assert save_mail(town, UITNODIGING, Over(raad, JAAR), target=target, progress=progress) == target
    assert target.read_bytes().startswith(b"X-Unsent: 1\r\n")
    assert progress.counts[0] > 0
    progress.cancel()
    target.write_text("oud", encoding="utf-8")
    with pytest.raises(Cancelled):
        save_mail(town, UITNODIGING, Over(raad, JAAR), target=target, progress=progress)
    assert target.read_text(encoding="utf-8") == "oud"
