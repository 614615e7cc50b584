# SPDX-License-Identifier: EUPL-1.2
"""The traffic lights of a case as they run through its sittings, and what they ask for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from werksamen_desktop.model.course import Light, LightColour
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import listed, long_date, plural
from werksamen_desktop.model.light_edits import light_here
from werksamen_desktop.model.step_kind import StepKind

COLOURS = {LightColour.UNSAID: "nog niet gekozen", LightColour.GREEN: "groen",
           LightColour.AMBER: "geel", LightColour.RED: "rood"}
"""The colours in words."""

_RANK = {LightColour.RED: 0, LightColour.AMBER: 1, LightColour.GREEN: 2}


@dataclass(frozen=True, slots=True)
class Course:
    """One factor: what this sitting sees, and what earlier ones saw, the oldest first."""

    factor: str
    now: Light | None
    earlier: tuple[Light, ...] = ()

    @property
    def colour(self) -> LightColour:
        """The colour that counts now."""
        return counted(self.now)

    @property
    def unproven(self) -> bool:
        """Whether a colour was chosen without saying by what one sees it."""
        return (self.now is not None and self.now.colour is not LightColour.UNSAID
                and not self.now.evidence.strip())

    @property
    def lacks_action(self) -> bool:
        """Whether it stands on amber or red and nobody said what is next."""
        return (self.now is not None and self.colour in (LightColour.AMBER, LightColour.RED)
                and not self.now.action.strip())

    @property
    def change(self) -> str:
        """"beter", "slechter" or "hetzelfde" as the sitting before this one."""
        return self.way.split()[0] if self.way else ""

    @property
    def way(self) -> str:
        """"beter dan op 3 september 2026": how it stands beside the sitting before this one."""
        if not self.earlier or self.colour is LightColour.UNSAID:
            return ""
        before = self.earlier[-1]
        then = f"op {long_date(before.seen_on)}" if before.seen_on else "de vorige keer"
        step = _RANK[self.colour] - _RANK[counted(before)]
        if not step:
            return f"hetzelfde als {then}"
        return f"{'beter' if step > 0 else 'slechter'} dan {then}"


def counted(light: Light | None) -> LightColour:
    """The colour that a light counts for: without evidence it is amber, whatever was chosen."""
    if light is None or light.colour is LightColour.UNSAID:
        return LightColour.UNSAID
    return light.colour if light.evidence.strip() else LightColour.AMBER


def courses(sitting: Sitting, topic: str, factors: Iterable[str]) -> tuple[Course, ...]:
    """How each factor stands and stood."""
    return tuple(Course(f, light_here(sitting, topic, f), _earlier(sitting, topic, f))
                 for f in factors)


def _earlier(sitting: Sitting, topic: str, factor: str) -> tuple[Light, ...]:
    held = [x for x in sitting.case.lights if (x.topic, x.factor) == (topic, factor)
            and x.made_in != sitting.deliberation.id and x.colour is not LightColour.UNSAID]
    return tuple(sorted(held, key=lambda x: x.seen_on or date.min))


def tally(held: Iterable[Course]) -> str:
    """"5 groen · 2 geel · 1 rood"."""
    colours = [c.colour for c in held]
    return " · ".join(f"{n} {word}" for colour, word in COLOURS.items()
                      if colour is not LightColour.UNSAID and (n := colours.count(colour)))


def summary(held: Iterable[Course]) -> str:
    """"5 op groen, 2 op geel, 1 op rood · 3 beter, 1 slechter"."""
    held = tuple(held)
    chosen = [c for c in held if c.colour is not LightColour.UNSAID]
    if not chosen:
        return ""
    count = {colour: sum(c.colour is colour for c in chosen) for colour in COLOURS}
    stand = listed([f"{n} op {COLOURS[colour]}" for colour, n in count.items() if n])
    ways = [c.change for c in chosen]
    moved = [f"{n} {word}" for word in ("beter", "slechter", "hetzelfde")
             if (n := ways.count(word))]
    return " · ".join(p for p in (stand, listed(moved)) if p)


def factors_of(sitting: Sitting) -> dict[str, tuple[str, ...]]:
    """All factors that the sitting's method asks for, by topic and in order."""
    found: dict[str, dict[str, None]] = {}
    for part in (p for s in sitting.deliberation.steps for p in s.parts):
        if part.kind is StepKind.LIGHTS:
            found.setdefault(part.topic, {}).update(dict.fromkeys(part.items))
    return {topic: tuple(items) for topic, items in found.items()}


def open_lights(sitting: Sitting) -> Iterator[str]:
    """What the lights would leave loose at closing."""
    held = [c for topic, factors in factors_of(sitting).items()
            for c in courses(sitting, topic, factors)]
    lacking = [c.factor for c in held if c.lacks_action]
    unproven = sum(c.unproven for c in held)
    if lacking:
        yield f"Nog geen volgende stap bij {listed([f'‘{name}’' for name in lacking])}."
    if unproven:
        words = plural(unproven, "kleur heeft", "kleuren hebben")
        yield f"{words} nog geen bewijs en {'telt' if unproven == 1 else 'tellen'} als geel."
