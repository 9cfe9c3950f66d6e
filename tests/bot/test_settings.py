"""Settings come from a file and the environment, and every mistake in them is named in one plain sentence."""

import os
import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import example as for_example
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from bot.sections import Matrix
from bot.settings import BadSettings, Settings, find, load, names, settings_from
from docs.generate import example

SECRET = "0123456789abcdef"
MATRIX = f"""
secret = "{SECRET}"
[matrix]
homeserver = "https://matrix.example.org"
user_id = "@together:example.org"
password = "open sesame"
"""


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in [each for each in os.environ if each.startswith("TOGETHEROS_")]:
        monkeypatch.delenv(name)


def read(text: str) -> Settings:
    path = Path("written.toml")
    path.write_text(text, encoding="utf-8")
    return load(path)


def trouble(text: str) -> list[str]:
    with pytest.raises(BadSettings) as caught:
        read(text)
    return caught.value.sentences


def test_without_any_file_there_are_defaults() -> None:
    settings = load()

    assert (settings.prefix, settings.limits.per_person_per_minute, settings.http.host) == ("!", 30, "127.0.0.1")
    assert settings.matrix is None
    assert settings.database_url == f"sqlite:///{Path.cwd()}/state/togetheros.db"


def test_the_file_here_goes_before_the_one_in_the_state_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOGETHEROS_STATE_DIR", "kept")
    Path("kept").mkdir()
    Path("kept/config.toml").write_text('prefix = "?"', encoding="utf-8")
    assert load().prefix == "?"

    Path("config.toml").write_text('prefix = "%"', encoding="utf-8")
    assert (find(), load().prefix) == (Path("config.toml"), "%")


def test_the_environment_goes_before_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOGETHEROS_MATRIX__PASSWORD", "another")
    monkeypatch.setenv("TOGETHEROS_MATRIX__ALLOW_INVITES_FROM", "@ana:a.org, *:b.org")
    monkeypatch.setenv("TOGETHEROS_HTTP__PORT", "9090")
    settings = read(MATRIX)

    assert settings.matrix
    assert settings.matrix.password
    assert settings.matrix.password.get_secret_value() == "another"
    assert settings.matrix.homeserver == "https://matrix.example.org"
    assert settings.matrix.allow_invites_from == ("@ana:a.org", "*:b.org")
    assert settings.http.port == 9090


def test_secrets_may_stand_in_files_of_their_own() -> None:
    Path("one").write_text(f"{SECRET}\n", encoding="utf-8")
    Path("two").write_text("open sesame\n", encoding="utf-8")
    text = MATRIX.replace(f'secret = "{SECRET}"', 'secret_file = "one"')
    settings = read(text.replace('password = "open sesame"', 'password_file = "two"'))

    assert settings.secrets == (SECRET, "open sesame")
    assert trouble(MATRIX + 'password_file = "two"') == ["Give either `password` or `password_file`, not both."]
    assert "No such file" in trouble('secret_file = "three"')[0]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('secert = "x"', "`secert` is not a setting. Did you mean `secret`?"),
        ("[matrix]\nhomeservr = 1", "`matrix.homeservr` is not a setting. Did you mean `matrix.homeserver`?"),
        ('password = "x"', "`password` is not a setting. Did you mean `matrix.password`?"),
        ("[loggs]", "`loggs` is not a setting. Did you mean `log`?"),
        ("[http]\nxyzzy = 1", "`http.xyzzy` is not a setting."),
        ("matrix = 3", "`matrix` is a section: write [matrix] on a line of its own and its settings below."),
        ("[http]\nport = 70000", "`http.port`: Input should be less than or equal to 65535."),
        ('[log]\nlevel = "loud"', "`log.level`: Input should be 'debug', 'info', 'warning' or 'error'."),
        ('[matrix]\nallow_invites_from = ["foo"]',
         "`matrix.allow_invites_from`: 'foo' should look like @ana:example.org, *:example.org or *."),
        ('secret = "short"', "`secret` should have at least 16 characters."),
        (MATRIX.replace(SECRET, ""),
         "Matrix needs `secret` or `secret_file`; `openssl rand -base64 32` makes a good one."),
        (MATRIX.replace("password", "#"),
         "Matrix needs `matrix.password` or `matrix.password_file` (or a token in their place)."),
        ('_env_file = "x"', "`_env_file` is not a setting."),
    ],
)  # fmt: skip
def test_every_mistake_is_one_sentence(text: str, sentence: str) -> None:
    assert sentence in trouble(text)


