# SPDX-License-Identifier: EUPL-1.2
"""The composition root: builds each part once and connects them."""

from werksamen_desktop.app.launch import run

__all__ = ["run"]
