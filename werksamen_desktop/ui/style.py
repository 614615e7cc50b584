# SPDX-License-Identifier: EUPL-1.2
"""The look of the windows: fonts and one style sheet, resources/style, filled with the tokens.

A widget asks for a role with `setProperty("role", …)`; roles: primary, quiet, segment, chip,
title, question, label, muted, attention, good, error, card, band, rail.
"""

from functools import cache
from string import Template

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget

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
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        # Else it is styled when it is first shown.
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
    resources = bundled("resources")
    try:
        words = (resources / "style" / "windows.qss").read_text(encoding="utf-8")
    except OSError as error:
        raise Problem("Het uiterlijk van de vensters (windows.qss) is niet te lezen. "
                      "Installeer WerkSamen opnieuw.") from error
    return Template(words).substitute(vars(t), icons=(resources / "icons").as_posix())


def keep_rich_text_off(label: QLabel) -> None:
    """Show a label's words as they are: what people say may hold angle brackets."""
    label.setTextFormat(Qt.TextFormat.PlainText)
