# SPDX-License-Identifier: EUPL-1.2
"""Entry of the bundled program."""

import sys

from werksamen_desktop.__main__ import main

sys.exit(main())
