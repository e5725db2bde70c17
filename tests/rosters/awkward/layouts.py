"""Lists of Lao offices: letters, merged cells, sections, several tables, one person in two rows."""

from __future__ import annotations

from openpyxl import Workbook

from tests.rosters.awkward.making import person, sheet_of, workbook

FINANCE, JUSTICE, HEALTH = "ກະຊວງການເງິນ", "ກະຊວງຍຸຕິທຳ", "ກະຊວງສາທາລະນະສຸກ"
EDUCATION = "ກະຊວງສຶກສາທິການ ແລະ ກິລາ"
HEAD = ("ລ/ດ", "ຊື່ ແລະ ນາມສະກຸນ", "ຕຳແໜ່ງ", "ພາກສ່ວນ", "ເບີໂທ")
SOMXAY, DOUANGMANY, PHAIVANH = "ສົມໄຊ ປັນຍາທິບ", "ດວງມະນີ ທິລາວັນ", "ໄພວັນ ໄຊຍະພອນ"
PHOUTHONE, NOY, ANOULAK = "ພູທອນ ກອງຜາລີ", "ນ້ອຍ ວັດທະນາ", "ອານຸລັກ ຄົມທະວົງ"
PHETMANY, XAYADETH, KHAMSOUK = "ເພັດມະນີ ມິ່ງບຸບຜາ", "ໄຊຍະເດດ ເທບພະຈັນ", "ຄຳສຸກ ເອກະພົນ"
DIRECTOR, DEPUTY, OFFICER = "ຫົວໜ້າກົມ", "ຮອງຫົວໜ້າກົມ", "ພະນັກງານວິຊາການ"


def write() -> None:
    """All of this page."""
    for one in (
        letter,
        merged_down,
        sections,
        provinces,
        two_tables,
        side_by_side,
        late_header,
        spaced,
        two_rows_each,
        sex_by_mark,
        heads,
        ranks_as_sections,
        registration_form,
        glued,
        remarks_as_position,
    ):
        one()


def letter() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: ("ສາທາລະນະລັດ ປະຊາທິປະໄຕ ປະຊາຊົນລາວ",),
            2: ("ສັນຕິພາບ ເອກະລາດ ປະຊາທິປະໄຕ ເອກະພາບ ວັດທະນະຖາວອນ",),
            4: (FINANCE, None, None, None, "ເລກທີ 0123/ກງ"),
            5: ("ກົມແຜນການ", None, None, None, "ນະຄອນຫຼວງວຽງຈັນ, ວັນທີ 03 ມັງກອນ 2024"),
            7: ("ລາຍຊື່ຜູ້ເຂົ້າຮ່ວມກອງປະຊຸມລະດັບສູງ",),
            9: ("ຮຽນ: ທ່ານ ຫົວໜ້າຫ້ອງການກະຊວງ ທີ່ນັບຖື",),
            11: ("ລ/ດ", "ຊື່ ແລະ ນາມສະກຸນ", "ຕຳແໜ່ງ", "ເບີໂທລະສັບ", "ໝາຍເຫດ"),
            12: (1, f"ທ່ານ {SOMXAY}", DIRECTOR, "020 55501234", "ຫົວໜ້າຄະນະ"),
            13: (2, f"ທ່ານ ນາງ {DOUANGMANY}", DEPUTY, "020 22225678", None),
            14: (3, f"ທ້າວ {PHAIVANH}", OFFICER, "030 4567890", None),
            15: ("ລວມທັງໝົດ 3 ທ່ານ, ຍິງ 1 ທ່ານ",),
            17: (None, None, None, "ຫົວໜ້າກົມແຜນການ"),
            20: (None, None, None, f"ປອ. {ANOULAK}"),
            22: ("ບ່ອນສົ່ງ:",),
            23: ("- ຫ້ອງການ 1 ສະບັບ",),
        }
        sheet_of(book, "ລາຍຊື່", rows, ("A1:E1", "A2:E2", "A7:E7", "A15:E15"))

    workbook(
        "ministry_letter.xlsx",
        fill,
        why="a letter with its letterhead above and its signature below the list",
        people=[
            person(
                12,
                SOMXAY,
                honorific="ທ່ານ",
                position=DIRECTOR,
                delegation=FINANCE,
                phone="+8562055501234",
                is_head=True,
            ),
            person(
                13, DOUANGMANY, honorific="ທ່ານ ນາງ", phone="+8562022225678", delegation=FINANCE, is_head=False
            ),
            person(14, PHAIVANH, honorific="ທ້າວ", phone="+856304567890", delegation=FINANCE),
        ],
        skipped={"15": "total", "17": "signature", "20": "signature", "22": "signature", "23": "signature"},
    )


