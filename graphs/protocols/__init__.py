"""The clinical protocols, as declarations."""

from collections.abc import Mapping
from typing import Final

from graphs.protocols.between_session import BETWEEN_SESSION
from graphs.protocols.compassionate_self_image import COMPASSIONATE_SELF_IMAGE
from graphs.protocols.followup import FOLLOWUP
from graphs.protocols.future_performance import FUTURE_PERFORMANCE
from graphs.protocols.model import ClinicalProtocol
from graphs.protocols.nightmare import NIGHTMARE
from graphs.protocols.social_anxiety import SOCIAL_ANXIETY
from graphs.protocols.stabilisation_only import STABILISATION_ONLY
from graphs.protocols.trauma_3stage import TRAUMA_3STAGE

PROTOCOLS: Final[Mapping[str, ClinicalProtocol]] = {
    declared.id: declared
    for declared in (
        TRAUMA_3STAGE,
        SOCIAL_ANXIETY,
        NIGHTMARE,
        FUTURE_PERFORMANCE,
        COMPASSIONATE_SELF_IMAGE,
        STABILISATION_ONLY,
        FOLLOWUP,
        BETWEEN_SESSION,
    )
}


class UnknownProtocol(KeyError):
    """There is no protocol of this name."""


def protocol(name: str) -> ClinicalProtocol:
    """The protocol of this name. Raises `UnknownProtocol`."""
    try:
        return PROTOCOLS[name]
    except KeyError:
        raise UnknownProtocol(name) from None
