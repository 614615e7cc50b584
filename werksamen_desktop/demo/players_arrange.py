# SPDX-License-Identifier: EUPL-1.2
"""How agreements and their progress are filled in by hand, from an example sitting."""

from werksamen_desktop.demo.scene import Scene, choose, reveal
from werksamen_desktop.model.arranged import made_here
from werksamen_desktop.model.case import Agreement, AgreementKind, SelfChosen
from werksamen_desktop.model.dutch import AGREEMENT_KINDS, DID, WAYS, long_date
from werksamen_desktop.model.method import BeamerRule
from werksamen_desktop.model.progress import followed, seen_here


def play_agreements(scene: Scene) -> None:
    """Add the agreements and fill in who, when and with what result."""
    held = made_here(scene.room.sitting)
    for number, agreement in enumerate(made_here(scene.example), 1):
        if number > len(held):
            scene.add_line("Nieuwe afspraak", agreement.step)
        elif held[number - 1].result:
            continue  # it was filled in before; what came from a line still lacks all but its step
        name = f"Afspraak {number}"
        for field, text in (("wie", agreement.who), ("wanneer", agreement.when),
                            ("datum", long_date(agreement.due)),
                            ("gewenst resultaat", agreement.result),
                            ("verantwoordelijk", agreement.responsible),
                            ("bevoegd tot", agreement.authorised_to)):
            scene.write(f"{name}, {field}", text)
        _tell_how(scene, agreement, name)
        if agreement.kind is not AgreementKind.ACTION:
            choose(scene, f"{name}, soort", AGREEMENT_KINDS[agreement.kind])
            _fill_kind(scene, agreement, name)
    if scene.part.beamer is BeamerRule.AFTER_REVEAL:
        reveal(scene)


def _tell_how(scene: Scene, agreement: Agreement, name: str) -> None:
    """Say whether it was chosen, or why it was given."""
    if not agreement.who or agreement.self_chosen is SelfChosen.UNSAID:
        return
    if agreement.self_chosen is SelfChosen.CHOSEN:
        scene.press(f"{name}, zelf gekozen: ja")
        return
    scene.press(f"{name}, zelf gekozen: nee, toegewezen")
    scene.write(f"{name}, toegewezen omdat", agreement.exception)


def _fill_kind(scene: Scene, agreement: Agreement, name: str) -> None:
    for field, text in (("van wie", agreement.handed_from), ("naar wie", agreement.handed_to)):
        scene.write(f"{name}, {field}", text)
    if agreement.with_client:
        tick = scene.hand.starting(scene.window, f"{name}, samen met")
        if tick:
            scene.hand.click(tick)
    if agreement.confirmed and agreement.kind is AgreementKind.HANDOVER:
        scene.press(f"{name}, bevestigd door wie overneemt")


def play_progress(scene: Scene) -> None:
    """Say of each earlier agreement what became of it, as far as this part asks."""
    found = {a.id: a for a in scene.example.case.agreements}
    for number, agreement in enumerate(followed(scene.room.sitting), 1):
        told = found.get(agreement.id)
        seen = seen_here(told, scene.script) if told else None
        if seen is None:
            continue
        name = f"Afspraak {number}"
        for words in (DID[seen.did] if seen.did else "", WAYS[seen.way] if seen.way else ""):
            pill = scene.hand.seen(scene.window, f"{name}, {words}") if words else None
            if pill is not None and not pill.property("checked"):
                scene.hand.click(pill)
        for field in ("wat zat ertussen", "hoe we dat weten"):
            box = scene.hand.seen(scene.window, f"{name}, {field}")
            text = seen.reason if field.startswith("wat") else seen.note
            if box is not None and text and not box.property("plainText"):
                scene.hand.write(box, text)
