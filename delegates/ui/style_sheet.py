"""The one style sheet of the window, made from colours and sizes.

What the palette cannot say: frames, buttons, fields, chips, message bars, tables, scroll bars, menus. Variants hang on
dynamic properties (`kind`, `state`), so that a change needs a polish and never a sheet of its own. Focus is a 2 px
outline in place of the 1 px one with the padding one less: nothing moves.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from string import Template

from delegates import paths

_SHEET = Template("""
QToolTip { background: $surface; color: $text; border: 1px solid $strong; padding: 4px 8px; }
QMainWindow, QDialog, #page { background: $window; }
QLabel { background: transparent; }
QLabel[kind="title"] { font-size: ${title}px; font-weight: 700; }
QLabel[kind="lead"] { font-size: ${lead}px; }
QLabel[kind="label"] { font-size: ${label}px; }
QLabel[kind="strong"] { font-weight: 700; }
QLabel[kind="hint"], QLabel[kind="caption"] { font-size: ${hint}px; color: $text2; }
QLabel[kind="error"] { font-size: ${hint}px; color: $redtext; font-weight: 700; }
QLabel[kind="warning"] { font-size: ${hint}px; color: $ambertext; font-weight: 700; }
QLabel[kind="good"] { font-size: ${hint}px; color: $greentext; font-weight: 700; }

QFrame#card, QFrame[kind="card"] { background: $surface; border: 1px solid $border; border-radius: ${card_r}px; }
QFrame[kind="sunken"] { background: $window; border: none; border-radius: ${control_r}px; }
QFrame[kind="divider"] { background: $border; border: none; max-height: 1px; min-height: 1px; }
QFrame[kind="sheet"] { background: $surface; border: 1px solid $strong; border-radius: ${card_r}px; }

QPushButton, QToolButton[kind] {
  background: $surface; color: $text; border: 1px solid $strong; border-radius: ${control_r}px;
  min-height: ${button_in}px; padding: 0 ${pad16}px; font-size: ${body}px; }
QPushButton:hover, QToolButton[kind]:hover { background: $accenttint; }
QPushButton:pressed, QToolButton[kind]:pressed { background: $accenttint; border-color: $accent; }
QPushButton:focus, QToolButton[kind]:focus {
  border: 2px solid $accent; min-height: ${button_in2}px; padding: 0 ${pad15}px; }
QPushButton:disabled, QToolButton[kind]:disabled { color: $text2; border: 1px solid $border; background: $window; }
QPushButton[kind="primary"] { background: $accent; color: $onaccent; border-color: $accent; font-weight: 700; }
QPushButton[kind="primary"]:hover { background: $accenthover; border-color: $accenthover; }
QPushButton[kind="primary"]:focus { border: 2px solid $focusonaccent; }
QPushButton[kind="primary"]:disabled { color: $text2; border: 1px solid $border; background: $window; }
QPushButton[kind="danger"] { border-color: $redtext; color: $redtext; font-weight: 700; }
QPushButton[kind="danger"]:hover { background: $redtint; }
QPushButton[kind="danger"]:focus { border: 2px solid $redtext; }
QPushButton[kind="danger"]:disabled { color: $text2; border: 1px solid $border; background: $window; }
QPushButton[kind="plain"], QToolButton[kind="plain"] { border-color: transparent; background: transparent; }
QPushButton[kind="plain"]:hover, QToolButton[kind="plain"]:hover { background: $accenttint; }
QPushButton[kind="plain"]:focus, QToolButton[kind="plain"]:focus { border: 2px solid $accent; }
QPushButton[kind="plain"]:disabled { color: $text2; background: transparent; border-color: transparent; }
QPushButton[room="small"], QToolButton[room="small"] {
  min-height: ${small_in}px; padding: 0 ${pad12}px; font-size: ${hint}px; }
QPushButton[room="small"]:focus, QToolButton[room="small"]:focus { min-height: ${small_in2}px; padding: 0 ${pad11}px; }
QPushButton[room="key"] { min-height: ${key_in}px; padding: 0 ${pad10}px; font-size: ${hint}px; }
QPushButton[room="key"]:focus { min-height: ${key_in2}px; padding: 0 ${pad9}px; }

QPushButton[kind="chip"] { min-height: ${small_in}px; padding: 0 ${pad10}px; font-size: ${hint}px; }
QPushButton[kind="chip"]:focus { border: 2px solid $accent; min-height: ${small_in2}px; padding: 0 ${pad9}px; }
QPushButton[kind="chip"]:checked { background: $accenttint; border: 2px solid $accent; font-weight: 700;
  min-height: ${small_in2}px; padding: 0 ${pad9}px; }

