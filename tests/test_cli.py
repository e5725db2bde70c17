"""The verbs, run in this process: what a script reads, what a person reads, exit statuses."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pypdfium2
import pytest

from delegates.cli import main
from delegates.domain.badge_code import frame

SAMPLES = Path(__file__).resolve().parent.parent / "resources" / "samples"
MFA = SAMPLES / "a_la_mfa.xlsx"
DELEGATE = {
    "id", "code", "honorific", "name_native", "name_latin", "position", "delegation", "category", "rank", "status",
    "phone", "email", "checked_in_at", "similar",
}  # fmt: skip
VERDICT = {
    "outcome", "reason", "delegate", "previous", "scan_id", "checkpoint", "offline", "message",
}  # fmt: skip


class Desk:
    """Runs verbs on one forum and reads their answers."""

    def __init__(self, forum: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.forum = forum
        self._capsys = capsys

    def raw(self, *words: object) -> tuple[int, str, str]:
        self._capsys.readouterr()
        status = main([str(word) for word in words])
        said = self._capsys.readouterr()
        return status, said.out, said.err

    def json(self, verb: str, *words: object, status: int = 0) -> dict:
        """The JSON answer of a verb on this forum; it must be one line and nothing else."""
        got, out, _ = self.raw(verb, self.forum, *words, "--json")
        assert got == status, out
        assert out.count("\n") == 1
        return json.loads(out)

    def register(self, name: str = "ບໍ່ວຽງຄຳ ວົງດາລາ", *words: object) -> dict:
        return self.json("register", "--name", name, *words)["delegate"]


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    made = Desk(tmp_path / "test.forum", capsys)
    made.json("new", "--name", "ກອງປະຊຸມດິຈິຕອນ", "--number", 417, "--venue", "ຫໍປະຊຸມ", "--starts", "2024-01-10")
    return made


# -- files ---------------------------------------------------------------------------------------------------------


def test_new_says_what_was_made_and_refuses_to_overwrite(desk):
    other = Desk(desk.forum.with_name("other.forum"), desk._capsys)
    made = other.json(
        "new", "--name", "ກອງປະຊຸມ", "--number", 7, "--starts", "2024-01-10", "--ends", "2024-01-11"
    )
    assert made == {
        "forum": {
            "name": "ກອງປະຊຸມ",
            "venue": None,
            "starts": "2024-01-10",
            "ends": "2024-01-11",
            "number": 7,
            "path": str(other.forum),
        }
    }
    before = other.forum.read_bytes()
    assert other.json("new", "--name", "x", status=3)["error"]["code"] == "exists"
    assert other.forum.read_bytes() == before


def test_backup_restore_verify(desk, tmp_path):
    person = desk.register()
    copy = tmp_path / "copy.forum"
    saved = desk.json("backup", copy)
    assert (saved["ok"], saved["path"], saved["delegates"]) == (True, str(copy), 1)
    desk.register("ສອງ")
    status, out, _ = desk.raw("restore", copy, desk.forum, "--json")
    restored = json.loads(out)
    assert (status, restored["ok"]) == (0, True)
    assert Path(restored["kept"]).exists()
    assert [one["id"] for one in desk.json("list")["delegates"]] == [person["id"]]
    assert desk.json("verify")["ok"] is True


@pytest.mark.parametrize(
    "verb", ["list", "stats", "verify", "register", "import", "badges", "backup", "check-in"]
)
@pytest.mark.parametrize(
    ("content", "code"), [(None, "not_found"), (b"", "not_a_forum"), (b"hello\n" * 500, "not_a_forum")]
)
def test_a_file_that_is_no_forum_is_refused_and_untouched(desk, tmp_path, verb, content, code):
    other = Desk(tmp_path / "other.forum", desk._capsys)
    if content is not None:
        other.forum.write_bytes(content)
    words = {
        "register": ["--name", "x"],
        "import": [MFA],
        "badges": ["--out", tmp_path / "b.pdf"],
        "backup": [tmp_path / "c.forum"],
        "check-in": ["1"],
    }.get(verb, [])
    before = sorted(path.name for path in tmp_path.iterdir())
    assert other.json(verb, *words, status=3)["error"]["code"] == code
    assert sorted(path.name for path in tmp_path.iterdir()) == before
    assert content is None or other.forum.read_bytes() == content


def test_a_file_name_that_no_disk_takes_is_wrong_usage(desk, tmp_path):
    long = tmp_path / f"{'x' * 300}.forum"
    for words in (["new", long, "--name", "x"], ["backup", desk.forum, long]):
        status, out, _ = desk.raw(*words, "--json")
        assert (status, json.loads(out)["error"]["code"]) == (2, "invalid")


@pytest.mark.parametrize("cut", [0.3, 0.6, 0.95])
@pytest.mark.parametrize("verb", ["list", "stats", "verify"])
def test_half_a_forum_is_no_traceback(desk, verb, cut):
    desk.json("import", MFA)
    whole = desk.forum.read_bytes()
    desk.forum.write_bytes(whole[: int(len(whole) * cut)])
    status, out, err = desk.raw(verb, desk.forum, "--json")
    answer = json.loads(out)
    assert status in (1, 3)
    assert answer.get("ok") is False or answer["error"]["code"] in ("damaged", "not_a_forum")
    assert "Traceback" not in err


# -- lists and people ----------------------------------------------------------------------------------------------


def test_import_tells_every_row_and_a_second_time_changes_nothing(desk):
    first = desk.json("import", MFA)
    assert set(first) == {
        "created", "updated", "unchanged", "duplicates", "rejected", "skipped", "warnings", "files",
    }  # fmt: skip
    people = desk.json("list")
    assert first["created"] == people["total"] == len(people["delegates"]) > 0
    assert first["files"][0]["file"] == MFA.name
    assert "name_native" in first["files"][0]["sheets"][0]["columns"]
    _, out, _ = desk.raw("import", desk.forum, MFA, "--json")
    again = json.loads(out)
    assert (again["created"], again["updated"]) == (0, 0)
    assert desk.json("list") == people


def test_a_dry_run_writes_nothing(desk):
    before = desk.forum.read_bytes()
    planned = desk.json("import", MFA, "--dry-run")
    assert planned["created"] > 0
    assert desk.forum.read_bytes() == before
    assert desk.json("list")["total"] == 0


def test_one_bad_file_stops_the_batch(desk, tmp_path):
    bad = tmp_path / "bad.xlsx"
    bad.write_bytes(b"%PDF-1.7 not a workbook")
    error = desk.json("import", MFA, bad, status=3)["error"]
    assert error["code"] == "bad_file"
    assert "bad.xlsx" in error["message"]
    assert desk.json("import", MFA, tmp_path / "none.xlsx", status=3)["error"]["code"] == "not_found"
    assert desk.json("list")["total"] == 0


def test_a_list_with_rows_to_look_at_ends_with_1(desk):
    answer = desk.json("import", SAMPLES / "f_messy_all.xlsx", status=1)
    assert answer["rejected"]
    assert all(set(row) == {"file", "sheet", "row", "reason"} for row in answer["rejected"])
    assert all(set(row) == {"file", "sheet", "row", "name", "of", "why"} for row in answer["duplicates"])
    _, out, _ = desk.raw("import", desk.forum, SAMPLES / "f_messy_all.xlsx")
    assert out.startswith("Imported: 0 new")


def test_an_import_tells_a_person_where_to_look(desk, tmp_path):
    names = tmp_path / "list.csv"
    names.write_text("Name,Position,Phone\nA One,Clerk,\n,Director,02055551234\nA One,Clerk,\n", "utf-8")
    for told in (
        (
            "Imported: 1 new, 0 updated, 0 unchanged, 1 perhaps there already, 1 rejected, 0 no person.\n"
            "  list.csv, row 3 — the name is missing\n"
            "  list.csv, row 4: A One — stands in these lists twice: the second row is left out\n"
        ),
        (
            "Imported: 0 new, 0 updated, 2 unchanged, 0 perhaps there already, 1 rejected, 0 no person.\n"
            "  list.csv, row 3 — the name is missing\n"
            "  list.csv — this file was imported before: nothing in it changes anything\n"
        ),
    ):
        _, out, _ = desk.raw("import", desk.forum, names)
        assert sorted(out.splitlines()) == sorted(told.splitlines())


def test_register_needs_only_a_name(desk):
    person = desk.register("Nguyễn Văn A")
    assert set(person) == DELEGATE
    assert person["name_native"] == "Nguyễn Văn A"
    assert len(person["code"]) == 9
    assert person["code"].isdigit()
    assert (person["name_latin"], person["delegation"], person["checked_in_at"]) == (None, None, None)
    assert (person["category"], person["status"], person["similar"]) == ("Delegate", "registered", False)


def test_register_takes_all_it_is_given(desk):
    person = desk.register(
        "ບໍ່ວຽງຄຳ ວົງດາລາ", "--latin", "Boviengkham VONGDARA", "--honorific", "ທ່ານ", "--position", "ລັດຖະມົນຕີ",
        "--delegation", "ກະຊວງການເງິນ", "--category", "V", "--phone", "+8562055558412", "--email", "b@mof.example",
        "--walk-in", "--operator", "Noy", "--desk", "ໂຕະ 2",
    )  # fmt: skip
    assert person["name_latin"] == "Boviengkham VONGDARA"
    assert (person["category"], person["delegation"]) == ("VIP", "ກະຊວງການເງິນ")
    assert (person["phone"], person["email"]) == ("+8562055558412", "b@mof.example")


@pytest.mark.parametrize(
    "words",
    [
        ["--name", ""],
        ["--name", "ກ" * 201],
        ["--name", "x", "--category", "nobody"],
        ["--name", "x", "--nme", "y"],
        [],
    ],
)
def test_what_cannot_be_registered_is_wrong_usage(desk, words):
    assert desk.json("register", *words, status=2)["error"]["message"]
    assert desk.json("list")["total"] == 0


@pytest.mark.parametrize("phone", ["ask the office", "7.9E+10", "12"])
def test_a_phone_that_is_none_is_kept_as_given(desk, phone):
    assert desk.register("x", "--phone", phone)["phone"] == phone


def test_a_field_is_named_in_plain_english(desk):
    _, _, err = desk.raw("register", desk.forum, "--name", "x", "--latin", "y" * 201)
    assert err == "Name in Latin letters: too long.\n"


def test_list_counts_before_the_limit_and_marks_likeness(desk):
    desk.register("ບໍ່ວຽງຄຳ ວົງດາລາ")
    desk.register("ສອນໄຊ ສີພັນດອນ")
    limited = desk.json("list", "--limit", 1)
    assert (len(limited["delegates"]), limited["total"]) == (1, 2)
    assert desk.json("list", "--limit", 0)["delegates"] == []
    exact = desk.json("list", "--search", "ວົງດາລາ")
    assert [one["similar"] for one in exact["delegates"]] == [False]
    likely = desk.json("list", "--search", "boviengkam")
    assert [one["similar"] for one in likely["delegates"]] == [True]
    assert desk.json("list", "--search", "zzzzzz") == {"delegates": [], "total": 0}


# -- badges and scans ----------------------------------------------------------------------------------------------


def test_badges_are_printed_once_and_counted(desk, tmp_path):
    desk.json("import", MFA)
    out = tmp_path / "b.pdf"
    total = desk.json("list")["total"]
    run = desk.json("badges", "--out", out)
    assert (run["badges"], run["pages"], run["problems"]) == (total, total, [])
    assert run["seconds"] >= 0
    document = pypdfium2.PdfDocument(out)
    assert len(document) == total
    document.close()
    assert desk.json("stats")["badges_printed"] == total
    assert desk.json("badges", "--out", out, "--only", "unprinted")["badges"] == 0
    assert desk.json("badges", "--out", out, "--template", "none", status=3)["error"]["code"] == "not_found"


def test_badge_problems_are_told_with_the_name(desk, tmp_path):
    desk.register("欧娜")
    status, out, _ = desk.raw("badges", desk.forum, "--out", tmp_path / "b.pdf")
    assert (status, out.splitlines()[1]) == (1, "  欧娜: name has letters that no font of ours can draw")


@pytest.mark.parametrize("out", [".", ""])
def test_badges_into_a_folder_are_wrong_usage(desk, out):
    desk.register()
    assert desk.json("badges", "--out", out, status=2)["error"]["code"] == "invalid"


def test_the_first_scan_is_admitted_the_second_is_a_repeat(desk):
    person = desk.register()
    first = desk.json("check-in", person["code"], "--desk", "Desk 2")
    assert set(first) == VERDICT
    assert (first["outcome"], first["reason"], first["previous"]) == ("admitted", "ok", None)
    assert first["delegate"]["id"] == person["id"]
    assert first["checkpoint"] == "Main entrance"
    second = desk.json("check-in", person["code"], status=1)
    assert (second["outcome"], second["reason"]) == ("repeat", "already_checked_in")
    assert second["previous"] == {
        "at": first["delegate"]["checked_in_at"],
        "desk": "Desk 2",
        "checkpoint": "Main entrance",
    }
    assert second["message"].startswith("Already checked in. First at ")


def test_times_carry_the_offset_of_the_forum(desk):
    person = desk.register()
    assert desk.json("check-in", person["code"])["delegate"]["checked_in_at"].endswith("+07:00")


def test_undo_reissue_exit_and_force(desk):
    person = desk.register()
    scan = desk.json("check-in", person["code"])["scan_id"]
    assert desk.json("undo", scan, "--why", "slip") == {"undone": scan}
    assert desk.json("undo", scan, "--why", "slip", status=3)["error"]["code"] == "not_found"
    new = desk.json("reissue", person["id"], "--why", "lost")["delegate"]
    assert new["code"] != person["code"]
    old = desk.json("check-in", person["code"], status=1)
    assert (old["reason"], old["message"].startswith("Refused. Badge replaced ")) == ("badge_replaced", True)
    forced = desk.json("check-in", person["code"], "--force", "--why", "the minister asked")
    assert (forced["reason"], "the minister asked" in forced["message"]) == ("forced", True)
    assert desk.json("check-in", new["code"], "--direction", "out")["reason"] == "exit"


def test_an_exit_of_somebody_not_inside_says_so(desk):
    code = desk.register()["code"]
    for told in (True, False, True):
        answer = desk.json("check-in", code, "--direction", "out")
        assert answer["reason"] == "exit"
        assert ("Was not known to be inside." in answer["message"]) is told
        if told and answer["previous"] is None:
            desk.json("check-in", code)


@pytest.mark.parametrize(
    "words",
    [["--force"], ["--force", "--why", " "], ["--why", "x"], ["--direction", "up"]],
)
def test_an_override_needs_its_reason(desk, words):
    desk.json("check-in", desk.register()["code"], *words, status=2)


def test_an_unknown_checkpoint_is_not_found(desk):
    assert desk.json("check-in", "1", "--checkpoint", "Roof", status=3)["error"]["code"] == "not_found"


def stream(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, data: bytes, *words: object
) -> tuple[int, list[dict]]:
    """`check-in FORUM -` with these bytes on standard input."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data), encoding="ascii"))
    status, out, _ = desk.raw("check-in", desk.forum, "-", *words)
    return status, [json.loads(line) for line in out.splitlines()]


