# SPDX-License-Identifier: EUPL-1.2
"""Whole sittings written, read, merged and destroyed on one connection."""

import json
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import sha256
from uuid import UUID

from sqlalchemy import Connection, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from werksamen_desktop.model.case import Case, united, without_sitting
from werksamen_desktop.model.decision import Decision
from werksamen_desktop.model.deliberation import Deliberation, Sitting
from werksamen_desktop.model.method import Method
from werksamen_desktop.store.plain import cell_readers, reader, to_json, to_plain
from werksamen_desktop.store.rows import build, cells, changed_cells, read_items, write_items
from werksamen_desktop.store.tables import (
    CASE_SHELVES,
    DISSENTS,
    ON_CASE_SHELVES,
    ON_SHELVES,
    SHELVES,
    cases,
    decisions,
    deliberations,
    methods,
)

_CASE = tuple(n for n in cell_readers(Case) if n not in ON_CASE_SHELVES)
_DECISION = tuple(n for n in cell_readers(Decision) if n != "dissents")
_DELIBERATION = tuple(n for n in cell_readers(Deliberation)
                      if n not in (*ON_SHELVES, "method", "decision"))
_FOLLOWING = {"step", "part", "visited", "spent", "started_at"}
"""What follows the clock and the rail: it changes while one only reads."""


def write(connection: Connection, now: Sitting, last: Sitting | None) -> None:
    """Write in what a sitting differs from when it was last written; all of it where it is new."""
    key = now.deliberation.id
    if last is None or last.deliberation.id != key or not is_kept(connection, key):
        last = read(connection, key)
    same_case = last is not None and last.case.id == now.case.id
    held = last.case if last and same_case else read_case(connection, now.case.id)
    write_case(connection, now.case, held)
    changed = _write_deliberation(
        connection, now.deliberation, last.deliberation if last else None)
    if changed or now.case != held:
        _mark_changed(connection, now, whole_case=now.case != held)


def _mark_changed(connection: Connection, now: Sitting, *, whole_case: bool) -> None:
    d = deliberations
    connection.execute(update(d).where(d.c.id == now.deliberation.id.hex).values(
        changed_at=moment(), findable=False))
    if whole_case:
        connection.execute(update(d).where(d.c.case_id == now.case.id.hex).values(findable=False))


def is_kept(connection: Connection, deliberation: UUID) -> bool:
    """Whether there is a deliberation with this id, in the trash or not."""
    query = select(deliberations.c.id).where(deliberations.c.id == deliberation.hex)
    return connection.execute(query).first() is not None


def write_case(connection: Connection, now: Case, last: Case | None) -> None:
    """Write in what a case differs from when it was last written."""
    key = now.id.hex
    if last is None:
        connection.execute(insert(cases).values(cells(now, _CASE)))
    elif changed := changed_cells(now, last, _CASE):
        connection.execute(update(cases).where(cases.c.id == key).values(changed))
    for shelf in CASE_SHELVES:
        write_items(connection, shelf, (key,), now=getattr(now, shelf.attribute),
                    last=getattr(last, shelf.attribute) if last else ())


def _write_deliberation(connection: Connection, now: Deliberation,
                        last: Deliberation | None) -> bool:
    """Write the difference; whether any of it is more than the clock and the place."""
    if last is None:
        _insert_deliberation(connection, now)
        last = Deliberation(now.id, now.case_id, now.method)
        changed = True
    else:
        changed = _update_deliberation(connection, now, last)
    owner = (now.id.hex,)
    for shelf in SHELVES:
        changed |= write_items(connection, shelf, owner, now=getattr(now, shelf.attribute),
                               last=getattr(last, shelf.attribute))
    return changed | write_items(connection, DISSENTS, owner,
                                 now=now.decision.dissents, last=last.decision.dissents)


def _insert_deliberation(connection: Connection, now: Deliberation) -> None:
    written = moment()
    connection.execute(insert(deliberations).values(
        cells(now, _DELIBERATION) | {
            "method": _keep_method(connection, now.method), "created_at": written,
            "changed_at": written, "findable": False}))
    connection.execute(insert(decisions).values(
        cells(now.decision, _DECISION) | {"deliberation_id": now.id.hex}))


