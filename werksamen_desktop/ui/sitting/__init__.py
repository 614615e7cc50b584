# SPDX-License-Identifier: EUPL-1.2
"""The facilitator's window and what it is made of."""