def merged_down() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: ("ລາຍຊື່ແຂກ",),
            2: HEAD,
            3: (1, SOMXAY, DIRECTOR, FINANCE, 2055501111),
            4: (2, DOUANGMANY, DEPUTY, None, 2055502222),
            5: (3, PHAIVANH, OFFICER, None, 2055503333),
            6: (4, PHOUTHONE, DIRECTOR, JUSTICE, 2055504444),
            7: (5, NOY, DEPUTY, None, 2055505555),
            8: (6, ANOULAK, DIRECTOR, HEALTH, 2055506666),
        }
        sheet_of(book, "Sheet1", rows, ("A1:E1", "D3:D5", "D6:D7"))

    bodies = (FINANCE, FINANCE, FINANCE, JUSTICE, JUSTICE, HEALTH)
    names = (SOMXAY, DOUANGMANY, PHAIVANH, PHOUTHONE, NOY, ANOULAK)
    for ending in ("xlsx", "xls", "ods"):
        workbook(
            f"merged_down_{ending}.{ending}",
            fill,
            why="the body stands once, merged down over its people",
            people=[
                person(row, name, delegation=body, phone=f"+856205550{digit * 4}")
                for row, name, body, digit in zip(range(3, 9), names, bodies, "123456", strict=True)
            ],
        )


def sections() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: ("ບັນຊີລາຍຊື່ຜູ້ເຂົ້າຮ່ວມ",),
            3: ("ລ/ດ", "ຊື່ ແລະ ນາມສະກຸນ", "ຕຳແໜ່ງ", "ເບີໂທ"),
            4: (f"I. {FINANCE}",),
            5: (1, f"ທ່ານ {SOMXAY}", DIRECTOR, "020-5550-1111"),
            6: (2, f"ທ່ານ {PHAIVANH}", DEPUTY, "020-5550-2222"),
            7: (f"II. {JUSTICE}",),
            8: (1, f"ທ່ານ ນາງ {NOY}", DIRECTOR, "020-5550-3333"),
            9: ("III", HEALTH),
            10: (1, f"ທ່ານ {ANOULAK}", DIRECTOR, None),
            11: (2, f"ທ່ານ {XAYADETH}", OFFICER, None),
            12: (None, "ລວມ", None, 5),
        }
        sheet_of(book, "ລາຍຊື່", rows, ("A1:D1", "A4:D4", "A7:D7"))

    workbook(
        "sections_roman.xlsx",
        fill,
        why="each ministry heads its people in a row of its own, numbers begin again",
        people=[
            person(5, SOMXAY, delegation=FINANCE),
            person(6, PHAIVANH, delegation=FINANCE),
            person(8, NOY, delegation=JUSTICE, honorific="ທ່ານ ນາງ"),
            person(10, ANOULAK, delegation=HEALTH, phone=None),
            person(11, XAYADETH, delegation=HEALTH),
        ],
        skipped={"4": "section", "7": "section", "9": "section", "12": "total"},
    )


