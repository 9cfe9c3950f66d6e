"""The tables of the settings file: each platform's, and those of the program's own parts."""

import re
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, field_validator, model_validator
from pydantic_settings import NoDecode


class Section(BaseModel):
    """One table of the settings file."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


def _split(value: Any) -> Any:
    """Take a list also as an environment variable can hold one: parted by commas."""
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value


class Matrix(Section):
    """The Matrix account of the bot. Without this section the bot is not on Matrix."""

    homeserver: str = Field(
        description="Address of the homeserver.",
        examples=["https://matrix.example.org"],
        pattern=r"^https?://[^\s/]+/?",
    )
    user_id: str = Field(
        description="The bot's own account there; make it beforehand, for the bot alone.",
        examples=["@together:example.org"],
        pattern=r"^@[^:\s]+:\S+$",
    )
    password: SecretStr | None = Field(
        None, description="The password of the account. Better kept in a file or in the environment than here."
    )
    password_file: Path | None = Field(
        None, description="A file that holds the password, and nothing else.", examples=["/run/secrets/matrix-password"]
    )
    token: SecretStr | None = Field(
        None, description="An access token instead of the password, where the homeserver has no passwords."
    )
    token_file: Path | None = Field(
        None, description="A file that holds the token, and nothing else.", examples=["/run/secrets/matrix-token"]
    )
    device_name: str = Field(
        "TogetherOS", description="How the bot's login is called in lists of devices.", min_length=1
    )
    allow_invites_from: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_split)] = Field(
        (),
        description="Whose invitations into rooms the bot follows: people (`@ana:example.org`), everyone on a server "
        "(`*:example.org`) or everyone (`*`). Empty means everyone on the bot's own server.",
        examples=[["@ana:example.org", "*:example.org"]],
    )

    @field_validator("allow_invites_from")
    @classmethod
    def _known_patterns(cls, patterns: tuple[str, ...]) -> tuple[str, ...]:
        for pattern in patterns:
            if pattern != "*" and not re.fullmatch(r"(\*|@[^:\s]+):\S+", pattern):
                raise ValueError(f"{pattern!r} should look like @ana:example.org, *:example.org or *.")
        return patterns

    def may_invite(self, user_id: str) -> bool:
        """Say whether the bot follows this person's invitation."""
        server = user_id.partition(":")[2]
        allowed = self.allow_invites_from or (f"*:{self.user_id.partition(':')[2]}",)
        return bool(server) and any(pattern in {user_id, f"*:{server}", "*"} for pattern in allowed)


class Discord(Section):
    """The bot's application on Discord. Without this section the bot is not on Discord."""

    token: SecretStr | None = Field(
        None, description="The bot's token. Better kept in a file or in the environment than here."
    )
    token_file: Path | None = Field(
        None, description="A file that holds the token, and nothing else.", examples=["/run/secrets/discord-token"]
    )
    message_content: bool = Field(
        False,
        description="Also hear `!help` in channels. It needs the Message Content Intent of the developer portal; slash "
        "commands, buttons, mentions and direct chats work without.",
    )
    guilds: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_split)] = Field(
        (),
        description="Servers by their ids: only they have the slash commands, and at once. For developing; empty means "
        "all servers.",
        examples=[["80351110224678912"]],
    )
    shards: int = Field(
        0,
        ge=0,
        description="Connections to Discord, among which the servers are shared out; 0 means as many as Discord "
        "recommends, which is one for the first thousand servers.",
    )
    api_base: str = Field(
        "",
        description="Address of a proxy for Discord's REST interface; empty means Discord itself.",
        examples=["http://localhost:7979/api/v10"],
        pattern=r"^(https?://\S+)?$",
    )
    gateway_url: str = Field(
        "",
        description="Address of a proxy for Discord's gateway; empty means Discord itself.",
        examples=["ws://localhost:7878"],
        pattern=r"^(wss?://\S+)?$",
    )

    public_key: str = Field(
        "",
        description="The application's public key, from the developer portal: needed when Discord brings interactions "
        "to an address of ours, as it does when an Interactions Endpoint URL is set there.",
        pattern=r"^([0-9a-f]{64})?$",
    )
    interactions_host: str = Field(
        "127.0.0.1", description="Address on which interactions are heard; a proxy with a certificate stands before it."
    )
    interactions_port: int = Field(
        0, ge=0, le=65535, description="Port on which interactions are heard, at `/interactions`; 0 switches this off."
    )

    @model_validator(mode="after")
    def _key_is_there(self) -> "Discord":
        if self.interactions_port and not self.public_key:
            raise ValueError("`interactions_port` needs `public_key`, which tells Discord's requests from others.")
        return self

    @field_validator("guilds")
    @classmethod
    def _ids(cls, guilds: tuple[str, ...]) -> tuple[str, ...]:
        for guild in guilds:
            if not (guild.isascii() and guild.isdigit()):
                raise ValueError(f"{guild!r} should be the id of a server, such as 80351110224678912.")
        return guilds


