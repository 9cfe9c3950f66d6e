"""The page for appeals: it takes a code from whoever has nothing else, from itself only, and not too many at once."""

import re
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import ClientSession

from adapters.web import appeals
from adapters.web.appeals import PATH, AppealPages
from adapters.web.health import Health, HealthServer
from bot.appealing import PER_MINUTE, AppealDesk
from tests.support.rehearsal import Room, rehearse

TEXT = "My brother had my phone on that day"


class Page:
    """Somebody with a browser, and the community behind the page."""

    def __init__(self, room: Room, http: ClientSession, url: str, code: str) -> None:
        self.room, self.http, self.url, self.code = room, http, url, code

    async def open(self, language: str = "en") -> str:
        async with self.http.get(self.url, headers={"Accept-Language": language}) as answer:
            assert answer.status == 200
            assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'; form-action 'self'")
            return await answer.text()

    async def token(self) -> str:
        found = re.search(r'name="token" value="([^"]+)"', await self.open())
        assert found
        return found[1]

    async def send(self, code: str, text: str, token: str, **headers: str) -> tuple[int, str]:
        values = {"code": code, "text": text, "token": token}
        async with self.http.post(self.url, data=values, headers=headers) as answer:
            return answer.status, await answer.text()


@pytest.fixture
async def page(tmp_path: Path) -> AsyncIterator[Page]:
    async with rehearse(tmp_path) as room:
        await room.open("bo", "dev", "esra")
        await room.say("ana", 'agreement add "We speak kindly" "We criticise what was said, never who said it."')
        await room.say("ana", 'role appoint Dev moderator "Dev keeps the square kind"')
        await room.say("dev", 'case open Bo "Several people asked us to talk"')
        await room.say("dev", 'case act C1 ban "It hurt somebody" skip="It was a serious threat"')
        code = await room.look(lambda work: work.moderation.actions.find()[0].code)
        await room.heard()

        async def look() -> Health:
            return Health(True, {})

        async def figures() -> bytes:
            return b""

        routes = AppealPages(AppealDesk(room.house.dispatcher).take).routes()
        async with HealthServer("127.0.0.1", 0, look, figures, routes) as server, ClientSession() as http:
            host, port = server.address
            yield Page(room, http, f"http://{host}:{port}{PATH}", code)


async def test_whoever_was_banned_appeals_with_the_code(page: Page) -> None:
    status, said = await page.send(page.code, TEXT, await page.token())
    assert status == 200
    assert "Another moderator looks at it again" in said
    told = await page.room.heard()
    assert [words for where, words in told if where == "@ana" and TEXT in words]
    assert not [words for where, words in told if where == "@dev"]
    status, said = await page.send(page.code, TEXT, await page.token())
    assert status == 400
    assert "looked at again already" in said


async def test_the_page_speaks_the_language_of_the_browser(page: Page) -> None:
    assert "Ein Einspruch" in await page.open("de-AT,en;q=0.5")
    assert "Un recurso" in await page.open("fr,es;q=0.5")
    assert "An appeal" in await page.open("fr")


async def test_a_wrong_code_is_refused_kindly_and_the_words_are_not_lost(page: Page) -> None:
    status, said = await page.send('"><script>', f"{TEXT} <b>", await page.token())
    assert status == 400
    assert "no step with this code" in said
    assert f"{TEXT} &lt;b&gt;" in said
    assert "<script>" not in said


async def test_other_pages_cannot_send_for_somebody(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    token = await page.token()
    for sent in ("", "1.x", f"{int(time.time())}.{'0' * 64}", token[:-1] + "z"):
        assert (await page.send(page.code, TEXT, sent))[0] == 403
    assert (await page.send(page.code, TEXT, token, **{"Sec-Fetch-Site": "cross-site"}))[0] == 403
    monkeypatch.setattr(appeals, "GOOD_FOR_S", -1)
    assert (await page.send(page.code, TEXT, token))[0] == 403
    assert not await page.room.look(lambda work: work.moderation.appeals.count())


async def test_guessing_is_slowed_down(page: Page) -> None:
    token = await page.token()
    answers = [await page.send(f"guess{each}xx", TEXT, token) for each in range(PER_MINUTE + 3)]
    assert [status for status, _ in answers] == [400] * len(answers)
    assert "no step with this code" in answers[PER_MINUTE - 1][1]
    assert not [said for _, said in answers[PER_MINUTE:] if "no step with this code" in said]


async def test_too_long_a_text_is_not_read(page: Page) -> None:
    status, said = await page.send(page.code, "x" * 20_000, await page.token())
    assert status == 413
    assert "2000 characters" in said
