# SPDX-License-Identifier: EUPL-1.2
"""The one error that is told to the user as it stands."""

import errno


class Problem(Exception):
    """Something in the environment or the user's input: one plain Dutch sentence with a next step.

    The sentence names file, place and mistake; it never carries case text.
    """


_WHY = {
    errno.ENOENT: "niet gevonden", errno.EEXIST: "er staat al iets met deze naam",
    errno.EACCES: "geen toegang", errno.EPERM: "geen toegang",
    errno.EROFS: "hier mag alleen worden gelezen", errno.EBUSY: "in gebruik",
    errno.ENOSPC: "de schijf is vol",
    errno.EISDIR: "dit is een map", errno.ENOTDIR: "dit is geen map",
    errno.ENAMETOOLONG: "de naam is te lang", errno.EIO: "de schijf geeft een fout",
}


def because(error: OSError) -> str:
    """Why the system refused, in a few Dutch words; by its number where it is a rare reason."""
    return _WHY.get(error.errno or 0, f"fout {error.errno}" if error.errno else "onbekende fout")
