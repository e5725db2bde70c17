"""What stands in the cells of Lao lists: struck out, hidden, formulas, telephones, dates, old fonts."""

from __future__ import annotations

from datetime import UTC, date, datetime

from openpyxl import Workbook

from tests.rosters.awkward.making import person, sheet_of, strike, workbook

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
        struck_and_hidden,
        printed_pages,
        joined_by_formula,
        never_calculated,
        phones,
        dates,
        filtered,
        old_font,
        hidden_column,
    ):
        one()


def struck_and_hidden() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: HEAD,
            2: (1, SOMXAY, DIRECTOR, FINANCE, "020 5550 1111"),
            3: (2, DOUANGMANY, DEPUTY, FINANCE, "020 5550 2222"),
            4: (3, PHAIVANH, OFFICER, FINANCE, "020 5550 3333"),
            5: (4, PHOUTHONE, OFFICER, FINANCE, "020 5550 4444"),
        }
        sheet = sheet_of(book, "Sheet1", rows)
        strike(sheet, 3)
        sheet.row_dimensions[4].hidden = True

    for ending in ("xls", "ods", "xlsx"):
        workbook(
            f"struck_and_hidden_{ending}.{ending}",
            fill,
            why="someone can't come and is struck out, someone is hidden",
            people=[person(2, SOMXAY), person(4, PHAIVANH), person(5, PHOUTHONE)],
            rejected={"3": "struck_out"},
            warnings=[[4, "hidden_row"]],
        )


def printed_pages() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: HEAD,
            2: (1, SOMXAY, DIRECTOR, FINANCE, "020 5550 1111"),
            3: (2, DOUANGMANY, DEPUTY, FINANCE, "020 5550 2222"),
            4: (None, "ລວມ: 2 ທ່ານ"),
            5: HEAD,
            6: (3, PHAIVANH, OFFICER, JUSTICE, "020 5550 3333"),
            7: (4, NOY, OFFICER, JUSTICE, "020 5550 4444"),
            8: (None, "ລວມທັງໝົດ: 4 ທ່ານ"),
        }
        sheet_of(book, "Sheet1", rows)

    workbook(
        "printed_pages.xls",
        fill,
        why="headers and a subtotal on each printed page; Excel 97",
        people=[
            person(2, SOMXAY),
            person(3, DOUANGMANY),
            person(6, PHAIVANH, delegation=JUSTICE),
            person(7, NOY, delegation=JUSTICE),
        ],
        skipped={"4": "total", "5": "repeated_header", "8": "total"},
    )


def joined_by_formula() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: ("ລ/ດ", "ຊື່ ແລະ ນາມສະກຸນ", "ຕຳແໜ່ງ", "ກະຊວງ", "ເບີໂທ"),
            2: (1, '="ສົມໄຊ"&" "&"ປັນຍາທິບ"', DIRECTOR, FINANCE, "=2055501000+234"),
            3: ("=A2+1", '="ດວງມະນີ "&PROPER("ທິລາວັນ")', DEPUTY, "=D2", "=E2+1"),
        }
        sheet_of(book, "Sheet1", rows)

    for ending in ("xlsx", "ods", "xls"):
        workbook(
            f"joined_by_formula_{ending}.{ending}",
            fill,
            why="names, bodies and numbers are formulas: what was last shown counts",
            people=[
                person(2, SOMXAY, phone="+8562055501234", delegation=FINANCE),
                person(3, DOUANGMANY, phone="+8562055501235", delegation=FINANCE),
            ],
            calculated=True,
        )


def never_calculated() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: HEAD,
            2: (1, SOMXAY, DIRECTOR, FINANCE, None),
            3: (2, '="ດວງ"&"ມະນີ"', DEPUTY, FINANCE, None),
        }
        sheet_of(book, "Sheet1", rows)

    workbook(
        "never_calculated.xlsx",
        fill,
        why="written by another program, never opened in Excel: the formula has no result",
        people=[person(2, SOMXAY)],
        rejected={"3": "name_not_calculated"},
    )


def phones() -> None:
    numbers = {
        2: (2055501111, "+8562055501111"),
        3: (2055502222.0, "+8562055502222"),
        4: ("020 5550 3333 / 021 217 482", "+8562055503333 / +85621217482"),
        5: ("020 5550 4444\n030 5551234", "+8562055504444 / +856305551234"),
        6: ("໐໒໐ ໕໕໕໐ ໕໕໕໕", "+8562055505555"),
        7: ("+856 (0)20 5550-6666", "+8562055506666"),
        8: ("02055507777; 02055508888", "+8562055507777 / +8562055508888"),
        9: ("ໂທ: 020.5550.9999", "+8562055509999"),
    }
    names = (SOMXAY, DOUANGMANY, PHAIVANH, PHOUTHONE, NOY, ANOULAK, PHETMANY, XAYADETH)

    def fill(book: Workbook) -> None:
        rows: dict[int, tuple[object, ...]] = {1: ("ລ/ດ", "ຊື່ ແລະ ນາມສະກຸນ", "ກະຊວງ", "ໂທລະສັບ")}
        rows |= {row: (row - 1, name, FINANCE, numbers[row][0]) for row, name in enumerate(names, 2)}
        sheet_of(book, "Sheet1", rows)

    workbook(
        "telephone_numbers.xlsx",
        fill,
        why="telephones as numbers, as text, in Lao digits, two in a cell, with the country's code",
        people=[person(row, name, phone=numbers[row][1]) for row, name in enumerate(names, 2)],
    )


