"""Our device: logged in, able to talk in secret, signed by our identity; and made anew when its keys were lost."""

import structlog

from adapters.matrix.api import Api
from adapters.matrix.encryption import Encryption
from adapters.matrix.errors import StateUnusable, StoreLost
from adapters.matrix.identity import Account, Identity, Login, Logins
from adapters.matrix.vault import Vault

log = structlog.get_logger("matrix")


class Device:
    """The one device of this process. `encryption` changes when the keys were lost and a new device was made."""

    def __init__(self, account: Account, api: Api, vault: Vault) -> None:
        self._account = account
        self._api = api
        self._vault = vault
        self._logins = Logins(account, api, vault)
        self._identity = Identity.of(vault)
        self._login: Login | None = None
        self._encryption: Encryption | None = None

    @property
    def id(self) -> str:
        """The name of the device on the homeserver."""
        return self._login.device_id if self._login else ""

    @property
    def encryption(self) -> Encryption:
        """The keys of the device; it must have been opened."""
        if self._encryption is None:
            raise RuntimeError("the device is not open")
        return self._encryption

    async def open(self) -> None:
        """Log in and make the device fit to talk in secret.

        Raises:
            DeadToken, LoginRefused, StateUnusable: when a person has to do something first.
        """
        await self._use(await self._logins.open())

    async def maintain(self) -> None:
        """Do what the keys of the device need after a sync."""
        try:
            await self.encryption.maintain()
        except StoreLost as lost:
            await self._replace(lost)

    def close(self) -> None:
        if self._encryption is not None:
            self._encryption.close()
            self._encryption = None

    async def _use(self, login: Login, *, again: bool = True) -> None:
        secret_rooms = self._encryption.secret_rooms if self._encryption else set()
        self.close()
        self._login = login
        passphrase = self._vault.derived_key("device store")
        self._encryption = Encryption(self._api, self._account.user_id, login.device_id, self._vault.folder, passphrase)
        for room_id in secret_rooms:
            self._encryption.remember_secret(room_id)
        try:
            await self._encryption.upload_keys()
            await self._identity.vouch(
                self._api, self._account.user_id, login, self._encryption, self._account.password
            )
        except StoreLost as lost:
            if not again:
                raise StateUnusable(f"A new device did not help: {lost}") from lost
            await self._replace(lost)

    async def _replace(self, lost: StoreLost) -> None:
        log.warning("matrix_store_lost", device=self.id, why=str(lost))
        await self._use(await self._logins.renew(self._login), again=False)
