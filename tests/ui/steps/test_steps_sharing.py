# SPDX-License-Identifier: EUPL-1.2
"""Frictions that stay private until released, goals before ways, questions from seat to seat."""

from datetime import date
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt

from tests.ui.steps.conftest import Opened, Opens
from werksamen_desktop.exchange.json_file import sitting_to_json
from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.model import edits, seating
from werksamen_desktop.model.case import Agreement
from werksamen_desktop.model.curiosity import not_asked_yet, unconfirmed
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.intentions import shared_words
from werksamen_desktop.model.method import Field, Method, Part, Step
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.projection import slide_for
from werksamen_desktop.model.reminders import reminders
from werksamen_desktop.model.rewording import sounds_like_judgement
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.step_kind import StepKind as K
from werksamen_desktop.model.talents import keep_talents
from werksamen_desktop.model.weighing import Entry
from werksamen_desktop.ui.fields import ChoiceField

METHOD = Method("proef", "Proef", "1", (
    Step("P-1", "Wrijving", "Wat wringt er tussen ons?", (
        Part(K.FRICTIONS, "friction", "Wrijving"),)),
    Step("P-2", "Wat en hoe", "Wat wilt u bereiken, en hoe?", (
        Part(K.INTENTIONS, "intentions", "Wat en hoe",
             fields=(Field("wat", "Wat"), Field("hoe", "Hoe"))),)),
    Step("P-3", "Vragen", "Wat wilt u van een ander weten?", (
        Part(K.LIST, "curious", "Vragen", detail="Antwoord", seat_label="Aan wie",
             by_label="Van wie"),)),
    Step("P-4", "Wensen", "Wat staat in de weg?", (
        Part(K.LIST, "hindrances", "Wensen", detail="Liever", rewords=True),)),
    Step("P-5", "Beeld", "Wat zien we als het lukt?", (
        Part(K.TEXT, "future", "Beeld", pin=True, fields=(Field("future", "Ons beeld"),)),)),
    Step("P-6", "Stappen", "Wie doet wat?", (Part(K.AGREEMENTS, "agreements"),))))


@pytest.fixture
def sitting() -> Sitting:
    made = new_sitting(METHOD).with_case(pseudonym="Mevrouw A.")
    for discipline in ("Huisarts", "Wijkverpleging"):
        made = seating.add_seat(made, Seat(uuid4(), discipline=discipline))
    return made


def seats(sitting: Sitting) -> dict[str, UUID]:
    return {seat_label(s, sitting.case): s.id for s in sitting.deliberation.table}


def choose(opened: Opened, name: str, label: str) -> None:
    box = opened.find(name)
    assert isinstance(box, ChoiceField)
    box.setCurrentText(label)
    box.activated.emit(box.currentIndex())


def everywhere_else(sitting: Sitting) -> str:
    """All that leaves the facilitator's window."""
    slides = [slide_for(sitting, step=s.key, part=0) for s in sitting.deliberation.steps]
    minutes = " ".join(compose(sitting, today=date(2026, 11, 22)).texts())
    return repr(slides) + minutes + sitting_to_json(sitting, with_private=True)


def test_a_friction_leaves_the_window_only_when_its_owner_releases_it(
        opens: Opens, sitting: Sitting) -> None:
    opened = opens(K.FRICTIONS, sitting=sitting)
    opened.type("Zij belt nooit terug", "Nieuwe wrijving")
    opened.press(Qt.Key.Key_Return)
    choose(opened, "Wrijving 1, van wie", "Huisarts")
    assert "Dit klinkt als een oordeel" in opened.words()
    opened.type("Ik wil dezelfde dag bericht", "Wrijving 1, als wens")
    opened.type("Voor vijf uur een appje", "Wrijving 1, wat spreken we daarover af")
    assert "dezelfde dag" not in everywhere_else(opened.sitting)
    assert "nooit terug" not in everywhere_else(opened.sitting)

    opened.click("Wrijving 1, Huisarts geeft dit vrij")

    slide = slide_for(opened.sitting, step="P-1", part=0)
    assert "Ik wil dezelfde dag bericht" in repr(slide)
    assert "nooit terug" not in repr(slide)
    assert "Voor vijf uur een appje" in " ".join(
        compose(opened.sitting, today=date(2026, 11, 22)).texts())
    assert opened.room.can_undo is False


def test_a_friction_given_to_another_owner_is_private_again(
        opens: Opens, sitting: Sitting) -> None:
    opened = opens(K.FRICTIONS, sitting=sitting)
    opened.type("De planning schuift", "Nieuwe wrijving")
    opened.press(Qt.Key.Key_Return)
    opened.click("Wrijving 1, Wijkverpleging geeft dit vrij")
    assert "De planning schuift" in everywhere_else(opened.sitting)

    choose(opened, "Wrijving 1, van wie", "Huisarts")

    assert "De planning schuift" not in everywhere_else(opened.sitting)


