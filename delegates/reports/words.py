"""The words, dates and numbers of an attendance report in Lao, English, Vietnamese and Khmer.

A report is written in the language of its readers, whatever the window speaks. Names of people and bodies are never
translated. Gregorian years, Western digits, 24-hour clock in all four languages.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta, tzinfo

from delegates.domain.people import DEFAULT_CATEGORIES, Category, Forum, Status
from delegates.errors import DeskError
from delegates.reports.words_record import NATIONAL_HEADING, RECORD_TEXTS

LANGUAGES = ("lo", "en", "vi", "km")

# key: (English, Lao, Vietnamese, Khmer)
_TEXTS: Mapping[str, tuple[str, str, str, str]] = {
    "absent": ("Absent", "ຂາດ", "Vắng mặt", "អវត្តមាន"),
    "arrived": ("Arrived", "ມາຮອດແລ້ວ", "Đã đến", "បានមកដល់"),
    "attendance": ("Attendance", "ການເຂົ້າຮ່ວມ", "Sự tham dự", "វត្តមាន"),
    "attention_mark": (
        "! = a note for the desk: ask the organiser",
        "! = ມີໝາຍເຫດສຳລັບໂຕະ: ຖາມຜູ້ຈັດງານ",
        "! = có ghi chú cho bàn: hỏi ban tổ chức",
        "! = មានកំណត់ចំណាំសម្រាប់តុ៖ សូមសួរអ្នករៀបចំ",
    ),
    "by_category": ("By category", "ຕາມປະເພດ", "Theo loại", "តាមប្រភេទ"),
    "by_delegation": ("By delegation", "ຕາມຄະນະຜູ້ແທນ", "Theo đoàn đại biểu", "តាមគណៈប្រតិភូ"),
    "by_time": (
        "Arrivals per ten minutes",
        "ຜູ້ມາຮອດໃນທຸກ 10 ນາທີ",
        "Lượt đến trong mỗi 10 phút",
        "អ្នកមកដល់រៀងរាល់ ១០ នាទី",
    ),
    "call_organiser": (
        "Call the organiser",
        "ໂທຫາຜູ້ຈັດງານ",
        "Gọi ban tổ chức",
        "ហៅអ្នករៀបចំ",
    ),
    "category": ("Category", "ປະເພດ", "Loại", "ប្រភេទ"),
    "checkpoint": ("Checkpoint", "ຈຸດກວດບັດ", "Điểm kiểm soát", "ចំណុចត្រួតពិនិត្យ"),
    "checkpoints": ("Checkpoints", "ຈຸດກວດບັດ", "Điểm kiểm soát", "ចំណុចត្រួតពិនិត្យ"),
    "code": ("Badge code", "ລະຫັດບັດ", "Mã thẻ", "លេខកូដប័ណ្ណ"),
    "continued": ("continued", "ຕໍ່", "tiếp theo", "ត"),
    "date": ("Date", "ວັນທີ", "Ngày", "កាលបរិច្ឆេទ"),
    "dates": ("Dates", "ວັນທີ", "Ngày", "កាលបរិច្ឆេទ"),
    "delegation": ("Delegation", "ຄະນະຜູ້ແທນ", "Đoàn đại biểu", "គណៈប្រតិភូ"),
    "delegation_latin": (
        "Delegation in Latin letters",
        "ຄະນະຜູ້ແທນ ພາສາອັງກິດ",
        "Đoàn đại biểu (chữ La-tinh)",
        "គណៈប្រតិភូជាអក្សរឡាតាំង",
    ),
    "desk": ("Desk", "ໂຕະ", "Bàn", "តុ"),
    "email": ("E-mail", "ອີເມວ", "Email", "អ៊ីមែល"),
    "entries": ("Entries", "ຈຳນວນຄັ້ງທີ່ເຂົ້າ", "Số lần vào", "ចំនួនដងចូល"),
    "first_in": ("Arrived at", "ເວລາມາຮອດ", "Giờ đến", "ម៉ោងមកដល់"),
    "forced_reason": (
        "Reason of the override",
        "ເຫດຜົນທີ່ອະນຸຍາດພິເສດ",
        "Lý do cho vào đặc biệt",
        "មូលហេតុនៃការអនុញ្ញាតពិសេស",
    ),
    "from_paper": ("from paper", "ຈາກໃບລາຍຊື່", "từ danh sách giấy", "ពីបញ្ជីក្រដាស"),
    "head": ("Head of delegation", "ຫົວໜ້າຄະນະ", "Trưởng đoàn", "ប្រធានគណៈប្រតិភូ"),
    "honorific": ("Title", "ຄຳນຳໜ້າຊື່", "Danh xưng", "គោរមងារ"),
    "in_place_of": ("In place of", "ມາແທນ", "Dự thay cho", "ជំនួស"),
    "in": ("In", "ເຂົ້າ", "Vào", "ចូល"),
    "inside": ("Inside now", "ຢູ່ໃນງານຕອນນີ້", "Đang có mặt", "កំពុងនៅខាងក្នុង"),
    "last_in": ("Last entry", "ເຂົ້າຄັ້ງສຸດທ້າຍ", "Lần vào cuối", "ចូលលើកចុងក្រោយ"),
    "last_out": ("Last exit", "ອອກຄັ້ງສຸດທ້າຍ", "Lần ra cuối", "ចេញលើកចុងក្រោយ"),
    "letter": ("Letter", "ຕົວອັກສອນ", "Chữ cái", "អក្សរ"),
    "letter_short": ("Cat.", "ປະເພດ", "Loại", "ប្រភេទ"),
    "made_at": ("Made", "ອອກບົດລາຍງານ", "Lập lúc", "ធ្វើនៅ"),
    "name_latin": ("Name in Latin letters", "ຊື່ພາສາອັງກິດ", "Tên không dấu", "ឈ្មោះជាអក្សរឡាតាំង"),
    "name_native": ("Full name", "ຊື່ ແລະ ນາມສະກຸນ", "Họ và tên", "គោត្តនាម និងនាម"),
    "no_delegation": (
        "Without a delegation",
        "ບໍ່ຂຶ້ນກັບຄະນະໃດ",
        "Không thuộc đoàn nào",
        "គ្មានគណៈប្រតិភូ",
    ),
    "not_listed": (
        "Not on this list: write the name, where from, the time",
        "ບໍ່ມີໃນລາຍຊື່ນີ້: ຂຽນຊື່, ມາຈາກໃສ, ເວລາ",
        "Không có trong danh sách này: ghi tên, đơn vị, giờ",
        "មិនមានក្នុងបញ្ជីនេះ៖ សរសេរឈ្មោះ មកពីណា ម៉ោង",
    ),
    "number": ("No.", "ລ/ດ", "STT", "ល.រ"),
    "operator": ("Operator", "ຜູ້ບັນທຶກ", "Người thực hiện", "អ្នកប្រតិបត្តិ"),
    "other_names": ("All other names", "ຊື່ອື່ນທັງໝົດ", "Tất cả tên khác", "ឈ្មោះផ្សេងទៀតទាំងអស់"),
    "out": ("Out", "ອອກ", "Ra", "ចេញ"),
    "overrides": ("Overrides", "ອະນຸຍາດພິເສດ", "Cho vào đặc biệt", "ការអនុញ្ញាតពិសេស"),
    "page": (
        "Page {page} of {pages}",
        "ໜ້າ {page} / {pages}",
        "Trang {page} / {pages}",
        "ទំព័រ {page} / {pages}",
    ),
    "phone": ("Phone", "ເບີໂທລະສັບ", "Số điện thoại", "លេខទូរសព្ទ"),
    "position": ("Position", "ຕຳແໜ່ງ", "Chức vụ", "តួនាទី"),
    "presence": ("Attended", "ເຂົ້າຮ່ວມ", "Tham dự", "ចូលរួម"),
    "present": ("Present", "ມາ", "Có mặt", "មានវត្តមាន"),
    "refused": ("Refused scans", "ສະແກນທີ່ບໍ່ອະນຸຍາດ", "Lượt quét bị từ chối", "ការស្កេនដែលត្រូវបដិសេធ"),
    "registered": ("Registered", "ລົງທະບຽນ", "Đã đăng ký", "បានចុះឈ្មោះ"),
    "represented_by": ("Represented by", "ຜູ້ມາແທນ", "Người dự thay", "តំណាងដោយ"),
    "remark": ("Remark", "ໝາຍເຫດ", "Ghi chú", "កំណត់សម្គាល់"),
    "roster": ("List to tick off", "ລາຍຊື່ໝາຍຕິກ", "Danh sách đánh dấu", "បញ្ជីគូសធីក"),
    "seat": ("Seat", "ບ່ອນນັ່ງ", "Ghế", "កៅអី"),
    "share": ("Share", "ອັດຕາສ່ວນ", "Tỷ lệ", "ភាគរយ"),
    "status": ("Status", "ສະຖານະ", "Tình trạng", "ស្ថានភាព"),
    "status_blocked": ("Blocked", "ຫ້າມເຂົ້າ", "Không được vào", "ហាមចូល"),
    "status_cancelled": ("Cancelled", "ຍົກເລີກແລ້ວ", "Đã hủy", "បានបោះបង់"),
    "status_invited": ("Invited", "ໄດ້ຮັບເຊີນ", "Được mời", "បានអញ្ជើញ"),
    "status_registered": ("Registered", "ລົງທະບຽນແລ້ວ", "Đã đăng ký", "បានចុះឈ្មោះ"),
    "summary": ("Summary", "ສັງລວມ", "Tổng hợp", "សង្ខេប"),
    "time": ("Time", "ເວລາ", "Thời gian", "ពេលវេលា"),
    "tick_hint": (
        "Tick whoever comes and write the time. Afterwards type in the bold digits of the code, and the time.",
        "ໝາຍຕິກຜູ້ທີ່ມາ ແລະ ຂຽນເວລາ. ຫຼັງຈາກນັ້ນ ພິມຕົວເລກໜາຂອງລະຫັດ ແລະ ເວລາ.",
        "Đánh dấu người đến và ghi giờ. Sau đó nhập các chữ số in đậm của mã và giờ.",
        "គូសធីកអ្នកដែលមក ហើយសរសេរម៉ោង។ បន្ទាប់មក វាយលេខដិតនៃលេខកូដ និងម៉ោង។",
    ),
    "total": ("Total", "ລວມທັງໝົດ", "Tổng cộng", "សរុប"),
    "venue": ("Venue", "ສະຖານທີ່", "Địa điểm", "ទីកន្លែង"),
    "yes": ("Yes", "ແມ່ນ", "Có", "បាទ/ចាស"),
    **RECORD_TEXTS,
}
_COLUMN = {"en": 0, "lo": 1, "vi": 2, "km": 3}

# The categories of a new forum where their own English name still stands; others keep the name they were given.
_CATEGORIES: Mapping[str, tuple[str, str]] = {  # letter: (Vietnamese, Khmer)
    "V": ("Khách VIP", "ភ្ញៀវ VIP"),
    "D": ("Đại biểu", "ប្រតិភូ"),
    "F": ("Đoàn nước ngoài", "គណៈប្រតិភូបរទេស"),
    "I": ("Tổ chức quốc tế", "អង្គការអន្តរជាតិ"),
    "C": ("Công ty", "ក្រុមហ៊ុន"),
    "P": ("Báo chí", "សារព័ត៌មាន"),
    "O": ("Ban tổ chức", "គណៈកម្មការរៀបចំ"),
    "S": ("Hỗ trợ", "ផ្នែកគាំទ្រ"),
}
_DEFAULT_NAMES = {category.letter: category.name for category in DEFAULT_CATEGORIES}

_MONTHS: Mapping[str, tuple[str, ...]] = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "lo": (
        "ມັງກອນ",
        "ກຸມພາ",
        "ມີນາ",
        "ເມສາ",
        "ພຶດສະພາ",
        "ມິຖຸນາ",
        "ກໍລະກົດ",
        "ສິງຫາ",
        "ກັນຍາ",
        "ຕຸລາ",
        "ພະຈິກ",
        "ທັນວາ",
    ),
    "km": (
        "មករា",
        "កុម្ភៈ",
        "មីនា",
        "មេសា",
        "ឧសភា",
        "មិថុនា",
        "កក្កដា",
        "សីហា",
        "កញ្ញា",
        "តុលា",
        "វិច្ឆិកា",
        "ធ្នូ",
    ),
}


class Words:
    """Texts of one language: `Words("lo")["head"]`, dates, numbers and names of categories.

    Raises DeskError("invalid", field="language") for a language that has no report.
    """

    def __init__(self, language: str) -> None:
        if language not in _COLUMN:
            raise DeskError("invalid", field="language", why="unknown", value=language)
        self.language = language

    def __getitem__(self, key: str) -> str:
        return _TEXTS[key][_COLUMN[self.language]]

    def day(self, day: date) -> str:
        """10 Jan 2024 · 10 ມັງກອນ 2024 · 10/01/2024 · 10 មករា 2024."""
        if self.language == "vi":
            return f"{day.day:02}/{day.month:02}/{day.year}"
        return f"{day.day} {_MONTHS[self.language][day.month - 1]} {day.year}"

    def day_of_forum(self, day: date) -> str:
        """A day where everybody knows which year: 10 Jan · 10 ມັງກອນ · 10/01 · 10 មករា."""
        return self.day(day)[:-5]

    def days(self, forum: Forum) -> str | None:
        """The dates of the forum, "10 Jan 2024 – 12 Jan 2024", or None when it has none."""
        known = [self.day(day) for day in (forum.starts, forum.ends) if day is not None]
        return " – ".join(dict.fromkeys(known)) or None

    def moment(self, at_utc: datetime, zone: tzinfo) -> str:
        """Day and minute, local time."""
        local = at_utc.astimezone(zone)
        return f"{self.day(local.date())} {local:%H:%M}"

    def count(self, count: int) -> str:
        """1,240 in English, 1.240 elsewhere."""
        text = f"{count:,}"
        return text if self.language == "en" else text.replace(",", ".")

    def share(self, part: int, whole: int) -> str:
        """A share as "44 %", a dash where there is nothing to share."""
        return f"{round(100 * part / whole)} %" if whole else "–"

    def span(self, length: timedelta) -> str:
        """3:20, hours and minutes."""
        minutes = round(length.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02}"

    def national_heading(self) -> tuple[str, str]:
        """The lines above an official document of the Lao PDR: the state, and its motto."""
        return NATIONAL_HEADING[self.language]

    def status(self, status: Status) -> str:
        return self[f"status_{status.value}"]

    def category(self, category: Category) -> str:
        """The name of a badge class: its own Lao or English name, the others for the classes of a new forum."""
        if self.language == "lo":
            return category.name_lo or category.name
        if self.language in ("vi", "km") and _DEFAULT_NAMES.get(category.letter) == category.name:
            return _CATEGORIES[category.letter][0 if self.language == "vi" else 1]
        return category.name
