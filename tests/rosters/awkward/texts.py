"""Lists as text: codings, separators, and tables copied from other programs."""

from __future__ import annotations

import unicodedata

from tests.rosters.awkward.making import person, text

LIST = (
    "STT{0}Họ và tên{0}Chức vụ{0}Điện thoại\n1{0}Thái Hoàng Tâm{0}Thứ trưởng{0}0913 268 118\n"
    "2{0}Lạc Như Mai{0}Vụ trưởng{0}0912 345 678\n"
)
PEOPLE = [
    person(2, "Thái Hoàng Tâm", position="Thứ trưởng", phone="+84913268118"),
    person(3, "Lạc Như Mai", position="Vụ trưởng", phone="+84912345678"),
]


def in_1258(written: str) -> bytes:
    """As Windows writes Vietnamese: letters with their hat, tones behind them."""
    found = b""
    for char in written:
        base = "".join(
            one for one in unicodedata.normalize("NFD", char) if one not in "\u0300\u0301\u0303\u0309\u0323"
        )
        tone = "".join(
            one for one in unicodedata.normalize("NFD", char) if one in "\u0300\u0301\u0303\u0309\u0323"
        )
        found += unicodedata.normalize("NFC", base).encode("cp1258") + tone.encode("cp1258")
    return found


def write() -> None:
    """All of this page."""
    text("windows_1258.csv", in_1258(LIST.format(";")), why="saved as CSV by Excel on a Vietnamese Windows",
         people=PEOPLE, warnings=[[None, "converted_1258"]])  # fmt: skip
    text(
        "utf16_tabs.txt",
        LIST.format("\t").replace("\n", "\r\n").encode("utf-16"),
        why="Excel's Unicode text",
        people=PEOPLE,
    )
    text("said_separator.csv", ("\ufeffsep=|\r\n" + LIST.format("|").replace("\n", "\r\n")),
         why="the separator is said in the first line",
         people=[{**one, "row": int(str(one["row"])) + 1} for one in PEOPLE])  # fmt: skip
    text("lines_in_cells.tsv",
         'No.\tName\tPosition\tOrganisation\n1\t"Somxay\nPanyathip"\t"Director\nGeneral"\tMinistry of Finance\n\n'
         '2\tNoy Vatthana\tOfficer\t"Ministry of ""Justice"""\n',
         why="lines within cells, quotation marks within quotation marks, an empty line",
         people=[person(2, "Somxay Panyathip", position="Director General", delegation="ກະຊວງການເງິນ"),
                 person(6, "Noy Vatthana", position="Officer")])  # fmt: skip
    text("tcvn3.csv", TCVN3,
         why="Vietnamese in TCVN3, as text of a .VnTime list", refused="vietnamese_coding")  # fmt: skip
    text("vni.csv", VNI.encode("cp1252"),
         why="Vietnamese in VNI, as text of a VNI-Times list", refused="vietnamese_coding")  # fmt: skip
    text("thai_874.csv", "ลำดับ,ชื่อ,ตำแหน่ง\n1,นายสมชาย รัตนพร,ผู้อำนวยการ\n2,กัญญา ศรีสุข,เจ้าหน้าที่\n".encode("cp874"),
         why="Thai in Windows 874", refused="thai_coding")  # fmt: skip
    text("lost_letters.csv", "STT,H? v? t?n,Ch?c v?\n1,Th?i Ho?ng T?m,Th? tr??ng\n2,L?c Nh? Mai,V? tr??ng\n",
         why="saved as CSV by an Excel whose Windows has no Vietnamese letters", refused="lost_letters")  # fmt: skip
    text("lao_lost.csv", "No,Name,Phone\n1,????? ??????,02055501111\n2,?????? ???????,02055502222\n",
         why="the same with Lao: nothing of the names is left", refused="lost_letters")  # fmt: skip
    text("excel_clipboard.html", EXCEL, why="cells copied in Excel",
         people=[person(2, "Nouphone Testavong", position="Director General", delegation="ກະຊວງການເງິນ",
                        phone="+8562055551000"),
                 person(3, "Khamla Newperson", delegation="ກະຊວງການເງິນ")],
         rejected={"4": "struck_out"}, warnings=[[3, "hidden_row"]])  # fmt: skip
    text("office_clipboard.html", OFFICE, why="cells copied in LibreOffice",
         people=[person(2, "ສົມໄຊ ປັນຍາທິບ", phone="+8562055501111"), person(3, "ນ້ອຍ ວັດທະນາ")])  # fmt: skip
    text("letter_table.html", LETTER, why="a table copied from a letter in Word, a paragraph in each cell",
         people=[person(2, "Somxay Panyathip", position="Director General"),
                 person(3, "Noy Vatthana", position="Officer of the Department")])  # fmt: skip
    text("semicolons_and_decimals.csv",
         "Name;Position;Organisation;Phone\nSomxay Panyathip;Director, Planning;Example Co., Ltd;2,0555E+09\n"
         "Noy Vatthana;Officer;Example Co., Ltd;020 5550 2222\n",
         why="a European Excel: semicolons, and a telephone rounded away",
         people=[person(2, "Somxay Panyathip", position="Director, Planning", phone=None),
                 person(3, "Noy Vatthana", phone="+8562055502222")],
         warnings=[[2, "phone_unusual"]])  # fmt: skip


