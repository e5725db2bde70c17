"""A printing system of the tests' own: cupsd with its own configuration, spool and socket, and printers that keep what
they are given in a file."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path
from typing import Final

SYSTEM_PATH: Final = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"))
STARTED_WITHIN_S: Final = 10.0
# Badge stock of any size, printed to the edge; and an office printer that knows two sizes and no others.
ANY_SIZE: Final = """*VariablePaperSize: True
*MaxMediaWidth: "1000"
*MaxMediaHeight: "1000"
*HWMargins: 0 0 0 0
*CustomPageSize True: "pop pop pop pop pop"
*ParamCustomPageSize Width: 1 points 72 1000
*ParamCustomPageSize Height: 2 points 72 1000
*ParamCustomPageSize WidthOffset: 3 points 0 0
*ParamCustomPageSize HeightOffset: 4 points 0 0
*ParamCustomPageSize Orientation: 5 int 0 0
"""
PRINTERS: Final = {"label": (0, ANY_SIZE), "office": (18, "")}
_PPD: Final = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "TEST.PPD"
*Manufacturer: "Test"
*Product: "(Test)"
*ModelName: "Test"
*ShortNickName: "Test"
*NickName: "Test"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*cupsVersion: 1.4
*cupsFilter: "application/vnd.cups-pdf 0 -"
*DefaultResolution: 300dpi
*OpenUI *PageSize/Size: PickOne
*DefaultPageSize: A4
*PageSize A4/A4: ""
*PageSize A6/A6: ""
*CloseUI: *PageSize
*OpenUI *PageRegion/Size: PickOne
*DefaultPageRegion: A4
*PageRegion A4/A4: ""
*PageRegion A6/A6: ""
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "{edge} {edge} {a4}"
*ImageableArea A6/A6: "{edge} {edge} {a6}"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
*PaperDimension A6/A6: "298 420"
"""
_FILES: Final = """ServerRoot {0}
RequestRoot {0}/spool
TempDir {0}/spool/tmp
CacheDir {0}/cache
StateDir {0}/state
AccessLog {0}/access_log
ErrorLog {0}/error_log
PageLog {0}/page_log
FileDevice Yes
"""
_SERVER: Final = """Listen {socket}
LogLevel info
Browsing Off
WebInterface No
DefaultAuthType None
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order allow,deny
Allow all
</Limit>
</Policy>
"""


class PrintingSystem:
    """Started in a folder that its filters, which may run as somebody else, can enter; found through CUPS_SERVER."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._socket = Path(os.environ["CUPS_SERVER"])
        folder.chmod(0o755)
        for name in ("spool/tmp", "cache", "state", "out"):
            (folder / name).mkdir(parents=True)
        (folder / "files.conf").write_text(_FILES.format(folder), encoding="utf-8")
        (folder / "cupsd.conf").write_text(_SERVER.format(socket=self._socket), encoding="utf-8")
        cupsd = shutil.which("cupsd", path=SYSTEM_PATH)
        assert cupsd is not None, "cupsd is not here: make screen installs it"
        self._log = (folder / "cupsd.out").open("wb")
        self._process = subprocess.Popen(
            [cupsd, "-f", "-c", str(folder / "cupsd.conf"), "-s", str(folder / "files.conf")],
            stdout=self._log,
            stderr=subprocess.STDOUT,
        )
        self._wait_for_socket()
        for name, (edge, sizes) in PRINTERS.items():
            ppd = folder / f"{name}.ppd"
            areas = {"a4": f"{595 - edge} {842 - edge}", "a6": f"{298 - edge} {420 - edge}"}
            ppd.write_text(_PPD.format(edge=edge, **areas) + sizes, encoding="ascii")
            self.tell("lpadmin", "-p", name, "-v", f"file:{self.out(name)}", "-P", str(ppd), "-E")

    def out(self, printer: str) -> Path:
        """What the last job of a printer left."""
        return self._folder / "out" / f"{printer}.pdf"

    def tell(self, program: str, *words: str) -> str:
        """Run one of CUPS' programs; it must do what it is told."""
        found = shutil.which(program, path=SYSTEM_PATH)
        assert found is not None, program
        done = subprocess.run([found, *words], capture_output=True, text=True, timeout=30, check=False)
        assert done.returncode == 0, (program, words, done.stderr, self.words())
        return done.stdout

    def is_done(self) -> bool:
        """Whether no job waits or is being printed."""
        return not self.tell("lpstat", "-W", "not-completed", "-o").strip()

    def words(self) -> str:
        """The end of what cupsd wrote, for a failure."""
        log = self._folder / "error_log"
        return log.read_text("utf-8", "replace")[-2000:] if log.exists() else ""

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(10)
        self._log.close()
        self._socket.unlink(missing_ok=True)

    def _wait_for_socket(self) -> None:
        end = time.monotonic() + STARTED_WITHIN_S
        while not self._socket.exists():
            assert self._process.poll() is None, (self._folder / "cupsd.out").read_text() + self.words()
            assert time.monotonic() < end, self.words()
            self._process.poll()
