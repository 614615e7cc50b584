# SPDX-License-Identifier: EUPL-1.2
"""What the widgets of a step's parts are made of: rows, cards, forms, sealed rounds."""
