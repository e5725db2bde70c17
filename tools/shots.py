"""Pictures of the window, made from the sample forum on the day of that forum; all people are invented.

python -m tools.shots                the pictures of the README, into docs/pictures
python -m tools.shots --all FOLDER   every page, small and large, in Lao and English, light and dark, to look at
"""

from __future__ import annotations

import argparse
import io
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
SIZE = (1366, 768)
COMPACT = (911, 512)  # what an office screen of 1366 × 768 leaves at 150 %
LARGEST_KB = 150
PATIENCE_S = 60.0
OPENING = datetime(2024, 1, 10, 0, 41, tzinfo=UTC)  # 07:41 in Vientiane, on the day of the sample forum
MADE = datetime(2024, 1, 5, 3, 0, tzinfo=UTC)
ARRIVED = 27
MESSY = "f_messy_all.xlsx"
GUEST = "ຄຳສິງ ວໍລະຈິດ"
PAGES = ("desk", "delegates", "delegations", "badges", "attendance", "programme", "settings", "import")


class DayClock:
    """Stands still until it is set."""

    def __init__(self) -> None:
        self.now = MADE

    def __call__(self) -> datetime:
        return self.now


class Stage:
    """The program with a sample forum in which half of the people have arrived."""

    def __init__(self, folder: Path) -> None:
        from PySide6.QtWidgets import QApplication

        from delegates.app import Program
        from delegates.settings import Loaded, Settings
        from delegates.ui import language, theme

        self.folder = folder
        self.saved: list[Path] = []
        self.clock = DayClock()
        application = QApplication.instance() or QApplication(["delegates"])
        assert isinstance(application, QApplication)
        self.application = application
        theme.start(application, "light", 100)
        language.current().use("en")
        ready: list[bool] = []
        self.program = Program(Loaded(Settings(sounds=False)), on_ready=lambda: ready.append(True))
        self.window = self.program.window
        self.context = self.program.context
        self.program.start(None)
        self.wait_for(lambda: bool(ready))

    # -- waiting and looking -------------------------------------------------------------------------------------

    def wait_for(self, what: Callable[[], bool]) -> None:
        """Let the window live until something holds."""
        end = time.monotonic() + PATIENCE_S
        while not what():
            if time.monotonic() > end:
                raise SystemExit("shots: the window did not come to rest.")
            self.application.processEvents()
            time.sleep(0.005)

    def rest(self) -> None:
        """Until nothing is under way and everything is painted."""
        tasks = self.context.tasks
        for _ in range(3):
            self.wait_for(lambda: not tasks.count("desk") and not tasks.count("bulk"))
            end = time.monotonic() + 0.05
            while time.monotonic() < end:
                self.application.processEvents()

    def page(self, name: str) -> Any:
        return self.window.page(name)

    def look(self, *, language: str = "en", theme: str = "light", zoom: int = 100) -> None:
        """Another language, palette or zoom, as the settings would choose it."""
        chosen = replace(self.context.settings, language=language, theme=theme, zoom_percent=zoom)
        self.context.change_settings(chosen)

    def save(self, path: Path, *, size: tuple[int, int] = SIZE) -> None:
        """A picture of the window as it is."""
        self.window.resize(*size)
        self.rest()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(self._small(self.window.grab().toImage()))
        self.saved.append(path)
        print(f"{path.name}: {path.stat().st_size // 1000} kB")

    @staticmethod
    def _small(image: Any) -> bytes:
        """The picture in its 256 commonest colours: grounds stay exact, of letters' grey edges the nearest."""
        from PIL import Image
        from PySide6.QtCore import QBuffer, QIODevice

        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")
        picture = Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGB")
        common = [colour for _, colour in sorted(picture.getcolors(1 << 24) or [], reverse=True)[:256]]
        places: dict[Any, int] = {colour: place for place, colour in enumerate(common)}

        def place_of(colour: Any) -> int:
            # Pillow's own search for the nearest is rounded, and tints every ground a little.
            if colour not in places:
                places[colour] = min(range(len(common)), key=lambda one: _distance(common[one], colour))
            return places[colour]

        pixels = picture.tobytes()
        triples = zip(pixels[0::3], pixels[1::3], pixels[2::3], strict=True)
        few = Image.frombytes("P", picture.size, bytes(map(place_of, triples)))
        few.putpalette([part for colour in common for part in cast("tuple[int, ...]", colour)])
        out = io.BytesIO()
        few.save(out, "PNG", optimize=True)
        return out.getvalue()

    # -- the forum -----------------------------------------------------------------------------------------------

    def open_sample(self) -> None:
        """Open a sample forum in which nothing has happened yet."""
        from delegates.services.sample_forum import create_sample

        path = self.folder / "Documents" / "Digital forum 2024.forum"
        path.parent.mkdir(exist_ok=True)
        workspace = create_sample(
            path, desk_name="Desk 2", operator="Douangchay", clock=self.clock, window=True
        )
        registering = workspace.registering
        for row in workspace.finding.rows():
            if not row.name_latin and (latin := registering.propose_latin(row.name)):
                registering.amend(row.id, {"name_latin": latin})
        self.context.change_settings(
            replace(self.context.settings, desk_name="Desk 2", operator="Douangchay")
        )
        self.context.open_forum(workspace)
        self.window.show_forum()
        self.rest()

    def let_half_of_them_in(self) -> None:
        """The badges are printed, and half of the people have come since 07:41."""
        from delegates.services.changes import Changes

        workspace = self.context.workspace
        assert workspace is not None
        rows = workspace.badge_issuing.chosen()
        workspace.badge_issuing.record_printed(rows[:-3])
        self.clock.now = OPENING
        coming = [row for number, row in enumerate(rows[:-3]) if number % 2 == 0 and row.name != GUEST]
        for number, row in enumerate(coming[:ARRIVED]):
            workspace.checking_in.check_in_delegate(row.id)
            self.clock.now += timedelta(seconds=60 + 47 * (number * number % 7))
        self.context.changed.emit(Changes(everything=True))
        self.rest()

    def scan_vice_minister(self) -> None:
        """A guest of rank comes through the door."""
        workspace = self.context.workspace
        assert workspace is not None
        row = next(one for one in workspace.finding.rows() if one.name == GUEST)
        self.context.scan_wanted.emit(row.code)
        self.wait_for(lambda: self.context.last_verdict is not None)

    def show_welcome(self) -> None:
        """The first window, with forums opened lately and one whose stick was taken away."""
        from delegates.paths import resources
        from delegates.services.forum_files import ForumDetails, create_forum

        told = self.context.settings
        paths = [self.folder / "Documents" / "Digital forum 2024.forum"]
        for name, file, day, roster in (
            ("ກອງປະຊຸມການສຶກສາ ອາຊຽນ 2023", "ASEAN education 2023.forum", 12, "a_la_line_ministries.xlsx"),
            ("Statistics week 2023", "Statistics week.forum", 3, "g_international_en.xlsx"),
        ):
            path = self.folder / "Documents" / file
            past = create_forum(
                path, ForumDetails(name), desk_name="Desk 1", operator="Reception", clock=self.clock
            )
            past.roster_importing.apply(past.roster_importing.plan([resources() / "samples" / roster]))
            past.close()
            os.utime(path, ((at := datetime(2023, 10, day, 9, tzinfo=UTC).timestamp()), at))
            paths.append(path)
        paths.append(self.folder / "USB stick" / "Training.forum")
        self.program._close_forum()
        self.rest()
        os.utime(paths[0], (self.clock.now.timestamp(),) * 2)
        self.context.change_settings(replace(told, recent_forums=tuple(str(path) for path in paths)))
        self.program._show_welcome()
        self.program._look_at_recent()
        self.rest()

    def close(self) -> None:
        self.window.close()
        self.program.end()


