"""The parts of a workbook: a zip of XML that is weighed before it is read, and never trusted.

Only the parts that are asked for are ever inflated, so a macro, a picture or a link to elsewhere stays what it is:
bytes in a file. What the directory of the zip declares is looked at first; then each part is inflated once without
keeping it, to know its real size and its number of tags; only then does it meet the XML reader.
"""

import errno
import struct
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from io import BufferedReader, FileIO
from pathlib import Path, PurePosixPath
from typing import TypeAlias
from xml.sax import SAXException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from defusedxml import DTDForbidden
from defusedxml.expatreader import DefusedExpatParser

from wijkregie.domain.refusals import Refusal

Step: TypeAlias = Callable[[int, int], None]
"""Takes how much is done and the total; may raise to stop the work."""

MOST_PARTS = 3_000
MOST_BYTES = 100 << 20
MOST_TAGS = 1_300_000
_OF_A_TABLE_OF_CONTENTS = 20
"""The part of this that what only tells where things are may take."""

_LONGEST_DIRECTORY = 1 << 20
_CHUNK = 1 << 16
_LONGEST_SILENCE = 4
"""Chunks without a tag or text: no honest tag is as long, and the XML reader starts a long one again at each chunk."""

_ENCRYPTED = 0x1


class Listener(ContentHandler):
    """Hears the tags and the text of a part; tags by their bare name, whatever prefix the writer chose."""

    alive = False

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802
        self.alive = True
        self.opened(name.rpartition(":")[2], attrs)

    def endElement(self, name: str) -> None:  # noqa: N802
        self.closed(name.rpartition(":")[2])

    def opened(self, tag: str, attrs: AttributesImpl) -> None: ...

    def closed(self, tag: str) -> None: ...


class Parts:
    """The parts of one workbook, by name; the names are those of the zip without regard to capitals."""

    def __init__(self, archive: ZipFile, path: Path, step: Step) -> None:
        self._archive = archive
        self._path = path
        self._step = step
        self._infos = {info.filename.replace("\\", "/").lower(): info for info in archive.infolist()}
        self._weight = 0
        self._tags = 0
        self._read = 0
        if len(archive.infolist()) > MOST_PARTS:
            raise Refusal("lijst_te_groot", bestand=path.name)

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._infos

    def weigh(self, names: Iterable[str], share: int = 1) -> None:
        """Look at how big parts are, declared and real, before they are read.

        All that was weighed so far may take this share of the most; raises Refusal when it is more.
        """
        infos = [self._info(name) for name in names]
        if self._weight + sum(info.file_size for info in infos) > MOST_BYTES // share:
            raise Refusal("lijst_te_groot", bestand=self._path.name)
        for info in infos:
            for chunk in self._chunks(info):
                self._weight += len(chunk)
                self._tags += chunk.count(b"<")
                if self._weight > MOST_BYTES // share or self._tags > MOST_TAGS // share:
                    raise Refusal("lijst_te_groot", bestand=self._path.name)
                self._step(0, self._weight)

    def read(self, name: str, listener: Listener) -> None:
        """Let a listener hear a part that was weighed."""
        parser = DefusedExpatParser(forbid_dtd=True)
        parser.setContentHandler(listener)
        silence = 0
        for chunk in self._chunks(self._info(name)):
            listener.alive = False
            parser.feed(chunk)
            silence = 0 if listener.alive else silence + 1
            if silence > _LONGEST_SILENCE:
                raise Refusal("lijst_beschadigd", bestand=self._path.name)
            self._read += len(chunk)
            self._step(self._read, self._weight)
        parser.close()

    def read_small(self, name: str, listener: Listener) -> None:
        """Let a listener hear a part that tells where other parts are."""
        self.weigh([name], _OF_A_TABLE_OF_CONTENTS)
        self.read(name, listener)

    def _info(self, name: str) -> ZipInfo:
        info = self._infos.get(name.lower())
        if info is None:
            raise Refusal("lijst_beschadigd", bestand=self._path.name)
        if info.flag_bits & _ENCRYPTED:
            raise Refusal("lijst_wachtwoord", bestand=self._path.name)
        if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):  # the others inflate without bounds
            raise Refusal("lijst_beschadigd", bestand=self._path.name)
        return info

    def _chunks(self, info: ZipInfo) -> Iterator[bytes]:
        with self._archive.open(info) as part:
            while chunk := part.read(_CHUNK):
                yield chunk


class _Bounded(BufferedReader):
    """A file of which no more is read in one go than an honest directory of a zip needs."""

    def read(self, size: int | None = -1, /) -> bytes:
        if size is None or size < 0:
            size = _LONGEST_DIRECTORY
        if size > _LONGEST_DIRECTORY:
            raise BadZipFile
        return super().read(size)


@contextmanager
def opened(path: Path, step: Step) -> Iterator[Parts]:
    """Give the parts of the zip at `path`; raises Refusal for one that is damaged, unsafe, locked or too big."""
    try:
        with _Bounded(FileIO(path)) as file, ZipFile(file) as archive:
            yield Parts(archive, path, step)
    except DTDForbidden as error:
        raise Refusal("lijst_onveilig", bestand=path.name) from error
    except (
        BadZipFile, zlib.error, struct.error, SAXException, EOFError, NotImplementedError, ValueError, LookupError,
    ) as error:  # fmt: skip
        raise Refusal("lijst_beschadigd", bestand=path.name) from error
    except OSError as error:
        if error.errno != errno.EINVAL:  # of a place in the file that cannot be
            raise
        raise Refusal("lijst_beschadigd", bestand=path.name) from error


def beside(part: str, target: str) -> str:
    """Return the name of the part that a relation of another part points at."""
    if target.startswith("/"):
        return target[1:]
    place = list(PurePosixPath(part).parent.parts)
    for step in PurePosixPath(target).parts:
        if step != "..":
            place.append(step)
        elif place:
            place.pop()
    return "/".join(place)
