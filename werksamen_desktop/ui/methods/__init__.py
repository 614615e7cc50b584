# SPDX-License-Identifier: EUPL-1.2
"""The methods there are, and the editor for those of one's own."""
