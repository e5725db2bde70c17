"""Keep the window's words: `python tools/translations.py` (or `make i18n`); `--check` only looks, and says what is missing.

English in the source is the original. The wording of another language lies in `resources/translations/<language>/*.tsv`:
English, a tab, the other language, and in a third column a context where the same English needs other words there. This
tool collects what the source says (pyside6-lupdate), fills in the wording, and compiles it (pyside6-lrelease). Texts of
Qt's own buttons and menus, for which Qt has no Lao, stand in `qt.tsv` with their context. English gets a file of its
plurals.
"""

from __future__ import annotations

import ast
import csv
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Collection, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("lo",)
QT_FILE = "qt.tsv"

Wording = dict[tuple[str, str], str]  # (context or "", English) -> words


def tool(name: str) -> list[str]:
    """The program of the Qt package, beside this Python."""
    here = Path(sys.executable).parent
    for folder in (here, here / "Scripts"):
        for suffix in ("", ".exe"):
            if (folder / (name + suffix)).exists():
                return [str(folder / (name + suffix))]
    return [name]


def sources() -> list[str]:
    """Every file that may hold words of the window."""
    beside = [ROOT / "delegates" / "app.py", ROOT / "delegates" / "verdict_words.py"]
    found = [*beside, *sorted((ROOT / "delegates" / "ui").rglob("*.py"))]
    return [file.relative_to(ROOT).as_posix() for file in found if file.exists()]


def collect(language: str, target: Path) -> ET.ElementTree[ET.Element]:
    """What the source says now, as an empty file of translations."""
    command = [*tool("pyside6-lupdate"), *sources(), "-ts", str(target), "-locations", "none", "-no-obsolete"]
    command += ["-source-language", "en", "-target-language", language]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    tree = ET.parse(target)  # our own tool wrote it
    known = {(context, source) for context, source, _ in messages(tree)}
    for context, source in sorted(overlooked(known)):
        ET.SubElement(add(tree, context, source), "translation")
    # lupdate knows a plural in translate() only where the number is written there.
    for _, source, message in messages(tree):
        if "%n" in source:
            message.set("numerus", "yes")
    return tree


