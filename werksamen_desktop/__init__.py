# SPDX-License-Identifier: EUPL-1.2
"""WerkSamen: a moreel beraad from preparation to printed minutes."""

__version__ = "0.1.0"
