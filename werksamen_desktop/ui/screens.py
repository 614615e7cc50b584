# SPDX-License-Identifier: EUPL-1.2
"""The screens there are, which of them is the beamer, and the window on it."""

from collections.abc import Callable
from dataclasses import astuple, dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from werksamen_desktop.model.slide import BeamerMode

SETTLE = 400
"""Milliseconds a system needs to settle after a cable went in or out (OpenLP waits 350)."""

_BETWEEN = "\x1f"


class BeamerState(StrEnum):
    """Whether the room can see anything."""

    SHOWN = "shown"
    NONE = "none"
    LENT = "lent"


@dataclass(frozen=True, slots=True)
class ScreenIdentity:
    """What tells one screen from another: never its place or its number."""

    name: str = ""
    manufacturer: str = ""
    model: str = ""
    serial: str = ""
    size: str = ""

    def to_text(self) -> str:
        """One line for the settings."""
        return _BETWEEN.join(astuple(self))

    @classmethod
    def from_text(cls, text: str) -> "ScreenIdentity | None":
        """The identity in a line of the settings; None when it is not one."""
        parts = text.split(_BETWEEN)
        return cls(*parts) if len(parts) == 5 and any(parts) else None

    def likeness(self, other: "ScreenIdentity") -> int:
        """How sure it is that two identities are of one screen; 0 is not at all."""
        if self == other:
            return 4
        if (self.manufacturer, self.model, self.serial) != (
                other.manufacturer, other.model, other.serial):
            return 0
        if self.serial:
            return 3
        if self.name == other.name:
            return 2
        return 1 if self.model and self.size == other.size else 0


@dataclass(frozen=True, slots=True)
class ScreenFact:
    """A screen as it is at this moment."""

    identity: ScreenIdentity
    geometry: QRect


