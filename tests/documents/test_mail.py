"""A mail as a draft, read back: nothing that was typed becomes a header, an address or another part."""

from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest

from wijkregie.documents.mail import Attachment, draft

MOMENT = datetime(2026, 9, 24, 12, 0, tzinfo=UTC)
HOSTILE = (
    "Wijkraad ’t Hagen\r\nBcc: iedereen@example.nl",
    "Raad\nContent-Type: text/html\n\n<script>",
    "Zuid\x00\x0b\u2028X-Unsent: 0\x85To: ander@example.nl",
    "=?utf-8?q?Bcc:_iedereen=40example.nl?=",
    'naam"; filename="kwaad.exe',
    "👩🏽‍🌾 Yeşilğöz-Çağlar " * 10,
    "../../etc/passwd",
)


def read(content: bytes) -> EmailMessage:
    found = message_from_bytes(content, policy=default)
    assert isinstance(found, EmailMessage)
    return found


def made(
    aan: str = "", onderwerp: str = "Uitnodiging", tekst: str = "Beste Ayşe,", naam: str = "brief.pdf"
) -> EmailMessage:
    return read(draft(aan, onderwerp, tekst, [Attachment(naam, "application/pdf", b"%PDF-\n\r\x00")], MOMENT))


def test_a_draft_is_ready_to_send() -> None:
    mail = made(
        "bestuur@wijkraad-hagen.nl", "Uitnodiging jaargesprek 2027 met Wijkraad ’t Hagen", "Beste Ayşe,\n\nTot dan."
    )
    assert (mail["X-Unsent"], mail["To"]) == ("1", "bestuur@wijkraad-hagen.nl")
    assert mail["Subject"] == "Uitnodiging jaargesprek 2027 met Wijkraad ’t Hagen"
    assert mail["Date"].datetime == MOMENT
    assert "From" not in mail
    body = mail.get_body()
    assert body is not None
    assert body.get_content_type() == "text/plain"
    assert body.get_content() == "Beste Ayşe,\r\n\r\nTot dan.\r\n"


def test_two_mails_are_not_taken_for_one_and_do_not_name_this_computer() -> None:
    ids = {str(made()["Message-ID"]) for _ in range(2)}
    assert len(ids) == 2
    assert all(each.endswith("@wijkregie.invalid>") for each in ids)


def test_what_goes_along_arrives_whole_under_its_name() -> None:
    files = [
        Attachment(
            "Uitnodiging 2027 Wijkraad ’t Hagen van de Yeşilğöz-Çağlarstraat en omgeving.pdf",
            "application/pdf",
            b"\x00\n\r",
        ),
        Attachment("Jaargesprek.ics", "text/calendar", "Ş\r\n".encode()),
    ]
    content = draft("", "Uitnodiging", "Beste", files, MOMENT)
    assert b"filename*0*=utf-8''Uitnodiging" in content
    found = list(read(content).iter_attachments())
    assert [part.get_filename() for part in found] == [file.naam for file in files]
    assert [part.get_content_type() for part in found] == [file.kind for file in files]
    assert [part.get_payload(decode=True) for part in found] == [file.content for file in files]


@pytest.mark.parametrize("typed", HOSTILE)
def test_what_people_type_stays_where_it_was_typed(typed: str) -> None:
    mail = made(typed, typed, typed, typed)
    assert sorted(mail.keys()) == ["Content-Type", "Date", "MIME-Version", "Message-ID", "Subject", "X-Unsent"]
    (part,) = mail.iter_attachments()
    assert part.get_content_type() == "application/pdf"
    assert part.get_filename() not in {"kwaad.exe", ""}
    assert mail["X-Unsent"] == "1"
    assert not set("\r\n\x00\x0b\x85\u2028") & {*mail["Subject"], *str(part.get_filename())}
    body = mail.get_body()
    assert body is not None
    assert body.get_content_type() == "text/plain"


@pytest.mark.parametrize(
    "aan",
    [
        "",
        "geen adres",
        "a@b",
        "a@b.nl, c@d.nl",
        "a@b.nl\nBcc: c@d.nl",
        "Ş@b.nl",
        '"a" <a@b.nl>',
        "a..b@c.nl",
        "@b.nl",
        "a(b)@c.nl",
    ],
)
def test_what_is_no_address_is_left_open(aan: str) -> None:
    assert "To" not in made(aan)
    assert not made(aan).defects


def test_every_line_is_one_that_mail_carries() -> None:
    content = draft(
        "a@b.nl", "Ş" * 500, "woord " * 5000, [Attachment("ş" * 80, "application/pdf", b"\xff" * 5000)], MOMENT
    )
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 998
    assert all(b"\n" not in line and b"\r" not in line for line in lines)
    assert content.isascii()