def provinces() -> None:
    def fill(book: Workbook) -> None:
        for name, people in (
            ("ຫຼວງພະບາງ", (SOMXAY, DOUANGMANY)),
            ("ຈຳປາສັກ", (PHAIVANH,)),
            ("ຄຳມ່ວນ", (PHOUTHONE, NOY)),
        ):
            rows: dict[int, tuple[object, ...]] = {
                1: (f"ລາຍຊື່ຜູ້ແທນ ແຂວງ{name}",),
                2: ("ລ/ດ", "ຊື່ ແລະ ນາມສະກຸນ", "ໜ້າທີ່"),
            }
            rows |= {row: (row - 2, one, "ຮອງເຈົ້າແຂວງ") for row, one in enumerate(people, 3)}
            sheet_of(book, name, rows, ("A1:C1",))
        sheet_of(book, "ສະຫຼຸບ", {1: ("ແຂວງ", "ຈຳນວນ"), 2: ("ຫຼວງພະບາງ", 2), 3: ("ຈຳປາສັກ", 1), 4: ("ລວມ", 3)})
        old = sheet_of(book, "ເກົ່າ", {1: HEAD, 2: (1, XAYADETH, DIRECTOR, FINANCE, None)})
        old.sheet_state = "hidden"

    workbook(
        "sheet_per_province.ods",
        fill,
        why="a sheet for each province, a summary, and last year's list hidden; LibreOffice",
        people=[
            person(3, SOMXAY, "ຫຼວງພະບາງ", delegation="ແຂວງຫຼວງພະບາງ", rank=55),
            person(4, DOUANGMANY, "ຫຼວງພະບາງ", delegation="ແຂວງຫຼວງພະບາງ"),
            person(3, PHAIVANH, "ຈຳປາສັກ", delegation="ແຂວງຈຳປາສັກ"),
            person(3, PHOUTHONE, "ຄຳມ່ວນ", delegation="ແຂວງຄຳມ່ວນ"),
            person(4, NOY, "ຄຳມ່ວນ", delegation="ແຂວງຄຳມ່ວນ"),
        ],
        skipped={"ສະຫຼຸບ:2": "*", "ສະຫຼຸບ:3": "*", "ສະຫຼຸບ:4": "*", "ເກົ່າ:": "hidden_sheet"},
    )


def two_tables() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: ("Delegates",),
            2: ("No.", "Name", "Position", "Organisation", "Phone"),
            3: (1, "Somxay Panyathip", "Director General", "Ministry of Finance", "020 5550 1111"),
            4: (2, "Noy Vatthana", "Deputy Director General", "Ministry of Justice", "020 5550 2222"),
            7: ("Drivers and interpreters",),
            8: ("Organisation", "Name", "Phone", "Position", None),
            9: ("Ministry of Finance", "Khamsouk Ekaphone", "020 5550 3333", "Driver", None),
            10: ("Ministry of Justice", "Phaivanh Xayaphone", "020 5550 4444", "Interpreter", None),
        }
        sheet_of(book, "List", rows, ("A1:E1", "A7:E7"))

    workbook(
        "two_tables.xlsx",
        fill,
        why="a second table below the first, its columns in another order",
        people=[
            person(3, "Somxay Panyathip", delegation=FINANCE, phone="+8562055501111", category="D"),
            person(4, "Noy Vatthana", delegation=JUSTICE),
            person(
                9,
                "Khamsouk Ekaphone",
                delegation=FINANCE,
                position="Driver",
                phone="+8562055503333",
                category="S",
            ),
            person(10, "Phaivanh Xayaphone", delegation=JUSTICE, position="Interpreter", category="S"),
        ],
        skipped={"7": "*", "8": "repeated_header"},
    )


def side_by_side() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: ("ລ/ດ", "ຊື່ ແລະ ນາມສະກຸນ", "ຕຳແໜ່ງ", None, "ລ/ດ", "ຊື່ ແລະ ນາມສະກຸນ", "ຕຳແໜ່ງ"),
            2: (1, SOMXAY, DIRECTOR, None, 3, PHOUTHONE, DIRECTOR),
            3: (2, DOUANGMANY, DEPUTY, None, 4, NOY, DEPUTY),
        }
        sheet_of(book, "Sheet1", rows)

    workbook(
        "side_by_side.xlsx",
        fill,
        why="two tables beside each other to save paper: the right one can't be taken for Latin names, and is told",
        people=[
            person(2, SOMXAY, name_latin=None, position=DIRECTOR),
            person(3, DOUANGMANY, name_latin=None),
        ],
        warnings=[[1, "tables_side_by_side"]],
    )


