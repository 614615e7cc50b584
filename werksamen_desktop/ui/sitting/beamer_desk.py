# SPDX-License-Identifier: EUPL-1.2
"""The facilitator's hand on the beamer: its modes, pages and screens, and its state in words."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from werksamen_desktop.model.slide import BeamerMode, Waiting
from werksamen_desktop.room import Room
from werksamen_desktop.ui.screens import BeamerState, Screens, state_words
from werksamen_desktop.ui.sitting.band import Tone
from werksamen_desktop.ui.stage import Stage

ACTIONS = {BeamerMode.LIVE: "live", BeamerMode.FROZEN: "freeze",
           BeamerMode.NEUTRAL: "neutral", BeamerMode.BLACK: "black"}
TONES = {BeamerMode.LIVE: Tone.LIVE, BeamerMode.FROZEN: Tone.HELD,
         BeamerMode.NEUTRAL: Tone.CALM, BeamerMode.BLACK: Tone.BLACK}


@dataclass(frozen=True, slots=True)
class Seen:
    """What the room sees: the band's words and tone, the action that holds, screen and page."""

    words: str
    tone: Tone
    action: str
    screen: str
    one_screen: bool
    lent: bool


class BeamerDesk(QObject):
    """Turns keys and buttons into modes and screens.

    `told` carries a sentence for the notice, `outdated` one that no longer holds.
    """

    changed = Signal()
    told = Signal(str)
    outdated = Signal(str)

    def __init__(self, room: Room, stage: Stage, screens: Screens, parent: QWidget) -> None:
        super().__init__(parent)
        self._room, self._stage, self._screens = room, stage, screens
        self._was, self._was_cut = screens.state, False
        self._back = self.tr("De beamer is terug, met de rustkaart. Met F5 gaat u verder.")
        stage.mode_changed.connect(lambda _: self.outdated.emit(self._back))
        stage.changed.connect(self.changed)
        stage.slide_changed.connect(lambda: self.changed.emit())
        screens.changed.connect(self._tell_screen)

    def _tell_screen(self) -> None:
        state = self._screens.state
        if state is BeamerState.NONE and self._was is BeamerState.SHOWN:
            self.told.emit(self.tr("Beamer weg; de zaal ziet niets. U kunt gewoon verder werken."))
            self._was_cut = True
        elif state is BeamerState.SHOWN and self._was_cut:
            self.told.emit(self._back)
            self._was_cut = False
        self._was = state
        self.changed.emit()

    def warn_if_alone(self) -> None:
        """Say so where there is one screen, or the room reads along in a mirror."""
        if self._screens.mirrored_or_single:
            self.told.emit(self.tr(
                "Er is geen apart scherm voor de beamer. Wordt uw scherm gespiegeld, dan leest de "
                "zaal mee: kies ‘uitbreiden’. Oefenen kan in het oefenvenster."))

    # Modes and pages

    def show_live(self) -> None:
        """Let the room see the step the facilitator is at."""
        self._stage.set_mode(BeamerMode.LIVE)

    def freeze(self) -> None:
        """Let the room keep this image; again: live."""
        self._toggle(BeamerMode.FROZEN)

    def show_neutral(self) -> None:
        """Let the room see the calm card; again: live."""
        self._toggle(BeamerMode.NEUTRAL)

    def show_black(self) -> None:
        """Let the room see nothing; again: live."""
        self._toggle(BeamerMode.BLACK)

    def _toggle(self, mode: BeamerMode) -> None:
        self._stage.set_mode(BeamerMode.LIVE if self._stage.mode is mode else mode)

    def escape(self) -> None:
        """Leave black or frozen; the calm card stays, so that nothing is shown by accident."""
        if self._stage.mode in (BeamerMode.FROZEN, BeamerMode.BLACK):
            self._stage.set_mode(BeamerMode.LIVE)

    def turn_page(self, way: int) -> bool:
        """Turn the beamer's page; False where there is none that way."""
        return self._stage.next_page() if way > 0 else self._stage.previous_page()

    # Screens

    def swap_screens(self) -> None:
        """Put the beamer on the other screen."""
        if self._screens.state is BeamerState.SHOWN:
            self._screens.swap()
        else:
            self.told.emit(self.tr("Er is geen tweede scherm om mee te wisselen."))

    def release_beamer(self) -> None:
        """Lend the beamer's screen to another program, or take it back."""
        if self._screens.state is BeamerState.LENT:
            self._screens.take_back()
        elif self._screens.state is BeamerState.SHOWN:
            self._screens.lend()
        else:
            self.told.emit(self.tr("Er is geen beamer om vrij te geven."))

    def practise(self) -> None:
        """Show what the room would see in an ordinary window, or close that again."""
        self._screens.practise()

    # In words

    def seen(self) -> Seen:
        """What the room sees at this moment."""
        mode, state = self._stage.mode, self._screens.state
        shown = state is BeamerState.SHOWN
        return Seen(
            self._words(mode, state), TONES[mode] if shown else Tone.NONE, ACTIONS[mode],
            self._screen(), self._screens.mirrored_or_single, self._screens.lent)

    def _words(self, mode: BeamerMode, state: BeamerState) -> str:
        short = state_words(mode, state)
        if state is not BeamerState.SHOWN:
            return short
        if mode is BeamerMode.BLACK:
            return self.tr("ZAAL ZIET NIETS · {0}").format(short)
        return self.tr("ZAAL ZIET {0} · {1}").format(self._what(mode), short)

    def _what(self, mode: BeamerMode) -> str:
        slide = self._stage.slide_shown
        if slide.kind is None:
            return self.tr("DE RUSTKAART")
        if mode is BeamerMode.LIVE and isinstance(slide.body, Waiting):
            return self.tr("ALLEEN DE VRAAG")
        step = slide.identity.split("/")[0]
        if mode is BeamerMode.LIVE and step == self._room.step.key:
            return self.tr("DEZE STAP")
        keys = [s.key for s in self._room.deliberation.steps]
        return self.tr("STAP {0}").format(keys.index(step) + 1 if step in keys else "…")

    def _screen(self) -> str:
        pages = (self.tr("pagina {0} van {1}").format(self._stage.page + 1, self._stage.pages)
                 if self._stage.pages > 1 else "")
        return " · ".join(p for p in (self._screens.beamer_name, pages) if p)