QPushButton[kind="pill"] { min-height: ${pill_in}px; padding: 0 ${pad12}px; font-size: ${hint}px; border-color: $border; }
QPushButton[kind="pill"]:focus { border: 2px solid $accent; min-height: ${pill_in2}px; padding: 0 ${pad11}px; }
QPushButton[kind="pill"][state="good"] { color: $greentext; }
QPushButton[kind="pill"][state="warning"] { background: $ambertint; border-color: $ambertext; color: $ambertext;
  font-weight: 700; }
QPushButton[kind="pill"][state="error"] { background: $redtint; border-color: $redtext; color: $redtext; font-weight: 700; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit, QComboBox {
  background: $surface; color: $text; border: 1px solid $strong; border-radius: ${control_r}px;
  selection-background-color: $accent; selection-color: $onaccent; placeholder-text-color: $text2; }
QLineEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit, QComboBox {
  min-height: ${button_in}px; padding: 0 ${pad12}px; }
QLineEdit[room="small"], QComboBox[room="small"] { min-height: ${small_in}px; padding: 0 5px; font-size: ${hint}px; }
QPlainTextEdit, QTextEdit { padding: 4px ${pad10}px; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus, QTimeEdit:focus, QDateTimeEdit:focus,
QComboBox:focus, QComboBox:on { border: 2px solid $accent; min-height: ${button_in2}px; padding: 0 ${pad11}px; }
QLineEdit[room="small"]:focus, QComboBox[room="small"]:focus, QComboBox[room="small"]:on {
  min-height: ${small_in2}px; padding: 0 4px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 3px ${pad9}px; }
QLineEdit[state="error"], QComboBox[state="error"], QSpinBox[state="error"] {
  border: 2px solid $redtext; min-height: ${button_in2}px; padding: 0 ${pad11}px; }
QLineEdit[room="small"][state="error"] { min-height: ${small_in2}px; padding: 0 4px; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit, QComboBox QLineEdit:focus {
  border: none; background: transparent; padding: 0; min-height: 0; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus { padding-left: ${pad10}px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QSpinBox:disabled, QComboBox:disabled, QDateEdit:disabled,
QTimeEdit:disabled, QDateTimeEdit:disabled { color: $text2; background: $window; border-color: $border; }
QComboBox { padding-right: ${pad32}px; }
QComboBox:focus, QComboBox:on { padding-right: ${pad31}px; }
QComboBox[room="small"] { padding-right: ${pad24}px; }
QComboBox[room="small"]::drop-down { width: ${pad24}px; }
QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit::drop-down { border: none; background: transparent;
  width: ${pad32}px; subcontrol-origin: padding; subcontrol-position: top right; }
QComboBox::down-arrow, QDateEdit::down-arrow, QDateTimeEdit::down-arrow {
  image: url("$icons/chevron-down-$shade.svg"); width: ${s16}px; height: ${s16}px; }
QComboBox QAbstractItemView { background: $surface; color: $text; border: 1px solid $strong; outline: none;
  selection-background-color: $accenttint; selection-color: $text; }
QComboBox QAbstractItemView::item { min-height: ${small}px; padding: 0 ${pad12}px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: ${s24}px; background: transparent; }
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-arrow { image: url("$icons/chevron-up-$shade.svg"); width: ${s14}px; height: ${s14}px; }
QAbstractSpinBox::down-arrow { image: url("$icons/chevron-down-$shade.svg"); width: ${s14}px; height: ${s14}px; }

QCheckBox, QRadioButton { spacing: ${pad8}px; min-height: ${small}px; border: 2px solid transparent;
  border-radius: ${tile_r}px; padding: 0 2px; outline: none; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox:disabled, QRadioButton:disabled { color: $text2; }
QCheckBox::indicator, QRadioButton::indicator { width: ${s18}px; height: ${s18}px; border: 1px solid $strong;
  background: $surface; }
QCheckBox::indicator { border-radius: ${tile_r}px; }
QRadioButton::indicator { border-radius: ${radio_r}px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$icons/check-on-$shade.svg"); }
QRadioButton::indicator:checked { border: ${s6}px solid $accent; width: ${s8}px; height: ${s8}px; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $border; background: $window; }

QTableView, QListView, QTreeView { background: $surface; color: $text; border: none; outline: none;
  gridline-color: $border; selection-background-color: $accenttint; selection-color: $text; }
QTableView[kind="framed"], QListView[kind="framed"] { border: 1px solid $border; border-radius: ${card_r}px; }
QTableView[kind="framed"]:focus, QListView[kind="framed"]:focus { border: 1px solid $accent; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $text2; font-size: ${hint}px; font-weight: 700;
  border: none; border-bottom: 1px solid $strong; padding: 0 ${pad12}px; min-height: ${th}px; }
QHeaderView::up-arrow { image: url("$icons/chevron-up-$shade.svg"); width: ${s14}px; height: ${s14}px; }
QHeaderView::down-arrow { image: url("$icons/chevron-down-$shade.svg"); width: ${s14}px; height: ${s14}px; }
QTableCornerButton::section { background: $surface; border: none; }

QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget#scrolled { background: transparent; }
QScrollBar:vertical { background: transparent; width: ${s14}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${s14}px; margin: 0; }
QScrollBar::handle { background: $strong; border-radius: ${tile_r}px; margin: 3px; }
QScrollBar::handle:vertical { min-height: ${s32}px; }
QScrollBar::handle:horizontal { min-width: ${s32}px; }
QScrollBar::handle:hover { background: $text2; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenu { background: $surface; color: $text; border: 1px solid $strong; padding: 4px 0; }
QMenu::item { min-height: ${small}px; padding: 4px ${pad24}px 4px ${pad12}px; }
QMenu::item:selected { background: $accenttint; color: $text; }
QMenu::item:disabled { color: $text2; }
QMenu::icon { padding-left: ${pad12}px; }
QMenu::separator { height: 1px; background: $border; margin: 4px 0; }

QTabBar::tab { background: transparent; color: $text2; padding: 0 ${pad16}px; min-height: ${small}px;
  border: none; border-bottom: 3px solid transparent; }
QTabBar::tab:selected { color: $text; font-weight: 700; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $accent; }
QTabWidget::pane { border: none; border-top: 1px solid $border; }
QProgressBar { background: $border; border: none; border-radius: 4px; max-height: 8px; min-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QSplitter::handle { background: transparent; }
QSlider::groove:horizontal { height: 6px; background: $border; border-radius: 3px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 3px; }
QSlider::handle:horizontal { width: ${s18}px; margin: -6px 0; border-radius: ${s9}px; background: $accent;
  border: 2px solid $surface; }
QSlider:focus { border: 2px solid $accent; border-radius: ${tile_r}px; }

#entryField { border: none; background: transparent; }
#entryField QLineEdit, #entryField QLineEdit:focus { border: none; background: transparent; padding: 0; min-height: 0; }
#entryField QLineEdit[state="holding"] { color: transparent; selection-color: transparent;
  selection-background-color: transparent; }

#rail { background: $rail; border: none; }
#rail QToolButton { background: transparent; color: $railtext; border: 2px solid transparent;
  border-radius: ${control_r}px; font-size: ${hint}px; padding: ${pad8}px 0 ${pad4}px 0; }
#rail QToolButton:hover { background: $railhover; color: #FFFFFF; }
#rail QToolButton:checked { background: $railsel; color: #FFFFFF; font-weight: 700; }
#rail QToolButton:focus { border-color: #FFFFFF; }
#header { background: $surface; border: none; border-bottom: 1px solid $border; }
#header QLabel#forumName { font-size: ${label}px; font-weight: 700; }
#keyBar { background: $surface; border: none; border-top: 1px solid $border; }
#verdictStrip { border: none; border-bottom: 1px solid $border; }

QLabel[kind="key"] { background: $window; color: $text2; border: 1px solid $border; border-radius: ${tile_r}px;
  font-size: 12px; font-weight: 700; padding: 1px 6px; }
""")


def made(colours: Mapping[str, str], scaled: Callable[[float], int], *, dark: bool) -> str:
    """The sheet for these colours ("#RRGGBB" by token) at the zoom that `scaled` applies to a length in px."""
    shade = "dark" if dark else "light"
    sizes = {
        "hint": 13,
        "body": 15,
        "label": 17,
        "lead": 20,
        "title": 24,
        "card_r": 8,
        "control_r": 6,
        "tile_r": 4,
        "small": 32,
        "th": 35,
    }
    sizes |= {f"pad{n}": n for n in (4, 8, 9, 10, 11, 12, 15, 16, 24, 31, 32)}
    sizes |= {f"s{n}": n for n in (6, 8, 9, 14, 16, 18, 24, 32)}
    values = {name: scaled(px) for name, px in sizes.items()}
    # A sheet gives the height inside the border: the outline takes two pixels, the focus ring four.
    for name, px in {"button": 40, "small": 32, "key": 36, "pill": 36}.items():
        values[f"{name}_in"], values[f"{name}_in2"] = scaled(px) - 2, scaled(px) - 4
    values["radio_r"] = (scaled(18) + 2) // 2  # one pixel more than half, and Qt draws a square
    extra = {
        "icons": (paths.resources() / "theme").as_posix(),
        "shade": shade,
        "accenthover": "#C3C9FF" if dark else "#2A2F63",
        "focusonaccent": colours["text"],
    }
    return _SHEET.substitute({**colours, **values, **extra})
