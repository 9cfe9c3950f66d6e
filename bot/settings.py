"""Settings of the program: a TOML file, overridden by environment variables, checked before anything starts.

What a community may decide for itself is in its charter (`core.charter`), never here.
"""

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import BaseModel, Field, SecretStr, ValidationError, model_validator
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, SettingsError

from bot.sections import Discord, Http, Limits, Log, Matching, Matrix, Screening, Section

PREFIX = "TOGETHEROS_"
CONFIG = "config.toml"
_SECRET_LENGTH = 16
_ALREADY_SAID = re.compile(r"^(Value error|Assertion failed), ")


class BadSettings(Exception):  # noqa: N818 - named for what it is
    """The program cannot start like this; ``sentences`` say why, one trouble each, and hold no secret."""

    def __init__(self, sentences: list[str]) -> None:
        super().__init__(" ".join(sentences))
        self.sentences = sentences


class Settings(BaseSettings):
    """Everything that whoever runs the program decides."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_nested_delimiter="__", extra="forbid", frozen=True, hide_input_in_errors=True
    )

    state_dir: Path = Field(
        Path("state"), description="The folder for everything that must outlive a restart. Only the bot may read it."
    )
    database: str = Field(
        "",
        description="`sqlite:///path/to/file.db` or `postgresql://user:password@host/name`. "
        "Empty means the file togetheros.db in the state folder.",
        examples=["postgresql://togetheros@localhost/togetheros"],
        repr=False,
    )
    prefix: str = Field(
        "!", description="What commands begin with in a room.", min_length=1, max_length=3, pattern=r"^\S+$"
    )
    secret: SecretStr | None = Field(
        None,
        description="Opens the encrypted keys in the state folder; at least 16 characters, needed on Matrix. "
        "Keep a copy elsewhere. Better kept in a file or in the environment than here.",
    )
    secret_file: Path | None = Field(
        None, description="A file that holds the secret, and nothing else.", examples=["/run/secrets/togetheros"]
    )
    matrix: Matrix | None = None
    discord: Discord | None = None
    limits: Limits = Field(default_factory=Limits)
    matching: Matching = Field(default_factory=Matching)
    screening: Screening = Field(default_factory=Screening)
    http: Http = Field(default_factory=Http)
    log: Log = Field(default_factory=Log)

    @model_validator(mode="before")
    @classmethod
    def _read_secret_files(cls, given: dict[str, Any]) -> dict[str, Any]:
        return _with_secret_files(given)

    @model_validator(mode="after")
    def _secrets_are_there(self) -> "Settings":
        if self.secret and len(self.secret.get_secret_value()) < _SECRET_LENGTH:
            raise ValueError(f"`secret` should have at least {_SECRET_LENGTH} characters.")
        if self.matrix and not self.secret:
            raise ValueError("Matrix needs `secret` or `secret_file`; `openssl rand -base64 32` makes a good one.")
        if self.matrix and not (self.matrix.password or self.matrix.token):
            raise ValueError("Matrix needs `matrix.password` or `matrix.password_file` (or a token in their place).")
        if self.discord and not self.discord.token:
            raise ValueError("Discord needs `discord.token` or `discord.token_file`.")
        return self

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003 - the signature is theirs
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment goes before the file; nothing else is read."""
        return env_settings, init_settings

    @property
    def database_url(self) -> str:
        """Where everything is kept, also when the settings leave it open."""
        return self.database or f"sqlite:///{self.state_dir.absolute() / 'togetheros.db'}"

    @property
    def secrets(self) -> tuple[str, ...]:
        """Every secret in here, for whoever must keep them from being shown."""
        held = [self.secret, *((self.matrix.password, self.matrix.token) if self.matrix else ())]
        held += [self.discord.token] if self.discord else []
        in_url = re.search(r"://[^:/@]*:([^@]+)@", self.database)
        return (*(each.get_secret_value() for each in held if each), *([in_url[1]] if in_url else []))


def load(path: Path | None = None) -> Settings:
    """Read the settings from this file, or the first one found, and the environment.

    Raises:
        BadSettings: when they cannot be used.
    """
    found = path or find()
    return settings_from(_read(found) if found else {})


def settings_from(given: dict[str, Any]) -> Settings:
    """Make settings of what a file holds and the environment overrides.

    Raises:
        BadSettings: when they cannot be used.
    """
    sentences = [_unknown_variable(name) for name in os.environ if _is_misspelt(name)]
    # A name with an underscore before it would speak to the library instead.
    sentences += [f"`{name}` is not a setting." for name in given if name.startswith("_")]
    try:
        settings = Settings(**{name: value for name, value in given.items() if not name.startswith("_")})
    except ValidationError as error:
        sentences += [_sentence(each) for each in error.errors()]
    except SettingsError as error:
        sentences += [f"An environment variable does not fit: {error}."]
    if sentences:
        raise BadSettings(sentences)
    return settings