class Limits(Section):
    """How many commands are heard; the first one too many is told so, politely. 0 means no limit."""

    per_person_per_minute: int = Field(30, ge=0, description="Commands of one person in a minute.")
    per_room_per_minute: int = Field(120, ge=0, description="Commands in one room in a minute.")


class Matching(Section):
    """How offers and wants are compared by meaning, besides by words. It needs the extra `models`."""

    model: str = Field(
        "",
        description="A sentence-embedding model: a local folder, or its name on the Hugging Face hub. Its weights must "
        "be safetensors; code that comes with it is never run. Empty means that words alone are compared.",
        examples=["sentence-transformers/paraphrase-multilingual-MiniLM-L12-v2"],
    )


class Http(Section):
    """A small HTTP server that says whether the bot is well (`/healthz`) and how busy it is (`/metrics`)."""

    host: str = Field("127.0.0.1", description="Address to listen on. Whoever reaches it can read both pages.")
    port: int = Field(8080, ge=0, le=65535, description="Port to listen on; 0 switches the server off.")
    public_url: str = Field(
        "",
        description="Address under which people reach this server from outside, through a proxy with a certificate; "
        "then whoever was banned is told where to appeal (`/appeal`). Let the proxy pass on nothing else.",
        examples=["https://together.example.org"],
        pattern=r"^(https?://[^\s/]+/?)?$",
    )


class Log(Section):
    """The log, on standard error. It never holds what members write."""

    level: Literal["debug", "info", "warning", "error"] = Field("info", description="The least important lines shown.")
    format: Literal["json", "console"] = Field(
        "json", description="One JSON object a line, or lines for people to read."
    )


class Screening(Section):
    """What says how messages may land, in rooms where moderators asked for it. Texts are read in memory and dropped."""

    model: str = Field(
        "auto",
        description="`fast`: the small models that are built in. `full`: with the transformer, which the extra "
        "`models` brings. `auto`: the best that is installed. Or any model that sorts texts into labels: its folder, "
        "or its name on Hugging Face.",
        min_length=1,
        examples=["/srv/models/kind-words"],
    )
    revision: str = Field(
        "", description="The exact commit of a model that has a name there.", pattern=r"^([0-9a-f]{40})?$"
    )
    labels: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_split)] = Field(
        (),
        description="What the labels of that model mean: each `label=attack` or `label=tension`.",
        examples=[["toxicity=attack", "anger=tension"]],
    )
    languages: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_split)] = Field(
        ("en",), description="The languages that this model was made for, as two letters each."
    )
    offline: bool = Field(True, description="Never fetch that model: it lies in its folder, or was fetched before.")
    batch: int = Field(16, ge=1, le=256, description="How many messages that model reads at once.")

    @field_validator("labels")
    @classmethod
    def _known_meanings(cls, labels: tuple[str, ...]) -> tuple[str, ...]:
        for label in labels:
            name, _, meaning = label.rpartition("=")
            if not name or meaning not in {"attack", "tension"}:
                raise ValueError(f"{label!r} should look like toxicity=attack or anger=tension.")
        return labels

    @model_validator(mode="after")
    def _is_whole(self) -> "Screening":
        if self.model in {"auto", "fast", "full"}:
            return self
        if not self.labels:
            raise ValueError("A model of your own needs `labels`, which say what its labels mean.")
        if not (self.revision or self.offline):
            raise ValueError("A model that may be fetched needs `revision`, the exact commit.")
        return self
