"""Make the five sounds of the desk: `python tools/make_sounds.py`. 44.1 kHz mono, at most 350 ms, peak -12 dBFS."""

from __future__ import annotations

import math
import struct
import wave
from pathlib import Path

RATE_HZ = 44_100
PEAK = 10 ** (-12 / 20)
E4, A3, C5, E5, A5, C6 = 329.63, 220.0, 523.25, 659.26, 880.0, 1046.5

Samples = list[float]


def note(
    hz: float, ms: int, *, decay: float = 5.0, overtones: tuple[float, ...] = (1.0, 0.25, 0.08)
) -> Samples:
    """A soft note: sine with overtones, 6 ms attack, falling away."""
    count = RATE_HZ * ms // 1000
    attack = RATE_HZ * 6 // 1000
    out = []
    for i in range(count):
        wave_now = sum(
            part * math.sin(2 * math.pi * hz * (k + 1) * i / RATE_HZ) for k, part in enumerate(overtones)
        )
        rise, fall = min(1.0, i / attack), math.exp(-decay * i / count)
        out.append(wave_now * rise * fall * min(1.0, (count - i) / attack))
    return out


def bell(hz: float, ms: int) -> Samples:
    """Struck metal: partials that do not fit together."""
    count = RATE_HZ * ms // 1000
    partials = ((1.0, 1.0, 4.0), (2.76, 0.5, 7.0), (5.4, 0.2, 11.0))
    return [
        sum(
            a * math.sin(2 * math.pi * hz * f * i / RATE_HZ) * math.exp(-d * i / count)
            for f, a, d in partials
        )
        * min(1.0, (count - i) / 200)
        for i in range(count)
    ]


def glide(from_hz: float, to_hz: float, ms: int) -> Samples:
    """One falling tone."""
    count = RATE_HZ * ms // 1000
    phase, out = 0.0, []
    for i in range(count):
        phase += 2 * math.pi * (from_hz + (to_hz - from_hz) * i / count) / RATE_HZ
        edge = min(1.0, i / 400, (count - i) / 1200)
        out.append((math.sin(phase) + 0.3 * math.sin(2 * phase)) * edge)
    return out


def tick(ms: int = 35) -> Samples:
    """A dull knock."""
    return note(160.0, ms, decay=9.0, overtones=(1.0, 0.4))


def pause(ms: int) -> Samples:
    """Silence."""
    return [0.0] * (RATE_HZ * ms // 1000)


def mixed(one: Samples, other: Samples) -> Samples:
    """Two sounds at once."""
    count = max(len(one), len(other))
    both = [one + [0.0] * (count - len(one)), other + [0.0] * (count - len(other))]
    return [a + b for a, b in zip(*both, strict=True)]


SOUNDS: dict[str, Samples] = {
    "admitted": note(E5, 70) + note(A5, 70),
    "attention": note(E5, 50) + note(A5, 50) + bell(C6, 250),
    "repeat": note(C5, 90) + pause(60) + note(C5, 90),
    "refused": glide(E4, A3, 320),
    "unread": tick() + pause(80) + tick(),
}


def write(name: str, samples: Samples, folder: Path) -> Path:
    """One WAV file, scaled so that its loudest sample is at -12 dBFS."""
    loudest = max(abs(sample) for sample in samples)
    file = folder / f"{name}.wav"
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE_HZ)
        out.writeframes(b"".join(struct.pack("<h", round(32767 * PEAK * s / loudest)) for s in samples))
    return file


def main() -> None:
    """Write all sounds into resources/sounds."""
    folder = Path(__file__).resolve().parent.parent / "resources" / "sounds"
    folder.mkdir(parents=True, exist_ok=True)
    for name, samples in SOUNDS.items():
        print(write(name, samples, folder), f"{len(samples) / RATE_HZ * 1000:.0f} ms")


if __name__ == "__main__":
    main()
