# SPDX-License-Identifier: EUPL-1.2
"""Whether there is a display to show windows on."""

import os
import sys


def has_display() -> bool:
    """Whether windows can be shown; a platform that was chosen by hand is taken at its word."""
    chosen = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    return sys.platform != "linux" or any(os.environ.get(name) for name in chosen)


def go_offscreen() -> None:
    """Let windows be drawn in memory where there is no display; to be called before Qt starts."""
    if not has_display():
        choose_offscreen("offscreen")


def choose_offscreen(platform: str) -> None:
    """Take screens in memory, and do not hear at each window that they cannot raise it."""
    os.environ["QT_QPA_PLATFORM"] = platform
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
