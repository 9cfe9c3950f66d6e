"""What happens to a bug: a short apology with an incident number, and a log line without members' words or secrets."""

import secrets

import structlog

from bot.logs import trace_of
from bot.metrics import Metrics
from bot.replies import Reply
from bot.words import Words

log = structlog.get_logger("bot")


def tell_incident(error: BaseException, words: Words, metrics: Metrics) -> Reply:
    """Log the error under a new incident number and return the apology."""
    number = log_incident("incident", error)
    metrics.incident()
    return Reply("", (words.paragraph("incident", number=number),), private=True, language=words.language)


def log_incident(event: str, error: BaseException) -> str:
    """Log where an error came from (never its message, which may hold members' words) and return its number."""
    number = secrets.token_hex(4)
    log.error(event, incident=number, error=type(error).__name__, trace=trace_of(error))
    return number
