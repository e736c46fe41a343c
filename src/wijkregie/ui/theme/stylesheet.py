"""The one style sheet, filled with the colours in force."""

from string import Template

from wijkregie.ui.theme.tokens import Colours, Radius, Size, Space, Type

# Widgets name their part by the dynamic property "soort"; see ui/widgets.
_SHEET = Template("""
QToolTip { background: $tekst; color: $vlak; border: none; padding: ${xs}px ${s}px; }
QLabel { background: transparent; }
QLabel[soort="meta"] { color: $tekst3; font-size: ${meta}px; }
QLabel[soort="metavet"] { color: $tekst2; font-size: ${meta}px; font-weight: 600; }
QLabel[soort="tweede"] { color: $tekst2; }
QLabel[soort="vet"] { font-weight: 600; }
QLabel[soort="label"] { font-weight: 600; }
QLabel[soort="paneel"] { font-size: ${panel}px; font-weight: 600; }
QLabel[soort="titel"] { font-size: ${title}px; font-weight: 600; }
QLabel[soort="groot"] { font-size: ${display}px; font-weight: 600; }
QLabel[soort="melding"] { color: $laat; font-size: ${meta}px; }
QLabel[soort="laat"] { color: $laat; font-weight: 600; }
QLabel[soort="let"] { color: $let; font-weight: 600; }
QLabel[soort="acc"] { color: $acc; font-weight: 600; }
QLabel[soort="laatklein"] { color: $laat; font-size: ${meta}px; font-weight: 600; }
QLabel[soort="letklein"] { color: $let; font-size: ${meta}px; font-weight: 600; }
QLabel[soort="toets"] { color: $tekst2; font-size: ${meta}px; font-weight: 600; background: $vlak;
  border: 1px solid $lijn2; border-radius: ${xs}px; padding: 0 ${xs}px; }
QLabel[soort="chip"] { background: $accz; color: $tekst; font-size: ${meta}px; border-radius: ${field}px;
  padding: 2px ${s}px; }

QWidget#pagina, QWidget#inhoud { background: $vlak; }
QFrame[soort="lijn"] { background: $lijn; border: none; }
QFrame[soort="lijn2"] { background: $lijn2; border: none; }
QFrame[soort="zij"] { background: $zij; border: none; }
QFrame[soort="kaart"] { background: $verheven; border: 1px solid $lijn2; border-radius: ${card}px; }
QFrame[soort="kaart"]:hover { background: $hover; }
QFrame[soort="kaartvandaag"] { background: $accz; border: 1px solid $acc; border-radius: ${card}px; }
QFrame[soort="blok"] { background: $accz; border: none; border-radius: ${panelradius}px; }
QFrame[soort="vraag"] { background: $zij; border: 1px solid $lijn; border-radius: ${card}px; }
QFrame[soort="fouten"] { background: $laatz; border: none; border-radius: ${card}px; }
QFrame[soort="citaat"] { border: none; border-left: 2px solid $lijn2; }

QPushButton { background: $vlak; color: $tekst; border: 1px solid $lijn2; border-radius: ${field}px;
  padding: 0 ${m}px; min-height: ${inner}px; font-weight: 600; outline: none; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $accz; }
QPushButton:disabled { color: $tekst3; background: $zij; border-color: $lijn; }
QPushButton:default { border-color: $lijn2; }
QPushButton[soort="primair"] { background: $acc; color: $opacc; border: 1px solid $acc; }
QPushButton[soort="primair"]:hover, QPushButton[soort="primair"]:pressed { background: $acch; border-color: $acch; }
QPushButton[soort="primair"]:disabled { background: $rustz; color: $tekst3; border-color: $lijn2; }
QPushButton[soort="stil"] { background: transparent; color: $acc; border: 1px solid transparent; padding: 0 ${s}px; }
QPushButton[soort="stil"]:hover { background: $hover; color: $acch; }
QPushButton[soort="stil"]:disabled { color: $tekst3; }
QPushButton[soort="link"] { background: transparent; color: $acc; border: none; padding: 0; min-height: ${hit}px;
  font-size: ${meta}px; font-weight: 400; text-align: right; }
QPushButton[soort="link"]:hover { color: $acch; text-decoration: underline; }
QPushButton[soort="naam"] { background: transparent; color: $tekst; border: none; padding: 0; min-height: ${hit}px;
  font-weight: 400; text-align: left; }
QPushButton[soort="naam"]:hover { color: $acch; text-decoration: underline; }
QPushButton[soort="icoon"] { padding: 0; min-width: ${inner}px; max-width: ${inner}px; }
QPushButton[soort="icoonstil"] { padding: 0; border: 1px solid transparent; background: transparent;
  min-width: ${hit}px; min-height: ${hit}px; max-width: ${hit}px; max-height: ${hit}px; }
QPushButton[soort="icoonstil"]:hover { background: $hover; }
QPushButton[soort="segment"] { border-radius: 0; font-weight: 400; color: $tekst2; margin: 0; }
QPushButton[soort="segment"][plaats="midden"], QPushButton[soort="segment"][plaats="laatste"] { border-left: none; }
QPushButton[soort="segment"][plaats="eerste"] {
  border-top-left-radius: ${field}px; border-bottom-left-radius: ${field}px; }
QPushButton[soort="segment"][plaats="laatste"] {
  border-top-right-radius: ${field}px; border-bottom-right-radius: ${field}px; }
QPushButton[soort="segment"][plaats="enig"] { border-radius: ${field}px; }
QPushButton[soort="segment"]:checked { background: $accz; color: $acc; font-weight: 600; }
QPushButton[soort="chip"] { background: $accz; border: 1px solid $lijn2; padding: 0 ${s}px; min-height: ${hit}px;
  font-size: ${meta}px; font-weight: 400; }
QPushButton[soort="chip"]:hover { border-color: $acc; }
QPushButton[soort="chipvraag"] { background: $letz; color: $let; border: 1px solid $let; padding: 0 ${s}px;
  min-height: ${hit}px; font-size: ${meta}px; font-weight: 600; }
QPushButton[soort="chipleeg"] { background: transparent; color: $tekst2; border: 1px dashed $rand; padding: 0 ${s}px;
  min-height: ${hit}px; font-size: ${meta}px; font-weight: 400; }
QPushButton[soort="chipleeg"]:hover { border-color: $acc; color: $tekst; }
QPushButton[soort="fout"] { background: transparent; border: none; color: $laat; font-weight: 400; text-align: left;
  font-size: ${meta}px; padding: 0; min-height: ${hit}px; }
QPushButton[soort="fout"]:hover { text-decoration: underline; }
QPushButton::menu-indicator { image: none; width: 0; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
  background: $vlak; color: $tekst; border: 1px solid $rand; border-radius: ${field}px; padding: 0 9px;
  selection-background-color: $acc; selection-color: $opacc; placeholder-text-color: $tekst3; }
QLineEdit, QComboBox, QAbstractSpinBox { min-height: ${inner}px; }
QPlainTextEdit, QTextEdit { padding: 5px 9px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
  border: ${focus}px solid $acc; padding: 0 ${besidefocus}px; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { min-height: ${innerfocus}px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: ${abovefocus}px ${besidefocus}px; }
QPdfView { border: ${focus}px solid transparent; }
QPdfView:focus { border-color: $acc; }
QLineEdit[fout="true"], QPlainTextEdit[fout="true"], QComboBox[fout="true"] { border-color: $laat; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {
  background: $zij; color: $tekst3; border-color: $lijn2; }
QLineEdit[readOnly="true"], QPlainTextEdit[readOnly="true"] { background: $zij; border-color: $lijn2; }
QLineEdit[soort="cel"], QLineEdit[soort="cel"]:focus { border-radius: 0; min-height: 0; padding: 0 6px; }
QComboBox:!editable { padding-left: 11px; }
QComboBox:!editable:focus { padding-left: ${besidechoice}px; }
QComboBox::drop-down { border: none; width: ${hit}px; }
QComboBox::down-arrow { image: none; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: none; padding: 0; min-height: 0; background: transparent; }
QComboBox QAbstractItemView { background: $verheven; border: 1px solid $lijn2;
  outline: none; padding: ${xs}px; selection-background-color: $accz; selection-color: $tekst; }

QMenu { background: $verheven; border: 1px solid $lijn2; border-radius: ${field}px; padding: ${xs}px;
  menu-scrollable: 1; }
QMenu::item { color: $tekst2; padding: 6px ${xl}px 6px ${m}px; border-radius: ${badge}px; min-width: 150px; }
QMenu::item:selected { background: $accz; color: $tekst; }
QMenu::item:disabled { color: $tekst3; }
QMenu::separator { height: 1px; background: $lijn; margin: ${xs}px ${s}px; }
QMenu::icon { padding-left: ${s}px; }

QTableView, QListView, QTreeView { background: $vlak; border: none; outline: none; gridline-color: transparent;
  selection-background-color: $accz; selection-color: $tekst; }
QListView[soort="aanvulling"] { background: $verheven; border: 1px solid $rand; }
QListView[soort="aanvulling"]::item { min-height: ${hit}px; padding: 0 9px; }
QListView[soort="aanvulling"]::item:hover, QListView[soort="aanvulling"]::item:selected {
  background: $accz; color: $tekst; }
QHeaderView { background: $vlak; border: none; }
QHeaderView::section { background: $vlak; color: $tekst3; border: none; border-bottom: 1px solid $lijn;
  font-size: ${meta}px; font-weight: 600; padding: 0 ${s}px; }
QHeaderView::section:hover { color: $tekst; }
QHeaderView::up-arrow, QHeaderView::down-arrow { width: 0; height: 0; image: none; }
QTableCornerButton::section { background: $vlak; border: none; }

QScrollArea, QScrollArea > QWidget > QWidget#scrollinhoud { background: transparent; border: none; }
QAbstractScrollArea::corner { background: transparent; }
QScrollBar:vertical { background: transparent; width: ${m}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${m}px; margin: 0; }
QScrollBar::handle { background: $rand; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: ${xxl}px; }
QScrollBar::handle:horizontal { min-width: ${xxl}px; }
QScrollBar::handle:hover { background: $tekst3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }

QSplitter::handle { background: $lijn; }
QSplitter::handle:hover { background: $acc; }
QProgressBar { background: $rustz; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: $acc; border-radius: 3px; }

QFrame#navigatie { background: $zij; border: none; border-right: 1px solid $lijn; }
QFrame#toast { background: $tekst; border: none; border-radius: ${card}px; }
QFrame#toast QLabel { color: $vlak; }
QFrame#toast QPushButton { background: transparent; color: $vlak; border: none; text-decoration: underline;
  padding: 0 ${s}px; }
QFrame#toast QPushButton:hover { color: $accm; }
QFrame#palet { background: $verheven; border: 1px solid $lijn2; border-radius: ${palette}px; }
QFrame#palet QLineEdit, QFrame#palet QLineEdit:focus { background: transparent; border: none; padding: 0;
  min-height: ${inner}px; font-size: ${panel}px; }
QFrame#palet QListView { background: transparent; border: none; }
QFrame#paletvoet { background: $zij; border: none; border-bottom-left-radius: ${palette}px;
  border-bottom-right-radius: ${palette}px; }
QFrame#voortgang { background: $verheven; border: 1px solid $lijn2; border-radius: ${card}px; }
QFrame#welkom { background: $paneel; border: none; }
QFrame#welkom QLabel { color: $oppaneel; }
QFrame#welkom QLabel[soort="tweede"] { color: $oppaneel2; }
QDialog { background: $vlak; }
""")

_MEASURES = {
    "palette": Radius.PALETTE,
    "xs": Space.XS, "s": Space.S, "m": Space.M, "l": Space.L, "xl": Space.XL, "xxl": Space.XXL,
    "meta": Type.META, "text": Type.TEXT, "panel": Type.PANEL, "title": Type.TITLE, "display": Type.DISPLAY,
    "badge": Radius.BADGE, "field": Radius.FIELD, "card": Radius.CARD, "panelradius": Radius.PANEL,
    "hit": Size.HIT, "inner": Size.FIELD - 2,
}  # fmt: skip


def stylesheet(colours: Colours, focus: int = Size.FOCUS) -> str:
    """Return the style sheet of the window in these colours; a field keeps its size when its edge becomes `focus`."""
    fields = {"focus": focus, "innerfocus": Size.FIELD - 2 * focus}
    fields |= {"besidefocus": 10 - focus, "abovefocus": 6 - focus, "besidechoice": 12 - focus}
    return _SHEET.substitute(colours.items(), **fields, **{name: int(value) for name, value in _MEASURES.items()})
