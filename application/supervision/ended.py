"""What ends a licence (市场主体退出), and its name where another matter ends with it."""

from collections.abc import Mapping

from domain.kernel.messages import Event
from domain.supervision.events import (
    HouseholdDeregistered,
    LicenceLapsed,
    LicenceRevoked,
    RegistrationRescinded,
)

ENDED: Mapping[type[Event], str] = {
    HouseholdDeregistered: "注销登记",
    LicenceLapsed: "营业执照失效",
    LicenceRevoked: "吊销营业执照",
    RegistrationRescinded: "撤销登记",
}
"""As the reason is written into what ends with it."""
