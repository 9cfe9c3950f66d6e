"""Commands of moderation, one topic of the help: agreements, listening, reports, cases, steps, circles, duty."""

from bot.subjects.moderation import agreements, appeals, cases, circles, listening, reports, roster, steps

__all__ = ["agreements", "appeals", "cases", "circles", "listening", "reports", "roster", "steps"]