def test_a_stream_answers_each_line_in_order(desk, monkeypatch):
    person = desk.register()
    foreign = frame(23, 1234567, b"k" * 32)
    lines = [
        person["code"].encode(),
        person["code"].encode() + b"\r",
        b"",
        b"\t" + person["code"].encode(),
        b"https://example.org/\x1d",
        b"\xff\xfe\x00\xc3\x28",
        foreign.encode(),
        person["code"][:-1].encode() + (b"1" if person["code"][-1] != "1" else b"2"),
        b"9" * 300_000,
        "ບໍ່ວຽງຄຳ".encode(),
    ]
    status, answers = stream(desk, monkeypatch, b"\n".join(lines))
    assert status == 1
    assert [one["reason"] for one in answers] == [
        "ok",
        "already_checked_in",
        "empty",
        "already_checked_in",
        "not_a_badge",
        "not_a_badge",
        "other_forum",
        "damaged_code",
        "too_long",
        "not_a_badge",
    ]
    assert all(set(one) == VERDICT for one in answers)
    assert len({one["scan_id"] for one in answers}) == len(answers)


def test_a_stream_of_admissions_ends_with_0_and_no_input_with_nothing(desk, monkeypatch):
    code = desk.register()["code"].encode()
    assert stream(desk, monkeypatch, b"") == (0, [])
    status, answers = stream(desk, monkeypatch, code + b"\n", "--json")
    assert (status, len(answers)) == (0, 1)
    status, answers = stream(desk, monkeypatch, b"\n")
    assert (status, [one["reason"] for one in answers]) == (1, ["empty"])