class SystemScreens(QObject):
    """The screens of this computer; tells when one comes, goes or changes."""

    removed = Signal(ScreenIdentity)
    changed = Signal()

    def __init__(self, app: QGuiApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        app.screenAdded.connect(self._follow)
        app.screenRemoved.connect(self._tell_removed)
        app.primaryScreenChanged.connect(self._tell_changed)
        for screen in app.screens():
            screen.geometryChanged.connect(self.changed)

    def _follow(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self.changed)
        self.changed.emit()

    def _tell_removed(self, screen: QScreen) -> None:
        self.removed.emit(identify(screen))
        self.changed.emit()

    def _tell_changed(self, _screen: QScreen | None) -> None:
        self.changed.emit()

    def facts(self) -> list[ScreenFact]:
        """All screens, asked anew each time: a kept screen object dies with its cable."""
        return [ScreenFact(identify(s), s.geometry()) for s in QGuiApplication.screens()]

    def home(self, window: QWidget) -> ScreenIdentity:
        """The screen a window is on."""
        return identify(window.screen())

    def place(self, window: QWidget, identity: ScreenIdentity) -> None:
        """Fill a screen with a window; in this order, or some systems take the wrong screen."""
        screen = next((s for s in QGuiApplication.screens() if identify(s) == identity), None)
        if screen is None:
            return
        window.winId()
        handle = window.windowHandle()
        if handle is not None:
            handle.setScreen(screen)
        window.setGeometry(screen.geometry())
        window.setWindowState(Qt.WindowState.WindowFullScreen)
        window.show()  # showFullScreen would also take the keyboard from the facilitator


def identify(screen: QScreen) -> ScreenIdentity:
    """What a screen tells of itself."""
    size = screen.size() * screen.devicePixelRatio()
    return ScreenIdentity(screen.name(), screen.manufacturer(), screen.model(),
                          screen.serialNumber(), f"{size.width()}x{size.height()}")


class Screens(QObject):
    """Keeps the beamer window on the beamer's screen and off every other.

    `neutral_wanted` is sent before the window is shown again and when it goes, so that the room
    never gets more than the neutral card by itself. `chosen` tells which screen to remember. The
    practice window is an ordinary one, shown when the facilitator asks for it.
    """

    changed = Signal()
    neutral_wanted = Signal()
    chosen = Signal(ScreenIdentity)

    def __init__(self, beamer: QWidget, facilitator: Callable[[], QWidget | None], *,
                 system: SystemScreens, practice: QWidget | None = None,
                 remembered: ScreenIdentity | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._beamer = beamer
        self._facilitator = facilitator
        self._system = system
        self._practice = practice
        self._remembered = remembered
        self._on: ScreenFact | None = None
        self.state = BeamerState.NONE
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLE)
        self._settled.timeout.connect(self.place)
        self._running = False
        system.removed.connect(self._drop)
        system.changed.connect(self._wait)

    @property
    def lent(self) -> bool:
        """Whether the beamer's screen is lent to another program."""
        return self.state is BeamerState.LENT

    @property
    def practising(self) -> bool:
        """Whether the practice window is open."""
        return self._practice is not None and self._practice.isVisible()

    @property
    def beamer_name(self) -> str:
        """What the beamer's screen calls itself; empty when there is none."""
        if self._on is None:
            return ""
        identity = self._on.identity
        return " ".join(p for p in (identity.manufacturer, identity.model) if p) or identity.name

    @property
    def mirrored_or_single(self) -> bool:
        """Whether what the facilitator sees may be what the room sees."""
        areas = [f.geometry for f in self._system.facts()]
        return len(areas) < 2 or any(
            one == other for place, one in enumerate(areas) for other in areas[place + 1:])

    def start(self) -> None:
        """Begin to show the beamer window, on the neutral card."""
        self._running = True
        self.place()

    def stop(self) -> None:
        """Hide the beamer window for good: the sitting is left."""
        self._running = False
        self._settled.stop()
        self._hide(BeamerState.NONE)
        if self._practice is not None:
            self._practice.hide()

    def place(self) -> None:
        """Put the beamer window where it belongs now, or hide it where there is no place."""
        self._settled.stop()
        if not self._running or self.state is BeamerState.LENT:
            return
        found = self._pick()
        if found is None:
            self._hide(BeamerState.NONE)
        else:
            self._put(found)

    def _put(self, found: ScreenFact) -> None:
        """Show the beamer window on a screen, unless it is there already."""
        if found == self._on and self._beamer.isVisible():
            return
        if not self._beamer.isVisible() or self._on is None or found.identity != self._on.identity:
            self.neutral_wanted.emit()
        self._on = found
        self._remember(found.identity)
        self._system.place(self._beamer, found.identity)
        self._tell(BeamerState.SHOWN)

    def swap(self) -> None:
        """Show the beamer on the next screen; a facilitator's window there takes its place."""
        facts = self._system.facts()
        if len(facts) < 2 or self._on is None or self.mirrored_or_single:
            return
        identities = [f.identity for f in facts]
        here = identities.index(self._on.identity) if self._on.identity in identities else -1
        following = facts[(here + 1) % len(facts)]
        window = self._facilitator()
        if window is not None and self._system.home(window) == following.identity:
            _move(window, self._on.geometry)
        self._on = None
        self._put(following)  # not picked: the system tells late that a window has moved

    def practise(self) -> None:
        """Open the practice window, or close it."""
        if self._practice is not None:
            self._practice.setVisible(not self._practice.isVisible())
            self.changed.emit()

    def lend(self) -> None:
        """Free the beamer's screen for another program."""
        if self._running:
            self._hide(BeamerState.LENT)

    def take_back(self) -> None:
        """Take the screen back; the room gets the neutral card first."""
        if self.state is BeamerState.LENT:
            self.state = BeamerState.NONE
            self._on = None
            self.place()
            self._tell(self.state, always=True)

    def _pick(self) -> ScreenFact | None:
        """The remembered screen, else another than the facilitator's."""
        facts = self._system.facts()
        if self.mirrored_or_single:
            return None
        window = self._facilitator()
        home = self._system.home(window) if window is not None else facts[0].identity
        others = [f for f in facts if f.identity != home]
        remembered = self._remembered
        if remembered is None or not others:
            return others[0] if others else None
        return max(others, key=lambda f: f.identity.likeness(remembered))

    def _remember(self, identity: ScreenIdentity) -> None:
        if identity != self._remembered:
            self._remembered = identity
            self.chosen.emit(identity)

    def _drop(self, identity: ScreenIdentity) -> None:
        """A cable is out: the window may not land on another screen, not even for a moment."""
        if self._on is not None and identity == self._on.identity:
            lent = self.state is BeamerState.LENT
            self._hide(BeamerState.LENT if lent else BeamerState.NONE)

    def _wait(self) -> None:
        if self._running:
            self._settled.start()

    def _hide(self, state: BeamerState) -> None:
        self._beamer.hide()
        self._on = None
        self.neutral_wanted.emit()
        self._tell(state)

    def _tell(self, state: BeamerState, *, always: bool = False) -> None:
        if state is not self.state or always:
            self.state = state
            self.changed.emit()


def _move(window: QWidget, area: QRect) -> None:
    """Put a window on another screen as it was: maximised, or at its own size."""
    was_maximised, was_full = window.isMaximized(), window.isFullScreen()
    if was_maximised or was_full:
        window.showNormal()
    window.resize(window.size().boundedTo(area.size()))
    window.move(area.topLeft())
    if was_full:
        window.showFullScreen()
    elif was_maximised:
        window.showMaximized()


def state_words(mode: BeamerMode, state: BeamerState) -> str:
    """What the room sees, for the band of words in the facilitator's window."""
    def tr(words: str) -> str:
        return QCoreApplication.translate("Screens", words)

    if state is BeamerState.NONE:
        return tr("GEEN BEAMER")
    if state is BeamerState.LENT:
        return tr("VRIJGEGEVEN")
    return {BeamerMode.LIVE: tr("LIVE"), BeamerMode.FROZEN: tr("BEVROREN"),
            BeamerMode.NEUTRAL: tr("NEUTRAAL"), BeamerMode.BLACK: tr("ZWART")}[mode]
