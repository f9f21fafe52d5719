"""The nouns of goods access, and every reason for which it says no."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from domain.kernel.errors import Because, Reason
from domain.kernel.messages import Value
from domain.kernel.texts import DocumentNo

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Quantity = Annotated[int, Field(ge=1, le=10**12)]


class QualificationKind(StrEnum):
    """资质证明: by what a supplier or a producer shows that it may trade (G1)."""

    LICENCE = "LICENCE"
    """营业执照."""
    PERMIT = "PERMIT"
    """许可证."""
    AUTHORISATION = "AUTHORISATION"
    """授权书."""


class Qualification(Value):
    """资质证明: one document, good until a day, that day included, or for good."""

    kind: QualificationKind
    document_no: DocumentNo
    valid_until: date | None = None
    sha256: Sha256 | None = None

    def good_on(self, day: date) -> bool:
        return self.valid_until is None or day <= self.valid_until


Qualifications = Annotated[tuple[Qualification, ...], Field(max_length=30)]


class BatchDocumentKind(StrEnum):
    """索票: what proves a batch sound (G2)."""

    QUALITY = "QUALITY"
    """质量合格证明."""
    INSPECTION = "INSPECTION"
    """检验证明."""
    QUARANTINE = "QUARANTINE"
    """检疫证明."""


class BatchProof(Value):
    """One document of a batch: by its number, as a file, or both."""

    kind: BatchDocumentKind
    document_no: DocumentNo | None = None
    sha256: Sha256 | None = None

    @model_validator(mode="after")
    def _is_there(self) -> "BatchProof":
        if self.document_no is None and self.sha256 is None:
            raise ValueError("A document has a number or is handed in as a file.")
        return self


class SampleResult(StrEnum):
    """抽查结果."""

    PASSED = "PASSED"
    FAILED = "FAILED"


class LinkageKind(StrEnum):
    """市场准入备案: a market linked with a factory or with a place of origin (G4)."""

    MARKET_FACTORY = "MARKET_FACTORY"
    """场厂挂钩."""
    MARKET_ORIGIN = "MARKET_ORIGIN"
    """场地挂钩."""


class GoodsBecause(Because):
    """Why a goods file refuses a command."""

    NOT_NOW = Reason(
        "G1",
        "The goods file is not at a step that allows this.",
        "商品准入档案的当前状态不允许此操作。",
    )
    FILE_TAKEN = Reason(
        "G1",
        "This household has a goods file already.",
        "该经济户口已建立商品准入档案。",
    )
    BEFORE_THE_LAST_STEP = Reason(
        "G3",
        "This day is before the step that it follows.",
        "该日期早于所依据的步骤。",
    )
    SUBJECT_UNKNOWN = Reason(
        "G1",
        "This supplier or producer is not registered in the file.",
        "档案中没有该供货单位或者生产单位。",
    )
    BATCH_TAKEN = Reason(
        "G3",
        "A batch with this number is recorded otherwise.",
        "该批次已登记，且内容不同。",
    )
    BATCH_UNKNOWN = Reason("G3", "The file knows no such batch.", "档案中没有该批次。")
    SHELF_LIFE_BEFORE_PURCHASE = Reason(
        "G3",
        "The shelf life had ended before the purchase.",
        "购进时商品质量保证期限已经届满。",
    )
    NOT_SALEABLE = Reason(
        "INV-43",
        "A batch is sold only with the papers of supplier and producer and a proof of"
        " quality, and not after a failed sample.",
        "供货单位、生产单位资质证明和批次质量证明齐全，且抽查未见不合格的，方可销售。",
        "2003年上半年工作总结（查验“两个主体”、索票制度）",
    )
    MORE_THAN_THERE_IS = Reason(
        "INV-43",
        "More is sold or disposed of than was purchased.",
        "销售、处理的数量超过购进数量。",
    )
    ENTRY_TAKEN = Reason(
        "G3",
        "An entry with this number is recorded otherwise.",
        "该编号已登记，且内容不同。",
    )
    NO_WARNING = Reason(
        "G5",
        "Whoever is to rectify was warned before.",
        "责令限期改正前应当先行警示。",
        "2003年上半年工作总结（提出警示、限期改正、依法查处）",
    )
    NOT_FAILED = Reason(
        "G5",
        "Only a batch that failed a sample leads to a case at once; an order that was"
        " not obeyed is escalated itself.",
        "抽查不合格的批次方可直接移送查处；逾期未改正的，由责令改正移送。",
    )