def late_header() -> None:
    def fill(book: Workbook) -> None:
        rows: dict[int, tuple[object, ...]] = {
            row: (f"{row}. ກະລຸນາຕື່ມຂໍ້ມູນໃຫ້ຄົບຖ້ວນ ແລະ ສົ່ງກ່ອນວັນທີ {row}",) for row in range(1, 27)
        }
        rows |= {29: HEAD, 30: (1, SOMXAY, DIRECTOR, FINANCE, None), 31: (2, NOY, DEPUTY, JUSTICE, None)}
        sheet_of(book, "ແບບຟອມ", rows)

    workbook(
        "late_header.xlsx",
        fill,
        why="a form with a page of instructions: the header stands in row 29",
        people=[person(30, SOMXAY, delegation=FINANCE), person(31, NOY, delegation=JUSTICE)],
    )


def spaced() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: HEAD,
            3: (1, SOMXAY, DIRECTOR, FINANCE, "020 5550 1111"),
            5: (2, DOUANGMANY, DEPUTY, FINANCE, "020 5550 2222"),
            7: (3, PHAIVANH, OFFICER, JUSTICE, "020 5550 3333"),
        }
        merged = [f"{column}{row}:{column}{row + 1}" for row in (3, 5, 7) for column in "ABCDE"]
        sheet_of(book, "Sheet1", rows, merged)

    workbook(
        "two_rows_merged_each.xls",
        fill,
        why="each person over two rows merged, so that there is room to sign",
        people=[
            person(3, SOMXAY, delegation=FINANCE),
            person(5, DOUANGMANY, delegation=FINANCE),
            person(7, PHAIVANH, delegation=JUSTICE),
        ],
    )


def two_rows_each() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: HEAD,
            2: (1, SOMXAY, DIRECTOR, FINANCE, "020 5550 1111"),
            3: (None, "Somxay PANYATHIP"),
            4: (2, DOUANGMANY, DEPUTY, JUSTICE, "020 5550 2222"),
            5: (None, "Ms. Douangmany THILAVANH"),
            6: (3, PHAIVANH, OFFICER, JUSTICE, None),
        }
        sheet_of(book, "Sheet1", rows)

    workbook(
        "latin_name_below.xlsx",
        fill,
        why="the Latin name stands in a row of its own under the Lao one",
        people=[
            person(2, SOMXAY, name_latin="Somxay PANYATHIP", delegation=FINANCE),
            person(4, DOUANGMANY, name_latin="Douangmany THILAVANH", delegation=JUSTICE),
            person(6, PHAIVANH, name_latin=None),
        ],
        skipped={"3": "belongs_above", "5": "belongs_above"},
    )


def sex_by_mark() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: ("ລ/ດ", "ຊື່ ແລະ ນາມສະກຸນ", "ເພດ", None, "ຕຳແໜ່ງ", "ກະຊວງ"),
            2: (None, None, "ຊາຍ", "ຍິງ", None, None),
            3: (1, SOMXAY, "x", None, DIRECTOR, FINANCE),
            4: (2, DOUANGMANY, None, "x", DEPUTY, FINANCE),
            5: (3, NOY, None, "✓", OFFICER, JUSTICE),
        }
        sheet_of(book, "Sheet1", rows, ("A1:A2", "B1:B2", "C1:D1", "E1:E2", "F1:F2"))

    workbook(
        "sex_by_mark.xlsx",
        fill,
        why="two columns, men and women, one of them ticked",
        people=[
            person(3, SOMXAY, gender="m", delegation=FINANCE),
            person(4, DOUANGMANY, gender="f", position=DEPUTY),
            person(5, NOY, gender="f", delegation=JUSTICE),
        ],
    )


def heads() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: ("ລ/ດ", "ຊື່ ແລະ ນາມສະກຸນ", "ຕຳແໜ່ງ", "ກະຊວງ", "ໝາຍເຫດ"),
            2: (1, SOMXAY, "ຮອງລັດຖະມົນຕີ", FINANCE, "ຫົວໜ້າຄະນະ"),
            3: (2, DOUANGMANY, DIRECTOR, FINANCE, "ຮອງຫົວໜ້າຄະນະ"),
            4: (3, PHAIVANH, OFFICER, FINANCE, "ກິນເຈ"),
        }
        sheet_of(book, "Sheet1", rows)

    workbook(
        "heads_in_remarks.xls",
        fill,
        why="the head of the delegation is told in the remarks",
        people=[
            person(2, SOMXAY, is_head=True, rank=50, category="V"),
            person(3, DOUANGMANY, is_head=False, remarks="ຮອງຫົວໜ້າຄະນະ"),
            person(4, PHAIVANH, is_head=False, remarks="ກິນເຈ"),
        ],
    )


