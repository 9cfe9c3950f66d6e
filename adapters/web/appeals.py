"""A page on which somebody appeals with the code that they were given, also when no chat is left to them.

It knows no cookies and no scripts. A form is good for an hour and only from this page: its token is signed with a key
that lives as long as the process.
"""

import hashlib
import hmac
import secrets
import time
from collections.abc import Awaitable, Callable
from html import escape

from aiohttp import web

from bot.words import LANGUAGES, Words

PATH = "/appeal"
GOOD_FOR_S = 3600
LARGEST = 16 * 1024
_POLICY = "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

Take = Callable[[str, str, str, Words], Awaitable[tuple[bool, str]]]
"""Takes an appeal from an address, with its code and text, and returns whether it was taken, with a sentence."""


class AppealPages:
    """Serves the page."""

    def __init__(self, take: Take) -> None:
        self._take = take
        self._key = secrets.token_bytes(32)

    def routes(self) -> list[web.RouteDef]:
        """Return what is served."""
        return [web.get(PATH, self._show), web.post(PATH, self._send)]

    async def _show(self, request: web.Request) -> web.Response:
        return self._page(_words(request), code=request.query.get("code", "")[:40])

    async def _send(self, request: web.Request) -> web.Response:
        words = _words(request)
        if (request.content_length or LARGEST + 1) > LARGEST:
            return self._page(words, words.text("appeal-page-too-long"), status=413)
        form = await request.post()
        code, text, token = (str(form.get(each, "")) for each in ("code", "text", "token"))
        elsewhere = request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}
        if elsewhere or not self._signed(token):
            return self._page(words, words.text("appeal-page-again"), code, text, status=403)
        taken, sentence = await self._take(request.remote or "", code, text, words)
        return _response(words, f"<p>{escape(sentence)}</p>") if taken else self._page(words, sentence, code, text, 400)

    def _page(
        self, words: Words, sentence: str = "", code: str = "", text: str = "", status: int = 200
    ) -> web.Response:
        told = f"<p><strong>{escape(sentence)}</strong></p>" if sentence else ""
        said = {each: escape(words.text(f"appeal-page-{each}")) for each in ("how", "code", "text", "send")}
        form = (
            f'{told}<p>{said["how"]}</p><form method="post" action="{PATH}" accept-charset="utf-8">'
            f'<input type="hidden" name="token" value="{self._token()}">'
            f'<p><label>{said["code"]}<br><input name="code" required maxlength="40" autocomplete="off" '
            f'value="{escape(code[:40])}"></label></p>'
            f'<p><label>{said["text"]}<br><textarea name="text" required minlength="10" maxlength="2000" rows="8" '
            f'cols="60">{escape(text[:2000])}</textarea></label></p>'
            f"<p><button>{said['send']}</button></p></form>"
        )
        return _response(words, form, status)

    def _token(self) -> str:
        now = str(int(time.time()))
        return f"{now}.{self._sign(now)}"

    def _signed(self, token: str) -> bool:
        made, _, sign = token.partition(".")
        good = hmac.compare_digest(sign.encode(), self._sign(made).encode())
        return good and made.isdigit() and time.time() - int(made) < GOOD_FOR_S

    def _sign(self, made: str) -> str:
        return hmac.new(self._key, made.encode(), hashlib.sha256).hexdigest()


def _words(request: web.Request) -> Words:
    """Return the words of the first language that the browser asks for and we speak."""
    wanted = (each.split(";")[0].strip()[:2].lower() for each in request.headers.get("Accept-Language", "").split(","))
    return Words(next((each for each in wanted if each in LANGUAGES), ""))


def _response(words: Words, body: str, status: int = 200) -> web.Response:
    title = escape(words.text("appeal-page-title"))
    page = (
        f'<!doctype html><html lang="{words.language}"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width"></head><body><h1>{title}</h1>{body}</body></html>'
    )
    headers = {"Content-Security-Policy": _POLICY, "Referrer-Policy": "no-referrer"}
    return web.Response(text=page, content_type="text/html", status=status, headers=headers)
