"""Who we are to the homeserver: the login that is kept across restarts, and the identity that signs our devices."""

import base64
import json
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import structlog
from Crypto.PublicKey import ECC
from Crypto.Signature import eddsa

from adapters.matrix.api import Api, Refused, at
from adapters.matrix.encryption import Encryption
from adapters.matrix.errors import DeadToken, LoginRefused, MatrixError, StateUnusable, StoreLost
from adapters.matrix.raw import Json, mapping, text
from adapters.matrix.store import store_path
from adapters.matrix.vault import Vault

log = structlog.get_logger("matrix")

_USAGES = ("master", "self_signing", "user_signing")


@dataclass(frozen=True, slots=True)
class Account:
    """How to reach the homeserver and who we are there.

    Either a password or a token; the password is needed to make a new device when the keys were lost. `secret` opens
    the files in `state_dir`. `timeout` is in seconds for one request, `sync_wait` for how long the homeserver may hold
    a request for news open.
    """

    homeserver: str
    user_id: str
    state_dir: Path
    secret: str = field(repr=False)
    password: str | None = field(default=None, repr=False)
    token: str | None = field(default=None, repr=False)
    device_name: str = "TogetherOS"
    timeout: float = 30.0
    sync_wait: float = 30.0


@dataclass(frozen=True, slots=True)
class Login:
    """A login: a device and its access token."""

    device_id: str
    token: str = field(repr=False)


class Logins:
    """Our login, kept in the vault.

    Args:
        account: who we are
        api: the homeserver
        vault: where the login is kept
    """

    def __init__(self, account: Account, api: Api, vault: Vault) -> None:
        self._account = account
        self._api = api
        self._vault = vault

    async def open(self) -> Login:
        """The login that was kept, if it is still good, else a new one.

        Raises:
            DeadToken: when the token from the settings is not accepted.
            LoginRefused: when the password is not accepted, or all this belongs to another account.
        """
        kept = self._kept()
        if kept is not None and not store_path(self._vault.folder, kept.device_id).exists():
            log.warning("matrix_store_lost", device=kept.device_id)
            return await self.renew(kept)
        if kept is not None:
            try:
                return await self._checked(kept.token)
            except DeadToken:
                log.warning("matrix_login_dead", device=kept.device_id)
                if self._account.password is None:
                    raise
        return await self.renew(None)

    async def renew(self, lost: Login | None) -> Login:
        """Log in as a new device, and log out the one whose keys were lost.

        Raises:
            LoginRefused: when the password is not accepted.
            StateUnusable: when there is no password with which a new device could be made.
        """
        if self._account.password is None:
            if lost is not None:
                raise StateUnusable(
                    f"The keys of device {lost.device_id} are lost, and only a password can make a new device: "
                    "give the password, or a token of a fresh login and an empty state folder."
                )
            return await self._from_token()
        login = await self._with_password(self._account.password)
        self._keep(login)
        if lost is not None:
            await self._log_out(lost)
            old = store_path(self._vault.folder, lost.device_id)
            for file in old.parent.glob(f"{old.name}*"):  # with its write-ahead log
                file.unlink()
        return login

    async def _with_password(self, password: str) -> Login:
        body = {
            "type": "m.login.password",
            "identifier": {"type": "m.id.user", "user": self._account.user_id},
            "password": password,
            "initial_device_display_name": self._account.device_name,
        }
        try:
            answer = await self._api.call("POST", at("login"), body)
        except (Refused, DeadToken) as refusal:
            raise LoginRefused(
                f"The homeserver does not let {self._account.user_id} in with this password ({refusal})."
            ) from refusal
        device_id, token = text(answer, "device_id"), text(answer, "access_token")
        if device_id is None or token is None:
            raise LoginRefused("The homeserver answered the login without a device or a token.")
        self._require_same(text(answer, "user_id"))
        self._api.token = token
        log.info("matrix_new_device", device=device_id)
        return Login(device_id, token)

    async def _from_token(self) -> Login:
        if not self._account.token:
            raise LoginRefused(f"Neither a password nor a token is given for {self._account.user_id}.")
        login = await self._checked(self._account.token)
        self._keep(login)
        return login

    async def _checked(self, token: str) -> Login:
        self._api.token = token
        answer = await self._api.call("GET", at("account", "whoami"))
        self._require_same(text(answer, "user_id"))
        return Login(text(answer, "device_id") or "", token)

    def _require_same(self, user_id: str | None) -> None:
        if user_id != self._account.user_id:
            raise LoginRefused(f"The settings say {self._account.user_id}, but this login belongs to {user_id}.")

    async def _log_out(self, lost: Login) -> None:
        try:
            await self._api.once("POST", at("logout"), {}, token=lost.token)
        except MatrixError as error:  # it is a courtesy: the old device can stay
            log.info("matrix_old_device_stays", device=lost.device_id, error=type(error).__name__)

    def _kept(self) -> Login | None:
        kept = self._vault.read("login")
        if kept is None:
            return None
        if kept.get("user_id") != self._account.user_id:
            raise StateUnusable(
                f"The state folder {self._vault.folder} belongs to {kept.get('user_id')}, "
                f"not to {self._account.user_id}."
            )
        return Login(kept["device_id"], kept["token"])

    def _keep(self, login: Login) -> None:
        kept = {"user_id": self._account.user_id, "device_id": login.device_id, "token": login.token}
        self._vault.write("login", kept)


