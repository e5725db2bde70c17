"""What a cell or a header says of being a man or a woman, in four languages."""

from __future__ import annotations

from functools import lru_cache

from delegates.domain.people import Gender
from delegates.domain.reference import solid

_FEMALE = frozenset(
    map(solid, ("F", "female", "ຍ", "ຍິງ", "ເພດຍິງ", "ນາງ", "nữ", "ស", "ស្រី", "Ms", "Mrs", "woman", "women"))
)
_MALE = frozenset(
    map(solid, ("M", "male", "ຊ", "ຊາຍ", "ເພດຊາຍ", "ທ້າວ", "nam", "ប", "ប្រុស", "Mr", "man", "men"))
)


@lru_cache(maxsize=256)
def read_gender(text: str) -> Gender | None:
    """The gender that a text names, or None."""
    key = solid(text)
    return Gender.FEMALE if key in _FEMALE else Gender.MALE if key in _MALE else None