# -- counts and reports --------------------------------------------------------------------------------------------


def test_stats_count(desk):
    minister = desk.register("ກ", "--category", "V", "--delegation", "ກະຊວງການເງິນ")
    desk.register("ຂ", "--category", "D", "--delegation", "ກະຊວງການເງິນ")
    desk.register("ຄ", "--category", "D")
    desk.json("check-in", minister["code"])
    counted = desk.json("stats")
    assert (counted["delegates"], counted["checked_in"], counted["badges_printed"]) == (3, 1, 0)
    assert (counted["by_category"]["VIP"], counted["by_category"]["Delegate"]) == (1, 2)
    assert sum(counted["by_category"].values()) == 3
    assert counted["by_delegation"] == {"ກະຊວງການເງິນ": 2, "": 1}
    _, out, _ = desk.raw("stats", desk.forum)
    assert "  1 / 2  ກະຊວງການເງິນ\n  0 / 1  (no delegation)\n" in out


@pytest.mark.parametrize("language", ["lo", "en", "vi", "km"])
@pytest.mark.parametrize("suffix", [".xlsx", ".csv", ".pdf"])
def test_attendance_is_written(desk, tmp_path, suffix, language):
    desk.json("check-in", desk.register()["code"])
    desk.register("ສອງ")
    out = tmp_path / f"a{suffix}"
    answer = desk.json("attendance", "--out", out, "--lang", language)
    assert answer == {"delegates": 2, "checked_in": 1, "absent": 1, "path": str(out)}
    assert out.stat().st_size > 500