def _update_deliberation(connection: Connection, now: Deliberation, last: Deliberation) -> bool:
    key = now.id.hex
    changed = changed_cells(now, last, _DELIBERATION)
    if now.method != last.method:
        changed["method"] = _keep_method(connection, now.method)
    if changed:
        connection.execute(update(deliberations).where(deliberations.c.id == key).values(changed))
    decided = changed_cells(now.decision, last.decision, _DECISION)
    if decided:
        connection.execute(update(decisions).where(
            decisions.c.deliberation_id == key).values(decided))
    return bool(decided or changed.keys() - _FOLLOWING)


def _keep_method(connection: Connection, method: Method) -> str:
    text = to_json(to_plain(method))
    digest = sha256(text.encode()).hexdigest()
    connection.execute(insert(methods).values(
        digest=digest, title=method.title, text=text).on_conflict_do_nothing())
    return digest


@lru_cache(maxsize=32)
def _method(text: str) -> Method:
    method: Method = reader(Method)(json.loads(text))
    return method


def read(connection: Connection, deliberation: UUID) -> Sitting | None:
    """A sitting as it was written; None when there is none."""
    key = deliberation.hex
    row = connection.execute(
        select(deliberations, methods.c.text).join(methods).where(deliberations.c.id == key)
    ).mappings().first()
    if row is None:
        return None
    held = {s.attribute: read_items(connection, s, key).get((key,), ()) for s in SHELVES}
    dissents = read_items(connection, DISSENTS, key).get((key,), ())
    decided = connection.execute(
        select(decisions).where(decisions.c.deliberation_id == key)).mappings().one()
    case = read_case(connection, UUID(hex=row["case_id"]))
    if case is None:
        return None
    decision = build(Decision, decided, dissents=dissents)
    return Sitting(case, build(
        Deliberation, row, method=_method(row["text"]), decision=decision, **held))


def read_case(connection: Connection, case: UUID) -> Case | None:
    """A case as it was written; None when there is none."""
    row = connection.execute(select(cases).where(cases.c.id == case.hex)).mappings().first()
    if row is None:
        return None
    held = {s.attribute: read_items(connection, s, case.hex).get((case.hex,), ())
            for s in CASE_SHELVES}
    made: Case = build(Case, row, **held)
    return made


def merge_in(connection: Connection, sitting: Sitting, *, replacing: bool) -> None:
    """Write a sitting from elsewhere; its case joins one that is here already.

    Both keep what they carry. Where the two differ, what comes in wins only when `replacing`;
    then a sitting in the trash comes out of it too.
    """
    held = read_case(connection, sitting.case.id)
    case = sitting.case
    if held is not None:
        first, second = (case, held) if replacing else (held, case)
        case = united(held, first, second)
    last = read(connection, sitting.deliberation.id) if replacing else None
    write_case(connection, case, held)
    _write_deliberation(connection, sitting.deliberation, last.deliberation if last else None)
    _mark_changed(connection, sitting, whole_case=case != held)
    connection.execute(update(deliberations).where(
        deliberations.c.id == sitting.deliberation.id.hex).values(trashed_at=None))


def destroy(connection: Connection, deliberation: UUID) -> None:
    """Delete a deliberation with what its case tells of it, and the case when it has no other."""
    _forget_in_case(connection, deliberation)
    connection.execute(delete(deliberations).where(deliberations.c.id == deliberation.hex))
    connection.execute(delete(cases).where(cases.c.id.not_in(select(deliberations.c.case_id))))
    connection.execute(delete(methods).where(
        methods.c.digest.not_in(select(deliberations.c.method))))


def _forget_in_case(connection: Connection, deliberation: UUID) -> None:
    """Take out of a case what one of its sittings saw, through its value: the places stay whole."""
    d = deliberations.c
    row = connection.execute(select(d.case_id).where(d.id == deliberation.hex)).first()
    held = read_case(connection, UUID(hex=row.case_id)) if row else None
    if held is not None:
        write_case(connection, without_sitting(held, deliberation), held)


def moment() -> str:
    """Now, as it is kept in the archive's own columns."""
    return datetime.now(UTC).isoformat()
