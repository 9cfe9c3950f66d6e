"""Files that go with what we say: uploaded to the homeserver, encrypted for rooms that are."""

from typing import Any

from nio.crypto.attachments import encrypt_attachment

from adapters.matrix.api import Api
from adapters.matrix.errors import Away
from adapters.matrix.raw import Json, text

_UPLOAD = "/_matrix/media/v3/upload"


async def upload(api: Api, data: bytes, media_type: str, name: str, *, secret: bool) -> Json:
    """Upload a file and return what a message has to say of it, so that its readers find and can open it.

    Raises:
        Undeliverable: when the homeserver does not take it.
    """
    described: Json = {"info": {"mimetype": media_type, "size": len(data)}, "filename": name}
    if not secret:
        return {**described, "url": await _put(api, data, media_type, {"filename": name})}
    sealed: Any = encrypt_attachment(data)
    where = await _put(api, sealed[0], "application/octet-stream", {})
    return {**described, "file": {**sealed[1], "url": where}}


async def _put(api: Api, data: bytes, media_type: str, query: dict[str, str]) -> str:
    answer = await api.call("POST", _UPLOAD, data, query=query, media_type=media_type)
    where = text(answer, "content_uri")
    if where is None:
        raise Away("an upload without an address")
    return where
