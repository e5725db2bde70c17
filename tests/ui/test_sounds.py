from __future__ import annotations

import math
import struct
import wave

import pytest

from delegates import paths
from delegates.ui.sounds import NAMES, CommandPlayer, Sounds, system_player
from tests.ui.conftest import Recorder


@pytest.mark.parametrize("name", NAMES)
def test_every_sound_is_short_and_soft(name: str) -> None:
    with wave.open(str(paths.resources() / "sounds" / f"{name}.wav")) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (44_100, 1, 2)
        assert file.getnframes() / 44_100 <= 0.3501
        samples = struct.unpack(f"<{file.getnframes()}h", file.readframes(file.getnframes()))
    assert 20 * math.log10(max(map(abs, samples)) / 32767) == pytest.approx(-12, abs=0.2)


def test_quiet_desks_and_vip_guests_hear_nothing() -> None:
    player = Recorder()
    sounds = Sounds(player=player)
    assert sounds.play("admitted", category="D")
    assert not sounds.play("admitted", category="V")
    assert not sounds.play("queued")
    sounds.quiet = True
    assert not sounds.play("refused")
    assert player.played == ["admitted"]


def test_a_player_that_cannot_start_costs_only_the_sound(tmp_path) -> None:
    player = CommandPlayer([str(tmp_path / "no-such-program")])
    player.play(tmp_path / "a.wav")
    player.close()
    assert system_player() is not None


def test_a_softer_copy_is_played_where_the_volume_is_lower() -> None:
    class Loudness:
        def __init__(self) -> None:
            self.peaks: list[int] = []

        def play(self, file) -> None:
            with wave.open(str(file)) as heard:
                frames = heard.readframes(heard.getnframes())
            self.peaks.append(max(map(abs, struct.unpack(f"<{len(frames) // 2}h", frames))))

    player = Loudness()
    sounds = Sounds(player=player)
    sounds.play("admitted")
    sounds.volume_percent = 50
    sounds.play("admitted")
    sounds.play("admitted")
    loud, soft, again = player.peaks
    assert soft == again == pytest.approx(loud / 2, abs=1)
