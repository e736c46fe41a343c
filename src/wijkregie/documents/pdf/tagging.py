"""Tags: what makes a PDF readable for a screen reader and valid as PDF/A-2a and PDF/UA-1.

Reportlab draws, and knows nothing of structure. So the content is marked while it is drawn
(`marked`, `artifact`), and `finish` afterwards adds the structure tree that those marks belong to.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from reportlab.pdfgen.canvas import Canvas

from wijkregie.domain.frozen import frozen

if TYPE_CHECKING:
    import pikepdf

LANGUAGE = "nl-NL"
CREATOR = "wijkregie"


@dataclass(slots=True, eq=False)
class Node:
    """An element of the structure tree; the order of `kids` is the order of reading.

    A kid is another node or a mark (page index, number of the marked content on that page).
    `scope` belongs to a TH, `alt` and `box` (points) to a Figure.
    """

    tag: str
    kids: list["Node | tuple[int, int]"] = field(default_factory=list)
    alt: str = ""
    scope: str = ""
    box: tuple[float, float, float, float] | None = None

    def add(self, tag: str, *, alt: str = "", scope: str = "") -> "Node":
        """Append a new node and return it."""
        node = Node(tag, alt=alt, scope=scope)
        self.kids.append(node)
        return node


class TaggedCanvas(Canvas):
    """A canvas that keeps which node each piece of marked content belongs to, per page."""

    _code: list[str]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.marks: list[list[Node]] = []

    def open_mark(self, node: Node) -> None:
        """Begin marked content of `node`; what a table header repeats on a next page is no content."""
        page = self.getPageNumber() - 1
        while len(self.marks) <= page:
            self.marks.append([])
        if node.scope == "Column" and node.kids:
            self._code.append("/Artifact <</Type /Pagination>> BDC")
            return
        number = len(self.marks[page])
        self.marks[page].append(node)
        node.kids.append((page, number))
        self._code.append(f"/{node.tag} <</MCID {number}>> BDC")


@contextmanager
def marked(canvas: Canvas, node: Node) -> Iterator[None]:
    """Mark all that is drawn within as the content of `node`; a plain canvas is left as it is."""
    if not isinstance(canvas, TaggedCanvas):
        yield
        return
    canvas.open_mark(node)
    yield
    canvas._code.append("EMC")


@contextmanager
def artifact(canvas: Canvas) -> Iterator[None]:
    """Mark all that is drawn within as decoration, which a screen reader skips."""
    if not isinstance(canvas, TaggedCanvas):
        yield
        return
    canvas._code.append("/Artifact BMC")
    yield
    canvas._code.append("EMC")


@frozen(kw_only=True)
class About:
    """What a document says about itself; `moment` must know its time zone."""

    title: str
    author: str
    moment: datetime


def finish(drawn: bytes, root: Node, marks: list[list[Node]], about: About) -> bytes:
    """Add structure, metadata and colour profile to a drawn PDF; same input, same bytes."""
    import pikepdf
    from pikepdf import Array, Dictionary, Name, String

    with pikepdf.open(BytesIO(drawn)) as pdf:
        catalog = pdf.Root
        tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        pages = [page.obj for page in pdf.pages]
        elements: dict[Node, pikepdf.Object] = {}
        tree.K = _element(pdf, root, tree, pages, elements)
        numbers = Array()
        for index, page in enumerate(pages):
            page.StructParents = index
            page.Tabs = Name.S
            owners = marks[index] if index < len(marks) else []
            numbers.append(index)
            numbers.append(pdf.make_indirect(Array([elements[node] for node in owners])))
        tree.ParentTree = pdf.make_indirect(Dictionary(Nums=numbers))
        tree.ParentTreeNextKey = len(pages)
        catalog.StructTreeRoot = tree
        catalog.MarkInfo = Dictionary(Marked=True)
        catalog.Lang = String(LANGUAGE)
        catalog.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        catalog.OutputIntents = Array([_output_intent(pdf)])
        metadata = pdf.make_stream(_xmp(about))
        metadata.Type, metadata.Subtype = Name.Metadata, Name.XML
        catalog.Metadata = metadata
        stamp = String(_pdf_date(about.moment))
        pdf.docinfo = pdf.make_indirect(
            Dictionary(
                Title=String(about.title), Author=String(about.author), Creator=String(CREATOR),
                Producer=String(CREATOR), CreationDate=stamp, ModDate=stamp,
            )
        )  # fmt: skip
        out = BytesIO()
        pdf.save(out, min_version="1.7", deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return out.getvalue()


def _element(
    pdf: "pikepdf.Pdf",
    node: Node,
    parent: "pikepdf.Object",
    pages: "Sequence[pikepdf.Object]",
    elements: "dict[Node, pikepdf.Object]",
) -> "pikepdf.Object":
    """Build the structure element of a node and of all below it."""
    from pikepdf import Array, Dictionary, Name, String

    element = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + node.tag), P=parent))
    elements[node] = element
    kids: list[Any] = []
    own_page: int | None = None
    for kid in node.kids:
        if isinstance(kid, Node):
            if kid.kids or kid.tag in ("TH", "TD"):
                kids.append(_element(pdf, kid, element, pages, elements))
            continue
        page, number = kid
        if own_page is None:
            own_page = page
            element.Pg = pages[page]
        if page == own_page:
            kids.append(number)
        else:
            kids.append(Dictionary(Type=Name.MCR, Pg=pages[page], MCID=number))
    if kids:
        element.K = kids[0] if len(kids) == 1 else Array(kids)
    if node.alt:
        element.Alt = String(node.alt)
    if node.scope:
        element.A = Dictionary(O=Name.Table, Scope=Name("/" + node.scope))
    if node.box:
        element.A = Dictionary(O=Name.Layout, Placement=Name.Block, BBox=Array([round(edge, 2) for edge in node.box]))
    return element


def _output_intent(pdf: "pikepdf.Pdf") -> "pikepdf.Object":
    from pikepdf import Dictionary, Name, String

    profile = pdf.make_stream(_srgb())
    profile.N = 3
    return Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB IEC61966-2.1"),
        Info=String("sRGB IEC61966-2.1"),
        DestOutputProfile=profile,
    )


@cache
def _srgb() -> bytes:
    """Return an sRGB profile; its date is fixed, so that the same report gives the same bytes."""
    from PIL import ImageCms

    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[24:36] = bytes.fromhex("07d0 0001 0001 0000 0000 0000")
    return bytes(profile)


def _pdf_date(moment: datetime) -> str:
    offset = moment.strftime("%z") or "+0000"
    return f"D:{moment:%Y%m%d%H%M%S}{offset[:3]}'{offset[3:5]}'"


def _xmp(about: About) -> bytes:
    """Return the XMP packet: title, author, moment, and the claims PDF/A-2a and PDF/UA-1.

    PDF/A knows no pdfuaid of its own, so the packet carries the description of that schema.
    """
    title, author = escape(about.title), escape(about.author)
    moment = about.moment.isoformat(timespec="seconds")
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{LANGUAGE}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{CREATOR}</xmp:CreatorTool>
<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>
<pdf:Producer>{CREATOR}</pdf:Producer>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the document conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>""".encode()
