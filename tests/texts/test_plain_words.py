# SPDX-License-Identifier: EUPL-1.2
"""Plain Dutch: no anglicisms, short questions and sentences, "u", and no shouting."""

import re
from collections.abc import Iterator

import pytest

from tests.texts.banned import accepted, banned_in, better, instead
from tests.texts.gathered import EXAMPLE, Text, texts
from werksamen_desktop.exchange.methods import methods

LONGEST_QUESTION, LONGEST_SENTENCE = 25, 25
RIGHTLY_TWICE = {"het het"}
FAMILIAR = re.compile(r"\b(?:je|jij|jou|jouw|jullie|jezelf)\b", re.IGNORECASE)


def ours() -> Iterator[Text]:
    """What the product itself says; in an example people speak as they speak."""
    return (t for t in texts() if not t.group.startswith(EXAMPLE))


def sentences(words: str) -> list[str]:
    return re.split(r"(?<=[.?!:;])\s+", words)


def test_no_text_has_a_word_for_which_there_is_a_better_one() -> None:
    assert [f"{word}: zeg {better(word)} ({text.spot}, {text.place}) “{text.words[:80]}”"
            for text in texts() for word in banned_in(text.words)] == []


def test_a_banned_word_is_found_in_any_form_and_only_as_a_whole_word() -> None:
    assert list(banned_in("Geef Feedback in deze sessie, en CHECK de managers.")) == [
        "Feedback", "sessie", "CHECK", "managers"]
    assert list(banned_in("De casus, het casuïstiekbord en de obsessies van de bakker.")) == []
    assert better("Sessies") == "beraad, of zitting"


def test_each_banned_word_tells_what_to_say_and_each_accepted_one_why() -> None:
    assert len(instead()) > 100
    assert [w for w, said in (*instead().items(), *accepted().items()) if not said] == []
    spoken = " ".join(t.words for t in texts()).lower()
    assert [w for w in accepted() if not re.search(rf"\b{re.escape(w)}\b", spoken)] == []


@pytest.mark.parametrize("key", sorted(methods()))
def test_a_question_to_the_room_is_short_and_whole(key: str) -> None:
    for step in methods()[key].steps:
        assert len(step.question.split()) <= LONGEST_QUESTION, step.key
        assert step.question[-1] in "?.", step.key


def test_no_sentence_is_longer_than_one_breath() -> None:
    assert [f"{text.spot}: {sentence}" for text in ours() for sentence in sentences(text.words)
            if len(sentence.split()) > LONGEST_SENTENCE] == []


def test_nothing_is_shouted() -> None:
    assert [f"{t.spot}: {t.words}" for t in texts() if "!" in t.words] == []


def test_the_product_says_u() -> None:
    assert [f"{t.spot}: {t.words}" for t in ours() if FAMILIAR.search(t.words)] == []


def test_no_word_stands_there_twice() -> None:
    twice = [(t.spot, found.group()) for t in texts()
             for found in re.finditer(r"\b([^\W\d_]+) \1\b", t.words, re.IGNORECASE)]

    assert [f for f in twice if f[1].lower() not in RIGHTLY_TWICE] == []
