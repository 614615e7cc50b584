# SPDX-License-Identifier: EUPL-1.2
"""The demo: an example sitting played through the real windows, every word by key and mouse."""

from werksamen_desktop.demo.play import play

__all__ = ["play"]
