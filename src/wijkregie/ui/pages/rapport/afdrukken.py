"""Printing a PDF: the system's dialog, then page by page, drawn outside the window's thread."""

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPdf import QPdfPageRenderer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from wijkregie.ui.pages.rapport.pdfvoorbeeld import opened

_DPI = 300
_POINTS_PER_INCH = 72


def has_printer() -> bool:
    """Tell whether the system knows a printer."""
    return bool(QPrinterInfo.availablePrinterNames())


def asked_printer(parent: QWidget, name: str, pages: int) -> QPrinter | None:
    """Let the user choose a printer and pages in the system's dialog; None when it is called off."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setResolution(_DPI)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, pages)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None


class Printing(QObject):
    """Sends one PDF to a printer; a page is drawn in another thread while the one before goes out."""

    finished = Signal(int)
    """How many pages were sent; 0 when the printer took none."""

    def __init__(self, content: bytes, printer: QPrinter, parent: QObject) -> None:
        super().__init__(parent)
        self._document = opened(content)
        self._document.setParent(self)
        self._printer = printer
        last = self._document.pageCount()
        first, until = printer.fromPage() or 1, printer.toPage() or last
        self._pages = list(range(first - 1, min(until, last)))
        self._sent = 0
        printer.setFullPage(True)
        self._painter = QPainter()
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.setDocument(self._document)
        self._renderer.pageRendered.connect(self._draw)

    def start(self) -> None:
        """Begin with the first page."""
        if self._pages:
            self._turn(self._pages[0])
        if self._pages and self._painter.begin(self._printer):
            self._request()
        else:
            self.finished.emit(0)

    def _request(self) -> None:
        self._renderer.requestPage(self._pages[self._sent], self._pixels(self._pages[self._sent]))

    def _pixels(self, page: int) -> QSize:
        scale = _DPI / _POINTS_PER_INCH
        return (self._document.pagePointSize(page) * scale).toSize()

    def _turn(self, page: int) -> None:
        size = self._document.pagePointSize(page)
        wide = size.width() > size.height()
        way = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
        self._printer.setPageOrientation(way)

    def _draw(self, page: int, _size: QSize, image: QImage) -> None:
        room = self._painter.viewport()
        target = QRect(QPoint(0, 0), image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio))
        target.moveCenter(room.center())
        self._painter.drawImage(target, image)
        self._sent += 1
        if self._sent < len(self._pages):
            self._turn(self._pages[self._sent])
            self._printer.newPage()
            self._request()
        else:
            self._painter.end()
            self.finished.emit(self._sent)
