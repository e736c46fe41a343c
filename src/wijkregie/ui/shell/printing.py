"""Printing a PDF: the system's dialog, then page by page, drawn outside the window's thread."""

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPdf import QPdfPageRenderer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from wijkregie.ui.pages.page import Shell
from wijkregie.ui.shell import dialogs
from wijkregie.ui.widgets.pdfvoorbeeld import opened

NO_PRINTER = "Er is geen printer gevonden. Sla het op en druk het daar af."

_DPI = 300
_POINTS_PER_INCH = 72


def print_pdf(shell: Shell, parent: QWidget, content: bytes, name: str) -> bool:
    """Let the user print a PDF that is called `name`; True when it is on its way, which the window says at the end."""
    if not has_printer():
        dialogs.inform(parent, NO_PRINTER)
        return False
    printing = Printing(content, shell.stack)  # what asked may be gone before the last page is out
    printer = asked_printer(parent, name, printing.pages)
    if printer is None:
        printing.deleteLater()
        return False
    printing.finished.connect(lambda: shell.toast(f"{name} is naar de printer gestuurd."))
    if not printing.start(printer):
        dialogs.inform(parent, "De printer neemt het niet aan. Kijk of hij aanstaat, of sla het op.")
        return False
    return True


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

    finished = Signal()

    def __init__(self, content: bytes, parent: QObject) -> None:
        super().__init__(parent)
        self._document = opened(content)
        self._document.setParent(self)
        self._waiting: list[int] = []
        self._painter = QPainter()
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.setDocument(self._document)
        self._renderer.pageRendered.connect(self._draw)

    @property
    def pages(self) -> int:
        """How many pages there are to print."""
        return int(self._document.pageCount())

    def start(self, printer: QPrinter) -> bool:
        """Begin with the first page; False when the printer takes none."""
        self._printer = printer
        first, until = printer.fromPage() or 1, printer.toPage() or self.pages
        self._waiting = list(range(first - 1, min(until, self.pages)))
        printer.setFullPage(True)
        if self._waiting:
            self._turn(self._waiting[0])
        if not self._waiting or not self._painter.begin(printer):
            self.deleteLater()
            return False
        self._request()
        return True

    def _request(self) -> None:
        page = self._waiting[0]
        scale = _DPI / _POINTS_PER_INCH
        self._renderer.requestPage(page, (self._document.pagePointSize(page) * scale).toSize())

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
        del self._waiting[0]
        if self._waiting:
            self._turn(self._waiting[0])
            self._printer.newPage()
            self._request()
        else:
            self._painter.end()
            self.finished.emit()
            self.deleteLater()
