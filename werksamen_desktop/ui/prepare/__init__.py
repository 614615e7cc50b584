# SPDX-License-Identifier: EUPL-1.2
"""Preparing a sitting: the case, the table, the steps and what is still open."""
