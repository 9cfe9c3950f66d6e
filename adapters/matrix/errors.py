"""What can go wrong with Matrix, told apart by what the one who called can do about it.

The texts are for the person who runs the program, one sentence each; no member ever sees them.
"""


class MatrixError(Exception):
    """The connection cannot do what was asked; the text is one sentence for the operator."""


class DeadToken(MatrixError):  # noqa: N818 - named for what happened
    """The homeserver no longer accepts our access token; only a person can help."""


class LoginRefused(MatrixError):  # noqa: N818 - as above
    """The homeserver does not let this account in, or it is another account than configured."""


class StateUnusable(MatrixError):  # noqa: N818 - as above
    """The state folder is in use, damaged, or was written with another secret."""


class Undeliverable(MatrixError):  # noqa: N818 - as above
    """The homeserver refused for good; sending the same again would be refused again.

    `reason` is the Matrix error code, such as M_FORBIDDEN or M_TOO_LARGE.
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"The homeserver refused: {reason} {detail}".rstrip())
        self.reason = reason


class Away(MatrixError):  # noqa: N818 - as above
    """No usable answer for now: not reachable, too slow, overloaded, or the answer made no sense.

    `wait` is how many seconds the homeserver asked us to wait, if it did.
    """

    def __init__(self, why: str, wait: float | None = None) -> None:
        super().__init__(f"The homeserver gave no usable answer: {why}")
        self.why = why
        self.wait = wait


class Closed(MatrixError):  # noqa: N818 - as above
    """The connection was closed meanwhile."""


class StoreLost(MatrixError):  # noqa: N818 - as above
    """The keys of this device are not the ones that the homeserver knows: it can never talk in secret again."""
