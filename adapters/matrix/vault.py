"""Small secrets on disk: session, signing seeds and sync position, encrypted with the secret from the settings."""

import base64
import fcntl
import hashlib
import json
import os
import secrets
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from Crypto.Cipher import AES
from Crypto.Hash import SHA256
from Crypto.Protocol.KDF import HKDF

from adapters.matrix.errors import StateUnusable

_MAGIC = b"togetheros-vault-1\n"
_SALT, _NONCE, _TAG, _KEY = 16, 12, 16, 32
_STRETCH = 2**14


class Vault:
    """Named JSON values in one folder, each a file that only this account can read and only this secret can open.

    The files are sealed with a random key, which is itself sealed with the secret: so a wrong secret is known at once.
    While open, the folder belongs to this process alone.

    Raises:
        StateUnusable: on opening, when the folder is in use, the secret is wrong or the key is gone.
    """

    def __init__(self, folder: Path, secret: str) -> None:
        self.folder = folder
        self._secret = secret
        self._key = b""
        self._lock = -1

    def __enter__(self) -> Self:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.folder.chmod(0o700)
        self._lock = os.open(self.folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            self.__exit__(None, None, None)
            raise StateUnusable(f"The state folder {self.folder} is in use by another process.") from error
        try:
            self._key = self._open_key()
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._lock >= 0:
            os.close(self._lock)
        self._lock, self._key = -1, b""

    def read(self, name: str) -> dict[str, Any] | None:
        """The value kept under a name, or None.

        Raises:
            StateUnusable: when the file was damaged.
        """
        try:
            sealed = self._path(name).read_bytes()
        except FileNotFoundError:
            return None
        try:
            value: dict[str, Any] = json.loads(_unseal(self._key, sealed, name))
        except ValueError as error:
            raise StateUnusable(
                f"The file {self._path(name)} is damaged; restore the state folder, or move it away."
            ) from error
        return value

    def write(self, name: str, value: dict[str, Any]) -> None:
        """Replace the value under a name; after a crash either the old or the new one is there, whole."""
        _replace(self._path(name), _seal(self._key, json.dumps(value).encode(), name))

    def derived_key(self, purpose: str) -> str:
        """A passphrase for somebody else's store, made from the same secret."""
        raw = HKDF(self._key, _KEY, b"", SHA256, context=purpose.encode())
        return base64.urlsafe_b64encode(raw).decode()

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}.sealed"

    def _open_key(self) -> bytes:
        path = self.folder / "key"
        try:
            kept = path.read_bytes()
        except FileNotFoundError:
            if any(self.folder.glob("*.sealed")):
                raise StateUnusable(
                    f"The state folder {self.folder} has lost its key file; restore it, or move the folder away."
                ) from None
            key, salt = secrets.token_bytes(_KEY), secrets.token_bytes(_SALT)
            _replace(path, _MAGIC + salt + _seal(self._stretched(salt), key, "key"))
            return key
        if not kept.startswith(_MAGIC):
            raise StateUnusable(f"The file {path} is not one of ours, or is damaged.")
        kept = kept.removeprefix(_MAGIC)
        try:
            return _unseal(self._stretched(kept[:_SALT]), kept[_SALT:], "key")
        except ValueError as error:
            raise StateUnusable(f"The secret in the settings does not open the state folder {self.folder}.") from error

    def _stretched(self, salt: bytes) -> bytes:
        return hashlib.scrypt(self._secret.encode(), salt=salt, n=_STRETCH, r=8, p=1, dklen=_KEY)


def _seal(key: bytes, plain: bytes, name: str) -> bytes:
    nonce = secrets.token_bytes(_NONCE)
    cipher = AES.new(key, AES.MODE_GCM, nonce=nonce, mac_len=_TAG)
    cipher.update(name.encode())
    hidden, tag = cipher.encrypt_and_digest(plain)
    return nonce + hidden + tag


def _unseal(key: bytes, sealed: bytes, name: str) -> bytes:
    """Return what was sealed under the name; another key, another name or a changed byte raises ValueError."""
    cipher = AES.new(key, AES.MODE_GCM, nonce=sealed[:_NONCE], mac_len=_TAG)
    cipher.update(name.encode())
    return cipher.decrypt_and_verify(sealed[_NONCE:-_TAG], sealed[-_TAG:])


def _replace(path: Path, content: bytes) -> None:
    fresh = path.with_suffix(".new")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
