"""An officer's assessment of a period: its id follows from both."""

from uuid import UUID, uuid5

from domain.kernel.identity import AssessmentId, OfficerId, stream_id

OFFICER_ASSESSMENTS = UUID("d2f86b41-3a97-5c0e-8e15-7b49c6a02f3d")
"""The namespace of assessments. Frozen: one officer and one period, one assessment."""


def assessment_of(officer: OfficerId, period: str) -> AssessmentId:
    unique = uuid5(OFFICER_ASSESSMENTS, f"{officer}/{period}")
    return AssessmentId(stream_id("assessment", unique))