def test_ways_reach_the_room_only_after_the_goals(opens: Opens, sitting: Sitting) -> None:
    held = seats(sitting)
    for label, what in (("Huisarts", "Rustige nachten"), ("Wijkverpleging", "Veilige nachten")):
        sitting = edits.add_entry(
            sitting, Entry(uuid4(), "intentions.wat", what, seat=held[label]))
    sitting = edits.add_entry(
        sitting, Entry(uuid4(), "intentions.hoe", "Sensor in de gang", seat=held["Huisarts"]))
    opened = opens(K.INTENTIONS, sitting=sitting)
    step = sitting.deliberation.step_named("P-2")
    assert shared_words(sitting.deliberation, "intentions.wat") == ("nachten",)
    assert "nachten" in repr(slide_for(opened.sitting, step="P-2", part=0))
    assert "Sensor" not in repr(slide_for(opened.sitting, step="P-2", part=0))
    assert "Sensor" not in " ".join(compose(sitting, today=date(2026, 11, 22)).texts())
    assert any("nog geen gedeeld doel" in r for r in reminders(opened.sitting, step))

    opened.click("Nu de wegen aan de zaal laten zien")

    assert "Sensor in de gang" in repr(slide_for(opened.sitting, step="P-2", part=0))
    assert "Sensor in de gang" in " ".join(
        compose(opened.sitting, today=date(2026, 11, 22)).texts())


def test_a_question_goes_from_one_seat_to_another_and_its_answer_is_confirmed(
        opens: Opens, sitting: Sitting) -> None:
    opened = opens(K.LIST, "curious", sitting=sitting)
    opened.type("Wat ziet u in de nacht?", "Vragen, nieuwe regel")
    opened.press(Qt.Key.Key_Return)
    choose(opened, "Vragen, 1, van wie", "Huisarts")
    choose(opened, "Vragen, 1, aan wie", "Wijkverpleging")
    opened.type("Licht dat aangaat", "Vragen, 1, antwoord")
    step = opened.sitting.deliberation.step_named("P-3")
    labels = [seat_label(s, opened.sitting.case)
              for s in not_asked_yet(opened.sitting, "curious")]
    assert labels == ["Mevrouw A.", "Wijkverpleging"]
    assert len(unconfirmed(opened.sitting, "curious")) == 1
    assert "Vraag of het antwoord zo klopt: Wijkverpleging." in reminders(opened.sitting, step)
    assert "Huisarts → Wijkverpleging" in repr(slide_for(opened.sitting, step="P-3", part=0))

    opened.click("Vragen, 1, bevestigd")

    assert unconfirmed(opened.sitting, "curious") == ()
    assert not any("klopt" in r for r in reminders(opened.sitting, step))


def test_the_room_reads_the_wish_instead_of_the_reproach(opens: Opens, sitting: Sitting) -> None:
    opened = opens(K.LIST, "hindrances", sitting=sitting)
    opened.type("Jullie komen altijd te laat", "Wensen, nieuwe regel")
    opened.press(Qt.Key.Key_Return)
    step = opened.sitting.deliberation.step_named("P-4")
    assert reminders(opened.sitting, step) == (
        "Eén regel klinkt als een oordeel. Vraag naar de wens erachter.",)

    opened.type("Ik wil graag weten hoe laat u komt", "Wensen, 1, liever")

    assert reminders(opened.sitting, step) == ()
    shown = repr(slide_for(opened.sitting, step="P-4", part=0))
    paper = " ".join(compose(opened.sitting, today=date(2026, 11, 22)).texts())
    for told in (shown, paper):
        assert "hoe laat u komt" in told
        assert "altijd te laat" not in told


@pytest.mark.parametrize("text", [
    "Zij belt nooit terug", "Jullie moeten beter opletten", "Ja, maar dat kan niet",
    "Hij weigert hulp", "Te weinig inzet"])
def test_a_reproach_is_heard(text: str) -> None:
    assert sounds_like_judgement(text)


@pytest.mark.parametrize("text", [
    "De sleutel ligt bij de buurvrouw", "Ik wil graag weten hoe laat u komt", "",
    "Mevrouw valt twee keer per maand", "Wij bellen elke maandag"])
def test_a_plain_fact_is_not_heard_as_a_reproach(text: str) -> None:
    assert not sounds_like_judgement(text)


def test_a_pinned_text_stays_on_every_other_slide(opens: Opens, sitting: Sitting) -> None:
    opened = opens(K.TEXT, sitting=sitting)
    opened.type("Zij drinkt weer koffie aan haar eigen tafel", "Ons beeld")

    opened.click("Ons beeld: vast op de beamer")

    pinned = {s.key: slide_for(opened.sitting, step=s.key, part=0).pinned
              for s in sitting.deliberation.steps}
    assert pinned.pop("P-5") == ""
    assert set(pinned.values()) == {"Zij drinkt weer koffie aan haar eigen tafel"}
    opened.click("Ons beeld: vast op de beamer")
    assert slide_for(opened.sitting, step="P-1", part=0).pinned == ""


def test_a_talent_without_a_step_is_minded_and_kept_on_the_seat(sitting: Sitting) -> None:
    held = seats(sitting)
    sitting = edits.add_entry(
        sitting, Entry(uuid4(), "talents", "brengt rust", seat=held["Huisarts"]))
    step = sitting.deliberation.step_named("P-6")
    assert reminders(sitting, step) == ("Huisarts heeft nog geen stap. Talent: brengt rust.",)

    done = edits.add_agreement(sitting, Agreement(uuid4(), "bellen", "huisarts"))

    assert reminders(done, step) == ()
    assert [s.talent for s in keep_talents(sitting).deliberation.table] == ["", "brengt rust", ""]
