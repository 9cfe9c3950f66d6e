"""People on a stand-in for Discord: what they type, press, choose and fill in reaches the bot as from any client."""

from collections.abc import Iterator
from typing import Any

from tests.support.discord_server_shapes import Json, member
from tests.support.discord_server_state import EVERYTHING, MANAGE_GUILD, Interaction, State

COMMAND, COMPONENT, COMPLETION, SUBMIT = 2, 3, 4, 5
_SUBCOMMAND, _INTEGER = 1, 4


class Person:
    """Somebody on a server, who may manage it or not."""

    def __init__(self, state: State, guild: Json, name: str, *, manager: bool = False) -> None:
        self._state, self._guild = state, guild
        self.user, self.manager = state.user(name), manager
        self._member = member(self.user)
        if manager:
            self._member["roles"] = [next(each["id"] for each in guild["roles"] if each["name"] == "Managers")]
        guild["members"].append(self._member)

    @property
    def id(self) -> str:
        return str(self.user["id"])

    @property
    def direct(self) -> str:
        """The channel between this person and the bot."""
        return self._state.direct_channel(self.user)

    def slash(self, channel: str, command: str, **options: Any) -> Interaction:
        """Use a slash command of one or two words; it must have been declared with these options."""
        return self._interact(channel, COMMAND, _command(self._declared(channel), command, options))

    def complete(self, channel: str, command: str, option: str, typed: str, **options: Any) -> Interaction:
        """Begin to type the value of an option."""
        data = _command(self._declared(channel), command, {**options, option: typed}, typed=option)
        return self._interact(channel, COMPLETION, data)

    def menu(self, channel: str, entry: str, message: Json) -> Interaction:
        """Choose an entry of a message's menu."""
        found = next(each for each in self._declared(channel) if each["type"] == 3 and each["name"] == entry)
        data = {"id": found["id"], "name": entry, "type": 3, "target_id": message["id"]}
        return self._interact(channel, COMMAND, data | {"resolved": {"messages": {message["id"]: message}}})

    def press(self, message: Json, label: str) -> Interaction:
        """Press a button by what is written on it."""
        shown = [each for each in _inside(message["components"]) if each["type"] == 2]
        button = next((each for each in shown if each.get("label") == label), None)
        assert button, f"no {label!r} among {[each.get('label') for each in shown]}"
        data = {"custom_id": button["custom_id"], "component_type": 2}
        return self._interact(message["channel_id"], COMPONENT, data, message)

    def choose(self, message: Json, label: str) -> Interaction:
        """Choose from the only select of a message."""
        select = next(each for each in _inside(message["components"]) if each["type"] == 3)
        value = next(each["value"] for each in select["options"] if each["label"] == label)
        data = {"custom_id": select["custom_id"], "component_type": 3, "values": [value]}
        return self._interact(message["channel_id"], COMPONENT, data, message)

    def submit(self, asked: Interaction, **values: str) -> Interaction:
        """Send the form that an interaction opened, with these values in its fields."""
        rows = []
        for row in asked.data["components"]:
            field = row["component"]
            value = values.pop(field["custom_id"], field.get("value", ""))
            filled = {"type": field["type"], "custom_id": field["custom_id"]}
            filled |= {"values": [value] if value else []} if field["type"] == 3 else {"value": value}
            rows.append({"type": row["type"], "component": filled})
        assert not values, f"the form has no {', '.join(values)}"
        return self._interact(asked.channel, SUBMIT, {"custom_id": asked.data["custom_id"], "components": rows})

    def type(self, channel: str, content: str) -> Json:
        """Write a message."""
        me = self._state.bot
        mentions = [me] if f"<@{me['id']}>" in content else []
        return self._state.post(channel, self.user, {"content": content, "mentions": mentions})

    def _declared(self, channel: str) -> list[Json]:
        guild = self._state.guild_of(channel)
        return [*self._state.commands.get("", []), *self._state.commands.get(guild, [])]

    def _interact(self, channel: str, kind: int, data: Json, message: Json | None = None) -> Interaction:
        state, guild = self._state, self._state.guild_of(channel)
        payload: Json = {
            "id": state.snowflake(),
            "application_id": state.application,
            "type": kind,
            "data": data,
            "token": f"interaction-{state.snowflake()}",
            "version": 1,
            "channel_id": channel,
            "channel": state.channel(channel) | {"permissions": EVERYTHING},
            "locale": "en-US",
            "app_permissions": EVERYTHING,
            "entitlements": [],
            "authorizing_integration_owners": {"0": guild or "0"},
            "context": 0 if guild else 1,
            "attachment_size_limit": 10_485_760,
        }
        if guild:
            permissions = str((1 << 11) | (MANAGE_GUILD if self.manager else 0))
            payload |= {
                "guild_id": guild,
                "guild": {"id": guild, "locale": "en-US", "features": []},
                "guild_locale": "en-US",
                "member": self._member | {"permissions": permissions},
            }
        else:
            payload["user"] = self.user
        if message:
            payload["message"] = message
        found = state.interactions[payload["token"]] = Interaction(state, payload, state.clock.now())
        state.tell("INTERACTION_CREATE", payload, guild)
        return found


def _command(declared: list[Json], command: str, given: dict[str, Any], *, typed: str = "") -> Json:
    """Return what Discord says of a command that somebody uses, checked as its clients do."""
    name, _, second = command.partition(" ")
    found = next((each for each in declared if each["name"] == name and each["type"] == 1), None)
    assert found, f"/{name} was not declared"
    inside = found
    if second:
        inside = next(each for each in found["options"] if each["type"] == _SUBCOMMAND and each["name"] == second)
    known = {each["name"]: each for each in inside.get("options", [])}
    assert given.keys() <= known.keys(), f"/{command} has no {given.keys() - known.keys()}"
    missing = [name for name, each in known.items() if each.get("required") and name not in given]
    assert typed or not missing, f"/{command} needs {missing}"
    options = [_option(known[name], value, focused=name == typed) for name, value in given.items()]
    data = {"id": found["id"], "name": name, "type": 1, "options": options}
    return data | {"options": [{"type": _SUBCOMMAND, "name": second, "options": options}]} if second else data


def _option(known: Json, value: Any, *, focused: bool) -> Json:
    assert isinstance(value, int if known["type"] == _INTEGER else str), f"{known['name']}: {value!r}"
    assert not known.get("choices") or value in [each["value"] for each in known["choices"]], value
    assert not focused or known.get("autocomplete"), f"{known['name']} completes nothing"
    return {"type": known["type"], "name": known["name"], "value": value} | ({"focused": True} if focused else {})


def _inside(components: list[Json]) -> Iterator[Json]:
    for each in components:
        yield each
        yield from _inside(each.get("components", []))