TCVN3 = (
    b"STT,H\xe4 v\xb5 t\xaan,Ch\xf8c v\xf4\n1,Th\xb8i Ho\xb5ng T\xa9m,Th\xf8 tr\xad\xebng\n"
    b"2,L\xb9c Nh\xad Mai,V\xf4 tr\xad\xebng\n"
)
VNI = "STT,Hoï vaø teân,Chöùc vuï\n1,Thaùi Hoaøng Taâm,Thöù tröôûng\n2,Laïc Nhö Mai,Vuï tröôûng\n"
EXCEL = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=ProgId content=Excel.Sheet><style><!--table {mso-displayed-decimal-separator:"\\.";}
.xl65 {mso-number-format:"\\@";} .xl66 {color:red; text-decoration:line-through; mso-pattern:auto none;}--></style></head>
<body link="#0563C1"><table border=0 cellpadding=0><!--StartFragment--><col width=120 style='width:90pt'>
<tr height=20><td height=20 class=xl65>Name</td><td>Position</td><td>Organisation</td><td>Phone</td></tr>
<tr height=20><td>Nouphone
  Testavong</td><td>Director<br>
    General</td><td rowspan=2>Ministry of Finance</td><td align=right x:num="2055551000">2.06E+09</td></tr>
<tr height=0 style='display:none'><td>Khamla&nbsp;Newperson</td><td>Officer</td><td></td></tr>
<tr height=20><td class=xl66>Gone Away</td><td class=xl66>Officer</td><td class=xl66>Ministry of Justice</td><td></td></tr>
<!--EndFragment--></table></body></html>"""
OFFICE = """<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/>
<style type="text/css">body,div,table { font-family:"Liberation Sans" }</style></head><body><table cellspacing="0">
<colgroup width="85"></colgroup>
<tr><td align="left">ຊື່ ແລະ ນາມສະກຸນ</td><td>ຕຳແໜ່ງ</td><td>ເບີໂທ</td></tr>
<tr><td>ສົມໄຊ ປັນຍາທິບ</td><td>ຫົວໜ້າກົມ</td><td sdval="2055501111" sdnum="1033;0;0.00E+000">2.06E+009</td></tr>
<tr><td>ນ້ອຍ ວັດທະນາ</td><td>ພະນັກງານວິຊາການ</td><td><br></td></tr></table></body></html>"""
LETTER = """<html><body><p class=MsoNormal>Dear Sir or Madam, our delegation:</p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal><b>Name</b></p></td>
<td><p class=MsoNormal>Position</p></td></tr>
<tr><td><p class=MsoNormal>Somxay <span lang=EN-US>Panyathip</span></p></td><td><p>Director</p><p>General</p></td></tr>
<tr><td><p class=MsoNormal>Noy Vatthana</p></td><td><p>Officer of
the Department</p></td></tr></table></body></html>"""