def test_an_unknown_kind_of_report_is_wrong_usage(desk, tmp_path):
    assert desk.json("attendance", "--out", tmp_path / "a.txt", status=2)["error"]["code"] == "invalid"
    assert (
        desk.json("attendance", "--out", tmp_path / "a.pdf", "--lang", "fr", status=2)["error"]["code"]
        == "usage"
    )


@pytest.mark.parametrize(
    "words",
    [
        ["hub-init", "postgresql://x"],
        ["sync", "a.forum"],
        ["conflicts", "a.forum"],
        ["hub-join", "a.forum", "u", "--desk", "d"],
    ],
)
def test_there_is_no_hub_yet(desk, words):
    status, out, _ = desk.raw(*words, "--json")
    assert (status, json.loads(out)["error"]["code"]) == (3, "hub_unreachable")


# -- demo ----------------------------------------------------------------------------------------------------------


def test_demo_does_the_whole_job_and_may_be_run_again(desk, tmp_path):
    folder = tmp_path / "demo"
    folder.mkdir()
    (folder / "mine.txt").write_text("mine")
    for _ in range(2):
        status, out, _ = desk.raw("demo", "--out", folder, "--json")
        assert status == 0
        made = json.loads(out)
        assert set(made) == {"forum", "badges", "attendance"}
        assert [Path(path).suffix for path in made["attendance"]] == [".xlsx", ".csv", ".pdf"]
        assert all(Path(path).is_file() for path in (made["forum"], made["badges"], *made["attendance"]))
    sample = Desk(Path(made["forum"]), desk._capsys)
    counted = sample.json("stats")
    assert (counted["delegates"], counted["badges_printed"]) == (60, 60)
    assert 0 < counted["checked_in"] < 60
    with Path(made["attendance"][1]).open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == 60
    assert (folder / "mine.txt").read_text() == "mine"
    assert sorted(path.name for path in folder.iterdir()) == [
        "attendance.csv", "attendance.pdf", "attendance.xlsx", "badges.pdf", "mine.txt", "sample.forum",
    ]  # fmt: skip


