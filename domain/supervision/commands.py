"""What may be asked of beats and households."""

from datetime import date
from typing import TypeAlias

from pydantic import Field

from domain.kernel.identity import (
    BeatId,
    CaseId,
    EventId,
    OfficerId,
    PatrolId,
    StationId,
    SupervisionId,
)
from domain.kernel.messages import Command
from domain.kernel.persons import PersonallyResponsible
from domain.kernel.texts import DocumentNo, Name, Text
from domain.supervision.vocabulary import Conduct, Registration


class DefineBeat(Command):
    """划片: a part of the station's territory gets a name and a description."""

    station: StationId
    name: Name
    territory: Text


class AllocateBeat(Command):
    """划片到组: exactly one group answers for the beat; a new one replaces it (INV-02)."""

    group: Name
    officers: frozenset[OfficerId] = Field(min_length=1, max_length=50)


class RedrawBeat(Command):
    """重新划片: the territory changes, the households do not by themselves."""

    territory: Text
    reason: Text


class OpenHousehold(Command):
    """建立经济户口, from a registration (INV-03), and push it to a station."""

    registration: Registration
    station: StationId


class PushHousehold(Command):
    """重新下发: a returned household goes to another station."""

    station: StationId


class ClaimHousehold(Command):
    """认领: the station accepts the household."""


class ReturnHousehold(Command):
    """退回: not of this station's territory."""

    reason: Text


class AssignHousehold(Command):
    """定户到人: one officer of the beat's group (INV-02)."""

    beat: BeatId
    officer: OfficerId


class ReassignHousehold(Command):
    """调整管户人员."""

    beat: BeatId
    officer: OfficerId
    reason: Text


class RecordConduct(Command):
    """记录市场行为 on the household card."""

    conduct: Conduct
    matter: Text
    patrol: PatrolId | None = None


class CorrectConduct(Command):
    """更正: names the wrong record; it stays, and so does the correction (INV-06)."""

    corrects: EventId
    conduct: Conduct
    matter: Text
    reason: Text


class AmendRegistrationData(Command):
    """变更登记: the registration as it is from this day on; old numbers stay as aliases."""

    registration: Registration
    reason: Text
    corrects: EventId | None = None


class MarkSuspectedAbandoned(Command):
    """疑似弃业: a patrol found the premises closed."""

    patrol: PatrolId


class ConfirmAbandoned(Command):
    """认定弃业: a second patrol, so many days later, found them closed again."""

    patrol: PatrolId


class ReinstateHousehold(Command):
    """恢复经营: no longer suspected, or no longer abandoned."""

    reason: Text


class SuspendBusiness(Command):
    """责令停业: business is ordered suspended."""

    reason: Text
    patrol: PatrolId | None = None


class PermitResumption(Command):
    """准予恢复营业."""

    reason: Text
    patrol: PatrolId | None = None


class RevokeLicence(Command):
    """吊销营业执照: a penalty; the household remains until it is deregistered (INV-22)."""

    revoked_on: date
    decision_no: DocumentNo
    served_on: date
    case: CaseId | None = None
    responsible: PersonallyResponsible | None = None


class LapseLicence(Command):
    """营业执照期满失效."""

    reason: Text


class DeregisterHousehold(Command):
    """注销: the end of personality. ``forced_by`` is the supervision that did it by force
    (强制注销); it says so by itself."""

    reason: Text
    forced_by: SupervisionId | None = None


class RestoreHousehold(Command):
    """恢复登记 after a forced deregistration: revoked, as before; it comes by itself."""

    reason: Text


class RescindRegistration(Command):
    """撤销登记: the registration should never have been."""

    decision_no: DocumentNo
    reason: Text


BeatCommand: TypeAlias = DefineBeat | AllocateBeat | RedrawBeat
HouseholdCommand: TypeAlias = (
    OpenHousehold
    | PushHousehold
    | ClaimHousehold
    | ReturnHousehold
    | AssignHousehold
    | ReassignHousehold
    | RecordConduct
    | CorrectConduct
    | AmendRegistrationData
    | MarkSuspectedAbandoned
    | ConfirmAbandoned
    | ReinstateHousehold
    | SuspendBusiness
    | PermitResumption
    | RevokeLicence
    | LapseLicence
    | DeregisterHousehold
    | RestoreHousehold
    | RescindRegistration
)