def overlooked(known: Collection[tuple[str, str]]) -> set[tuple[str, str]]:
    """What lupdate leaves out without a word: texts of translate() whose number is no plain name, as in len(rows)."""
    found = set()
    for file in sources():
        for node in ast.walk(ast.parse((ROOT / file).read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("translate"):
                match node.args[:2]:
                    case [ast.Constant(value=str(context)), ast.Constant(value=str(source))]:
                        found.add((context, source))
    return found.difference(known)


def read_wording(language: str) -> Wording:
    """All wording of a language; the same English twice in one context must have the same words."""
    wording: Wording = {}
    for file in sorted((FOLDER / language).glob("*.tsv")):
        with file.open(encoding="utf-8", newline="") as stream:
            for number, row in enumerate(csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE), 1):
                if not row or not row[0] or row[0].startswith("#"):
                    continue
                if len(row) < 2 or not row[1].strip():
                    raise SystemExit(f"{file.name}:{number}: no words for {row[0]!r}")
                key = (row[2] if len(row) > 2 else "", row[0].replace("\\n", "\n"))
                words = row[1].replace("\\n", "\n")
                if wording.get(key, words) != words:
                    raise SystemExit(
                        f"{file.name}:{number}: {row[0]!r} has other words elsewhere; give it a context"
                    )
                wording[key] = words
    return wording


def messages(tree: ET.ElementTree[ET.Element]) -> Iterator[tuple[str, str, ET.Element]]:
    """(context, English, the message's element) of a file of translations."""
    for context in tree.getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            yield name, message.findtext("source") or "", message


def put(message: ET.Element, words: str | tuple[str, ...]) -> None:
    """Write the words of a message; of a plural, every form."""
    translation = message.find("translation")
    assert translation is not None
    translation.attrib.pop("type", None)
    forms = translation.findall("numerusform")
    if message.get("numerus") == "yes":
        for form in forms:
            translation.remove(form)
        translation.text = None
        for text in (words, words) if isinstance(words, str) else words:
            ET.SubElement(translation, "numerusform").text = text
    else:
        translation.text = words if isinstance(words, str) else words[0]


def fill(tree: ET.ElementTree[ET.Element], wording: Wording) -> list[str]:
    """Put the wording in place; returns the English that has none."""
    missing = []
    for context, source, message in messages(tree):
        words = wording.get((context, source)) or wording.get(("", source))
        if words is None and not any(letter.isalpha() for letter in re.sub(r"\{\w+\}|%n|%\d", "", source)):
            words = source  # placeholders and signs are the same in every language
        if words:
            put(message, words)
        else:
            missing.append(f"{context}: {source}")
    return missing


def add(tree: ET.ElementTree[ET.Element], context: str, source: str) -> ET.Element:
    """A new message, without words."""
    root = tree.getroot()
    found = next((one for one in root.iter("context") if one.findtext("name") == context), None)
    if found is None:
        found = ET.SubElement(root, "context")
        ET.SubElement(found, "name").text = context
    message = ET.SubElement(found, "message")
    ET.SubElement(message, "source").text = source
    return message


def add_qt(tree: ET.ElementTree[ET.Element], language: str) -> None:
    """Texts of Qt itself, which no source of ours names."""
    known = {(context, source) for context, source, _ in messages(tree)}
    file = FOLDER / language / QT_FILE
    if not file.exists():
        return
    with file.open(encoding="utf-8", newline="") as stream:
        for row in csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            if len(row) < 3 or row[0].startswith("#") or (row[2], row[0]) in known:
                continue
            message = add(tree, row[2], row[0].replace("\\n", "\n"))
            ET.SubElement(message, "translation").text = row[1].replace("\\n", "\n")


def english_plurals(tree: ET.ElementTree[ET.Element]) -> None:
    """ "%n scan(s) wait" becomes "1 scan waits" by hand where it is listed, else by dropping or keeping the s."""
    by_hand = {
        key[1]: tuple(words.split("|")) for key, words in read_wording("en").items()
    }  # one|many, in resources/translations/en/plurals.tsv
    for context in list(tree.getroot().iter("context")):
        for message in context.findall("message"):
            if message.get("numerus") != "yes":
                context.remove(message)
        if context.find("message") is None:
            tree.getroot().remove(context)
    for _, source, message in messages(tree):
        one, many = by_hand.get(source, (source.replace("(s)", ""), source.replace("(s)", "s")))
        put(message, (one, many))


def save(tree: ET.ElementTree[ET.Element], target: Path) -> None:
    """Write a file of translations in one stable shape and order: moving words to another file changes nothing."""
    root = tree.getroot()
    for context in root.iter("context"):
        named = sorted(context.findall("message"), key=lambda message: message.findtext("source") or "")
        context[:] = [*context.findall("name"), *named]
    root[:] = sorted(root, key=lambda context: context.findtext("name") or "")
    ET.indent(tree, "    ")
    text = ET.tostring(tree.getroot(), encoding="unicode")
    target.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8", newline="\n"
    )


def compile_to(ts: Path, qm: Path) -> None:
    """One compiled file."""
    subprocess.run([*tool("pyside6-lrelease"), str(ts), "-qm", str(qm)], check=True, capture_output=True)


def build(target: Path) -> list[str]:
    """Make every file of translations in a folder; returns what has no words yet."""
    missing: list[str] = []
    for language in ("en", *LANGUAGES):
        ts = target / f"delegates_{language}.ts"
        tree = collect(language, ts)
        if language == "en":
            english_plurals(tree)
        else:
            missing += [f"{language} · {one}" for one in fill(tree, read_wording(language))]
            add_qt(tree, language)
        save(tree, ts)
        compile_to(ts, target / f"delegates_{language}.qm")
    return missing


def stale(fresh: Path) -> list[str]:
    """The files in the resources that are not what the source and the wording give now."""
    found = []
    for language in ("en", *LANGUAGES):
        for suffix in ("ts", "qm"):
            name = f"delegates_{language}.{suffix}"
            there = FOLDER / name
            if not there.exists() or there.read_bytes() != (fresh / name).read_bytes():
                found.append(name)
    return found


def main(arguments: list[str]) -> int:
    """Status 1 when words are missing or, with --check, when the files in the resources are old."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder)
        missing = build(fresh)
        for one in missing:
            print("no words yet:", one)
        old = stale(fresh)
        if "--check" in arguments:
            for name in old:
                print("not up to date:", name)
            return 1 if missing or old else 0
        for name in old:
            # Moved into place, never rewritten: a running window has the file mapped and would die of a shorter one.
            beside = FOLDER / f".{name}.new"
            beside.write_bytes((fresh / name).read_bytes())
            beside.replace(FOLDER / name)
            print("written:", name)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
