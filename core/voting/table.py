"""Every way to vote, by name. A new one is one file and its name here."""

from core.voting import consent, majority, three_quarters, two_thirds
from core.voting.method import Method

METHODS: dict[str, Method] = {
    module.METHOD.name: module.METHOD
    for module in (
        consent,
        majority,
        two_thirds,
        three_quarters,
    )
}
OFFERED = tuple(name for name, method in METHODS.items() if method.offered)
"""The names that a proposal or the charter may choose from."""
