"""The state of a conversation, in numbers only: tension that rises with heat, and falls with time and with repair.

One message seldom says enough. Weak signs are added up for each conversation and for each pair of people in it, and
fade. A forecast from the same numbers raises attention and never prompts by itself.
"""

import math
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise

HALF_LIFE = timedelta(minutes=10)
PAIR_HALF_LIFE = timedelta(minutes=30)
PILE_WINDOW = timedelta(minutes=15)
PILE = 3
"""Authors of heated messages towards one person within the window that make a pile-on."""
QUICK_WINDOW = timedelta(minutes=2)
QUICK = 5
"""Messages of the same two people in turn within the window that count as quick replies."""
LONGEST = timedelta(hours=24)
"""What happened longer ago is forgotten."""

BASE, HEATED, EXTREME = 0.35, 0.6, 0.93
"""Scores, as shipped: what adds to tension, what counts as heated, what is worth a look by itself."""
BOUND = 3.0
"""Tension (sums of log odds above the base) at which moderators are asked to look."""
_MOST_WEIGHT = 3.0
_QUICK_WEIGHT = 0.75
_COOLED = 0.6
"""What a thank you, an apology or an agreement leaves of the tension."""
_ATTENTION = 0.2
"""How much of the bound the darkest forecast takes away."""

ATTACK, TENSION, QUICK_REPLIES, PILE_ON, FORECAST = "attack", "tension", "quick-replies", "pile-on", "forecast"


@dataclass(frozen=True, slots=True)
class Heard:
    """One message as numbers. ``to`` are the people whom it answers or names; ``score`` is its heat from 0 to 1."""

    at: datetime
    who: str
    message: str
    score: float
    to: tuple[str, ...] = ()
    repairs: bool = False
    signals: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Bounds:
    """What counts as heated in one room: never below what is shipped, and by the room's own spread and feedback."""

    base: float = BASE
    heated: float = HEATED
    extreme: float = EXTREME
    tension: float = BOUND


class Judgement(StrEnum):
    """What follows from a message: nothing, watching whether it cools by itself, or asking moderators to look."""

    CALM = "calm"
    WATCH = "watch"
    PROMPT = "prompt"


@dataclass(frozen=True, slots=True)
class Reading:
    """How a conversation stands after a message.

    ``level`` is 1 (perhaps), 2 (likely) or 3 (plainly); ``since`` is when it was last calm. ``who`` was most heated of
    late, last in ``message``, and mostly towards ``to``.
    """

    judgement: Judgement
    level: int
    signals: tuple[str, ...]
    people: int
    since: datetime
    message: str
    who: str
    to: str = ""


@dataclass(slots=True)
class _Fading:
    value: float
    at: datetime

    def now(self, moment: datetime, half_life: timedelta) -> float:
        return float(self.value * 0.5 ** (max(timedelta(), moment - self.at) / half_life))


@dataclass(slots=True)
class Talk:
    """One conversation: a room, or a thread in it. Only numbers, accounts and the ids of messages."""

    tension: _Fading
    since: datetime
    pairs: dict[tuple[str, str], _Fading] = field(default_factory=dict)
    aimed: deque[tuple[datetime, str, str]] = field(default_factory=lambda: deque(maxlen=50))
    recent: deque[Heard] = field(default_factory=lambda: deque(maxlen=12))
    signals: dict[str, datetime] = field(default_factory=dict)

    @classmethod
    def begin(cls, at: datetime) -> "Talk":
        """Return a calm conversation."""
        return cls(_Fading(0.0, at), at)

    @property
    def last(self) -> datetime:
        """When something was last said."""
        return self.tension.at


def weigh(talk: Talk, bounds: Bounds, heard: Heard) -> Reading:
    """Take one message in and return how the conversation stands."""
    tension = talk.tension.now(heard.at, HALF_LIFE)
    if tension < BASE:
        talk.since = heard.at
    to = heard.to or _answered(talk, heard)
    talk.recent.append(heard)
    weight = max(0.0, min(_MOST_WEIGHT, _log_odds(heard.score) - _log_odds(bounds.base)))
    quick = _quick(talk, heard)
    if quick:
        weight += _QUICK_WEIGHT
        talk.signals[QUICK_REPLIES] = heard.at
    cooled = heard.repairs and heard.score < bounds.heated
    tension = tension * _COOLED if cooled else tension + weight
    talk.tension = _Fading(tension, heard.at)
    pair = max((_note_pair(talk, heard, each, 0.0 if cooled else weight) for each in to), default=0.0)
    if heard.score >= bounds.heated:
        talk.aimed.extend((heard.at, heard.who, each) for each in to)
        talk.signals.update(dict.fromkeys(heard.signals, heard.at))
    piled = _piled_on(talk, heard.at)
    if piled:
        talk.signals[PILE_ON] = heard.at
    bound = bounds.tension * (1 - _ATTENTION * outlook(talk.recent, bounds))
    ratio = max(tension, pair) / bound
    judgement = _judge(talk, bounds, heard, ratio, piled=bool(piled), cooled=cooled)
    who, message = _hottest(talk, bounds, heard)
    return Reading(
        judgement,
        3 if piled or ratio >= 2 or heard.score >= bounds.extreme else 2 if ratio >= 1.4 else 1,  # noqa: PLR2004 - three steps
        tuple(sorted(name for name, at in talk.signals.items() if heard.at - at < PILE_WINDOW)),
        len({each.who for each in talk.recent if heard.at - each.at < PILE_WINDOW}),
        talk.since,
        message,
        who,
        piled or _towards(talk, who),
    )


