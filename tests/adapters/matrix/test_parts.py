"""The parts that need no homeserver: values out of anything, the vault, progress, levels."""

import base64
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.matrix.errors import StateUnusable
from adapters.matrix.events import Kind, Manner, moment, parse
from adapters.matrix.progress import Progress
from adapters.matrix.rooms import CREATOR_LEVEL, Room
from adapters.matrix.vault import Vault

ME, YOU = "@me:hs.test", "@you:hs.test"


def event(kind: str, content: Any, **more: Any) -> dict[str, Any]:
    return {"type": kind, "sender": YOU, "event_id": "$e", "origin_server_ts": 0, "content": content, **more}


anything: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)
words = st.sampled_from(
    ["msgtype", "body", "m.relates_to", "rel_type", "m.replace", "m.new_content", "m.thread", "event_id", "key"]
)
contents = st.recursive(anything, lambda inner: st.dictionaries(words, inner), max_leaves=20)
kinds = st.sampled_from(
    ["m.room.message", "m.reaction", "m.room.redaction", "m.room.member", "m.room.tombstone", "m.room.encrypted", "x"]
)


@settings(max_examples=60)
@given(kinds, contents, anything, anything)
def test_any_event_is_a_value_or_nothing(kind: str, content: Any, key: Any, unsigned: Any) -> None:
    found = parse("!r", event(kind, content, state_key=key, unsigned=unsigned, redacts=key))
    assert found is None or isinstance(found.body, str)


@settings(max_examples=60)
@given(kinds, contents, anything)
def test_any_state_leaves_a_room_that_answers(kind: str, content: Any, key: Any) -> None:
    room = Room("!r")
    room.fill([])
    for each in ("m.room.create", "m.room.power_levels", "m.room.encryption", "m.room.history_visibility", kind):
        room.apply(event(each, content, state_key=""))
        room.apply(event(each, content, state_key=key))
    assert isinstance(room.power(YOU), int)
    assert isinstance(room.needed("m.room.message"), int)


@given(anything)
def test_any_time_is_a_time(value: Any) -> None:
    assert moment(value).tzinfo is UTC


def test_a_quote_of_old_clients_is_taken_away_only_from_replies() -> None:
    body = "> <@a:b> first\n> second\n\nanswer\n> mine"
    relation = {"m.in_reply_to": {"event_id": "$x"}}
    reply = parse("!r", event("m.room.message", {"msgtype": "m.text", "body": body, "m.relates_to": relation}))
    plain = parse("!r", event("m.room.message", {"msgtype": "m.text", "body": body}))
    assert reply is not None
    assert plain is not None
    assert ("answer\n> mine", body) == (reply.body, plain.body)


def test_an_edit_carries_what_it_becomes() -> None:
    relation = {"rel_type": "m.replace", "event_id": "$x"}
    content = {"msgtype": "m.text", "body": "* b", "m.new_content": {"body": "b"}, "m.relates_to": relation}
    found = parse("!r", event("m.room.message", content))
    assert found is not None
    assert (Kind.EDIT, "$x", "b") == (found.kind, found.target, found.body)


@pytest.mark.parametrize(
    ("before", "now", "sender", "expected"),
    [
        (None, "join", YOU, (Kind.JOINED, None)),
        ("invite", "join", YOU, (Kind.JOINED, None)),
        ("join", "join", YOU, None),
        ("join", "leave", YOU, (Kind.LEFT, Manner.LEFT)),
        ("join", "leave", ME, (Kind.LEFT, Manner.KICKED)),
        ("join", "ban", ME, (Kind.LEFT, Manner.BANNED)),
        ("ban", "leave", ME, None),
        (None, "invite", ME, (Kind.INVITE, None)),
        (None, "knock", YOU, None),
    ],
)
def test_memberships(before: str | None, now: str, sender: str, expected: tuple[Kind, Manner | None] | None) -> None:
    unsigned = {"prev_content": {"membership": before}} if before else {}
    raw = event("m.room.member", {"membership": now}, state_key=YOU, unsigned=unsigned) | {"sender": sender}
    found = parse("!r", raw)
    assert expected == (None if found is None else (found.kind, found.manner))