def dates() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: ("ລ/ດ", "ຊື່ ແລະ ນາມສະກຸນ", "ວັນເດືອນປີເກີດ", "ຕຳແໜ່ງ", "ວັນທີມາຮອດ", "ກະຊວງ"),
            2: (
                1,
                SOMXAY,
                date(1970, 5, 1),
                DIRECTOR,
                datetime(2024, 1, 9, 14, 30, tzinfo=UTC).replace(tzinfo=None),
                FINANCE,
            ),
            3: (2, DOUANGMANY, "01/05/2513", DEPUTY, "9 ມັງກອນ 2567", FINANCE),
            4: (3, PHAIVANH, 25689, OFFICER, 45300, FINANCE),
            5: (4, NOY, "31.02.1970", OFFICER, "02/01/26", FINANCE),
        }
        sheet_of(book, "Sheet1", rows)

    for ending in ("xlsx", "xls", "ods"):
        workbook(
            f"dates_{ending}.{ending}",
            fill,
            why="dates as dates, text, numbers, of the Buddhist era, impossible ones: none is a name or a number to call",
            people=[
                person(row, name, delegation=FINANCE, position=position, phone=None, remarks=None)
                for row, name, position in (
                    (2, SOMXAY, DIRECTOR),
                    (3, DOUANGMANY, DEPUTY),
                    (4, PHAIVANH, OFFICER),
                    (5, NOY, OFFICER),
                )
            ],
        )


def filtered() -> None:
    def fill(book: Workbook) -> None:
        rows = {
            1: HEAD,
            2: (1, SOMXAY, DIRECTOR, FINANCE, None),
            3: (2, NOY, DEPUTY, JUSTICE, None),
            4: (3, ANOULAK, DIRECTOR, HEALTH, None),
        }
        sheet = sheet_of(book, "Sheet1", rows)
        sheet.auto_filter.ref = "A1:E4"
        sheet.auto_filter.add_filter_column(3, [FINANCE])
        sheet.row_dimensions[3].hidden = sheet.row_dimensions[4].hidden = True

    workbook(
        "filter_left_on.ods",
        fill,
        why="saved with a filter on: the rows that it hides are people, too",
        people=[person(2, SOMXAY), person(3, NOY, delegation=JUSTICE), person(4, ANOULAK, delegation=HEALTH)],
        warnings=[[3, "hidden_row"], [4, "hidden_row"]],
    )


def old_font() -> None:
    from openpyxl.styles import Font

    def fill(book: Workbook) -> None:
        rows = {
            1: ("¾", "§º¡ Í Á½ ­¾´¦½¡÷­", "ªÕ¡Í"),
            2: (1, "¦ö´Ä§ ¯ñ­¨¾ê³®", "¹ö¸Í¡ö´"),
            3: (2, "©¸¤´½­³ ê³ì¾¸ñ­", "»º¤¹ö¸Í"),
            4: (3, "Ä²¸ñ­ Ä§¨½²º­", "²½­ñ¡¤¾­"),
        }
        sheet = sheet_of(book, "Sheet1", rows)
        for row in sheet.iter_rows():
            for cell in row:
                cell.font = Font(name="Saysettha Lao")

    for ending in ("xlsx", "xls", "ods"):
        workbook(
            f"old_lao_font_{ending}.{ending}",
            fill,
            why="Lao from before Unicode, drawn by its font over Latin codes",
            refused="legacy_coding",
        )


def hidden_column() -> None:
    def fill(book: Workbook) -> None:
        rows = {1: HEAD, 2: (1, SOMXAY, DIRECTOR, FINANCE, "020 5550 1111")}
        sheet = sheet_of(book, "Sheet1", rows)
        sheet.column_dimensions["E"].hidden = True

    for ending in ("xlsx", "xls", "ods"):
        workbook(
            f"hidden_column_{ending}.{ending}",
            fill,
            why="the column of telephones is hidden before the list is handed round",
            people=[person(2, SOMXAY, phone="+8562055501111")],
            warnings=[[1, "hidden_column"]],
        )
