"""The template a person is drawing: what it is now and was before, which side and boxes are being looked at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from delegates.badges.boxes import Box, QrBox, Side
from delegates.badges.template import DEFAULT, Fault, Template, faults
from delegates.ui.badges.studio import editing
from delegates.ui.badges.studio.history import History

TITLE_KEY: Final = "title"


class Design(QObject):
    """The one thing that every part of the studio listens to and changes.

    Each template has a history of its own as long as the forum is open. `variant` "" stands for everybody's badge.
    `edited` comes when the template has changed, `chosen` when other boxes are selected, `turned` when another side,
    variant or template is looked at, `kept` when what is saved or unsaved has changed.
    """

    edited = Signal()
    chosen = Signal()
    turned = Signal()
    kept = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._histories: dict[str, History] = {}
        self._saved: dict[str, Template] = {}
        self.name = DEFAULT
        self.side: Side = "front"
        self.variant = editing.EVERYBODY
        self.selected: tuple[str, ...] = ()

    # -- templates -----------------------------------------------------------------------------------------------

    def set_templates(self, templates: Mapping[str, Template], drafts: Mapping[str, Template]) -> None:
        """What is stored, by name; `drafts` are unsaved ones from before. Unsaved changes made here stay as they are."""
        before = self.is_ready and self.template
        for name, template in templates.items():
            history = self._histories.get(name)
            if history is None:
                history = History(template)
                if name in drafts:
                    history = history.done(replace(drafts[name], own=template.own))
            elif history.present == self._saved.get(name):
                history = history.done(template)
            self._histories[name] = history
        for name in set(self._histories) - set(templates):
            del self._histories[name]
        self._saved = dict(templates)
        if self.name not in self._saved:
            self.name = DEFAULT
        self._check_view()
        self.kept.emit()
        if not before or self.template != before:
            self.turned.emit()
            self.edited.emit()

    def forget(self) -> None:
        """Another forum: nothing of this one stays."""
        self._histories, self._saved = {}, {}
        self.name, self.side, self.variant, self.selected = DEFAULT, "front", editing.EVERYBODY, ()

    @property
    def is_ready(self) -> bool:
        """Whether templates were read."""
        return self.name in self._histories

    @property
    def templates(self) -> dict[str, Template]:
        """All of them as they are saved."""
        return dict(self._saved)

    @property
    def template(self) -> Template:
        """The template as it is drawn now."""
        return self._histories[self.name].present

    @property
    def saved(self) -> Template:
        """The same as it is saved."""
        return self._saved[self.name]

    @property
    def is_unsaved(self) -> bool:
        """Whether the template that is looked at was changed and not saved."""
        return self.is_ready and self.template != self.saved

    def unsaved(self) -> dict[str, Template]:
        """Every template that was changed and not saved."""
        return {
            name: history.present
            for name, history in self._histories.items()
            if history.present != self._saved[name]
        }

    def faults(self) -> tuple[Fault, ...]:
        """What keeps the template from being saved and printed."""
        return faults(self.template) if self.is_ready else ()

    def open(self, name: str) -> None:
        """Look at another template."""
        if name in self._histories and name != self.name:
            self.name = name
            self.selected = ()
            self._check_view()
            self.turned.emit()
            self.edited.emit()
            self.kept.emit()

    def put_saved(self, saved: Template, drawn: Template) -> None:
        """What was `drawn` is saved, perhaps under a name of its own; what was changed since stays as it is."""
        before = drawn.name
        if saved.name != before and before in self._histories:
            # What was drawn goes on under the new name; of the old one that holds again which is saved.
            self._histories[saved.name] = self._histories[before]
            self._histories[before] = History(self._saved[before])
        self._saved[saved.name] = saved
        history = self._histories.get(saved.name) or History(drawn)
        if history.present == drawn:
            history = replace(history.settled(), present=saved)
        self._histories[saved.name] = history
        if self.name == before:
            self.name = saved.name
        self._show_all()

    def put_loaded(self, template: Template) -> None:
        """A template that is new here: look at it."""
        self._saved[template.name] = template
        self._histories[template.name] = History(template)
        self.name = template.name
        self.selected = ()
        self._show_all()

    def put_removed(self, name: str, instead: Template | None) -> None:
        """One of the forum's own was taken out; `instead` is the shipped one of that name, which can be undone to."""
        if instead is not None:
            self._saved[name] = instead
            self._histories[name] = self._histories[name].done(instead)
        else:
            self._saved.pop(name, None)
            self._histories.pop(name, None)
            if self.name == name:
                self.name = DEFAULT
        self.selected = ()
        self._show_all()

    def _show_all(self) -> None:
        self._check_view()
        self.kept.emit()
        self.turned.emit()
        self.edited.emit()

    # -- what is looked at ---------------------------------------------------------------------------------------

    def look(self, *, side: Side | None = None, variant: str | None = None) -> None:
        """Look at another side or another kind of badge."""
        side, variant = side or self.side, self.variant if variant is None else variant
        if (side, variant) == (self.side, self.variant):
            return
        if side != self.side:
            self.selected = ()
        self.side, self.variant = side, variant
        self.settle()
        self.turned.emit()
        self.chosen.emit()

    def select(self, ids: Sequence[str]) -> None:
        """Select these boxes, the one that others are held against first."""
        present = {box.id for box in self.boxes()}
        chosen = tuple(dict.fromkeys(one for one in ids if one in present))
        if chosen != self.selected:
            self.selected = chosen
            self.settle()
            self.chosen.emit()

    def boxes(self) -> tuple[Box, ...]:
        """The boxes of the side and variant that are looked at, in the order in which they are drawn."""
        return editing.boxes_of(self.template, self.variant, self.side) if self.is_ready else ()

    @property
    def box(self) -> Box | None:
        """The one box that is selected; None where none is, or several."""
        if len(self.selected) != 1:
            return None
        return next((one for one in self.boxes() if one.id == self.selected[0]), None)

    # -- changing ------------------------------------------------------------------------------------------------

    def edit(self, template: Template, key: str = "") -> None:
        """The template is this from now on; changes of one `key` are undone together."""
        history = self._histories[self.name].done(template, key)
        if history is not self._histories[self.name]:
            self._take(history)

    def set_values(self, box_id: str, key: str = "", **values: Any) -> None:
        """Change values of a box, in the variant that is looked at."""
        self.edit(editing.with_values(self.template, self.variant, box_id, values), key)

    def settle(self) -> None:
        """The change under way is over."""
        if self.is_ready:
            self._histories[self.name] = self._histories[self.name].settled()

    def undo(self) -> None:
        """One step back."""
        self._take(self._histories[self.name].undone())

    def redo(self) -> None:
        """One step on again."""
        self._take(self._histories[self.name].redone())

    @property
    def can_undo(self) -> bool:
        return self.is_ready and bool(self._histories[self.name].past)

    @property
    def can_redo(self) -> bool:
        return self.is_ready and bool(self._histories[self.name].future)

    def add(self, kind: str, **values: Any) -> None:
        """A new box on this side, selected."""
        template, box_id = editing.added(self.template, self.variant, self.side, kind, values)
        self.edit(template)
        self.select([box_id])

    def duplicate(self) -> None:
        """Copies of what is selected, selected in its place."""
        template, made = editing.duplicated(self.template, self.variant, self.selected)
        if made:
            self.edit(template)
            self.select(made)

    def remove(self) -> None:
        """Take out what is selected; in a variant it is hidden."""
        self.edit(editing.removed(self.template, self.variant, self.selected))

    def reorder(self, by: int) -> None:
        """Draw the selected boxes later or earlier."""
        template = self.template
        for box_id in self.selected if by < 0 else reversed(self.selected):
            template = editing.reordered(template, box_id, by)
        self.edit(template)

    def has_code(self) -> bool:
        """Whether a QR symbol stands on either side."""
        return any(isinstance(box, QrBox) and not box.hidden for box in self.template.boxes)

    def _take(self, history: History) -> None:
        before = self.is_unsaved
        changed = history.present != self._histories[self.name].present
        self._histories[self.name] = history
        if not changed:
            return
        was = self.selected
        self._check_view()
        self.edited.emit()
        if self.selected != was:
            self.chosen.emit()
        if self.is_unsaved != before:
            self.kept.emit()

    def _check_view(self) -> None:
        """What is looked at may have gone."""
        if not self.is_ready:
            self.selected = ()
            return
        offered = {one.name for one in editing.offered_variants(self.template)}
        if self.variant and self.variant not in offered:
            self.variant = editing.EVERYBODY
        present = {box.id for box in self.boxes()}
        self.selected = tuple(one for one in self.selected if one in present)
