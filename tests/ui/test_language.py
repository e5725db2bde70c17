from __future__ import annotations

import importlib.util
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox

from delegates import paths
from delegates.errors import CODES, DeskError
from delegates.ui import language, wording
from delegates.ui.widgets.pill import LinkState, StatusPill

ROOT = Path(__file__).resolve().parent.parent.parent


def test_the_window_changes_its_language_while_it_runs(qtbot) -> None:
    pill = StatusPill(LinkState.OFFLINE, 14)
    qtbot.addWidget(pill)
    assert pill.text() == "Offline · 14 not sent"
    language.current().use("lo")
    assert pill.text() == "ອອບລາຍ · 14 ຍັງບໍ່ໄດ້ສົ່ງ"
    language.current().use("en")
    assert pill.text() == "Offline · 14 not sent"


def test_english_has_its_plurals(qapp) -> None:
    translate = QCoreApplication.translate
    assert translate("StatusPill", "%n conflict(s)", "", 1) == "1 conflict"
    assert translate("StatusPill", "%n conflict(s)", "", 2) == "2 conflicts"
    assert translate("Sheet", "%n scan(s) wait", "", 1) == "1 scan waits"
    assert translate("Sheet", "%n scan(s) wait", "", 3) == "3 scans wait"


def test_qts_own_buttons_speak_lao(qtbot) -> None:
    language.current().use("lo")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    texts = {button.text() for button in box.buttons()}
    assert texts == {"ບັນທຶກ", "ຍົກເລີກ"}


def test_a_language_without_a_file_shows_english(qapp) -> None:
    language.current().use("km")
    assert language.current().code == "en"
    with pytest.raises(KeyError):
        language.current().use("xx")
    assert "lo" in language.Language.available()


@pytest.mark.parametrize("code", sorted(CODES))
@pytest.mark.parametrize("spoken", ["en", "lo"])
def test_every_failure_has_its_sentence(code: str, spoken: str) -> None:
    language.current().use(spoken)
    for facts in ({}, {"path": "/home/x/week.forum", "why": "empty", "field": "name"}):
        sentence = wording.error(DeskError(code, **facts))
        assert sentence
        assert "{" not in sentence
        assert "/home" not in sentence
        assert sentence[-1] in ".!?"


def test_braces_in_a_fact_stay_what_they_are() -> None:
    assert wording.filled("{file}: {why}", file="{why}.forum", why="x") == "{why}.forum: x"


def files() -> list[Path]:
    return sorted((paths.resources() / "translations").glob("*.ts"))


def messages(file: Path):
    for message in ET.parse(file).getroot().iter("message"):
        translation = message.find("translation")
        forms = [form.text or "" for form in translation.findall("numerusform")]
        yield (
            message.findtext("source") or "",
            forms or [translation.text or ""],
            message.get("numerus") == "yes",
        )


@pytest.mark.parametrize("file", files(), ids=lambda file: file.name)
def test_placeholders_and_forms_are_those_of_the_source(file: Path) -> None:
    for source, forms, plural in messages(file):
        if plural:
            assert len(forms) == 2, source
        for text in forms:
            if not text:
                continue
            assert sorted(re.findall(r"\{\w+\}|%\d", text)) == sorted(re.findall(r"\{\w+\}|%\d", source)), (
                source
            )
            assert not plural or "%n" in text or "%n" not in source, source
            assert text.count("&") <= 1


def test_nothing_is_translated_inside_an_f_string() -> None:
    # pyside6-lupdate does not see it there, so it would stay English.
    for file in sorted((ROOT / "delegates" / "ui").rglob("*.py")):
        text = file.read_text(encoding="utf-8")
        assert not re.search(r"""\bf(["']).*\{[^}]*\b(tr|translate)\(.*\1""", text), file


def tool():
    spec = importlib.util.spec_from_file_location("translations_tool", ROOT / "tools" / "translations.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_a_text_whose_number_is_no_plain_name_is_collected_too() -> None:
    # lupdate drops translate("PaperSheet", "%n badge(s) a sheet", "", len(page.places)) without a word.
    assert ("PaperSheet", "%n badge(s) a sheet") in tool().overlooked(set())
    language.current().use("lo")
    translate = QCoreApplication.translate
    assert translate("PaperSheet", "%n badge(s) a sheet", "", 4) == "4 ບັດຕໍ່ແຜ່ນ"


def test_english_verbs_follow_their_number(qapp) -> None:
    translate = QCoreApplication.translate
    text = "%n of them replace(s) another photo."
    assert translate("PhotosSheet", text, "", 1) == "1 of them replaces another photo."
    assert translate("PhotosSheet", text, "", 2) == "2 of them replace another photo."


@pytest.mark.slow
def test_every_word_of_the_window_is_lao_too_and_compiled(tmp_path: Path) -> None:
    translations = tool()
    assert translations.build(tmp_path) == []
    assert translations.stale(tmp_path) == []
