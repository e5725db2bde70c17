"""The verbs of the desk: badges, reissue, check-in (one scan or a stream of them), undo."""

from __future__ import annotations

import sys
import time
from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from delegates import wording
from delegates.cli_forum import as_organiser, opened, person_line, shapes
from delegates.cli_json import Shapes
from delegates.domain.admission import Outcome, Scan, Verdict
from delegates.domain.checkpoint import Direction
from delegates.domain.people import DelegateId
from delegates.errors import DeskError
from delegates.services.workspace import Workspace

if TYPE_CHECKING:
    from delegates.cli import Output

DONE, LOOK = 0, 1

# No badge is longer by far; what is beyond is read off and forgotten, so that a line of any length costs no memory.
_LONGEST_LINE = 65_536


def badges(arguments: Namespace, output: Output) -> int:
    begun = time.perf_counter()
    from delegates.badges.sheet import Arrangement
    from delegates.badges.template import DEFAULT

    way = Arrangement(paper="badge" if arguments.sheet == "single" else arguments.sheet)
    with opened(arguments) as workspace:
        run = workspace.badge_issuing.print_pdf(
            arguments.out,
            template=arguments.template or DEFAULT,
            arrangement=way,
            only=arguments.only,
            search=arguments.search,
        )
        names = {row.id: row.name for row in workspace.finding.rows()} if run.problems else {}
    problems: list[dict[str, object]] = [
        {"delegate_id": one.delegate_id, "field": one.field, "what": one.what} for one in run.problems
    ]
    lines = [f"{run.badges} badges on {run.pages} pages: {arguments.out.absolute()}"]
    if not run.badges:
        lines = ["There is no badge to print."]
    lines += [
        f"  {names.get(DelegateId(one.delegate_id), one.delegate_id)}: {wording.badge_problem(one.field, one.what)}"
        for one in run.problems
    ]
    seconds = round(time.perf_counter() - begun, 3)
    output.answer({"badges": run.badges, "pages": run.pages, "problems": problems, "seconds": seconds}, lines)
    return LOOK if problems else DONE


def reissue(arguments: Namespace, output: Output) -> int:
    with opened(arguments) as workspace:
        row = workspace.badge_issuing.reissue(DelegateId(arguments.delegate_id), arguments.why)
        shape = shapes(workspace)
    output.answer({"delegate": shape.delegate(row)}, [person_line(row)])
    return DONE


def undo(arguments: Namespace, output: Output) -> int:
    with opened(arguments) as workspace:
        as_organiser(workspace, lambda: workspace.checking_in.undo(arguments.scan_id, arguments.why))
    output.answer({"undone": arguments.scan_id}, [f"Taken back: {arguments.scan_id}"])
    return DONE


def check_in(arguments: Namespace, output: Output) -> int:
    if arguments.force and not (arguments.why or "").strip():
        raise DeskError("invalid", field="why", why="empty")
    if arguments.why is not None and not arguments.force:
        raise DeskError("invalid", field="why", why="only_with_force")
    with opened(arguments) as workspace:
        desk = _Desk(workspace, arguments)
        if arguments.code == "-":
            return _stream(desk, output)
        verdict = desk.judge(arguments.code)
        facts, lines = desk.told(verdict)
    output.answer(facts, lines)
    return DONE if verdict.outcome is Outcome.ADMITTED else LOOK


class _Desk:
    """One forum at one checkpoint, in one direction, for one scan or many."""

    def __init__(self, workspace: Workspace, arguments: Namespace) -> None:
        self._workspace = workspace
        self._shapes: Shapes = shapes(workspace)
        self._direction = Direction(arguments.direction)
        self._force_reason: str | None = arguments.why if arguments.force else None
        self._checkpoint_id: str | None = None
        if arguments.checkpoint is not None:
            self._checkpoint_id = workspace.programme.checkpoint_named(arguments.checkpoint).id

    def judge(self, code: str) -> Verdict:
        # Which checkpoint is the default is a matter of the hour: asked again for each scan of a stream.
        checkpoint_id = self._checkpoint_id or self._workspace.programme.default_checkpoint().id
        scan = Scan(code, checkpoint_id, self._direction, force_reason=self._force_reason)
        return as_organiser(self._workspace, lambda: self._workspace.checking_in.check_in(scan))

    def told(self, verdict: Verdict) -> tuple[dict[str, object], list[str]]:
        """A verdict for a script and for a person."""
        row = verdict.delegate
        category = self._shapes.category(row.category) if row else None
        words = wording.verdict(verdict, self._workspace.zone, category)
        lines = [words.sentence]
        if row is not None:
            lines.append(person_line(row))
        return self._shapes.verdict(verdict, words.sentence), lines


def _stream(desk: _Desk, output: Output) -> int:
    """One scan a line from standard input, one JSON line back for each, until the end of input."""
    if sys.stdin is None:
        return DONE
    status = DONE
    for line in _lines(sys.stdin.buffer):
        try:
            verdict = desk.judge(line.decode("utf-8", "surrogateescape"))
        except DeskError as failure:
            # This scan could not be recorded; the next one may.
            output.line({"error": {"code": failure.code, "message": wording.error(failure)}})
            status = LOOK
            continue
        output.line(desk.told(verdict)[0])
        if verdict.outcome is not Outcome.ADMITTED:
            status = LOOK
    return status


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """Lines without their LF, as each arrives; CR, TAB, GS, NUL and whatever else belong to the line."""
    while line := file.readline(_LONGEST_LINE):
        whole = line.endswith(b"\n")
        while not whole:
            more = file.readline(_LONGEST_LINE)
            whole = not more or more.endswith(b"\n")
        yield line.removesuffix(b"\n")
