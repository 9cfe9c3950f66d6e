"""Every journey of the documentation goes on a real homeserver as it is told."""

import io
from pathlib import Path

import pytest
from rich.console import Console

from adapters.matrix.actor import Actor, Server
from adapters.matrix.stage import Arrive
from bot.play import play_file
from bot.stages import matrix_stage
from tests.support.homeserver import Homeserver
from tests.support.secret_actor import SecretActor

JOURNEYS = sorted((Path(__file__).parents[3] / "docs" / "journeys").glob("*.md"))


def play(path: Path, homeserver: Homeserver, folder: Path, arrive: Arrive = Actor.arrive) -> tuple[int, str]:
    printed = io.StringIO()
    console = Console(file=printed, highlight=False, emoji=False, soft_wrap=True)
    url, secret = f"sqlite:///{folder / 'journey.db'}", homeserver.registration_secret
    code = play_file(path, lambda begins: matrix_stage(url, begins, homeserver.url, secret, arrive), console)
    return code, printed.getvalue()[-3000:]


@pytest.mark.parametrize("path", JOURNEYS, ids=lambda path: path.stem)
def test_a_journey_goes_as_it_is_told(path: Path, homeserver: Homeserver, tmp_path: Path) -> None:
    code, printed = play(path, homeserver, tmp_path)
    assert code == 0, printed


def test_a_journey_goes_in_encrypted_rooms_as_it_is_told(homeserver: Homeserver, tmp_path: Path) -> None:
    actors: list[SecretActor] = []

    async def arrive(server: Server, address: str, name: str) -> SecretActor:
        actors.append(await SecretActor.arrive(server, address, name))
        return actors[-1]

    path = next(path for path in JOURNEYS if path.stem == "mistakes-people-make")
    code, printed = play(path, homeserver, tmp_path, arrive)
    assert code == 0, printed
    assert actors
    assert not any(actor.plain for actor in actors)