def ranks_as_sections() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: ("ລ/ດ", "ຊື່ ແລະ ນາມສະກຸນ", "ຕຳແໜ່ງ", "ກະຊວງ"),
            2: ("ກ. ຄະນະນຳ",),
            3: (1, SOMXAY, "ຮອງລັດຖະມົນຕີ", FINANCE),
            4: (2, NOY, "ຮອງລັດຖະມົນຕີ", JUSTICE),
            5: ("ຂ. ວິຊາການ",),
            6: (3, PHAIVANH, OFFICER, FINANCE),
        }
        sheet_of(book, "Sheet1", rows, ("A2:D2", "A5:D5"))

    workbook(
        "ranks_as_sections.xlsx",
        fill,
        why="headings that are no bodies: leaders, technical staff",
        people=[
            person(3, SOMXAY, delegation=FINANCE, rank=50),
            person(4, NOY, delegation=JUSTICE, rank=50),
            person(6, PHAIVANH, delegation=FINANCE, rank=88),
        ],
        skipped={"2": "section", "5": "section"},
    )


def registration_form() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: ("Registration form",),
            3: ("Full name", "Somxay Panyathip"),
            4: ("Position", "Director General"),
            5: ("Organisation", "Ministry of Finance"),
            6: ("Phone", "020 5550 1111"),
        }
        sheet_of(book, "Form", rows)

    workbook(
        "registration_form.xlsx",
        fill,
        why="a form of one person, its fields below each other: no list, and told so, nothing of it lost",
        rejected={"3": "no_header", "4": "no_header", "5": "no_header", "6": "no_header"},
        skipped={"1": "title"},
    )


def glued() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: ("ລ/ດ", "ຊື່ ແລະ ນາມສະກຸນ", "ຕຳແໜ່ງ", "ກະຊວງ"),
            2: (1, "ທ່ານສົມໄຊ ປັນຍາທິບ", DIRECTOR, FINANCE),
            3: (2, "ທ່ານນາງດວງມະນີ ທິລາວັນ", DEPUTY, FINANCE),
            4: (3, "ທ່ານ ປອ.ໄພວັນ ໄຊຍະພອນ", OFFICER, FINANCE),
            5: (4, "ບັນດິດ ລໍ", OFFICER, FINANCE),
            6: (5, "ທ່ານ ດຣ. ອານຸລັກ ຄົມທະວົງ", OFFICER, FINANCE),
        }
        sheet_of(book, "Sheet1", rows)

    workbook(
        "glued_honorifics.ods",
        fill,
        why="the honorific is written in one piece with the name; Bandith is a name",
        people=[
            person(2, SOMXAY, honorific="ທ່ານ"),
            person(3, DOUANGMANY, honorific="ທ່ານນາງ"),
            person(4, PHAIVANH, honorific="ທ່ານ ປອ."),
            person(5, "ບັນດິດ ລໍ", honorific=None),
            person(6, ANOULAK, honorific="ທ່ານ ດຣ."),
        ],
    )


def remarks_as_position() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: ("ລ/ດ", "ຊື່ ແລະ ນາມສະກຸນ", "ກະຊວງ"),
            2: (1, f"ທ່ານ {SOMXAY} ({DIRECTOR})", FINANCE),
            3: (2, f"ທ່ານ ນາງ {DOUANGMANY} ({DEPUTY})", FINANCE),
            4: (3, f"{PHAIVANH} (Phaivanh XAYAPHONE)", JUSTICE),
            5: (4, f"{NOY} (ນ້ອຍ)", JUSTICE),
        }
        sheet_of(book, "Sheet1", rows)

    workbook(
        "position_in_brackets.xlsx",
        fill,
        why="no column of positions: they stand in brackets behind the name, as do Latin and pet names",
        people=[
            person(2, SOMXAY, honorific="ທ່ານ", position=DIRECTOR, rank=65),
            person(3, DOUANGMANY, position=DEPUTY, rank=70),
            person(4, PHAIVANH, name_latin="Phaivanh XAYAPHONE", position=None),
            person(5, f"{NOY} (ນ້ອຍ)", position=None),
        ],
    )