def outlook(recent: Iterable[Heard], bounds: Bounds) -> float:
    """Return from 0 to 1 how likely the last messages lead to an attack: do they grow hotter, between fewer people?"""
    said = list(recent)[-6:]
    if len(said) < 3:  # noqa: PLR2004 - two messages show no direction
        return 0.0
    half = len(said) // 2
    rising = _mean(said[half:]) - _mean(said[:half])
    narrow = 1.0 if len({each.who for each in said}) == 2 else 0.0  # noqa: PLR2004 - a duel
    kind = sum(each.repairs for each in said) / len(said)
    drive = 4 * rising + 2 * (_mean(said) - bounds.base) + 0.5 * narrow - 2 * kind
    return max(0.0, min(1.0, drive))


def _judge(talk: Talk, bounds: Bounds, heard: Heard, ratio: float, *, piled: bool, cooled: bool) -> Judgement:
    heated = [each for each in talk.recent if each.score >= bounds.heated and heard.at - each.at < PILE_WINDOW]
    if heard.score >= bounds.extreme or (piled and heard.score >= bounds.heated):
        return Judgement.PROMPT
    if ratio < 1:
        return Judgement.WATCH if heated else Judgement.CALM
    # One sharp word, or one after which somebody makes up, may cool by itself.
    return Judgement.WATCH if cooled or len(heated) < 2 or heard.score < bounds.heated else Judgement.PROMPT  # noqa: PLR2004 - twice


def _hottest(talk: Talk, bounds: Bounds, heard: Heard) -> tuple[str, str]:
    """Return who was most heated of late, and the last message in which they were."""
    heated = [each for each in talk.recent if each.score >= bounds.heated and heard.at - each.at < PILE_WINDOW]
    sums: dict[str, float] = {}
    for each in heated:
        sums[each.who] = sums.get(each.who, 0.0) + each.score
    who = max(sums, key=lambda each: sums[each], default=heard.who)
    return who, next((each.message for each in reversed(heated) if each.who == who), heard.message)


def _towards(talk: Talk, who: str) -> str:
    """Return to whom somebody mostly spoke, or else who spoke with them."""
    others = {other: faded.value for (one, other), faded in talk.pairs.items() if one == who}
    spoke = (each.who for each in reversed(talk.recent) if each.who != who)
    return max(others, key=lambda each: others[each]) if others else next(spoke, "")


def _answered(talk: Talk, heard: Heard) -> tuple[str, ...]:
    """Return whom a message answers that names nobody: whoever else spoke last, just before it."""
    last = talk.recent[-1] if talk.recent else None
    near = last is not None and last.who != heard.who and heard.at - last.at < QUICK_WINDOW
    return (last.who,) if last and near else ()


def _quick(talk: Talk, heard: Heard) -> bool:
    turns = [each.who for each in talk.recent if heard.at - each.at < QUICK_WINDOW][-QUICK:]
    taken = all(one != other for one, other in pairwise(turns))
    hot = any(each.score >= BASE for each in list(talk.recent)[-QUICK:])
    return len(turns) == QUICK and len(set(turns)) == 2 and taken and hot  # noqa: PLR2004 - two people in turn


def _note_pair(talk: Talk, heard: Heard, other: str, weight: float) -> float:
    key = (heard.who, other)
    before = talk.pairs[key].now(heard.at, PAIR_HALF_LIFE) if key in talk.pairs else 0.0
    talk.pairs = {each: faded for each, faded in talk.pairs.items() if heard.at - faded.at < LONGEST}
    talk.pairs[key] = _Fading(before + weight, heard.at)
    return before + weight


def _piled_on(talk: Talk, moment: datetime) -> str:
    """Return whom several people at once are heated towards, or nobody."""
    authors: dict[str, set[str]] = {}
    for at, who, whom in talk.aimed:
        if moment - at < PILE_WINDOW and who != whom:
            authors.setdefault(whom, set()).add(who)
    return next((whom for whom, found in authors.items() if len(found) >= PILE), "")


def _log_odds(score: float) -> float:
    bounded = min(0.99, max(0.01, score))
    return math.log(bounded / (1 - bounded))


def _mean(said: list[Heard]) -> float:
    return sum(each.score for each in said) / len(said) if said else 0.0