def test_demo_leaves_a_file_of_that_name_that_is_not_its_own(desk, tmp_path):
    mine = tmp_path / "badges.pdf"
    mine.write_text("mine")
    status, out, _ = desk.raw("demo", "--out", tmp_path, "--json")
    assert (status, json.loads(out)["error"]["code"]) == (3, "exists")
    assert mine.read_text() == "mine"
    assert not (tmp_path / "sample.forum").exists()


def test_demo_leaves_a_forum_that_is_not_its_own(desk, tmp_path):
    mine = tmp_path / "sample.forum"
    desk.forum.rename(mine)
    before = mine.read_bytes()
    status, out, _ = desk.raw("demo", "--out", tmp_path, "--json")
    assert (status, json.loads(out)["error"]["code"]) == (3, "exists")
    assert mine.read_bytes() == before


# -- usage, people's text, mistakes of ours ------------------------------------------------------------------------


def test_wrong_usage_is_json_where_json_is_asked_for(desk):
    status, out, err = desk.raw("list", "--json")
    assert (status, json.loads(out)["error"]["code"], err) == (2, "usage", "")
    status, out, err = desk.raw("list")
    assert (status, out) == (2, "")
    assert err.startswith("usage: delegates list")


def test_help_and_version(desk):
    status, out, _ = desk.raw("--help")
    assert (status, "check-in" in out) == (0, True)
    assert desk.raw("--version")[1].startswith("delegates ")


