"""A real homeserver for tests: Synapse from PyPI, in an environment of its own, without limits on its clients."""

import base64
import os
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

PYTHON = "TOGETHEROS_HOMESERVER_PYTHON"
"""Names the Python that has `matrix-synapse` installed, where it is not the one that `make test` sets up."""

SERVER_NAME = "hs.test"
START_TIMEOUT_S = 60.0
STOP_TIMEOUT_S = 15.0

_CONFIG = """\
server_name: "{name}"
pid_file: "{folder}/homeserver.pid"
public_baseurl: "http://127.0.0.1:{port}/"
listeners:
  - {{port: {port}, bind_addresses: ["127.0.0.1"], type: http, tls: false, resources: [{{names: [client]}}]}}
database: {{name: sqlite3, args: {{database: ":memory:"}}}}
media_store_path: "{folder}/media"
log_config: "{folder}/log.yaml"
signing_key_path: "{folder}/signing.key"
macaroon_secret_key: "m"
form_secret: "f"
registration_shared_secret: "{secret}"
enable_registration: false
report_stats: false
trusted_key_servers: []
suppress_key_server_warning: true
federation_domain_whitelist: []
bcrypt_rounds: 4
# A client that starts anew must see what happened since, not what another start saw.
caches: {{sync_response_cache_duration: 0s}}
default_room_version: "12"
rc_message: &free {{per_second: 10000, burst_count: 10000}}
rc_registration: *free
rc_login: {{address: *free, account: *free, failed_attempts: *free}}
rc_joins: {{local: *free, remote: *free}}
rc_invites: {{per_room: *free, per_user: *free, per_issuer: *free}}
rc_admin_redaction: *free
"""

_LOG = """\
version: 1
formatters: {{plain: {{format: "%(asctime)s %(name)s %(levelname)s %(message)s"}}}}
handlers: {{file: {{class: logging.FileHandler, filename: "{folder}/homeserver.log", formatter: plain}}}}
root: {{level: WARNING, handlers: [file]}}
disable_existing_loggers: false
"""


@dataclass(frozen=True, slots=True)
class Homeserver:
    """A running Synapse: where it listens, and the secret with which users are registered."""

    url: str
    registration_secret: str
    log: Path

    name: str = SERVER_NAME


@contextmanager
def running_homeserver() -> Iterator[Homeserver]:
    """A Synapse that is gone, with its folder, at the end."""
    folder = Path(tempfile.mkdtemp(prefix="togetheros-homeserver-"))
    port, secret = _free_port(), secrets.token_hex()
    (folder / "homeserver.yaml").write_text(
        _CONFIG.format(name=SERVER_NAME, folder=folder, port=port, secret=secret), encoding="utf-8"
    )
    (folder / "log.yaml").write_text(_LOG.format(folder=folder), encoding="utf-8")
    seed = base64.b64encode(secrets.token_bytes(32)).decode().rstrip("=")
    (folder / "signing.key").write_text(f"ed25519 a_test {seed}\n", encoding="utf-8")
    server = Homeserver(f"http://127.0.0.1:{port}", secret, folder / "homeserver.log")
    said = folder / "said"
    with said.open("wb") as output:
        process = subprocess.Popen(
            [_python(), "-m", "synapse.app.homeserver", "-c", str(folder / "homeserver.yaml")],
            cwd=folder,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        _wait_until_it_answers(server, process, said)
        yield server
    finally:
        process.terminate()
        try:
            process.wait(STOP_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def homeserver() -> Iterator[Homeserver]:
    """One Synapse for all tests of a run; each test brings its own users and rooms."""
    with running_homeserver() as server:
        yield server


def _python() -> str:
    beside = Path(__file__).parents[2] / ".venv-homeserver" / "bin" / "python"
    found = os.environ.get(PYTHON, str(beside))
    if not Path(found).exists():
        pytest.fail(f"There is no homeserver: {found} does not exist. `make test` sets it up, or set {PYTHON}.")
    return found


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_until_it_answers(server: Homeserver, process: subprocess.Popen[bytes], said: Path) -> None:
    until = time.monotonic() + START_TIMEOUT_S
    while time.monotonic() < until:
        if process.poll() is not None:
            break
        try:
            with urllib.request.urlopen(f"{server.url}/_matrix/client/versions", timeout=5):  # noqa: S310 - our own
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.05)
    pytest.fail(f"The homeserver did not start:\n{said.read_text(encoding='utf-8', errors='replace')[-3000:]}")
