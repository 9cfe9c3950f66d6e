"""Discord's own description of its interface, where there is a copy beside the repository: does it take our requests?

What the description says in prose and its schemas do not is loosened first: numbers may be written as strings, ids as
numbers, and a value may fit several of the shapes among which it is listed.
"""

import json
import os
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import jsonschema_rs

DESCRIPTION = Path(
    os.environ.get("DISCORD_OPENAPI") or Path(__file__).parents[3] / "shared" / "discord" / "openapi.json"
)


class Request(Protocol):
    """A request as it was sent; ``json`` is its body, None without one."""

    @property
    def method(self) -> str: ...

    @property
    def path(self) -> str: ...

    @property
    def json(self) -> Any: ...


def described() -> bool:
    """Whether there is a description to check against."""
    return DESCRIPTION.exists()


def misfits(requests: Iterable[Request]) -> list[str]:
    """Return what is wrong with requests that were sent."""
    return [trouble for each in requests for trouble in _misfit(each)]


def misanswered(request: Request, status: int, answer: Any) -> list[str]:
    """Return what is wrong with an answer of something that stands in for Discord."""
    found = _operation(request.method, request.path)
    if found is None:
        return [f"{request.method} {request.path}: Discord has no such request"]
    check = _answer_validator(found[0], str(status))
    if check is None:
        return [f"{found[0]}: Discord never answers {status}"]
    return [f"answer of {found[0]}: {_innermost(error)}" for error in check.iter_errors(answer)]


def _misfit(request: Request) -> Iterable[str]:
    found = _operation(request.method, request.path)
    if found is None:
        yield f"{request.method} {request.path}: Discord has no such request"
        return
    name, schema = found
    if schema is not None and request.json is not None:
        body = json.loads(json.dumps(request.json, default=str))
        for error in _validator(name).iter_errors(body):
            yield f"{name}: {error.message} at {'/'.join(map(str, error.instance_path))}"


@cache
def _description() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(DESCRIPTION.read_text(encoding="utf-8"))
    loosened: dict[str, Any] = _loosened(loaded)
    return loosened


def _loosened(node: Any) -> Any:
    if isinstance(node, list):
        return [_loosened(each) for each in node]
    if not isinstance(node, dict):
        return node
    found = {("anyOf" if key == "oneOf" else key): _loosened(value) for key, value in node.items()}
    kind = found.get("type")
    if kind == "integer" or (isinstance(kind, list) and "integer" in kind):
        return {"anyOf": [found, {"type": "string", "pattern": r"^-?\d+$"}]}
    if found.get("format") == "snowflake":
        return {"anyOf": [found, {"type": "integer"}]}
    return found


@cache
def _operations() -> list[tuple[str, re.Pattern[str], str, Any]]:
    """Return every operation: method, path, name, the schema of its body; literal paths before those with holes."""
    found = []
    for path, methods in sorted(_description()["paths"].items(), key=lambda each: each[0].count("{")):
        pattern = re.compile(re.sub(r"\\\{[^}]*\\\}", "[^/]+", re.escape(path)))
        for method, operation in methods.items():
            if isinstance(operation, dict) and "operationId" in operation:
                content = operation.get("requestBody", {}).get("content", {})
                schema = content.get("application/json", {}).get("schema")
                found.append((method.upper(), pattern, operation["operationId"], schema))
    return found


def _operation(method: str, path: str) -> tuple[str, Any] | None:
    plain = path.partition("?")[0]
    return next(
        (
            (name, schema)
            for verb, pattern, name, schema in _operations()
            if verb == method and pattern.fullmatch(plain)
        ),
        None,
    )


@cache
def _validator(name: str) -> Any:
    schema = next(schema for _, _, each, schema in _operations() if each == name)
    return jsonschema_rs.Draft202012Validator({**schema, "components": _description()["components"]})


@cache
def _answer_validator(name: str, status: str) -> Any:
    operations = (each for path in _description()["paths"].values() for each in path.values() if isinstance(each, dict))
    answers = next(each for each in operations if each.get("operationId") == name)["responses"]
    content = answers.get(status, {}).get("content", {}).get("application/json")
    schema = content and content["schema"]
    return schema and jsonschema_rs.Draft202012Validator({**schema, "components": _description()["components"]})


def _innermost(error: Any) -> str:
    """Return what is wrong where a value came nearest to one of the shapes it may have."""
    return f"{error.message[:200]} at {'/'.join(map(str, error.instance_path))}"
