"""Numbers for Prometheus: how busy, how quick, how full, and what waits for a human. No name, no id, no word."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from prometheus_client import CollectorRegistry, Gauge, ProcessCollector, generate_latest
from prometheus_client.core import CounterMetricFamily
from prometheus_client.registry import Collector

from service.access.numbers import stale_countries
from service.clock import Clock
from service.errors import ImageryError
from service.live.hub import Hub
from service.sessions.sessions import Sessions
from service.store.outside import level_word
from service.store.store import Store

LEVELS: Final = (1, 2, 3)
MODES: Final = ("supervised", "between")


class Metrics:
    """What this process counts and measures, and what the database counts when it is asked."""

    def __init__(self, store: Store, sessions: Sessions, hub: Hub, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._registry = CollectorRegistry()
        for measured in (hub.took, sessions.turns, *store.measured):
            self._registry.register(measured)
        self._registry.register(_Counted("imagery_inputs", "Inputs by what was answered.", ("answer",), hub.answers))
        self._registry.register(
            _Counted(
                "imagery_notices",
                "Attempts to tell of an alert beyond the console.",
                ("channel", "outcome"),
                sessions.post.counted,
            )
        )
        ProcessCollector(registry=self._registry)
        self._watch_process(store, sessions, hub)
        self._watch_database()

    async def text(self) -> bytes:
        """All of it, as Prometheus reads it. A database that does not answer is a number, too."""
        try:
            counts = await self._store.pulse.counts()
        except ImageryError:
            self._database_up.set(0)
        else:
            self._database_up.set(1)
            for mode in MODES:
                self._sessions_open.labels(mode).set(counts.sessions.get(mode, 0))
            for level in LEVELS:
                number, oldest = counts.alerts.get(level, (0, self._clock.now()))
                self._alerts_open.labels(level_word(level)).set(number)
                self._alert_oldest.labels(level_word(level)).set((self._clock.now() - oldest) / 1_000)
        return generate_latest(self._registry)

    def _watch_process(self, store: Store, sessions: Sessions, hub: Hub) -> None:
        sockets = self._gauge("imagery_sockets", "Sockets that are open in this process.", "page")
        sockets.labels("client").set_function(lambda: hub.connections_of("client"))
        sockets.labels("console").set_function(lambda: hub.connections_of("console"))
        behind = self._gauge("imagery_ticker_seconds", "Since a round began in which all went well.", "ticker")
        for name, ticker in (("sessions", sessions.ticker), ("alarms", sessions.alarms)):
            behind.labels(name).set_function(lambda ticker=ticker: (self._clock.now() - ticker.well_at) / 1_000)
        self._follow("imagery_slow_readers", "Sockets cut off because they did not read.", lambda: hub.slow)
        self._follow("imagery_writes_waiting", "Writes that wait for a commit.", lambda: store.waiting)
        self._follow("imagery_draining", "1 while this process takes on nothing new.", lambda: hub.draining)
        self._follow("imagery_bus_listening", "1 while this process is woken by others.", lambda: hub.listening)
        self._follow(
            "imagery_crisis_entries_stale",
            "Entries of the crisis directory to be checked.",
            lambda: len(stale_countries(self._clock.now())),
        )

    def _watch_database(self) -> None:
        self._database_up = Gauge(
            "imagery_database_up", "1 if the database answered just now.", registry=self._registry
        )
        self._sessions_open = self._gauge("imagery_sessions_open", "Sessions that are open, of all processes.", "mode")
        self._alerts_open = self._gauge("imagery_alerts_open", "Alerts that nobody has decided.", "level")
        self._alert_oldest = self._gauge("imagery_alert_oldest_seconds", "Age of the oldest of them.", "level")

    def _gauge(self, name: str, sentence: str, label: str) -> Gauge:
        return Gauge(name, sentence, [label], registry=self._registry)

    def _follow(self, name: str, sentence: str, look: Callable[[], float]) -> None:
        Gauge(name, sentence, registry=self._registry).set_function(look)


class _Counted(Collector):
    """What was counted since the start, by one label or more."""

    def __init__(
        self,
        name: str,
        sentence: str,
        labels: tuple[str, ...],
        counted: Mapping[str, int] | Mapping[tuple[str, ...], int],
    ) -> None:
        self._about = name, sentence, labels
        self._counted = counted

    def collect(self) -> Iterator[CounterMetricFamily]:
        """One number for each value of the labels that was met."""
        name, sentence, labels = self._about
        family = CounterMetricFamily(name, sentence, labels=labels)
        for value, number in sorted(self._counted.items()):
            family.add_metric((value,) if isinstance(value, str) else value, number)
        yield family
