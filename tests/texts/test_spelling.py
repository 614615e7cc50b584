# SPDX-License-Identifier: EUPL-1.2
"""Every word of every text is spelled as the dictionary has it, or is on the list of our own."""

import ast
from collections import defaultdict

import pytest

from tests.texts.gathered import Text, _Words, texts
from tests.texts.spelling import _known, is_right, own_words, words_in

SOURCE = '''
"""A docstring that nobody reads."""
LABELS = {Kind.A: "beraat", "key": "value"}
class Window:
    """Docstring."""
    def say(self, room):
        self.label = QLabel(self.tr("Niuwe afspraak"))
        self.note = f"Nog {room.left} minuutten over"
        if room.kind == "twee woorrden":
            raise Problem("Dit bestand is kapott.")
        raise ValueError("never shown to anybody")
        re.compile("some pattern here")
'''


def told(wrong: dict[str, list[Text]]) -> list[str]:
    return [f"{word}: {found[0].spot} ({len(found)}×) “{found[0].words[:80]}”"
            for word, found in sorted(wrong.items())]


def test_every_word_is_spelled_right() -> None:
    wrong: dict[str, list[Text]] = defaultdict(list)

    for text in texts():
        for word in words_in(text.words):
            if not is_right(word):
                wrong[word].append(text)

    assert not told(wrong), "mend the text, or put a right word in tests/texts/words.txt"


def test_each_word_of_our_own_is_used_and_not_in_the_dictionary() -> None:
    used = {w for text in texts() for whole in words_in(text.words)
            for w in (whole, *whole.split("-"))}
    used |= {w.lower() for w in used}

    assert [w for w in sorted(own_words()) if w not in used] == []
    assert [w for w in sorted(own_words()) if _known(w) and _known(w.capitalize())] == []


@pytest.mark.parametrize("word", [
    "beraat", "perspektief", "onmiddelijk", "patient", "cliente", "ideeen", "collegas",
    "deelnemmer", "afspraaken", "gebeurdt", "sesssie"])
def test_a_mistake_is_seen(word: str) -> None:
    assert not is_right(word)


@pytest.mark.parametrize("word", [
    "beraad", "perspectieven", "cliënt", "collega's", "gespreksleider", "verkoopverhaal",
    "Wmo-consulent", "één", "Eén", "WerkSamen-bestand"])
def test_a_right_word_passes(word: str) -> None:
    assert is_right(word)


def test_words_are_told_from_names_of_the_code() -> None:
    found = [words for _, _, words in _Words("ui/window.py").of(ast.parse(SOURCE))]

    assert [w for w in " ".join(found).split() if not is_right(w.strip(".\ufffc"))] == [
        "beraat", "Niuwe", "minuutten", "kapott."]


@pytest.mark.parametrize(("spot", "words"), [
    ("ui/sitting/", "Volgende stap"),
    ("ui/steps/", "Nieuwe mogelijkheid"),
    ("model/dutch.py", "Meerderheidsbesluit"),
    ("model/open_points.py", "Het verhaal is nog leeg."),
    ("minutes/", "Afwijkend standpunt"),
    ("cli.py", "toon de beraden"),
    ("exchange/methods.py", "WerkSamen vindt geen methoden. Installeer WerkSamen opnieuw."),
    ("store/", "De schijf is vol: \ufffc kon niet worden bijgewerkt. Maak ruimte vrij."),
    ("methods/dm.toml", "Dilemmamethode"),
    ("example/dm.json", "Mevrouw A."),
    ("library.toml", "rechtvaardigheid"),
])
def test_texts_come_from_every_corner(spot: str, words: str) -> None:
    assert any(t.spot.startswith(spot) and t.words == words for t in texts())
