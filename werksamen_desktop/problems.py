# SPDX-License-Identifier: EUPL-1.2
"""The one error that is told to the user as it stands."""


class Problem(Exception):
    """Something in the environment or the user's input: one plain Dutch sentence with a next step.

    The sentence names file, place and mistake; it never carries case text.
    """
