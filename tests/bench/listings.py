"""Offers and wants that look for each other among many."""

import random
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from core import synonyms
from core.communities import Community
from core.listings import finding, suggesting
from core.listings.model import Kind, Listing, Wanted
from core.suggestions import suggestions_for
from core.work import Work
from data.migrate import upgrade
from data.storage import Storage
from tests.bench.measure import Cost, in_turns
from tests.support.storehouse import LUCK, NOW, join, within

FEW, MANY = 1_000, 30_000
WORDS = """
bike repair garden piano lessons cooking dinner child care walking dog paint wall fix computer phone tax form
guitar yoga massage moving boxes drill ladder sewing bread soup plants water cat visit doctor hospital
shopping Spanish math photo chess swimming carpentry electric lamp pipe
"""
_TIMES, _ROUNDS = 10, 5


def beside_few() -> Mapping[str, tuple[Cost, Cost]]:
    """Return what each question costs among few and among many listings."""
    with _town(FEW) as few, _town(MANY) as many:
        found = {}
        for name, question in QUESTIONS.items():
            rounds = {"few": lambda q=question: few(q), "many": lambda q=question: many(q)}
            cost = in_turns(rounds, _ROUNDS)
            found[name] = (cost["few"], cost["many"])
        return found


def _fits(work: Work) -> object:
    listing = work.listings.get(number=1)
    return suggesting.fits(work, listing) if listing else None


def _search(work: Work) -> object:
    return finding.search(work, work.members.find()[0], "bike repair", Wanted(), number=1, size=8)


def _suggestions(work: Work) -> object:
    return suggestions_for(work, work.members.find()[0].id, 3)


QUESTIONS: Mapping[str, Callable[[Work], object]] = {
    "what fits a listing": _fits,
    "a search": _search,
    "what a member could do": _suggestions,
}


@contextmanager
def _town(count: int) -> Iterator[Callable[[Callable[[Work], object]], int]]:
    """Open a community with so many listings, and yield what asks it a question some times."""
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'listings.db'}"
        upgrade(url)
        with Storage(url, LUCK) as storage:
            community = storage.write_now(lambda tx: tx.communities.create("Willow Street", "", "en", "UTC", NOW))
            _fill(storage, community, count)

            def ask(question: Callable[[Work], object]) -> int:
                def job(work: Work) -> None:
                    for _ in range(_TIMES):
                        question(work)

                storage.read_now(lambda tx: job(tx.work(community.id, NOW)))
                return _TIMES

            yield ask


def _fill(storage: Storage, community: Community, count: int) -> None:
    people, luck = join(storage, community, count // 20), random.Random(1)  # noqa: S311 - repeatable on purpose

    def write(work: Work) -> None:
        words = synonyms.thesaurus(work)
        for number in range(1, count + 1):
            title = " ".join(luck.sample(WORDS.split(), 3))
            kind = Kind.OFFER if number == 1 else luck.choice(list(Kind))
            member = people[0] if number == 1 else luck.choice(people)
            kept = work.listings.add(Listing(number, member.id, kind, title, NOW, NOW, NOW))
            work.listings.index(kept, words.stems(title))

    within(storage, community, write)
