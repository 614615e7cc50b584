# SPDX-License-Identifier: EUPL-1.2
"""How slides are laid out and painted."""
