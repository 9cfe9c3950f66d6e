"""The large screen works in a process of its own: asked only where it may matter, and never waited for long."""

from collections.abc import Iterator

import pytest

from data.screening.screen import FastScreen
from data.screening.worker import WorkerScreen
from tests.support.screens import EchoScreen

PATIENT_S = 60.0


@pytest.fixture
def screen() -> Iterator[WorkerScreen]:
    worker = WorkerScreen(EchoScreen, ("en", "es"), PATIENT_S)
    yield worker
    worker.close()


def test_what_may_matter_is_asked_of_the_large_screen(screen: WorkerScreen) -> None:
    assert screen.score("you stupid idiot 0.25").tension == 0.25


def test_what_is_calm_is_answered_at_once(screen: WorkerScreen) -> None:
    calm = "good morning, and thank you all for yesterday die"

    assert screen.score(calm) == FastScreen().score(calm)


def test_a_language_that_only_the_large_screen_knows_is_asked_of_it(screen: WorkerScreen) -> None:
    assert screen.score("muchas gracias por todo, hasta mañana 0.75").tension == 0.75


def test_a_language_that_nobody_knows_stays_unknown(screen: WorkerScreen) -> None:
    assert not screen.score("bonjour à tous et merci beaucoup 0.75").known


def test_the_fast_answer_stands_when_the_large_screen_is_gone_and_it_comes_back(screen: WorkerScreen) -> None:
    last = "you stupid idiot die"

    assert screen.score(last) == FastScreen().score(last)
    assert screen.score("you stupid idiot 0.5").tension == 0.5


def test_a_late_answer_is_given_to_no_other_message() -> None:
    screen = WorkerScreen(EchoScreen, ("en",), patience_s=0.2)
    try:
        late = "you stupid idiot wait"
        assert screen.score(late) == FastScreen().score(late)
        told = {screen.score("you stupid idiot 0.125").language for _ in range(20)}
        assert "slow" not in told
    finally:
        screen.close()
