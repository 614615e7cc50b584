# SPDX-License-Identifier: EUPL-1.2
"""The minutes on the screen: the preview, its pages, and printing."""
