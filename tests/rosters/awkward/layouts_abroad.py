"""Lists from Viet Nam, Cambodia, international organisations and companies."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.styles import Font

from tests.rosters.awkward.making import person, sheet_of, workbook


def write() -> None:
    """All of this page."""
    for one in (
        khmer, vietnamese_split, khmer_split, english_split, two_languages, united_nations, press, vietnamese_letter,
        old_vietnamese_font, companies, thai, embassy, quoted_numbers,
    ):  # fmt: skip
        one()


def khmer() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: ("ព្រះរាជាណាចក្រកម្ពុជា",),
            2: ("ជាតិ សាសនា ព្រះមហាក្សត្រ",),
            4: ("បញ្ជីរាយនាមគណៈប្រតិភូ ក្រសួងប្រៃសណីយ៍ និងទូរគមនាគមន៍",),
            6: ("ល.រ", "ឈ្មោះ", None, "តួនាទី", "លេខទូរស័ព្ទ"),
            7: (None, "អក្សរខ្មែរ", "អក្សរឡាតាំង", None, None),
            8: ("១", "ឯកឧត្តម ឱម សុភ័ក្ត្រ", "OM Sopheak", "រដ្ឋលេខាធិការ", "០១២ ៣៤៥ ៦៧៨"),
            9: ("២", "លោកស្រី ម៉ក់ ម៉ានី", "MOK Many", "អគ្គនាយក", "០៩៨ ៧៦៥ ៤៣២"),
            10: ("៣", "លោក រិន វិមាន", "RIN Vimean", "មន្ត្រី", None),
            12: (None, None, None, "ធ្វើនៅរាជធានីភ្នំពេញ ថ្ងៃទី ៣ ខែមករា ឆ្នាំ២០២៤", None),
        }
        sheet_of(book, "បញ្ជី", rows, ("A1:E1", "A2:E2", "A4:E4", "A6:A7", "B6:C6", "D6:D7", "E6:E7"))

    workbook(
        "khmer_two_row_header.xls",
        fill,
        why="Khmer digits, a header of two rows with one cell over both scripts; Excel 97",
        people=[
            person(8, "ឱម សុភ័ក្ត្រ", name_latin="OM Sopheak", honorific="ឯកឧត្តម", phone="+85512345678"),
            person(9, "ម៉ក់ ម៉ានី", name_latin="MOK Many", honorific="លោកស្រី", phone="+85598765432"),
            person(10, "រិន វិមាន", name_latin="RIN Vimean", honorific="លោក", phone=None),
        ],
        skipped={"12": "signature"},
    )


def vietnamese_split() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: ("STT", "Họ", "Tên đệm", "Tên", "Chức vụ", "Cơ quan"),
            2: (1, "Thái", "Hoàng", "Tâm", "Thứ trưởng", "Bộ Tài chính"),
            3: (2, "Lạc", "Như", "Mai", "Vụ trưởng", "Bộ Tài chính"),
            4: (3, "Vương", None, "Triết", "Chuyên viên", "Bộ Tài chính"),
        }
        sheet_of(book, "Danh sách", rows)

    workbook(
        "vietnamese_split_names.xlsx",
        fill,
        why="family, middle and given name in three columns: family first in Viet Nam",
        people=[
            person(2, "Thái Hoàng Tâm", position="Thứ trưởng", rank=50),
            person(3, "Lạc Như Mai", position="Vụ trưởng"),
            person(4, "Vương Triết", position="Chuyên viên"),
        ],
    )


def khmer_split() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: ("ល.រ", "គោត្តនាម", "នាម", "តួនាទី", "ស្ថាប័ន"),
            2: (1, "លឹម", "សិទ្ធិ", "អគ្គនាយក", "ក្រសួងសេដ្ឋកិច្ច និងហិរញ្ញវត្ថុ"),
            3: (2, "ឈឹម", "រដ្ឋា", "មន្ត្រី", "ក្រសួងសេដ្ឋកិច្ច និងហិរញ្ញវត្ថុ"),
        }
        sheet_of(book, "Sheet1", rows)

    workbook(
        "khmer_split_names.ods",
        fill,
        why="family and given name in two columns: family first in Khmer",
        people=[person(2, "លឹម សិទ្ធិ", position="អគ្គនាយក"), person(3, "ឈឹម រដ្ឋា", position="មន្ត្រី")],
    )


def english_split() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: ("Title", "First name", "Last name", "Job title", "Company", "E-mail", "Mobile"),
            2: (
                "Mr.",
                "Jürgen",
                "Groß",
                "Manager",
                "Example Cables GmbH",
                "j.gross@cables.example",
                "+49 151 17292600",
            ),
            3: (
                "Ms.",
                "Zoë",
                "MÜLLER",
                "Director",
                "Example Cables GmbH",
                "MAILTO:z.mueller@cables.example",
                None,
            ),
        }
        sheet_of(book, "Export", rows)

    workbook(
        "export_of_contacts.xls",
        fill,
        why="contacts exported from a mail program: first and last name, given name first",
        people=[
            person(2, "Jürgen Groß", honorific="Mr.", phone="+4915117292600", email="j.gross@cables.example"),
            person(3, "Zoë MÜLLER", honorific="Ms.", position="Director", email="z.mueller@cables.example"),
        ],
    )


def two_languages() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: (
                "ລ/ດ\nNo.",
                "ຊື່ ແລະ ນາມສະກຸນ / Name and surname",
                "ຕຳແໜ່ງ\nPosition",
                "ກະຊວງ Ministry",
                "ອີເມວ E-mail",
            ),
            2: (
                1,
                "ສົມໄຊ ປັນຍາທິບ\nSomxay PANYATHIP",
                "ຫົວໜ້າກົມ\nDirector General",
                "ກະຊວງການເງິນ",
                "s.p@mof.example",
            ),
            3: (2, "ດວງມະນີ ທິລາວັນ / Douangmany THILAVANH", "ຮອງຫົວໜ້າກົມ", "ກະຊວງຍຸຕິທຳ", None),
            4: (3, "ໄພວັນ ໄຊຍະພອນ (Phaivanh XAYAPHONE)", "ພະນັກງານວິຊາການ", "ກະຊວງຍຸຕິທຳ", None),
        }
        sheet_of(book, "Sheet1", rows)

    workbook(
        "two_languages_in_a_cell.xlsx",
        fill,
        why="headers and names in two languages in one cell, parted by a line, a stroke, brackets",
        people=[
            person(2, "ສົມໄຊ ປັນຍາທິບ", name_latin="Somxay PANYATHIP", rank=65, email="s.p@mof.example"),
            person(3, "ດວງມະນີ ທິລາວັນ", name_latin="Douangmany THILAVANH", delegation="ກະຊວງຍຸຕິທຳ"),
            person(4, "ໄພວັນ ໄຊຍະພອນ", name_latin="Phaivanh XAYAPHONE"),
        ],
    )


def united_nations() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: ("PROVISIONAL LIST OF PARTICIPANTS",),
            3: (
                "Title",
                "FAMILY NAME",
                "Given name",
                "Functional title",
                "Organization",
                "Country",
                "E-mail",
            ),
            4: ("MEMBER STATES",),
            5: ("JAPAN",),
            6: (
                "H.E. Mr.",
                "TANAKA",
                "Haruto",
                "Ambassador",
                "Embassy of Japan",
                "Japan",
                "tanaka@jp.example",
            ),
            7: ("Ms.", "NAKAMURA", "Yuko", "Second Secretary", "Embassy of Japan", "Japan", None),
            8: ("UNITED NATIONS BODIES",),
            9: ("Mr.", "", "Wirawan", "Expert", "International Telecommunication Union", "Indonesia", None),
        }
        sheet_of(book, "Participants", rows, ("A1:G1", "A4:G4", "A5:G5", "A8:G8"))

    workbook(
        "united_nations_style.xlsx",
        fill,
        why="states as headings, family names in capitals, somebody with one name only",
        people=[
            person(
                6, "Haruto TANAKA", honorific="H.E. Mr.", country="JP", email="tanaka@jp.example", rank=45
            ),
            person(7, "Yuko NAKAMURA", honorific="Ms.", country="JP"),
            person(9, "Wirawan", delegation="ສະຫະພັນໂທລະຄົມມະນາຄົມສາກົນ", country="ID"),
        ],
        skipped={"4": "section", "5": "section", "8": "section"},
    )


def press() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: ("ລາຍຊື່ສື່ມວນຊົນ",),
            2: ("ລ/ດ", "ຊື່ ແລະ ນາມສະກຸນ", "ໜ້າທີ່", "ສຳນັກຂ່າວ"),
            3: (1, "ນ້ອຍ ວັດທະນາ", "ນັກຂ່າວ", "ໜັງສືພິມ ຕົວຢ່າງ"),
            4: (2, "ພູທອນ ກອງຜາລີ", "ຊ່າງພາບ", None),
            5: (3, "ຄຳສຸກ ເອກະພົນ", "ນັກຂ່າວ", "ໂທລະພາບ ຕົວຢ່າງ"),
        }
        sheet_of(book, "Sheet1", rows, ("A1:D1", "D3:D4"))

    workbook(
        "press_list.ods",
        fill,
        why="journalists by newsroom; the newsroom merged over reporter and photographer",
        people=[
            person(3, "ນ້ອຍ ວັດທະນາ", delegation="ໜັງສືພິມ ຕົວຢ່າງ", category="P"),
            person(4, "ພູທອນ ກອງຜາລີ", delegation="ໜັງສືພິມ ຕົວຢ່າງ", category="P"),
            person(5, "ຄຳສຸກ ເອກະພົນ", delegation="ໂທລະພາບ ຕົວຢ່າງ", category="P"),
        ],
    )


def vietnamese_letter() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: ("BỘ TÀI CHÍNH", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            2: ("VỤ HỢP TÁC QUỐC TẾ", None, None, "Độc lập - Tự do - Hạnh phúc"),
            4: ("DANH SÁCH ĐOÀN CÔNG TÁC",),
            6: ("STT", "Họ và tên", "Chức vụ", "Điện thoại", "Ghi chú"),
            7: (1, "Ông Thái Hoàng Tâm", "Thứ trưởng", "0913 268 118", "Trưởng đoàn"),
            8: (2, "Bà Ông Trí Diệp", "Vụ trưởng", 912345678, None),
            9: (3, "PGS.TS. Vương Việt Triết", "Chuyên viên", "84 912 345 679", None),
            10: ("(Danh sách gồm 3 người)",),
            12: (None, None, None, "TL. BỘ TRƯỞNG"),
            13: (None, None, None, "La Duy Hoàng"),
        }
        sheet_of(book, "DS", rows, ("A4:E4", "A10:E10"))

    finance = "Bộ Tài chính"
    workbook(
        "vietnamese_letter.xls",
        fill,
        why="national title, running total in brackets, signature for the minister; a lady called Ông",
        people=[
            person(
                7, "Thái Hoàng Tâm", honorific="Ông", phone="+84913268118", is_head=True, delegation=finance
            ),
            person(8, "Ông Trí Diệp", honorific="Bà", phone="+84912345678", delegation=finance),
            person(9, "Vương Việt Triết", honorific="PGS.TS.", phone="+84912345679", delegation=finance),
        ],
        skipped={"10": "total", "12": "signature", "13": "signature"},
    )


def old_vietnamese_font() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: ("STT", "Hä vµ tªn", "Chøc vô"),
            2: (1, "Th¸i Hoµng T©m", "Thø tr­ëng"),
            3: (2, "L¹c Nh­ Mai", "Vô tr­ëng"),
            4: (3, "V­¬ng ViÖt TriÕt", "Chuyªn viªn"),
        }
        sheet = sheet_of(book, "Sheet1", rows)
        for row in sheet.iter_rows():
            for cell in row:
                cell.font = Font(name=".VnTime")

    for ending in ("xls", "ods"):
        workbook(
            f"old_vietnamese_font_{ending}.{ending}",
            fill,
            why="Vietnamese in the font .VnTime",
            refused="legacy_coding",
        )


def companies() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: (
                "No",
                "Company",
                "Name of participant",
                "Position",
                "Contact number",
                "Email address",
                "Category",
            ),
            2: (
                1,
                "Example Telecom Co., Ltd",
                "Somxay Panyathip",
                "CEO",
                "020 5550 1111",
                "s@telecom.example",
                "VIP",
            ),
            3: (
                None,
                "EXAMPLE TELECOM CO.,LTD.",
                "Noy Vatthana",
                "Manager",
                "020 5550 2222",
                "n@telecom.example",
                None,
            ),
            4: (
                2,
                "Example Bank Public Company",
                "Maria Garcia-Lopez",
                "Director",
                "020 5550 3333",
                "a@b",
                None,
            ),
            5: ("Total", None, 3, None, None, None, None),
        }
        sheet_of(book, "Sheet1", rows)

    workbook(
        "companies_total_beside.xlsx",
        fill,
        why="one company in two spellings, numbered by company; the total beside its word",
        people=[
            person(
                2,
                "Somxay Panyathip",
                delegation="Example Telecom Co., Ltd",
                category="V",
                email="s@telecom.example",
            ),
            person(3, "Noy Vatthana", delegation="Example Telecom Co., Ltd", category="C"),
            person(4, "Maria Garcia-Lopez", delegation="Example Bank Public Company"),
        ],
        skipped={"5": "total"},
        warnings=[[4, "email_unusual"]],
    )


def thai() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: ("No.", "Name (Thai)", "Name (English)", "Position", "Organisation", "Tel."),
            2: (
                1,
                "นายสมชาย รัตนพร",
                "Mr. Somchai Rattanaporn",
                "Director",
                "Example Digital Agency",
                "๐๘๑ ๒๓๔ ๕๖๗๘",
            ),
            3: (2, "กัญญา ศรีสุข", "Ms. Kanya Srisuk", "Officer", "Example Digital Agency", "+66 81 475 6888"),
        }
        sheet_of(book, "Thailand", rows)

    workbook(
        "thai_digits.xlsx",
        fill,
        why="Thai names and digits beside Latin ones",
        people=[
            person(2, "นายสมชาย รัตนพร", name_latin="Somchai Rattanaporn", phone="+66812345678"),
            person(3, "กัญญา ศรีสุข", name_latin="Kanya Srisuk", honorific="Ms.", phone="+66814756888"),
        ],
    )


def embassy() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: ("Embassy of Japan in the Lao PDR",),
            2: ("List of guests",),
            4: ("Name", "Designation", "Spouse"),
            5: ("H.E. Mr. Haruto Tanaka", "Ambassador Extraordinary and Plenipotentiary", "Mrs. Emi Tanaka"),
            6: ("Ms. Yuko Nakamura", "Second Secretary", None),
            8: ("Prepared by: Ken Ito",),
        }
        sheet_of(book, "Sheet1", rows, ("A1:C1", "A2:C2"))

    workbook(
        "embassy_letter.xls",
        fill,
        why="whose list it is stands in the title only; no numbers",
        people=[
            person(5, "Haruto Tanaka", honorific="H.E. Mr.", rank=45, country="JP", category="V"),
            person(6, "Yuko Nakamura", honorific="Ms.", country="JP"),
        ],
        skipped={"8": "signature"},
    )


def quoted_numbers() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: ("No.", "Name", "Position", "Organisation", "Phone"),
            2: ("'01", "Somxay Panyathip", "Director", "Ministry of Finance", "'02055501111"),
            3: ("'02", '="Noy"&" Vatthana"', "Officer", "#N/A", "02055502222"),
        }
        sheet_of(book, "Sheet1", rows)

    workbook(
        "apostrophes.ods",
        fill,
        why="apostrophes before numbers to keep their zeros, an error that was typed",
        people=[
            person(2, "Somxay Panyathip", phone="+8562055501111"),
            person(3, "Noy Vatthana", phone="+8562055502222"),
        ],
        calculated=True,
    )