def test_without_json_a_person_reads_the_same_facts(desk):
    code = desk.register("ບໍ່ວຽງຄຳ ວົງດາລາ", "--delegation", "ກະຊວງການເງິນ")["code"]
    status, out, _ = desk.raw("list", desk.forum)
    assert (status, "ບໍ່ວຽງຄຳ ວົງດາລາ · ກະຊວງການເງິນ" in out) == (0, True)
    assert f"{code[:3]} {code[3:6]} {code[6:]}" in out
    status, out, err = desk.raw("check-in", desk.forum, "hello")
    assert (status, out.startswith("Not a badge. "), err) == (1, True, "")
    status, out, err = desk.raw("list", desk.forum.with_name("no.forum"))
    assert (status, out, err) == (3, "", "no.forum cannot be found.\n")


@pytest.mark.expects_log
def test_a_mistake_of_ours_is_a_sentence(desk, monkeypatch):
    from delegates import cli_verbs

    def broken(*_):
        raise ZeroDivisionError("ບໍ່ວຽງຄຳ")

    monkeypatch.setitem(cli_verbs.VERBS, "stats", broken)
    status, out, err = desk.raw("stats", desk.forum, "--json")
    assert (status, json.loads(out)["error"]["code"]) == (3, "bug")
    assert "Traceback" not in err
    assert "ZeroDivisionError" in err
    assert "ບໍ່ວຽງຄຳ" not in out + err


def test_reading_verbs_write_nothing(desk, tmp_path):
    desk.register()

    def there() -> dict[str, bytes]:
        return {
            path.name: path.read_bytes() for path in desk.forum.parent.glob("test.forum*") if path.is_file()
        }

    before = there()
    for verb in ("list", "stats", "verify"):
        desk.json(verb)
    desk.json("attendance", "--out", tmp_path / "a.csv")
    assert there() == before


# -- after the forum -----------------------------------------------------------------------------------------------


