# SPDX-License-Identifier: EUPL-1.2
"""The tests; a package, so that no installed package with its own `tests` comes before it."""
