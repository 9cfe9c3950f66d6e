"""Counters for Prometheus: how many commands, refusals, incidents and notices, and how long answers take."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest


class Metrics:
    """The process's figures. Labels are names of ours, never of members, rooms or communities."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._answers = Histogram("togetheros_answer_seconds", "Time from an ask to its answer", registry=self.registry)
        self._refusals = Counter("togetheros_refusals", "Expected noes, by kind", ["kind"], registry=self.registry)
        self._incidents = Counter("togetheros_incidents", "Bugs that members met", registry=self.registry)
        self._delivered = Counter("togetheros_notices", "Notices delivered", ["platform"], registry=self.registry)
        self._waiting = Gauge("togetheros_notices_waiting", "Notices not delivered yet", registry=self.registry)
        self._connected = Gauge(
            "togetheros_connected", "1 while the platform answers", ["platform"], registry=self.registry
        )

    @contextmanager
    def answering(self) -> Iterator[None]:
        """Measure one answer."""
        start = perf_counter()
        try:
            yield
        finally:
            self._answers.observe(perf_counter() - start)

    def refused(self, kind: str) -> None:
        """Count a refusal."""
        self._refusals.labels(kind).inc()

    def incident(self) -> None:
        """Count a bug that a member met."""
        self._incidents.inc()

    def delivered(self, platform: str) -> None:
        """Count a delivered notice."""
        self._delivered.labels(platform).inc()

    def waiting(self, count: int) -> None:
        """Set how many notices wait."""
        self._waiting.set(count)

    def connected(self, platform: str, *, up: bool) -> None:
        """Set whether a platform answers."""
        self._connected.labels(platform).set(1 if up else 0)

    def text(self) -> bytes:
        """Return all figures in Prometheus' text format."""
        return generate_latest(self.registry)
