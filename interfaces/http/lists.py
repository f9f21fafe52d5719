"""Lists: filters by allow-list, signed cursors, positions to wait for."""

from datetime import date
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Header, Query, Response
from pydantic import BaseModel, ConfigDict, Field, create_model

from application.listing import Filter, Listing
from application.services import Services
from interfaces.http.bodies import Day, SoughtText
from interfaces.http.cursors import Cursors
from interfaces.http.dependencies import Asking, Found, wait_for
from interfaces.http.problems import documented

LARGEST = 200


class Asked(BaseModel):
    """What every list may be asked."""

    model_config = ConfigDict(extra="forbid")

    limit: int = Field(default=50, ge=1, le=LARGEST)
    cursor: str | None = Field(default=None, max_length=600)
    count: Literal["exact", "estimate"] | None = Field(
        default=None, description="No total unless it is asked for"
    )


def router(listing: Listing) -> APIRouter:
    """``GET /<collection>``."""
    made = APIRouter(prefix=f"/{listing.collection}", tags=[listing.collection])
    query, page = query_of(listing), page_of(listing)

    def rows(
        asked: Annotated[query, Query()],  # type: ignore[valid-type]
        caller: Asking,
        found: Found,
        response: Response,
        min_position: Annotated[
            int | None, Header(alias="Huka-Min-Position", ge=0, le=2**62)
        ] = None,
    ) -> Any:
        position = wait_for(min_position, lambda: reached(found, listing))
        response.headers["Huka-Position"] = str(position)
        response.headers["Huka-Behind"] = str(max(0, found.store.head() - position))
        said = asked.model_dump(exclude={"limit", "cursor", "count"})  # type: ignore[attr-defined]
        conditions = listing.conditions(said, caller, found.today())
        cursors, of = Cursors(found.cursor_key), fingerprint(listing, said, caller.officer)
        after = cursors.open(asked.cursor, of) if asked.cursor else None  # type: ignore[attr-defined]
        found_page = found.lists.page(listing, conditions, after, asked.limit)  # type: ignore[attr-defined]
        total = None
        if asked.count is not None:  # type: ignore[attr-defined]
            exact = asked.count == "exact"  # type: ignore[attr-defined]
            total = found.lists.count(listing, conditions, exact=exact)
        return {
            "rows": found_page.rows,
            "next": cursors.seal(found_page.after, of) if found_page.after else None,
            "count": total,
        }

    made.add_api_route(
        "",
        rows,
        methods=["GET"],
        response_model=page,
        operation_id=f"{listing.collection}.list",
        summary=f"The {listing.collection} you may see, by filter",
        responses=documented(400, 401, 422, 503),
    )
    return made


def query_of(listing: Listing) -> type[Asked]:
    """The filters of a list as query parameters."""
    fields: dict[str, Any] = {
        each.name: (asked_for(each), Field(default=None, description=each.doc or None))
        for each in listing.filters
    }
    return create_model(f"{listing.collection.capitalize()}Query", __base__=Asked, **fields)


def asked_for(each: Filter) -> Any:
    """The type of a filter's value, within what the database can compare."""
    bounded: dict[type, Any] = {str: SoughtText, date: Day}
    return bounded.get(each.kind, each.kind) | None


def page_of(listing: Listing) -> type[BaseModel]:
    return create_model(
        f"{listing.collection.capitalize()}Page",
        rows=(list[listing.row], ...),  # type: ignore[name-defined]
        next=(str | None, Field(default=None, description="The cursor of the next page")),
        count=(int | None, None),
    )


def reached(found: Services, listing: Listing) -> int:
    """Where the slowest of the read models stands that a list is made of."""
    stands = found.lists.positions()
    return min(stands[model] for model in listing.models)


def fingerprint(listing: Listing, said: dict[str, Any], officer: str) -> str:
    """A cursor belongs to one list, one set of filters and one reader."""
    asked = ",".join(f"{name}={value}" for name, value in sorted(said.items()))
    return f"{listing.collection}?{asked}#{officer}"
