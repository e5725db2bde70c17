"""Answers of the lanes to forms that may be closed by then."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from shiboken6 import isValid


def while_alive(owner: QObject, act: Callable[..., None]) -> Callable[..., None]:
    """The same act, which does nothing once its owner is gone: a closed form is deleted while the lanes still answer it."""

    def answered(*result: Any) -> None:
        if isValid(owner):
            act(*result)

    return answered
