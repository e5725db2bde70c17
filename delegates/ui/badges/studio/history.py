"""What was done to a template, step by step: undone and done again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from delegates.badges.template import Template

MOST_STEPS: Final = 200


@dataclass(frozen=True, slots=True)
class History:
    """A template with what it was before (the oldest first) and what was undone (the next to come back last).

    `key` names the step that is still under way: changes of the same key are one step, so that a whole drag, or all
    the letters typed into one field, are taken back at once.
    """

    present: Template
    past: tuple[Template, ...] = ()
    future: tuple[Template, ...] = ()
    key: str = ""

    def done(self, template: Template, key: str = "") -> History:
        """The history after a change; a change that changes nothing leaves it as it is."""
        if template == self.present:
            return self
        if key and key == self.key:
            return replace(self, present=template, future=())
        return History(template, (*self.past, self.present)[-MOST_STEPS:], (), key)

    def settled(self) -> History:
        """The step under way is over: whatever comes next is a step of its own."""
        return replace(self, key="")

    def undone(self) -> History:
        """One step back, as far as there is one."""
        if not self.past:
            return self.settled()
        return History(self.past[-1], self.past[:-1], (*self.future, self.present))

    def redone(self) -> History:
        """One step on again, as far as one was undone."""
        if not self.future:
            return self.settled()
        return History(self.future[-1], (*self.past, self.present), self.future[:-1])
