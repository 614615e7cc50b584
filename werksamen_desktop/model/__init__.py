# SPDX-License-Identifier: EUPL-1.2
"""The field's own values, in pure Python."""
