"""Two thirds: adopted when at least two of three who say yes or no say yes."""

from core.voting.method import YES_OR_NO, Method, share

METHOD = Method("two-thirds", YES_OR_NO, share(2, 3))
