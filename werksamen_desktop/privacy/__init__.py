# SPDX-License-Identifier: EUPL-1.2
"""Rules that keep private things private."""
