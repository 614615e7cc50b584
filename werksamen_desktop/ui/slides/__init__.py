# SPDX-License-Identifier: EUPL-1.2
"""The painting of slides."""