class Identity:
    """The three cross-signing keys. Members who have seen them once trust every device that they sign."""

    def __init__(self, seeds: dict[str, bytes]) -> None:
        self._keys = {usage: ECC.construct(curve="Ed25519", seed=seeds[usage]) for usage in _USAGES}

    @classmethod
    def of(cls, vault: Vault) -> Self:
        """The identity in the vault; made now if there is none yet."""
        kept = vault.read("identity")
        if kept is None:
            kept = {usage: base64.b64encode(secrets.token_bytes(32)).decode() for usage in _USAGES}
            vault.write("identity", kept)
        return cls({usage: base64.b64decode(kept[usage]) for usage in _USAGES})

    def public(self, usage: str) -> str:
        """One public key, in the unpadded base64 that Matrix uses."""
        return _base64(self._keys[usage].public_key().export_key(format="raw"))

    async def vouch(self, api: Api, user_id: str, login: Login, encryption: Encryption, password: str | None) -> None:
        """See to it that the homeserver shows this identity, and our device signed by it.

        Raises:
            StoreLost: when the homeserver has other keys for the device.
        """
        answer = await api.call("POST", at("keys", "query"), {"device_keys": {user_id: []}})
        if _first_key(mapping(answer, "master_keys", user_id)) != self.public("master"):
            await self._publish(api, user_id, login, encryption, password)
        device = mapping(answer, "device_keys", user_id, login.device_id)
        if _first_key(device, f"ed25519:{login.device_id}") != encryption.keys["ed25519"]:
            raise StoreLost("The homeserver has other keys for this device than we do.")
        signer = f"ed25519:{self.public('self_signing')}"
        if text(device, "signatures", user_id, signer) is None:
            signed = self._signed(_unsigned(device), user_id, "self_signing", device.get("signatures"))
            answer = await api.call("POST", at("keys", "signatures", "upload"), {user_id: {login.device_id: signed}})
            if answer.get("failures"):
                log.warning("matrix_device_not_signed", device=login.device_id)
            else:
                log.info("matrix_device_signed", device=login.device_id)

    async def _publish(
        self, api: Api, user_id: str, login: Login, encryption: Encryption, password: str | None
    ) -> None:
        """Put the three public keys on the homeserver, with the password when it asks for it."""
        master = self._described(user_id, "master")
        master["signatures"] = {user_id: {f"ed25519:{login.device_id}": encryption.sign(master)}}
        body: Json = {"master_key": master}
        for usage in ("self_signing", "user_signing"):
            body[f"{usage}_key"] = self._signed(self._described(user_id, usage), user_id, "master")
        try:
            await api.call("POST", at("keys", "device_signing", "upload"), body)
        except Refused as refusal:
            if refusal.status != 401 or password is None:  # noqa: PLR2004 - asks who we are once more
                raise LoginRefused(
                    "The homeserver wants the password before it takes the signing keys of this account."
                    if refusal.status == 401 and password is None  # noqa: PLR2004
                    else f"The homeserver does not take our signing keys ({refusal})."
                ) from refusal
            who = {"type": "m.id.user", "user": user_id}
            body["auth"] = {"type": "m.login.password", "identifier": who, "password": password}
            body["auth"]["session"] = refusal.answer.get("session")
            await api.call("POST", at("keys", "device_signing", "upload"), body)
        log.info("matrix_identity_published")

    def _described(self, user_id: str, usage: str) -> Json:
        key = self.public(usage)
        return {"user_id": user_id, "usage": [usage], "keys": {f"ed25519:{key}": key}}

    def _signed(self, value: Json, user_id: str, usage: str, others: Any = None) -> Json:
        signature = _base64(eddsa.new(self._keys[usage], "rfc8032").sign(_canonical(value)))
        mine = {**mapping(others, user_id), f"ed25519:{self.public(usage)}": signature}
        return {**value, "signatures": {user_id: mine}}


def _unsigned(value: Json) -> Json:
    return {key: part for key, part in value.items() if key not in {"signatures", "unsigned"}}


def _canonical(value: Json) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def _base64(raw: bytes) -> str:
    return base64.b64encode(raw).decode().rstrip("=")


def _first_key(described: Json, name: str | None = None) -> str | None:
    keys = mapping(described, "keys")
    return text(keys, name) if name is not None else next((k for k in keys.values() if isinstance(k, str)), None)
