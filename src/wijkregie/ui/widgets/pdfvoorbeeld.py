"""The preview of a PDF: the real pages, with zoom and a page count. Imported only when there is one to show."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, Qt
from PySide6.QtGui import QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QWidget

from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, icon_button, label, line, row
from wijkregie.ui.widgets.keys import WINDOW, on_key
from wijkregie.ui.widgets.segment import Segment

_STEP = 1.2
_LEAST, _MOST = 0.25, 4.0
_POINTS_PER_INCH = 72


def opened(content: bytes) -> QPdfDocument:
    """Return a document from bytes; it keeps the bytes with it."""
    document: QPdfDocument = QPdfDocument()
    buffer = QBuffer(document)
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return document


class Pdfvoorbeeld(QWidget):
    """Shows the pages of one PDF under each other."""

    def __init__(self) -> None:
        super().__init__()
        self._document: QPdfDocument = QPdfDocument()
        self.view = QPdfView(self)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setAccessibleName("Voorbeeld")
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view.pageNavigator().currentPageChanged.connect(self._show_place)
        self._back = icon_button("omhoog", "Vorige bladzijde", lambda: self._turn(-1), edge=False)
        self._on = icon_button("omlaag", "Volgende bladzijde", lambda: self._turn(1), edge=False)
        self._place = label("", "meta")
        self._out = icon_button("min", "Kleiner (Ctrl+-)", lambda: self._zoom(1 / _STEP), edge=False)
        self._in = icon_button("plus", "Groter (Ctrl++)", lambda: self._zoom(_STEP), edge=False)
        self._scale = label("", "meta")
        self._fit = Segment(
            "Zoom", [(QPdfView.ZoomMode.FitInView, "Passend"), (QPdfView.ZoomMode.FitToWidth, "Breedte")]
        )
        self._fit.changed.connect(self._set_fit)
        bar = row(self._back, self._on, self._place, None, self._out, self._scale, self._in, self._fit)
        bar.setContentsMargins(Space.L, Space.S, Space.XL, Space.S)
        self.setLayout(column(bar, line(), self.view, space=Space.NONE))
        for key, words, act in (
            ("Ctrl++", "papier groter zien", self._in),
            ("Ctrl+=", "", self._in),
            ("Ctrl+-", "papier kleiner zien", self._out),
        ):
            on_key(self, key, words, act.click, WINDOW)
        current().changed.connect(self._colour)
        self.view.zoomFactorChanged.connect(lambda _factor: self._show_scale())
        self._colour()
        self._set_fit(QPdfView.ZoomMode.FitToWidth)

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return int(self._document.pageCount())

    @property
    def place(self) -> str:
        """What is said of where one is."""
        return self._place.text()

    def show_pdf(self, content: bytes) -> None:
        """Show another PDF; the place stays when it is the same report made again."""
        before = self.view.pageNavigator().currentPage() if self.pages else 0
        old, self._document = self._document, opened(content)
        self._document.setParent(self)
        self.view.setDocument(self._document)
        old.deleteLater()
        if before and before < self.pages:
            self.view.pageNavigator().jump(before, QPointF(), 0)
        self._show_place()

    def showEvent(self, event: object) -> None:
        self._show_scale()

    def resizeEvent(self, event: object) -> None:
        self._show_scale()

    def _turn(self, by: int) -> None:
        navigator = self.view.pageNavigator()
        target = navigator.currentPage() + by
        if 0 <= target < self.pages:
            navigator.jump(target, QPointF(), 0)

    def _zoom(self, by: float) -> None:
        factor = min(_MOST, max(_LEAST, self._factor() * by))
        self._fit.set_value(None)
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(factor)
        self._show_scale()

    def _set_fit(self, mode: QPdfView.ZoomMode) -> None:
        self._fit.set_value(mode)
        self.view.setZoomMode(mode)
        self._show_scale()

    def _factor(self) -> float:
        """Return the zoom that is in force: the view does not say it while it fits the page by itself."""
        if self.view.zoomMode() is QPdfView.ZoomMode.Custom or not self.pages:
            return float(self.view.zoomFactor())
        page = self._document.pagePointSize(0) * (self.view.logicalDpiX() / _POINTS_PER_INCH)
        margins, room = self.view.documentMargins(), self.view.viewport().size()
        wide = (room.width() - margins.left() - margins.right()) / page.width()
        high = (room.height() - margins.top() - margins.bottom()) / page.height()
        return float(wide if self.view.zoomMode() is QPdfView.ZoomMode.FitToWidth else min(wide, high))

    def _show_scale(self) -> None:
        factor = self._factor()
        self._scale.setText(f"{factor:.0%}".replace("%", " %"))
        self._out.setEnabled(factor > _LEAST)
        self._in.setEnabled(factor < _MOST)

    def _show_place(self) -> None:
        now = self.view.pageNavigator().currentPage() + 1
        self._place.setText(f"Bladzijde {now} van {self.pages}" if self.pages else "")
        self._back.setEnabled(now > 1)
        self._on.setEnabled(now < self.pages)

    def _colour(self) -> None:
        palette = self.view.palette()
        palette.setColor(QPalette.ColorRole.Dark, current().colour("hover"))
        self.view.setPalette(palette)
        self.view.viewport().update()
