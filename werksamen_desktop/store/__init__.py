# SPDX-License-Identifier: EUPL-1.2
"""The archive on the user's own disk."""