def test_times_are_aware() -> None:
    assert datetime(2026, 1, 1, tzinfo=UTC) == moment(1767225600000)


def test_creators_stand_above_all_levels_from_version_12_on() -> None:
    for version, additional, levels in [("11", 0, (100, 0)), ("12", CREATOR_LEVEL, (CREATOR_LEVEL, 0))]:
        room = Room("!r")
        room.apply(event("m.room.create", {"room_version": version, "additional_creators": [ME, 7]}, state_key=""))
        assert levels == (room.power(YOU), room.power("@other:hs.test"))
        room.apply(event("m.room.power_levels", {"users": {YOU: "50"}, "users_default": 1}, state_key=""))
        assert (CREATOR_LEVEL if additional else 50) == room.power(YOU)
        assert (CREATOR_LEVEL if additional else 1) == room.power(ME)
        assert (0, 50) == (room.needed("m.room.message"), room.needed("m.room.topic", state=True))


def test_a_secret_room_stays_secret() -> None:
    room = Room("!r")
    room.apply(event("m.room.encryption", {"algorithm": "m.megolm.v1.aes-sha2"}, state_key=""))
    room.apply(event("m.room.encryption", {}, state_key=""))
    assert room.encryption is not None


def test_the_vault_keeps_and_tells_apart(tmp_path: Path) -> None:
    with Vault(tmp_path / "v", "secret") as vault:
        assert vault.read("a") is None
        vault.write("a", {"x": 1})
        vault.write("b", {"x": 2})
        key = vault.derived_key("store")
    with Vault(tmp_path / "v", "secret") as vault:
        assert ({"x": 1}, {"x": 2}, key) == (vault.read("a"), vault.read("b"), vault.derived_key("store"))
        assert key != vault.derived_key("other")
        (tmp_path / "v" / "a.sealed").write_bytes((tmp_path / "v" / "b.sealed").read_bytes())
        with pytest.raises(StateUnusable, match="damaged"):
            vault.read("a")
    with pytest.raises(StateUnusable, match="does not open"), Vault(tmp_path / "v", "another"):
        pass
    (tmp_path / "v" / "key").write_bytes(b"nonsense")
    with pytest.raises(StateUnusable, match="not one of ours"), Vault(tmp_path / "v", "secret"):
        pass
    (tmp_path / "v" / "key").unlink()
    with pytest.raises(StateUnusable, match="lost its key"), Vault(tmp_path / "v", "secret"):
        pass


def test_the_vault_is_sealed_as_another_library_would(tmp_path: Path) -> None:
    with Vault(tmp_path, "secret") as vault:
        vault.write("a", {"x": 1})
    key = (tmp_path / "key").read_bytes().removeprefix(b"togetheros-vault-1\n")
    stretched = Scrypt(salt=key[:16], length=32, n=2, r=8, p=1).derive(b"secret")  # little: tests are in a hurry
    opened = AESGCM(stretched).decrypt(key[16:28], key[28:], b"key")
    sealed = b"n" * 12 + AESGCM(opened).encrypt(b"n" * 12, b'{"y": 2}', b"b")
    (tmp_path / "b.sealed").write_bytes(sealed)
    with Vault(tmp_path, "secret") as vault:
        assert (vault.read("a"), vault.read("b")) == ({"x": 1}, {"y": 2})
        raw = HKDF(SHA256(), 32, salt=None, info=b"store").derive(opened)
        assert vault.derived_key("store") == base64.urlsafe_b64encode(raw).decode()


def test_the_vault_belongs_to_one(tmp_path: Path) -> None:
    with Vault(tmp_path, "s"), pytest.raises(StateUnusable, match="in use"), Vault(tmp_path, "s"):
        pass
    with Vault(tmp_path, "s"):
        pass


def test_progress_never_runs_ahead_of_the_work(tmp_path: Path) -> None:
    with Vault(tmp_path, "s") as vault:
        progress = Progress(vault)
        first, second = progress.begin("1"), progress.begin("2")
        progress.add(first)
        progress.add(second)
        for batch in (first, second):
            progress.done(batch, event=False)
        progress.done(second)
        assert progress.reached is None
        progress.done(first)
        assert "2" == progress.reached