def _distance(one: Any, other: Any) -> int:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))


@contextmanager
def stage() -> Iterator[Stage]:
    """A stage in a home of its own: nothing of the person who makes the pictures is read or written."""
    with tempfile.TemporaryDirectory(prefix="delegates-shots-", ignore_cleanup_errors=True) as home:
        for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA", "APPDATA"):
            os.environ[name] = home
        made = Stage(Path(home))
        # The program shows what goes wrong in a form of its own; here nobody would see it.
        sys.excepthook = sys.__excepthook__
        try:
            yield made
        finally:
            made.close()


def readme_pictures(made: Stage, folder: Path) -> None:
    """The pictures that the README shows."""
    from delegates import paths

    made.open_sample()
    made.window.show_page("import", {"files": [paths.resources() / "samples" / MESSY]})
    made.rest()
    made.page("import").check.table.verticalScrollBar().setValue(13 * 56)
    made.save(folder / "import.png")
    made.window.show_page("badges")
    made.save(folder / "badges.png")
    made.let_half_of_them_in()
    made.window.show_page("attendance")
    made.save(folder / "attendance.png")
    made.window.show_page("desk")
    made.scan_vice_minister()
    made.save(folder / "desk.png")
    made.look(language="lo", theme="dark")
    made.save(folder / "desk-lo-dark.png")
    made.look()
    made.show_welcome()
    made.save(folder / "welcome.png")
    heavy = [file.name for file in made.saved if file.stat().st_size > LARGEST_KB * 1000]
    if heavy:
        raise SystemExit(f"shots: larger than {LARGEST_KB} kB: {', '.join(heavy)}")


def all_pictures(made: Stage, folder: Path, pages: tuple[str, ...]) -> None:
    """Every page in every dress."""
    from delegates import paths

    made.open_sample()
    made.let_half_of_them_in()
    made.scan_vice_minister()
    for page in pages:
        files = [paths.resources() / "samples" / MESSY]
        made.window.show_page(page, {"files": files} if page == "import" else None)
        made.rest()
        if page == "delegates":
            table = made.page(page).table
            table.setCurrentIndex(table.rows.index(2, 0))
        for language in ("en", "lo"):
            for theme in ("light", "dark"):
                made.look(language=language, theme=theme)
                made.save(folder / f"{page}-{language}-{theme}.png")
                if (language, theme) in (("en", "light"), ("lo", "dark")):
                    made.save(folder / f"{page}-{language}-{theme}-compact.png", size=COMPACT)
                    made.look(language=language, theme=theme, zoom=130)
                    made.save(folder / f"{page}-{language}-{theme}-130.png")
        made.look()
    made.show_welcome()
    for language, theme, size in (
        ("en", "light", SIZE),
        ("lo", "dark", SIZE),
        ("lo", "light", COMPACT),
    ):
        made.look(language=language, theme=theme)
        made.save(folder / f"welcome-{language}-{theme}-{size[0]}.png", size=size)


def main(words: list[str]) -> int:
    """Returns the exit status."""
    parser = argparse.ArgumentParser(prog="shots", description=__doc__)
    parser.add_argument(
        "--all", metavar="FOLDER", type=Path, help="every page in every dress, into this folder"
    )
    parser.add_argument("pages", nargs="*", help="with --all: these pages only")
    told = parser.parse_args(words)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if hasattr(time, "tzset"):
        os.environ["TZ"] = "Asia/Vientiane"
        time.tzset()
    with stage() as made:
        if told.all is not None:
            all_pictures(made, told.all, tuple(told.pages) or PAGES)
        else:
            readme_pictures(made, PICTURES)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
