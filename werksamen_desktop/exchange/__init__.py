# SPDX-License-Identifier: EUPL-1.2
"""Reading and writing files of others: JSON, methods, pasted tables."""
