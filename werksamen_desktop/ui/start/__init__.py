# SPDX-License-Identifier: EUPL-1.2
"""The start window: what there is, and what comes next."""
