"""Photos of delegates for the window: read and decoded on the bulk lane, the last few kept.

Nobody waits for a photo: who asks is given what is there now, and told once there is more. A photo is kept by whose it is,
so it stands beside no other name.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage, QPixmap

from delegates.domain.people import DelegateId
from delegates.errors import DeskError
from delegates.ui.tasks import BULK

if TYPE_CHECKING:
    from delegates.services.workspace import Workspace
    from delegates.ui.context import Context

# Of 480 by 600 pixels, some 1.2 MB each.
KEPT: Final = 16


class Photos(QObject):
    """`arrived` carries the id of a delegate whose photo is there now, or another one, or gone: ask again."""

    arrived = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self._kept: OrderedDict[str, QPixmap] = OrderedDict()
        self._who: frozenset[str] | None = None  # has one, as far as it was read
        self._asked: set[str] = set()
        self._turn = 0  # what was read before the last change says nothing any more
        context.forum_opened.connect(self._forget)
        context.forum_closed.connect(self._forget)
        context.changed.connect(self._changed)

    def of(self, delegate_id: str) -> QPixmap | None:
        """The photo where it lies ready; otherwise it is read, and `arrived` comes when there is one."""
        kept = self._kept.get(delegate_id)
        if kept is not None:
            self._kept.move_to_end(delegate_id)
        elif self._who is None or delegate_id in self._who:
            self._read(delegate_id)
        return kept

    def _read(self, delegate_id: str) -> None:
        workspace, who, turn = self._context.workspace, self._who, self._turn
        if workspace is None or delegate_id in self._asked:
            return
        self._asked.add(delegate_id)

        def done(read: tuple[frozenset[str], QImage | None]) -> None:
            if turn == self._turn:
                self._asked.discard(delegate_id)
                self._take(delegate_id, *read)

        def failed(error: DeskError) -> None:
            """A photo that can't be read is none; whatever else cannot be read says so itself."""

        self._context.tasks.run(BULK, lambda job: _photo(workspace, delegate_id, who), done, failed)

    def _take(self, delegate_id: str, who: frozenset[str], image: QImage | None) -> None:
        self._who = who
        if image is None or image.isNull():
            return
        self._kept[delegate_id] = QPixmap.fromImage(image)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self.arrived.emit(delegate_id)

    @Slot()
    @Slot(object)
    def _forget(self, _: object = None) -> None:
        self._turn += 1
        self._kept.clear()
        self._asked.clear()
        self._who = None

    @Slot(object)
    def _changed(self, changes: Any) -> None:
        if changes.everything:
            self._forget()
        elif changes.pictures:
            kept = OrderedDict((key, one) for key, one in self._kept.items() if key not in changes.delegates)
            self._forget()
            self._kept = kept
            for delegate_id in changes.delegates:
                self.arrived.emit(delegate_id)


def _photo(
    workspace: Workspace, delegate_id: str, who: frozenset[str] | None
) -> tuple[frozenset[str], QImage | None]:
    """Who has a photo, and this one's."""
    if who is None:
        who = frozenset(workspace.pictures.photos())
    data = workspace.pictures.photo(DelegateId(delegate_id)) if delegate_id in who else None
    return who, None if data is None else QImage.fromData(data)
