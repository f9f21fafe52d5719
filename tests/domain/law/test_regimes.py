"""What was, and is, published, fined, barred, charged and relieved."""

from datetime import date

from domain.kernel.calendar import Term, Unit
from domain.law.fees import Fee, Sector
from domain.law.publicity import RepairClass
from domain.law.revocation import BarCause
from domain.law.rule import (
    ExtendableTerm,
    FineBand,
    of_yuan,
)
from domain.law.rulebook import RULE_BOOK
from domain.law.unlicensed import UnlicensedType

SPRING_2003 = RULE_BOOK.on(date(2003, 5, 12))
SUMMER_2010 = RULE_BOOK.on(date(2010, 6, 1))
AUTUMN_2026 = RULE_BOOK.on(date(2026, 9, 1))


def days(term: Term | None) -> tuple[int, Unit] | None:
    return (term.days, term.unit) if term else None


def longest(term: ExtendableTerm | None) -> tuple[int, int | None] | None:
    return (term.term.days, term.longest.days if term.longest else None) if term else None


def test_publicity_by_order_45() -> None:
    rule = AUTUMN_2026.publicity
    assert rule is not None
    assert days(rule.within) == (20, Unit.WORKING_DAYS)
    assert days(rule.cross_province_push) == (10, Unit.WORKING_DAYS)
    assert days(rule.cross_province_publish) == (10, Unit.WORKING_DAYS)
    assert days(rule.withdraw_within) == (3, Unit.WORKING_DAYS)
    assert rule.skips_warning_only
    assert rule.display is not None
    assert (rule.display.criticism_or_low_fine_months, rule.display.other_years) == (3, 3)
    assert SPRING_2003.publicity is None


def test_credit_is_repaired_by_matter_and_since_2025_by_gravity() -> None:
    old, new = RULE_BOOK.on(date(2022, 1, 1)).credit_repair, AUTUMN_2026.credit_repair
    assert old is not None
    assert new is not None
    assert {(w.gravity, w.min_months, w.max_months) for w in old.windows} == {
        (RepairClass.OTHER, 6, None),
        (RepairClass.FOOD_DRUG_SPECIAL_EQUIPMENT, 12, None),
    }
    assert {(w.gravity, w.min_months, w.max_months) for w in new.windows} == {
        (RepairClass.MINOR, None, 3),
        (RepairClass.GENERAL, 3, 12),
        (RepairClass.SERIOUS, 12, 36),
    }
    assert days(old.decide_within) == (15, Unit.WORKING_DAYS)
    assert days(new.decide_within) == (7, Unit.WORKING_DAYS)


def test_one_conduct_three_regimes() -> None:
    old, new = SPRING_2003.unlicensed, AUTUMN_2026.unlicensed
    assert old is not None
    assert new is not None
    assert old.types == frozenset(UnlicensedType)
    assert old.fine == FineBand(of_yuan(0), of_yuan(20_000))
    assert old.serious == FineBand(of_yuan(20_000), of_yuan(200_000))
    assert old.dangerous == FineBand(of_yuan(50_000), of_yuan(500_000))
    assert longest(old.seize) == (15, 30)
    assert new.fine.holds(of_yuan(10_000))
    assert not new.fine.holds(of_yuan(10_001))
    assert new.facilitator == FineBand(of_yuan(0), of_yuan(5_000))
    registration = AUTUMN_2026.unregistered
    assert registration is not None
    assert registration.correction_first
    assert registration.fine == FineBand(of_yuan(10_000), of_yuan(100_000))
    assert registration.serious == FineBand(of_yuan(100_000), of_yuan(500_000))


def test_a_revoked_company_had_no_fifteen_days_in_2003() -> None:
    assert SPRING_2003.revocation is not None
    assert SPRING_2003.revocation.liquidation_group is None
    assert SUMMER_2010.revocation is not None
    assert days(SUMMER_2010.revocation.liquidation_group) == (15, Unit.CALENDAR_DAYS)


def test_the_bar_is_three_years_and_since_2024_also_from_an_ordered_closure() -> None:
    for rules in (SPRING_2003, SUMMER_2010, AUTUMN_2026):
        assert rules.revocation is not None
        assert rules.revocation.rep_bar_years == 3
    assert SUMMER_2010.revocation is not None
    assert SUMMER_2010.revocation.rep_bar_from == {BarCause.REVOCATION}
    assert AUTUMN_2026.revocation is not None
    assert AUTUMN_2026.revocation.rep_bar_from == frozenset(BarCause)


def test_forced_deregistration() -> None:
    rule = AUTUMN_2026.forced_deregistration
    assert rule is not None
    assert days(rule.announce) == (90, Unit.CALENDAR_DAYS)
    assert (rule.after_years, rule.restore_years) == (3, 3)
    assert rule.spares_approval_sectors


def test_management_fees_ended_in_august_2008() -> None:
    assert SPRING_2003.fees is not None
    assert SPRING_2003.fees.fees == frozenset(Fee)
    assert RULE_BOOK.on(date(2008, 9, 1)).fees is None


def test_relief_of_the_laid_off() -> None:
    assert SPRING_2003.relief is not None
    assert (SPRING_2003.relief.years, SPRING_2003.relief.start_by) == (
        3,
        date(2005, 12, 31),
    )
    assert len(SPRING_2003.relief.excluded) == 7
    assert Sector.SAUNA in SPRING_2003.relief.excluded
    assert Sector.CATERING not in SPRING_2003.relief.excluded


def test_relief_in_the_epidemic_lasted_longer_for_travel() -> None:
    assert SPRING_2003.epidemic_relief is not None
    assert len(SPRING_2003.epidemic_relief.sectors) == 8
    later = RULE_BOOK.on(date(2003, 12, 31)).epidemic_relief
    assert later is not None
    assert later.sectors == {Sector.TOURISM, Sector.CIVIL_AVIATION}


def test_a_registered_suspension_lasts_three_years_at_most() -> None:
    rule = AUTUMN_2026.suspension
    assert rule is not None
    assert (rule.max_years, rule.extend_before_expiry_days) == (3, 30)
    assert days(rule.resume_publish) == (30, Unit.CALENDAR_DAYS)
