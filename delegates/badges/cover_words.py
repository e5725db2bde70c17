"""The words printed on the cover sheet of an envelope, in Lao, English, Vietnamese and Khmer.

A cover sheet goes to a delegation: it speaks the delegation's language, whatever the window speaks.
"""

from __future__ import annotations

from collections.abc import Mapping

from delegates.errors import DeskError

LANGUAGES = ("lo", "en", "vi", "km")

# key: (English, Lao, Vietnamese, Khmer)
_TEXTS: Mapping[str, tuple[str, str, str, str]] = {
    "badge": ("1 badge", "1 ບັດ", "1 thẻ", "ប័ណ្ណ 1"),
    "badges": ("{count} badges", "{count} ບັດ", "{count} thẻ", "ប័ណ្ណ {count}"),
    "code": ("Badge code", "ລະຫັດບັດ", "Mã thẻ", "លេខកូដប័ណ្ណ"),
    "continued": ("continued", "ຕໍ່", "tiếp theo", "ត"),
    "date": ("Date", "ວັນທີ", "Ngày", "កាលបរិច្ឆេទ"),
    "for": ("For", "ສຳລັບ", "Gửi", "ជូន"),
    "name": ("Full name", "ຊື່ ແລະ ນາມສະກຸນ", "Họ và tên", "គោត្តនាម និងនាម"),
    "no_delegation": (
        "Without a delegation",
        "ບໍ່ຂຶ້ນກັບຄະນະໃດ",
        "Không thuộc đoàn nào",
        "គ្មានគណៈប្រតិភូ",
    ),
    "number": ("No.", "ລ/ດ", "STT", "ល.រ"),
    "page": (
        "Page {page} of {pages}",
        "ໜ້າ {page} / {pages}",
        "Trang {page} / {pages}",
        "ទំព័រ {page} / {pages}",
    ),
    "received_by": ("Received by", "ຜູ້ຮັບ", "Người nhận", "អ្នកទទួល"),
    "signature": ("Signature", "ລາຍເຊັນ", "Chữ ký", "ហត្ថលេខា"),
}
_COLUMN = {"en": 0, "lo": 1, "vi": 2, "km": 3}


class CoverWords:
    """Texts of one language: `CoverWords("lo")["signature"]`.

    Raises DeskError("invalid", field="language") for a language that has none.
    """

    def __init__(self, language: str) -> None:
        if language not in _COLUMN:
            raise DeskError("invalid", field="language", why="unknown", value=language)
        self.language = language

    def __getitem__(self, key: str) -> str:
        return _TEXTS[key][_COLUMN[self.language]]

    def badges(self, count: int) -> str:
        """One badge, nine badges."""
        return self["badge"] if count == 1 else self["badges"].format(count=count)
