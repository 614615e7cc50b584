# SPDX-License-Identifier: EUPL-1.2
"""What the start window shows: one row per deliberation, one per open agreement."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, RowMapping, Select, func, select

from werksamen_desktop.model.case import Agreement, AgreementKind
from werksamen_desktop.model.decision import Outcome
from werksamen_desktop.model.deliberation import Listing, OpenAgreement
from werksamen_desktop.store.rows import build
from werksamen_desktop.store.tables import (
    AGREEMENTS,
    SHELVES,
    cases,
    decisions,
    deliberations,
    methods,
)

_agreements = AGREEMENTS.table
_seats = next(s.table for s in SHELVES if s.attribute == "seats")
_is_open = ~_agreements.c.done | (
    (_agreements.c.kind == AgreementKind.HANDOVER) & ~_agreements.c.confirmed)
_day = func.coalesce(deliberations.c.held_on, func.substr(deliberations.c.created_at, 1, 10))


def _listed() -> Select[Any]:
    d = deliberations.c
    made_here = (_agreements.c.case_id == d.case_id) & (_agreements.c.made_in == d.id)
    agreed = select(func.count()).select_from(_agreements).where(made_here)
    present = select(func.count()).select_from(_seats).where(
        _seats.c.deliberation_id == d.id, ~_seats.c.removed)
    number = func.row_number().over(partition_by=d.case_id, order_by=(_day, d.created_at))
    return select(
        d.id, d.case_id, cases.c.pseudonym, d.question, methods.c.title, d.held_on,
        decisions.c.outcome, agreed.where(_agreements.c.done).scalar_subquery().label("done"),
        agreed.scalar_subquery().label("agreed"), number.label("number"), d.example, d.closings,
        d.started_at, d.available, present.scalar_subquery().label("present"), d.changed_at,
        decisions.c.review_on, cases.c.keep_until,
    ).select_from(deliberations).join(cases).join(methods).join(decisions)


_LISTED = (_listed().where(deliberations.c.trashed_at.is_(None))
           .order_by(_day.desc(), deliberations.c.created_at.desc()))
_TRASHED = (_listed().where(deliberations.c.trashed_at.is_not(None))
            .order_by(deliberations.c.trashed_at.desc()))


def listed(connection: Connection) -> tuple[Listing, ...]:
    """The deliberations that are not in the trash, newest first."""
    return tuple(_listing(row) for row in connection.execute(_LISTED))


def trashed(connection: Connection) -> tuple[Listing, ...]:
    """The deliberations in the trash, last thrown first."""
    return tuple(_listing(row) for row in connection.execute(_TRASHED))


def _listing(row: Row[Any]) -> Listing:
    return Listing(
        id=UUID(hex=row.id), case_id=UUID(hex=row.case_id), pseudonym=row.pseudonym,
        question=row.question, method=row.title, held_on=_date(row.held_on),
        outcome=Outcome(row.outcome), agreements_done=row.done, agreements=row.agreed,
        number=row.number, example=row.example,
        # The JSON text of closings ends so when the last one was not followed by a reopening.
        closed='"reopened_at":null' in row.closings, started=row.started_at is not None,
        minutes=row.available, seats=row.present,
        changed_at=datetime.fromisoformat(row.changed_at),
        review_on=_date(row.review_on), keep_until=_date(row.keep_until))


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def open_agreements(connection: Connection) -> tuple[OpenAgreement, ...]:
    """The agreements that are still to be done, by date of the sitting they were made in; a
    handover also until it is confirmed.

    Those of the example and of cases that are wholly in the trash are left out.
    """
    d = deliberations.c
    alive = select(d.case_id).where(d.trashed_at.is_(None), ~d.example)
    made_here = d.id == _agreements.c.made_in
    query = (select(_agreements, cases.c.pseudonym).select_from(_agreements).join(cases)
             .outerjoin(deliberations, made_here)
             .where(_is_open, cases.c.id.in_(alive), d.trashed_at.is_(None))
             .order_by(d.held_on, cases.c.pseudonym, _agreements.c.position))
    return tuple(_open(row) for row in connection.execute(query).mappings())


def _open(row: RowMapping) -> OpenAgreement:
    return OpenAgreement(
        case_id=UUID(hex=row["case_id"]), pseudonym=row["pseudonym"],
        agreement=build(Agreement, row, progress=()))
