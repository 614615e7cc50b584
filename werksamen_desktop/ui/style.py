# SPDX-License-Identifier: EUPL-1.2
"""The look of the windows: fonts and one style sheet made of the tokens.

A widget asks for a role with `setProperty("role", …)`; roles: primary, quiet, segment, chip,
title, question, label, muted, attention, good, error, card, band, rail.
"""

from functools import cache

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from werksamen_desktop.paths import bundled
from werksamen_desktop.problems import Problem
from werksamen_desktop.ui import tokens as t

BODY_PIXELS = 15


@cache
def load_fonts() -> tuple[str, ...]:
    """Load the bundled fonts once; the families, or a Problem when one cannot be read."""
    families: list[str] = []
    for file in sorted((bundled("resources") / "fonts").glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        if number < 0:
            raise Problem(f"Het lettertype {file.name} is niet te lezen. "
                          "Installeer WerkSamen opnieuw.")
        families += QFontDatabase.applicationFontFamilies(number)
    return tuple(dict.fromkeys(families))


def font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The app's own family at a size in logical pixels, with the fallbacks behind it."""
    families = load_fonts()
    made = QFont([t.FAMILY, *(f for f in families if f != t.FAMILY)])
    made.setPixelSize(pixels)
    made.setWeight(weight)
    return made


def dress(app: QApplication) -> None:
    """Give the application its font, palette, style sheet and Dutch texts."""
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    translator = QTranslator(app)
    if translator.load("qtbase_nl", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
    app.setStyle("Fusion")
    app.setFont(font(BODY_PIXELS))
    app.setPalette(_palette())
    app.setStyleSheet(sheet())


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget a role and let the style sheet see it."""
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def _palette() -> QPalette:
    palette = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, t.CANVAS), (QPalette.ColorRole.Base, t.SURFACE),
        (QPalette.ColorRole.AlternateBase, t.CANVAS), (QPalette.ColorRole.Text, t.INK),
        (QPalette.ColorRole.WindowText, t.INK), (QPalette.ColorRole.Button, t.SURFACE),
        (QPalette.ColorRole.ButtonText, t.INK), (QPalette.ColorRole.Highlight, t.ACCENT),
        (QPalette.ColorRole.HighlightedText, t.SURFACE), (QPalette.ColorRole.ToolTipBase, t.INK),
        (QPalette.ColorRole.ToolTipText, t.SURFACE), (QPalette.ColorRole.PlaceholderText, t.MUTED),
        (QPalette.ColorRole.Link, t.ACCENT),
    ):
        palette.setColor(role, QColor(colour))
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text, QColor(t.MUTED))
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, QColor(t.MUTED))
    return palette


def sheet() -> str:
    """The style sheet; also used by tests that measure contrast."""
    icons = (bundled("resources") / "icons").as_posix()
    return f"""
QToolTip {{ color: {t.SURFACE}; background: {t.INK}; border: 0; padding: 4px 8px; }}
QPushButton, QToolButton {{
  background: {t.SURFACE}; color: {t.INK}; border: 1px solid {t.LINE}; border-radius: {t.RADIUS}px;
  padding: 6px 14px; font-weight: 600; min-height: 20px; }}
QPushButton:hover, QToolButton:hover {{ border-color: {t.FIELD_LINE}; background: {t.CANVAS}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {t.LINE}; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {t.ACCENT}; padding: 5px 13px; }}
QPushButton:disabled, QToolButton:disabled {{ color: {t.MUTED}; background: {t.CANVAS}; }}
QPushButton:checked, QToolButton:checked {{
  background: {t.ACCENT_SOFT}; color: {t.ACCENT}; border-color: {t.ACCENT}; }}
*[role="primary"] {{ background: {t.ACCENT}; color: {t.SURFACE}; border-color: {t.ACCENT}; }}
*[role="primary"]:hover {{ background: #095D63; }}
*[role="primary"]:focus {{ border: 2px solid {t.INK}; }}
*[role="primary"]:disabled {{ background: {t.LINE}; color: {t.MUTED}; border-color: {t.LINE}; }}
*[role="quiet"] {{ background: transparent; border-color: transparent; color: {t.MUTED}; }}
*[role="quiet"]:hover {{ background: {t.ACCENT_SOFT}; color: {t.INK}; }}
*[role="quiet"]:focus {{ border: 2px solid {t.ACCENT}; }}
*[role="chip"] {{
  background: {t.ACCENT_SOFT}; color: {t.ACCENT}; border: 1px solid {t.ACCENT_SOFT};
  border-radius: 11px; padding: 1px 10px; font-size: 14px; }}
*[role="chip-shared"] {{
  background: {t.ATTENTION_SOFT}; color: {t.ATTENTION}; border: 1px solid {t.ATTENTION_SOFT};
  border-radius: 11px; padding: 1px 10px; font-size: 14px; font-weight: 600; }}
*[role="chip"]:focus, *[role="chip-shared"]:focus {{
  border: 2px solid {t.ACCENT}; padding: 0 9px; }}
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit, QTimeEdit {{
  background: {t.SURFACE}; color: {t.INK}; border: 1px solid {t.FIELD_LINE};
  border-radius: {t.RADIUS}px; padding: 5px 8px; selection-background-color: {t.ACCENT};
  selection-color: {t.SURFACE}; placeholder-text-color: {t.MUTED}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus,
QDateEdit:focus, QTimeEdit:focus {{ border: 2px solid {t.ACCENT}; padding: 4px 7px; }}
QLineEdit:read-only, QPlainTextEdit:read-only {{ background: {t.CANVAS}; border-color: {t.LINE}; }}
QComboBox {{ padding-right: 26px; }}
QComboBox::drop-down {{ border: 0; width: 26px; }}
QComboBox::down-arrow {{ image: url({icons}/chevron-down.svg); width: 16px; height: 16px; }}
QSpinBox {{ padding-right: 22px; min-height: 22px; }}
QSpinBox::up-button, QSpinBox::down-button {{ border: 0; background: transparent; width: 22px; }}
QSpinBox::up-arrow {{ image: url({icons}/chevron-up.svg); width: 12px; height: 12px; }}
QSpinBox::down-arrow {{ image: url({icons}/chevron-down.svg); width: 12px; height: 12px; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 18px; height: 18px;
  border: 1px solid {t.FIELD_LINE}; background: {t.SURFACE}; }}
QCheckBox::indicator {{ border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: 9px; }}
QCheckBox::indicator:checked, QRadioButton::indicator:checked {{ background: {t.ACCENT};
  border-color: {t.ACCENT}; }}
QCheckBox::indicator:checked {{ image: url({icons}/check.svg); }}
QRadioButton::indicator:checked {{ image: url({icons}/dot.svg); }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ background: {t.CANVAS};
  border-color: {t.LINE}; }}
QCheckBox::indicator:checked:disabled, QRadioButton::indicator:checked:disabled {{
  background: {t.FIELD_LINE}; }}
QComboBox QAbstractItemView {{ background: {t.SURFACE}; border: 1px solid {t.FIELD_LINE};
  selection-background-color: {t.ACCENT_SOFT}; selection-color: {t.INK}; outline: 0; }}
QCheckBox, QRadioButton {{ spacing: 8px; padding: 3px; }}
QCheckBox:focus, QRadioButton:focus {{ outline: 0; border: 2px solid {t.ACCENT};
  border-radius: 4px; padding: 1px; }}
QLabel[role="title"] {{ font-size: 24px; font-weight: 700; }}
QLabel[role="question"] {{ font-size: 24px; font-weight: 700; }}
QLabel[role="moral"] {{ font-size: 14px; font-weight: 600; color: {t.MUTED}; }}
QLabel[role="heading"] {{ font-size: 16px; font-weight: 700; }}
QLabel[role="label"] {{ font-size: 13px; font-weight: 600; color: {t.MUTED}; }}
QLabel[role="muted"] {{ color: {t.MUTED}; font-size: 14px; }}
QLabel[role="attention"] {{ background: {t.ATTENTION_SOFT}; color: {t.INK};
  border-radius: {t.RADIUS}px; padding: 10px 12px; }}
QLabel[role="good"] {{ color: {t.GOOD}; font-weight: 600; }}
QLabel[role="error"] {{ color: {t.ERROR}; font-weight: 600; }}
QLabel[role="banner"] {{ background: {t.ATTENTION}; color: {t.SURFACE}; font-weight: 700;
  padding: 6px 16px; }}
QFrame[role="card"], QWidget[role="card"] {{ background: {t.SURFACE}; border: 1px solid {t.LINE};
  border-radius: {t.RADIUS}px; }}
QFrame[role="bar"], QWidget[role="bar"] {{ background: {t.SURFACE}; border: 0; }}
QFrame[role="line"] {{ background: {t.LINE}; border: 0; max-height: 1px; min-height: 1px; }}
QScrollArea {{ border: 0; background: transparent; }}
QScrollArea > QWidget > QWidget {{ background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {t.FIELD_LINE}; border-radius: 4px; min-height: 32px;
  min-width: 32px; margin: 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QTableView, QTreeView, QListView {{ background: {t.SURFACE}; border: 1px solid {t.LINE};
  border-radius: {t.RADIUS}px; gridline-color: {t.LINE}; outline: 0;
  selection-background-color: {t.ACCENT_SOFT}; selection-color: {t.INK}; }}
QHeaderView::section {{ background: {t.SURFACE}; color: {t.MUTED}; border: 0;
  border-bottom: 1px solid {t.LINE}; padding: 8px; font-weight: 600; }}
QTableView[role="listing"] QHeaderView::section {{ padding: 10px 8px 10px 14px; }}
QMenu {{ background: {t.SURFACE}; border: 1px solid {t.FIELD_LINE}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px; border-radius: 4px; }}
QMenu::item:selected {{ background: {t.ACCENT_SOFT}; color: {t.INK}; }}
QMenu::item:disabled {{ color: {t.MUTED}; }}
QMenu::separator {{ height: 1px; background: {t.LINE}; margin: 4px 8px; }}
QProgressBar {{ background: {t.LINE}; border: 0; border-radius: 3px; max-height: 6px; }}
QProgressBar::chunk {{ background: {t.ACCENT}; border-radius: 3px; }}
QLabel[role="overline"] {{ font-size: 14px; font-weight: 600; color: {t.MUTED}; }}
QLabel[role="logo"] {{ background: {t.ACCENT}; color: {t.SURFACE}; border-radius: 7px;
  font-weight: 700; }}
QLabel[role="open-required"] {{ color: {t.ATTENTION}; font-weight: 600; font-size: 14px; }}
QLabel[role="open-point"] {{ font-size: 14px; }}
QFrame[role="card-accent"] {{ background: {t.SURFACE}; border: 1px solid {t.LINE};
  border-left: 5px solid {t.ACCENT}; border-radius: {t.RADIUS}px;
  border-top-left-radius: 2px; border-bottom-left-radius: 2px; }}
QLabel[role="late"] {{ color: {t.ERROR}; font-weight: 700; padding-top: 3px; }}
QLabel[role="soon"] {{ font-weight: 700; padding-top: 3px; }}
QPushButton[role="link"] {{ background: transparent; border: 1px solid transparent; padding: 2px;
  text-align: left; font-weight: 400; }}
QPushButton[role="link"]:hover {{ color: {t.ACCENT}; }}
QPushButton[role="link"]:focus {{ border: 2px solid {t.ACCENT}; padding: 1px; }}
QListWidget::item {{ padding: 8px 10px; border-bottom: 1px solid {t.LINE}; }}
QListWidget::item:selected {{ background: {t.ACCENT_SOFT}; color: {t.INK}; }}
QListWidget:focus, QTableView:focus {{ border: 2px solid {t.ACCENT}; }}
*[role="small"] {{ background: transparent; border-color: transparent; color: {t.MUTED};
  font-size: 13px; padding: 3px 6px; min-height: 16px; }}
*[role="small"]:disabled {{ background: transparent; }}
*[role="small"]:hover {{ background: {t.ACCENT_SOFT}; color: {t.INK}; }}
*[role="small"]:focus {{ border: 2px solid {t.ACCENT}; padding: 2px 5px; }}
*[role="small"]::menu-indicator, QToolButton::menu-indicator {{ image: none; width: 0; }}
QPushButton[role="row"] {{ background: transparent; border: 1px solid transparent; padding: 0;
  min-height: 22px; border-radius: 4px; }}
QPushButton[role="row"]:hover {{ background: {t.CANVAS}; }}
QPushButton[role="row"]:focus {{ border: 2px solid {t.ACCENT}; padding: 0; }}
QPushButton[role="segment"] {{ padding: 5px 14px; }}
QLabel[role="bar-title"] {{ font-size: 15px; font-weight: 700; }}
QLabel[role="bar-method"] {{ font-size: 13px; color: {t.MUTED}; }}
QLabel[role="band"] {{ border-radius: {t.RADIUS}px; padding: 6px 14px; font-weight: 700;
  color: {t.SURFACE}; background: {t.MUTED}; }}
QLabel[role="band"][tone="live"] {{ background: {t.GOOD}; }}
QLabel[role="band"][tone="held"] {{ background: {t.ATTENTION}; }}
QLabel[role="band"][tone="black"] {{ background: {t.INK}; }}
QLabel[role="band"][tone="none"] {{ background: {t.SURFACE}; color: {t.INK};
  border: 2px dashed {t.FIELD_LINE}; padding: 4px 12px; }}
QLabel[role="clock"] {{ font-size: 18px; font-weight: 700; }}
QLabel[role="clock-still"] {{ font-size: 18px; font-weight: 700; color: {t.MUTED}; }}
QLabel[role="small-text"] {{ font-size: 14px; }}
QLabel[role="parked-done"] {{ font-size: 14px; color: {t.MUTED}; }}
QFrame[role="closed"] {{ background: {t.ACCENT_SOFT}; border: 0; font-weight: 600; }}
QFrame[role="notice"] {{ background: {t.ATTENTION_SOFT}; border: 0; }}
QFrame[role="divider"] {{ background: {t.LINE}; border: 0; min-width: 1px; min-height: 1px; }}
QLabel[role="key"] {{ font-size: 13px; font-weight: 600; color: {t.INK}; background: {t.SURFACE};
  border: 1px solid {t.FIELD_LINE}; border-radius: 4px; padding: 1px 6px; }}
QPlainTextEdit[role="note"] {{ background: {t.ATTENTION_SOFT}; border-color: {t.ATTENTION_SOFT};
  font-size: 14px; }}
QPlainTextEdit[role="note"]:focus {{ border-color: {t.ACCENT}; }}
QFrame[role="side"] {{ background: {t.SURFACE}; border: 0; }}
QListWidget[role="rail"], QListWidget[role="rail"]:focus {{ border: 0; background: {t.SURFACE};
  border-radius: 0; }}
*[role="inline"], *[role="inline-strong"] {{ background: transparent; border-color: transparent; }}
*[role="inline"]:hover, *[role="inline-strong"]:hover {{ border-color: {t.LINE}; }}
*[role="inline"]:focus, *[role="inline-strong"]:focus {{ background: {t.SURFACE};
  border-color: {t.ACCENT}; }}
*[role="inline-strong"] {{ font-weight: 600; font-size: 16px; }}
QFrame[role="row"] {{ border: 0; border-bottom: 1px solid {t.LINE}; background: transparent; }}
QToolButton[role="quiet"]::menu-indicator {{ image: none; width: 0; }}
QToolButton[role="quiet"] {{ padding: 5px 8px; min-width: 18px; min-height: 30px; }}
QComboBox[role="inline"] {{ min-height: 28px; }}
QToolButton[role="quiet"]:focus {{ padding: 4px 7px; }}
QToolButton[role="tick"] {{ padding: 5px 4px; min-width: 26px; min-height: 30px; font-size: 16px;
  color: {t.FIELD_LINE};
  border-color: transparent; background: transparent; }}
QToolButton[role="tick"]:hover {{ border-color: {t.LINE}; color: {t.INK}; }}
QToolButton[role="tick"]:checked {{ color: {t.ATTENTION}; background: {t.ATTENTION_SOFT}; }}
QToolButton[role="tick"]:focus {{ border: 2px solid {t.ACCENT}; padding: 4px 3px; }}
QToolButton[role="fold"] {{ background: transparent; border-color: transparent; color: {t.MUTED};
  padding: 5px 4px; }}
QToolButton[role="fold"]:hover {{ color: {t.INK}; }}
QToolButton[role="fold"]:focus {{ border: 2px solid {t.ACCENT}; padding: 4px 3px; }}
QPushButton[role="pill"] {{ border-radius: 16px; padding: 5px 14px; border-color: {t.FIELD_LINE}; }}
QPushButton[role="pill"]:checked {{ background: {t.ACCENT}; color: {t.SURFACE};
  border-color: {t.ACCENT}; }}
QPushButton[role="pill"]:focus {{ border: 2px solid {t.INK}; padding: 4px 13px; }}
QPushButton[role="score"] {{ min-width: 22px; padding: 5px 8px; border-color: {t.FIELD_LINE}; }}
QPushButton[role="score"]:checked {{ background: {t.ACCENT}; color: {t.SURFACE}; }}
QPushButton[role="score"]:focus {{ border: 2px solid {t.INK}; padding: 4px 7px; }}
QLabel[role="letter"] {{ background: {t.ACCENT_SOFT}; color: {t.ACCENT}; border-radius: 8px;
  font-size: 18px; font-weight: 700; padding: 4px 12px; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="statement"] {{ font-size: 18px; }}
QLabel[role="answer"] {{ font-weight: 600; }}
QLabel[role="answer-none"] {{ color: {t.MUTED}; }}
QLabel[role="lacking"] {{ color: {t.ATTENTION}; font-size: 14px; padding-left: 32px; }}
QFrame[role="card-proposal"] {{ background: {t.SURFACE}; border: 2px solid {t.ACCENT};
  border-radius: {t.RADIUS}px; }}
QFrame[role="card-dissent"] {{ background: {t.DISSENT_SOFT}; border: 0;
  border-left: 4px solid {t.DISSENT}; border-radius: {t.RADIUS}px; }}
QFrame[role="hidden-bar"] {{ background: {t.ATTENTION_SOFT}; border: 0;
  border-radius: {t.RADIUS}px; }}
QPlainTextEdit[role="cell"], QLineEdit[role="cell"] {{ background: transparent;
  border: 1px solid transparent; border-radius: 6px; padding: 1px 4px; }}
QPlainTextEdit[role="cell"]:hover, QLineEdit[role="cell"]:hover {{ border-color: {t.FIELD_LINE}; }}
QPlainTextEdit[role="cell"]:focus, QLineEdit[role="cell"]:focus {{
  border: 2px solid {t.ACCENT}; padding: 0 3px; background: {t.SURFACE}; }}
QPlainTextEdit[role="cell"]:read-only, QLineEdit[role="cell"]:read-only {{
  background: transparent; border-color: transparent; }}
QLabel[role="cell-label"] {{ font-size: 13px; font-weight: 600; color: {t.MUTED}; }}
QLabel[role="fine-note"] {{ font-size: 13px; color: {t.MUTED}; }}
QPushButton[role="fine"], QPushButton[role="fine-empty"], QPushButton[role="fine-behalf"],
QPushButton[role="fine-left"], QPushButton[role="fine-left-empty"] {{ background: transparent;
  border: 1px solid transparent; border-radius: 4px; padding: 0 3px; min-height: 18px;
  font-size: 13px; font-weight: 400; color: {t.MUTED}; text-align: right; }}
QPushButton[role="fine-left"], QPushButton[role="fine-left-empty"] {{ text-align: left; }}
QPushButton[role="fine-left"] {{ color: {t.INK}; }}
QPushButton[role="fine-behalf"] {{ color: {t.ATTENTION}; }}
QPushButton[role="fine-empty"] {{ color: transparent; }}
QPushButton[role="fine-empty"]:hover, QPushButton[role="fine-empty"]:focus {{ color: {t.MUTED}; }}
QPushButton[role="fine"]:hover, QPushButton[role="fine-behalf"]:hover,
QPushButton[role="fine-empty"]:hover, QPushButton[role="fine-left"]:hover,
QPushButton[role="fine-left-empty"]:hover {{ border-color: {t.FIELD_LINE}; }}
QPushButton[role="fine"]:focus, QPushButton[role="fine-behalf"]:focus,
QPushButton[role="fine-empty"]:focus, QPushButton[role="fine-left"]:focus,
QPushButton[role="fine-left-empty"]:focus {{ border: 2px solid {t.ACCENT}; padding: 0 2px; }}
QPushButton[role="turn"], QPushButton[role="turn-empty"] {{ background: transparent;
  border: 1px solid transparent; border-radius: 4px; padding: 0 4px; min-height: 22px;
  font-size: 13px; font-weight: 700; color: {t.ACCENT}; }}
QPushButton[role="turn-empty"] {{ color: {t.MUTED}; font-weight: 400; }}
QPushButton[role="turn"]:hover, QPushButton[role="turn-empty"]:hover {{
  border-color: {t.FIELD_LINE}; }}
QPushButton[role="turn"]:focus, QPushButton[role="turn-empty"]:focus {{
  border: 2px solid {t.ACCENT}; padding: 0 3px; }}
QPushButton[role="found"], QPushButton[role="found"]:checked {{ background: transparent;
  border: 1px solid {t.LINE}; border-radius: {t.RADIUS}px; padding: 5px 11px; font-size: 14px;
  font-weight: 400; color: {t.INK}; text-align: left; }}
QPushButton[role="found"]:hover {{ background: {t.SURFACE}; }}
QPushButton[role="found"]:focus {{ border: 2px solid {t.ACCENT}; padding: 4px 10px; }}
QTableView[role="listing"], QTableView[role="listing"]:focus {{ border: 0; }}
*[role="row-action"] {{ background: transparent; border-color: transparent; color: {t.MUTED};
  padding: 6px 11px; }}
*[role="row-action"]:hover {{ background: {t.ACCENT_SOFT}; color: {t.INK}; }}
*[role="row-action"]:focus {{ border: 2px solid {t.ACCENT}; padding: 5px 10px; }}
*[role="row-action"]:disabled {{ background: transparent; color: {t.FIELD_LINE};
  border-color: transparent; }}
*[role="point"] {{ background: transparent; border: 1px solid transparent; padding: 0; }}
*[role="point"]:hover {{ background: {t.ACCENT_SOFT}; }}
*[role="point"]:focus {{ border: 2px solid {t.ACCENT}; padding: 0; }}
QComboBox QLineEdit, QComboBox QLineEdit:focus, QSpinBox QLineEdit, QSpinBox QLineEdit:focus {{
  border: 0; padding: 0; background: transparent; }}
QFrame[role="quiet-line"] {{ background: {t.ACCENT_SOFT}; border: 0;
  border-radius: {t.RADIUS}px; }}
QDialog {{ background: {t.CANVAS}; }}
QSplitter::handle {{ background: {t.LINE}; }}
"""


def keep_rich_text_off(label: QWidget) -> None:
    """Show a label's words as they are: what people say may hold angle brackets."""
    label.setTextFormat(Qt.TextFormat.PlainText)  # type: ignore[attr-defined]
