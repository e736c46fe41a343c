"""A mail as a draft in a file: the user's own mail program opens it, ready to send."""

import re
from collections.abc import Sequence
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from uuid import uuid4

from wijkregie.domain.entities import one_line
from wijkregie.domain.frozen import frozen

_ADDRESS = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"


@frozen
class Attachment:
    """A file that goes along; `kind` is its media type, such as "application/pdf"."""

    naam: str
    kind: str
    content: bytes


def draft(aan: str, onderwerp: str, tekst: str, attachments: Sequence[Attachment], moment: datetime) -> bytes:
    """Return the draft of a mail (RFC 5322); what is not an address is left for the user to fill in.

    It names neither the sender, whom the mail program knows, nor this computer.
    """
    mail = EmailMessage(policy=SMTP)
    mail["X-Unsent"] = "1"  # what makes Outlook open it for sending
    if re.fullmatch(_ADDRESS, aan.strip()):
        mail["To"] = aan.strip()
    mail["Subject"] = one_line(onderwerp)
    mail["Date"] = moment
    mail["Message-ID"] = f"<{uuid4().hex}@wijkregie.invalid>"
    mail.set_content("\n".join(tekst.splitlines()) + "\n", cte="quoted-printable")
    for attachment in attachments:
        maintype, subtype = attachment.kind.split("/")
        naam = one_line(attachment.naam)
        mail.add_attachment(attachment.content, maintype=maintype, subtype=subtype, filename=naam)
    return mail.as_bytes()
