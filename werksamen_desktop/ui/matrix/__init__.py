# SPDX-License-Identifier: EUPL-1.2
"""Perspectives side by side: seats and fields, as columns or as a table, typed in place."""