def find() -> Path | None:
    """Return the settings file: config.toml here, else in the state folder, else none."""
    return next((each for each in (Path(CONFIG), state_folder() / CONFIG) if each.exists()), None)


def state_folder() -> Path:
    """Return the state folder as far as it is known without a settings file."""
    return Path(os.environ.get(f"{PREFIX}STATE_DIR", "state"))


def sections() -> Iterator[tuple[str, type[BaseModel]]]:
    """Yield the table name and model of each section, beginning with the nameless one at the top."""
    yield "", Settings
    for name, info in Settings.model_fields.items():
        if section := section_of(info):
            yield name, section


def section_of(info: FieldInfo) -> type[Section] | None:
    """Return the section that this field holds, or None when it holds a value."""
    for kind in (info.annotation, *getattr(info.annotation, "__args__", ())):
        if isinstance(kind, type) and issubclass(kind, Section):
            return kind
    return None


def names() -> list[str]:
    """Return every setting's full name, as ``matrix.user_id``."""
    return [
        f"{section}.{name}".lstrip(".")
        for section, model in sections()
        for name, info in model.model_fields.items()
        if not section_of(info)
    ]


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise BadSettings([f"There is no settings file {path}."]) from None
    except OSError as error:
        raise BadSettings([f"The settings file {path} cannot be read: {error.strerror}."]) from None
    except UnicodeDecodeError:
        raise BadSettings([f"The settings file {path} is not written in UTF-8."]) from None
    except tomllib.TOMLDecodeError as error:
        raise BadSettings([f"The settings file {path} is not valid TOML: {error}."]) from None


def _with_secret_files(given: dict[str, Any]) -> dict[str, Any]:
    """Put what ``something_file`` names in the place of ``something``, which must then be empty."""
    filled = {name: _with_secret_files(value) if isinstance(value, dict) else value for name, value in given.items()}
    for name, path in given.items():
        target = name.removesuffix("_file")
        if target == name or not path:
            continue
        if given.get(target):
            raise ValueError(f"Give either `{target}` or `{name}`, not both.")
        try:
            filled[target] = Path(path).read_text(encoding="utf-8").strip()
        except (OSError, TypeError, ValueError) as error:  # also not UTF-8, or no path at all
            why = getattr(error, "strerror", None) or "it is not a text file"
            raise ValueError(f"The file {path} of `{name}` cannot be read: {why}.") from None
    return filled


def _sentence(error: Any) -> str:
    """Say one trouble in one sentence, without the value that caused it."""
    name = ".".join(str(part) for part in error["loc"])
    kind, message = error["type"], _ALREADY_SAID.sub("", error["msg"])
    if kind == "extra_forbidden":
        return f"`{name}` is not a setting.{_did_you_mean(name)}"
    if kind == "missing":
        return f"`{name}` is missing: {_described(name)}"
    if kind == "value_error":
        return f"`{name}`: {message}" if name else message
    if kind == "model_type":
        return f"`{name}` is a section: write [{name}] on a line of its own and its settings below."
    if kind == "string_pattern_mismatch":
        return f"`{name}` does not look right: {_described(name)}"
    return f"`{name}`: {message}."


def _described(name: str) -> str:
    section, _, field = name.rpartition(".")
    info = dict(sections())[section].model_fields[field]
    example = f" For example {info.examples[0]}." if info.examples else ""
    return f"{info.description}{example}"


def _did_you_mean(name: str) -> str:
    """Point to the setting that was probably meant: near in its spelling, or of the same name elsewhere."""
    known = names()
    section, _, last = name.rpartition(".")
    siblings = [each for each in known if each.rpartition(".")[0] == section]
    near = (
        get_close_matches(name, siblings, 1, 0.75)
        or [each for each in known if each.rpartition(".")[2] == last]
        or get_close_matches(name, known + [each for each, _ in sections() if each], 1, 0.7)
    )
    return f" Did you mean `{near[0]}`?" if near else ""


def _variables() -> Mapping[str, str]:
    return {PREFIX + name.upper().replace(".", "__"): name for name in names()}


def _is_misspelt(variable: str) -> bool:
    """Whether a variable is nearly one of ours. Others with our prefix may belong to tests and tools."""
    upper = variable.upper()
    return (
        upper.startswith(PREFIX)
        and upper not in _variables()
        and "__" not in upper
        and bool(get_close_matches(upper, _variables(), 1, 0.9))
    )


def _unknown_variable(variable: str) -> str:
    near = get_close_matches(variable.upper(), _variables(), 1, 0.9)[0]
    return f"`{variable}` is not a setting. Did you mean `{near}`?"