def test_attendance_of_a_part_and_for_programs(desk, tmp_path):
    one = desk.register("ໜຶ່ງ", "--delegation", "ກະຊວງການເງິນ", "--category", "D")
    desk.register("ສອງ", "--category", "V")
    desk.json("check-in", one["code"])
    out = tmp_path / "a.csv"
    for words, counted in (
        (["--delegation", "ກະຊວງການເງິນ"], (1, 1)),
        (["--category", "VIP"], (1, 0)),
        (["--checkpoint", "Main entrance"], (2, 1)),
        (["--day", "2020-01-01"], (2, 0)),
    ):
        answer = desk.json("attendance", "--out", out, *words)
        assert (answer["delegates"], answer["checked_in"]) == counted, words
    desk.json("attendance", "--out", out, "--rows", "scans", "--lang", "lo")
    (scan,) = csv.DictReader(io.StringIO(out.read_text("utf-8-sig")))
    assert (scan["delegate_id"], scan["outcome"], scan["stands"]) == (one["id"], "admitted", "1")
    desk.json("attendance", "--out", tmp_path / "f.pdf", "--figures")
    assert (tmp_path / "f.pdf").read_bytes().startswith(b"%PDF")
    for words, code in (
        (["--rows", "scans", "--out", tmp_path / "a.xlsx"], "invalid"),
        (["--rows", "scans", "--figures", "--out", out], "invalid"),
        (["--category", "nothing", "--out", out], "invalid"),
        (["--columns", "nothing", "--out", out], "invalid"),
    ):
        assert desk.json("attendance", *words, status=2)["error"]["code"] == code, words
    for words in (["--delegation", "nobody"], ["--checkpoint", "nowhere"]):
        assert desk.json("attendance", "--out", out, *words, status=3)["error"]["code"] == "not_found"


def test_the_package_is_a_new_folder_each_time(desk, tmp_path):
    desk.json("check-in", desk.register()["code"])
    out = tmp_path / "out"
    out.mkdir()
    made = [desk.json("package", "--out", out, "--lang", "km") for _ in range(2)]
    assert len({one["path"] for one in made}) == 2
    for one in made:
        folder = Path(one["path"])
        assert sorted(path.name for path in folder.iterdir()) == sorted(one["files"])
        assert {"attendance.xlsx", "record_km.pdf", "record_en.pdf", "certificates.pdf", "test.forum"} <= set(
            one["files"]
        )
    assert len(list(out.iterdir())) == 2
    assert desk.json("package", "--out", tmp_path / "no", status=3)["error"]["code"] == "not_found"
    copy = Desk(Path(made[0]["path"]) / "test.forum", desk._capsys)
    assert copy.json("verify")["check_value"] == made[0]["check_value"]


def test_nobody_came_and_the_package_has_no_certificates(desk, tmp_path):
    desk.register()
    made = desk.json("package", "--out", tmp_path)
    assert "certificates.pdf" not in made["files"]
    assert made["ok"]


def test_verify_confirms_the_check_value_of_a_document(desk, tmp_path):
    scan = desk.json("check-in", desk.register()["code"])
    out = tmp_path / "a.pdf"
    desk.json("attendance", "--out", out)
    document = pypdfium2.PdfDocument(out)
    text = document[0].get_textpage().get_text_bounded()
    document.close()
    value = re.search(r"\d{4} \d{4} \d{4} \d{4}", text)[0]
    now = desk.json("verify", "--check", value)
    assert now["ok"]
    assert (now["check"]["confirmed"], now["check"]["later"]) == (True, 0)
    assert now["check_value"] == value.replace(" ", "")
    desk.json("check-in", desk.register("ສອງ")["code"])
    later = desk.json("verify", "--check", value.translate(str.maketrans("0123456789", "໐໑໒໓໔໕໖໗໘໙")))
    assert (later["check"]["confirmed"], later["check"]["later"]) == (True, 1)
    assert later["check_value"] != now["check_value"]
    desk.json("undo", scan["scan_id"], "--why", "wrong person")
    assert desk.json("verify", "--check", value)["check"]["later"] == 2
    wrong = desk.json("verify", "--check", "0000-0000-0000-0000", status=1)
    assert wrong["check"] == {"confirmed": False, "at": None, "later": None}
    assert desk.json("verify", "--check", "12", status=2)["error"]["code"] == "invalid"
