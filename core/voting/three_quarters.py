"""Three quarters: the test of blocks that still stand after everyone tried to resolve them."""

from core.voting.method import YES_OR_NO, Method, share

METHOD = Method("three-quarters", YES_OR_NO, share(3, 4), offered=False)
