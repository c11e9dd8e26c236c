"""The notifier that is always there: the console itself shows every alert, and the log says that one was raised."""

import structlog

from service.notify.port import Notice

_log = structlog.get_logger(__name__)


class ConsoleNotifier:
    """Leaves the showing to the console, which reads alerts from the store, and writes one line of ids."""

    async def carry(self, notice: Notice) -> None:
        """Write who must look where. The console shows the alert whether or not anybody reads the log."""
        _log.warning(
            "alert",
            alert=notice.alert,
            session=notice.session,
            clinician=notice.clinician,
            kind=notice.kind,
            escalated=notice.escalated,
        )
