# SPDX-License-Identifier: EUPL-1.2
"""The facilitator's actions as one table: words, keys, explanation, and who handles them."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

BEAMER_KEYS = ("live", "freeze", "neutral", "black")
"""The actions whose keys work in every window of a sitting."""


@dataclass(frozen=True, slots=True)
class ActionLine:
    """One action: `handler` names the method or signal that runs it, `group` a heading of the help.

    An action that must not run on when its key is held down does not repeat (`repeats`).
    """

    id: str
    text: str
    handler: str
    keys: tuple[str, ...] = ()
    tip: str = ""
    group: str = ""
    repeats: bool = False


BEAMER, STEPS, WORK, SITTING = "Beamer", "Stappen", "Werken", "Beraad"

ACTIONS = (
    ActionLine("live", "Live", "show_live", ("F5",),
               "De zaal ziet de stap waar u bent", BEAMER),
    ActionLine("freeze", "Bevries", "freeze", ("F6",),
               "De zaal houdt dit beeld terwijl u verder werkt; nog eens: weer live", BEAMER),
    ActionLine("neutral", "Neutraal", "show_neutral", ("F7",),
               "De zaal ziet de rustkaart; nog eens: weer live", BEAMER),
    ActionLine("black", "Zwart", "show_black", ("F8",),
               "De zaal ziet een zwart beeld; nog eens: weer live", BEAMER),
    ActionLine("swap", "Wissel scherm", "swap_screens", ("F9",),
               "Zet de beamer en dit venster op elkaars scherm", BEAMER),
    ActionLine("release", "Beamer vrijgeven", "release_beamer", ("Ctrl+F9",),
               "Leen het scherm uit aan een ander programma, of neem het terug", BEAMER),
    ActionLine("practise", "Oefenvenster", "practise", (),
               "Bekijk in een gewoon venster wat de zaal zou zien", BEAMER),
    ActionLine("choose_view", "Wat de zaal ziet…", "choose_view", ("Ctrl+B",),
               "Kies of de zaal alles ziet, één veld, of twee tot vier deelnemers", BEAMER),
    ActionLine("next_page", "Volgende pagina, daarna volgende stap", "next_page", ("PgDown",),
               "Volgende pagina op de beamer; na de laatste de volgende stap", STEPS),
    ActionLine("previous_page", "Vorige pagina", "previous_page", ("PgUp",),
               "Vorige pagina op de beamer; voor de eerste de vorige stap", STEPS),
    ActionLine("next_step", "Volgende stap", "next_step",
               ("Ctrl+PgDown", "Ctrl+Return", "Ctrl+Enter"), "Ga naar de volgende stap", STEPS),
    ActionLine("previous_step", "Vorige stap", "previous_step", ("Ctrl+PgUp",),
               "Ga naar de vorige stap", STEPS),
    ActionLine("to_rail", "Naar de stappenlijst", "to_rail", ("Ctrl+G",),
               "Kies met de pijltjes een stap en ga erheen met Enter", STEPS),
    ActionLine("skip", "Stap overslaan met reden…", "skip_here", (),
               "Sla deze stap over; de reden komt in het verslag", STEPS),
    ActionLine("plan", "Minuten van deze stap…", "plan_here", (),
               "Geef deze stap meer of minder tijd", STEPS),
    ActionLine("add_step", "Stap toevoegen na deze…", "add_here", ("Ctrl+Shift+I",),
               "Neem een stap uit een andere methode op in dit beraad", STEPS),
    ActionLine("earlier", "Deze stap eerder", "earlier", (),
               "Zet deze stap één plaats naar voren; alleen in dit beraad", STEPS),
    ActionLine("later", "Deze stap later", "later", (),
               "Zet deze stap één plaats naar achteren; alleen in dit beraad", STEPS),
    ActionLine("remove_step", "Toegevoegde stap weghalen", "remove_here", (),
               "Haal een stap weg die u hebt toegevoegd en waarin niets staat", STEPS),
    ActionLine("rail", "Stappenlijst smal of breed", "toggle_rail", ("Ctrl+L",),
               "Toon alleen de nummers, of ook de namen", STEPS),
    ActionLine("pause", "Klok starten of pauzeren", "toggle_clock", ("Ctrl+K",),
               "De klok van deze stap", STEPS),
    ActionLine("more_time", "2 minuten erbij", "more_time", ("Ctrl+T",),
               "Geef deze stap twee minuten meer", STEPS),
    ActionLine("undo", "Ongedaan maken", "undo", ("Ctrl+Z",),
               "Maak de laatste wijziging ongedaan", WORK, repeats=True),
    ActionLine("redo", "Opnieuw", "redo", ("Ctrl+Shift+Z", "Ctrl+Y"),
               "Doe de ongedaan gemaakte wijziging opnieuw", WORK, repeats=True),
    ActionLine("rename", "Deelnemer hernoemen…", "rename_seat", ("F2",),
               "Verander hoe een deelnemer heet", WORK),
    ActionLine("next_speaker", "Volgende spreker", "next_speaker", ("F3",),
               "De spreekronde gaat naar wie nog niet gehoord is", WORK),
    ActionLine("record", "Vastleggen voor stap…", "to_record", ("Ctrl+I",),
               "Leg iets vast bij een andere stap, zonder deze te verlaten", WORK),
    ActionLine("note", "Naar mijn notitie", "to_note", ("Ctrl+M",),
               "Schrijf iets voor uzelf bij deze stap", WORK),
    ActionLine("park", "Iets parkeren", "to_parking", ("Ctrl+D",),
               "Zet iets op de parkeerplaats", WORK),
    ActionLine("panel", "‘Alleen voor u’ tonen of verbergen", "toggle_panel", ("Ctrl+J",),
               "Het paneel rechts, dat de zaal nooit ziet", WORK),
    ActionLine("escape", "Terug naar live", "escape", ("Esc",),
               "Verlaat zwart, neutraal of bevroren; sluit nooit het beraad", BEAMER),
    ActionLine("prepare", "Voorbereiden…", "prepare_requested", (),
               "De casus, de deelnemers en de tijd", SITTING),
    ActionLine("seats", "Deelnemers…", "seats_requested", ("Ctrl+Shift+D",),
               "Deelnemers toevoegen, samenvoegen of weghalen", SITTING),
    ActionLine("minutes", "Verslag bekijken en afdrukken…", "minutes_requested", ("Ctrl+P",),
               "Het verslag zoals het er nu uitziet", SITTING),
    ActionLine("export", "Exporteren…", "export_requested", ("Ctrl+E",),
               "Bewaar dit beraad als bestand", SITTING),
    ActionLine("close_sitting", "Beraad afsluiten…", "close_sitting", (),
               "Zie wat nog openstaat en sluit het beraad af", SITTING),
    ActionLine("reopen", "Beraad heropenen…", "reopen", (),
               "Maak een afgesloten beraad weer te wijzigen, met een reden", SITTING),
    ActionLine("unlock", "Scherm vrijgeven na besloten tijd", "unlock", ("Ctrl+Shift+V",),
               "Einde van de besloten tijd: beide schermen van het slot", SITTING),
    ActionLine("menu", "Menu openen", "open_menu", ("F10",), "Alles wat u kunt doen", SITTING),
    ActionLine("help", "Sneltoetsen", "show_keys", ("F1",), "Alle toetsen op een rij", SITTING),
    ActionLine("leave", "Terug naar het overzicht", "close", (),
               "Alles is bewaard; het beraad blijft zoals het is", SITTING),
)

MENU: tuple[str | tuple[str, ...], ...] = (
    "prepare", "seats", "rename", "", "minutes", "export", "", "undo", "redo", "",
    ("Deze stap", "skip", "plan", "more_time", "pause", "", "add_step", "earlier", "later",
     "remove_step", "", "next_speaker", "record", "park", "note"),
    (BEAMER, "live", "freeze", "neutral", "black", "", "choose_view", "swap", "release",
     "practise"),
    ("Venster", "to_rail", "rail", "panel"), "", "close_sitting", "reopen", "", "help", "leave")
"""What the menu holds, in order; "" is a line between two groups, a tuple a menu of its own."""


def tr(text: str) -> str:
    """An action's words in the user's language."""
    return QCoreApplication.translate("Actions", text)


def make_actions(window: QWidget, handlers: tuple[object, ...]) -> dict[str, QAction]:
    """All actions of the table, on the window; the first that has the handler's name handles it."""
    made: dict[str, QAction] = {}
    for line in ACTIONS:
        action = QAction(tr(line.text), window)
        action.setObjectName(line.id)
        action.setShortcuts([QKeySequence(key) for key in line.keys])
        action.setAutoRepeat(line.repeats)
        action.setToolTip(tip(line))
        handler = next(h for h in handlers if hasattr(h, line.handler))
        action.triggered.connect(partial(_run, handler, line.handler))
        window.addAction(action)
        made[line.id] = action
    return made


def _run(handler: object, name: str, _checked: bool = False) -> None:
    found = getattr(handler, name)
    (found.emit if isinstance(found, SignalInstance) else found)()


def tip(line: ActionLine) -> str:
    """The explanation with its key."""
    return f"{tr(line.tip)} ({key_words(line)})" if line.keys else tr(line.tip)


def key_of(name: str) -> str:
    """The first key of an action, as a keyboard names it."""
    return next(key_words(line) for line in ACTIONS if line.id == name)


def key_words(line: ActionLine) -> str:
    """The first key as a keyboard names it."""
    return shown_key(line.keys[0]) if line.keys else ""


def shown_key(key: str) -> str:
    """A key sequence in the words on a Dutch keyboard."""
    words = {"PgDown": "PageDown", "PgUp": "PageUp", "Return": "Enter"}
    return "+".join(words.get(part, part) for part in key.split("+"))
