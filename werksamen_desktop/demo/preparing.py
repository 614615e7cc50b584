# SPDX-License-Identifier: EUPL-1.2
"""The preparation of an example sitting, by hand: dialog, case, table."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from werksamen_desktop.demo.hand import Hand
from werksamen_desktop.model.case import Case, LeadChosen
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import ABSENCES, CASE_KINDS, ROLES, SEAT_KINDS, long_date
from werksamen_desktop.model.people import Absence, Seat, SeatKind
from werksamen_desktop.model.regie import contact
from werksamen_desktop.ui.prepare.prepare_page import PreparePage
from werksamen_desktop.ui.prepare.quick_start import QuickStart
from werksamen_desktop.ui.prepare.seat_form import SeatForm
from werksamen_desktop.ui.start.start_page import StartPage


def make_new(hand: Hand, page: StartPage, example: Sitting) -> None:
    """Ask for a new sitting and fill in the dialog that comes."""
    dialogs: list[QuickStart] = []

    def fill() -> None:
        dialog = next((w for w in QApplication.topLevelWidgets()
                       if isinstance(w, QuickStart) and w.isVisible()), None)
        if dialog is None:
            QTimer.singleShot(20, page, fill)
            return
        dialogs.append(dialog)
        try:
            _fill_dialog(hand, dialog, example)
        finally:
            if dialog.isVisible():  # a dialog that got stuck would wait for ever
                dialog.reject()

    QTimer.singleShot(0, page, fill)
    hand.click(hand.find(page, "+ Nieuw beraad"))
    hand.wait_for(lambda: bool(dialogs), "the new sitting")


def _fill_dialog(hand: Hand, dialog: QuickStart, example: Sitting) -> None:
    d = example.deliberation
    hand.write(dialog.question, d.question)
    hand.write(dialog.pseudonym, example.case.pseudonym)
    variant = next((v.title.lower() for v in d.method.variants if v.id == d.variant), "")
    hand.choose(dialog.method, f"{d.method.title} – {variant}" if variant else d.method.title)
    hand.click(dialog.go)


def prepare(hand: Hand, page: PreparePage, example: Sitting) -> None:
    """Fill in case and table."""
    _fill_case(hand, page, example)
    page.show_page(1)
    hand.rest()
    form = page.seats_page.form
    for place, seat in enumerate(example.deliberation.table):
        if seat.kind is SeatKind.CLIENT:
            page.seats_page.list.setCurrentRow(0)
        else:
            hand.click(hand.find(page, "+ Afwezig perspectief" if seat.kind is SeatKind.ABSENT
                                 else "+ Deelnemer"))
            hand.wait_for(partial(_has_seats, page, place + 1), "a seat")
        _fill_seat(hand, form, seat)
        score = contact(example.deliberation, seat.id)
        if score:
            hand.click(form.contact.pills[score])
    _say_who_leads(hand, page, example)


def _say_who_leads(hand: Hand, page: PreparePage, example: Sitting) -> None:
    """Say whether the case lead was chosen together, and if not, why."""
    card, case = page.seats_page.regie, example.case
    if case.lead_chosen is not LeadChosen.UNSAID and card.chosen.isVisible():
        hand.choose(card.chosen, card.chosen.itemText(list(LeadChosen).index(case.lead_chosen)))
        if case.lead_reason:
            hand.write(card.reason, case.lead_reason)


def before(case: Case, example: Sitting) -> Case:
    """The case with what the example's earlier sittings left, as it is when a later one begins."""
    here = example.deliberation.id
    agreements = tuple(
        replace(a, done=a.done and not any(p.made_in == here for p in a.progress),
                progress=tuple(p for p in a.progress if p.made_in != here))
        for a in example.case.agreements if a.made_in != here)
    return replace(case, history=example.case.history, agreements=agreements)


def _has_seats(page: PreparePage, number: int) -> bool:
    return page.seats_page.list.count() == number


def _fill_case(hand: Hand, page: PreparePage, example: Sitting) -> None:
    case, d = example.case, example.deliberation
    for name, text in (("Datum", long_date(d.held_on)), ("Aanvang", d.starts_at),
                       ("Plaats", d.place), ("Wie mag beslissen", case.mandate),
                       ("Het verhaal", case.story),
                       ("Het hittepunt: waar ging het wringen?", case.turning_point),
                       ("Wat wil de persoon zelf?", case.wish),
                       ("Doel van het delen", case.purpose), ("Grondslag", case.ground),
                       ("Bewaren tot", long_date(case.keep_until))):
        if text:
            hand.write(hand.find(page.case_page, name), text)
    kind = hand.find(page.case_page, "Soort beraad")
    hand.choose(kind, CASE_KINDS[case.kind])  # type: ignore[arg-type]


def _fill_seat(hand: Hand, form: SeatForm, seat: Seat) -> None:
    held = form.room.deliberation.table[-1]
    client = seat.kind is SeatKind.CLIENT
    for name, line in form.lines.items():
        text = "" if client and name == "discipline" else getattr(seat, name)
        if text and line.text() != text:
            if line.text():
                hand.click(line)
                hand.press(line, "Ctrl+A")
            hand.write(line, text)
            hand.press(line, "Escape")
    if not client and seat.kind is not held.kind:
        hand.choose(form.kind, SEAT_KINDS[seat.kind])
    if seat.absence is not Absence.PRESENT:
        hand.choose(form.absence, ABSENCES[seat.absence])
    for role in seat.roles:
        if not form.roles[role].isChecked():
            hand.click(hand.find(form, form.roles[role].accessibleName() or ROLES[role]))