def test_all_mistakes_are_told_at_once_and_no_secret_is_among_them() -> None:
    sentences = trouble('secert = "hunter2"\nsecret = 17\n[matrix]\npassword = ["hunter3"]\nuser_id = "hunter4"')

    assert len(sentences) == 5
    assert "hunter" not in " ".join(sentences)
    assert any("`matrix.homeserver` is missing: Address of the homeserver." in each for each in sentences)


@pytest.mark.parametrize(
    ("variable", "sentence"),
    [
        ("TOGETHEROS_SECRT", "`TOGETHEROS_SECRT` is not a setting. Did you mean `TOGETHEROS_SECRET`?"),
        ("TOGETHEROS_HTTP__PROT", "`http.prot` is not a setting. Did you mean `http.port`?"),
    ],
)
def test_misspelt_variables_are_found_too(monkeypatch: pytest.MonkeyPatch, variable: str, sentence: str) -> None:
    monkeypatch.setenv("TOGETHEROS_TEST_PG", "none of ours")
    monkeypatch.setenv(variable, "1")
    with pytest.raises(BadSettings) as caught:
        load()

    assert sentence in caught.value.sentences


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"secret = ", "not valid TOML"), (b"\xff\xfe", "not written in UTF-8"), (None, "There is no settings file")],
)
def test_unreadable_files_are_named(content: bytes | None, words: str) -> None:
    path = Path("odd.toml")
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BadSettings, match=f"{words}|{path}.*{words}"):
        load(path)


@given(st.dictionaries(st.sampled_from([*(each.split(".")[0] for each in names()), "x", "_case_sensitive"]), st.one_of(
    st.text(max_size=20), st.integers(), st.lists(st.text(max_size=5), max_size=3),
    st.dictionaries(st.sampled_from(["port", "url", "password_file", "level", "homeserver"]), st.text(max_size=8)),
), max_size=5))  # fmt: skip
@hypothesis_settings(max_examples=150)
@for_example({"matrix": {"password_file": "\x00"}})
def test_whatever_stands_there_is_refused_in_sentences(given: dict[str, object]) -> None:
    sentences: list[str] = []
    try:
        settings_from(given)
    except BadSettings as bad:
        sentences = bad.sentences or ["nothing"]

    assert all(re.search(r"[.?…]$", each) for each in sentences)


def test_secrets_are_never_shown() -> None:
    settings = read(MATRIX.replace("[matrix]", 'database = "postgresql://me:geheim@localhost/x"\n[matrix]'))

    assert settings.secrets == (SECRET, "open sesame", "geheim")
    for secret in settings.secrets:
        assert secret not in f"{settings!r} {settings}"


@pytest.mark.parametrize(
    ("patterns", "user", "may"),
    [
        ((), "@ana:example.org", True),
        ((), "@ana:elsewhere.org", False),
        (("@ana:elsewhere.org",), "@ana:elsewhere.org", True),
        (("@ana:elsewhere.org",), "@ben:elsewhere.org", False),
        (("*:elsewhere.org:8448",), "@ben:elsewhere.org:8448", True),
        (("*:elsewhere.org",), "@ben:example.org", False),
        (("*",), "@ben:anywhere", True),
        (("*",), "nonsense", False),
    ],
)
def test_invitations_are_followed_from_whom_the_settings_say(patterns: tuple[str, ...], user: str, may: bool) -> None:  # noqa: FBT001
    matrix = Matrix(homeserver="https://x", user_id="@bot:example.org", allow_invites_from=patterns)

    assert matrix.may_invite(user) is may


def test_the_example_file_is_made_of_working_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOGETHEROS_SECRET", SECRET)
    monkeypatch.setenv("TOGETHEROS_MATRIX__PASSWORD", "x")
    monkeypatch.setenv("TOGETHEROS_DISCORD__TOKEN", "x")
    lines = [line for line in example() if not re.match(r"#\w*_file", line)]
    text = "\n".join(re.sub(r"^#(?! )", "", line) for line in lines)

    assert {name for name in names() if not name.endswith("_file")} == set(_flat(tomllib.loads(text)))
    assert read(text).matrix


def test_the_untouched_example_changes_nothing() -> None:
    assert read("\n".join(example())) == load()


def _flat(table: dict[str, object], before: str = "") -> list[str]:
    return [
        name
        for key, value in table.items()
        for name in (_flat(value, f"{before}{key}.") if isinstance(value, dict) else [before + key])
    ]
