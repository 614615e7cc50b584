# SPDX-License-Identifier: EUPL-1.2
"""The composition root: builds each part once and connects them."""
